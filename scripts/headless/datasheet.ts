/** Reads a data sheet: npm run -s datasheet -- --help */
import { LONGEST_DATASHEET, readDatasheet, readSheet } from '../../machines';
import { lang, readArguments, refuse } from './arguments';
import { classNames, UNDETERMINED } from './itemClass';
import { complain, print, printJson } from './output';
import { textOf } from './textFile';
import { wordsIn } from './words';

const { values, operands } = readArguments({
  name: 'datasheet',
  about: 'reads the figures of one chip from a data sheet, and says what was not taken and why.',
  operands: {
    name: 'FILE',
    about: `the text of a sheet as it was copied, a table or not, up to ${LONGEST_DATASHEET} characters; - for what is piped in`,
    least: 1,
  },
  options: {
    column: {
      about:
        'the chip that is meant where the sheet has several: its name as "columns" gives it, or its number',
      value: 'NAME',
    },
    datacentre: {
      about: 'whether it is designed or marketed for data centres',
      of: { yes: 'it is', no: 'it is not', unknown: 'not known, which counts as yes' },
      default: 'unknown',
    },
    lang,
    format: {
      about: 'what is printed',
      of: { text: 'a line each', json: 'one object in a line' },
      default: 'text',
    },
  },
  exits: {
    0: 'the sheet was read; what was not taken is named',
    2: 'misuse, or a sheet of several chips of which none was chosen: one line on stderr says what',
  },
});
const words = wordsIn(values.lang);
const [file = '', ...more] = operands;
if (more.length > 0) refuse(`one sheet at a time: ${JSON.stringify(more[0])} is one more`);
const text = textOf(file);
if (text.trim() === '') refuse(`${file}: file: is empty`);
if (text.length > LONGEST_DATASHEET) refuse(`${file}: file: ${words.sheet('reason.too-long')}`);

const { column } = values;
const sheet = readDatasheet(text, column);
const { columns = [], chips = [] } = sheet;
const isChosen = sheet.column !== undefined || chips.length > 0;
const names = columns.map((name) => JSON.stringify(name)).join(', ');
if (column !== undefined && !(columns.length > 0 && isChosen))
  refuse(
    columns.length === 0
      ? `--column: ${file} has the figures of one chip`
      : `--column: ${JSON.stringify(column)} is none of ${names}`,
  );

const { classes, tpp, performanceDensity, lacks, atOdds } = readSheet(sheet, values.datacentre);
const [only] = classes.length === 1 ? classes : [];
const refused = sheet.refused.map(({ text: said, reason, readings }) => ({
  text: said,
  why: reason,
  says: readings
    ? words.sheet('reason.two-readings', { one: readings[0], other: readings[1] })
    : words.sheet(`reason.${reason}`),
}));
const odds = atOdds && {
  chip: atOdds.chip.id,
  kind: atOdds.odds,
  tpp: atOdds.tpp,
  expected: atOdds.expected,
  says: words.sheet(`odds.${atOdds.odds}`, {
    chip: `${atOdds.chip.vendor} ${atOdds.chip.name}`,
    tpp: words.number(atOdds.tpp),
    expected: words.number(atOdds.expected),
    count: words.number(atOdds.count ?? 1),
  }),
};

/** Nothing is to be used of a text about a system; its figures stay as they were read, for whoever looks. */
const isUsable = sheet.system === undefined;
const json = {
  file,
  rates: isUsable
    ? // Where the sheet does not say, it may be either.
      sheet.rates.map(({ format, bits, tops, dense }) => ({
        format,
        bits,
        tops,
        sparse: dense ? false : null,
      }))
    : [],
  dies: isUsable ? sheet.dies : [],
  bandwidth: (isUsable ? sheet.bandwidth : undefined) ?? null,
  tpp: tpp ?? null,
  performanceDensity: performanceDensity ?? null,
  class: only ?? UNDETERMINED,
  couldBe: classes,
  lacks: lacks.map((lack) => ({ kind: lack, says: words.sheet(`lack.${lack}`) })),
  refused,
  columns,
  column: sheet.column ?? null,
  chips: chips.map(({ id }) => id),
  atOdds: odds ?? null,
  system: sheet.system ?? null,
};
const lines = [
  ...json.rates.map(
    ({ format, bits, tops, sparse }) =>
      `rate: ${format} ${tops} TOPS, ${bits} bits, ${sparse === false ? 'dense' : 'dense or sparse is not said'}`,
  ),
  ...json.dies.map(({ mm2, count = 1 }) => `die: ${mm2} mm², ${count}`),
  ...(json.bandwidth === null ? [] : [`memory bandwidth: ${json.bandwidth} GB/s`]),
  `TPP: ${json.tpp === null ? 'unknown' : `${lacks.length > 0 ? 'at least ' : ''}${json.tpp}`}`,
  `class: ${only ? classNames[only] : `cannot be determined (${classes.map((name) => classNames[name]).join(', ')})`}`,
  ...json.lacks.map(({ says }) => `open: ${says}`),
  ...(odds ? [`catalogue: ${odds.says}`] : []),
  ...refused.map(({ text: said, why, says }) => `not taken (${why}): ${JSON.stringify(said)}: ${says}`),
  ...columns.map((name, at) => `column ${at + 1}: ${name}`),
];
await (values.format === 'json' ? printJson(`${JSON.stringify(json)}\n`) : print([...lines, ''].join('\n')));
if (columns.length > 0 && !isChosen) {
  complain(`${file}: figures of several chips, ${names}: choose one with --column`);
  process.exitCode = 2;
}
