import fc from 'fast-check';
import {
  type Answer,
  type Answers,
  type Case,
  law,
  type Question,
  type QuestionId,
  question,
  questionIds,
  readAnswer,
  UNKNOWN,
} from '../../machines';
import { deal, type Said } from './support';

const { changes, chips, countryCodes, FIRST_DATE, groupsOn, lawDates } = law;

/** The day before each change of the law, the day itself and the day after. */
export const days: readonly string[] = [
  ...new Set(
    [...lawDates.map(({ date }) => date), '2028-01-01', '2029-01-01'].flatMap((date) =>
      [-1, 0, 1].map((step) => {
        const day = new Date(`${date}T00:00:00Z`);
        day.setUTCDate(day.getUTCDate() + step);
        return day.toISOString().slice(0, 10);
      }),
    ),
  ),
].filter((date) => date >= FIRST_DATE);
export const day = fc.constantFrom(...days);

/** Places that the law may name by themselves, whatever group they are in. */
const named = ['US', 'CN', 'HK', 'MO', 'AE', 'UA', 'ET', 'JP', 'KH', 'NI', 'CY'];
/** Which tables a country is in, over time: countries with the same fate are one for every rule by group. */
const fateOf = (code: string): string =>
  [FIRST_DATE, ...changes.map(({ date }) => date)]
    .map((date) =>
      Object.entries(groupsOn(date))
        .filter(([, group]) => group.has(code))
        .map(([id]) => id),
    )
    .join('|');
/** One country for each fate that a country can have, and those that are named. */
export const countries: readonly string[] = [
  ...new Set([...named, ...new Map(countryCodes.map((code) => [fateOf(code), code])).values()]),
];
export const country = fc.constantFrom(...countries);

const tpps = [999, 1599, 1600, 2300, 2399, 2400, 4700, 4799, 4800, 16_000, 20_999, 21_000];
const figures = fc.record(
  {
    tpp: fc.constantFrom(...tpps),
    dies: fc.constantFrom([{ mm2: 270 }], [{ mm2: 800 }], [{ mm2: 3000 }], [{ mm2: 800, counts: false }]),
    bandwidth: fc.constantFrom(300, 3999, 4000, 6499, 6500),
  },
  { requiredKeys: ['tpp'] },
);

/** An exclusive option stands alone. */
export const together = (chosen: readonly string[], exclusive: readonly string[]): readonly string[] =>
  chosen.length === 1 || exclusive.includes(chosen[0] as string)
    ? chosen.slice(0, 1)
    : chosen.filter((option) => !exclusive.includes(option));

/** Something that is known, as an answer to a question. */
export const known = (id: QuestionId): fc.Arbitrary<Answer> => {
  const entry: Question = question(id);
  switch (entry.kind) {
    case 'choice':
      return fc.constantFrom(...entry.options);
    case 'choices':
      return fc.oneof(
        fc
          .uniqueArray(fc.constantFrom(...entry.options), { minLength: 1, maxLength: 3 })
          .map((chosen) => together(chosen, entry.exclusive)),
        fc.constantFrom(...entry.options.map((option) => [option])),
      );
    case 'country':
      return country;
    case 'chip':
      return fc.constantFrom(...chips().map((chip) => chip.id));
    case 'figures':
      return figures;
    case 'hbm':
      return fc.record({ bandwidth: fc.constantFrom(200, 250, 329, 330, 1200), mm2: fc.constant(100) });
    case 'number':
      return fc.constantFrom(10, 29.9, 30, 34.9, 35, 39.9, 40, 45);
    case 'day':
      return day;
    case 'checklist': {
      const status = fc.constantFrom(...entry.statuses);
      return fc
        .tuple(
          fc.dictionary(fc.constantFrom(...entry.lines), status, { maxKeys: 3 }),
          fc.oneof({ weight: 5, arbitrary: fc.constant(entry.statuses[0] as string) }, status),
        )
        .map(([lines, others]) => ({ ...lines, '*': others }));
    }
  }
};

/** What a person may say: something known, "don't know", one of several things, or nothing at all. */
const anything = (id: QuestionId): fc.Arbitrary<Answer | undefined> =>
  fc.oneof(
    { weight: 7, arbitrary: known(id) },
    { weight: 2, arbitrary: fc.constant(readAnswer(id, UNKNOWN)) },
    { weight: 1, arbitrary: fc.constant(undefined) },
    ...several(id),
  );

/** Several answers of which one is true, as one answer; nothing for what takes one alone. */
export const several = (id: QuestionId): { weight: number; arbitrary: fc.Arbitrary<Answer> }[] => {
  const entry: Question = question(id);
  const two = { minLength: 2, maxLength: 3 };
  if (entry.kind === 'country')
    return [
      { weight: 1, arbitrary: fc.uniqueArray(country, two) },
      { weight: 1, arbitrary: fc.uniqueArray(country, two).map((not) => ({ not })) },
    ];
  return entry.kind === 'choice' && entry.several
    ? [
        {
          weight: 1,
          arbitrary: fc
            .subarray([...entry.options], { minLength: 2, maxLength: Math.min(3, entry.options.length) })
            .map((some) => readAnswer(id, some)),
        },
      ]
    : [];
};

