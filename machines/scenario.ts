/**
 * The gate for scenarios: a deal told as a story, what it must come out as, and twists, each of which asks
 * "what if" and changes a few answers or the dates. What a scenario expects never decides anything; it is
 * compared with the judgement.
 */
import type { Case } from './answers';
import { CaseError, readCase } from './case';
import { keyOf, type Level, levels } from './findings/row';
import { rows } from './findings/rows';

/** A text in every language that the tool speaks. */
export interface Told {
  readonly en: string;
  readonly ja: string;
}

export interface ExpectedFinding {
  readonly id: string;
  readonly variant?: string;
  /** `established`, unless said. */
  readonly certainty?: 'established' | 'possible';
}

/** What must come out: the level, and findings that must be among the others, or must not. */
export interface Expected {
  readonly level: Level;
  readonly couldBecome?: Level;
  readonly findings: readonly ExpectedFinding[];
  /** Keys of findings that must not be there. */
  readonly without?: readonly string[];
}

export interface Twist {
  readonly id: string;
  /** The question to the room. */
  readonly what: Told;
  readonly theCase: Case;
  readonly expected: Expected;
}

export interface Scenario {
  readonly id: string;
  readonly title: Told;
  readonly story: Told;
  readonly theCase: Case;
  readonly expected: Expected;
  readonly twists: readonly Twist[];
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown, field: string): Fields => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new CaseError(field, 'not-an-object', JSON.stringify(value) ?? '');
  return value as Fields;
};
const textOf = (value: unknown, field: string): string => {
  if (typeof value !== 'string' || value.trim() === '')
    throw new CaseError(field, 'not-a-text', JSON.stringify(value) ?? '');
  return value;
};
const toldOf = (value: unknown, field: string): Told => {
  const { en, ja } = fieldsOf(value, field);
  return { en: textOf(en, `${field}.en`), ja: textOf(ja, `${field}.ja`) };
};
const listOf = (value: unknown, field: string): readonly unknown[] => {
  if (!Array.isArray(value)) throw new CaseError(field, 'not-a-list', JSON.stringify(value) ?? '');
  return value;
};
const levelOf = (value: unknown, field: string): Level => {
  if (!(levels as readonly unknown[]).includes(value))
    throw new CaseError(field, 'unknown-option', levels.join(', '));
  return value as Level;
};

const keys: ReadonlySet<string> = new Set(rows.flatMap((row) => [row.id, keyOf(row)]));
const known = (key: string, field: string): string => {
  if (!keys.has(key)) throw new CaseError(field, 'unknown-finding', key);
  return key;
};

const findingOf = (value: unknown, field: string): ExpectedFinding => {
  const { id, variant, certainty } = fieldsOf(value, field);
  const named = {
    id: textOf(id, `${field}.id`),
    ...(variant === undefined ? {} : { variant: textOf(variant, `${field}.variant`) }),
  };
  known(keyOf(named), field);
  if (certainty === undefined) return named;
  if (certainty !== 'established' && certainty !== 'possible')
    throw new CaseError(`${field}.certainty`, 'unknown-option', 'established, possible');
  return { ...named, certainty };
};

const expectedOf = (value: unknown, field: string): Expected => {
  const { level, couldBecome, findings, without } = fieldsOf(value, field);
  return {
    level: levelOf(level, `${field}.level`),
    ...(couldBecome === undefined ? {} : { couldBecome: levelOf(couldBecome, `${field}.couldBecome`) }),
    findings: listOf(findings, `${field}.findings`).map((finding, index) =>
      findingOf(finding, `${field}.findings[${index}]`),
    ),
    ...(without === undefined
      ? {}
      : {
          without: listOf(without, `${field}.without`).map((key, index) =>
            known(textOf(key, `${field}.without[${index}]`), `${field}.without[${index}]`),
          ),
        }),
  };
};

/** Reads the case of a twist: the answers of the deal with some others, `null` for one that is taken away. */
const twistedCase = (deal: Fields, twist: Fields, field: string): Case => {
  const changes = fieldsOf(twist.answers ?? {}, `${field}.answers`);
  const answers = { ...fieldsOf(deal.answers, 'answers'), ...changes };
  const decisionDate = twist.decisionDate ?? deal.decisionDate;
  // A twist on another day moves the shipment with it, unless it says when that is.
  const plannedDate = twist.plannedDate ?? twist.decisionDate ?? deal.plannedDate;
  try {
    return readCase(
      {
        decisionDate,
        plannedDate,
        answers: Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null)),
      },
      String(decisionDate),
    );
  } catch (error) {
    if (error instanceof CaseError)
      throw new CaseError(`${field}.${error.field}`, error.problem, error.detail);
    throw error;
  }
};

/**
 * Reads a scenario from foreign data.
 *
 * @param today - the decision date of a deal that names none.
 * @throws {CaseError} naming the first field that is wrong.
 */
export const readScenario = (data: unknown, today: string): Scenario => {
  const theCase = readCase(data, today);
  const deal = fieldsOf(data, 'case');
  return {
    id: textOf(deal.id, 'id'),
    title: toldOf(deal.title, 'title'),
    story: toldOf(deal.story, 'story'),
    theCase,
    expected: expectedOf(deal.expected, 'expected'),
    twists: listOf(deal.twists ?? [], 'twists').map((value, index) => {
      const field = `twists[${index}]`;
      const twist = fieldsOf(value, field);
      return {
        id: textOf(twist.id, `${field}.id`),
        what: toldOf(twist.what, `${field}.what`),
        theCase: twistedCase(deal, twist, field),
        expected: expectedOf(twist.expected, `${field}.expected`),
      };
    }),
  };
};
