import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { checked, heldBy } from '../../machines';
import { readRecord } from '../../src/store/record';
import { keyFor } from '../../src/store/store';
import cloudFile from '../../src/training/scenarios/01-singapore-cloud-beijing-parent.json';
import { openApp, openFile, whole } from './support';

const cloud = { ...whole(cloudFile), name: 'Cloud', hand: 'compliance' };
const stored = () =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(keyFor('')))
    .map((key) => readRecord(localStorage.getItem(key) ?? '', key.slice(keyFor('').length)));

/** The part of the page that a selector finds: to look through the whole result by role takes seconds. */
const part = (selector: string) => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return Object.assign(within(found), { found });
};
/** Pressed and typed at once, for the same reason. */
const press = (text: string | RegExp, within = screen as Pick<typeof screen, 'getByText'>) =>
  fireEvent.click(within.getByText(text));
const type = (selector: string, label: string, value: string) =>
  fireEvent.change(part(selector).getByLabelText(label), { target: { value } });

const atResult = async (content: unknown) => {
  cleanup();
  const user = await openApp();
  if (screen.queryByText('New case')) press('New case');
  await openFile(user, content);
  if (!document.querySelector('.verdict')) press('Show the result');
};
const decide = (kind: string) => {
  if (screen.queryByText('Write down a decision')) press('Write down a decision');
  press(kind, part('.decision-form'));
  if (part('.decision-form').queryByLabelText('Conditions'))
    type('.decision-form', 'Conditions', 'Licence before shipment');
  type('.decision-form', 'Reason', 'Known since 2012');
  type('.decision-form', 'Your name', 'Ann');
  press('Decide and close the case');
};

describe('the part of whoever decides', () => {
  test('keeps the evidence for an answer with the case and shows it beside the answer', async () => {
    await atResult(cloud);
    press('Add evidence');
    press('Keep this evidence');
    const question = part('.evidence-form').getByLabelText('For which answer?');
    expect(question).toHaveFocus();
    expect(question).toHaveAccessibleDescription('This is needed here.');
    fireEvent.change(question, { target: { value: 'endUserParent' } });
    type('.evidence-form', 'What was seen', 'Register extract');
    type('.evidence-form', 'Document, if there is one', 'DOC-1');
    type('.evidence-form', 'Your name', 'Ann');
    press('Keep this evidence');
    expect(part('.answers').getByText(/^Evidence: Register extract \(DOC-1; Ann, /)).toBeInTheDocument();
    expect(stored()[0]?.labels.evidence?.endUserParent).toMatchObject({ document: 'DOC-1', by: 'Ann' });
    press('Show the record');
    expect(screen.getByText(/^Evidence: End user's parent: Register extract/)).toBeInTheDocument();
  });

  test('wants a reason, and says so where a decision asks for less than the result', async () => {
    await atResult(cloud);
    press('Write down a decision');
    expect(part('.decision-form').getByLabelText('Proceed on conditions')).toHaveFocus();
    press('Decide and close the case');
    expect(screen.getAllByText('This is needed here.').length).toBeGreaterThan(2);
    expect(stored()[0]?.labels.decision).toBeUndefined();
    press('A licence is to be asked for', part('.decision-form'));
    expect(screen.queryByText(/asks for less than the result/)).toBeNull();
    decide('Proceed on conditions');
    const decided = part('.decided');
    expect(decided.getByText('Decision')).toHaveFocus();
    expect(decided.found).toHaveTextContent(
      'This decision asks for less than the result, which is “A BIS licence comes first”',
    );
    expect(decided.found).toHaveTextContent('Reason: Known since 2012');
    expect(part('.verdict').found).toHaveTextContent('A BIS licence comes first (refusal is presumed)');
    expect(part('.decision-sheet').found).toHaveTextContent(/asks for less than the result.*Approved/);
    expect(document.querySelector('.decision-form')).toBeNull();
  });

  test('closes the case, and what is changed after that is a version beside it', async () => {
    await atResult(cloud);
    decide('Refuse');
    for (const box of document.querySelectorAll('.steps input')) expect(box).toBeDisabled();
    const before = stored()[0];
    press('Begin a new version');
    expect(screen.getByText(/This is a new version of a decided case/)).toHaveTextContent(
      before?.labels.ledger?.last ?? 'no hash',
    );
    expect(document.querySelector('.decided')).toBeNull();
    expect(stored().map(({ labels }) => labels.decision?.kind)).toEqual(
      expect.arrayContaining(['refuse', undefined]),
    );
    expect(stored().find(({ id }) => id === before?.id)).toEqual(before);
    for (const { theCase, labels } of stored())
      expect(labels.ledger && checked(labels.ledger, heldBy(theCase, labels))).toMatchObject({
        breaksAt: undefined,
        otherwise: [],
      });
  });

  test('is not shown to sales, which sees a decision and its reason', async () => {
    await atResult(cloud);
    decide('Hand back');
    const [record] = stored();
    await atResult({ ...record?.labels, ...record?.theCase, hand: 'sales', ledger: undefined });
    expect(part('.decided').found).toHaveTextContent(/Hand back.*Known since 2012/);
    expect(document.querySelector('.decide')).toBeNull();
    expect(part('.decided').queryByText('Begin a new version')).toBeNull();
  });
});

test('a file whose record was altered opens, and says where it breaks, in both languages', async () => {
  await atResult(cloud);
  const [record] = stored();
  const file = JSON.stringify({ ...record?.labels, ...record?.theCase });
  const altered = file.replace('"answers.destination":"SG"', '"answers.destination":"VN"');
  expect(altered).not.toBe(file);
  await atResult(altered);
  expect(screen.getByText(/The record of changes was altered: it breaks at entry 1\./)).toBeInTheDocument();
  press('日本語', part('header'));
  expect(await screen.findByText(/変更履歴が書き換えられています。1番目/)).toBeInTheDocument();
  expect(stored().every(({ theCase }) => theCase.answers.destination === 'SG')).toBe(true);
});
