import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import course from '../../locales/en/course.json';
import en from '../../locales/en/lesson.json';
import training from '../../locales/en/training.json';
import { readCourse, type Scenario, writeScenario } from '../../machines';
import { shippedDeal } from '../../src/deals/deals';
import * as files from '../../src/store/files';
import { courseIds } from '../../src/training/courses';
import { heading, openApp } from './support';

afterEach(() => {
  location.hash = '';
});
const openAt = (place: string): Promise<UserEvent> => {
  location.hash = `#/training/${place}`;
  return openApp('en');
};
const follow = () => act(async () => dispatchEvent(new HashChangeEvent('hashchange')));
const press = (user: UserEvent, name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const said = (key: keyof typeof en, variables: Readonly<Record<string, string | number>>) =>
  Object.entries(variables).reduce(
    (text, [name, value]) => text.replace(`{{${name}}}`, String(value)),
    en[key],
  );

const OWN = 'own-ba9876543210';
const own = (): Scenario => {
  const deal = shippedDeal('09');
  if (!deal) throw new RangeError('09');
  const { teaching: _, ...untaught } = deal;
  return { ...untaught, id: OWN, title: { en: 'Ours' }, twists: [] };
};
const keepOwn = () => localStorage.setItem(`chip-export-check/scenario/${OWN}`, writeScenario(own()));
const handed = () => vi.spyOn(files, 'handOver').mockImplementation(() => {});

describe('a programme', () => {
  const make = async () => {
    keepOwn();
    const user = await openAt('deals');
    for (const name of [/Show deal 10b/, /Show deal 07/, said('choose', { title: 'Own deal: Ours' })])
      await user.click(screen.getByRole('checkbox', { name }));
    document.querySelector('.chosen details')?.setAttribute('open', '');
    return user;
  };

  test('holds own deals and shipped ones in an order of one’s own, and tells its minutes against the hour', async () => {
    const user = await make();
    expect(screen.getByText(said('chosen_other', { count: 3, planned: 20 }))).toBeVisible();
    expect(screen.getByText(said('minutes.left_other', { count: 25 }))).toBeVisible();
    const minutes = screen.getByLabelText(en.minutes);
    await user.clear(minutes);
    await user.type(minutes, '15');
    expect(screen.getByText(said('minutes.over_other', { count: 5 }))).toBeVisible();
    await press(user, /^Show earlier: Own deal: Ours/);
    expect(screen.getByRole('link', { name: training.demonstrate })).toHaveAttribute(
      'href',
      `#/training/show/10b%2B${OWN}%2B07`,
    );
  });

  test('asks for a name, becomes a course, is shared with its own deals, and is taken in where they are not', async () => {
    const user = await make();
    await press(user, en.keep);
    expect(screen.getByText(en['name.fault'])).toBeVisible();
    await user.type(screen.getByLabelText(en.name), 'Monday');
    await press(user, en.keep);
    await follow();
    await waitFor(() => expect(heading('Monday')).toBeVisible());
    const over = handed();
    await press(user, en.share);
    const [text = '', name = ''] = over.mock.calls[0] ?? [];
    expect(name).toBe('chip-export-check-course-Monday.json');
    const shared = readCourse(JSON.parse(text), courseIds);
    expect(shared.programme?.deals).toEqual(['10b', '07', OWN]);
    expect(shared.scenarios?.map(({ id }) => id)).toEqual([OWN]);

    // Another machine: the course comes with what it needs, and nobody's predictions.
    localStorage.clear();
    location.hash = '#/training/course';
    await follow();
    const file = Object.assign(new File([text], 'monday.json'), {
      arrayBuffer: async () => new TextEncoder().encode(text).buffer,
    });
    await user.upload(screen.getByLabelText(course['import.file']), file);
    await screen.findAllByRole('link', { name: 'Monday' });
    expect(localStorage.getItem(`chip-export-check/scenario/${OWN}`)).not.toBeNull();
  });
});

test('a learner’s name stands in the file of results and in its name', async () => {
  const user = await openAt('course/dates');
  await user.type(screen.getByLabelText(en.learner), ' Aiko 7 ');
  await waitFor(() =>
    expect(JSON.parse(localStorage.getItem('chip-export-check/progress/dates') ?? '{}')).toMatchObject({
      learner: 'Aiko 7',
      predictions: [],
    }),
  );
});

describe('the sheets', () => {
  test('of a learner hold no answer, those with answers do, and the instructor has a part of their own', async () => {
    const user = await openAt('paper/07%2B34');
    const text = () => screen.getByRole('main').textContent ?? '';
    const point = shippedDeal('07')?.teaching?.point.en ?? '';
    const note = shippedDeal('07')?.teaching?.notes[0]?.en ?? '';
    expect(text()).toContain(shippedDeal('07')?.story.en);
    expect(text()).not.toContain(point);
    expect(document.querySelector('.paper-right, .paper-page .cites')).toBeNull();
    const choose = (sheet: string) => user.click(screen.getByRole('radio', { name: sheet }));
    await choose(en['sheet.answers']);
    expect(text()).toContain(point);
    expect(text()).not.toContain(note);
    await choose(en['sheet.instructor']);
    expect(text()).toContain(note);
    await choose(en['sheet.quiz']);
    expect(document.querySelector('.paper-right')).toBeNull();
    const main = within(screen.getByRole('main'));
    expect(main.getAllByRole('heading', { name: en['quiz.decides'] })).toHaveLength(1);
    expect(main.getAllByRole('heading', { name: en['quiz.source'] })).toHaveLength(1);
    await choose(en['sheet.quiz-answers']);
    expect(document.querySelectorAll('.paper-right').length).toBe(
      document.querySelectorAll('.paper-quiz > li').length,
    );
  });
});
