/** The records of a pasted list: lines, or rows of cells from a spreadsheet, a CSV, a markdown table or columns of spaces. */

/** A line, or a row. */
export interface QuotationRecord {
  /** As it was pasted. */
  readonly text: string;
  /** Where it is a row of a table. */
  readonly cells?: readonly string[];
}

/** What a column holds. */
export type Column = 'quantity' | 'product' | 'part' | 'maker' | 'price' | 'number' | 'unit' | 'other';

const headings: readonly (readonly [Column, RegExp])[] = [
  [
    'quantity',
    /^(?:order(?:ed)?\s)?(?:q['’]?ty|quantity|quantities|pcs|pieces|units|count|no of units|数量|數量|個数|台数|枚数|数|수량|개수|대수|menge|anzahl|stück|stückzahl|quantit[eéà]|qté|cantidad|cant|q\s?tà|количество|кол-во)(?:\s(?:pcs|units|ea|台|枚|個|个|required|ordered))?$/u,
  ],
  [
    'part',
    /^(?:(?:mfr|mfg|manufacturer|oem|vendor|maker)\s)?(?:part\s?(?:no|number|#)?|p\s?\/?\s?n|sku|mpn|(?:item|product|order)\s?(?:code|no|number)|code|型番|品番|商品コード|製品番号|コード|料号|料號|货号|貨號|编号|編號|部品番号|부품\s?번호|품번|제품\s?번호|artikelnummer|art(?:ikel)?\s?nr|bestellnummer|teilenummer|référence|referencia)$/u,
  ],
  [
    'product',
    /^(?:line\s)?(?:items?|products?|(?:item|product|part|goods)\s?(?:name|description)|description(?:\sof\sgoods)?|desc|models?|model\s?(?:name|no|number)|name|goods|article|specs?|specifications?|config(?:uration)?|gpu|chip|card|hardware|equipment|品名|品目|商品|商品名|製品|製品名|モデル|機種|型式|型号|型號|产品|產品|产品名称|產品名稱|商品名称|名称|名稱|物料|规格|規格|规格型号|描述|说明|件名|内容|仕様|摘要|構成|品名\s?\/?\s?型番|품명|제품|제품명|모델|모델명|규격|품목|상품|상품명|내역|사양|artikel|bezeichnung|artikelbezeichnung|beschreibung|produkt|modell|désignation|produit|article|descripción|producto|descrizione|наименование|товар)$/u,
  ],
  [
    'maker',
    /^(?:makers?|vendors?|brands?|manufacturers?|mfr|mfg|oem|メーカー|メーカ|製造元|ブランド|品牌|厂商|廠商|厂家|制造商|製造商|제조사|브랜드|hersteller|marke|fabricant|marque|fabricante)$/u,
  ],
  [
    'price',
    /^(?:(?:unit|list|net|total|ext(?:ended)?|sub\s?total)\s?)*(?:price|amount|total|cost|value|subtotal|usd|jpy|eur|ext)(?:\s\S{1,5})?$|単価|金額|価格|小計|合計|税|单价|單價|金额|金額|价格|價格|总价|小计|合计|단가|금액|가격|합계|preis|betrag|summe|prix|montant|precio|importe/u,
  ],
  ['number', /^(?:no|nr|#|line|pos|position|item\s?(?:no|#)|項番|項|番号|行|序号|序號|번호|순번|n°|№)$/u],
  ['unit', /^(?:unit|uom|u\s?\/?\s?m|単位|单位|單位|단위|einheit|unité|unidad)$/u],
  [
    'other',
    /^(?:notes?|remarks?|comments?|lead\s?time|delivery|eta|status|condition|warranty|currency|備考|納期|保証|状態|备注|備註|交期|货期|비고|납기|bemerkung|lieferzeit)$/u,
  ],
];

const plain = (cell: string): string =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[*_`:：.]|[(（[].*?[)）\]]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** What a heading says that its column holds. */
const columnOf = (cell: string): Column | undefined => {
  const text = cell.length > LONGEST_HEADING || /\d/u.test(cell) ? '' : plain(cell);
  return text === '' ? undefined : headings.find(([, name]) => name.test(text))?.[0];
};
const LONGEST_HEADING = 40;

/**
 * What the columns below a row hold, where the row is one of headings.
 *
 * @returns `undefined` where it is none: of two cells or more one names the products or the quantity, and most are
 *   headings.
 */
export const headingOf = (cells: readonly string[]): readonly Column[] | undefined => {
  const written = cells.filter((cell) => cell.trim() !== '');
  const columns = cells.map((cell) => columnOf(cell));
  const known = columns.filter((column) => column !== undefined);
  const isHeading =
    written.length > 1 &&
    known.length * 2 > written.length &&
    known.some((column) => column === 'product' || column === 'part' || column === 'quantity');
  return isHeading ? columns.map((column) => column ?? 'other') : undefined;
};

/** A mark of quotes that is not closed within so much is none. In UTF-16 units. */
const LONGEST_CELL = 4_000;

type Separator = ',' | ';' | '\t';

/** The cells of one record that begins at a place, and where it ends; a cell in quotes may hold anything. */
const readRow = (text: string, from: number, separator: Separator): { cells: string[]; end: number } => {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    let cell = '';
    while (text[at] === ' ') at += 1;
    if (text[at] === '"') {
      let stop = -1;
      for (let look = at + 1; look < Math.min(text.length, at + LONGEST_CELL); look += 1) {
        if (text[look] !== '"') continue;
        if (text[look + 1] === '"') look += 1;
        else {
          stop = look;
          break;
        }
      }
      // A mark of inches, or one that never ends, is part of the text.
      if (stop > 0 && (stop + 1 === text.length || [separator, '\n', ' '].includes(text[stop + 1] ?? ''))) {
        cell = text.slice(at + 1, stop).replaceAll('""', '"');
        at = stop + 1;
      }
    }
    let next = at;
    while (next < text.length && text[next] !== separator && text[next] !== '\n') next += 1;
    cells.push((cell + text.slice(at, next)).replaceAll(/\s+/gu, ' ').trim());
    at = next;
    if (text[at] !== separator) return { cells, end: at };
    at += 1;
  }
};

const lineAt = (text: string, from: number): string => {
  const end = text.indexOf('\n', from);
  return text.slice(from, end < 0 ? text.length : end);
};
const count = (line: string, sign: string): number => line.split(sign).length - 1;

/** The mark between the cells of a CSV; a list of names with a comma in some of them is none. */
const csvMark = (text: string): Separator | undefined => {
  const lines: string[] = [];
  for (let from = 0; from < text.length && lines.length < 20; from += lineAt(text, from).length + 1) {
    const line = lineAt(text, from);
    if (line.trim() !== '') lines.push(line);
  }
  if (lines.some((line) => line.includes('\t'))) return undefined;
  for (const mark of [',', ';'] as const) {
    const rows = lines.map((line) => readRow(line, 0, mark).cells);
    const [first = []] = rows;
    if (first.length < 2) continue;
    if (headingOf(first) || /^\s*"[^"]+"\s*[,;]/u.test(lines[0] ?? '')) return mark;
    const isSame = rows.length > 1 && rows.every(({ length }) => length === first.length);
    const numbers = first.map((_cell, at) => rows.every((row) => /^\d{1,6}$/u.test(row[at] ?? '')));
    if (isSame && numbers.some(Boolean)) return mark;
  }
  return undefined;
};

/** Cells of a line that shows its own: bars, or two spaces and more. */
const cellsOf = (line: string): readonly string[] | undefined => {
  if (count(line, '|') > 1 || / \| /u.test(line))
    return line
      .replace(/^\s*\|/u, '')
      .replace(/\|\s*$/u, '')
      .split('|')
      .map((cell) => cell.replaceAll(/[*_`]{1,2}(?=\S)|(?<=\S)[*_`]{1,2}/gu, '').trim());
  const spaced = line.trim().split(/\s{3,}|　{2,}|(?<=\S) {2}(?=\S)/u);
  return spaced.length > 1 ? spaced.map((cell) => cell.trim()) : undefined;
};

/** The records of a pasted text, one after the other, without lines that hold no letter and no digit. */
export function* recordsOf(pasted: string): Generator<QuotationRecord> {
  const text = pasted.replace(/^\uFEFF/u, '').replaceAll(/\r\n?|\u2028|\u2029/gu, '\n');
  const mark = csvMark(text);
  let at = 0;
  while (at < text.length) {
    const line = lineAt(text, at);
    const separator = mark ?? (line.includes('\t') ? '\t' : undefined);
    const row = separator && readRow(text, at, separator);
    const end = row ? row.end : at + line.length;
    const record = text.slice(at, end).trim();
    at = end + 1;
    if (!/[\p{L}\p{N}]/u.test(record)) continue;
    const cells = row ? row.cells : cellsOf(record);
    yield cells && cells.length > 1 ? { text: record, cells } : { text: record };
  }
}
