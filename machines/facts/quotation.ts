/**
 * Lines of a mail, a spreadsheet or a price list, each read as a product and how many of it. A line is found,
 * ambiguous, unknown or a contradiction; none vanishes, and one that is not found says nothing about the deal.
 */
import {
  type Ask,
  type NameReading,
  namesWithin,
  type OtherThing,
  readName,
  respelt,
  searchChips,
} from '../law';
import { type LineCounts, readLineCounts } from './lineParts';
import { isOfMachines, type ProductKind, quantityInCell, readQuantity, withoutMoney } from './quantity';
import { type Column, headingOf, type QuotationRecord, recordsOf } from './quotationTable';

type LineStatus = 'found' | 'ambiguous' | 'unknown' | 'contradiction';

/** What a line is that names no product, by its words. It is told apart, never dropped. */
type NotItem = 'heading' | 'total' | 'charge' | 'greeting' | 'contact';

/** Why a line was read so. */
type LineWhy =
  /** A whole name of one chip. */
  | { readonly kind: 'name' }
  /** A name of several: what to ask. */
  | { readonly kind: 'several'; readonly ask: readonly Ask[] }
  /** A name stands in the line, and words that were not read. */
  | { readonly kind: 'more-words'; readonly words: readonly string[] }
  /** Read only after letters were changed. */
  | { readonly kind: 'spelling'; readonly as: string }
  /** A name, and a word for something that belongs to it. */
  | { readonly kind: 'accessory' }
  /** A maker that did not design the chip of this name. */
  | { readonly kind: 'maker'; readonly maker: string }
  /** The line is about several chips, each with its own count. */
  | { readonly kind: 'mixed'; readonly goods: readonly { readonly name: string; readonly count?: number }[] }
  /** Two cells of the row name different chips. */
  | { readonly kind: 'cells' }
  /** Something that is no chip of the catalogue. */
  | { readonly kind: 'other'; readonly what: OtherThing }
  /** A name of the catalogue, with a word behind it that makes it another product. */
  | { readonly kind: 'beside' }
  | { readonly kind: 'not-listed' }
  | { readonly kind: 'not-an-item'; readonly what: NotItem };

/** A line of a quotation. */
export interface QuotationLine {
  /** As it was pasted; a row of a table with all its cells. */
  readonly text: string;
  /** What was read as the product. */
  readonly name: string;
  /** Pieces; absent where the line does not say, or says two. */
  readonly quantity?: number;
  /** Two numbers and more, of which nothing tells the quantity: it has to be asked. */
  readonly counts?: readonly number[];
  /** Cards in each machine, where the line counts them. */
  readonly each?: number;
  readonly status: LineStatus;
  /** Ids: the chip that was found, those that may be meant, or those that are contradicted. */
  readonly chips: readonly string[];
  readonly why: LineWhy;
  /** The chip that a person chose for it. */
  readonly chosen?: string;
  /** Why a person set it aside: an accessory or a service, no chip and nothing with one. */
  readonly aside?: string;
}

/** Whether a line says what it is: found, chosen, set aside with a reason, or told apart by its words. */
export const isSettled = ({ status, why, chosen, aside, quantity, counts }: QuotationLine): boolean =>
  aside === undefined
    ? why.kind === 'not-an-item' ||
      ((status === 'found' || chosen !== undefined) && (counts === undefined || quantity !== undefined))
    : aside.trim() !== '';

/** With so many words that are no part of the name, the line is no name in another order. */
const MOST_LEFT = 3;

const isKnown = (reading: NameReading): boolean => reading.kind !== 'none' && reading.kind !== 'other';
const kindOf = (text: string): ProductKind | undefined => {
  const reading = readName(text);
  if (!isKnown(reading)) return undefined;
  return 'holds' in reading ? 'machine' : 'chip';
};

