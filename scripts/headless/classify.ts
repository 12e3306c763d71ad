/** Classifies integrated circuits: npm run -s classify -- --help */
import { existsSync } from 'node:fs';
import {
  CaseError,
  classify,
  type Datacentre,
  derive,
  type Figures,
  law,
  type Measure,
  readCase,
  readTyped,
} from '../../machines';
import { readArguments, refuse } from './arguments';
import { classNames, UNDETERMINED } from './itemClass';
import { complain, print, printJson } from './output';
import { type Row, rowsOf, textOf } from './textFile';

const { values, operands } = readArguments({
  name: 'classify',
  about:
    'classifies one integrated circuit by its figures or its name (3A090.a, .b and Note 2), or one in each row of a file.',
  operands: {
    name: 'NAME',
    about: 'a product as written in an order; what the catalogue says of it counts, the figures do not',
    least: 0,
  },
  options: {
    tpp: { about: 'total processing performance; needed without a name', value: 'N' },
    die: { about: 'applicable die area in mm²', value: 'N' },
    datacentre: {
      about: 'whether it is designed or marketed for data centres',
      of: { yes: 'it is', no: 'it is not', unknown: 'not known, which counts as yes' },
      default: 'unknown',
    },
    planar: { about: 'the die is on a process with planar transistors, so its area does not count' },
    rows: {
      about:
        'many at once: CSV with a row of names, or one JSON object a line, with name, or tpp and die, and datacentre and planar; - for what is piped in',
      value: 'FILE',
    },
    format: {
      about: 'what is printed',
      of: {
        text: 'a line each for class, paragraph and figures; of rows, a line for each',
        json: 'one object in a line; of a row that cannot be used {"row", "error", "field"}',
      },
      default: 'text',
    },
  },
  exits: {
    0: 'classified, or said to be open',
    2: 'misuse: one line on stderr says what; of rows, one names each that cannot be used, and the others are classified',
  },
});
const { format } = values;

/** What cannot be classified: the field, and why. */
class Fault extends Error {
  readonly field: string;
  constructor(field: string, why: string) {
    super(why);
    this.field = field;
  }
}

/** One circuit as it was given, each figure as a text. */
interface Given {
  readonly name?: string | undefined;
  readonly tpp?: string | undefined;
  readonly die?: string | undefined;
  readonly datacentre: Datacentre;
  readonly isPlanar: boolean;
}
interface Said {
  readonly json: { readonly class: string; readonly couldBe: readonly string[] } & Record<string, unknown>;
  readonly lines: readonly string[];
}

const messages: Partial<Record<CaseError['problem'], (error: CaseError) => string>> = {
  'not-a-number': () => 'is not a number',
  'two-readings': (error) =>
    `has two readings, ${error.detail.split(' ').slice(-2).join(' and ')}: write one of them`,
  'not-positive': () => 'must be above 0',
  'absurd-figure': (error) => `is above ${error.detail}, which no chip reaches: check the unit`,
};
const figure = (text: string | undefined, name: 'tpp' | 'die', measure: Measure): number | undefined => {
  if (text === undefined) return undefined;
  try {
    return readTyped(text, name, measure);
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    throw new Fault(name, `${messages[error.problem]?.(error) ?? error.problem} (${text})`);
  }
};

const nameOf = (of: string): string => classNames[of as keyof typeof classNames];
const classLine = (couldBe: readonly string[]): string => {
  const [only] = couldBe.length === 1 ? couldBe : [];
  return only ? nameOf(only) : `cannot be determined (${couldBe.map(nameOf).join(', ')})`;
};

/** What the catalogue allows for a name, as a case would read it. */
const named = (name: string, datacentre: Datacentre) => {
  const fault = (why: string): never => {
    throw new Fault('name', why);
  };
  const reading = law.readName(name);
  const ids = 'chips' in reading ? reading.chips.map(({ id }) => id).join(', ') : '';
  switch (reading.kind) {
    case 'chip': {
      const today = new Date().toISOString().slice(0, 10);
      const answers = {
        role: 'seller',
        itemKind: 'ic',
        identifiedBy: 'name',
        datacentre,
        chip: reading.chip.id,
      };
      const { world, item } = derive(readCase({ answers }, today));
      return { chip: reading.chip, couldBe: [...world.class], item };
    }
    case 'several':
      return fault(`${JSON.stringify(name)} can mean ${ids}: name one; to ask: ${reading.ask.join(', ')}`);
    case 'maker':
      return fault(
        `${JSON.stringify(name)}: ${reading.maker} did not design ${ids}: name the chip without it`,
      );
    case 'other':
      return fault(`${JSON.stringify(name)} is no chip of the catalogue (${reading.what})`);
    case 'none': {
      const near = law
        .nearChips(name)
        .slice(0, 5)
        .map(({ chip }) => chip.id);
      return fault(
        `${JSON.stringify(name)} is not in the catalogue${near.length > 0 ? `; near it: ${near.join(', ')}` : ''}`,
      );
    }
  }
};

