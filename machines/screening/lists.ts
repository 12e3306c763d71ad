/**
 * Lists of names as they are published: the Consolidated Screening List of the United States as CSV and as JSON,
 * the files of OFAC, the list of foreign end users of METI copied out of its table, and a firm's own table. A row
 * that cannot be read is named, and the others are kept.
 */
import { fileKindOf } from '../fileKind';
import { CaseError, list, missingAs, optional, orNull, record, text } from '../gate';
import { MOST_NESTED } from '../json';
import { foldHan } from './han';
import { listLimits } from './limits';
import { ListError, type NoList } from './listError';
import type { ListedRow } from './search';
import { rowsIn, type TableRow } from './table';

export type ListKind = 'csl-csv' | 'csl-json' | 'ofac-sdn' | 'ofac-alt' | 'ofac-add' | 'meti' | 'own';
/** A row that was not taken, and why. */
export interface RowFault {
  readonly row: number;
  readonly field: string;
  readonly problem: 'no-name' | 'too-long' | 'not-a-row';
}
export interface ReadList {
  readonly kind: ListKind;
  readonly rows: readonly ListedRow[];
  readonly faults: readonly RowFault[];
  /** The headings that were found, and which of them was taken for the names. */
  readonly nameColumn?: string;
}

interface Columns {
  readonly name: number;
  readonly aliases: readonly number[];
  readonly addresses: readonly number[];
  readonly source?: number;
}

/** In letters, without marks: `企業名、組織名` and `Company or Organization` may share a cell. */
const plain = (heading: string): string =>
  foldHan(heading.normalize('NFKC').toLowerCase()).replace(/[^\p{L}\p{N}]/gu, '');
const nameHeadings =
  /^(?:(?:full|entity|company|party|customer|consignee|buyer|enduser|vendor|supplier|legal)?names?|entity|company|party|customer|firm|organi[sz]ation|companyororganization|(?:企业|会社|法人|组织|取引先|顾客|需要者|团体|单位|公司|相手先)名?.*|名称|名前|氏名|姓名|商号|회사명.*|업체명.*|거래처.*|성명|이름)$/;
const aliasHeadings =
  /^(?:alias(?:es)?|aka|alsoknownas|alt(?:ernate)?names?|othernames?|fka|formernames?|别名.*|通称|旧称|旧社名|略称|英文名.*|英语名.*|カナ.*|フリガナ)$/;
const addressHeadings = /^(?:address|street|addr|住所|所在地|地址|주소)/;

const columnsBy = (headings: readonly string[]): Partial<Columns> => {
  const plainOnes = headings.map(plain);
  const all = (pattern: RegExp) => plainOnes.flatMap((heading, at) => (pattern.test(heading) ? [at] : []));
  const aliases = all(aliasHeadings);
  const names = all(nameHeadings).filter((at) => !aliases.includes(at));
  const [name] = names;
  const source = plainOnes.findIndex((heading) => /^(?:source|sourcelist|list|リスト)$/.test(heading));
  return {
    ...(name === undefined ? {} : { name }),
    aliases: [...aliases, ...names.slice(1)],
    addresses: all(addressHeadings),
    ...(source < 0 ? {} : { source }),
  };
};

/** `-0-` is how OFAC writes that there is nothing. */
const some = (cell: string | undefined): string =>
  cell === undefined || cell.trim() === '-0-' ? '' : cell.trim();

/** Several values of one cell: by semicolons, by lines, or by the dots of Japanese lists. */
const several = (cell: string): string[] =>
  cell
    .split(/;|\r?\n(?=[・•])|^[・•]|(?<=[\n\s])[・•]/m)
    .map((one) => one.replace(/\s*\r?\n\s*/g, ' ').trim())
    .filter((one) => one !== '');

const HAN = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Cyrillic}\p{sc=Arabic}]/u;
/** A name with the same in another script behind it in brackets is two names. */
const inBothScripts = (name: string): string[] => {
  if (!/[)）]\s*$/.test(name)) return [name];
  const [, first, second] = /^(.*?)\s*[(（]([^()（）]{2,})[)）]\s*$/su.exec(name) ?? [];
  if (!first || !second || HAN.test(first) === HAN.test(second)) return [name];
  return [first.trim(), second.trim()];
};

