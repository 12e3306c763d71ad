/** Classifies one integrated circuit: npm run -s classify -- --tpp N --die N [--datacentre yes|no|unknown] [--planar] */
import { CaseError, classify, type Figures, type Measure, readTyped } from '../../machines';
import { oneOf, readArguments, refuse } from './arguments';

const { values } = readArguments({
  tpp: { type: 'string' },
  die: { type: 'string' },
  datacentre: { type: 'string', default: 'unknown' },
  planar: { type: 'boolean' },
  format: { type: 'string', default: 'text' },
});
const datacentre = oneOf('datacentre', values.datacentre, ['yes', 'no', 'unknown']);
const format = oneOf('format', values.format, ['text', 'json']);

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

const names = {
  a: '3A090.a',
  b: '3A090.b',
  c: '3A090.c',
  below: 'below 3A090',
  excluded: 'excluded by Note 2 to 3A090',
  ear99: 'EAR99',
  other: 'another entry',
} as const;
const [only] = result.classes.length === 1 ? result.classes : [];
const json = {
  class: only === undefined ? 'undetermined' : only,
  couldBe: result.classes,
  paragraph: result.paragraph,
  tpp: result.tpp,
  performanceDensity: result.performanceDensity,
  datacentre,
};
process.stdout.write(
  format === 'json'
    ? `${JSON.stringify(json)}\n`
    : [
        `class: ${only ? names[only] : `cannot be determined (${result.classes.map((name) => names[name]).join(', ')})`}`,
        `paragraph: ${result.paragraph ?? 'none'}`,
        `TPP: ${result.tpp}`,
        `performance density: ${result.performanceDensity ?? 'undefined'} TPP per mm²`,
        '',
      ].join('\n'),
);
