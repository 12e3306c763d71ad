/** Classifies one integrated circuit: npm run -s classify -- --help */
import { CaseError, classify, type Figures, type Measure, readTyped } from '../../machines';
import { readArguments, refuse } from './arguments';
import { classNames, UNDETERMINED } from './itemClass';
import { print, printJson } from './output';

const { values } = readArguments({
  name: 'classify',
  about: 'classifies one integrated circuit by its figures (3A090.a, .b and Note 2).',
  options: {
    tpp: { about: 'total processing performance; needed', value: 'N' },
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
await (format === 'json'
  ? printJson(`${JSON.stringify(json)}\n`)
  : print(
      [
        `class: ${only ? classNames[only] : `cannot be determined (${result.classes.map((name) => classNames[name]).join(', ')})`}`,
        `paragraph: ${result.paragraph ?? 'none'}`,
        `TPP: ${result.tpp}`,
        `performance density: ${result.performanceDensity ?? 'undefined'} TPP per mm²`,
        '',
      ].join('\n'),
    ));
