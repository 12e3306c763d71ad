import type { Labels, Screened, Sheet } from '../../machines';

/** What compliance added to the case, and the record of its changes. */
export type DecidedParts = Pick<Labels, 'evidence' | 'decision' | 'follows' | 'ledger'>;

/** A record tells of everything that a case holds, so what is reported with one holds everything. */
export const isWhole = ({ evidence, decision, follows, ledger }: DecidedParts): boolean =>
  [evidence, decision, follows, ledger].some((part) => part !== undefined);

/** What a person calls the case. It rides along and decides nothing. */
export interface AboutReport extends DecidedParts {
  readonly name?: string;
  readonly reference?: string;
  readonly notes?: string;
  /** The steps that are ticked, by the key of their finding. */
  readonly done?: readonly string[];
  /** Names and details that were typed for the sheet. */
  readonly sheet?: Sheet;
  /** What was held against which lists. */
  readonly screened?: Screened;
}

/** Takes the labels from data that may carry them; anything but a text is no name, and no key of a step. */
export const aboutOf = (data: unknown): AboutReport => {
  if (typeof data !== 'object' || data === null) return {};
  const { name, reference, notes, done } = data as Record<string, unknown>;
  const ticked = Array.isArray(done) ? done.filter((key): key is string => typeof key === 'string') : [];
  return {
    ...(typeof name === 'string' && name !== '' ? { name } : {}),
    ...(typeof reference === 'string' && reference !== '' ? { reference } : {}),
    ...(typeof notes === 'string' && notes !== '' ? { notes } : {}),
    ...(ticked.length > 0 ? { done: ticked } : {}),
  };
};