const rowOf = (
  row: number,
  given: string,
  more: readonly string[],
  addresses: readonly string[],
  source?: string,
): ListedRow | RowFault => {
  const [name = '', ...own] = inBothScripts(given.replace(/\s*\r?\n\s*/g, ' ').trim());
  const aliases = [...new Set([...own, ...more.flatMap(inBothScripts)])].filter((one) => one !== name);
  if (name === '') return { row, field: 'name', problem: 'no-name' };
  if ([name, ...aliases, ...addresses].some((one) => one.length > listLimits.name))
    return { row, field: 'name', problem: 'too-long' };
  return {
    row,
    name,
    aliases: aliases.slice(0, listLimits.more),
    addresses: addresses.slice(0, listLimits.more),
    ...(source ? { source } : {}),
  };
};

/** Rows that are read before the page may breathe. */
const STEP = 200;
function* readEach<T>(all: readonly T[], readOne: (one: T) => ListedRow | RowFault) {
  const read: (ListedRow | RowFault)[] = [];
  for (const one of all) {
    read.push(readOne(one));
    if (read.length % STEP === 0) yield;
  }
  return sorted(read);
}
const sorted = (read: readonly (ListedRow | RowFault)[]) => ({
  rows: read.filter((one) => !('problem' in one)) as ListedRow[],
  faults: read.filter((one): one is RowFault => 'problem' in one),
});

const byColumns = ({ row, cells }: TableRow, columns: Columns): ListedRow | RowFault =>
  rowOf(
    row,
    some(cells[columns.name]),
    columns.aliases.flatMap((at) => several(some(cells[at]))),
    columns.addresses.flatMap((at) => several(some(cells[at]))),
    columns.source === undefined ? undefined : some(cells[columns.source]),
  );

const isNumber = (cell: string | undefined) => /^\d+$/.test(cell ?? '');
/** Which file of OFAC a table is: it has no headings, and a number in front of each row. */
const ofacKind = (rows: readonly TableRow[]): ListKind | undefined => {
  const sample = rows.slice(0, 50);
  const share = (test: (cells: readonly string[]) => boolean) =>
    sample.filter(({ cells }) => test(cells)).length / sample.length;
  if (share((cells) => isNumber(cells[0])) < 0.9) return undefined;
  if (share((cells) => cells.length === 12 && cells.includes('-0-')) > 0.8) return 'ofac-sdn';
  if (share((cells) => cells.length === 5 && isNumber(cells[1]) && /^[afn]ka$/i.test(cells[2] ?? '')) > 0.8)
    return 'ofac-alt';
  return share((cells) => cells.length === 6 && isNumber(cells[1])) > 0.8 ? 'ofac-add' : undefined;
};
/** Other names and addresses have the number of their entry for a row, until the three files are put together. */
const ofacRow = (kind: ListKind, { row, cells }: TableRow): ListedRow | RowFault => {
  const number = Number(cells[0]);
  if (kind === 'ofac-sdn') {
    const read = rowOf(row, some(cells[1]), several(weakNames(some(cells[11]))), [], some(cells[3]));
    return 'problem' in read ? read : { ...read, entry: number };
  }
  if (kind === 'ofac-alt') return rowOf(number, some(cells[3]), [], []);
  const address = [cells[2], cells[3], cells[4]].map(some).filter((part) => part !== '');
  return rowOf(number, address.join(', ') || '—', [], []);
};
/** Other names that stand in the remarks of an entry. */
const weakNames = (remarks: string): string =>
  [...remarks.matchAll(/\b[afn]\.k\.a\. ['"]([^'"]+)['"]/g)].map(([, name]) => name).join(';');

/** A heading row is looked for in the first lines: a title may stand above it. */
const HEADINGS_WITHIN = 10;

const tableKind = (headings: readonly string[]): ListKind => {
  const all = headings.map(plain);
  if (all.includes('altnames') && all.includes('source')) return 'csl-csv';
  return all.some(
    (one) => one.startsWith('悬念区分') || one.startsWith('懸念区分') || one.includes('typeofwmd'),
  )
    ? 'meti'
    : 'own';
};

/** What somebody says of a table that does not say it itself. */
export interface Told {
  /** The heading of the column that holds the names. */
  readonly nameColumn?: string | undefined;
}

