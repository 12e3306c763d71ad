/**
 * The case that is open, and the cases that it was before: undo and redo are other answers, and nothing else
 * is remembered. Where the person stands follows from the answers, but for a place gone back to.
 */
import { type Case, type Place, type QuestionId, screen, screenIds } from '../../machines';

export type At = Place | 'summary' | undefined;

export interface Session {
  /** Each start of the questionnaire is a new machine. */
  readonly number: number;
  readonly theCase: Case;
  readonly at: At;
  readonly past: readonly Case[];
  readonly future: readonly Case[];
}

export type Step =
  /** Opens a case; nothing of another one can be undone into it. */
  | { readonly type: 'open'; readonly theCase: Case; readonly at?: At | undefined }
  /** The same case, from other answers: what an event of the machine cannot say, a new machine can. */
  | { readonly type: 'restart'; readonly theCase: Case; readonly at?: At | undefined }
  /** The machine moved. */
  | { readonly type: 'moved'; readonly theCase: Case; readonly at: At }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'close' };

/** So many changes can be taken back. */
const MOST = 200;

const isSame = (left: Case, right: Case): boolean =>
  left === right || JSON.stringify(left) === JSON.stringify(right);

/** The first screen with a question that two cases answer differently: there a person sees what changed. */
const screenOfChange = (before: Case, after: Case): Place | undefined => {
  const differs = (id: QuestionId) =>
    JSON.stringify(before.answers[id]) !== JSON.stringify(after.answers[id]);
  return screenIds.find((id) => screen(id).questions.some(differs));
};

const changed = (session: Session, theCase: Case): Pick<Session, 'theCase' | 'past' | 'future'> =>
  isSame(session.theCase, theCase)
    ? { theCase, past: session.past, future: session.future }
    : { theCase, past: [...session.past, session.theCase].slice(-MOST), future: [] };

export const reduce = (session: Session | undefined, step: Step): Session | undefined => {
  const number = (session?.number ?? 0) + 1;
  if (step.type === 'open') return { number, theCase: step.theCase, at: step.at, past: [], future: [] };
  if (!session) return undefined;
  const { theCase, past, future } = session;
  switch (step.type) {
    case 'restart':
      return { ...changed(session, step.theCase), number, at: step.at };
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
        at: screenOfChange(theCase, before),
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
        at: screenOfChange(theCase, after),
        past: [...past, theCase],
        future: rest,
      };
    }
    case 'close':
      return undefined;
  }
};
