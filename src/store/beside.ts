/** Two texts under one key that say otherwise: how both can stay. Nothing is read here that a gate would refuse. */
import { isRecord } from '../../machines';

/** The keys under which texts are kept, after the prefix of the page. */
export const CASES = 'case/';
export const DEALS = 'scenario/';
export const PROGRESS = 'progress/';
/** What each case came to when it was last looked at. */
export const NOTED = 'noted';

const parsed = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const data: unknown = JSON.parse(text);
    return isRecord(data) ? data : undefined;
  } catch {
    return undefined;
  }
};
const predictionsOf = (data: Readonly<Record<string, unknown>>) =>
  Array.isArray(data.predictions) ? data.predictions.filter(isRecord) : undefined;

/**
 * What can be written so that the one that is there stays, and the other as well: a case or a deal under an id
 * of its own, progress in a course with what each of the two predicted. The key `there` may be written over.
 *
 * @returns nothing where there is no such way: then the one that is here stays with the page.
 */
export const beside = (
  key: string,
  here: string,
  there: string,
  makeId: () => string,
): { readonly key: string; readonly text: string } | undefined => {
  const data = parsed(here);
  if (key.startsWith(CASES) || key.startsWith(DEALS)) {
    const start = key.startsWith(CASES) ? CASES : DEALS;
    const id = key.startsWith(CASES) ? makeId() : `own-${makeId()}`;
    // What cannot be read is shown as damaged, as it is.
    const text = data ? JSON.stringify({ ...data, id }, null, start === DEALS ? 2 : 0) : here;
    return { key: `${start}${id}`, text };
  }
  if (!data) return undefined;
  if (key === NOTED) return { key, text: JSON.stringify({ ...parsed(there), ...data }) };
  const theirs = key.startsWith(PROGRESS) ? parsed(there) : undefined;
  const [mine, others] = [predictionsOf(data), theirs && predictionsOf(theirs)];
  if (!theirs || !mine || !others || theirs.course !== data.course) return undefined;
  const isNew = mine.filter(({ deal }) => !others.some((one) => one.deal === deal));
  return { key, text: JSON.stringify({ ...theirs, predictions: [...others, ...isNew] }, null, 2) };
};
