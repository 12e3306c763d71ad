/**
 * What has been entered on screens and not yet passed on, as answers: so a page that is closed half-way
 * through a screen loses nothing that could be read. Read back, it fills the fields again and no more.
 */
import {
  type Answer,
  type Case,
  type Closing,
  derive,
  type QuestionId,
  screen,
  screenIds,
} from '../../machines';
import { type Entered, withEntered } from '../store/record';
import { beginScreen, type Drafts } from './draft';
import { beginDraft, type FieldDraft, readDraft } from './fields';
import { closingDrafted, markedIn } from './fields/checklist';

export const enteredIn = (drafts: Drafts, theCase: Case): Entered => {
  const { lines } = derive(theCase);
  const answers: Partial<Record<QuestionId, Answer>> = {};
  const reasons: Partial<Record<QuestionId, string>> = {};
  const closed: Partial<Record<QuestionId, Closing>> = {};
  for (const id of screenIds) {
    const draft = drafts[id];
    if (!draft) continue;
    Object.assign(reasons, draft.reasons);
    for (const question of screen(id).questions) {
      const field = draft.fields[question];
      if (!field) continue;
      // A check list is worth keeping half done; as an answer it would have to be whole.
      const reading =
        field.kind === 'checklist'
          ? { answer: markedIn(question, field) }
          : readDraft(question, field, lines[question]);
      if (!('answer' in reading) || JSON.stringify(reading.answer) === '{}') continue;
      const closing = closingDrafted(field);
      if (
        JSON.stringify(reading.answer) === JSON.stringify(theCase.answers[question]) &&
        closing === theCase.closed?.[question]
      )
        continue;
      answers[question] = reading.answer;
      if (closing) closed[question] = closing;
    }
  }
  return {
    answers,
    ...(Object.keys(reasons).length > 0 ? { reasons } : {}),
    ...(Object.keys(closed).length > 0 ? { closed } : {}),
  };
};

export const draftsFrom = (entered: Entered, theCase: Case): Drafts => {
  const whole = withEntered(theCase, entered);
  return Object.fromEntries(
    screenIds
      .filter((id) => screen(id).questions.some((question) => entered.answers[question] !== undefined))
      .map((id) => [id, beginScreen(id, whole)]),
  );
};

/** What stands in a field, whatever names its rows. */
const said = (field: FieldDraft): string =>
  JSON.stringify(field, (name, value) => (name === 'key' ? undefined : value));

/** Whether something was typed that is no answer yet, such as half a name: only the page itself holds it. */
export const isHalfTyped = (drafts: Drafts): boolean =>
  screenIds.some((id) =>
    screen(id).questions.some((question) => {
      const field = drafts[id]?.fields[question];
      if (!field || field.kind === 'checklist' || 'answer' in readDraft(question, field)) return false;
      return said(field) !== said(beginDraft(question, undefined));
    }),
  );
