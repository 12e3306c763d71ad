import { describe, expect, it } from 'vitest';
import { law, reviewOn } from '../../machines';
import { textOf } from '../../src/document/text';
import { reviewDocument } from '../../src/library/age/reviewDocument';
import { languages, resources } from '../../src/words/i18n';
import { run } from '../headless/run';
import { wordsIn } from '../rules/support';

const reviewed = (id: law.SourceId, today = law.LAW_CHECKED) => {
  const found = reviewOn(today).sources.find(({ source }) => source.id === id);
  if (!found) throw new Error(`no source ${id}`);
  return found;
};
/** The last day on which this edition knows of a change. */
const LATER = law.lawDates.at(-1)?.date ?? '';

describe('what is to be read again', () => {
  it('is every source, once', () => {
    const ids = reviewOn(LATER).sources.map(({ source }) => source.id);
    expect([...ids].sort()).toEqual([...law.sourceIds].sort());
  });

  it('begins with what a day of change calls for, then the oldest check, then the heaviest', () => {
    const { age, sources } = reviewOn(LATER);
    const passed = new Set(age.passed);
    const called = sources.filter(({ switches }) => switches.some((entry) => passed.has(entry)));
    expect(called.length).toBeGreaterThan(0);
    expect(sources.slice(0, called.length)).toEqual(called);
    for (const part of [called, sources.slice(called.length)])
      for (const [index, { days, weight }] of part.slice(1).entries()) {
        const before = part[index];
        expect(
          before && (before.days > days || (before.days === days && before.weight.rows >= weight.rows)),
        ).toBe(true);
      }
    for (const { isDue } of called) expect(isDue).toBe(true);
  });

  it('knows what falls with a source', () => {
    const list = reviewed('ccl').weight;
    expect(list.chips).toBe(law.chips().filter(({ tpp }) => tpp !== null).length);
    expect(reviewed('ear-740-supp1').weight.groups).toBeGreaterThanOrEqual(9);
    const { statements, rows, facts } = reviewed('ear-742.6').weight;
    for (const number of [statements, rows, facts]) expect(number).toBeGreaterThan(5);
  });

  it('is due when its time has come, sooner for what binds', () => {
    const last = reviewOn(law.LAW_CHECKED).sources.find(
      ({ source, switches }) => source.checked === law.LAW_CHECKED && switches.length === 0,
    );
    if (!last) throw new Error('no source of the day of the check');
    const { source, readAgainOn } = last;
    expect(readAgainOn).toBe(law.daysAfter(source.checked, law.readAgainAfter[source.kind]));
    expect(law.readAgainAfter.regulation).toBeLessThan(law.readAgainAfter['trade-press']);
    expect(reviewed(source.id, law.dayBefore(readAgainOn)).isDue).toBe(false);
    expect(reviewed(source.id, readAgainOn).isDue).toBe(true);
  });

  it('is not made younger by a clock that cannot be right', () => {
    expect(reviewOn('1970-01-01').sources).toEqual(reviewOn(law.LAW_CHECKED).sources);
  });
});

describe('its words', () => {
  const ids = law.lawDates.map(({ id }) => id);

  it('say of each day of change after the text what to look for, and of no other thing', () => {
    for (const language of languages) {
      const words = Object.keys(resources[language].age);
      const looks = words.filter((key) => key.startsWith('look.')).map((key) => key.slice('look.'.length));
      const wanted = law.lawDates.filter(({ date }) => date > law.EAR_TEXT_AS_OF).map(({ id }) => id);
      expect(
        wanted.filter((id) => !looks.includes(id)),
        `Add "look.…" to locales/${language}/age.json: what to look for on that day.`,
      ).toEqual([]);
      expect(looks.filter((id) => !(ids as readonly string[]).includes(id))).toEqual([]);
    }
  });

  it('say of each open point what it is and where to look, and of no other', () => {
    for (const language of languages) {
      const points = Object.keys(resources[language].age).filter((key) => key.startsWith('point.'));
      expect(points.sort()).toEqual(
        law.openPoints.flatMap(({ id }) => [`point.${id}`, `point.${id}.look`]).sort(),
      );
    }
  });
});

describe('the review on the command line', () => {
  const review = (...args: readonly string[]) => run('lawReview', ...args);

  it('is told as text, in the language that is asked for', async () => {
    const document = reviewDocument(wordsIn('ja'), reviewOn(LATER), LATER);
    const { out, code } = await review('--date', LATER, '--lang', 'ja');
    expect(out).toBe(textOf(document));
    expect(code).toBe(0);
  });

  it('is there for programs, in the same order', async () => {
    const { sources } = JSON.parse((await review('--date', LATER, '--format', 'json')).out) as {
      sources: { id: string }[];
    };
    expect(sources.map(({ id }) => id)).toEqual(reviewOn(LATER).sources.map(({ source }) => source.id));
  });

  it.each([
    [['--date', 'tomorrow'], /^--date: "tomorrow" is not a day as YYYY-MM-DD\n$/],
    [['--format', 'pdf'], /^--format: "pdf" is none of text, markdown, json\n$/],
  ])('refuses %j in one line, with exit 2', async (args, message) => {
    const { code, out, err } = await review(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});
