import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { questionIds, screenIds } from '../../machines';
import h20File from '../../src/training/scenarios/14-h20-guangzhou.json';
import type { Language } from '../../src/words/i18n';
import { heading, openApp, openFile, whole } from './support';

const h20 = whole(h20File);

const go = async (hash: string) => {
  await act(async () => {
    location.hash = hash;
    dispatchEvent(new HashChangeEvent('hashchange'));
  });
};
const openMap = async (language: Language = 'en', entry = '') => {
  location.hash = `#/library/map${entry}`;
  return openApp(language);
};
const boxes = () => [...document.querySelectorAll<HTMLElement>('.map-box')];
const boxOf = (id: string) => document.getElementById(`map-${id}`) as HTMLElement;
const panel = (name: string | RegExp) => screen.getByRole('region', { name });
afterEach(() => {
  location.hash = '';
});

describe('the map', () => {
  test.each([
    ['en', 'The questionnaire, drawn from itself'],
    ['ja', '質問の流れを一枚に'],
  ] as const)(
    'has a box for every screen, each a link with its condition, in %s',
    async (language, title) => {
      await openMap(language);
      expect(heading(title)).toHaveFocus();
      expect(
        boxes()
          .map((box) => box.id)
          .sort(),
      ).toEqual(screenIds.map((id) => `map-${id}`).sort());
      for (const box of boxes()) {
        expect(box).toHaveAttribute('href', `#/library/map/${box.id.slice('map-'.length)}`);
        expect(box.getAttribute('aria-label')).toMatch(/Always asked|Only if|必ず聞く|次の場合だけ/);
      }
    },
  );

  test('opens a screen by its address, and moves the focus to it and back', async () => {
    const user = await openMap('en', '/memory');
    const title = within(panel('How fast is the memory for its size?')).getByRole('heading', { level: 2 });
    expect(title).toHaveFocus();
    expect(boxOf('memory')).toHaveAttribute('aria-current', 'true');
    await user.click(screen.getByText('To its box on the map'));
    expect(boxOf('memory')).toHaveFocus();
    await go('#/library/map/wafer');
    const read = within(panel('How is it made, and who designs it?'));
    expect(read.getByText(/Only if the day judged is 16 January 2025/)).toBeVisible();
    expect(read.getAllByRole('link', { name: /15 CFR/ }).length).toBeGreaterThan(0);
    expect(read.getByRole('link', { name: /3\.2 Who is the designer/ })).toHaveAttribute(
      'href',
      '#/library/map/orderingDesigner',
    );
  });

  test('takes an address that no screen has as the map alone', async () => {
    await openMap('en', '/nowhere');
    expect(boxes()).toHaveLength(screenIds.length);
    expect(document.querySelector('.map-panel')).toBeNull();
  });

  test('finds a word of an option and leads to its box', async () => {
    const user = await openMap('en');
    await user.type(screen.getByRole('searchbox', { name: 'Find' }), 'OSAT');
    const status = within(screen.getByRole('main')).getByRole('status');
    expect(status).toHaveTextContent(/Found in \d+ boxes/);
    const found = [...document.querySelectorAll('.map-found a')];
    expect(found.map((link) => link.getAttribute('href'))).toContain('#/library/map/wafer');
    await user.clear(screen.getByRole('searchbox', { name: 'Find' }));
    await user.type(screen.getByRole('searchbox', { name: 'Find' }), 'zzz');
    expect(status).toHaveTextContent('Found in 0 boxes');
  });

  test('zooms by buttons and by keys on a box', async () => {
    const user = await openMap('en');
    await user.click(screen.getByRole('button', { name: 'Larger' }));
    expect(screen.getByText('125%')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Smaller' }));
    act(() => boxOf('part').focus());
    await user.keyboard('-');
    expect(screen.getByText('80%')).toBeVisible();
    await user.keyboard('+0');
    expect(screen.getByText('100%')).toBeVisible();
  });
});

describe('the map of an open case', () => {
  const openDeal = async () => {
    const user = await openApp();
    await openFile(user, h20);
    await screen.findByRole('heading', { level: 1, name: 'Check your answers' });
  };

  test('shows what was passed, and says why the rest was not', async () => {
    await openDeal();
    await go('#/library/map');
    expect(boxOf('chip')).toHaveClass('settled');
    expect(boxOf('figures')).toHaveClass('passed-by');
    expect(boxOf('figures').getAttribute('aria-label')).toMatch(
      /Passed by in this case\..*Ruled out in this case: the chip is known by “its performance figures” or “its product name and its performance figures”\..*It rests on your answer to/,
    );
    expect(document.querySelectorAll('.map-way.gone').length).toBeGreaterThan(20);
    expect(document.querySelectorAll('.map-page.here')).toHaveLength(1);
  });

  test('shows the answers of the case beside the questions', async () => {
    await openDeal();
    await go('#/library/map/chip');
    expect(within(panel('Which chip is it?')).getByText(/H20/)).toBeVisible();
    await go('#/library/map/memory');
    const read = within(panel('How fast is the memory for its size?'));
    expect(read.getByText(/^Ruled out in this case: the item is high-bandwidth memory/)).toBeVisible();
    expect(read.queryByText('Answer in this case:')).toBeNull();
  });

  test('stands at the open question of a case that is not finished', async () => {
    const user = await openApp();
    const { destination: _gone, ...answers } = h20.answers;
    await openFile(user, { ...h20, answers });
    await go('#/library/map');
    expect(document.querySelectorAll('.map-box.here')).toHaveLength(1);
    expect(boxOf('movement')).toHaveClass('here');
    expect(boxOf('papers')).toHaveClass('to-come');
  });
});

describe('the list beside the map', () => {
  test.each([
    ['en', 'Show the list', 'Hide the list'],
    ['ja', '一覧を開く', '一覧を閉じる'],
  ] as const)(
    'holds every screen and question with what can be answered, in %s',
    async (language, show, hide) => {
      const user = await openMap(language);
      const button = screen.getByRole('button', { name: show });
      expect(button).toHaveAttribute('aria-expanded', 'false');
      await user.click(button);
      expect(screen.getByRole('button', { name: hide })).toHaveAttribute('aria-expanded', 'true');
      const list = document.getElementById('map-outline') as HTMLElement;
      expect(list).toHaveClass('open');
      expect(list.querySelectorAll('h4')).toHaveLength(screenIds.length);
      const asked = [...list.querySelectorAll('.map-asked')].map((one) => one.textContent);
      expect(new Set(asked).size).toBe(questionIds.length);
      for (const one of list.querySelectorAll('.map-question'))
        expect(one.querySelectorAll('.map-options li').length).toBeGreaterThan(0);
    },
  );
});
