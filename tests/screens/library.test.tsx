import { act, fireEvent, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import findings from '../../locales/en/findings.json';
import library from '../../locales/en/library.json';
import japaneseLibrary from '../../locales/ja/library.json';
import { assess, law, readCase } from '../../machines';
import { periodsOfCase } from '../../src/library/caseLane';
import { axis } from '../../src/library/days';
import h20 from '../../src/training/scenarios/14-h20-guangzhou.json';
import type { Language } from '../../src/words/i18n';
import { heading, openApp, openFile } from './support';

const go = async (hash: string) => {
  await act(async () => {
    location.hash = hash;
    dispatchEvent(new HashChangeEvent('hashchange'));
  });
};
const openLibrary = async (shelf: string, language: Language = 'en'): Promise<UserEvent> => {
  location.hash = `#/library/${shelf}`;
  return openApp(language);
};
const status = () => within(screen.getByRole('main')).getByRole('status');
const attributes = (name: string) =>
  [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? '');
const theCase = readCase(h20, '2026-11-21');

afterEach(() => {
  location.hash = '';
});

describe('the library', () => {
  test.each([
    ['glossary', 'chips', 'Chips and the limits of 3A090'],
    ['chips', 'japanese', 'Four Japanese publications, statement by statement'],
    ['japanese', 'sources', 'Sources'],
    ['sources', 'dates', 'What is in force when'],
    ['dates', 'glossary', 'Glossary'],
  ])('leads from %s to %s, with a title of its own and a way back', async (from, to, title) => {
    await openLibrary(from);
    const shelves = screen.getByRole('navigation', { name: 'The library' });
    const links = within(shelves).getAllByRole('link');
    expect(links).toHaveLength(7);
    const link = links.find((one) => one.getAttribute('href') === `#/library/${to}`);
    await go(`#/library/${to}`);
    expect(heading(title)).toHaveFocus();
    expect(document.title).toContain(title);
    expect(link).toHaveAttribute('aria-current', 'page');
    expect(screen.getByText('Begin a case')).toHaveAttribute('href', '#/');
  });

  test('leaves the open case as it stands', async () => {
    const user = await openApp();
    await openFile(user, h20);
    await screen.findByRole('heading', { level: 1, name: 'Check your answers' });
    await go('#/library/glossary');
    expect(heading('Glossary')).toBeVisible();
    await go(screen.getByRole('link', { name: 'Back to the case' }).getAttribute('href') ?? '');
    expect(heading('Check your answers')).toBeVisible();
  });

  test.each([
    ['dates', 'いつ、何が施行されているか'],
    ['chips', '半導体と3A090の基準'],
    ['glossary', '用語集'],
    ['japanese', '日本語資料4点の記述と、本ツールでの扱い'],
    ['sources', '出典一覧'],
  ])('is there in Japanese: %s', async (shelf, title) => {
    await openLibrary(shelf, 'ja');
    expect(heading(title)).toHaveFocus();
  });
});

describe('the glossary', () => {
  test('puts both languages side by side, each marked as its own, with sources', async () => {
    await openLibrary('glossary');
    const term = screen.getByRole('region', { name: /Re-export/ });
    expect(within(term).getByText('再輸出')).toHaveAttribute('lang', 'ja');
    expect(within(term).getByText('Re-export')).toHaveAttribute('lang', 'en');
    expect(within(term).getByRole('link', { name: /734\.14/ })).toBeVisible();
    expect(document.querySelectorAll('.term')).toHaveLength(law.glossary.length);
  });

  test.each(['ＥＮＴＩＴＹ　ＬＩＳＴ', 'entity list', 'ｴﾝﾃｨﾃｨ', 'えんてぃてぃ・りすと'])(
    'finds by "%s", whatever the width, case and kana',
    async (query) => {
      await openLibrary('glossary');
      fireEvent.change(screen.getByRole('searchbox', { name: 'Find' }), { target: { value: query } });
      expect(screen.getByRole('region', { name: /^Entity List/ })).toBeVisible();
      expect(document.querySelectorAll('.term').length).toBeLessThan(12);
      expect(status()).toHaveTextContent(
        new RegExp(`^${document.querySelectorAll('.term').length} of ${law.glossary.length} terms`),
      );
    },
  );

  test('says when nothing fits', async () => {
    await openLibrary('glossary');
    fireEvent.change(screen.getByRole('searchbox', { name: 'Find' }), { target: { value: 'zzzz' } });
    expect(status()).toHaveTextContent(/No term fits/);
  });

  test('takes a link to a term', async () => {
    await openLibrary('glossary/knowledge');
    expect(screen.getByRole('heading', { level: 2, name: /^Knowledge/ })).toHaveFocus();
    expect(screen.getByRole('link', { name: 'Link to this term: Knowledge' })).toHaveAttribute(
      'href',
      '#/library/glossary/knowledge',
    );
  });
});

describe('the Japanese publications', () => {
  test.each([
    ['en', library],
    ['ja', japaneseLibrary],
  ] as const)(
    'are told statement by statement, and what stays out with its reason, in %s',
    async (language, words) => {
      await openLibrary('japanese', language);
      const rows = screen.getAllByRole('row').map((row) => row.textContent ?? '');
      for (const { statements } of law.japanesePublications)
        for (const { id, at } of statements) {
          const [row, ...more] = rows.filter((text) => text.startsWith(words[`japanese.said.${id}`]));
          expect(more, id).toEqual([]);
          expect(row, id).toBeDefined();
          if (typeof at === 'string') expect(row, id).toContain(words[`japanese.why.${at}`]);
        }
    },
  );
});

describe('the sources', () => {
  test('are all there, each in its own language', async () => {
    await openLibrary('sources');
    expect(status()).toHaveTextContent(`${law.sourceIds.length} of ${law.sourceIds.length} sources shown`);
    for (const id of law.sourceIds) {
      const { title, lang } = law.sourceOf(id);
      const entry = document.getElementById(`source-${id}`);
      expect(entry).toHaveTextContent(title.replaceAll(/\s+/g, ' '));
      expect(entry).toHaveAttribute('lang', lang);
    }
  });

  test('are narrowed by kind, by how far they were read, by language and by words', async () => {
    const user = await openLibrary('sources');
    const shown = () => document.querySelectorAll('.source-entry').length;
    const count = (fits: (source: law.Source) => boolean) =>
      law.sourceIds.filter((id) => fits(law.sourceOf(id))).length;
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'Japanese');
    expect(shown()).toBe(count(({ lang }) => lang === 'ja'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'How far it was read' }), 'read in full');
    expect(shown()).toBe(count(({ lang, read }) => lang === 'ja' && read === 'full'));
    expect(status()).toHaveTextContent(new RegExp(`^${shown()} of`));
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(shown()).toBe(law.sourceIds.length);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Bill');
    expect(shown()).toBe(count(({ kind }) => kind === 'bill'));
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    await user.type(screen.getByRole('searchbox', { name: 'Find' }), '742.6');
    expect(screen.getByText('15 CFR 742.6', { selector: 'b' })).toBeVisible();
  });

  test('say what rests on them', async () => {
    await openLibrary('sources/ear-740-supp8');
    const entry = document.getElementById('source-ear-740-supp8')?.closest('li') as HTMLElement;
    expect(within(entry).getByRole('heading', { level: 2 })).toHaveFocus();
    expect(entry).toHaveTextContent('742.6(a)(6)(iii)(B)');
    expect(entry).toHaveTextContent('beside another source');
    expect(entry).toHaveTextContent(`Finding: ${findings['licence.uae.title']}`);
    expect(entry).toHaveTextContent(`Period: ${library['lane.uae-listings']}`);
  });

  test('lead from a statement to the flags, checks and terms that cite it', async () => {
    await openLibrary('sources/ear-732-supp3');
    const entry = document.getElementById('source-ear-732-supp3')?.closest('li') as HTMLElement;
    expect(entry).toHaveTextContent('Red flag: The customer has little or no business background');
    expect(within(entry).getByRole('link', { name: 'Term: Red flag' })).toHaveAttribute(
      'href',
      '#/library/glossary/red-flag',
    );
  });
});

