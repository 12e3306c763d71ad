import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import words from '../../locales/en/cases.json';
import course from '../../locales/en/course.json';
import cloud from '../../src/training/scenarios/01-singapore-cloud-beijing-parent.json';
import { hrefOfSides } from '../../src/training/whatif/entry';
import {
  answerKind,
  answerPart,
  beginWhole,
  chip,
  choose,
  heading,
  next,
  openApp,
  openFile,
} from './support';
import { translatePage } from './translator';

const press = (user: UserEvent, name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const go = (hash: string) =>
  act(async () => {
    location.hash = hash;
    dispatchEvent(new HashChangeEvent('hashchange'));
  });
const inLanguage = async (user: UserEvent) => {
  await press(user, '日本語');
  await waitFor(() => expect(document.documentElement.lang).toBe('ja'));
  await press(user, 'English');
  await waitFor(() => expect(document.documentElement.lang).toBe('en'));
};

type Look = (after: string) => Promise<void>;
type Walk = (user: UserEvent, look: Look) => Promise<void>;

const questions: Walk = async (user, look) => {
  await beginWhole(user);
  await next(user);
  await look('Next without an answer');
  await choose(user, 'Does a US person take part?', /^No/);
  await look('one answer');
  await inLanguage(user);
  await look('both languages');
  await answerPart(user);
  await look('a screen');
  await answerKind(user, 'By name');
  await user.type(screen.getByRole('searchbox'), 'nothing like it');
  await look('no product');
  await user.clear(screen.getByRole('searchbox'));
  await chip(user, 'H100');
  await look('a product');
  await next(user);
  await press(user, 'Back');
  await look('back');
};

const result: Walk = async (user, look) => {
  await openFile(user, cloud);
  await user.click(await screen.findByRole('button', { name: 'Show the result' }));
  await look('the result');
  for (const name of [
    'Copy a short mail',
    'Copy a short mail',
    'Download the report for programs (JSON)',
    'Copy as Markdown',
  ]) {
    await press(user, name);
    await waitFor(() => expect(document.querySelector('.share-done')?.textContent).not.toBe(''));
    await look(name);
  }
  const other = screen.getByRole('region', { name: 'The same deal on another date' });
  for (const day of ['2025-01-01', '2026-03-20', '2024-02-01']) {
    fireEvent.change(within(other).getByLabelText('Compare with the law of'), { target: { value: day } });
    await look(day);
  }
  await inLanguage(user);
  await look('both languages');
};

const training: Walk = async (user, look) => {
  await go('#/training/course/cloud-and-training/1');
  await look('a deal of a course');
  await press(user, course.reveal);
  await look('nothing predicted');
  const pick = async (question: string) => {
    const group = screen.getByRole('group', { name: question });
    await user.click(within(group).getAllByRole('radio')[0] as HTMLElement);
  };
  await pick(course['ask.level']);
  await pick(course['ask.reason']);
  await press(user, course.reveal);
  await look('revealed');
  await press(user, course.again);
  await look('once more');
  await go(hrefOfSides('09'));
  await look('what if');
  const which = screen.getByRole('combobox', { name: 'Which question?' });
  await user.selectOptions(which, screen.getByRole('option', { name: 'For a D:5 or Macau party' }));
  await user.click(screen.getByRole('radio', { name: /^No/ }));
  await press(user, 'Put this into B');
  await look('another answer');
  await go('#/training/show/09');
  await look('the presenter');
  for (let presses = 0; presses < 12; presses++) {
    await user.keyboard('{ArrowRight}');
    await look(`step ${presses}`);
  }
};

const library: Walk = async (_, look) => {
  for (const shelf of ['glossary', 'japanese', 'sources', 'chips', 'dates']) {
    await go(`#/library/${shelf}`);
    await look(shelf);
    const field = document.querySelector<HTMLInputElement>('main input[type=search]');
    if (!field) continue;
    for (const typed of ['H2', 'zzz']) {
      fireEvent.change(field, { target: { value: typed } });
      await look(`${shelf}: ${typed}`);
    }
  }
};

const cases: Walk = async (user, look) => {
  await openFile(user, cloud);
  await screen.findByRole('heading', { level: 1, name: 'Check your answers' });
  await go('#/cases');
  await look('the list');
  await press(user, /^Rename: /);
  await look('a form');
  await user.type(screen.getByRole('textbox', { name: 'Name of the case' }), 'Osaka');
  await press(user, words['row.rename.save']);
  await look('a name');
  await press(user, 'Duplicate: Osaka');
  await look('two');
  await user.click(screen.getAllByRole('button', { name: 'Delete: Osaka' })[0] as HTMLElement);
  await look('one deleted');
  await press(user, 'Undo');
  await look('and back');
};

/** What stands on the page after each step. */
const seenOn = async (walk: Walk, isTranslated: boolean): Promise<readonly string[]> => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T09:00:00Z') });
  Object.assign(URL, { createObjectURL: () => 'blob:file', revokeObjectURL: () => {} });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const user = await openApp();
  const stop = isTranslated ? translatePage() : () => {};
  const seen: string[] = [];
  await walk(user, async (after) => {
    // What is put off until there is time for it has to have come.
    await act(() => new Promise((resolve) => setTimeout(resolve, 30)));
    seen.push(`${after}: ${document.body.textContent.replace(/\s+/g, ' ')}`);
  });
  if (isTranslated) expect(document.querySelectorAll('font > font').length).toBeGreaterThan(10);
  stop();
  vi.useRealTimers();
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
  location.hash = '';
  return seen;
};

test.each([
  ['the questions', questions],
  ['the result', result],
  ['the training', training],
  ['the library', library],
  ['the saved cases', cases],
])(
  '%s say the same while the browser translates the page',
  async (_, walk) => {
    const plain = await seenOn(walk, false);
    expect(plain.length).toBeGreaterThan(3);
    expect(await seenOn(walk, true)).toEqual(plain);
    expect(() => heading('Something went wrong')).toThrow();
  },
  120_000,
);
