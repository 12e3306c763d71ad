/**
 * Tables as lines that each say one thing, `label: figure unit`. A table about several chips is about none of them
 * until somebody says which of its columns, or of its rows, is the chip.
 */
import { remembering } from './remembering';
import {
  ANY_UNIT,
  densityIn,
  formatsIn,
  IS_RATE_UNIT,
  NUMBER,
  RATE_UNIT,
  saysPerChip,
  saysPerPart,
  systemWordsIn,
} from './words';

const UNIT = String.raw`(?:${RATE_UNIT}|[TGP]i?(?:B|bytes?)(?:\/s|ps)|mm2)`;
const ONLY_UNIT = new RegExp(String.raw`^[\s([]*${UNIT}[\s)\]]*$`, 'i');
/** A unit of something else in the same column. */
const OTHER_UNIT = /^[([]?(?:k?W|[kMG]?Hz|nm|[kMGT]i?B|V|A|°C|mm|bits?|cores?|%)[)\]]?$/i;
const ONLY_NUMBER = new RegExp(String.raw`^(?:~|≈|<|>)?\s?${NUMBER}\s?†?$`);
/** The last digits of a precision are no figure. */
const FIGURE = new RegExp(String.raw`(?<![A-Za-z\d.,])\d[\d.,]*\s?†?\+?\s?${UNIT}`, 'i');
const A_UNIT = new RegExp(String.raw`[([]?(?:${UNIT})(?![A-Za-z])(?:\s?(?:dense|sparse|peak))?[)\]]?`, 'i');
const NOTHING_SAID = /^(?:[-–—/.…]+|n\/?a|none|なし|无|未公布|非公開|unknown|tbd)?$/i;

type Row = readonly string[];
interface Block {
  readonly kind: 'lines' | 'table';
  readonly rows: readonly Row[];
}

/** Fields of a line of CSV; a quoted field may hold what sets fields apart. */
const fieldsOf = (line: string, mark: ',' | ';'): Row => {
  const fields = line.match(mark === ',' ? /(?:"[^"]*"|[^,"]*)(?:,|$)/g : /(?:"[^"]*"|[^;"]*)(?:;|$)/g) ?? [];
  const all = fields.slice(0, line.endsWith(mark) ? fields.length : -1);
  return all.map((field) =>
    field
      .replace(/[,;]$/, '')
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
};
/** "82,58 TFLOPS" and "TFLOPS: 82,58": a comma that begins the decimals of a figure sets no fields apart. */
const DECIMAL_COMMA = new RegExp(
  String.raw`(?:^|[:=\s(])\d{1,4},\d{1,2}\s?†?\s?${UNIT}|[:=]\s*\d{1,4},\d{1,2}(?!\d)`,
  'i',
);
/** A comma between fields has nothing behind it; one between words has a space, one in a number three digits. */
const isCsv = (line: string, mark: ',' | ';'): boolean => {
  const bare = line.replace(/"[^"]*"/g, 'x');
  return mark === ','
    ? /,/.test(bare) && !/,\s/.test(bare) && !/\d,\d{3}(?!\d)/.test(bare) && !DECIMAL_COMMA.test(bare)
    : /;/.test(bare) && !/;\s\S+\s\S/.test(bare);
};

/** How many fields a line of CSV has; none if it is another line. */
const counts = {
  ',': remembering((line) => (isCsv(line, ',') ? fieldsOf(line, ',').length : 0)),
  ';': remembering((line) => (isCsv(line, ';') ? fieldsOf(line, ';').length : 0)),
} as const;
const countOf = (line: string, mark: ',' | ';'): number => counts[mark](line);

/** A line with as many fields as the one that began the table; "1,979" is one where that makes it fit. */
const likeHeader = (line: string, mark: ',' | ';', count: number): Row | undefined => {
  const bare = line.replace(/"[^"]*"/g, 'x');
  if (!line.includes(mark) || /[,;]\s\S/.test(bare) || (mark === ',' && DECIMAL_COMMA.test(bare)))
    return undefined;
  const fields = fieldsOf(line, mark);
  if (fields.length === count) return fields;
  const together = fields.reduce<string[]>((done, field) => {
    const last = done.at(-1);
    if (
      last !== undefined &&
      done.length > 1 &&
      /^[1-9]\d{0,2}$/.test(last) &&
      /^\d{3}(?:\.\d+)?$/.test(field)
    )
      done[done.length - 1] = `${last},${field}`;
    else done.push(field);
    return done;
  }, []);
  return mark === ',' && together.length === count ? together : undefined;
};

