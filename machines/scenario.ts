/**
 * The gate for scenarios: a deal told as a story, what it must come out as, what an instructor says about
 * it, and twists, each of which asks "what if" and changes a few answers or the dates. What a scenario
 * expects never decides anything; it is compared with the judgement.
 */
import type { Case } from './answers';
import { withCalmRest } from './calm';
import { CASE_FORMAT, CASE_VERSION, readCase } from './case';
import type { Expected } from './findings/expected';
import { keyOf, levels } from './findings/row';
import { rows } from './findings/rows';
import {
  CaseError,
  type Data,
  dataOf,
  type Gate,
  inside,
  isRecord,
  list,
  mapOf,
  missingAs,
  number,
  oneOf,
  onlyKnown,
  optional,
  passed,
  record,
  type Schema,
  saying,
  schemaOf,
  shown,
  text,
} from './gate';
import { FIRST_DATE } from './law';
import { questionIds } from './questions';
import { renewed } from './retired';

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
  /** What happens, as it is told to a room; empty where it is internal. */
  readonly what: Told;
  /** It is there so that the proof notices a wrong rule; nobody is told it. */
  readonly internal?: true;
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

const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const short = { most: scenarioLimits.list };

const title = text(scenarioLimits.title);
/** An id stands in addresses, which half a character cannot. */
const id: Gate<string> = {
  ...title,
  read: (value, field) => {
    const read = title.read(value, field);
    if (/\p{Surrogate}/u.test(read)) throw new CaseError(field, 'not-a-text', shown(value));
    return read;
  },
};

/** Whether texts are whole, or those of somebody who still writes. */
const tellingOf = (isUnfinished: boolean) => {
  const toldOf = (limit: number): Gate<Told> => {
    const most = isUnfinished ? scenarioLimits.unfinished : limit;
    const languages = { en: optional(text(most)), ja: optional(text(most)) };
    const told = record(languages, {
      before: {
        en: (given, field) => {
          if (!isUnfinished && tellingLanguages.every((language) => given[language] === undefined))
            throw new CaseError(field, 'not-a-text', shown(given));
        },
      },
    });
    return saying(
      () => ({ ...mapOf(languages, { stray: 'unknown-field' }).schema(), minProperties: 1 }),
      told,
    );
  };
  const told = toldOf(scenarioLimits.text);
  const someText = saying(ref('text'), told);
  return {
    title: toldOf(scenarioLimits.title),
    text: told,
    teaching: record({
      difficulty: oneOf(difficulties),
      minutes: number({ most: scenarioLimits.minutes }),
      /** What the learner takes home. */
      point: someText,
      notes: missingAs([], list(someText, short)),
      mistakes: missingAs([], list(someText, short)),
    }),
  };
};
const whole = tellingOf(false);
const unfinished = tellingOf(true);

const keys: ReadonlySet<string> = new Set(rows.flatMap((row) => [row.id, keyOf(row)]));
const known = (key: string, field: string): string => {
  if (!keys.has(key)) throw new CaseError(field, 'unknown-finding', key.slice(0, 60));
  return key;
};

/** A finding that a deal of an earlier edition names, as it is called now. */
const former = { id: 'licence.embargo', variant: 'no-movement' };
const present = { ...former, variant: 'party' };
const presentName = (value: unknown): unknown =>
  isRecord(value) && value.id === former.id && value.variant === former.variant
    ? { ...value, ...present }
    : value;

const namedFinding = record(
  {
    id: saying(() => ({ enum: [...new Set(rows.map((row) => row.id))] }), id),
    variant: optional(saying(() => ({ enum: [...new Set(rows.flatMap((row) => row.variant ?? []))] }), id)),
    certainty: optional(oneOf(['established', 'possible'])),
  },
  {
    before: {
      // The two names have been read, and are no certainty yet.
      certainty: ({ id, variant }, field) =>
        known(
          keyOf({ id: String(id), ...(variant === undefined ? {} : { variant: String(variant) }) }),
          field,
        ),
    },
  },
);
const finding: typeof namedFinding = {
  ...namedFinding,
  read: (value, field) => namedFinding.read(presentName(value), field),
};
const expected: Gate<Expected> = record({
  level: oneOf(levels),
  couldBecome: optional(oneOf(levels)),
  findings: list(finding, short),
  without: optional(
    list(
      {
        read: (value, field) => {
          const key = id.read(value, field);
          return known(
            key === `${former.id}/${former.variant}` ? `${present.id}/${present.variant}` : key,
            field,
          );
        },
        schema: () => ({ enum: [...keys] }),
      },
      short,
    ),
  ),
});

