/**
 * The space that the rows can see: the values of each variable, and the stretches of days. Values that no
 * test of the rows or of the oracle tells apart are one class, with the number of values in it as weight.
 */
import { type Condition, nodesOf, partsOf, passes, type Test } from '../../machines/facts/conditions';
import type { Row } from '../../machines/findings/row';
import {
  type CountryGroups,
  changes,
  countryCodes,
  dayAfter,
  dayBefore,
  FIRST_DATE,
  groupsOn,
} from '../../machines/law';
import { type Question, question, questionIds, questions } from '../../machines/questions';
import { type Variable, variableNames } from '../../machines/questions/variables';
import { belongs, groupNames, moves, namedPlaces } from './oracle/countries';
import { days } from './oracle/dates';
import type { Notion, Possibility } from './oracle/world';

export const NOT_APPLICABLE = '';
const yesNo = ['no', 'yes'];
const useStatus = ['no-sign', 'not-asked', 'known'];
const flagStatus = ['absent', 'resolved', 'not-checked', 'open'];
export const possibilityNames: readonly Possibility[] = [
  'advanced',
  'gp10Presumed',
  'notPrcDesigned3A090',
  'equipment3b',
  'equipmentNot3b',
  'chipInside',
  'noChipInside',
  'designedInD5OrMacau',
  'installedAsNeeded',
  'installedOtherwise',
  'noParentSanctioned',
];

/** What a notion is made of stands before it: it is settled first, and holds a change that lies in both. */
export const notionNames: readonly Notion[] = [
  'designedInD5OrMacau',
  'presumed3A090a',
  'recipientHqInD5OrMacau',
  'purchaserHqInD5OrMacau',
  'toD5OrMacau',
  'needsLicenceByHq',
  'needsLicenceByDestination',
  'printedWorldwide',
  'trainingScenario',
  'prcDesigned3A090',
  'militaryEndUse',
  'otherPartButSyria',
  'otherPartsApply',
  'toOtherUae',
  'equipmentLicence',
  'coversHq',
  'coversDestination',
  'coversUae',
  'coversEquipment',
  'coversSyria',
  'coversSyriaEar99',
];

/** The values of the variables that are computed from answers; the others have the options of their question. */
const computed: Readonly<Partial<Record<Variable, readonly string[]>>> = {
  class: ['a', 'b', 'c', 'below', 'excluded', 'ear99', 'other'],
  kindTold: ['ic', 'board', 'hbm', 'technology', 'access', 'service', 'equipment', 'device', 'other'],
  chipClass: ['a', 'b', 'c', 'below', 'excluded', 'ear99', 'other'],
  eccnOfWhole: yesNo,
  identifiedBy: ['name', 'figures', 'name-figures', 'eccn', 'unknown'],
  caseByCaseBand: yesNo,
  hbmBelowExceptionLimit: yesNo,
  japanBand: yesNo,
  japanBandIfPresumed: yesNo,
  zByMaker: yesNo,
  purposeTold: [...questions.purpose.options, 'not-told'],
  chipName: ['other', 'named-by-bis', 'letter-reported'],
  zParagraph: ['possible', 'no'],
  unclassified: yesNo,
  nearThreshold: yesNo,
  override: ['confirmed', 'unconfirmed'],
  contradiction: yesNo,
  applicationCounts: yesNo,
  transistorsBelow: ['30', '35', '40', 'none'],
  activity: ['analysis-only', 'verb'],
  hostedParty: yesNo,
  matchedEntity: yesNo,
  matchedFootnote5: yesNo,
  matchedMeu: yesNo,
  matchedDenied: yesNo,
  matchedSdn: yesNo,
  matchedUnverified: yesNo,
  ownership: ['none', 'minority', 'majority'],
  ownersAnswer: ['none', 'minority', 'share-unknown', 'majority', 'not-checked'],
  useWmd: useStatus,
  useIntelligence: useStatus,
  useMilitary: useStatus,
  useSupercomputer: useStatus,
  useAdvancedNode: useStatus,
  useEquipment: useStatus,
  useUsPersonFab: useStatus,
  useNodeUnknown: useStatus,
  useNotAsked: yesNo,
  flags: ['absent', 'resolved', 'open'],
  flagsUnchecked: yesNo,
  flagsReopened: yesNo,
  flagsEarlier: ['absent', 'resolved', 'open'],
  flagPrinted: flagStatus,
  flagAffiliates: flagStatus,
  flagHistory: flagStatus,
  dueDiligence: ['done', 'not-done'],
  datesInDiffusionPeriod: yesNo,
  levelChanges: yesNo,
};

const questionOf = (variable: Variable): Question | undefined =>
  (questionIds as readonly string[]).includes(variable) ? question(variable as never) : undefined;
export const isPlace = (variable: Variable): boolean => questionOf(variable)?.kind === 'country';

const valuesOf = (variable: Variable): readonly string[] => {
  const own = computed[variable];
  if (own) return own;
  const asked = questionOf(variable);
  if (asked?.kind === 'country') return countryCodes;
  if (asked?.kind === 'choice')
    return asked.knowledge ? [...new Set([...asked.options, asked.dontKnow])] : asked.options;
  throw new Error(`no values for ${variable}`);
};

/** Every condition in a condition, as it is written. */
export const walkWritten = (condition: Condition, visit: (node: Condition) => void): void => {
  visit(condition);
  if (!('some' in condition)) for (const part of partsOf(condition)) walkWritten(part, visit);
};

