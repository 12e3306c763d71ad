/** What a line of a quotation was read as, in words: the same on the screen and on the command line. */
import type { QuotationLine } from '../../machines';
import type { Words } from './words';

/** What the numbers of a line are, where that is not the quantity alone. */
export const countsOf = (words: Words, { each, counts, quantity, why }: QuotationLine): readonly string[] => [
  ...(each === undefined ? [] : [words.quotation('each', { number: each })]),
  ...(counts === undefined || quantity !== undefined || why.kind === 'mixed'
    ? []
    : [words.quotation('counts', { numbers: words.list(counts.map(String)) })]),
];

/** Why a line was read so, in a sentence or two. */
export const whyOf = (words: Words, line: QuotationLine): string => {
  const { why } = line;
  const said = (): string => {
    switch (why.kind) {
      case 'several':
        return words.quotation('why.several', {
          asks: words.list(why.ask.map((ask) => words.ui(`chip.ask.${ask}`))),
        });
      case 'more-words':
        return words.quotation('why.more-words', { words: why.words.join(' ') });
      case 'spelling':
        return words.quotation('why.spelling', { as: why.as });
      case 'mixed':
        return words.quotation('why.mixed', {
          goods: words.list(
            why.goods.map(({ name, count }) => (count === undefined ? name : `${name} × ${count}`)),
          ),
        });
      case 'maker':
        return words.quotation('why.maker', { maker: why.maker });
      case 'other':
        return words.ui('chip.other', { what: words.ui(`chip.what.${why.what}`) });
      case 'not-an-item':
        return words.quotation(`why.not-an-item.${why.what}`);
      default:
        return words.quotation(`why.${why.kind}`);
    }
  };
  return words.passage([said(), ...countsOf(words, line)]);
};
