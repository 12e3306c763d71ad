/** The published JSON Schemas, written from the vocabulary and the law data, so that they cannot drift apart. */
import {
  CASE_FORMAT,
  CASE_VERSION,
  caseShapes,
  forces,
  labelShapes,
  law,
  leftOpenReasons,
  levels,
  questionIds,
  REPORT_FORMAT,
  REPORT_VERSION,
  regimes,
  SCENARIOS_FORMAT,
  SCENARIOS_VERSION,
  type Schema,
  scenarioLimits,
  scenarioShapes,
  screenIds,
} from '../../machines';
import { itemClasses, UNDETERMINED } from './itemClass';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';
const text: Schema = { type: 'string' };
const flag: Schema = { type: 'boolean' };
const oneOf = (values: readonly string[]): Schema => ({ enum: values });
const listOf = (items: Schema, more: Schema = {}): Schema => ({ type: 'array', items, ...more });
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
/** An object whose fields are all there, but for those that are named as optional. */
const record = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});
/** What a case file may hold. The gate in machines/case.ts refuses more: days that do not exist, for example. */
const { date, planned, reasons, sharing, ...caseParts } = caseShapes();
export const caseSchema = (): Schema => ({
  $schema: DRAFT,
  $id: 'case.schema.json',
  title: 'A case of Chip Export Check',
  description: 'Answers and two dates. Everything else is computed from them; riders decide nothing.',
  type: 'object',
  properties: {
    $schema: text,
    format: { const: CASE_FORMAT },
    version: { const: CASE_VERSION },
    decisionDate: { ...date, description: 'Without it, today.' },
    plannedDate: {
      ...planned,
      description:
        'Day of shipment, transfer or completion, or the days between which it lies, each null where it is not told. Without it, the decision date.',
    },
    answers: ref('answers'),
    rest: {
      const: 'calm',
      description:
        'Each question on the path that is not answered has the answer that says there is nothing. What has none stays open.',
    },
    reasons: {
      ...reasons,
      description: 'Why a value that the catalogue settles was overridden.',
    },
    ...sharing,
    id: text,
    ...labelShapes(),
    title: { description: 'Rides along.' },
    story: { description: 'Rides along.' },
    expected: { description: 'Rides along.' },
    teaching: { description: 'Rides along.' },
    twists: { description: 'Rides along.' },
    unfinished: { description: 'Rides along.' },
  },
  required: ['answers'],
  additionalProperties: false,
  $defs: caseParts,
});

const weights = [...levels, 'note'];
const source = record({ id: text, citation: text, url: orNull(text) });
const citation = record(
  {
    evidence: oneOf(law.evidenceIds),
    id: oneOf(law.sourceIds),
    citation: text,
    title: text,
    locator: text,
    url: orNull(text),
    also: listOf(ref('source')),
    verification: oneOf(['official', 'abstract', 'secondary', 'unverified']),
    count: { type: 'integer', minimum: 1 },
    reading: flag,
    checked: date,
    afterDecision: flag,
  },
  ['count'],
);
const finding = record(
  {
    id: text,
    variant: text,
    key: text,
    regime: oneOf(regimes),
    level: oneOf(weights),
    certainty: oneOf(['established', 'possible']),
    force: oneOf(forces),
    sources: listOf(ref('citation'), { minItems: 1 }),
    because: listOf(ref('question')),
    lines: listOf(record({ question: ref('question'), line: text, reopened: flag }, ['reopened'])),
    coveredByLicence: flag,
    refusalPresumed: flag,
  },
  ['variant'],
);
const outcome = record(
  {
    level: ref('level'),
    low: ref('level'),
    high: ref('level'),
    couldBecome: orNull(ref('level')),
    deciding: listOf(ref('question')),
    decidedByDate: { const: true, description: 'It depends on the day, too: the planned date is open.' },
    refusalPresumed: flag,
  },
  ['decidedByDate'],
);
const missing = record({
  question: ref('question'),
  decides: listOf(text),
  lowest: { ...ref('level'), description: 'The lowest level that one of its answers gives by itself.' },
  highest: { ...ref('level'), description: 'The highest level that one of its answers gives by itself.' },
  upTo: {
    ...ref('level'),
    description: 'The gravest level that it could lead to, beside whatever else is open.',
  },
});
const immaterial = record({ question: ref('question'), why: { enum: leftOpenReasons } });
const judgementFields = (to: (name: string) => Schema) => ({
  date,
  sideBySide: {
    ...orNull(record({ us: record({ level: to('level'), refusalPresumed: flag }), japan: to('level') })),
    description: 'The results by the law of the United States and of Japan, where both weigh.',
  },
  outcome: to('outcome'),
  findings: listOf(to('finding'), { minItems: 1 }),
  missing: listOf(to('missing')),
  immaterial: listOf(to('immaterial')),
});
const assessmentFields = (to: (name: string) => Schema) => ({
  edition: text,
  decisionDate: date,
  plannedDate: planned,
  open: {
    ...record({
      first: date,
      last: date,
      changes: listOf(
        record({
          date,
          before: to('level'),
          after: to('level'),
          by: listOf(oneOf(law.lawDates.map(({ id }) => id))),
        }),
      ),
    }),
    description:
      'While the planned date is open: the days on which it can be, and those from which the level is another one.',
  },
  ...judgementFields(to),
  atDecisionDate: {
    ...orNull(to('judgement')),
    description: 'The same case by the law of the decision date, where the two dates differ.',
  },
  changes: listOf(
    record(
      {
        date,
        id: oneOf(law.lawDates.map(({ id }) => id)),
        evidence: listOf(oneOf(law.evidenceIds)),
        verified: date,
      },
      ['verified'],
    ),
  ),
  leaves: {
    ...orNull(record({ country: orNull(text), notJapan: flag })),
    description: 'The country that goods leave abroad; its own export law was not judged.',
  },
  unverifiedAfter: { ...orNull(date), description: 'The law after this day is not verified.' },
});

