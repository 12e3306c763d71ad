import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { noLabels, readCase } from '../../machines';
import { NOTED } from '../../src/store/beside';
import { PREFIX } from '../../src/store/desk';
import { readRecord, writeRecord } from '../../src/store/record';
import { keyFor } from '../../src/store/store';
import cloud from '../../src/training/scenarios/01-singapore-cloud-beijing-parent.json';
import { openApp } from './support';

const theCase = readCase(cloud, '2026-11-21');
const put = (id: string, name: string) =>
  localStorage.setItem(
    keyFor(id),
    writeRecord({
      id,
      theCase,
      labels: { ...noLabels, name, reference: 'PO-1' },
      entered: { answers: {} },
      at: 'check',
      revision: 1,
      saved: '2026-11-20T09:00:00.000Z',
    }),
  );
const stored = () =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(keyFor('')))
    .map((key) => readRecord(localStorage.getItem(key) ?? '', key.slice(keyFor('').length)));
const atCases = async (language: 'en' | 'ja' = 'en') => {
  const user = await openApp(language);
  location.hash = '#/cases';
  await act(async () => fireEvent(window, new HashChangeEvent('hashchange')));
  return user;
};
const paste = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });

describe('a pasted table', () => {
  test('names a faulty row by row and column, and the rest is taken once the person agrees', async () => {
    const user = await atCases('ja');
    paste('または文面を貼り付ける', '案件名\t需要者の国\t気分\nA\tベトナム\tよい\nB\tアトランティス\t\n');
    await user.click(screen.getByRole('button', { name: '文面を読み取る' }));
    const review = await screen.findByRole('alert');
    expect(review).toHaveTextContent('3行目、B列「需要者の国」：');
    expect(review).toHaveTextContent('C列：気分');
    expect(stored()).toEqual([]);
    expect(screen.getByLabelText('または文面を貼り付ける')).not.toHaveValue('');
    await user.click(screen.getByRole('button', { name: '2件中1件を取り込む' }));
    expect(stored()).toMatchObject([{ labels: { name: 'A' }, theCase: { answers: { endUserSeat: 'VN' } } }]);
  });

  test('of a case that is there already asks what becomes of it', async () => {
    put('a', 'One');
    const user = await atCases();
    paste('Or paste a text', 'Name\tReference\tDestination\nOne\tPO-1\tJapan\n');
    await user.click(screen.getByRole('button', { name: 'Take in the text' }));
    const review = await screen.findByRole('alert');
    expect(review).toHaveTextContent('1 of them is here already');
    await user.selectOptions(within(review).getByRole('combobox'), 'Replace the stored one');
    await user.click(within(review).getByRole('button', { name: 'Import 1 of 1' }));
    await screen.findByText(/1 stored case was replaced/);
    expect(stored()).toMatchObject([{ id: 'a', revision: 2, theCase: { answers: { destination: 'JP' } } }]);
  });
});

describe('several cases at once', () => {
  test('are handed back with their questions, and filtered by where they are', async () => {
    put('a', 'One');
    put('b', 'Two');
    const user = await atCases();
    await user.click(screen.getByRole('checkbox', { name: 'Choose: One, PO-1' }));
    await user.click(screen.getByRole('button', { name: 'Hand back to sales with the open questions' }));
    const message = await screen.findByLabelText('The text to send');
    expect((message as HTMLTextAreaElement).value).toContain('■ One · PO-1');
    const one = stored().find(({ id }) => id === 'a');
    expect(one).toMatchObject({ labels: { status: 'sales' }, theCase: { hand: 'sales' } });
    await user.selectOptions(screen.getByLabelText('Status'), 'With sales');
    expect(screen.getAllByRole('button', { name: /^Open: / }).map((button) => button.textContent)).toEqual([
      'One',
    ]);
  });

  test('say what another day changes, and by which change of the law', async () => {
    put('a', 'One');
    const user = await atCases();
    await user.click(screen.getByRole('button', { name: 'More for all that are found' }));
    await user.click(screen.getByRole('button', { name: 'Another day, or this edition…' }));
    fireEvent.change(screen.getByLabelText('Decided and shipped on'), { target: { value: '2024-01-10' } });
    await user.click(screen.getByRole('button', { name: 'Judge by this day' }));
    await screen.findByText(/come out otherwise on|comes out otherwise on/);
  });

  test('that an earlier edition judged otherwise are told of', async () => {
    put('a', 'One');
    await atCases();
    await waitFor(() => expect(localStorage.getItem(`${PREFIX}${NOTED}`)).toContain('"a"'));
    const noted = JSON.parse(localStorage.getItem(`${PREFIX}${NOTED}`) ?? '');
    noted.a = [noted.a[0], '2026-11-21.2', 0, 0, -1];
    await act(async () => {
      localStorage.setItem(`${PREFIX}${NOTED}`, JSON.stringify(noted));
      fireEvent(window, new StorageEvent('storage', { key: null }));
    });
    expect(await screen.findByText(/1 case comes out otherwise by edition/)).toBeVisible();
  });
});
