import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import en from '../../locales/en/course.json';
import findings from '../../locales/en/findings.json';
import ja from '../../locales/ja/course.json';
import { assess, COURSE_FORMAT, edition } from '../../machines';
import { dealsIn } from '../../src/training/course/results';
import { courseIds } from '../../src/training/courses';
import { mainReasons } from '../../src/training/prediction';
import type { Language } from '../../src/words/i18n';
import { heading, openApp } from './support';

const COURSE = 'cloud-and-training';
const KEY = `chip-export-check/progress/${COURSE}`;
const deals = dealsIn(COURSE);
const [first] = deals;
const number = String(deals.length);
if (!first) throw new RangeError('a deal');

const openAt = (place: string, language: Language = 'en'): Promise<UserEvent> => {
  location.hash = `#/training/course${place}`;
  return openApp(language);
};
const go = (hash: string) =>
  act(async () => {
    location.hash = hash;
    dispatchEvent(new HashChangeEvent('hashchange'));
  });
const follow = (name: string | RegExp) =>
  go(screen.getByRole('link', { name }).getAttribute('href')?.replace(/^.*#/, '#') ?? '');
const pick = (user: UserEvent, question: string, option: string | RegExp) =>
  user.click(within(screen.getByRole('group', { name: question })).getByRole('radio', { name: option }));
const reveal = (user: UserEvent) => user.click(screen.getByRole('button', { name: en.reveal }));
const predict = async (user: UserEvent, level: string | RegExp, reason: string | RegExp) => {
  await pick(user, en['ask.level'], level);
  await pick(user, en['ask.reason'], reason);
  await reveal(user);
};
const stored = () => JSON.parse(localStorage.getItem(KEY) ?? 'null');
const record = (predictions: readonly object[], more: object = {}) =>
  JSON.stringify({ format: COURSE_FORMAT, version: 1, course: COURSE, edition, predictions, ...more });
const predictionOf = (deal: string) => ({ deal, level: 'hold', reason: 'unknown', at: '2026-11-20' });
const all = record(deals.map(({ id }) => predictionOf(id)));
const upload = (user: UserEvent, text: string) => {
  const file = new File([text], 'results.json', { type: 'application/json' });
  const chosen = Object.assign(file, { arrayBuffer: async () => new TextEncoder().encode(text).buffer });
  return user.upload(screen.getByLabelText(en['import.file']), chosen);
};

describe('the courses', () => {
  test.each([
    ['en', en],
    ['ja', ja],
  ] as const)('are listed with their aim and progress in %s', async (language, words) => {
    localStorage.setItem(KEY, record([predictionOf('09')]));
    await openAt('', language);
    expect(heading(words.title)).toHaveFocus();
    for (const [key, word] of Object.entries(words))
      if (/^(name|aim)\./.test(key)) expect(screen.getByText(word)).toBeVisible();
    const one = screen.getByRole('link', { name: words[`name.${COURSE}`] }).closest('li');
    const progress = words['progress.some'].replace('{{done}}', '1').replace('{{of}}', number);
    expect(within(one as HTMLElement).getByText(progress)).toBeVisible();
    expect(screen.getAllByText(words['progress.none'])).toHaveLength(courseIds.length - 1);
  });

  test('name an address that is none, and go on', async () => {
    await openAt('/cooking');
    expect(screen.getByRole('alert')).toHaveTextContent('There is no course “cooking”');
    await go(`#/training/course/${COURSE}/9`);
    expect(screen.getByRole('alert')).toHaveTextContent('no deal “9”');
    expect(heading(en[`name.${COURSE}`])).toHaveFocus();
  });
});

describe('a deal of a course', () => {
  test('asks for both parts, names what is left, and shows nothing before', async () => {
    const user = await openAt(`/${COURSE}/1`);
    expect(heading(first.title.en ?? '')).toHaveFocus();
    await reveal(user);
    const alert = screen.getByRole('alert');
    expect(alert).toHaveFocus();
    expect(within(alert).getAllByRole('link')).toHaveLength(2);
    await pick(user, en['ask.level'], /^Hold and escalate/);
    expect(within(screen.getByRole('alert')).getAllByRole('link')).toHaveLength(1);
    expect(screen.queryByRole('heading', { name: /^Result:/ })).toBeNull();
    expect(stored()).toBeNull();
  });

  test.each([
    ['en', en],
    ['ja', ja],
  ] as const)('keeps the prediction alone and explains each miss, in %s', async (language, words) => {
    const user = await openAt(`/${COURSE}/1`, language);
    await pick(user, words['ask.level'], new RegExp(`^${words['dont-know']}`));
    await pick(user, words['ask.reason'], new RegExp(`^${words['dont-know']}`));
    await user.click(screen.getByRole('button', { name: words.reveal }));
    const result = screen.getByRole('heading', { level: 2, name: /^(Result:|結果：)/ });
    expect(result).toHaveFocus();
    const explained = screen.getByRole('region', { name: words.explained });
    const [main] = mainReasons(first);
    expect(explained.querySelector(`[id="finding-${main?.key}"]`)).toBeVisible();
    expect(within(explained).getAllByRole('link').length).toBeGreaterThan(0);
    expect(screen.getByText(words['level.open'])).toBeVisible();
    expect(screen.getByText(words['reason.open'])).toBeVisible();
    expect(Object.keys(stored())).toEqual(['format', 'version', 'course', 'edition', 'predictions']);
    expect(stored().predictions).toEqual([
      {
        deal: first.id,
        level: 'unknown',
        reason: 'unknown',
        at: '2026-11-21',
        fingerprint: expect.any(String),
      },
    ]);
  });

  test('says by how much a level was missed, and what a wrong reason is in the deal', async () => {
    const user = await openAt(`/${COURSE}/2`);
    await predict(user, /^Proceed only with care/, findings['diversion.unchecked.title']);
    expect(screen.getByText('Missed: 3 levels too mild.')).toBeVisible();
    expect(screen.getByText(/this holds in the deal too, but it weighs less \(“Hold”\)/)).toBeVisible();
    expect(screen.getByRole('heading', { name: en['your-reason'] })).toBeVisible();
  });

  test('says what is right plainly', async () => {
    const user = await openAt(`/${COURSE}/1`);
    await predict(user, /^Hold and escalate/, findings['training.red-flag.title']);
    expect(screen.getAllByText(en['level.right'])).toHaveLength(2);
    expect(screen.getByRole('region', { name: en.rests })).toBeVisible();
    expect(screen.queryByRole('region', { name: en.explained })).toBeNull();
  });

  test('lets the prediction be changed until the result is shown; then the first one counts', async () => {
    const user = await openAt(`/${COURSE}/1`);
    await pick(user, en['ask.level'], /^Do not proceed/);
    await predict(user, /^A BIS licence comes first/, /^I don't know/);
    expect(stored().predictions[0].level).toBe('licence');
    await user.click(screen.getByRole('button', { name: en.again }));
    expect(screen.getByText(en['again.hint'])).toHaveFocus();
    await predict(user, /^Hold and escalate/, findings['training.red-flag.title']);
    expect(screen.getByRole('region', { name: en['yours.again'] })).toBeVisible();
    expect(screen.getByText('Your first prediction, which counts: A BIS licence comes first.')).toBeVisible();
    expect(stored().predictions).toHaveLength(1);
    expect(stored().predictions[0].level).toBe('licence');
  });

  test('does not move on by itself, and leads to the next deal', async () => {
    const user = await openAt(`/${COURSE}/1`);
    await predict(user, /^I don't know/, /^I don't know/);
    expect(heading(first.title.en ?? '')).toBeVisible();
    await follow('Next: deal 2');
    expect(heading(deals[1]?.title.en ?? '')).toHaveFocus();
  });
});

describe('the progress of a course', () => {
  test('asks before it starts over', async () => {
    localStorage.setItem(KEY, record([predictionOf('09'), predictionOf('10')]));
    const user = await openAt(`/${COURSE}`);
    expect(screen.getByRole('link', { name: 'Go on with deal 3' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: en['start-over'] }));
    expect(screen.getByRole('alertdialog')).toHaveTextContent('Your 2 predictions in this course');
    await user.click(screen.getByRole('button', { name: en['start-over.no'] }));
    expect(stored().predictions).toHaveLength(2);
    await waitFor(() => expect(screen.getByRole('button', { name: en['start-over'] })).toHaveFocus());
    await user.click(screen.getByRole('button', { name: en['start-over'] }));
    await user.click(screen.getByRole('button', { name: en['start-over.yes'] }));
    expect(stored()).toBeNull();
    expect(screen.getByRole('link', { name: en.begin })).toBeVisible();
  });

  test('names a record that is damaged, and leaves it until the person decides', async () => {
    const text = record([{ ...predictionOf('09'), level: 'cleared' }]);
    localStorage.setItem(KEY, text);
    const user = await openAt(`/${COURSE}/1`);
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent(en.damaged);
    expect(alert).toHaveTextContent('predictions[0].level');
    expect(within(alert).getByRole('button', { name: en['damaged.raw'] })).toBeVisible();
    await user.click(screen.getByRole('button', { name: en['damaged.anew'] }));
    expect(localStorage.getItem(KEY)).toBe(text);
    await user.click(screen.getByRole('button', { name: en['start-over.yes'] }));
    expect(stored()).toBeNull();
    expect(screen.getByRole('group', { name: en['ask.level'] })).toBeVisible();
  });

  test('says that the edition has changed, or a deal, or that a deal is gone', async () => {
    localStorage.setItem(
      KEY,
      record([{ ...predictionOf('09'), fingerprint: 'other' }, predictionOf('99')], {
        edition: '2025-01-01',
      }),
    );
    await openAt(`/${COURSE}`);
    expect(screen.getByText(/You began with edition 2025-01-01/)).toBeVisible();
    expect(screen.getByText(/^1 prediction belongs to a deal/)).toBeVisible();
    expect(screen.getByText(en.changed)).toBeVisible();
  });

  test('keeps a prediction on the page when the storage is full, and stores it later', async () => {
    const user = await openAt(`/${COURSE}/1`);
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await predict(user, /^I don't know/, /^I don't know/);
    expect(screen.getByRole('heading', { name: en['trouble.full'] })).toBeVisible();
    await go(`#/training/course/${COURSE}`);
    expect(screen.getByRole('heading', { name: en['trouble.full'] })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go on with deal 2' })).toBeVisible();
    full.mockRestore();
    await user.click(screen.getByRole('button', { name: en['trouble.retry'] }));
    expect(screen.queryByRole('heading', { name: en['trouble.full'] })).toBeNull();
    expect(stored().predictions).toHaveLength(1);
  });

  test('goes on without storage, and says so', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    const user = await openAt(`/${COURSE}/1`);
    await predict(user, /^I don't know/, /^I don't know/);
    expect(screen.getByText(en['kept.blocked'])).toBeVisible();
    await follow('Next: deal 2');
    await go(`#/training/course/${COURSE}`);
    expect(screen.getByRole('link', { name: 'Go on with deal 2' })).toBeVisible();
  });
});

describe('a file of results', () => {
  test('is taken in, and what is here is replaced only when the person agrees', async () => {
    const user = await openAt('');
    await upload(user, record([predictionOf('09')], { results: { rightLevels: 4 } }));
    expect(await screen.findByText(/^1 prediction was taken in/)).toBeVisible();
    expect(stored().predictions).toHaveLength(1);
    await upload(user, all);
    expect(await screen.findByRole('alertdialog')).toHaveTextContent(
      `predictions here 1, in the file ${number}.`,
    );
    expect(stored().predictions).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: en['import.replace'] }));
    expect(stored().predictions).toHaveLength(deals.length);
  });

  test.each([
    [
      'a case',
      JSON.stringify({ format: 'chip-export-check/case' }),
      'This is a saved case',
      'Open it on the start page',
    ],
    [
      'a wrong level',
      record([{ ...predictionOf('09'), level: 'go' }]),
      'predictions[0].level',
      'possible here',
    ],
    ['a later version', record([], { version: 7 }), 'version', 'newer than this tool'],
    ['half a file', '{"format":', 'JSON', 'it was cut off'],
  ])('that is %s is refused by name', async (_, text, field, words) => {
    const user = await openAt('');
    await upload(user, text);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('results.json was not opened');
    expect(alert).toHaveTextContent(field);
    expect(alert).toHaveTextContent(words);
    expect(stored()).toBeNull();
  });
});

