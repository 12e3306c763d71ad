/** What an entry of the record names and says, in words. It came with a file, so nothing in it is taken for granted. */
import {
  type Case,
  type Derived,
  decisionKinds,
  type Evidence,
  heard,
  isRecord,
  type LedgerChange,
  type QuestionId,
  questionIds,
  readAnswer,
  type SheetField,
  sheetFields,
  shown,
  statuses,
} from '../../machines';
import { isolated } from '../words/isolated';
import { type QuestionWords, questionWords } from '../words/names';
import type { Words } from '../words/words';
import { evidenceTold } from './decided';

const parted = (place: string): readonly [string, string] => {
  const at = place.indexOf('.');
  return at < 0 ? [place, ''] : [place.slice(0, at), place.slice(at + 1)];
};
const asked = (field: string): QuestionId | undefined => questionIds.find((id) => id === field);

/** Which desk gave an answer is said by its entry. */
const isTold = ({ place }: LedgerChange): boolean => !place.startsWith('by.');

/** What stands at a place of a case. */
export const placeNamed = (words: Words, { shortOf }: QuestionWords, place: string): string => {
  const [part, field] = parted(place);
  const id = asked(field);
  const question = id ? shortOf(id) : isolated(field);
  switch (part) {
    case 'answers':
    case 'by':
      return question;
    case 'corrected':
    case 'reasons':
    case 'closed':
    case 'evidence':
      return words.decide(`place.${part}`, { question });
    case 'sheet':
      return sheetFields.includes(field as SheetField)
        ? words.report(`sheet.${field as SheetField}`)
        : isolated(place);
    case 'name':
    case 'reference':
    case 'notes':
      return words.cases(`labels.${part}`);
    case 'decisionDate':
    case 'plannedDate':
      return words.ui(`start.${part}`);
    case 'hand':
    case 'done':
    case 'follows':
      return words.decide(`place.${part}`);
    case 'decision':
      return words.decide('decision');
    case 'items':
    case 'legs':
      return words.several(`title.${part}`);
    case 'status':
    case 'who':
      return words.intake(`column.${part}`);
    case 'screened':
      return words.screening('title');
    default:
      return words.decide('place.other', { place });
  }
};

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

/** What was set there. */
const valueTold = (
  words: Words,
  names: QuestionWords,
  { place, value, theCase, facts }: { place: string; value: unknown; theCase: Case; facts: Derived },
): string => {
  if (value === undefined) return words.decide('record.nothing');
  if (isRecord(value) && typeof value.sha256 === 'string' && typeof value.units === 'number')
    return words.decide('record.long', { number: words.number(value.units) });
  const [part, field] = parted(place);
  const id = asked(field);
  if (part === 'answers' && id) {
    const answer = heard(() => readAnswer(id, value));
    if (answer !== undefined)
      return words.list(
        names.answerOf(id, { ...theCase, answers: { ...theCase.answers, [id]: answer } }, facts),
      );
  }
  if (part === 'hand' && (value === 'sales' || value === 'compliance')) return words.ui(`hand.${value}`);
  if (part === 'closed' && (value === 'read' || value === 'not-looked'))
    return words.ui(`answer.closed.${value}`);
  if ((part === 'done' || part === 'items' || part === 'legs') && Array.isArray(value))
    return words.number(value.length);
  if (part === 'status') {
    const status = statuses.find((one) => one === value);
    if (status) return words.intake(`status.${status}`);
  }
  if (isRecord(value)) {
    const { by, on, text, reason, kind } = value;
    if (part === 'evidence' && typeof text === 'string' && typeof by === 'string' && isDay(on))
      return evidenceTold(words, value as unknown as Evidence);
    if (part === 'decision' && typeof by === 'string' && typeof reason === 'string' && isDay(on))
      return words.passage([
        words.decide('decision.told', { decision: kindTold(words, kind), name: by, date: words.date(on) }),
        words.decide('decision.reason.told', { reason }),
      ]);
    if (part === 'corrected' && typeof reason === 'string') return isolated(reason);
  }
  if (isDay(value)) return words.date(value);
  return typeof value === 'string' ? isolated(value) : isolated(shown(value));
};

const kindTold = (words: Words, kind: unknown): string => {
  const known = decisionKinds.find((one) => one === kind);
  return known ? words.decide(`decision.${known}`) : isolated(shown(kind));
};

/** The changes of an entry, a line each. */
export const changesTold = (
  words: Words,
  theCase: Case,
  facts: Derived,
  changes: readonly LedgerChange[],
): readonly string[] => {
  const names = questionWords(words);
  return changes.filter(isTold).map(({ place, from, to }) => {
    const told = (value: unknown) => valueTold(words, names, { place, value, theCase, facts });
    const named = placeNamed(words, names, place);
    return from === undefined
      ? words.decide('record.set', { place: named, to: told(to) })
      : words.decide('record.change', { place: named, from: told(from), to: told(to) });
  });
};
