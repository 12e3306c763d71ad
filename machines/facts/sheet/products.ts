/** Names of chips in running text: which product a figure stands behind. */
import { type Chip, readName } from '../../law';
import { nameEntries } from '../../law/nameReading';
import { fold, squeeze, withoutMakers } from '../../law/nameWords';
import { once } from '../../once';
import { remembering } from './remembering';
import { COMPARISON, formatsIn } from './words';

export interface Named {
  /** As it is written. */
  readonly name: string;
  readonly at: number;
  /** What the catalogue has under this name: one entry, or several that have to be told apart. */
  readonly chips: readonly Chip[];
  /** It is held against another: "vs", "than", "compared with". */
  readonly isCompared: boolean;
}

/** A word of one script: names stand in Japanese and Chinese without spaces around them. */
const WORD = /[A-Za-z0-9][A-Za-z0-9.-]*|(?:(?![A-Za-z])\p{L})+/gu;
/** What has a letter and a digit and is no name: memories, links, sizes, generations. */
const NO_NAME =
  /^(?:(?:LP|G)?DDR\d\w*|HBM\d\w*|PCIe?\d*(?:\.\d)?|Gen\d|x\d+|SXM\d?|OAM\d*|\d+(?:nm|GB|TB|MB|W|V|kW|MHz|GHz|mm2?|bit|pin|th|st|nd|rd|x|slot|way|D|K|B|core|cores)|CUDA\d*|SM\d+|N\d\w?|\d[NA]P?|v\d+(?:\.\d+)?|NVLink\d*|CUDNN\d*|Q[1-4]|H[12]|FY\d+|R\d|\d+Gbps|\d+G|TB\/s|E[45]M\d|W\d+A\d+|P[0-9]|20\d\d)$/i;
const LONGEST_NAME = 28;

/** Every name as it is compared; what is none of them need not be read. */
const names = once(
  () => new Set(nameEntries().flatMap((entry) => entry.names.map((name) => squeeze(fold(name))))),
);
const chipsNamed = remembering((name: string): readonly Chip[] => {
  const key = fold(name);
  if (!names().has(squeeze(key)) && !names().has(squeeze(withoutMakers(key)))) return [];
  const reading = readName(name);
  if (reading.kind === 'chip') return [reading.chip];
  return reading.kind === 'several' ? reading.chips : [];
});

/** The products that a line names, in its order; the longest name counts. */
export const productsIn = remembering((line: string): readonly Named[] => {
  const words = [...line.matchAll(WORD)].map((match) => ({
    text: match[0].replace(/[.-]+$/, ''),
    at: match.index,
  }));
  const found: Named[] = [];
  for (let first = 0; first < words.length; first += 1) {
    for (let count = Math.min(3, words.length - first); count > 0; count -= 1) {
      const some = words.slice(first, first + count);
      const [start] = some;
      const end = some.at(-1);
      if (!start || !end) continue;
      const name = line.slice(start.at, end.at + end.text.length);
      if (name.length > LONGEST_NAME || !/\d/.test(name) || !/\p{L}/u.test(name)) continue;
      // A name is written in one go, and is neither a size nor a precision.
      if (/[^\p{L}\p{N}\s.-]/u.test(name) || formatsIn(name).length > 0) continue;
      if (some.every(({ text }) => NO_NAME.test(text)) || NO_NAME.test(end.text.replace(/^SXM\d?$/i, '')))
        continue;
      if (
        /^L[123]$/i.test(name) &&
        /^\s*(?:cache|キャッシュ|缓存|캐시|\$)/i.test(line.slice(end.at + end.text.length))
      )
        continue;
      const chips = chipsNamed(name);
      if (chips.length === 0) continue;
      found.push({
        name,
        at: start.at,
        chips,
        isCompared: COMPARISON.test(line.slice(0, start.at).slice(-40)),
      });
      first += count - 1;
      break;
    }
  }
  return found;
});

/** Whether two names may mean the same chip. */
export const mayBeSame = (one: Named, other: Named): boolean =>
  one.chips.some((chip) => other.chips.includes(chip));