/** Every test, and every day, in a condition. */
export const walkCondition = (condition: Condition, visit: (node: Condition) => void): void => {
  for (const node of nodesOf(condition)) visit(node);
};

/** First days of the periods that a row or its conditions name. */
export const boundariesOf = (row: Pick<Row, 'when' | 'from' | 'to'>): string[] => {
  const found: string[] = [];
  const add = (period: { from?: string; to?: string }): void => {
    if (period.from !== undefined) found.push(period.from);
    if (period.to !== undefined) found.push(dayAfter(period.to));
  };
  add(row as { from?: string; to?: string });
  walkCondition(row.when, (node) => {
    if (!('on' in node)) add(node as { from?: string; to?: string });
  });
  return found;
};

export interface Stretch {
  readonly first: string;
  readonly last: string;
}

export interface Domain {
  readonly name: string;
  /** One value for each class; the first is "does not apply", except for days and possibilities. */
  readonly values: readonly string[];
  readonly weights: readonly number[];
  readonly all: number;
}

export interface Space {
  readonly rows: readonly Row[];
  readonly stretches: readonly Stretch[];
  /** Two words of bits for each variable, then the days, then the possibilities. */
  readonly domains: readonly Domain[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly dayIndex: number;
  /** The day of the decision, which decides what is known. */
  readonly decidedIndex: number;
  /** The class of each country. */
  readonly classOfCountry: ReadonlyMap<string, number>;
  readonly groupsOn: (date: string) => CountryGroups;
}

const LAST_DAY = '2031-12-31';

/** Builds the space for rows, and for the country groups that they are read with. */
export const buildSpace = (
  rows: readonly Row[],
  groups: (date: string) => CountryGroups = groupsOn,
): Space => {
  const boundaries = new Set([
    FIRST_DATE,
    ...rows.flatMap(boundariesOf),
    ...changes.flatMap(({ date }) => [date]),
    ...Object.values(days),
    ...Object.values(moves),
  ]);
  // A shifted move shows itself only here.
  for (const date of [...boundaries])
    for (const near of [dayBefore(date), dayAfter(date)])
      if (groups !== groupsOn && changed(groups, near)) boundaries.add(near);
  const firsts = [...boundaries].filter((date) => date >= FIRST_DATE).sort();
  const stretches = firsts.map((first, index) => ({
    first,
    last: firsts[index + 1] ? dayBefore(firsts[index + 1] as string) : LAST_DAY,
  }));

  // Countries that no test tells apart on any day.
  const placeTests: Test[] = [];
  for (const row of rows)
    walkCondition(row.when, (node) => {
      if ('on' in node && ('in' in node || 'notIn' in node) && isPlace(node.on)) placeTests.push(node);
    });
  const first = groups(FIRST_DATE);
  const kindOf = (code: string): string =>
    [
      (namedPlaces as readonly string[]).includes(code) ? code : '',
      ...placeTests.map((test) => Number(passes(test, code, first))),
      ...stretches.map(({ first: day }) => {
        const on = groups(day);
        return [
          ...Object.values(on).map((members) => Number(members.has(code))),
          ...groupNames.map((group) => Number(belongs(code, group, day))),
        ].join('');
      }),
    ].join();
  const kinds = new Map<string, string[]>();
  for (const code of countryCodes) {
    const kind = kindOf(code);
    kinds.set(kind, [...(kinds.get(kind) ?? []), code]);
  }
  const classes = [...kinds.values()];
  const classOfCountry = new Map(
    classes.flatMap((codes, index) => codes.map((code) => [code, index + 1] as const)),
  );

  const domains: Domain[] = variableNames.map((name) => {
    const values = isPlace(name) ? classes.map((codes) => codes[0] as string) : valuesOf(name);
    const weights = isPlace(name) ? classes.map((codes) => codes.length) : values.map(() => 1);
    return withSize(name, [NOT_APPLICABLE, ...values], [1, ...weights]);
  });
  const dayIndex = domains.length;
  const length = ({ first: from, last }: Stretch): number =>
    (Date.parse(last) - Date.parse(from)) / 86_400_000 + 1;
  for (const name of ['day', 'decided'])
    domains.push(
      withSize(
        name,
        stretches.map(({ first: day }) => day),
        stretches.map(length),
      ),
    );
  for (const name of possibilityNames) domains.push(withSize(`may ${name}`, yesNo, [1, 1]));
  for (const name of notionNames) domains.push(withSize(`is ${name}`, yesNo, [1, 1]));
  return {
    rows,
    stretches,
    domains,
    indexOf: new Map(domains.map(({ name }, index) => [name, index])),
    dayIndex,
    decidedIndex: dayIndex + 1,
    classOfCountry,
    groupsOn: groups,
  };
};

const withSize = (name: string, values: readonly string[], weights: readonly number[]): Domain => {
  if (values.length > 62) throw new Error(`${name} has ${values.length} classes; two words hold 62`);
  return { name, values, weights, all: weights.reduce((sum, weight) => sum + weight, 0) };
};

const changed = (groups: (date: string) => CountryGroups, date: string): boolean => {
  const before = groups(dayBefore(date));
  const on = groups(date);
  return (Object.keys(on) as (keyof CountryGroups)[]).some(
    (id) => on[id].size !== before[id].size || [...on[id]].some((code) => !before[id].has(code)),
  );
};

/** The size of the whole space: worlds times days. Possibilities are no worlds of their own. */
export const sizeOf = (space: Space): bigint =>
  space.domains
    .filter(({ name }) => !name.includes(' '))
    .reduce((product, { all }) => product * BigInt(all), 1n);