function* readTable(content: string, told: Told): Generator<undefined, ReadList> {
  const rows = yield* rowsIn(content);
  if (rows.length === 0) throw new ListError('not-a-list', 'empty');
  if (rows.length > listLimits.rows) throw new ListError('too-many', String(listLimits.rows));
  const ofac = ofacKind(rows);
  if (ofac) return { kind: ofac, ...(yield* readEach(rows, (row) => ofacRow(ofac, row))) };

  const wanted = told.nameColumn === undefined ? undefined : plain(told.nameColumn);
  const at = rows
    .slice(0, HEADINGS_WITHIN)
    .findIndex(({ cells }) =>
      wanted === undefined
        ? columnsBy(cells).name !== undefined
        : cells.some((cell) => plain(cell) === wanted),
    );
  const headings = rows[Math.max(0, at)]?.cells ?? [];
  const found = columnsBy(headings);
  const name = wanted === undefined ? found.name : headings.findIndex((heading) => plain(heading) === wanted);
  const isOneColumn = rows.every(({ cells }) => cells.length === 1);
  if (name === undefined || name < 0 || (at < 0 && !isOneColumn)) {
    if (!isOneColumn) throw new ListError('which-column', '', headings);
    if (isProse(rows)) throw new ListError('not-a-list', 'prose');
    return {
      kind: 'own',
      ...(yield* readEach(rows, (row) => byColumns(row, { name: 0, aliases: [], addresses: [] }))),
    };
  }
  const columns: Columns = {
    aliases: (found.aliases ?? []).filter((one) => one !== name),
    addresses: found.addresses ?? [],
    ...(found.source === undefined ? {} : { source: found.source }),
    name,
  };
  return {
    kind: tableKind(headings),
    ...(yield* readEach(rows.slice(at + 1), (row) => byColumns(row, columns))),
    nameColumn: headings[name] ?? '',
  };
}
/** Lines as long as sentences are no names. */
const isProse = (rows: readonly TableRow[]): boolean =>
  rows.filter(({ cells }) => (cells[0] ?? '').length > 150 || /[.。!?]$/.test(cells[0] ?? '')).length >
    rows.length / 2 && rows.length > 1;

const cell = text(listLimits.name, 'any');
const cells = missingAs([], list(cell, { most: listLimits.more }));
/** What is read of an entry of the Consolidated Screening List; the rest is left behind. */
const entry = record(
  {
    name: missingAs('', cell),
    alt_names: cells,
    source: missingAs('', cell),
    addresses: missingAs(
      [],
      list(
        record(
          Object.fromEntries(
            ['address', 'city', 'state', 'postal_code', 'country'].map((field) => [
              field,
              optional(orNull(cell)),
            ]),
          ),
          { isOpen: true },
        ),
        { most: listLimits.more },
      ),
    ),
  },
  { isOpen: true },
);

/** The pieces of a list in JSON, each an object, without parsing all of it at once. */
function* objectsIn(content: string, from: number): Generator<string | undefined, void> {
  let depth = 0;
  let start = -1;
  let since = from;
  for (let at = from; at < content.length; at += 1) {
    const letter = content.charCodeAt(at);
    if (letter === 34) {
      at += 1;
      while (at < content.length && content.charCodeAt(at) !== 34)
        at += content.charCodeAt(at) === 92 ? 2 : 1;
    } else if (letter === 123 || letter === 91) {
      if (depth === 0) start = at;
      depth += 1;
      if (depth > MOST_NESTED) return;
    } else if (letter === 125 || letter === 93) {
      depth -= 1;
      if (depth < 0) return;
      if (depth === 0) yield content.slice(start, at + 1);
    }
    if (at - since > 300_000) {
      since = at;
      yield undefined;
    }
  }
}

