/** Questions, answers and screens of earlier editions, which stored cases and codes still hold. */
import type { Answers } from './answers';
import { CaseError, type Data, isRecord, shown } from './gate';
import type { QuestionId } from './questions';

interface Retired {
  /** The questions that are asked instead. */
  readonly by: readonly QuestionId[];
  /** What each answer that could be given says by them, and nothing milder; what it leaves open is asked anew. */
  readonly says: Readonly<Record<string, Answers>>;
}

const retired: Readonly<Record<string, Retired>> = {
  // The licence that a "yes" led to stays; a "no" did not say which of its two conditions failed.
  technologyFromD5: {
    by: ['technologyDeveloper', 'technologyProduct'],
    says: {
      no: {},
      yes: { technologyDeveloper: 'yes', technologyProduct: 'yes' },
      unknown: {},
    },
  },
  // Who exports it was not asked, nor why the EAR reaches it; a "no" ruled out what is now care.
  equipmentSupplement4: {
    by: ['equipmentExporter', 'equipmentGround'],
    says: { yes: {}, no: { equipmentExporter: 'no' }, unknown: {} },
  },
};

const retiredAs = (id: string): Retired | undefined => (Object.hasOwn(retired, id) ? retired[id] : undefined);

const newAnswers = ({ says }: Retired, answer: unknown, field: string): Answers => {
  const found = typeof answer === 'string' && Object.hasOwn(says, answer) ? says[answer] : undefined;
  if (!found) throw new CaseError(field, 'not-a-choice', shown(answer));
  return found;
};

/** An authorised designer had applied, on a day that was not told and now counts, or had not. */
const designerRenewed = (answers: Data): Data =>
  answers.designerStatus === 'authorised' || answers.designerStatus === 'authorised-applied'
    ? {
        designerApplied: answers.designerStatus === 'authorised' ? 'not-applied' : 'applied',
        ...answers,
        designerStatus: 'authorised-designer',
      }
    : answers;

/**
 * Answers with those to earlier questions told by the present ones; what is said of a present one goes first.
 *
 * @param areChanges - they change other answers: what an earlier question no longer says is taken away, by `null`.
 */
export const renewed = (answers: unknown, field: string, areChanges = false): unknown => {
  if (!isRecord(answers)) return answers;
  const told: Record<string, unknown> = {};
  // Whatever a name is, it stays one of their own.
  const kept = Object.fromEntries(Object.entries(answers).filter(([id]) => !retiredAs(id)));
  for (const [id, answer] of Object.entries(answers)) {
    const old = retiredAs(id);
    if (old) {
      if (areChanges) for (const one of old.by) told[one] = null;
      if (!areChanges || answer !== null) Object.assign(told, newAnswers(old, answer, `${field}.${id}`));
    }
  }
  return designerRenewed({ ...told, ...kept });
};

/** Reasons under the questions of today. */
export const renewedReasons = (reasons: unknown): unknown =>
  isRecord(reasons)
    ? (Object.fromEntries(
        Object.entries(reasons)
          .map(([id, why]) => [retiredAs(id)?.by[0] ?? id, why] as const)
          .toReversed(),
      ) satisfies Data)
    : reasons;

/** Screens whose questions stand on another one now. */
const retiredScreens: Readonly<Record<string, string>> = {
  flagsCustomer: 'flags',
  flagsOrder: 'flags',
  flagsUse: 'flags',
  otherParties: 'parties',
  training: 'endUse',
  packaging: 'wafer',
  destination: 'movement',
};

/** A place under the name that it has today; whatever else it is stays what it is. */
export const renewedPlace = (at: unknown): unknown =>
  typeof at === 'string' && Object.hasOwn(retiredScreens, at) ? retiredScreens[at] : at;
