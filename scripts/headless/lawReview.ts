/** Lists what of the law is to be read again: npm run -s law:review -- [--date YYYY-MM-DD] [--format text|markdown|json] [--lang en|ja] */
import { edition, law, reviewOn } from '../../machines';
import { reviewDocument } from '../../src/age/reviewDocument';
import { lookOf, switchOf } from '../../src/age/sayings';
import { markdownOf } from '../../src/report/markdown';
import { textOf } from '../../src/report/text';
import { oneOf, readArguments, refuse } from './arguments';
import { languages, wordsIn } from './words';

const { values, positionals } = readArguments({
  date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  lang: { type: 'string', default: 'en' },
  format: { type: 'string', default: 'text' },
});
const language = oneOf('lang', values.lang, languages);
const format = oneOf('format', values.format, ['text', 'markdown', 'json']);
const today = law.isIsoDate(values.date)
  ? values.date
  : refuse(`--date: ${JSON.stringify(values.date)} is not a day as YYYY-MM-DD`);
if (positionals.length > 0)
  refuse('usage: law:review [--date YYYY-MM-DD] [--format text|markdown|json] [--lang en|ja]');

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
process.stdout.write(
  format === 'json'
    ? `${JSON.stringify(inJson(), null, 2)}\n`
    : format === 'markdown'
      ? markdownOf(document())
      : textOf(document()),
);
