/** Prints the questionnaire as a diagram: npm run -s chart -- [--format mermaid|scxml|json] [--lang en|ja] */
import { chartOf, screeningMachine } from '../../machines';
import { oneOf, readArguments, refuse } from './arguments';
import { mermaidOf } from './chartMermaid';
import { scxmlOf } from './chartScxml';
import { languages, wordsIn } from './words';

const { values, positionals } = readArguments({
  format: { type: 'string', default: 'mermaid' },
  lang: { type: 'string', default: 'en' },
});
const format = oneOf('format', values.format, ['mermaid', 'scxml', 'json']);
const words = wordsIn(oneOf('lang', values.lang, languages));
if (positionals.length > 0) refuse('usage: chart [--format mermaid|scxml|json] [--lang en|ja]');

const chart = chartOf(screeningMachine);
process.stdout.write(
  format === 'mermaid'
    ? mermaidOf(chart, words)
    : format === 'scxml'
      ? scxmlOf(chart, words)
      : `${JSON.stringify(chart, null, 2)}\n`,
);