function* readJson(content: string): Generator<undefined, ReadList> {
  const body = content.replace(/^\ufeff?\s*/, '');
  const results = /"results"\s*:\s*\[/.exec(body.slice(0, 100_000));
  const from = body.startsWith('[') ? 1 : results ? results.index + results[0].length : -1;
  if (from < 0) throw new ListError('not-a-list', jsonKind(body));
  const read: (ListedRow | RowFault)[] = [];
  let row = 0;
  for (const piece of objectsIn(body, from)) {
    if (piece === undefined) {
      yield undefined;
      continue;
    }
    row += 1;
    if (row > listLimits.rows) throw new ListError('too-many', String(listLimits.rows));
    read.push(jsonRow(piece, row));
    if (row % STEP === 0) yield undefined;
  }
  const { rows, faults } = sorted(read);
  if (rows.length === 0) throw new ListError('not-a-list', jsonKind(body));
  return { kind: 'csl-json', rows, faults };
}
const jsonRow = (piece: string, row: number): ListedRow | RowFault => {
  try {
    const one = entry.read(JSON.parse(piece), '');
    const addresses = one.addresses.map((parts) =>
      Object.values(parts)
        .filter((part) => part)
        .join(', '),
    );
    return rowOf(row, one.name, one.alt_names, addresses, one.source);
  } catch (error) {
    if (error instanceof CaseError) return { row, field: error.field, problem: 'not-a-row' };
    if (error instanceof SyntaxError) return { row, field: '', problem: 'not-a-row' };
    throw error;
  }
};
const jsonKind = (body: string): NoList => {
  try {
    return body.length < 5_000_000 && fileKindOf(JSON.parse(body)) ? 'case' : 'json';
  } catch {
    return 'prose';
  }
};

/** What a file is by its first bytes, if it is no text that could be a list. */
export const noListBy = (bytes: Uint8Array): NoList | undefined => {
  const head = String.fromCharCode(...bytes.slice(0, 8));
  if (bytes.length === 0) return 'empty';
  if (head.startsWith('%PDF')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) {
    const start = String.fromCharCode(...bytes.slice(0, 4_000));
    return /xl\/|\[Content_Types\]|mimetypeapplication\/vnd\.oasis/.test(start) ? 'workbook' : 'zip';
  }
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'workbook';
  return /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8)/.test(head) ? 'picture' : undefined;
};

/**
 * Reads a list out of its text. It yields now and then, so that a page can breathe in between.
 *
 * @throws {ListError} saying what the file is, or what somebody has to say of it.
 */
export function* readingList(content: string, told: Told = {}): Generator<undefined, ReadList> {
  const start = content.slice(0, 2_000).replace(/^\ufeff?\s*/, '');
  if (start === '') throw new ListError('not-a-list', 'empty');
  if (/^<!doctype html|^<html/i.test(start)) throw new ListError('not-a-list', 'page');
  if (start.startsWith('<')) throw new ListError('not-a-list', 'xml');
  const read = /^[[{]/.test(start) ? yield* readJson(content) : yield* readTable(content, told);
  if (read.rows.length === 0) throw new ListError('no-names');
  return read;
}

/** A list with its name, as long as it is open. */
export interface NamedList<L extends ReadList = ReadList> {
  readonly name: string;
  readonly list: L;
}
/**
 * Puts OFAC's files of other names and of addresses to the file of entries that they belong to. What is no file of
 * OFAC stays as it is.
 *
 * @throws {ListError} if there are other names or addresses, and no entries.
 */
export const withOtherNames = <N extends NamedList>(lists: readonly N[]): readonly N[] => {
  const parts = lists.filter(({ list: { kind } }) => kind === 'ofac-alt' || kind === 'ofac-add');
  if (parts.length === 0) return lists;
  if (!lists.some(({ list: { kind } }) => kind === 'ofac-sdn'))
    throw new ListError('without-sdn', parts.map(({ name }) => name).join(', '));
  const collected = (kind: ListKind) => {
    const more = new Map<number, string[]>();
    for (const { list: part } of parts)
      if (part.kind === kind)
        for (const { row, name } of part.rows) {
          const known = more.get(row);
          if (known) known.push(name);
          else more.set(row, [name]);
        }
    return more;
  };
  const [names, addresses] = [collected('ofac-alt'), collected('ofac-add')];
  return lists
    .filter(({ list: { kind } }) => kind !== 'ofac-alt' && kind !== 'ofac-add')
    .map((one) =>
      one.list.kind === 'ofac-sdn'
        ? {
            ...one,
            list: {
              ...one.list,
              rows: one.list.rows.map((row) => ({
                ...row,
                aliases: [...row.aliases, ...(names.get(row.entry ?? 0) ?? [])],
                addresses: [
                  ...row.addresses,
                  ...(addresses.get(row.entry ?? 0) ?? []).filter((one) => one !== '—'),
                ],
              })),
            },
          }
        : one,
    );
};
