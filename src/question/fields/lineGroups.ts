/** Lines of a quotation that say the same, together. */
import { isSettled, type QuotationLine } from '../../../machines';

/** Lines that are read alike, by their places in the list. */
export interface LineGroup {
  readonly key: string;
  readonly first: QuotationLine;
  readonly places: readonly number[];
  readonly isOpen: boolean;
  /** Of all its lines; nothing where one of them does not say. */
  readonly quantity: number | undefined;
}

/** What one chip was found for is one product, however it is written; the rest goes by its words. */
const keyOf = ({ status, chips, counts, name, chosen, aside, why }: QuotationLine): string =>
  aside === undefined && status === 'found'
    ? `chip ${chips[0]} ${counts?.join(' ') ?? ''}`
    : `${why.kind} ${chosen ?? ''} ${aside === undefined ? '' : 'aside'} ${name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ')}`;

/** The groups, those that are not settled first; what names no item is left to itself. */
export const groupsOf = (lines: readonly QuotationLine[]): readonly LineGroup[] => {
  const places = new Map<string, number[]>();
  for (const [at, line] of lines.entries()) {
    if (line.why.kind === 'not-an-item') continue;
    const key = keyOf(line);
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  const groups = [...places].map(([key, at]): LineGroup => {
    const own = at.flatMap((place) => lines[place] ?? []);
    const [first] = own;
    const counts = own.flatMap(({ quantity }) => quantity ?? []);
    return {
      key,
      first: first as QuotationLine,
      places: at,
      isOpen: own.some((line) => !isSettled(line)),
      quantity: counts.length === own.length ? counts.reduce((sum, count) => sum + count, 0) : undefined,
    };
  });
  return groups.toSorted((one, other) => Number(other.isOpen) - Number(one.isOpen));
};
