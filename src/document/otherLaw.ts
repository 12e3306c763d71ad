/** What stands beside the result: another country's, and the country whose law was not judged. */
import type { Assessment } from '../../machines';
import { levelWords } from '../ui/levelWords';
import type { Words } from '../words/words';

/** Empty where nothing leaves a country abroad and no other law weighs. */
export const besideResult = (words: Words, { sideBySide, leaves }: Assessment): readonly string[] => [
  ...(sideBySide
    ? [
        words.ui('summary.side-by-side', {
          us: levelWords(words, sideBySide.us),
          japan: words.finding(`level.${sideBySide.japan}`),
        }),
      ]
    : []),
  ...(leaves ? [leftBehind(words, leaves)] : []),
];

const leftBehind = (words: Words, { country, notJapan }: NonNullable<Assessment['leaves']>): string =>
  country === 'JP'
    ? words.ui('summary.leaves.japan')
    : country
      ? words.ui('summary.leaves', { country: words.country(country) })
      : words.ui(notJapan ? 'summary.leaves.not-japan' : 'summary.leaves.unknown');
