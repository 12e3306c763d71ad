/** Judges cases: npm run -s assess -- --help */
import { basename } from 'node:path';
import {
  assess,
  type Case,
  gravestFirst,
  isOpenDate,
  isSeveral,
  type LabelledCase,
  law,
  type PlannedDate,
  pathOf,
  setAside,
} from '../../machines';
import { complianceReport } from '../../src/document/compliance';
import { dealReport, fileOf, reportOf } from '../../src/report/file';
import { clock } from '../../src/words/clock';
import { problemWords } from '../../src/words/names';
import { againstInWords, againstNow, editionsInWords } from './against';
import { lang, readArguments, refuse } from './arguments';
import { casesIn, type Given, Unusable } from './caseFile';
import { itemClassOf } from './itemClass';
import { complain, print, printJson } from './output';
import { wordsIn } from './words';

const { values, operands } = readArguments({
  name: 'assess',
  about: 'judges cases and says what follows from each.',
  operands: {
    name: 'CASE…',
    about:
      'a case file, a file of several cases as the page exports it, a training deal, a case code such as ACTJ-2NCH-5F96, or a link that ends in one',
    least: 1,
  },
  options: {
    date: {
      about:
        'judges by the law of another day: it becomes the decision date and the planned date (today is the day of this machine’s time zone, for a case without a date)',
      value: 'YYYY-MM-DD',
    },
    planned: {
      about:
        'the planned date alone, not before the decision date; while it is not fixed, two days such as 2026-12-20..2027-01-15, of which one may be left out, or "open"',
      value: 'YYYY-MM-DD',
    },
    against: {
      about:
        'takes reports for programs instead of cases, and says what this edition, or the day of --date, makes of each: text or json',
    },
    lang,
    format: {
      about: 'what is printed of each case',
      of: {
        json: 'one object as docs/schemas/assess.schema.json says it; of several cases one a line, in their order, and {"file", "error", "field"} for each that cannot be used',
        markdown: 'the report for compliance, as Markdown',
        text: 'the same as plain text',
        report: 'the report for programs, by docs/schemas/report.schema.json, which the page opens again',
      },
      default: 'json',
    },
  },
  exits: {
    0: 'every case was judged',
    2: 'misuse, or a case that cannot be used: a line on stderr names each with its field, the others are judged',
  },
});
const { format } = values;
const words = wordsIn(values.lang);
const problem = problemWords(words);

/** A day of the command line, read as that of a file is read. */
const dayOf = (option: 'date' | 'planned', field: string, given = values[option]): string | undefined => {
  if (given !== undefined && !law.isIsoDate(given))
    refuse(`--${option}: ${field}: ${problem('not-a-date', JSON.stringify(given))}`);
  if (given !== undefined && given < law.FIRST_DATE)
    refuse(`--${option}: ${field}: ${problem('date-too-early', law.FIRST_DATE)}`);
  return given;
};
const date = dayOf('date', 'decisionDate');

/** A day, or the two ends of one that is not fixed. */
const plannedOf = (given = values.planned): PlannedDate | undefined => {
  const [from, to, ...more] = given === 'open' ? ['', ''] : (given?.split('..') ?? []);
  if (from === undefined || to === undefined || more.length > 0) return dayOf('planned', 'plannedDate');
  const end = (day: string): string | null =>
    day === '' ? null : (dayOf('planned', 'plannedDate', day) ?? null);
  const open = { from: end(from), to: end(to) };
  if (open.from && open.to && open.to < open.from)
    refuse(`--planned: plannedDate.to: ${problem('ends-early', open.from)}`);
  return open.from && open.from === open.to ? open.from : open;
};
const planned = plannedOf();

/** The case on the days that were asked for. */
const onDays = (theCase: Case): Case => {
  const decisionDate = date ?? theCase.decisionDate;
  const last = planned && (isOpenDate(planned) ? planned.to : planned);
  if (last && last < decisionDate) throw new Unusable('plannedDate', problem('planned-early', decisionDate));
  return { ...theCase, decisionDate, plannedDate: planned ?? date ?? theCase.plannedDate };
};

const asJson = (file: string, { theCase, labels: { name, reference } }: LabelledCase) => ({
  file,
  ...(name ? { name } : {}),
  ...(reference ? { reference } : {}),
  ...assess(theCase),
  ...(isSeveral(theCase) ? { deal: dealReport(theCase) } : {}),
  item: itemClassOf(theCase, words),
  setAside: setAside(theCase).map(({ id, by }) => ({
    question: id,
    answer: theCase.answers[id],
    ...(by ? { by } : {}),
  })),
  path: pathOf(theCase),
});

/** One object is set for reading; of several, each takes a line. */
const printData = (data: unknown, isOnly: boolean): Promise<void> =>
  printJson(`${JSON.stringify(data, null, isOnly ? 2 : undefined)}\n`);

const tell = async (file: string, { theCase: given, labels }: LabelledCase, isOnly: boolean) => {
  // Of several items or legs, what decides comes first.
  const theCase = gravestFirst(onDays(given));
  if (format === 'json') return printData(asJson(file, { theCase, labels }), isOnly);
  if (format === 'report') {
    const report = reportOf(theCase, labels);
    return isOnly ? printJson(fileOf(report)) : printData(report, false);
  }
  // A case without a name is known by its file.
  const named = labels.name || labels.reference ? labels : { ...labels, name: basename(file) };
  return print(`${complianceReport(theCase, assess(theCase), words, format, named).text}\n`);
};

const judge = async ({ file, name, result }: Given, isOnly: boolean): Promise<void> => {
  try {
    if ('error' in result) throw result.error;
    await tell(file, result.labelled, isOnly);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    const { field, message } = error;
    complain(`${file}: ${field}: ${message}`);
    process.exitCode = 2;
    // A program that reads lines gets one for each case.
    if (format === 'json' || format === 'report')
      await printData({ file, ...(name ? { name } : {}), error: message, field }, isOnly);
  }
};

const later = new Set<string>();
/** One line of JSON, or a few lines of text, for each report. */
const compare = async (file: string): Promise<void> => {
  try {
    const against = againstNow(file, words, onDays);
    if (against.changed) for (const id of against.editions) later.add(id);
    if (format === 'json') await printData(against, operands.length === 1);
    else await print(`${againstInWords(against, words)}\n`);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    complain(`${file}: ${error.field}: ${error.message}`);
    process.exitCode = 2;
    if (format === 'json')
      await printData({ file, error: error.message, field: error.field }, operands.length === 1);
  }
};

if (values.against && format !== 'json' && format !== 'text') refuse('--against: --format is json or text');
for (const operand of operands) {
  if (values.against) {
    await compare(operand);
    continue;
  }
  const cases = casesIn(operand, clock(), words);
  for (const one of cases) await judge(one, operands.length === 1 && cases.length === 1);
}
if (values.against && format === 'text' && later.size > 0)
  await print(`\n${editionsInWords(later, words)}\n`);