const isRule = (line: string): boolean => /^[\s|:+=-]*-[\s|:+=-]*$/.test(line);
/** "TF32 Tensor Core TFLOPS 183" as a label and a figure. */
const LABELLED = new RegExp(
  String.raw`^(.*[\p{L})\]:†](?<!\b(?:FP|BF|TF|INT))\s*?)[\s:=]+(${NUMBER}†?(?:\s?${UNIT}†?)?)$`,
  'iu',
);
const cellsOf = (line: string): Row => {
  if (line.includes('\t')) return line.split('\t').map((cell) => cell.trim());
  if (line.includes('|')) {
    const [first = '', ...others] = line
      .replace(/^\s*\|/, '')
      .replace(/\|\s*$/, '')
      .split('|')
      .map((cell) => cell.trim());
    const label = others.length > 0 && !/^\s*\|/.test(line) ? LABELLED.exec(first) : null;
    return label ? [(label[1] ?? '').trim(), label[2] ?? '', ...others] : [first, ...others];
  }
  return /\S {2,}\S.* {2,}\S/.test(line) ? line.trim().split(/ {2,}/) : [line.trim()];
};

const blocksOf = (text: string): readonly Block[] => {
  const lines = text.split('\n');
  const blocks: { kind: Block['kind']; rows: Row[] }[] = [];
  const add = (kind: Block['kind'], row: Row): void => {
    const last = blocks.at(-1);
    if (last?.kind === kind) last.rows.push(row);
    else blocks.push({ kind, rows: [row] });
  };
  let csv: { readonly mark: ',' | ';'; readonly count: number } | undefined;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const within = csv && likeHeader(line, csv.mark, csv.count);
    if (within) {
      add('table', within);
      continue;
    }
    const mark = ([',', ';'] as const).find((one) => {
      const count = countOf(line, one);
      return count > 1 && likeHeader(lines[at + 1] ?? '', one, count) !== undefined;
    });
    csv = mark && { mark, count: countOf(line, mark) };
    if (mark) add('table', fieldsOf(line, mark));
    else if (isRule(line) && line.includes('-') && blocks.at(-1)?.kind === 'table') continue;
    else {
      const cells = cellsOf(line);
      const isWithin =
        cells.length === 1 &&
        line.trim() !== '' &&
        !/\d\s?[A-Za-z]/.test(line) &&
        blocks.at(-1)?.kind === 'table' &&
        cellsOf(lines[at + 1] ?? '').length > 1;
      add(cells.length > 1 || isWithin ? 'table' : 'lines', cells.length > 1 ? cells : [line]);
    }
  }
  return blocks;
};

const GENERIC =
  /^(?:values?|specs?|specifications?|metrics?|items?|features?|parameters?|details?|performance|data|description|precision|formats?|units?|chips?|GPUs?|accelerators?|models?|products?|names?|type|值|数值|参数|规格|规格参数|项目|型号|名称|指标|精度|値|数値|仕様|項目|製品|型番|性能|精度|값|사양|항목|모델|정밀도|wert|werte|merkmal|eigenschaft|modell|produkt|technische daten|valeurs?|caracteristiques?|modele|produit|peak|theoretical)?$/i;
const UNIT_HEADER = /^(?:units?|单位|單位|単位|단위|einheit|unite)$/i;
const NOTE_HEADER =
  /note|remark|comment|备注|備考|説明|说明|비고|bemerkung|anmerkung|remarque|source|出典|来源/i;
const MEMORY_OR_DIE =
  /bandwidth|帯域|带宽|頻寬|대역폭|bandbreite|bande passante|\bdie\b|ダイ|裸片|다이|芯片面积/i;
const isMetric = (text: string): boolean =>
  formatsIn(text).length > 0 || ANY_UNIT.test(text) || MEMORY_OR_DIE.test(text);
const isValue = (cell: string): boolean => FIGURE.test(cell) || ONLY_NUMBER.test(cell);