/** The mildest answer to every question, so that each is answered whatever comes on the path. */
const everyQuestion: Said = {
  technologySubject: 'chips',
  technologyDeveloper: 'no',
  technologyProduct: 'no',
  figures: { tpp: 1000, dies: [{ mm2: 1000 }], bandwidth: 300 },
  figuresFrom: 'maker',
  hbmFigures: { bandwidth: 100, mm2: 100 },
  equipmentClass: 'ear99',
  equipmentExporter: 'yes',
  equipmentGround: 'yes',
  zBase: 'other',
  equipmentIntoTool: 'no',
  overrideConfirmed: 'confirmed',
  advancedNode: 'no',
  designerStatus: 'approved',
  designerAttests: 'yes',
  packager: 'approved-osat',
  transistorCount: 10,
  hbmInPackage: 'no',
  countAttested: 'yes',
  designerListed: 'no',
  activity: ['analysis-only'],
  authorisation: 'seen',
  accessControl: 'operator-keeps',
  occupiedUkraine: 'no',
  uaeApproved: 'listed',
  onwardDestination: 'DE',
  operatorSeat: 'DE',
  operatorParent: 'DE',
  consigneeSeat: 'DE',
  consigneeParent: 'DE',
  purchaserSeat: 'DE',
  purchaserParent: 'DE',
  matchedLists: ['unverified'],
  matchedParty: 'elsewhere',
  ownerSdn: 'no',
  minorityResolved: 'resolved',
  reachesH20: 'no',
  ddCertification: 'yes',
  trainingForD5: 'no',
  intelligenceCountry: 'DE',
  militaryCountry: 'DE',
  employerCarveOut: 'yes',
};
/** Questions that the catalogue settles for a named chip: to answer them is to override it. */
const settledByName: Said = { datacentre: 'yes', designerSeat: 'US', designerParent: 'US' };

/** Beginnings of deals: by name, by figures, by what the maker writes, and things that are no chip. */
const beginnings: readonly Said[] = [
  {},
  { ...settledByName, identifiedBy: 'figures', makerClass: UNKNOWN },
  { ...settledByName, identifiedBy: 'eccn', makerClass: '3A090.b' },
  { ...settledByName, identifiedBy: 'eccn', makerClass: 'other-ccl' },
  { ...settledByName, itemKind: 'hbm', makerClass: 'other-ccl' },
  { ...settledByName, itemKind: 'technology', identifiedBy: 'eccn' },
  { itemKind: 'equipment', role: 'equipment' },
  { itemKind: 'access', role: 'cloud' },
  { itemKind: 'service', role: 'service', flow: 'nothing' },
  { ...settledByName, role: 'foundry', identifiedBy: 'eccn', makerClass: 'other-ccl' },
  { role: 'buyer', chip: 'Ascend 910B', makerClass: UNKNOWN },
];
const beginningOf = (said: Said): Answers => deal(everyQuestion, said).answers;

const changed = (
  of: (id: QuestionId) => fc.Arbitrary<Answer | undefined>,
  ids: readonly QuestionId[],
  most: number,
): fc.Arbitrary<Answers> =>
  fc
    .uniqueArray(fc.constantFrom(...ids), { maxLength: most })
    .chain((some) => fc.tuple(...some.map((id) => of(id).map((answer) => [id, answer] as const))))
    .map((entries) => Object.fromEntries(entries) as Answers);

const dated = (answers: fc.Arbitrary<Answers>): fc.Arbitrary<Case> =>
  fc.tuple(answers, day, fc.option(day, { freq: 3 })).map(([said, decisionDate, planned]) => ({
    decisionDate,
    plannedDate: planned ?? decisionDate,
    answers: Object.fromEntries(Object.entries(said).filter(([, answer]) => answer !== undefined)) as Answers,
  }));

/** Deals in which every question is answered and nothing is unknown, a few answers away from a mild one. */
export const knownCase: fc.Arbitrary<Case> = dated(
  fc
    .tuple(fc.constantFrom(...beginnings), changed(known, questionIds, 6))
    .map(([said, other]) => ({ ...beginningOf(said), ...other })),
);

/** Deals of every sort: some answers are known, some are not, some are missing, some contradict each other. */
export const anyCase: fc.Arbitrary<Case> = dated(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...beginnings), changed(anything, questionIds, 12))
        .map(([said, other]) => ({ ...beginningOf(said), ...other })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(...questionIds.map((id) => anything(id).map((answer) => [id, answer] as const)))
        .map((entries) => Object.fromEntries(entries) as Answers),
    },
  ),
);

/** The same case with one answer otherwise. */
export const withAnswer = (theCase: Case, id: QuestionId, answer: Answer): Case => ({
  ...theCase,
  answers: { ...theCase.answers, [id]: answer },
});