/** What belongs to a chip and is none: the person says whether the line is one. */
const accessory =
  /(?<![a-z])(?:cables?|cords?|rails?|brackets?|bridges?|risers?|heat\s?sinks?|coolers?|cooling|fans?|adapt[eo]rs?|back\s?plates?|enclosures?|covers?|screws?|mounts?|mounting|psus?|power\ssuppl(?:y|ies)|transceivers?|support|warrant(?:y|ies)|maintenance|licen[cs]es?|subscription|installation|training\scourse|service\s(?:pack|plan)|enablement\skit|kabel|netzteil|halterung|lüfter|kühler|garantie)(?![a-z])|ケーブル|コード|レール|ブラケット|ブリッジ|ライザー|ヒートシンク|クーラー|ファン|電源|アダプタ|カバー|保守|サポート|保証|ライセンス|設置|线缆|电缆|导轨|支架|电源|散热|风扇|桥接|转接|维保|质保|保修|授权|许可|延保|線材|電源線|導軌|케이블|레일|브라켓|브래킷|브릿지|브리지|방열판|쿨러|팬(?!\p{L})|전원|어댑터|유지보수|보증|라이선스|(?<=[a-z0-9]\s?)用(?!\p{L})/u;

const notItemWords: readonly (readonly [NotItem, RegExp])[] = [
  [
    'total',
    /^(?:grand\s|sub[\s-]?)?totals?(?![a-z])|^sum(?:me)?(?![a-z])|^gesamt|^zwischensumme|^小計|^合計|^総計|^総額|^小计|^合计|^总计|^总价|^總計|^합계|^소계|^총액|^총계|^net\samount/u,
  ],
  [
    'charge',
    /(?<![a-z])(?:shipping|freight|delivery\s(?:fee|charge|cost)s?|handling|insurance|(?:sales\s)?tax|vat|gst|customs\sduty|discount|versand(?:kosten)?|fracht|mwst|mehrwertsteuer|rabatt|porto)(?![a-z])|消費税|送料|運賃|運送料|値引|梱包|保険料|关税|運費|运费|税额|税金|增值税|折扣|保险费|배송비|운송비|운임|부가세|할인|보험료/u,
  ],
  [
    'greeting',
    /^(?:dear|hi|hello|good\s(?:morning|afternoon|day)|thanks?|thank\syou|(?:best|kind|warm)?\s?regards|sincerely|yours|sehr\sgeehrte|hallo|mit\sfreundlichen|viele\sgrüße|vielen\sdank|bonjour|cordialement|hola|please|kindly|(?:could|would|can)\syou|we\s(?:would|are|need|request)|as\s(?:discussed|requested)|see\sbelow)(?![a-z0-9])|お世話に|いつも大変|よろしく|宜しく|拝啓|敬具|以上(?:です)?[。、]?$|お願い(?:いた|致)?し(?:ます|たく)|様[、。]?$|御中$|您好|你好|谢谢|謝謝|敬请|顺祝|此致|敬礼|安好|안녕하|감사합|부탁드|드림$|귀하$/u,
  ],
  [
    'contact',
    /^\S+@\S+\.\S+$|^(?:e-?mail|mail|tel|phone|fax|mobile|address|attn|from|to|cc|subject|date|re|sent|valid\suntil|quotation\sno|quote\sno|rfq\sno|po\sno|電話|住所|担当|宛先|件名|日付|見積番号|有効期限|联系人|电话|地址|日期|收件人|传真|담당|전화|주소|날짜)\s?(?:no)?\.?\s?[:：]|^https?:\/\/\S+$|^\+\d[\d\s()-]{7,}$|^\(?0\d{1,4}\)?[\s-]\d{1,4}-\d{3,4}$|^〒\d{3}/u,
  ],
];
/** A model that is no number of a document: BR9000, X900. */
const model =
  /(?<![\p{L}\p{N}-])(?!(?:rfq|rfp|po|so|pi|ref|inv|quote?|qt|q|no|nr|tel|fax|fy|vat|mwst|gst|iso|en|jis|hs|eccn)[\s-]?\d)\p{Script=Latin}{1,12}-?\d{2,}/iu;
