import { lawHash } from 'virtual:law-hash';
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { edition, keyOf, rows } from '../../machines';
import { shippedDeals } from '../../src/deals/deals';
import { exercisedBy } from '../../src/library/rules/exercised';
import { ruleTable } from '../../src/library/rules/model';
import { signLines } from '../../src/library/rules/ruleWords';
import type { Language } from '../../src/words/i18n';
import { wordsIn } from '../rules/support';
import { heading, openApp } from './support';

const go = async (hash: string) => {
  await act(async () => {
    location.hash = hash;
    dispatchEvent(new HashChangeEvent('hashchange'));
  });
};
const openRules = async (language: Language = 'en', entry = ''): Promise<UserEvent> => {
  location.hash = `#/library/rules${entry && `/${entry}`}`;
  return openApp(language);
};
const articles = () => [...document.querySelectorAll<HTMLElement>('.rules-row')];
const article = (key: string): HTMLElement => {
  const found = document.getElementById(`rule-${key}`)?.closest('article');
  if (!found) throw new Error(`no row ${key}`);
  return found;
};
const find = (text: string) =>
  fireEvent.change(filters().getByLabelText('Find'), { target: { value: text } });
// The page is long, and asking jsdom for a role looks at all of it: what can be is looked for in its own part.
const part = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const status = () => part('.rules [role="status"]');
const filters = () => within(part('.rules .filters'));

describe('the rules', () => {
  test.each([
    ['en', 'The rules, row by row'],
    ['ja', '判定表の全行'],
  ] as const)('show every row of the table, with edition and hash, in %s', async (language, title) => {
    await openRules(language);
    const words = wordsIn(language);
    expect(part('h1')).toHaveTextContent(title);
    expect(articles()).toHaveLength(rows.length);
    const table = ruleTable(words);
    for (const rule of table.rules)
      expect(document.getElementById(`rule-${rule.key}`)).toHaveTextContent(`${rule.number}. ${rule.title}`);
    for (const { name, title: text } of table.definitions)
      expect(document.getElementById(`definition-${name}`)).toHaveTextContent(text);
    expect(part('.rules-head')).toHaveTextContent(edition);
    expect(part('.rules-head')).toHaveTextContent(lawHash);
    for (const group of table.groups) expect(part('.rules-groups')).toHaveTextContent(group.title);
  });

  test('give a condition as nested lists, and lead from a name to its definition and back', async () => {
    await openRules();
    const row = article('licence.destination');
    expect(within(row).getByText('All of these hold:')).toBeVisible();
    const name = within(row).getByRole('link', {
      name: /^the licence requirement by destination is met \(D\d+\)$/,
    });
    expect(name).toHaveAttribute('href', '#/library/rules/needsLicenceByDestination');
    await go(name.getAttribute('href') ?? '');
    const definition = screen.getByRole('heading', {
      name: /^D\d+\. the licence requirement by destination/,
    });
    expect(definition).toHaveFocus();
    await go('#/library/rules/licence.destination');
    expect(document.getElementById('rule-licence.destination')).toHaveFocus();
    expect(article('licence.destination')).toHaveClass('here');
  });

  test('lead to the sources', async () => {
    await openRules();
    const sources = article('licence.in-hand').querySelector<HTMLElement>('.rules-sources') as HTMLElement;
    const [link] = within(sources).getAllByRole('link');
    expect(link).toHaveAttribute('href', expect.stringMatching(/^#\/library\/sources\/ear-/));
    await go(link?.getAttribute('href') ?? '');
    expect(heading('Sources')).toBeVisible();
  });

  test('narrow to what is looked for, and say how much is left', async () => {
    const user = await openRules();
    expect(status()).toHaveTextContent(`${rows.length} rows of ${rows.length}`);
    await user.selectOptions(filters().getByLabelText('Level'), 'Do not proceed');
    expect(articles()).toHaveLength(rows.filter((row) => row.level === 'stop').length);
    await user.selectOptions(filters().getByLabelText('Force'), 'guidance');
    await user.selectOptions(filters().getByLabelText('Regime'), 'General Prohibition Ten');
    expect(articles().map((one) => one.getAttribute('aria-labelledby'))).toEqual(['rule-gp10.presumed']);
    expect(status()).toHaveTextContent(`1 row of ${rows.length}`);
    await user.click(within(part('#rules-rows')).getByText('Show all rows'));
    find('ethiopia');
    expect(articles().map((one) => one.getAttribute('aria-labelledby'))).toEqual([
      'rule-licence.d5-conflict',
    ]);
    find('xyz');
    expect(status()).toHaveTextContent('No row matches.');
  });

  test('show a row that is named by the address, whatever was filtered', async () => {
    await openRules();
    find('ethiopia');
    await go('#/library/rules/note.records');
    expect(articles()).toHaveLength(rows.length);
    expect(document.getElementById('rule-note.records')).toHaveFocus();
  });

  test('name the deals in which each row speaks, and say where there is none', async () => {
    await openRules();
    const exercised = exercisedBy(shippedDeals());
    await vi.waitFor(() => expect(document.querySelector('.rules-deals')).not.toBeNull(), 10_000);
    for (const row of rows) {
      const key = keyOf(row);
      const hrefs = [...article(key).querySelectorAll('.rules-deals a')].map((link) =>
        link.getAttribute('href'),
      );
      expect(hrefs, key).toEqual((exercised.get(key) ?? []).map(({ id }) => `#/training/deals/${id}`));
      if (hrefs.length === 0) expect(article(key)).toHaveTextContent('No shipped deal');
    }
  });

  test.each(['en', 'ja'] as const)(
    'have a place to sign, which says what is signed, in %s',
    async (language) => {
      const user = await openRules(language);
      const words = wordsIn(language);
      const place = part('.rules-sign');
      expect(place).toHaveTextContent(words.rules('sign.text', { edition, hash: lawHash }));
      expect(
        within(place)
          .getAllByRole('listitem')
          .map((line) => line.textContent),
      ).toEqual(signLines(words));
      expect(within(place).getByRole('heading')).toHaveTextContent(words.rules('sign'));
      const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
      await user.click(within(place).getByRole('button', { name: words.rules('print') }));
      expect(print).toHaveBeenCalledOnce();
    },
  );

  test('carry edition and hash into the margins of each printed page', async () => {
    await openRules();
    const { style } = document.documentElement;
    expect(style.getPropertyValue('--print-head')).toContain(lawHash.slice(0, 16));
    expect(style.getPropertyValue('--print-case')).toContain(edition);
    await go('#/library/glossary');
    expect(style.getPropertyValue('--print-head')).toBe('');
  });
});
