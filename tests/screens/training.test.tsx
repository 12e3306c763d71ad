import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { shippedDeals, toldIn } from '../../src/deals/deals';
import { courseIds, coursePlaceOf, dealsOf } from '../../src/training/courses';
import { hrefOf, type Route, routeOf } from '../../src/ui/route';
import type { Language } from '../../src/words/i18n';
import { heading, openApp } from './support';

afterEach(() => {
  location.hash = '';
});
const openTraining = (entry = '', language: Language = 'en') => {
  location.hash = `#/training/deals${entry}`;
  return openApp(language);
};

describe('the courses', () => {
  test('teach every shipped deal once', () => {
    const taught = courseIds.flatMap(dealsOf).toSorted();
    expect(taught).toEqual(
      shippedDeals()
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  test('know the place of a deal', () => {
    expect(coursePlaceOf('10b')).toEqual({ course: 'cloud-and-training', number: 3 });
    expect(coursePlaceOf('own-1')).toBeUndefined();
  });
});

test('a text is told in the language of the page, or else in the one that there is', () => {
  expect(toldIn({ en: 'a', ja: 'あ' }, 'ja')).toEqual({ text: 'あ', lang: 'ja' });
  expect(toldIn({ en: 'a' }, 'ja')).toEqual({ text: 'a', lang: 'en' });
});

test.each<Route>([
  { page: 'training', room: 'deals' },
  { page: 'training', room: 'show', entry: '09+10+10b' },
  { page: 'training', room: 'course', entry: 'dates/2' },
  { page: 'training', room: 'what-if', entry: '09/brochure' },
  { page: 'library', shelf: 'map', entry: 'parties' },
])('the address of $page $room $entry leads back to it', (route) => {
  expect(routeOf(hrefOf(route))).toEqual(route);
});

describe.each<[Language, string, string]>([
  ['en', 'Training', 'A start-up rents 512 H100'],
  ['ja', '研修', 'H100を512基借りたい新興企業'],
])('the way into the training, in %s', (language, title, deal) => {
  test('lists every deal and gives no result away', async () => {
    await openTraining('', language);
    expect(heading(title)).toHaveFocus();
    const main = screen.getByRole('main');
    expect(within(main).getAllByRole('checkbox')).toHaveLength(shippedDeals().length);
    expect(main.querySelector('.shape')).toBeNull();
  });

  test('narrows the list by a word of the story', async () => {
    const user = await openTraining('', language);
    await user.type(screen.getByRole('searchbox'), 'ｈ１００');
    const links = within(screen.getByRole('main')).getAllByRole('link', { name: new RegExp(deal) });
    expect(links).toHaveLength(1);
    expect(screen.getAllByRole('checkbox').length).toBeLessThan(shippedDeals().length);
  });
});

test('deals are shown to a room in the order in which they were ticked', async () => {
  const user = await openTraining();
  await user.click(screen.getByRole('checkbox', { name: /Show deal 10b/ }));
  await user.click(screen.getByRole('checkbox', { name: /Show deal 09/ }));
  const show = () => screen.getByRole('link', { name: 'Demonstrate to a room' });
  expect(show()).toHaveAttribute('href', '#/training/show/10b%2B09');
  await user.click(screen.getByRole('checkbox', { name: /Show deal 10b/ }));
  expect(show()).toHaveAttribute('href', '#/training/show/09');
});

describe('the page of a deal', () => {
  test('tells the story, and folds away what gives the result away', async () => {
    await openTraining('/09');
    expect(heading('A start-up rents 512 H100')).toHaveFocus();
    expect(screen.getByText(/Inawashiro Cloud runs H100 servers/)).toBeVisible();
    expect(
      screen.getByText('For the instructor: gives the result away').closest('details'),
    ).not.toHaveAttribute('open');
    expect(screen.getByRole('link', { name: 'Predict, then reveal' })).toHaveAttribute(
      'href',
      '#/training/course/cloud-and-training/1',
    );
  });

  test('shows the instructor the judgement, not the expectation', async () => {
    const user = await openTraining('/10');
    await user.click(screen.getByText('For the instructor: gives the result away'));
    expect(document.querySelector('.deal-result')).toHaveTextContent('Do not proceed');
  });

  test('opens the deal as a case', async () => {
    const user = await openTraining('/09');
    await user.click(screen.getByRole('button', { name: 'Open as a case' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Check your answers' })).toBeVisible();
  });

  test('names a deal that is not there, and offers the others', async () => {
    await openTraining('/99');
    expect(screen.getByRole('alert')).toHaveTextContent('There is no deal “99”.');
    expect(screen.getAllByRole('checkbox')).toHaveLength(shippedDeals().length);
  });
});