const notItemOf = (text: string): NotItem | undefined => {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[\s>*#|•・\-–]+/u, '');
  return notItemWords.find(([, words]) => words.test(plain))?.[0];
};

type Read = Pick<QuotationLine, 'status' | 'chips' | 'why'>;
const idsOf = (chips: readonly { readonly id: string }[]): readonly string[] => chips.map(({ id }) => id);
const read = (status: LineStatus, chips: readonly string[], why: LineWhy): Read => ({ status, chips, why });

/** A whole name; what is written beside it may still make it something else. */
const readWhole = (name: string): Read | undefined => {
  const reading = readName(name);
  switch (reading.kind) {
    case 'chip':
      return read('found', [reading.chip.id], { kind: 'name' });
    case 'several':
      return read('ambiguous', idsOf(reading.chips), { kind: 'several', ask: reading.ask });
    case 'maker':
      return read('contradiction', idsOf(reading.chips), { kind: 'maker', maker: reading.maker });
    case 'other':
      return read('unknown', [], { kind: 'other', what: reading.what });
    case 'none':
      return undefined;
  }
};

/** A name that is only a part of the text, or that is written with a slip: never found, at most offered. */
const readAround = (name: string): Read => {
  const other = respelt(name);
  const asMeant = other === undefined ? undefined : readWhole(other);
  if (asMeant && other !== undefined && asMeant.status !== 'unknown')
    return asMeant.status === 'contradiction'
      ? asMeant
      : read('ambiguous', asMeant.chips, { kind: 'spelling', as: other });
  for (const text of other === undefined ? [name] : [name, other]) {
    const within = namesWithin(text);
    if (!within) continue;
    const [only] = within.chips;
    if (within.isSure && only && text === name) return read('found', [only.id], { kind: 'name' });
    // Words in another order may be those of another entry.
    const { length } = within.left;
    const reordered = length > 0 && length < MOST_LEFT ? searchChips(text).map(({ chip }) => chip) : [];
    const chips = [...new Set(idsOf([...reordered, ...within.chips]))];
    return within.isOther
      ? read('unknown', [], { kind: 'beside' })
      : read(
          'ambiguous',
          chips,
          text !== name
            ? { kind: 'spelling', as: text }
            : length > 0
              ? { kind: 'more-words', words: within.left }
              : { kind: 'several', ask: ['model'] },
        );
  }
  return read('unknown', [], { kind: 'not-listed' });
};

/** A price list repeats its products in many rows. */
const MOST_KEPT = 10_000;
const kept = new Map<string, Read>();

const readProduct = (name: string): Read => {
  const before = kept.get(name);
  if (before) return before;
  const result = readWhole(name) ?? readAround(name);
  const isOffered = result.status === 'found' || result.status === 'ambiguous';
  const isDoubtful = isOffered && accessory.test(name.normalize('NFKC').toLowerCase());
  const product = isDoubtful ? read('ambiguous', result.chips, { kind: 'accessory' }) : result;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, product);
  return product;
};

const reader = { kindOf, chipsOf: (text: string) => readProduct(text).chips };
/** A chip that one part of a line names is never hidden by the words of another part. */
const withParts = (product: Read, { chips, goods, others }: LineCounts): Read => {
  if (product.status === 'found' || product.status === 'contradiction' || chips.length === 0) return product;
  if (goods) return read('ambiguous', chips, { kind: 'mixed', goods });
  return product.chips.length > 0 ? product : read('ambiguous', chips, { kind: 'more-words', words: others });
};

/** Marks of a list before a line: bullets, "1.", "a)", "③". */
const bullet = /^\s*(?:[>•‣◦●○■□◆◇▪▫・*–—-]+\s+|[①-⑳]\s*|(?:\d{1,3}[.)）]|\(?[a-z]\))\s+(?=\S)|・|•)+/u;
/** "(2) L40S" are two, unless the line before is (1): then it is the second. */
const numberInBrackets = /^\s*[(（[]\s*(\d{1,3})\s*[)）\]]\s*(?=\S)/u;
const bracketOf = (text: string): number | undefined => {
  const [, digits] = text.match(numberInBrackets) ?? [];
  return digits === undefined ? undefined : Number(digits);
};