const withoutDensity = (text: string): string =>
  text
    .replace(A_UNIT, ' ')
    .replace(
      /\b(?:with(?:out)?|w\/|no|mit|ohne|avec|sans)\s(?:structured\s)?(?:sparsity|sparsitat|parcimonie)\b|\b(?:dense|sparse|sparsity|creux|dicht|dunn)\b|密行列|稠密|稀疏|スパース(?:性|時)?|疎|密|밀집|희소성?/gi,
      ' ',
    )
    .replace(/[([]\s*[)\]]|[,:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A label that stays one piece when the line is taken apart. */
const asLabel = (text: string): string =>
  text
    .replace(/\s+(?:and|et|und|および|和|与|及|및)\s+(?=(?:NV|MX)?(?:FP|INT|BF|TF)\d)/g, '/')
    .replace(/(?<=(?:FP|INT|BF|TF)\d+)\s*[,、/]\s*(?=(?:NV|MX)?(?:FP|INT|BF|TF)\d)/g, '/')
    .replace(/[,;|•·、。；]|\band\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();

interface Column {
  readonly at: number;
  readonly name: string;
  readonly header: string;
  /** With sparsity, or with a footnote mark, beside the column before it. */
  readonly isBeside: boolean;
}

/** What a table says of one chip, as lines; or the names among which to choose. */
interface Reading {
  readonly names: readonly string[];
  readonly linesOf: (name: string) => readonly string[];
}

const lineOf = (label: string, cell: string, units: readonly (string | undefined)[], more = ''): string => {
  if (NOTHING_SAID.test(cell)) return '';
  const bare = ONLY_NUMBER.test(cell);
  const unit = [label, ...units].map((one) => one?.match(A_UNIT)?.[0]).find((one) => one !== undefined);
  const name = asLabel(unit && bare ? label.replace(A_UNIT, ' ') : label);
  const mark = cell.endsWith('†') ? '†' : '';
  const value =
    bare && unit ? `${cell.replace(/\s?†$/, '')} ${unit.replace(/[()[\]]/g, '').trim()}${mark}` : cell;
  return `${name}: ${value}${more ? ` (${more})` : ''}`.replace(/\s+/g, ' ');
};

/** Each row is a chip, each column a figure. */
const byRows = (header: Row, body: readonly Row[]): Reading => {
  const chips = body.filter((row) => row.slice(1).some((cell) => cell !== ''));
  const nameAt = (row: Row, at: number): string => row[0] || String(at + 1);
  return {
    names: chips.map(nameAt),
    linesOf: (name) => {
      const at = chips.findIndex((row, place) => nameAt(row, place) === name);
      const row = chips[at] ?? [];
      return [
        name,
        ...header.slice(1).map((label, place) => lineOf(label, row[place + 1] ?? '', [header[0]])),
      ];
    },
  };
};

const byColumns = (header: Row | undefined, body: readonly Row[]): Reading => {
  const width = Math.max(...body.map(({ length }) => length));
  const cellsAt = (at: number): readonly string[] =>
    body.map((row) => row[at] ?? '').filter((cell) => !NOTHING_SAID.test(cell));
  const headOf = (at: number): string => header?.[at] ?? '';
  const every = Array.from({ length: width - 1 }, (_, place) => place + 1).filter(
    (at) => cellsAt(at).length > 0,
  );
  const unitAt = every.find(
    (at) =>
      UNIT_HEADER.test(headOf(at)) ||
      (cellsAt(at).every((cell) => ONLY_UNIT.test(cell) || OTHER_UNIT.test(cell)) &&
        cellsAt(at).some((cell) => ONLY_UNIT.test(cell))),
  );
  const notesAt = every.filter(
    (at) =>
      at !== unitAt &&
      (NOTE_HEADER.test(headOf(at)) || (every.length > 1 && cellsAt(at).every((cell) => !/\d/.test(cell)))),
  );
  const allValues = every.filter((at) => at !== unitAt && !notesAt.includes(at));
  // "Per GPU" beside "8-GPU system": the one says the chip, and the rest are of no chip.
  const perChip = allValues.filter((at) => saysPerChip(headOf(at)));
  const isBesideSystem =
    perChip.length > 0 &&
    allValues.every((at) => perChip.includes(at) || systemWordsIn(headOf(at)) !== undefined);
  const valuesAt = isBesideSystem ? perChip : allValues;
  const columns: Column[] = [];
  for (const at of valuesAt) {
    const head = headOf(at);
    const figures = cellsAt(at).filter(isValue);
    const last = columns.at(-1);
    const isMarked = figures.length > 0 && figures.every((cell) => cell.includes('†'));
    const isBeside = last !== undefined && head === '' && isMarked && !last.isBeside;
    const own = withoutDensity(head);
    columns.push({
      at,
      name: isBeside ? last.name : GENERIC.test(own) ? '' : own,
      header: head,
      isBeside,
    });
  }
  const areToldApart = columns.every(
    (column, place) =>
      column.isBeside ||
      columns
        .slice(0, place)
        .every(
          (other) =>
            other.isBeside ||
            other.name !== column.name ||
            densityIn(other.header) !== densityIn(column.header) ||
            formatsIn(column.header).length > 0,
        ),
  );
  const main = columns.filter(({ isBeside }) => !isBeside);
  const nameOf = (column: Column): string => {
    if (areToldApart) return column.name;
    const place = main.indexOf(column.isBeside ? (columns[columns.indexOf(column) - 1] ?? column) : column);
    return `${column.name === '' ? '' : `${column.name} `}${place + 1}`;
  };
  const names = [...new Set(columns.map(nameOf))];
  return {
    names,
    linesOf: (name) => {
      let section = '';
      const said = body.flatMap((row) => {
        const [label = ''] = row;
        if (row.slice(1).every((cell) => cell === '')) {
          section = label;
          return [label];
        }
        const notes = notesAt
          .map((at) => row[at] ?? '')
          .filter((note) => note !== '' && !IS_RATE_UNIT.test(note))
          .join(' ');
        return columns
          .filter((column) => nameOf(column) === name)
          .map(({ at, header: head }) => {
            const unit = unitAt === undefined ? undefined : row[unitAt];
            const density = densityIn(head);
            const within =
              formatsIn(head).length > 0 || saysPerPart(head) ? `${head.replace(A_UNIT, ' ')} ` : '';
            const inSection = formatsIn(section).length > 0 || !/\p{L}/u.test(section) ? '' : `${section} `;
            return lineOf(
              `${inSection}${within}${label}`,
              row[at] ?? '',
              [unit, head, header?.[0]],
              [density, notes].filter(Boolean).join(' '),
            );
          });
      });
      return [...(name === '' || /^\d+$/.test(name) ? [] : [name]), ...said];
    },
  };
};

const readingOf = (rows: readonly Row[]): Reading | undefined => {
  const table = rows.filter((row) => row.some((cell) => cell !== ''));
  const begin = table.findIndex((row) => row.length > 1);
  const first = table[begin] ?? [];
  const isHeader =
    table.length - begin > 1 &&
    first.slice(1).some((cell) => cell !== '') &&
    (first.slice(1).every((cell) => !isValue(cell)) ||
      (GENERIC.test(first[0] ?? '') && first.slice(1).every((cell) => !FIGURE.test(cell))));
  const body = isHeader ? table.slice(begin + 1) : table;
  if (body.filter((row) => row.length > 1).length < (isHeader ? 1 : 2)) return undefined;
  const labels = body.filter((row) => row.length > 1).map(([label = '']) => label);
  const areRowsChips =
    isHeader &&
    first.slice(1).some(isMetric) &&
    2 * labels.filter(isMetric).length < labels.length &&
    !isMetric(first[0] ?? '');
  return areRowsChips ? byRows(first, body) : byColumns(isHeader ? first : undefined, body);
};

const LABEL_AND_LIST = new RegExp(String.raw`^([^\d:]*?)(${RATE_UNIT})([^:\d]*):\s*(.+)$`, 'i');
const ONE_OF_LIST = new RegExp(
  String.raw`^((?:NV|MX)?(?:FP|INT)\d+|TF32|BF16)(?:\/[A-Z]+\d+)*\s*[:=]?\s*${NUMBER}†?$`,
);
/** "TOPS: INT8: 624, INT4: 1248" as a line each. */
const expanded = (line: string): readonly string[] => {
  const [, before = '', unit = '', , , after = '', rest = ''] = LABEL_AND_LIST.exec(line) ?? [];
  const list = rest
    .split(/(?<!\d),|,(?!\d{3}(?!\d))|[;、]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return list.length > 1 && list.every((one) => ONE_OF_LIST.test(one))
    ? list.map((one) => `${asLabel(before + after)} ${one} ${unit}`.trim())
    : [line];
};
const DENSE_AND_MARKED = new RegExp(
  String.raw`(?<![\d.,/|])(${NUMBER})\s?[/|]\s?(${NUMBER})†\s?(${RATE_UNIT})`,
  'gi',
);
const UNIT_AND_PAIR = new RegExp(
  String.raw`(${RATE_UNIT})[\s)\]:=]{1,3}(${NUMBER})\s?[/|]\s?(${NUMBER})†(?!\d)`,
  'gi',
);
const OF_BOTH_KINDS = new RegExp(
  String.raw`((?:(?:NV|MX)?FP|BF)\d+)\/((?:MX)?INT\d+)([^\d|/]*)(${NUMBER} ?[TP]FLOPS†?)\s?[/|]\s?(${NUMBER} ?[TP]OPS†?)`,
  'gi',
);
/** "312/624* TFLOPS", twice as much with a mark, as two figures. */
const inPairs = (line: string): string =>
  line
    .replace(OF_BOTH_KINDS, '$1$3$4 ; $2$3$5')
    .replace(
      DENSE_AND_MARKED,
      (_, one: string, other: string, unit: string) => `${one} ${unit} | ${other} ${unit}†`,
    )
    .replace(
      UNIT_AND_PAIR,
      (_whole, unit: string, _a, _b, one: string, other: string) => ` ${one} ${unit} | ${other} ${unit}†`,
    );

/** Lines that were cells, one below the other: a label, its unit and its figure. */
const joined = (lines: readonly string[]): readonly string[] => {
  const all = lines.filter((line) => line.trim() !== '');
  const out: string[] = [];
  const isLabel = (line: string | undefined): boolean =>
    line !== undefined &&
    isMetric(line) &&
    !isValue(line) &&
    !ONLY_UNIT.test(line) &&
    !/\d$/.test(line.replace(/(?:FP|INT|TF|BF)\d+$/, ''));
  const isBare = (line: string | undefined): boolean => line !== undefined && ONLY_NUMBER.test(line.trim());
  const isUnit = (line: string | undefined): boolean => line !== undefined && ONLY_UNIT.test(line);
  for (let at = 0; at < all.length; at += 1) {
    const [label = '', second, third, fourth] = all.slice(at, at + 4).map((line) => line.trim());
    const isFree = !isLabel(all[at - 1]) || out.at(-1) !== all[at - 1];
    if (isFree && isLabel(label) && isUnit(second) && isBare(third) && !isBare(fourth)) {
      out.push(lineOf(label, third ?? '', [second]));
      at += 2;
    } else if (isFree && isLabel(label) && isBare(second) && isUnit(third) && !isBare(fourth)) {
      out.push(lineOf(label, second ?? '', [third]));
      at += 2;
    } else if (isFree && isLabel(label) && A_UNIT.test(label) && isBare(second) && !isBare(third)) {
      out.push(lineOf(label, second ?? '', []));
      at += 1;
    } else out.push(all[at] ?? '');
  }
  return out;
};

const folded = (name: string): string => name.toLowerCase().replace(/[\s()†]+/g, '');
/** The name that is meant: written as it stands, or as its number. */
const chosenOf = (names: readonly string[], column: string | undefined): string | undefined => {
  if (column === undefined) return undefined;
  return (
    names.find((name) => folded(name) === folded(column)) ??
    (/^\d+$/.test(column.trim()) ? names[Number(column) - 1] : undefined)
  );
};

export interface LaidOut {
  readonly lines: readonly string[];
  /** The chips of which one has to be chosen; empty where the text has one. */
  readonly columns: readonly string[];
  readonly chosen?: string;
}

/**
 * The lines of a text, its tables among them as lines.
 *
 * @param column - the name of a column or row, or its number from 1 on.
 */
export const laidOut = (text: string, column?: string): LaidOut => {
  const blocks = blocksOf(text);
  const tables = blocks.map(({ kind, rows }) => (kind === 'table' ? readingOf(rows) : undefined));
  const widest = tables.reduce<readonly string[]>(
    (most, one) => (one && one.names.length > most.length ? one.names : most),
    [],
  );
  const columns = widest.length > 1 ? widest : [];
  const chosen = chosenOf(columns, column);
  const lines = blocks.flatMap(({ kind, rows }, at): readonly string[] => {
    const table = tables[at];
    if (kind === 'lines' || !table) {
      const plainRows = rows.map((row) => {
        const [label = '', figure = '', unit = '', ...others] = row;
        return others.length === 0 && ONLY_NUMBER.test(figure) && ONLY_UNIT.test(unit)
          ? lineOf(label, figure, [unit])
          : row.join(' | ');
      });
      return joined(plainRows);
    }
    const [only = ''] = table.names;
    const name =
      table.names.length === 1
        ? only
        : chosen === undefined
          ? undefined
          : (chosenOf(table.names, chosen) ?? chosenOf(table.names, String(columns.indexOf(chosen) + 1)));
    return name === undefined ? [] : table.linesOf(name).filter((line) => line !== '');
  });
  return {
    lines: lines.flatMap(expanded).map(inPairs),
    columns,
    ...(chosen === undefined ? {} : { chosen }),
  };
};
