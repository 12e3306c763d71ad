/**
 * The goods of one line: "2x Xeon, 8x H200" counts two of the one and eight of the other. A count belongs to what it
 * stands with; of counts that nothing tells apart none is taken, and all are told.
 */
import { type Counted, isOfMachines, type ProductKind, readQuantity, withoutMoney } from './quantity';

/** One of the goods that a line names. */
interface Good {
  readonly name: string;
  readonly count?: number;
}
/** A line with its counts. */
export interface LineCounts extends Counted {
  /** Chips that are different products, each with its own count; absent where the line is about one. */
  readonly goods?: readonly Good[];
  /** Chips that parts of the line name, each by itself, and what the other parts say. */
  readonly chips: readonly string[];
  readonly others: readonly string[];
}
export interface PartReader {
  /** What a text alone is read as. */
  readonly kindOf: (text: string) => ProductKind | undefined;
  /** Ids of the chips that a part of a line names. */
  readonly chipsOf: (text: string) => readonly string[];
}

const counters = String.raw`(?:[枚基個台本件張张块塊片颗顆套个條条개대장매]|(?:pcs?|PCS?|ea|EA|[Uu]nits?)\.?)`;
const labels = `(?:[Qq]['’]?[Tt][Yy]|数量|数|수량)[.:]?`;
const justCount = String.raw`\s?(?:${labels})?\s?\d{1,6}\s?${counters}?\s?`;
/** Where another product may begin. A comma inside a number is none of these, nor is "3X" in the name of a card. */
const between = new RegExp(
  [
    String.raw`[;；、，]|[(\[【](?!${justCount}[)\]】])|(?<![(\[【]${justCount})[)\]】]|(?<!\d),|,(?!\d)`,
    String.raw`\s[+/&|]\s|(?<=[\p{L}\p{N}])[+/](?=\d+\s?[xX×*]|\p{L}+\d)`,
    String.raw`\s(?:and|AND|or|OR|plus|und|oder|sowie|et|ou|y|o|및|또는|그리고)\s`,
    String.raw`(?<=[枚基個台本\p{N}A-Za-z]\s?)(?:と|または|又は|あるいは|および|及び|並びに|ならびに)(?=\s?[A-Za-z\p{Script=Han}\p{Script=Katakana}])`,
    String.raw`(?<=[张張块塊片颗顆台套个枚\p{N}]\s?)(?:和|及|与|與|以及|或者?|外加|加)(?=\s?[A-Za-z\p{Script=Han}])`,
    String.raw`(?<=[개대장매\p{N}])(?:과|와|하고|이나)\s`,
    // A count before a name begins the next of them, and behind a count another name does.
    String.raw`\s(?=\d{1,3}x\s?\p{L}+[\s\d-])`,
    String.raw`(?<=\p{L}\d[\p{L}\d+]*(?:\s(?:SXM\d?|PCIe|NVL|OAM|\d+GB))*\s\d{1,6}\s?${counters})\s(?=\p{L}[\p{L}\d]*[\s-]?\d)`,
    String.raw`(?<=\p{L}\p{N}*\s(?:[xX×]\s?|${labels}\s?)\d{1,4})\s(?=\p{L}{3})`,
  ].join('|'),
  'gu',
);

/** What is no chip and has a count of its own. */
const otherThing =
  /(?<![a-z])(?:cpus?|processors?|xeon|epyc|ryzen|threadripper|memory|ram|dimms?|ddr\d|ssds?|hdds?|nvme|disks?|drives?|nics?|hcas?|dpus?|connectx|bluefield|switch(?:es)?|psus?|power\ssuppl\w+|cables?|kabel|transceivers?|bridges?|brücken?|rails?|fans?|heat\s?sinks?|monitors?|licen[cs]es?)(?![a-z])|プロセッサ|メモリ|ブリッジ|ケーブル|電源|ディスク|スイッチ|硬盘|内存|处理器|至强|至強|电源|交换机|网卡|线缆|메모리|프로세서|케이블|전원|스위치|디스크/u;
/** A model, and not a size or a place. */
const otherModel = /(?:^|\s)(?:\p{Lu}\p{L}*[\s-]?)?[\p{Lu}]+[\s-]?\d{2,}/u;
/** Modules of memory or disks by their size alone, and not the memory of a chip: 24x 64GB. */
const sizes = /^\s*\d{1,4}\s?[x×]\s?\d+(?:[.,]\d+)?\s?[gt]b/iu;
const isRemark =
  /^(?:of|for|per|spares?|extra|additional|in|at|to|now|für|davon|pour|dont|para|うち|予備|備件|备件|备用|예비)(?!\p{Script=Latin})/iu;
const portion = /^\s*(\d{1,4})\s+(?=(?:of|for|davon|für|pour|dont|para)\s)/iu;

interface Part {
  readonly counted: Counted;
  readonly kind: 'chip' | 'machine' | 'thing' | 'remark' | 'bare';
  readonly chips: readonly string[];
}
const countsOf = ({ counted: { quantity, each, counts } }: Part): readonly number[] =>
  counts ?? [quantity ?? each].filter((count) => count !== undefined);

/** A number behind a name, in a list in which each has one: "L40S 8 / L4 16". */
const numbered = /^(.*\S)[\s-]+(\d{1,4})$/u;

