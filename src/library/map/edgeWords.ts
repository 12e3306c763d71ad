import type { ChartEdge } from '../../../machines';
import type { Words } from '../../words/words';
import { shownInWords } from './askedWords';

/** Words of a way: the condition of the screen that it leads to, or what is heard. */
export const edgeWords = (words: Words, { on, guards }: ChartEdge): string | undefined => {
  if (on === 'ANSWER') return words.map('event.ANSWER');
  if (on === 'REVISE') return words.map('event.REVISE');
  if (on === 'CONFIRM') return words.map('event.CONFIRM');
  const asked = guards.find(({ type }) => type === 'asks')?.screen;
  if (asked) return shownInWords(words, asked);
  if (guards.some(({ type }) => type === 'isAgreed')) return words.map('event.agreed');
  if (guards.some(({ type }) => type === 'isAnswered')) return words.map('event.answered');
  return on === 'always' ? words.map('event.else') : undefined;
};
