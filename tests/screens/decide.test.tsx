import { fireEvent, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { checked, heldBy } from '../../machines';
import { readRecord } from '../../src/store/record';
import { keyFor } from '../../src/store/store';
import cloudFile from '../../src/training/scenarios/01-singapore-cloud-beijing-parent.json';
import { heading, openApp, openFile, whole } from './support';

const cloud = { ...whole(cloudFile), name: 'Cloud' };
const stored = () =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(keyFor('')))
    .map((key) => readRecord(localStorage.getItem(key) ?? '', key.slice(keyFor('').length)));

const atResult = async (content: unknown) => {
  const user = await openApp();
  await openFile(user, content);
  const show = screen.queryByRole('button', { name: 'Show the result' });
  if (show) await user.click(show);
  return user;
};
const press = (user: UserEvent, name: string | RegExp) => user.click(screen.getByRole('button', { name }));
/** The name that is typed in the form of a button. */
const nameBeside = (button: string) => {
  const form = screen.getByRole('button', { name: button }).closest('form');
  return within(form as HTMLElement).getByRole('textbox', { name: 'Your name' });
};
/** Typed at once: letter by letter it would take a test half a minute. */
const type = (box: HTMLElement, value: string) => fireEvent.change(box, { target: { value } });
const field = (name: string) => screen.getByRole('textbox', { name });

/** Decides the open case; the name stays for whatever is signed after it. */
const decide = async (user: UserEvent, kind: RegExp) => {
  await user.click(screen.getByRole('radio', { name: kind }));
  if (screen.queryByRole('textbox', { name: 'Conditions' }))
    type(field('Conditions'), 'Licence before shipment');
  type(field('Reason'), 'Known since 2012');
  type(nameBeside('Decide and close the case'), 'Ann');
  await press(user, 'Decide and close the case');
};

describe('the part of whoever decides', () => {
  test('keeps the evidence for an answer with the case and shows it beside the answer', async () => {
    const user = await atResult({ ...cloud, hand: 'compliance' });
    await press(user, 'Add evidence');
    await press(user, 'Keep this evidence');
    expect(screen.getByRole('combobox', { name: 'For which answer?' })).toHaveFocus();
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'For which answer?' }),
      "End user's parent",
    );
    type(field('What was seen'), 'Register extract');
    type(field('Document, if there is one'), 'DOC-1');
    type(nameBeside('Keep this evidence'), 'Ann');
    await press(user, 'Keep this evidence');
    const told = /Register extract \(DOC-1; Ann, /;
    const table = screen.getByRole('region', { name: 'Your answers' });
    expect(within(table).getByText(told)).toHaveTextContent(/^Evidence: /);
    expect(stored()[0]?.labels.evidence?.endUserParent).toMatchObject({ document: 'DOC-1', by: 'Ann' });
    await press(user, 'Show the record');
    expect(screen.getByText(/^Evidence: End user's parent: Register extract/)).toBeInTheDocument();
  });

  test('wants a reason, and says so where a decision asks for less than the result', async () => {
    const user = await atResult({ ...cloud, hand: 'compliance' });
    await press(user, 'Decide and close the case');
    expect(screen.getAllByText('This is needed here.').length).toBeGreaterThan(2);
    expect(stored()[0]?.labels.decision).toBeUndefined();
    await user.click(screen.getByRole('radio', { name: 'A licence is to be asked for' }));
    expect(screen.queryByText(/asks for less than the result/)).toBeNull();
    await decide(user, /^Proceed on conditions/);
    expect(screen.getByRole('heading', { level: 2, name: 'Decision' })).toHaveFocus();
    const decided = screen.getByRole('region', { name: 'Decision' });
    expect(decided).toHaveTextContent(
      'This decision asks for less than the result, which is “A BIS licence comes first”',
    );
    expect(decided).toHaveTextContent('Reason: Known since 2012');
    expect(heading('A BIS licence comes first (refusal is presumed)')).toBeInTheDocument();
    expect(screen.getByRole('article', { name: 'Decision on an export deal' })).toHaveTextContent(
      /asks for less than the result.*Approved/,
    );
    expect(screen.queryByRole('button', { name: 'Decide and close the case' })).toBeNull();
  });

  test('closes the case, and what is changed after that is a version beside it', async () => {
    const user = await atResult({ ...cloud, hand: 'compliance' });
    await decide(user, /^Refuse/);
    for (const box of screen.getAllByRole('checkbox')) expect(box).toBeDisabled();
    const before = stored()[0];
    await press(user, 'Begin a new version');
    expect(screen.getByText(/This is a new version of a decided case/)).toHaveTextContent(
      before?.labels.ledger?.last ?? 'no hash',
    );
    expect(screen.queryByRole('region', { name: 'Decision' })).toBeNull();
    expect(
      stored()
        .map(({ labels }) => labels.decision?.kind)
        .toSorted(),
    ).toEqual(['refuse', undefined]);
    expect(stored().find(({ id }) => id === before?.id)).toEqual(before);
    for (const { theCase, labels } of stored())
      expect(labels.ledger && checked(labels.ledger, heldBy(theCase, labels))).toMatchObject({
        breaksAt: undefined,
        otherwise: [],
      });
  });

  test('is not shown to sales, which sees a decision and its reason', async () => {
    const user = await atResult({ ...cloud, hand: 'compliance' });
    await decide(user, /^Hand back/);
    const [record] = stored();
    const file = { ...record?.labels, ...record?.theCase, hand: 'sales', ledger: undefined };
    await press(user, 'New case');
    await atResult(file);
    expect(screen.getByRole('region', { name: 'Decision' })).toHaveTextContent(/Hand back.*Known since 2012/);
    expect(screen.queryByText('Evidence, decision, record of changes')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Begin a new version' })).toBeNull();
  });
});

test.each([
  ['en', /The record of changes was altered: it breaks at entry 1\./],
  ['ja', /変更履歴が書き換えられています。1番目/],
] as const)(
  'a file whose record was altered opens, and says where it breaks, in %s',
  async (language, said) => {
    const user = await atResult({ ...cloud, hand: 'compliance' });
    const [record] = stored();
    const file = JSON.stringify({ ...record?.labels, ...record?.theCase });
    const altered = file.replace('"answers.destination":"SG"', '"answers.destination":"VN"');
    expect(altered).not.toBe(file);
    await press(user, 'New case');
    await atResult(altered);
    if (language === 'ja') await press(user, '日本語');
    expect(await screen.findByText(said)).toBeInTheDocument();
    expect(stored().every(({ theCase }) => theCase.answers.destination === 'SG')).toBe(true);
  },
);
