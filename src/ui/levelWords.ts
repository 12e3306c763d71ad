import type { Outcome } from '../../machines';
import type { Words } from '../words/words';

/** The level in words; where BIS presumes to refuse the licence that comes first, the words say so. */
export const levelWords = (
  words: Words,
  { level, refusalPresumed }: Pick<Outcome, 'level' | 'refusalPresumed'>,
) => words.finding(level === 'licence' && refusalPresumed ? 'level.licence.refused' : `level.${level}`);
