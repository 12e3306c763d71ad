/**
 * The gate for scenarios: a deal told as a story, what it must come out as, what an instructor says about
 * it, and twists, each of which asks "what if" and changes a few answers or the dates. What a scenario
 * expects never decides anything; it is compared with the judgement.
 */
import type { Case } from './answers';
import { withCalmRest } from './calm';
import { CASE_FORMAT, CASE_VERSION, CaseError, isRecord, readCase, shown } from './case';
import type { Expected, ExpectedFinding } from './findings/expected';
import { keyOf, type Level, levels } from './findings/row';
import { rows } from './findings/rows';
import { FIRST_DATE } from './law';
import { questionIds } from './questions';

/** Beyond these a file is a mistake, or made to choke the page. Texts in UTF-16 units. */
export const scenarioLimits = {
  title: 200,
  text: 5_000,
  /** Of any text in a scenario that is not finished: what is too long is kept until it is cut. */
  unfinished: 50_000,
  list: 50,
  minutes: 600,
  /** As many as fit into the storage of a browser, with room. */
  scenarios: 20_000,
} as const;

/** The languages in which a scenario can be told. */
export const tellingLanguages = ['en', 'ja'] as const;
export type TellingLanguage = (typeof tellingLanguages)[number];
/** A text in one language at least. Those that are shipped have both. */
export type Told = { readonly [L in TellingLanguage]?: string };

export interface Twist {
  readonly id: string;
  /** The question to the room. */
  readonly what: Told;
  readonly theCase: Case;
  readonly expected: Expected;
}

/** From a first look to a deal with several turns. */
export const difficulties = [1, 2, 3] as const;
export type Difficulty = (typeof difficulties)[number];

/** What an instructor needs beside the story. */
export interface Teaching {
  readonly difficulty: Difficulty;
  /** How long it takes with a room. */
  readonly minutes: number;
  /** What the learner takes home. */
  readonly point: Told;
  /** For the instructor alone, until shown. */
  readonly notes: readonly Told[];
  /** What people usually get wrong. */
  readonly mistakes: readonly Told[];
}

export interface Scenario {
  readonly id: string;
  readonly title: Told;
  readonly story: Told;
  /** Without it nothing is said beside the story. */
  readonly teaching?: Teaching;
  readonly theCase: Case;
  readonly expected: Expected;
  readonly twists: readonly Twist[];
  /** Somebody still writes it: texts may be missing or too long, and no room is shown it. */
  readonly unfinished?: true;
}

type Fields = Readonly<Record<string, unknown>>;

/** How texts are read: whether they are whole, or those of somebody who still writes. */
interface Reading {
  readonly isUnfinished: boolean;
}

const fieldsOf = (value: unknown, field: string, known?: readonly string[]): Fields => {
  if (!isRecord(value)) throw new CaseError(field, 'not-an-object', shown(value));
  for (const key of Object.keys(value))
    if (known && !known.includes(key))
      throw new CaseError(`${field}.${key.slice(0, 60)}`, 'unknown-field', known.join(', '));
  return value;
};
const textOf = (value: unknown, field: string, most: number): string => {
  if (typeof value !== 'string' || value.trim() === '')
    throw new CaseError(field, 'not-a-text', shown(value));
  if (value.length > most) throw new CaseError(field, 'too-long', String(most));
  return value;
};
/** An id stands in addresses, which half a character cannot. */
const idOf = (value: unknown, field: string): string => {
  const id = textOf(value, field, scenarioLimits.title);
  if (/\p{Surrogate}/u.test(id)) throw new CaseError(field, 'not-a-text', shown(value));
  return id;
};
const toldOf = (
  value: unknown,
  field: string,
  { isUnfinished }: Reading,
  limit: number = scenarioLimits.text,
): Told => {
  const given = fieldsOf(value, field, tellingLanguages);
  const told = tellingLanguages.filter((language) => given[language] !== undefined);
  if (told.length === 0 && !isUnfinished) throw new CaseError(field, 'not-a-text', shown(value));
  const most = isUnfinished ? scenarioLimits.unfinished : limit;
  return Object.fromEntries(
    told.map((language) => [language, textOf(given[language], `${field}.${language}`, most)]),
  );
};
const listOf = (value: unknown, field: string): readonly unknown[] => {
  if (!Array.isArray(value)) throw new CaseError(field, 'not-a-list', shown(value));
  if (value.length > scenarioLimits.list) throw new CaseError(field, 'too-many', String(scenarioLimits.list));
  return value;
};
const allTold = (value: unknown, field: string, reading: Reading): readonly Told[] =>
  listOf(value ?? [], field).map((one, index) => toldOf(one, `${field}[${index}]`, reading));
