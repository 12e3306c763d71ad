/** Prints the decision table in words: npm run -s table -- --help */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalLaw, edition, law, readScenario } from '../../machines';
import { markdownOf } from '../../src/document/markdown';
import { exercisedBy } from '../../src/library/rules/exercised';
import { ruleTable } from '../../src/library/rules/model';
import { tableDocument } from '../../src/library/rules/tableDocument';
import { clauseText } from '../../src/words/conditionWords';
import { lang, readArguments } from './arguments';
import { parseFile } from './caseFile';
import { print, printJson } from './output';
import { root } from './root';
import { wordsIn } from './words';

const { values } = readArguments({
  name: 'table',
  about: 'prints every rule in words, with the deals that exercise it and the hash of the edition.',
  options: {
    lang,
    format: {
      about: 'what is printed',
      of: {
        markdown: 'to read, as on the page',
        json: 'one object, each condition as a tree and as one line',
      },
      default: 'markdown',
    },
  },
  exits: { 0: 'done', 2: 'misuse: one line on stderr says what' },
});
const language = values.lang;

const folder = join(root, 'src', 'training', 'scenarios');
const deals = readdirSync(folder)
  .sort()
  .map((name) => readScenario(parseFile(join(folder, name)), law.FIRST_DATE));

const words = wordsIn(language);
const table = ruleTable(words);
const exercised = exercisedBy(deals);
const hash = createHash('sha256').update(canonicalLaw()).digest('hex');

/** For programs: the same, each condition as a tree and as one line. */
const inJson = () => ({
  edition,
  hash,
  textAsOf: law.EAR_TEXT_AS_OF,
  language,
  rows: table.rules.map((rule) => ({
    ...rule,
    text: clauseText(words, rule.condition),
    deals: exercised.get(rule.key) ?? [],
  })),
  definitions: table.definitions.map((definition) => ({
    ...definition,
    text: clauseText(words, definition.condition),
  })),
  groups: table.groups,
});

await (values.format === 'json'
  ? printJson(`${JSON.stringify(inJson(), null, 2)}\n`)
  : print(markdownOf(tableDocument({ words, table, exercised, hash }))));
