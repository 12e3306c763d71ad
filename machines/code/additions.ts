/** What the vocabulary can say and no ordinal names yet. */
import { chips, countryCodes } from '../law';
import { type Question, question, questionIds } from '../questions';
import { type Batch, type Journal, type Later, ordinalsOf } from './ordinals';

/** The parts of a batch that hold something. */
const filled = (batch: Batch): Batch =>
  Object.fromEntries(
    Object.entries(batch).filter(([, part]) => part !== undefined && Object.keys(part).length > 0),
  );

const row = (words: readonly string[]): string => words.join(' ');
const own = ({ dontKnow, ...asked }: Question) =>
  asked.kind === 'checklist' ||
  ('options' in asked && asked.kind === 'choice' && asked.options.includes(dontKnow))
    ? { unsure: dontKnow }
    : {};

/** What has to be added so that everything that can be answered has a place; empty where all has one. */
export const additionsTo = (journal: Journal): Batch => {
  const known = ordinalsOf(journal);
  const missing = (from: readonly string[], list: readonly string[]): string =>
    row(from.filter((id) => !list.includes(id)));
  const grown: Record<'options' | 'lines' | 'statuses', Record<string, string>> = {
    options: {},
    lines: {},
    statuses: {},
  };
  const add = (part: keyof typeof grown, id: string, more: string): void => {
    if (more !== '') grown[part][id] = more;
  };
  for (const entry of known.questions) {
    const id = questionIds.find((one) => one === entry.id);
    if (!id) continue;
    const asked = question(id);
    if ('options' in asked && 'options' in entry)
      add('options', id, missing(asked.options, entry.options.ids));
    if (asked.kind !== 'checklist' || entry.kind !== 'checklist') continue;
    add('lines', id, missing(asked.lines, entry.lines.ids));
    add('statuses', id, missing(asked.statuses, entry.statuses.ids));
  }
  return filled({
    questions: questionIds
      .filter((id) => !known.questions.some((entry) => entry.id === id))
      .map((id) => {
        const asked = question(id);
        return {
          kind: asked.kind,
          id,
          ...('options' in asked ? { options: row(asked.options) } : {}),
          ...(asked.kind === 'checklist' ? { lines: row(asked.lines), statuses: row(asked.statuses) } : {}),
          ...own(asked),
        };
      }),
    ...grown,
    chips: missing(
      chips().map(({ id }) => id),
      known.chips.ids,
    ),
    countries: missing(countryCodes, known.countries.ids),
  });
};

/** What a batch holds, as the text that is hashed. */
export const textOfBatch = ({ hash: _, ...batch }: Later): string => JSON.stringify(batch);

/**
 * The journal with what the vocabulary has gained, under the edition that it belongs to. Until the edition is
 * sealed its batch is made anew, so that what was tried and dropped leaves no trace.
 *
 * @param hash - hashes a text, as hexadecimal SHA-256.
 * @throws {RangeError} if the edition is sealed, and would gain something all the same.
 */
export const journalFor = (
  journal: Journal,
  edition: string,
  isSealed: boolean,
  hash: (text: string) => string,
): Journal => {
  const before = isSealed
    ? journal
    : { ...journal, later: journal.later.filter((batch) => batch.edition !== edition) };
  const additions = additionsTo(before);
  if (Object.keys(additions).length === 0) return before;
  if (isSealed)
    throw new RangeError(
      `The edition ${edition} is sealed. Give the next one its name in machines/findings/edition.ts first.`,
    );
  const batch: Later = { edition, hash: '', ...additions };
  return { ...before, later: [...before.later, { ...batch, hash: hash(textOfBatch(batch)) }] };
};