const levelOf = (value: unknown, field: string): Level => {
  if (!(levels as readonly unknown[]).includes(value))
    throw new CaseError(field, 'unknown-option', levels.join(', '));
  return value as Level;
};

const keys: ReadonlySet<string> = new Set(rows.flatMap((row) => [row.id, keyOf(row)]));
const known = (key: string, field: string): string => {
  if (!keys.has(key)) throw new CaseError(field, 'unknown-finding', key.slice(0, 60));
  return key;
};

const findingOf = (value: unknown, field: string): ExpectedFinding => {
  const { id, variant, certainty } = fieldsOf(value, field, ['id', 'variant', 'certainty']);
  const named = {
    id: idOf(id, `${field}.id`),
    ...(variant === undefined ? {} : { variant: idOf(variant, `${field}.variant`) }),
  };
  known(keyOf(named), field);
  if (certainty === undefined) return named;
  if (certainty !== 'established' && certainty !== 'possible')
    throw new CaseError(`${field}.certainty`, 'unknown-option', 'established, possible');
  return { ...named, certainty };
};

const expectedOf = (value: unknown, field: string): Expected => {
  const { level, couldBecome, findings, without } = fieldsOf(value, field, [
    'level',
    'couldBecome',
    'findings',
    'without',
  ]);
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
            known(idOf(key, `${field}.without[${index}]`), `${field}.without[${index}]`),
          ),
        }),
  };
};

/** Reads the case of a twist: the answers of the deal with some others, `null` for one that is taken away. */
const twistedCase = (deal: Fields, twist: Fields, field: string): Case => {
  const changes = fieldsOf(twist.answers ?? {}, `${field}.answers`);
  for (const key of Object.keys(changes))
    if (!(questionIds as readonly string[]).includes(key))
      throw new CaseError(`${field}.answers.${key.slice(0, 60)}`, 'unknown-question');
  const answers = { ...fieldsOf(deal.answers, 'answers'), ...changes };
  const taken = Object.keys(changes).filter((key) => changes[key] === null);
  const decisionDate = twist.decisionDate ?? deal.decisionDate;
  // A twist on another day moves the shipment with it, unless it says when that is.
  const plannedDate = twist.plannedDate ?? twist.decisionDate ?? deal.plannedDate;
  // An empty list of reasons takes those of the deal away.
  const reasons = twist.reasons ?? deal.reasons;
  const hasNone = isRecord(reasons) && Object.keys(reasons).length === 0;
  try {
    const twisted = readCase(
      {
        decisionDate,
        plannedDate,
        answers: Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null)),
        ...(reasons === undefined || hasNone ? {} : { reasons }),
      },
      String(decisionDate),
    );
    return deal.rest ? withCalmRest(twisted, taken) : twisted;
  } catch (error) {
    if (error instanceof CaseError)
      throw new CaseError(`${field}.${error.field}`, error.problem, error.detail);
    throw error;
  }
};

const TEACHING = ['difficulty', 'minutes', 'point', 'notes', 'mistakes'];
const teachingOf = (value: unknown, field: string, reading: Reading): Teaching => {
  const { difficulty, minutes, point, notes, mistakes } = fieldsOf(value, field, TEACHING);
  const known = difficulties.find((one) => one === difficulty);
  if (known === undefined)
    throw new CaseError(`${field}.difficulty`, 'unknown-option', difficulties.join(', '));
  if (typeof minutes !== 'number' || !Number.isFinite(minutes))
    throw new CaseError(`${field}.minutes`, 'not-a-number', shown(minutes));
  if (minutes <= 0) throw new CaseError(`${field}.minutes`, 'not-positive', shown(minutes));
  if (minutes > scenarioLimits.minutes)
    throw new CaseError(`${field}.minutes`, 'absurd-figure', String(scenarioLimits.minutes));
  return {
    difficulty: known,
    minutes,
    point: toldOf(point, `${field}.point`, reading),
    notes: allTold(notes, `${field}.notes`, reading),
    mistakes: allTold(mistakes, `${field}.mistakes`, reading),
  };
};

