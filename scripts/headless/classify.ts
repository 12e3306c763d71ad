/** Classifies one integrated circuit: npm run -s classify -- --help */
import {
  CaseError,
  classify,
  derive,
  type Figures,
  law,
  type Measure,
  readCase,
  readTyped,
} from '../../machines';
import { readArguments, refuse } from './arguments';
import { classNames, UNDETERMINED } from './itemClass';
import { print, printJson } from './output';

const { values, operands } = readArguments({
  name: 'classify',
  about: 'classifies one integrated circuit by its figures or its name (3A090.a, .b and Note 2).',
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
    format: {
      about: 'what is printed',
      of: { text: 'a line each for class, paragraph and figures', json: 'one object in a line' },
      default: 'text',
    },
  },
  exits: { 0: 'classified, or said to be open', 2: 'misuse: one line on stderr says what' },
});
const { datacentre, format } = values;

const messages: Partial<Record<CaseError['problem'], (error: CaseError) => string>> = {
  'not-a-number': () => 'is not a number',
  'two-readings': (error) =>
    `has two readings, ${error.detail.split(' ').slice(-2).join(' and ')}: write one of them`,
  'not-positive': () => 'must be above 0',
  'absurd-figure': (error) => `is above ${error.detail}, which no chip reaches: check the unit`,
};
const figure = (name: 'tpp' | 'die', measure: Measure): number | undefined => {
  const text = values[name];
  if (text === undefined) return undefined;
  try {
    return readTyped(String(text), `--${name}`, measure);
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    return refuse(`${error.field}: ${messages[error.problem]?.(error) ?? error.problem} (${text})`);
  }
};

const say = async (json: object, lines: readonly string[]) =>
  format === 'json' ? printJson(`${JSON.stringify(json)}\n`) : print([...lines, ''].join('\n'));

/** What the catalogue allows for a name, as a case would read it. */
const named = (name: string) => {
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
      return refuse(`${JSON.stringify(name)} can mean ${ids}: name one; to ask: ${reading.ask.join(', ')}`);
    case 'maker':
      return refuse(
        `${JSON.stringify(name)}: ${reading.maker} did not design ${ids}: name the chip without it`,
      );
    case 'other':
      return refuse(`${JSON.stringify(name)} is no chip of the catalogue (${reading.what})`);
    case 'none': {
      const near = law
        .nearChips(name)
        .slice(0, 5)
        .map(({ chip }) => chip.id);
      return refuse(
        `${JSON.stringify(name)} is not in the catalogue${near.length > 0 ? `; near it: ${near.join(', ')}` : ''}`,
      );
    }
  }
};

if (operands.length > 0) {
  const { chip, couldBe, item } = named(operands.join(' '));
  const [one] = couldBe.length === 1 ? couldBe : [];
  const nameOf = (of: string): string => classNames[of as keyof typeof classNames];
  await say(
    {
      chip: chip.id,
      class: one ?? UNDETERMINED,
      couldBe,
      paragraph: item.paragraph ?? null,
      tpp: item.tpp ?? null,
      performanceDensity: item.density ?? null,
      confidence: chip.confidence,
      datacentre,
    },
    [
      `chip: ${chip.vendor} ${chip.name} (${chip.id}, confidence ${chip.confidence})`,
      `class: ${one ? nameOf(one) : `cannot be determined (${couldBe.map(nameOf).join(', ')})`}`,
      `paragraph: ${item.paragraph ?? 'none'}`,
      `TPP: ${item.tpp ?? 'unknown'}`,
      `performance density: ${item.density ?? 'unknown'} TPP per mm²`,
    ],
  );
  process.exit();
}

const tpp = figure('tpp', 'tpp') ?? refuse('--tpp: total processing performance is needed');
const mm2 = figure('die', 'mm2');
const figures: Figures = { tpp, ...(mm2 === undefined ? {} : { dies: [{ mm2, counts: !values.planar }] }) };
const result = classify(figures, datacentre);

const [only] = result.classes.length === 1 ? result.classes : [];
const json = {
  class: only === undefined ? UNDETERMINED : only,
  couldBe: result.classes,
  paragraph: result.paragraph,
  tpp: result.tpp,
  performanceDensity: result.performanceDensity,
  datacentre,
};
await say(json, [
  `class: ${only ? classNames[only] : `cannot be determined (${result.classes.map((name) => classNames[name]).join(', ')})`}`,
  `paragraph: ${result.paragraph ?? 'none'}`,
  `TPP: ${result.tpp}`,
  `performance density: ${result.performanceDensity ?? 'undefined'} TPP per mm²`,
]);
