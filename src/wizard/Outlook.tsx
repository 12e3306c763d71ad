import { useDeferredValue, useMemo } from 'react';
import { type Case, derive, pathOf, type QuestionId, question } from '../../machines';
import { useQuestionWords } from '../words/names';
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

interface Change {
  readonly id: QuestionId;
  /** By how many screens the way is longer with the answer, open questions passed over; negative if shorter. */
  readonly more: number;
}

/** The last answer on a screen that made the way longer or shorter. */
const changeOf = (now: Case, before: Case, touched: readonly QuestionId[]): Change | undefined => {
  const answered = touched.filter((id) => now.answers[id] !== undefined && question(id).kind !== 'checklist');
  if (answered.length === 0) return undefined;
  const { length } = pathOf(now);
  for (const id of answered) {
    const more = length - pathOf(withAnswerOf(now, id, before)).length;
    if (more !== 0) return { id, more };
  }
  return undefined;
};

/**
 * What an answer did to the way ahead, in words. No total: nobody knows it yet. That it is shorter is heard alone: it
 * asks for nothing, and the docket shows what is passed by.
 */
export const Outlook = (props: Props) => {
  const words = useWords();
  const { nameOf, answerOf } = useQuestionWords();
  // Looking ahead takes a moment, and must not hold up the keys.
  const { now, before, touched } = useDeferredValue(props);
  const change = useMemo(() => changeOf(now, before, touched), [now, before, touched]);
  return (
    <p className={change && change.more > 0 ? 'outlook' : 'visually-hidden'} role="status">
      {change
        ? words.wizard(change.more > 0 ? 'outlook.more' : 'outlook.fewer', {
            count: Math.abs(change.more),
            question: nameOf(change.id),
            answer: words.list(answerOf(change.id, now, derive(now))),
          })
        : ''}
    </p>
  );
};
