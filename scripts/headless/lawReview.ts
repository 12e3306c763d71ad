/** Lists what of the law is to be read again: npm run -s law:review -- --help */
import { edition, law, reviewOn } from '../../machines';
import { markdownOf } from '../../src/document/markdown';
import { lookOf, switchOf } from '../../src/document/switches';
import { textOf } from '../../src/document/text';
import { reviewDocument } from '../../src/library/age/reviewDocument';
import { clock } from '../../src/words/clock';
import { lang, readArguments, refuse } from './arguments';
import { print, printJson } from './output';
import { wordsIn } from './words';

const { values } = readArguments({
  name: 'law:review',
  about: 'lists what of the law is to be read again, the first line first.',
  options: {
    date: { about: 'as of another day; without it today, in this machine’s time zone', value: 'YYYY-MM-DD' },
    lang,
    format: {
      about: 'what is printed',
      of: { text: 'plain text', markdown: 'the same as Markdown', json: 'one object, with ids' },
      default: 'text',
    },
  },
  exits: { 0: 'done', 2: 'misuse: one line on stderr says what' },
});
const { format, lang: language, date = clock() } = values;
const today = law.isIsoDate(date)
  ? date
  : refuse(`--date: ${JSON.stringify(date)} is not a day as YYYY-MM-DD`);

const words = wordsIn(language);
const review = reviewOn(today);

/** For programs: the same, with ids. */
const inJson = () => {
  const { passed, coming, ...age } = review.age;
  const told = (entry: law.LawDate) => ({
    ...entry,
    says: switchOf(words, entry),
    look: lookOf(words, entry) ?? null,
  });
  return {
    edition,
    today,
    language,
    age,
    passed: passed.map(told),
    coming: coming.map(told),
    points: law.openPoints.map((point) => ({
      ...point,
      says: words.age(`point.${point.id}`),
      look: words.age(`point.${point.id}.look`),
    })),
    sources: review.sources.map(({ source, switches, points, ...rest }) => ({
      ...source,
      ...rest,
      switches: switches.map(({ id }) => id),
      points: points.map(({ id }) => id),
    })),
  };
};

const document = () => reviewDocument(words, review, today);
await (format === 'json'
  ? printJson(`${JSON.stringify(inJson(), null, 2)}\n`)
  : print(format === 'markdown' ? markdownOf(document()) : textOf(document())));