describe('the certificate', () => {
  test('is none before every deal is predicted, and says what is left', async () => {
    localStorage.setItem(KEY, record(deals.slice(1).map(({ id }) => predictionOf(id))));
    await openAt(`/${COURSE}/certificate`);
    expect(heading(en['cert.not-yet'])).toHaveFocus();
    expect(screen.getByRole('link', { name: first.title.en ?? '' })).toBeVisible();
    expect(screen.queryByText(en['cert.note'])).toBeNull();
    expect(screen.queryByRole('button', { name: en['cert.print'] })).toBeNull();
  });

  test.each([
    ['en', en],
    ['ja', ja],
  ] as const)('lists every deal with prediction and result, in %s', async (language, words) => {
    localStorage.setItem(KEY, all);
    await openAt(`/${COURSE}/certificate`, language);
    expect(heading(words['cert.title'])).toHaveFocus();
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(deals.length + 1);
    const right = deals.filter(({ theCase }) => assess(theCase).outcome.level === 'hold').length;
    const figure = words['cert.of'].replace('{{right}}', String(right)).replace('{{of}}', number);
    expect(screen.getByText(figure)).toBeVisible();
    expect(screen.getByText(edition)).toBeVisible();
    expect(screen.getByText(words['cert.note'])).toBeVisible();
  });

  test('stores no name', async () => {
    localStorage.setItem(KEY, all);
    const user = await openAt(`/${COURSE}/certificate`);
    await user.type(screen.getByLabelText(en['cert.name']), 'Hanako Sato');
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('Hanako');
  });
});