/** Reads the case of a twist: the answers of the deal with some others, `null` for one that is taken away. */
const twistedCase = (deal: Data, twist: Data, field: string): Case => {
  const changes = dataOf(renewed(twist.answers ?? {}, `${field}.answers`, true), `${field}.answers`);
  for (const key of Object.keys(changes))
    if (!(questionIds as readonly string[]).includes(key))
      throw new CaseError(`${field}.answers.${key}`, 'unknown-question');
  const answers = { ...dataOf(renewed(deal.answers, 'answers'), 'answers'), ...changes };
  const taken = Object.keys(changes).filter((key) => changes[key] === null);
  const decisionDate = twist.decisionDate ?? deal.decisionDate;
  // A twist on another day moves the shipment with it, unless it says when that is.
  const plannedDate = twist.plannedDate ?? twist.decisionDate ?? deal.plannedDate;
  // An empty list of reasons takes those of the deal away.
  const reasons = twist.reasons ?? deal.reasons;
  const hasNone = isRecord(reasons) && Object.keys(reasons).length === 0;
  const twisted = inside(field, () =>
    readCase(
      {
        decisionDate,
        plannedDate,
        answers: Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null)),
        ...(reasons === undefined || hasNone ? {} : { reasons }),
      },
      String(decisionDate),
    ),
  );
  return deal.rest ? withCalmRest(twisted, taken) : twisted;
};

const ofCase = (name: string, isOptional = true): Gate<undefined> =>
  passed({ $ref: `case.schema.json#/properties/${name}` }, isOptional);
const dates = { decisionDate: ofCase('decisionDate'), plannedDate: ofCase('plannedDate') };

/** The case of a twist is read from four of its fields and those of the deal. */
const twistFields = {
  id,
  what: optional(saying(ref('text'), whole.text)),
  internal: optional(oneOf([true])),
  ...dates,
  answers: passed(),
  reasons: ofCase('reasons'),
  expected: saying(ref('expected'), expected),
};
const twistsOf = (deal: Data, { text: told }: typeof whole): readonly Twist[] => {
  const twist: Gate<Twist> = {
    read: (value, field) => {
      const given = dataOf(value, field);
      onlyKnown(given, field, Object.keys(twistFields));
      const internal = twistFields.internal.read(given.internal, `${field}.internal`);
      return {
        id: id.read(given.id, `${field}.id`),
        ...(internal ? { what: {}, internal } : { what: told.read(given.what, `${field}.what`) }),
        theCase: twistedCase(deal, given, field),
        expected: expected.read(given.expected, `${field}.expected`),
      };
    },
    schema: () => ref('twist'),
  };
  const twists = missingAs([], list(twist, short)).read(deal.twists, 'twists');
  const ids = twists.map(({ id }) => id);
  const double = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (double >= 0) throw new CaseError(`twists[${double}].id`, 'not-unique', ids[double]);
  return twists;
};

const scenarioFields = {
  format: ofCase('format'),
  version: ofCase('version'),
  id,
  title: saying(ref('title'), whole.title),
  story: saying(ref('text'), whole.text),
  teaching: optional(whole.teaching),
  ...dates,
  answers: ofCase('answers', false),
  rest: ofCase('rest'),
  reasons: ofCase('reasons'),
  expected: saying(ref('expected'), expected),
  twists: passed({ type: 'array', items: ref('twist'), maxItems: scenarioLimits.list }),
};
const SCENARIO = [...Object.keys(scenarioFields), 'unfinished', '$schema'];

/**
 * What a finished scenario may hold, as schemas by name.
 *
 * @param changes - the answers of a twist, each of which may be null.
 */
export const scenarioShapes = (changes: Schema, reasons: Schema): Readonly<Record<string, Schema>> => ({
  title: whole.title.schema(),
  text: whole.text.schema(),
  expected: expected.schema(),
  twist: schemaOf({ ...twistFields, answers: passed(changes), reasons: passed(reasons) }),
  scenario: schemaOf({ $schema: passed({ type: 'string' }), ...scenarioFields }),
});

/**
 * Reads a scenario from foreign data.
 *
 * @param today - the decision date of a deal that names none.
 * @throws {CaseError} naming the first field that is wrong.
 */
export const readScenario = (data: unknown, today: string): Scenario => {
  const theCase = readCase(data, today);
  const deal = dataOf(data, 'case');
  onlyKnown(deal, '', SCENARIO);
  const isUnfinished = optional(oneOf([true])).read(deal.unfinished, 'unfinished') ?? false;
  const telling = isUnfinished ? unfinished : whole;
  // The twists of a deal without dates are read with those that it was read with.
  const dated = {
    ...deal,
    ...(deal.rest ? { answers: theCase.answers } : {}),
    decisionDate: theCase.decisionDate,
    plannedDate: theCase.plannedDate,
  };
  return {
    id: id.read(deal.id, 'id'),
    title: telling.title.read(deal.title, 'title'),
    story: telling.text.read(deal.story, 'story'),
    ...(deal.teaching === undefined ? {} : { teaching: telling.teaching.read(deal.teaching, 'teaching') }),
    theCase,
    expected: expected.read(deal.expected, 'expected'),
    twists: twistsOf(dated, telling),
    ...(isUnfinished ? { unfinished: true } : {}),
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
  const named: Data = isRecord(deal.answers) ? deal.answers : {};
  const whole = Object.fromEntries(
    Object.entries(theCase.answers).map(([id, answer]) => [id, named[id] ?? answer]),
  );
  const written = Array.isArray(deal.twists) ? (deal.twists as readonly Data[]) : [];
  return {
    ...deal,
    answers: whole,
    ...(written.length > 0
      ? {
          twists: written.map((twist, index) => {
            const changes: Data = isRecord(twist.answers) ? twist.answers : {};
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
        twists: twists.map(({ theCase: twisted, what, ...twist }) => ({
          ...twist,
          ...(twist.internal ? {} : { what }),
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
