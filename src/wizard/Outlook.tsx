import { useDeferredValue, useMemo } from 'react';
import { type Case, pathOf, type QuestionId, question } from '../../machines';
import { useWords } from '../words/words';

interface Props {
  /** The case with what was entered so far. */
  readonly now: Case;
  /** The case as it came to this screen. */
  readonly before: Case;
  /** What was entered here, the last first. */
  readonly touched: readonly QuestionId[];
}

const withAnswerOf = ({ answers, ...rest }: Case, id: QuestionId, before: Case): Case => {
  const { [id]: _, ...others } = answers;
  const answer = before.answers[id];
  return { ...rest, answers: answer === undefined ? others : { ...others, [id]: answer } };
};

/**
 * By how many screens the way is longer with the last answer on a screen that changed it, open questions passed over;
 * negative if shorter.
 */
const changeOf = (now: Case, before: Case, touched: readonly QuestionId[]): number => {
  const answered = touched.filter((id) => now.answers[id] !== undefined && question(id).kind !== 'checklist');
  if (answered.length === 0) return 0;
  const { length } = pathOf(now);
  for (const id of answered) {
    const more = length - pathOf(withAnswerOf(now, id, before)).length;
    if (more !== 0) return more;
  }
  return 0;
};

/** What an answer adds to the way ahead, in words. No total: nobody knows it yet. */
export const Outlook = (props: Props) => {
  const words = useWords();
  // Looking ahead takes a moment, and must not hold up the keys.
  const { now, before, touched } = useDeferredValue(props);
  const change = useMemo(() => changeOf(now, before, touched), [now, before, touched]);
  return (
    <p className="outlook" role="status">
      {change > 0 ? words.wizard('outlook.more', { count: change }) : ''}
    </p>
  );
};
