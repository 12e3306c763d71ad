import { useMemo } from 'react';
import { type Case, type Derived, pathOf, type QuestionId, question } from '../../machines';
import { useQuestionWords } from '../app/names';
import { useWords } from '../app/words';

interface Props {
  /** The case with what was entered so far. */
  readonly now: Case;
  /** The case as it came to this screen. */
  readonly before: Case;
  readonly facts: Derived;
  /** What was entered last. */
  readonly last: QuestionId | undefined;
}

const without = ({ answers, ...rest }: Case, id: QuestionId, before: Case): Case => {
  const { [id]: _, ...others } = answers;
  const answer = before.answers[id];
  return { ...rest, answers: answer === undefined ? others : { ...others, [id]: answer } };
};

/** By how many screens the way grew longer or shorter with an answer, if open questions are passed over. */
export const difference = (now: Case, before: Case, id: QuestionId): number =>
  now.answers[id] === undefined ? 0 : pathOf(now).length - pathOf(without(now, id, before)).length;

/** What the last answer did to the way ahead, in words. No total: nobody knows it yet. */
export const Outlook = ({ now, before, facts, last }: Props) => {
  const words = useWords();
  const { shortOf, answerOf } = useQuestionWords();
  const number = useMemo(() => (last ? difference(now, before, last) : 0), [now, before, last]);
  const isTold = last !== undefined && number !== 0 && question(last).kind !== 'checklist';
  return (
    <p className="outlook" role="status">
      {isTold
        ? words.wizard(number > 0 ? 'outlook.more' : 'outlook.fewer', {
            count: Math.abs(number),
            question: shortOf(last),
            answer: words.list(answerOf(last, now, facts)),
          })
        : ''}
    </p>
  );
};