const readPart = (
  text: string,
  isInMachines: boolean,
  isNumbered: boolean,
  { kindOf, chipsOf }: PartReader,
): Part => {
  const share = text.match(portion);
  const [, name = '', number] = isNumbered ? (numbered.exec(text) ?? []) : [];
  const read =
    number !== undefined && kindOf(name) && !kindOf(text)
      ? { quantity: Number(number), rest: name }
      : readQuantity(text, kindOf, isInMachines);
  const counted: Counted =
    share && countsOf({ counted: read, kind: 'bare', chips: [] }).length === 0
      ? { quantity: Number(share[1]), rest: text.slice(share[0].length) }
      : read;
  const { rest } = counted;
  const chips = otherThing.test(rest.toLowerCase()) ? [] : chipsOf(rest);
  const kindIs = (): Part['kind'] => {
    if (chips.length > 0) return kindOf(rest) === 'machine' ? 'machine' : 'chip';
    if (otherThing.test(rest.toLowerCase())) return 'thing';
    if (sizes.test(text)) return 'thing';
    if (isOfMachines(text)) return 'machine';
    if (!/\p{L}/u.test(rest.replaceAll(/\d+\s?[gt]b/giu, ''))) return 'bare';
    return !isRemark.test(rest) && otherModel.test(rest) ? 'thing' : 'remark';
  };
  return { counted, kind: kindIs(), chips };
};

const areOne = (parts: readonly Part[]): boolean =>
  parts.every((one, at) =>
    parts.slice(at + 1).every((other) => one.chips.some((id) => other.chips.includes(id))),
  );

/**
 * What the numbers of a line count.
 *
 * @param text - a line, or the cells of a row that name the product.
 * @returns no quantity where the line gives several that may be it; they are `counts` then.
 */
export const readLineCounts = (text: string, reader: PartReader): LineCounts => {
  const whole: LineCounts = { ...readQuantity(text, reader.kindOf), chips: [], others: [] };
  const texts = withoutMoney(text)
    .split(between)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  if (texts.length < 2 || texts.length > MOST_PARTS) return whole;
  const isInMachines = isOfMachines(text);
  const isNumbered = texts.every((part) => numbered.test(part));
  const parts = texts.map((part) => readPart(part, isInMachines, isNumbered, reader));
  const of = (...kinds: readonly Part['kind'][]): readonly Part[] =>
    parts.filter(({ kind }) => kinds.includes(kind));
  const isCounted = (part: Part): boolean => countsOf(part).length > 0;
  const named = of('chip');
  const chips = [...new Set(named.flatMap((part) => part.chips))];
  const others = of('thing', 'remark').map(({ counted }) => counted.rest);
  const line = { rest: whole.rest, chips, others };
  if (!areOne(named)) {
    if (!parts.some(isCounted)) return { ...whole, chips, others };
    const goods = named.map((part): Good => {
      const [count, ...more] = countsOf(part);
      return { name: part.counted.rest, ...(count === undefined || more.length > 0 ? {} : { count }) };
    });
    const own = named.flatMap(countsOf);
    const { counts = [whole.quantity ?? whole.each].filter((count) => count !== undefined) } = whole;
    const found = own.length > 0 ? own : counts;
    // "L40S or L4, 4 pcs" are four of either; "L40S and L4, 4 pcs" may be eight.
    const [quantity] = found;
    return quantity !== undefined && found.length === 1 && either.test(withoutMoney(text))
      ? { ...line, goods, quantity }
      : { ...line, goods, counts: found };
  }
  const remarks = of('remark').filter(isCounted);
  const isList = of('thing').some(isCounted) || remarks.length > 0 || named.filter(isCounted).length > 1;
  if (!isList) return whole;
  const own = named.flatMap(countsOf);
  // "L40S + bridge 2 sets": the count that ends the line is of both.
  const [counted, ...more] = parts.filter(isCounted);
  const isOfAll = named.length > 0 && more.length === 0 && counted === parts.at(-1);
  if (isOfAll && own.length === 0 && !/^\d/u.test(texts.at(-1) ?? '')) return whole;
  const bare = of('bare').flatMap(countsOf);
  const machines = parts.filter(({ kind }) => kind === 'machine').flatMap(countsOf);
  const inDoubt = (counts: readonly number[]): LineCounts => ({
    ...line,
    ...(counts.length > 0 ? { counts } : {}),
  });
  // The goods of a line without a chip are as many.
  if (named.length === 0) return inDoubt(machines.length > 0 ? [] : parts.flatMap(countsOf));
  const [count, ...again] = own;
  if (isInMachines) {
    const [holder] = named.flatMap(({ counted: { quantity, each } }) =>
      quantity !== undefined && each !== undefined ? [{ quantity, each }] : [],
    );
    if (holder) return { ...line, ...holder };
    const [quantity, ...second] = new Set([
      ...parts
        .filter(({ kind }) => kind === 'machine' || kind === 'bare')
        .flatMap(({ counted }) => counted.quantity ?? []),
    ]);
    if (second.length > 0 || again.length > 0 || remarks.length > 0)
      return inDoubt([...machines, ...own, ...bare, ...remarks.flatMap(countsOf)]);
    return {
      ...line,
      ...(quantity === undefined ? {} : { quantity }),
      ...(count === undefined ? {} : { each: count }),
    };
  }
  const further = [...again, ...remarks.flatMap(countsOf), ...bare.filter((one) => one !== count)];
  if (further.length > 0) return inDoubt([...own.slice(0, 1), ...further]);
  return { ...line, ...(count === undefined ? {} : { quantity: count }) };
};
const either = /\s(?:or|oder|ou|o)\s|または|又は|あるいは|或|또는|이나/iu;
/** Longer lists are no line of an order; reading each part takes time. */
const MOST_PARTS = 16;
