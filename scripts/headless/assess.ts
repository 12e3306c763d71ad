/** Assesses case files: npm run -s assess -- CASE.json… [--date YYYY-MM-DD] [--lang en|ja] [--format json|markdown|text] */
import { type Assessment, assess, CaseError, pathOf, readCase } from '../../machines';
import { oneOf, readArguments, refuse } from './arguments';
import { parseFile } from './caseFile';
import { report } from './report';
import { languages, wordsIn } from './words';

const { values, positionals } = readArguments({
  date: { type: 'string' },
  lang: { type: 'string', default: 'en' },
  format: { type: 'string', default: 'json' },
});
const language = oneOf('lang', values.lang, languages);
const format = oneOf('format', values.format, ['json', 'markdown', 'text']);
if (positionals.length === 0)
  refuse('usage: assess CASE.json… [--date YYYY-MM-DD] [--lang en|ja] [--format json|markdown|text]');

const t = await wordsIn(language);
const today = new Date().toISOString().slice(0, 10);

const judge = (file: string): { assessment: Assessment; path: readonly string[] } => {
  const data = parseFile(file);
  try {
    const dated = values.date && typeof data === 'object' ? { ...data, decisionDate: values.date } : data;
    const theCase = readCase(dated, today);
    return { assessment: assess(theCase), path: pathOf(theCase) };
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    return refuse(
      `${file}: ${error.field}: ${t(`ui:problem.${error.problem}`, { detail: error.detail, lng: language })}`,
    );
  }
};

const judged = positionals.map((file) => ({ file, ...judge(file) }));
for (const { file, assessment, path } of judged)
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify({ file, ...assessment, path }, null, judged.length === 1 ? 2 : undefined)}\n`
      : `${report(t, file, assessment, format)}\n`,
  );
