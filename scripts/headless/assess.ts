/** Assesses case files: npm run -s assess -- CASE.json… [--date YYYY-MM-DD] [--lang en|ja] [--format json|markdown|text|report] */
import { basename } from 'node:path';
import { assess, type Case, CaseError, pathOf, readCase } from '../../machines';
import { problemWords } from '../../src/app/names';
import { type About, aboutOf } from '../../src/report/about';
import { complianceReport } from '../../src/report/compliance';
import { fileOf, reportOf } from '../../src/report/file';
import { oneOf, readArguments, refuse } from './arguments';
import { parseFile } from './caseFile';
import { languages, wordsIn } from './words';

const { values, positionals } = readArguments({
  date: { type: 'string' },
  lang: { type: 'string', default: 'en' },
  format: { type: 'string', default: 'json' },
});
const language = oneOf('lang', values.lang, languages);
const format = oneOf('format', values.format, ['json', 'markdown', 'text', 'report']);
if (positionals.length === 0)
  refuse('usage: assess CASE.json… [--date YYYY-MM-DD] [--lang en|ja] [--format json|markdown|text|report]');

const words = wordsIn(language);
const today = new Date().toISOString().slice(0, 10);

interface Read {
  readonly file: string;
  readonly theCase: Case;
  readonly about: About;
}

const read = (file: string): Read => {
  const data = parseFile(file, language);
  try {
    const dated = values.date && typeof data === 'object' ? { ...data, decisionDate: values.date } : data;
    return { file, theCase: readCase(dated, today), about: aboutOf(data) };
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    return refuse(`${file}: ${error.field}: ${problemWords(words)(error.problem, error.detail)}`);
  }
};

const cases = positionals.map(read);
/** One object is set for reading; of several, each takes a line. */
const inLines = (data: unknown): string =>
  `${JSON.stringify(data, null, cases.length === 1 ? 2 : undefined)}\n`;

const printed = ({ file, theCase, about }: Read): string => {
  if (format === 'json') return inLines({ file, ...assess(theCase), path: pathOf(theCase) });
  if (format === 'report') {
    const report = reportOf(theCase, about);
    return cases.length === 1 ? fileOf(report) : inLines(report);
  }
  // A case without a name is known by its file.
  const named = about.name || about.reference ? about : { name: basename(file) };
  return `${complianceReport(theCase, assess(theCase), words, format, named).text}\n`;
};

for (const one of cases) process.stdout.write(printed(one));
