/** Prints the questionnaire as a diagram: npm run -s chart -- --help */
import { chartOf, screeningMachine } from '../../machines';
import { lang, readArguments } from './arguments';
import { mermaidOf } from './chartMermaid';
import { scxmlOf } from './chartScxml';
import { print, printJson } from './output';
import { wordsIn } from './words';

const { values } = readArguments({
  name: 'chart',
  about: 'prints the questionnaire as a diagram.',
  options: {
    format: {
      about: 'what is printed',
      of: { mermaid: 'a diagram for Mermaid', scxml: 'a statechart as SCXML', json: 'one object' },
      default: 'mermaid',
    },
    lang,
  },
  exits: { 0: 'done', 2: 'misuse: one line on stderr says what' },
});
const words = wordsIn(values.lang);
const chart = chartOf(screeningMachine);
await (values.format === 'json'
  ? printJson(`${JSON.stringify(chart, null, 2)}\n`)
  : print(values.format === 'mermaid' ? mermaidOf(chart, words) : scxmlOf(chart, words)));