/** What the JSON report holds. */
export const reportSchema = (): Schema => ({
  $schema: DRAFT,
  $id: 'report.schema.json',
  title: 'A report of Chip Export Check',
  description:
    'A case and what follows from it by one edition of the law data. Ids are those of the command "questions". Not legal advice.',
  ...record(
    {
      format: { const: REPORT_FORMAT },
      version: { const: REPORT_VERSION },
      edition: { type: 'string', minLength: 1 },
      case: {
        $ref: 'case.schema.json',
        required: ['format', 'version', 'decisionDate', 'plannedDate', 'answers'],
      },
      path: listOf(oneOf(screenIds), { description: 'The screens that the case passes through.' }),
      assessment: ref('assessment'),
      forcing: listOf(ref('question'), {
        description: 'A smallest set of answers that forces a licence or a stop.',
      }),
      lowering: listOf(
        record({
          changes: listOf(
            record({
              question: ref('question'),
              answer: {
                anyOf: [text, { type: 'array', items: text }, { type: 'object', additionalProperties: text }],
              },
            }),
          ),
          level: ref('level'),
        }),
        {
          description:
            'Other answers that would, together, lower the level; "elsewhere" is a country that no rule names.',
        },
      ),
      deal: {
        ...ref('deal'),
        description:
          'Of a deal of several items or legs; what stands beside it is about the one that decides.',
      },
    },
    ['deal'],
  ),
  $defs: {
    level: oneOf(levels),
    question: oneOf(questionIds),
    source,
    citation,
    finding,
    outcome,
    missing,
    immaterial,
    judgement: record(judgementFields(ref)),
    assessment: record(assessmentFields(ref), ['open']),
    apart: record({ name: text, quantity: text }, ['quantity']),
    deal: record({
      level: ref('level'),
      couldBecome: orNull(ref('level')),
      refusalPresumed: flag,
      singles: listOf(
        record(
          {
            item: ref('apart'),
            leg: ref('apart'),
            outcome: ref('outcome'),
            findings: listOf(ref('finding'), { minItems: 1 }),
          },
          ['item', 'leg'],
        ),
        { minItems: 2 },
      ),
    }),
  },
});

/** What a file of scenarios may hold: one, or several. */
export const scenarioSchema = (): Schema => ({
  $schema: DRAFT,
  $id: 'scenario.schema.json',
  title: 'Training scenarios of Chip Export Check',
  description:
    'A case with its story and what it is expected to come out as; what is expected decides nothing. A scenario that is marked as unfinished may lack texts: the tool reads it, and this schema does not describe it.',
  anyOf: [
    ref('scenario'),
    record(
      {
        $schema: text,
        format: { const: SCENARIOS_FORMAT },
        version: { const: SCENARIOS_VERSION },
        scenarios: listOf(ref('scenario'), { minItems: 1, maxItems: scenarioLimits.scenarios }),
      },
      ['$schema', 'version'],
    ),
  ],
  $defs: scenarioShapes(
    {
      type: 'object',
      description: 'The answers that differ from those of the deal; null takes one away.',
      properties: Object.fromEntries(
        questionIds.map((question) => [
          question,
          orNull({ $ref: `case.schema.json#/$defs/answers/properties/${question}` }),
        ]),
      ),
      additionalProperties: false,
    },
    { $ref: 'case.schema.json#/properties/reasons', description: 'Without them, those of the deal.' },
  ),
});

const inReport = (name: string): Schema => ({ $ref: `report.schema.json#/$defs/${name}` });
const figureOrNull: Schema = orNull({ type: 'number' });

/** What `assess` prints of each case as JSON. */
export const assessSchema = (): Schema => ({
  $schema: DRAFT,
  $id: 'assess.schema.json',
  title: 'What the command "assess" of Chip Export Check prints of a case',
  description:
    'One object for a case, or for one that cannot be used. Of several cases each takes a line, in their order. Not legal advice.',
  anyOf: [ref('judged'), ref('refused')],
  $defs: {
    file: { ...text, description: 'As it was given: a file, a code or a link.' },
    name: { ...text, description: 'What a person calls the case.' },
    judged: record(
      {
        file: ref('file'),
        name: ref('name'),
        reference: text,
        ...assessmentFields(inReport),
        item: {
          ...record({
            class: {
              enum: [...itemClasses, UNDETERMINED, null],
              description: 'null for what has no class, such as equipment.',
            },
            couldBe: listOf(oneOf(itemClasses)),
            says: orNull(text),
            by: listOf(oneOf(questionIds), { description: 'The answered questions that it rests on.' }),
            figures: record({
              tpp: figureOrNull,
              performanceDensity: figureOrNull,
              bandwidth: figureOrNull,
              paragraph: orNull(text),
            }),
          }),
          description: 'The class of the item, and the figures of one integrated circuit.',
        },
        setAside: listOf(
          record(
            {
              question: oneOf(questionIds),
              answer: {},
              by: oneOf(questionIds),
            },
            ['by'],
          ),
          { description: 'Answers that decide nothing, since their question is off the path.' },
        ),
        path: listOf(oneOf(screenIds)),
        deal: inReport('deal'),
      },
      ['name', 'reference', 'open', 'deal'],
    ),
    refused: record({ file: ref('file'), name: ref('name'), error: text, field: text }, ['name']),
  },
});

/** The schemas as files, by name. */
export const schemaFiles = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [caseSchema(), reportSchema(), scenarioSchema(), assessSchema()].map((schema) => [
      schema.$id,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  );