const lineOf = (text: string, numberBefore: number | undefined): QuotationLine => {
  const number = bracketOf(text);
  const isOfList = number === 1 || (number !== undefined && number - 1 === numberBefore);
  const said = text.replace(isOfList ? numberInBrackets : bullet, '').replaceAll(/\*\*|__|`/gu, '');
  const line = readLineCounts(said, reader);
  const { rest, counts, each } = line;
  const name = rest === '' ? said : rest;
  // What was taken for a count may belong to the name.
  const product = withParts(readProduct(!readWhole(name) && readWhole(said) ? said : name), line);
  // Of a machine without a chip of the catalogue the machines are counted.
  const isWithout = product.chips.length === 0 && counts === undefined;
  const quantity = line.quantity ?? (isWithout ? each : undefined);
  return {
    text,
    name,
    ...(quantity === undefined ? {} : { quantity }),
    ...(counts === undefined ? {} : { counts }),
    ...(each === undefined || isWithout ? {} : { each }),
    ...product,
  };
};

/** The chips that all readings of a row allow; where two have none in common the row contradicts itself. */
const agreed = (readings: readonly Read[]): Read | undefined => {
  const named = readings.filter(({ chips }) => chips.length > 0);
  const [first] = named;
  const odd = named.find(({ status }) => status === 'contradiction');
  if (!first || odd) return odd;
  const common = first.chips.filter((id) => named.every(({ chips }) => chips.includes(id)));
  if (common.length === 0)
    return read('contradiction', [...new Set(named.flatMap(({ chips }) => chips))], { kind: 'cells' });
  const doubtful = named.find(({ why }) => why.kind === 'accessory');
  if (doubtful) return read('ambiguous', common, doubtful.why);
  const isSure = common.length === 1 && named.some(({ status }) => status === 'found');
  const open = named.find(({ status }) => status === 'ambiguous') ?? first;
  return isSure ? read('found', common, { kind: 'name' }) : read('ambiguous', common, open.why);
};

const isMoney = (cell: string): boolean =>
  /^[^\p{L}\p{N}]*(?:us\$|usd|jpy|eur|cny|rmb|krw|hk\$|nt\$)?[\s$€£¥₩￥]*\d[\d,.'\s]*(?:円|元|원|万円|usd|eur|jpy|krw|cny|rmb|%)?[^\p{L}\p{N}]*$/iu.test(
    cell,
  );
const isCount = (cell: string): boolean => quantityInCell(cell) !== undefined;

/** A number in the first cell, which may be that of the row. */
const rowNumberOf = ([first = '']: readonly string[]): number | undefined =>
  /^\d{1,4}$/u.test(first.trim()) ? Number(first) : undefined;

/** A row below headings, or without any. */
const rowOf = (
  { text, cells = [] }: QuotationRecord,
  columns: readonly Column[] | undefined,
  numberBefore: number | undefined,
): QuotationLine => {
  const of = (column: Column): readonly string[] =>
    cells.filter((cell, at) => columns?.[at] === column && cell.trim() !== '');
  const written = cells.filter((cell) => /\p{L}/u.test(cell) && !isMoney(cell) && !isCount(cell));
  const products = columns ? of('product') : written;
  const parts = of('part');
  const makers = of('maker');
  // Below headings a cell without one, or in a column of remarks, is no name of the product.
  const main = products.length > 0 ? products : parts.length > 0 ? [] : written;

  const counts = columns ? of('quantity') : cells.filter((cell) => isCount(cell)).map((cell) => cell.trim());
  // A number before the name that goes on from the row before, or is not the larger one, is that of the row.
  const number = columns ? undefined : rowNumberOf(cells);
  const [, ...afterNumber] = counts;
  const isNumbered =
    number !== undefined &&
    afterNumber.length > 0 &&
    (number - 1 === numberBefore || afterNumber.every((count) => number <= (quantityInCell(count) ?? 0)));
  const candidates = isNumbered ? afterNumber : counts;
  const [inCell, ...others] = new Set(candidates.map((cell) => quantityInCell(cell)));

  const said = readLineCounts(main.join(' '), reader);
  const inTable = columns ? of('quantity').length > 0 : candidates.length > 0;
  const inDoubt = inTable ? (others.length > 0 ? [inCell, ...others] : []) : (said.counts ?? []);
  const quantity = inTable ? (others.length > 0 ? undefined : inCell) : said.quantity;
  // A count within the name, beside a column of quantities, is that of the cards in a machine.
  const each =
    said.each ??
    (inTable && said.quantity !== undefined && (said.quantity !== inCell || isOfMachines(main.join(' ')))
      ? said.quantity
      : undefined);
  const withMaker = (name: string): string =>
    [...makers.filter((maker) => !name.toLowerCase().includes(maker.toLowerCase())), name].join(' ');

  const joined = said.rest === '' ? undefined : withMaker(said.rest);
  const ofParts = parts.map((part) => readProduct(part));
  // All cells as one name, or else each by itself: what stands beside a name in a row is often a remark.
  const isWhole = joined !== undefined && (main.length === 1 || readWhole(joined) !== undefined);
  const whole = isWhole ? readProduct(joined) : undefined;
  const single = whole
    ? []
    : main.map((cell) => readProduct(withMaker(readQuantity(cell, kindOf).rest || cell)));
  const around = (): Read | undefined => (joined === undefined || whole ? whole : readAround(joined));
  const result =
    agreed([...(whole ? [whole] : single), ...ofParts]) ??
    around() ??
    ofParts[0] ??
    read('unknown', [], { kind: 'not-listed' });
  // Another cell that names no chip may still say what it is.
  const unread = main.filter(
    (_cell, at) => single[at]?.status === 'unknown' && single[at].why.kind !== 'other',
  );
  const isPartly = result.status === 'found' && unread.length > 0;
  const name = [...makers, ...(main.length > 0 ? main : parts)].join(' ');
  return {
    text,
    name: name || text,
    ...(quantity === undefined ? {} : { quantity }),
    ...(inDoubt.length > 0 ? { counts: inDoubt.filter((count) => count !== undefined) } : {}),
    ...(each === undefined ? {} : { each }),
    ...(isPartly ? read('ambiguous', result.chips, { kind: 'more-words', words: unread }) : result),
  };
};

/**
 * A line of which nothing was read as a chip, and whose words say that it is none of the goods. Where it asks for a
 * model, or gives a model and a count, it may be of goods nobody knows here: "please quote 8 x BR9000".
 */
const apart = (line: QuotationLine, what: NotItem | undefined): QuotationLine => {
  if (what === undefined || line.status !== 'unknown' || line.why.kind !== 'not-listed') return line;
  const isCounted = (line.quantity ?? line.each ?? line.counts) !== undefined;
  const mayBeGoods =
    what !== 'heading' && (isCounted || what === 'greeting') && model.test(withoutMoney(line.text));
  return mayBeGoods ? line : { ...line, ...read('unknown', [], { kind: 'not-an-item', what }) };
};

/**
 * Reads a quotation one line after the other, so that whoever shows it can stop in between.
 *
 * @param pasted - lines, rows of a spreadsheet, CSV, or a markdown table. Lines without letters and digits say nothing
 *   and are left out; every other one comes out.
 */
export function* readQuotation(pasted: string): Generator<QuotationLine> {
  let columns: readonly Column[] | undefined;
  let numberBefore: number | undefined;
  for (const record of recordsOf(pasted)) {
    const { text, cells } = record;
    const heading = cells && headingOf(cells);
    if (heading) {
      columns = heading;
      yield { text, name: text, ...read('unknown', [], { kind: 'not-an-item', what: 'heading' }) };
      continue;
    }
    const isBelow = columns !== undefined && (cells?.length ?? 0) <= columns.length;
    const [first = text] = cells?.filter((cell) => cell.trim() !== '') ?? [];
    const line = cells
      ? rowOf(record, isBelow ? columns : undefined, numberBefore)
      : lineOf(text, numberBefore);
    numberBefore = cells ? rowNumberOf(cells) : bracketOf(text);
    yield apart(line, notItemOf(first));
  }
}

/**
 * Makes ready what lines are read with, in steps, for a page that has to answer in between. A browser compiles a
 * pattern for the first text that it meets, once for Latin letters and once for all others.
 */
export function* linesInSteps(): Generator<undefined> {
  for (const line of ['L4 x 1', '昇腾 サーバー用レール 1個']) {
    readName(line);
    yield;
    readQuantity(line, kindOf);
    yield;
    readLineCounts(line, reader);
    yield;
    for (const _ of readQuotation(`1\t${line}\t2\t3`)) yield;
  }
}
