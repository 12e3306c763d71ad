/** What a line of a quotation was read as, in words: the same on the screen and on the command line. */
import type { QuotationLine } from '../../machines';
import type { Words } from './words';

/** Why a line was read so, in a sentence or two. */
export const whyOf = (words: Words, { why, each }: QuotationLine): string => {
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
  return each === undefined ? said() : words.passage([said(), words.quotation('each', { number: each })]);
};
