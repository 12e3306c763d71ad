/**
 * How many are meant in a line of an order. The 8 of "8-GPU", "80GB", "DL380" or a price is no quantity, and "8x"
 * inside a server counts its cards. Where a line says two numbers, none is taken.
 */

/** A machine holds chips, and is counted itself. */
export type ProductKind = 'chip' | 'machine';

/** A line without its count. */
export interface Counted {
  /** Pieces of what the line names; absent where it does not say, or says two. */
  readonly quantity?: number;
  /** Two numbers and more, of which nothing tells the quantity. */
  readonly counts?: readonly number[];
  /** Cards in each server or node. */
  readonly each?: number;
  /** The line without quantities, prices and the words around them; one width. */
  readonly rest: string;
}

const label = `(?:q['’]?ty|quantity|quantit[eéà]|qté|数量|數量|個数|台数|枚数|수량|개수|대수|menge|anzahl|stückzahl|cantidad|количество|кол-во)`;
const pieces = String.raw`(?:pcs?|pieces?|units?|ea|each|nos?|off|lots?|sets?|st(?:ü|ue|u)cke?|stk|st(?=\.)|pièces?|unités?|unidades?|uds?|(?<=\d-)packs?|pezz[io]|pz|stuks?|szt(?:uk[ai]?)?|ks|kpl|adet|шт)(?![\p{L}\p{N}])\.?`;
const ofCards = '枚|基|张|張|块|塊|片|颗|顆|장|매';
const ofAnything = '台分|臺|台|個|本|式|件|セット|ユニット|点|套|个|つ|[ヶケコ](?![ァ-ヿ])|개|대|세트|식';
const counter = `${ofAnything}|${ofCards}`;
const cards = String.raw`(?:(?:gpus?|cards?|cartes?(?:\sgraphiques?)?|tarjetas?(?:\sgr[aá]ficas?)?|(?:grafik)?karten?|chips?|accelerators?|boards?|modules?)(?![\p{L}\p{N}])|卡|カード)`;
const machines = String.raw`(?:(?:servers?|nodes?|systems?|racks?|instances?|machines?|workstations?|serveurs?|servidor(?:es)?|knoten|nœuds?|nodos?)(?![\p{L}\p{N}])|ノード|サーバー?|ラック|システム|节点|節點|(?:服务器|伺服器)(?!版)|机柜|機櫃|노드|서버|랙)`;
/** A whole number as it is written in orders, with thousands apart. */
const digits = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,6})`;
/**
 * No letter, digit or sign before it that makes it part of a model, a range or a price. Particles may stand there, and
 * words that count: 现货5台.
 */
const alone = String.raw`(?:(?<=现货|現貨|库存|庫存|在庫|合计|合計|共|计|計|各|需|约|約|总|總|총|[×✕]\s?)|(?<![\p{Script=Latin}\p{N}\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}.,+/\-–]|(?:^|[^\p{L}\p{N}])\d{1,6}\s?[-~〜–]\s?|[$€£¥₩]\s?))`;
const end = String.raw`(?![\p{L}\p{N}]|[.,]\d|\s?[-~〜–]\s?\d|-\p{L})`;
const times = '[×✕x*]';
const lanes = String.raw`(?<!(?:pcie|pci-e|gen\s?\d|\d\.0)\s*)`;

const money =
  /(?:us\$|hk\$|nt\$|s\$|[$€£¥₩]|(?<![a-z])(?:usd|eur|jpy|cny|rmb|krw|gbp|sgd|twd)(?![a-z]))\s?\d[\d,.']*(?:\s?[km](?![a-z]))?(?:\s?\/\s?(?:pcs?|ea|units?|piece|台|枚|个|张))?|\d[\d,.']*\s?(?:万|千|萬)?(?:円|元|원|만원|ドル|美元|(?:usd|eur|jpy|cny|rmb|krw|gbp)(?![a-z]))/giu;
const numerals: Readonly<Record<string, number>> = Object.fromEntries(
  [...'一二三四五六七八九十两兩'].map((sign, at) => [sign, at < 10 ? at + 1 : 2]),
);
const numeralOf = (text: string): number => {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  if (!text.includes('十')) return numerals[text] ?? Number.NaN;
  return (tens ? (numerals[tens] ?? Number.NaN) : 1) * 10 + (ones ? (numerals[ones] ?? Number.NaN) : 0);
};

const g = (source: string): RegExp => new RegExp(source, 'giu');
const labelled = g(
  String.raw`(?<![\p{L}\p{N}])${label}(?:\s?-(?=\d)|\s(?:of|de|von)(?=\s))?\s*[.:：=]*\s*[([]?(${digits})(?:x(?=\s)|[)\]])?${'(?![\\p{Script=Latin}\\p{N}-]|[.,]\\d)'}(?:\s*(?:${counter})|\s?${pieces})?`,
);
const counted = [
  g(
    String.raw`${alone}(${digits})[\s-]?(?:${pieces}|(?:${ofAnything})(?!分の))(?:\s(?:of|x|×)(?![\p{L}\p{N}]))?`,
  ),
  g(String.raw`(?<=\p{Script=Hiragana}|[:：,、，(（\s]|^)([一二三四五六七八九十两兩]{1,3})\s?(?:${counter})`),
];
const countedCards = g(String.raw`${alone}(${digits})\s?(?:${ofCards})`);
const numbered = g(String.raw`(?<=[a-z0-9)）\s])([一二三四五六七八九十两兩]{1,3})(?:${counter})`);
const perMachine = g(
  String.raw`${alone}(${digits})\s?${cards}(?:\s?(?:per|/|each)\s?(?:server|node|台|system))?|([一二三四五六七八九十两兩]{1,2})卡`,
);
/** 8张/台, 4 pro Server, 1台あたり4枚, 每台8张, 대당 4장: in each machine, whatever is counted besides. */
const apiece = [
  g(
    String.raw`${alone}(${digits})\s?(?:${counter}|${pieces}|${cards})?\s?(?:/|(?:per|pro|par|por)\s)\s?(?:${machines}|台|臺|대)(?!\p{Script=Latin})`,
  ),
  g(
    String.raw`(?:[1一]?台(?:あたり|当たり|につき|ごとに|に)|(?:每|单|單)(?:台|机|機|${machines})|(?:대|서버|노드)\s?당|各(?=\s?\d+\s?[基卡]))\s?(${digits})\s?(?:${counter}|${cards})?`,
  ),
];
/** "2 sets of 4". */
const inSets = g(
  String.raw`(?<=\d\s?(?:sets|packs|lots|bundles|boxes)\sof\s)(${digits})${'(?![\\p{L}\\p{N}])'}`,
);
/** "Set of 4", and not the 8 in each of "4 sets of 8". */
const setOf = g(
  String.raw`(?<![\p{L}\p{N}]|\d\s)(?:a\s)?(?:set|pack|lot|bundle)\sof\s(${digits})${'(?![\\p{L}\\p{N}])'}`,
);
/** 4枚搭載: in each machine. */
const fitted = g(
  String.raw`${alone}(${digits})\s?(?:枚|基|個|卡|张|張|块|塊|장|개|台)\s?(?:搭載|搭载|内蔵|実装|탑재|장착)`,
);
const ofMachines = g(String.raw`${alone}(\d{1,3}(?:,\d{3})*)\s?${machines}(?:\s(?:of|x|×)(?![\p{L}\p{N}]))?`);
const behind = [
  g(
    String.raw`(?:(?<=[\s)）\]】,、:：])${lanes}x\s?|(?<=\d[a-z]{0,2})${lanes}x)(${digits})(?!\s(?:pcie|lanes))${end}`,
  ),
  g(String.raw`(?:[×✕]|(?<=[\p{L}\p{N})）\s])\*)\s?(${digits})${end}`),
];
/** x8 H100; X330 is a model. */
const first = g(String.raw`^\s*[x×]\s?(\d{1,4})\s+(?=\p{L})`);
/** Behind a size of memory or the word for a card a number alone is none of the name: L40S 48GB 4. */
const closingAfter = /^(.*(?:\dgb|(?<!\p{L})gpus?|(?<!\p{L})cards?|カード|显卡)[^\d]*)\s(\d{1,4})\s*$/iu;
/** A30 24GB 2x; an Ascend 910x is none. */
const last = g(String.raw`(?<=\s)${lanes}(\d{1,3})[x×]\s*$`);
const before = g(
  String.raw`(?<![\p{L}\p{N}.,\-]|[\p{L}\p{N}.\-]\s(?!\d{1,3}\s?[x×✕]\s?\p{L}{1,12}[\s\d-]))(${digits})\s?(?:[×✕*]|x(?!tx?(?!\p{L})))\s?(?=\D)`,
);
const leading = /^\s*(\d{1,4})\s+(?=\p{L})/u;
const trailing = new RegExp(
  String.raw`(?:\s*[:：,，、;]\s*|\s+[-–—=>→|/]+\s*|\s*[(（[【]\s*(?!(?:19|20)\d\d))(${digits})\s*[)）\]】]?\s*$`,
  'u',
);
/** What makes a machine of the line, so that cards in it are counted apiece. */
const context =
  /(?<![a-z])(?:servers?|nodes?|systems?|racks?|serveurs?|servidor(?:es)?|knoten|with|w\/|mit|avec|hgx|dgx|baseboard|chassis|appliance|per|each|platform)(?![a-z])|(?<![a-z0-9])(?:poweredge|proliant|primergy|thinksystem|express5800|uniserver|xe\d{4}|dl\d{3}|gen1\d|sr\d{3}|[rtxcg]\d{3,4}x?a?\s(?:m|v|g)\d|nf\d{4}|ucsc?|(?:sys|as|ars|esc)-?\d{3,4})|サーバ|ノード|システム|ラック|搭載|内蔵|服务器|伺服器|整机|整機|节点|節點|配|机柜|一体机|서버|노드|탑재|시스템/u;

/** A card for a server is none, nor is a part that is named for one; a machine of one chip is counted itself. */
const forMachines =
  /thinksystem(?=\s(?:nvidia|amd|intel))|dgx\sspark|(?:サーバー?|システム|ノード|服务器|伺服器|서버)(?:搭載)?(?:用|向け|용)|for\s(?:servers?|workstations?)|server(?:\sedition|[\s-]grade)/gu;
/** Whether a line is about machines, so that cards in it are counted apiece. */
export const isOfMachines = (text: string): boolean =>
  context.test(text.normalize('NFKC').toLowerCase().replaceAll(forMachines, ' '));
/** A count in brackets before what it counts, and one with a sign behind it: "(2) L40S", "[x10]"; no year. */
const inBrackets = new RegExp(
  String.raw`(?<=^|[\s,、;:+&])[([【]x?(?!(?:19|20)\d\d)(\d{1,4})x?[)\]】]\s?(?=\p{L})(?!${pieces})|[([【]\s?(?:x\s?(\d{1,4})|(\d{1,4})\s?x)\s?[)\]】]`,
  'giu',
);
/** The line in one width and with the signs of one script, without its prices. */
export const withoutMoney = (text: string): string =>
  text
    .replaceAll('，', ', ')
    .normalize('NFKC')
    .replaceAll(/(?<=\d\s?)х|х(?=\s?\d)/gu, 'x')
    .replaceAll(inBrackets, (_, number?: string, signed?: string, times?: string) =>
      number === undefined ? ` x${signed ?? times} ` : `${number}x `,
    )
    .replaceAll(money, ' ');
/** Words around a count that was taken say nothing else. */
const sums =
  /(?<!\p{L})(?:in\stotal|total\sof|insgesamt|zusammen|au\stotal|en\stotal|je)(?!\p{L})|(?<!\p{L})(?:总共|總共|一共|合计|合計|共|计|計|总|總|총|합계|各)(?!\p{L})/giu;
/** The machine is what the line ends with. */
const atEnd = new RegExp(String.raw`(?:${machines}|整机|整機)\s*$`, 'iu');

/** Numbers as words, where they begin a line or stand before what counts; those that begin names of firms are left. */
const words: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'two zwei deux dos 두',
    'three drei trois tres 세',
    'four vier quatre cuatro 네',
    'five fünf cinq cinco 다섯',
    'six sechs seis 여섯',
    'seven sieben sept siete 일곱',
    'eight acht huit ocho 여덟',
    'nine neun neuf nueve 아홉',
    'ten zehn dix diez 열',
  ].flatMap((line, at) => line.split(' ').map((word) => [word, at + 2])),
);
const wordAtStart = new RegExp(
  String.raw`^\s*(${Object.keys(words).join('|')})(?:\s?\(\d{1,2}\))?\s(?=\p{L})`,
  'iu',
);
/** "Two servers" are 2 servers, as "two L40S" are 2x L40S. */
const isCounter = new RegExp(`^(?:${cards}|${machines}|${pieces})`, 'iu');
const koreanCount = /(?<=\s|^)(두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?(?=[장개대매](?!\p{L})|세트)/gu;
const thousands = new RegExp(String.raw`(?<![\p{L}\d.,])(\d{1,3})[.'](\d{3})(?=\s?(?:${pieces}))`, 'giu');
const DOZEN = 12;
const dozens =
  /(?<![\p{L}\p{N}.,])(?:(\d{1,4}|an?)\s)?(?:dozens?|dutzend|douzaines?|ダース)(?:\sof)?(?!\p{L})/giu;
/** Says what of a line has to be written otherwise; most lines have none of it. */
/** Behind the name: "L40S two pcs", "eight (8) units", "(two)". */
const wordBehind = new RegExp(
  String.raw`(?<=\s)(?:${Object.keys(words).join('|')})\s?\((\d{1,2})\)|(?<=\s)(${Object.keys(words).join('|')})\s(?=${pieces}|${cards})|\((${Object.keys(words).join('|')})\)\s*$`,
  'giu',
);
const hasWords = new RegExp(
  String.raw`${wordAtStart.source}|${wordBehind.source}|[\d][.']000|pair\sof|do[zu]|dutzend|ダース|[두세네섯곱덟홉열]\s?[장개대매세]|\dgo|\d\sgo|gpu`,
  'iu',
);
/** A line with its numbers as figures: "two L40S", "a pair of", "2 dozen", 두 장; the 24 Go of French are GB. */
const inFigures = (text: string): string =>
  hasWords.test(text)
    ? text
        .replace(wordAtStart, (whole, word: string) =>
          [words[word.toLowerCase()], isCounter.test(text.slice(whole.length)) ? ' ' : 'x '].join(''),
        )
        .replaceAll(wordBehind, (_, number?: string, counted?: string, last?: string) =>
          last === undefined
            ? (number ?? `${words[(counted ?? '').toLowerCase()]} `)
            : `${words[last.toLowerCase()]} pcs`,
        )
        // "1.000 Stück" are a thousand.
        .replaceAll(thousands, '$1$2')
        .replace(/(?<!\p{L})(?:a\s)?pair\sof\s/iu, '2x ')
        .replaceAll(dozens, (_, many?: string) => ` ${DOZEN * (Number(many) || 1)} pcs `)
        .replaceAll(koreanCount, (_, word: string) => String(words[word]))
        .replaceAll(/(?<=\d)\s?go(?![\p{L}\p{N}])/giu, 'GB')
        // "GPU8基" are eight, as 8基 are.
        .replaceAll(/(?<!\p{Script=Latin})gpus?\s?(?=\d{1,4}\s?[基枚個张張卡장개])/giu, ' ')
    : text;

const numberIn = (text: string): number => Number(text.replaceAll(',', ''));
/** Above this a number is no count of an order. */
const MOST = 1_000_000;

/**
 * What is meant by numbers in a line.
 *
 * @param text - a line, or the cell of one.
 * @param kindOf - what a text alone is read as, for numbers that only stand beside a name.
 * @param isInMachines - whether it is a part of a line about machines.
 */
export const readQuantity = (
  text: string,
  kindOf: (text: string) => ProductKind | undefined,
  isInMachines = false,
): Counted => {
  let rest = inFigures(withoutMoney(text));
  const found: number[] = [];
  const each: number[] = [];
  const take = (pattern: RegExp, into: (before: string, whole: string) => number[] | undefined): void => {
    rest = rest.replaceAll(pattern, (whole: string, ...parts) => {
      const written = String(parts[0] ?? parts[1] ?? '');
      const value = /\d/.test(written) ? numberIn(written) : numeralOf(written);
      const at = parts.find((part) => typeof part === 'number') as number;
      const list = value > 0 && value < MOST ? into(rest.slice(0, at), whole) : undefined;
      if (!list) return whole;
      list.push(value);
      return ' ';
    });
  };
  const always = (): number[] => found;
  take(labelled, always);
  const isMachine = isInMachines || isOfMachines(rest);
  /** "DL380 Gen11 (2x L4)": something with a model stands before, which is no chip. */
  const inMachine = (before: string): number[] =>
    isMachine || (/\p{L}[\p{L}-]*\d/u.test(before) && kindOf(before) !== 'chip') ? each : found;
  for (const pattern of apiece) take(pattern, () => each);
  take(inSets, () => each);
  take(setOf, always);
  take(fitted, () => each);
  take(ofMachines, always);
  for (const pattern of counted) take(pattern, always);
  take(numbered, always);
  take(countedCards, () => (isMachine ? each : found));
  // 8卡 5台: eight in each of five.
  take(perMachine, (text) => (found.length > 0 ? each : inMachine(text)));
  const firstBefore = rest.match(new RegExp(`^\\s*${before.source}`, 'iu'));
  if (firstBefore) {
    const [whole, value = ''] = firstBefore;
    rest = rest.slice(whole.length);
    // "8x H100 server" is one server; "2x DGX H100" are two.
    (isMachine && kindOf(rest) === 'chip' && atEnd.test(rest) ? each : found).push(numberIn(value));
  }
  take(before, (text) => (found.length > 0 ? each : inMachine(text)));
  const countBehind = found.length;
  for (const pattern of behind)
    take(pattern, (text, whole) => {
      // X330 is a model.
      if (/^\s*X\d{3}/.test(whole)) return undefined;
      // "HGX H100 x4" are four; in "server (H100 x4)" the four are in one.
      const isInside = isMachine && (/[(（][^)）]*$/u.test(text) || kindOf(text) !== 'machine');
      return isMachine && (found.length > 0 || isInside) ? each : found;
    });
  take(first, (_, whole) => (/X/.test(whole) ? undefined : found));
  take(last, (text) => (/\d/.test(text) && kindOf(text) ? found : undefined));
  // "8x L40S x8" may be eight times eight.
  const isTwice = firstBefore !== null && countBehind > 0 && found.length > countBehind;
  if (found.length === 0) {
    const number = rest.match(leading);
    const closing = rest.match(trailing);
    const afterFirst = rest.slice(number?.[0].length);
    const [, name = '', lastNumber] = rest.match(closingAfter) ?? [];
    // "16 L40S", and not "7900 XTX".
    if (number && /\d/.test(afterFirst) && kindOf(afterFirst)) {
      found.push(Number(number[1]));
      rest = afterFirst;
    } else if (closing?.index !== undefined && !kindOf(rest) && kindOf(rest.slice(0, closing.index))) {
      found.push(numberIn(closing[1] ?? ''));
      rest = rest.slice(0, closing.index);
    } else if (lastNumber !== undefined && each.length === 0 && !kindOf(rest) && kindOf(name)) {
      found.push(Number(lastNumber));
      rest = name;
    }
  }
  const [quantity, ...more] = new Set(found);
  const [inEach, ...others] = new Set(each);
  return {
    ...(isTwice || more.length > 0
      ? { counts: isTwice ? found : [...new Set(found)] }
      : quantity === undefined
        ? {}
        : { quantity }),
    ...(inEach === undefined || others.length > 0 ? {} : { each: inEach }),
    rest: (each.length > 0
      ? rest.replaceAll(
          /(?<![a-z])(?:each|(?:per|pro|par|por)\s(?:server|node|system|serveur|servidor|knoten))(?![a-z])/giu,
          ' ',
        )
      : rest
    )
      .replaceAll(found.length + each.length > 0 ? sums : /$^/gu, ' ')
      .replaceAll(/[(（[【]\s*[)）\]】]/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .replace(/^[\s,、:：@-]+|[\s,、:：@–—=-]+$/gu, ''),
  };
};

/**
 * The number in a cell of a column of quantities: "8", "8 pcs", "8台", "x8", "1,000".
 *
 * @returns `undefined` where the cell says no whole number, or more than that.
 */
export const quantityInCell = (cell: string): number | undefined => {
  const text = cell.normalize('NFKC').trim();
  const [, number] =
    text.match(
      new RegExp(
        `^${times}?\\s?(${digits})(?:[.,]0+)?\\s?(?:${times}|${pieces}|${counter}|${machines})?$`,
        'iu',
      ),
    ) ?? [];
  const value =
    number === undefined ? numeralOf(text.replace(new RegExp(`(?:${counter})$`, 'u'), '')) : numberIn(number);
  return value > 0 && value < MOST ? value : undefined;
};