describe('the chips', () => {
  const rows = () => attributes('data-row');
  const drawn = () => [...new Set(attributes('data-chip'))];
  const hasTpp = ({ tppPerIc, tppLowerBound }: law.Chip) => tppPerIc !== null || tppLowerBound !== null;

  test('stand in the table, and in the picture where they have a TPP', async () => {
    await openLibrary('chips');
    expect(rows().toSorted()).toEqual(
      law
        .chips()
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(drawn().toSorted()).toEqual(
      law
        .chips()
        .filter(hasTpp)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(screen.getByText(/not a classification/)).toBeVisible();
    expect(screen.getByRole('img', { name: /table below holds every point/ })).toBeVisible();
    expect(
      screen.getByText(`${law.chips().filter((chip) => !hasTpp(chip)).length} products without a TPP`, {
        exact: false,
      }),
    ).toBeVisible();
  });

  test('are narrowed in both at once, by aliases and Japanese names too', async () => {
    const user = await openLibrary('chips');
    fireEvent.change(screen.getByRole('searchbox', { name: 'Find' }), { target: { value: 'ファーウェイ' } });
    const huawei = law.chips().filter(({ vendor }) => vendor === 'Huawei');
    expect(rows().toSorted()).toEqual(huawei.map(({ id }) => id).toSorted());
    expect(drawn().toSorted()).toEqual(
      huawei
        .filter(hasTpp)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(status()).toHaveTextContent(`${huawei.length} of ${law.chips().length} products shown`);
    fireEvent.change(screen.getByRole('searchbox', { name: 'Find' }), { target: { value: '' } });
    await user.selectOptions(screen.getByRole('combobox', { name: "Designer's country" }), 'Japan');
    await user.selectOptions(screen.getByRole('combobox', { name: 'What the figures meet' }), 'Below 3A090');
    expect(rows().length).toBe(
      law.chips().filter(({ designer, headline }) => designer === 'JP' && headline === 'none').length,
    );
  });

  test('sort by each column, what is not known last', async () => {
    const user = await openLibrary('chips');
    const column = (name: string) => screen.getByRole('columnheader', { name });
    const values = (of: (chip: law.Chip) => number | null) =>
      rows().map((id) => of(law.chipOfId(id) as law.Chip));
    expect(column('TPP')).toHaveAttribute('aria-sort', 'descending');
    await user.click(within(column('Density')).getByRole('button'));
    expect(column('Density')).toHaveAttribute('aria-sort', 'descending');
    expect(column('TPP')).not.toHaveAttribute('aria-sort');
    const falling = values(({ pd }) => pd);
    const known = falling.filter((value) => value !== null);
    expect(falling.slice(0, known.length)).toEqual(known.toSorted((left, right) => right - left));
    await user.click(within(column('Density')).getByRole('button'));
    expect(column('Density')).toHaveAttribute('aria-sort', 'ascending');
    expect(values(({ pd }) => pd).slice(0, known.length)).toEqual(
      known.toSorted((left, right) => left - right),
    );
    await user.click(within(column('Product')).getByRole('button'));
    expect(column('Product')).toHaveAttribute('aria-sort', 'ascending');
  });

  test('are marked in the picture from the table, by keyboard as well', async () => {
    const user = await openLibrary('chips');
    const button = screen.getByRole('button', { name: 'L4' });
    expect(button).toHaveAccessibleDescription('Mark in the picture: NVIDIA L4');
    expect(button.closest('th')).toHaveAccessibleName(/^L4/);
    button.focus();
    await user.keyboard('{Enter}');
    expect(button).toHaveAttribute('aria-pressed', 'true');
    expect(document.querySelector('.label.chosen')).toHaveTextContent('L4');
    expect(document.querySelector('.reading')).toHaveTextContent(/NVIDIA L4.*3A090\.a\.2/);
  });

  test('name the chip of the open case, whatever the filters leave', async () => {
    const user = await openApp();
    await openFile(user, h20);
    await go('#/library/chips');
    expect(document.querySelector('.label.in-hand')).toHaveTextContent(/^Your chip: H20/);
    fireEvent.change(screen.getByRole('searchbox', { name: 'Find' }), { target: { value: 'Ascend' } });
    expect(document.querySelector('.label.in-hand')).toHaveTextContent(/^Your chip: H20/);
  });

  test('show figures that were entered where they stand', async () => {
    const user = await openApp();
    const { chip: _, ...answers } = h20.answers as Record<string, unknown>;
    const figures = { tpp: 2400, dies: [{ mm2: 800 }] };
    await openFile(user, { ...h20, answers: { ...answers, identifiedBy: 'figures', figures } });
    await go('#/library/chips');
    expect(document.querySelector('.label.in-hand')).toHaveTextContent('Your chip: the figures you entered');
  });
});

describe('the dates', () => {
  const setDay = (date: string) =>
    fireEvent.change(screen.getByLabelText('Day'), { target: { value: date } });

  test('draw every period that the table holds, in the same state', async () => {
    await openLibrary('dates');
    const table = screen.getByRole('table', { name: 'Periods of each rule' });
    for (const lane of law.lanes)
      for (const { id, from, standing } of lane.periods) {
        const key = `${lane.id}.${id}`;
        const bar = document.querySelector(`[data-period="${key}"]`);
        const row = table.querySelector(`[data-row="${key}"]`);
        expect(row, key).toHaveTextContent(library[`standing.${standing}`]);
        if (from !== null && from > axis.to) expect(bar, key).toHaveTextContent(`from ${from.slice(0, 4)}`);
        else {
          expect(bar, key).toHaveAttribute('data-standing', standing);
          expect(bar, key).toHaveTextContent(library[`standing.${standing}`]);
        }
      }
    expect(attributes('data-period')).toHaveLength(law.lanes.flatMap(({ periods }) => periods).length);
  });

  test('list every change and every policy document that the picture shows', async () => {
    await openLibrary('dates');
    const changes = screen.getByRole('table', { name: 'Every change, in order' });
    for (const { id } of law.lawDates)
      expect(changes.querySelector(`[data-row="${id}"]`)).toHaveTextContent(findings[`change.${id}`]);
    const documents = screen.getByRole('table', { name: 'Policy documents on AI' });
    expect(attributes('data-document')).toEqual(law.policyDocuments.map(({ id }) => id));
    for (const { id } of law.policyDocuments)
      expect(documents.querySelector(`[data-row="${id}"]`)).toHaveTextContent(library[`document.${id}.text`]);
  });

  test('say how the rules stand on a day, what came last and what comes next', async () => {
    await openLibrary('dates');
    setDay('2025-11-09');
    expect(screen.getByRole('region', { name: 'On 9 November 2025' })).toBeVisible();
    const held = () => screen.getByRole('heading', { level: 4, name: /Affiliates/ }).closest('li');
    expect(held()).toHaveTextContent('in force');
    expect(held()).toHaveTextContent(library['lane.affiliates.on']);
    setDay('2025-11-10');
    expect(held()).toHaveTextContent('stayed');
    const region = screen.getByRole('region', { name: 'On 10 November 2025' });
    expect(region).toHaveTextContent('the affiliates rule is stayed');
    expect(region).toHaveTextContent('licences for G42 and Humain are announced');
    expect(region).not.toHaveTextContent('not verified.');
    expect(status()).toHaveTextContent(/^10 November 2025: in force \(\d+\)/);
  });

  test('mark what lies after the last text read', async () => {
    await openLibrary('dates');
    expect(screen.getByText(/lies after 24 September 2026/)).toBeVisible();
    setDay('2026-09-24');
    expect(screen.queryByText(/lies after 24 September 2026/)).toBeNull();
    const row = document.querySelector('[data-row="affiliates.back"]');
    expect(row).toHaveTextContent('after the last text read: not verified');
  });

  test('move by slider, by buttons and by the field', async () => {
    const user = await openLibrary('dates');
    const slider = screen.getByRole('slider', { name: 'Move the day' });
    expect(slider).toHaveAttribute('aria-valuetext', '21 November 2026');
    await user.click(screen.getByRole('button', { name: 'Previous change' }));
    expect(screen.getByLabelText('Day')).toHaveValue('2026-11-10');
    await user.click(screen.getByRole('button', { name: 'Next change' }));
    expect(screen.getByLabelText('Day')).toHaveValue('2026-11-27');
    fireEvent.change(slider, { target: { value: String(Date.parse('2025-05-13') / 86_400_000) } });
    expect(screen.getByLabelText('Day')).toHaveValue('2025-05-13');
    setDay('2023-11-16');
    expect(screen.getByRole('alert')).toHaveTextContent(/from 17 November 2023 on/);
    expect(screen.getByRole('region', { name: 'On 13 May 2025' })).toBeVisible();
    setDay('2023-11-17');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('button', { name: 'Previous change' })).toBeDisabled();
  });

  test('judge the open case by the law of the day, and draw its levels', async () => {
    const user = await openApp();
    await openFile(user, h20);
    await go('#/library/dates');
    expect(screen.getByLabelText('Day')).toHaveValue(theCase.decisionDate);
    for (const date of ['2024-06-01', '2026-09-01']) {
      setDay(date);
      const { level } = assess({ ...theCase, decisionDate: date, plannedDate: date }).outcome;
      const box = screen.getByRole('heading', { name: 'Your case by the law of this day' }).parentElement;
      expect(box).toHaveTextContent(findings[`level.${level}`]);
    }
    const periods = periodsOfCase(theCase);
    expect(periods.length).toBeGreaterThan(1);
    expect(attributes('data-case')).toEqual(periods.map(({ from }) => from));
    expect(attributes('data-row-case')).toEqual(periods.map(({ from }) => from));
  });

  test('say nothing of a case where none is open', async () => {
    await openLibrary('dates');
    expect(screen.queryByText('Your case')).toBeNull();
  });
});