const byName = (name: string, datacentre: Datacentre): Said => {
  const { chip, couldBe, item } = named(name, datacentre);
  const [one] = couldBe.length === 1 ? couldBe : [];
  return {
    json: {
      chip: chip.id,
      class: one ?? UNDETERMINED,
      couldBe,
      paragraph: item.paragraph ?? null,
      tpp: item.tpp ?? null,
      performanceDensity: item.density ?? null,
      confidence: chip.confidence,
      datacentre,
    },
    lines: [
      `chip: ${chip.vendor} ${chip.name} (${chip.id}, confidence ${chip.confidence})`,
      `class: ${classLine(couldBe)}`,
      `paragraph: ${item.paragraph ?? 'none'}`,
      `TPP: ${item.tpp ?? 'unknown'}`,
      `performance density: ${item.density ?? 'unknown'} TPP per mm²`,
    ],
  };
};

const byFigures = ({ tpp: given, die, isPlanar, datacentre }: Given): Said => {
  const tpp = figure(given, 'tpp', 'tpp');
  if (tpp === undefined) throw new Fault('tpp', 'total processing performance is needed');
  const mm2 = figure(die, 'die', 'mm2');
  const figures: Figures = { tpp, ...(mm2 === undefined ? {} : { dies: [{ mm2, counts: !isPlanar }] }) };
  const result = classify(figures, datacentre);
  const [only] = result.classes.length === 1 ? result.classes : [];
  return {
    json: {
      class: only ?? UNDETERMINED,
      couldBe: result.classes,
      paragraph: result.paragraph,
      tpp: result.tpp,
      performanceDensity: result.performanceDensity,
      datacentre,
    },
    lines: [
      `class: ${classLine(result.classes)}`,
      `paragraph: ${result.paragraph ?? 'none'}`,
      `TPP: ${result.tpp}`,
      `performance density: ${result.performanceDensity ?? 'undefined'} TPP per mm²`,
    ],
  };
};
const say = (given: Given): Said =>
  given.name === undefined ? byFigures(given) : byName(given.name, given.datacentre);

/** What a row may be called, by what it is. */
const columns = {
  name: ['name', 'chip', 'product', 'model'],
  tpp: ['tpp'],
  die: ['die', 'die area', 'diearea', 'area', 'mm2', 'die mm2'],
  datacentre: ['datacentre', 'datacenter', 'data centre', 'data center'],
  planar: ['planar'],
} as const;
const known: readonly string[] = Object.values(columns).flat();

const truth = (field: string, text: string | undefined): boolean => {
  if (text === undefined || /^(?:no|false|0)$/i.test(text)) return false;
  if (/^(?:yes|true|1)$/i.test(text)) return true;
  throw new Fault(field, `${JSON.stringify(text)} is none of yes, no`);
};
const givenIn = (fields: Readonly<Record<string, string>>): Given => {
  const other = Object.keys(fields).find((field) => !known.includes(field) && fields[field] !== '');
  if (other !== undefined) throw new Fault(other, `is none of ${Object.keys(columns).join(', ')}`);
  const of = (what: keyof typeof columns): string | undefined =>
    columns[what].map((field) => fields[field]).find((text) => text !== undefined && text.trim() !== '');
  const datacentre = (of('datacentre') ?? values.datacentre).trim().toLowerCase();
  if (datacentre !== 'yes' && datacentre !== 'no' && datacentre !== 'unknown')
    throw new Fault('datacentre', `${JSON.stringify(datacentre)} is none of yes, no, unknown`);
  return {
    name: of('name'),
    tpp: of('tpp'),
    die: of('die'),
    datacentre,
    isPlanar: values.planar || truth('planar', of('planar')),
  };
};

/** Classifies each row; what a row cannot be used for is said, and the next one is read. */
const classifyRows = async (file: string, rows: readonly Row[]): Promise<void> => {
  if (rows.length === 0) refuse(`${file}: file: has no row`);
  for (const { row, fields, fault } of rows) {
    try {
      if (!fields) throw new Fault('row', fault ?? '');
      const given = givenIn(fields);
      const { json } = say(given);
      await (format === 'json'
        ? printJson(
            `${JSON.stringify({ row, ...(given.name === undefined ? {} : { name: given.name }), ...json })}\n`,
          )
        : print(
            `row ${row}: ${[given.name, classLine(json.couldBe), `TPP ${json.tpp ?? 'unknown'}`].filter(Boolean).join(': ')}\n`,
          ));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      complain(`${file}: row ${row}: ${error.field}: ${error.message}`);
      process.exitCode = 2;
      if (format === 'json')
        await printJson(`${JSON.stringify({ row, error: error.message, field: error.field })}\n`);
    }
  }
};

const classifyOne = async (): Promise<void> => {
  const { tpp, die, datacentre, planar } = values;
  const name = operands.length > 0 ? operands.join(' ') : undefined;
  try {
    const { json, lines } = say({ name, tpp, die, datacentre, isPlanar: planar });
    await (format === 'json' ? printJson(`${JSON.stringify(json)}\n`) : print([...lines, ''].join('\n')));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    refuse(error.field === 'name' ? error.message : `--${error.field}: ${error.message}`);
  }
};

/** A file may be named alone; what is the name of no file is that of a chip. */
const [operand = ''] = operands;
const isFile = operands.length === 1 && /\.(?:csv|tsv|jsonl|ndjson|json|txt)$/i.test(operand);
const file = values.rows ?? (isFile && existsSync(operand) ? operand : undefined);
if (file !== undefined && (values.tpp !== undefined || values.die !== undefined))
  refuse('--rows: the figures stand in the rows');
await (file === undefined ? classifyOne() : classifyRows(file, rowsOf(textOf(file))));
