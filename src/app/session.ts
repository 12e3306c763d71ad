/**
 * The case that is open, and the cases that it was before: undo and redo are other answers, and nothing else
 * is remembered. Where the person stands follows from the answers, but for a place gone back to.
 */
import {
  type Case,
  type Labels,
  noLabels,
  type Place,
  type QuestionId,
  questionIds,
  screen,
  screenIds,
} from '../../machines';

export type At = Place | 'summary' | undefined;

export interface Session {
  /** Each start of the questionnaire is a new machine. */
  readonly number: number;
  readonly theCase: Case;
  /** What the person calls it. Not undone, since it decides nothing. */
  readonly labels: Labels;
  readonly at: At;
  readonly past: readonly Case[];
  readonly future: readonly Case[];
}

export type Step =
  /** Opens a case; nothing of another one can be undone into it. */
  | {
      readonly type: 'open';
      readonly theCase: Case;
      readonly labels?: Labels;
      readonly at?: At | undefined;
    }
  /** The same case, from other answers: what an event of the machine cannot say, a new machine can. */
  | { readonly type: 'restart'; readonly theCase: Case; readonly at?: At | undefined }
  /** The machine moved. */
  | { readonly type: 'moved'; readonly theCase: Case; readonly at: At }
  | { readonly type: 'label'; readonly labels: Labels }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'close' };

/** So many changes can be taken back. */
const MOST = 200;

const isSame = (left: Case, right: Case): boolean =>
  left === right || JSON.stringify(left) === JSON.stringify(right);

/** The questions that two cases answer differently. */
export const changedQuestions = (before: Case, after: Case): readonly QuestionId[] =>
  questionIds.filter((id) => JSON.stringify(before.answers[id]) !== JSON.stringify(after.answers[id]));

/** The first screen with such a question: there a person sees what changed. */
const screenOfChange = (before: Case, after: Case): Place | undefined => {
  const changes = changedQuestions(before, after);
  return screenIds.find((id) => screen(id).questions.some((question) => changes.includes(question)));
};

const changed = (session: Session, theCase: Case): Pick<Session, 'theCase' | 'past' | 'future'> =>
  isSame(session.theCase, theCase)
    ? { theCase, past: session.past, future: session.future }
    : { theCase, past: [...session.past, session.theCase].slice(-MOST), future: [] };

export const reduce = (session: Session | undefined, step: Step): Session | undefined => {
  const number = (session?.number ?? 0) + 1;
  if (step.type === 'open') {
    const { theCase, labels = noLabels, at } = step;
    return { number, theCase, labels, at, past: [], future: [] };
  }
  if (!session) return undefined;
  const { theCase, labels, past, future } = session;
  switch (step.type) {
    case 'restart':
      return { ...changed(session, step.theCase), number, labels, at: step.at };
    case 'label':
      return { ...session, labels: step.labels };
    case 'moved':
      return isSame(theCase, step.theCase) && session.at === step.at
        ? session
        : { ...session, ...changed(session, step.theCase), at: step.at };
    case 'undo': {
      const before = past.at(-1);
      if (!before) return session;
      return {
        number,
        theCase: before,
        labels,
        at: session.at === 'summary' ? 'summary' : screenOfChange(theCase, before),
        past: past.slice(0, -1),
        future: [theCase, ...future],
      };
    }
    case 'redo': {
      const [after, ...rest] = future;
      if (!after) return session;
      return {
        number,
        theCase: after,
        labels,
        at: session.at === 'summary' ? 'summary' : screenOfChange(theCase, after),
        past: [...past, theCase],
        future: rest,
      };
    }
    case 'close':
      return undefined;
  }
};