const TWIST = ['id', 'what', 'decisionDate', 'plannedDate', 'answers', 'reasons', 'expected'];
const twistsOf = (deal: Fields, reading: Reading): readonly Twist[] => {
  const twists = listOf(deal.twists ?? [], 'twists').map((value, index): Twist => {
    const field = `twists[${index}]`;
    const twist = fieldsOf(value, field, TWIST);
    return {
      id: idOf(twist.id, `${field}.id`),
      what: toldOf(twist.what, `${field}.what`, reading),
      theCase: twistedCase(deal, twist, field),
      expected: expectedOf(twist.expected, `${field}.expected`),
    };
  });
  const ids = twists.map(({ id }) => id);
  const double = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (double >= 0) throw new CaseError(`twists[${double}].id`, 'not-unique', ids[double]);
  return twists;
};

const SCENARIO = [
  ...['format', 'version', 'id', 'title', 'story', 'teaching', 'decisionDate', 'plannedDate'],
  ...['answers', 'rest', 'reasons', 'expected', 'twists', 'unfinished', '$schema'],
];

/**
 * Reads a scenario from foreign data.
 *
 * @param today - the decision date of a deal that names none.
 * @throws {CaseError} naming the first field that is wrong.
 */
export const readScenario = (data: unknown, today: string): Scenario => {
  const theCase = readCase(data, today);
  const deal = fieldsOf(data, 'case');
  const stray = Object.keys(deal).find((key) => !SCENARIO.includes(key));
  if (stray !== undefined) throw new CaseError(stray, 'unknown-field', SCENARIO.join(', '));
  if (deal.unfinished !== undefined && deal.unfinished !== true)
    throw new CaseError('unfinished', 'unknown-option', 'true');
  const reading = { isUnfinished: deal.unfinished === true };
  // The twists of a deal without dates are read with those that it was read with.
  const dated = {
    ...deal,
    ...(deal.rest ? { answers: theCase.answers } : {}),
    decisionDate: theCase.decisionDate,
    plannedDate: theCase.plannedDate,
  };
  return {
    id: idOf(deal.id, 'id'),
    title: toldOf(deal.title, 'title', reading, scenarioLimits.title),
    story: toldOf(deal.story, 'story', reading),
    ...(deal.teaching === undefined ? {} : { teaching: teachingOf(deal.teaching, 'teaching', reading) }),
    theCase,
    expected: expectedOf(deal.expected, 'expected'),
    twists: twistsOf(dated, reading),
    ...(reading.isUnfinished ? { unfinished: true } : {}),
  };
};

/**
 * A scenario that names its date, with the answers written out that its file leaves to be calm: what the page holds
 * need not be worked out there.
 */
export const writtenOut = (data: unknown): unknown => {
  if (!isRecord(data) || data.rest === undefined) return data;
  const { rest: _, ...deal } = data;
  const { theCase, twists } = readScenario(data, FIRST_DATE);
  const named: Fields = isRecord(deal.answers) ? deal.answers : {};
  const whole = Object.fromEntries(
    Object.entries(theCase.answers).map(([id, answer]) => [id, named[id] ?? answer]),
  );
  const written = Array.isArray(deal.twists) ? (deal.twists as readonly Fields[]) : [];
  return {
    ...deal,
    answers: whole,
    ...(written.length > 0
      ? {
          twists: written.map((twist, index) => {
            const changes: Fields = isRecord(twist.answers) ? twist.answers : {};
            const more = Object.entries(twists[index]?.theCase.answers ?? {}).filter(
              ([id]) => whole[id] === undefined && changes[id] === undefined,
            );
            return more.length > 0
              ? { ...twist, answers: { ...changes, ...Object.fromEntries(more) } }
              : twist;
          }),
        }
      : {}),
  };
};

/** A scenario as data that `readScenario` reads: a case file with its story. Twists are written as whole cases. */
export const scenarioData = ({ theCase, twists, ...told }: Scenario): Readonly<Record<string, unknown>> => ({
  format: CASE_FORMAT,
  version: CASE_VERSION,
  ...told,
  ...theCase,
  ...(twists.length > 0
    ? {
        twists: twists.map(({ theCase: twisted, ...twist }) => ({
          ...twist,
          decisionDate: twisted.decisionDate,
          plannedDate: twisted.plannedDate,
          answers: {
            ...Object.fromEntries(Object.keys(theCase.answers).map((id) => [id, null])),
            ...twisted.answers,
          },
          ...(twisted.reasons || theCase.reasons ? { reasons: twisted.reasons ?? {} } : {}),
        })),
      }
    : {}),
});
