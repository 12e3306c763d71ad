/** Prints the decision table in words: npm run -s table -- [--lang en|ja] [--format markdown|json] */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { canonicalLaw, edition, law, readScenario } from '../../machines';
import { clauseText } from '../../src/app/conditionWords';
import { markdownOf } from '../../src/report/markdown';
import { tableDocument } from '../../src/rules/document';
import { exercisedBy } from '../../src/rules/exercised';
import { ruleTable } from '../../src/rules/model';
import { oneOf, readArguments, refuse } from './arguments';
import { parseFile } from './caseFile';
import { languages, wordsIn } from './words';

const { values, positionals } = readArguments({
  lang: { type: 'string', default: 'en' },
  format: { type: 'string', default: 'markdown' },
});
const language = oneOf('lang', values.lang, languages);
const format = oneOf('format', values.format, ['markdown', 'json']);
if (positionals.length > 0) refuse('usage: table [--lang en|ja] [--format markdown|json]');

const folder = resolve(process.argv[1] ?? '', '../../../src/training/scenarios');
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

process.stdout.write(
  format === 'json'
    ? `${JSON.stringify(inJson(), null, 2)}\n`
    : markdownOf(tableDocument({ words, table, exercised, hash })),
);
