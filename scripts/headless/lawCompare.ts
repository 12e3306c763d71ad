/** Compares two downloads of the same law: npm run -s law:compare -- --help */
import { edition, weightOfResting } from '../../machines';
import { markdownOf } from '../../src/document/markdown';
import { textOf } from '../../src/document/text';
import { compareTexts } from '../lawText/compare';
import { type Refusal, readLawText } from '../lawText/read';
import type { LawText } from '../lawText/text';
import { comparisonDocument, written } from '../lawText/told';
import { sayIn } from '../lawText/words';
import { lang, readArguments, refuse } from './arguments';
import { print, printJson } from './output';
import { wordsIn } from './words';

const { values, operands } = readArguments({
  name: 'law:compare',
  about:
    'compares two downloads of the same law, and says which of our statements, findings, questions, dates and country groups rest on what changed.',
  operands: {
    name: 'OLD.xml NEW.xml',
    about:
      'the XML of two days: Title 15 or a part of it from the eCFR, or a Japanese law from e-Gov; nothing is fetched',
    least: 2,
  },
  options: {
    lang,
    format: {
      about: 'what is printed',
      of: {
        text: 'plain text',
        markdown: 'the same as Markdown',
        json: 'one object, with ids and whole texts',
      },
      default: 'text',
    },
  },
  exits: {
    0: 'compared, whether or not anything changed',
    2: 'misuse, or not two texts of the same law: one line on stderr says what',
  },
});
const { format, lang: language } = values;
const [first = '', second = '', ...more] = operands;
if (more.length > 0) refuse(`two files are compared, not ${operands.length}`);
const words = wordsIn(language);
const say = sayIn(language);

const refusalOf = (file: string, { refused, what, ...rest }: Refusal): string =>
  say(`file.${refused}`, { file, ...(what ? { what: say(`file.${what}`) } : {}), ...rest });
const read = (file: string): LawText => {
  const text = readLawText(file);
  return 'refused' in text ? refuse(refusalOf(file, text)) : text;
};
const [before, after] = [read(first), read(second)] as const;
if (before.format !== after.format)
  refuse(
    say('kinds', {
      before: first,
      after: second,
      formatBefore: say(`format.${before.format}`),
      formatAfter: say(`format.${after.format}`),
    }),
  );
if (before.scope !== after.scope)
  refuse(say('scopes', { before: first, after: second, scopeBefore: before.scope, scopeAfter: after.scope }));

const compared = compareTexts(before, after);
/** For programs: the same, with ids. */
const inJson = () => ({
  edition,
  format: after.format,
  scope: after.scope,
  before: { file: first, date: before.date ?? null },
  after: { file: second, date: after.date ?? null },
  isSame: compared.length === 0,
  units: compared.map(({ unit, kind, level, differences, touched }) => ({
    unit,
    kind,
    level: level ?? null,
    differences: differences.map((one) => ({ ...one, place: written(after.format, unit, one.path) })),
    touched: touched.map(({ evidence, isWide, resting }) => ({
      evidence,
      isWide,
      resting: resting.map((one) => ({ ...one, level: weightOfResting(one) ?? null })),
    })),
  })),
});

const document = () => comparisonDocument(words, say, [before, after], compared);
await (format === 'json'
  ? printJson(`${JSON.stringify(inJson(), null, 2)}\n`)
  : print(format === 'markdown' ? markdownOf(document()) : textOf(document())));
