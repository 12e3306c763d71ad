import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  type Answered,
  bring,
  type Case,
  dealOutcome,
  findingsOfDeal,
  singles,
  withMore,
} from '../../machines';
import { readScenarios } from '../proof/deals';
import { answerPart, beginWhole, choose, heading, next, openApp, openFile } from './support';

const deals = readScenarios();
const dealOf = (number: string) => deals.find(({ id }) => id === number)?.theCase as Case;
/** What another deal answers about its item. */
const part = bring(withMore(dealOf('05'), 'items', { name: '' }, [{ name: '' }]), 'items', 1).items?.[0]
  ?.part as Answered;
const two = withMore(dealOf('01'), 'items', { name: 'H200 NVL', quantity: '8' }, [
  { name: 'Memo <b>', part },
]);
const items = () => screen.getByRole('navigation', { name: 'Items of this deal' });
const named = () =>
  within(items())
    .getAllByRole('button')
    .map((button) => button.textContent);

describe('a deal of several items on the page', () => {
  it('is told on the screen that asks what the item is, and asks each item its own', async () => {
    const user = await openApp();
    await beginWhole(user);
    await answerPart(user);
    await user.click(screen.getByText('Several items?'));
    await user.type(screen.getByRole('textbox', { name: 'Name of the item that you are at' }), 'H200');
    await user.type(screen.getByRole('textbox', { name: 'Name of the next item' }), 'L4');
    await user.click(screen.getByRole('button', { name: 'Add the item' }));
    expect(named()).toEqual(['H200 at hand', 'L4 questions open']);
    await choose(user, 'What is delivered or provided?', /^A processing chip/);
    await user.click(within(items()).getByRole('button', { name: /^L4/ }));
    expect(named()).toEqual(['H200 questions open', 'L4 at hand']);
    expect(
      within(screen.getByRole('group', { name: 'What is delivered or provided?' })).queryByRole('radio', {
        checked: true,
      }),
    ).toBe(null);
    await user.click(screen.getByText('Add, rename or remove items'));
    await user.type(screen.getByRole('textbox', { name: 'Name of the item that you are at' }), '0S');
    expect(named()).toEqual(['H200 questions open', 'L40S at hand']);
    await user.click(screen.getByRole('button', { name: 'Remove L40S' }));
    expect(screen.queryByRole('navigation', { name: 'Items of this deal' })).toBe(null);
    await next(user);
    heading(/./);
  });

  it('shows the gravest first, and each one’s own result beside it', async () => {
    const user = await openApp();
    await openFile(user, { ...two, format: 'chip-export-check/case', version: 1 });
    await user.click(screen.getByRole('button', { name: 'Show the result' }));
    const whole = screen.getByRole('region', { name: /^Whole deal: / });
    const lines = within(whole).getAllByRole('listitem');
    expect(lines).toHaveLength(singles(two).length);
    const before = heading(/./).textContent;
    expect(whole.textContent).toContain(before);
    await user.click(within(whole).getByRole('button', { name: /^Read / }));
    expect(within(screen.getByRole('region', { name: /^Whole deal: / })).getAllByRole('button')).toHaveLength(
      1,
    );
    expect(screen.getByText(/^What stands here is about /).textContent).toContain('Memo');
  });

  it('prints what follows for both of them once, and says so', async () => {
    const deal = dealOutcome(two);
    const told = findingsOfDeal(deal);
    const all = deal.singles.flatMap(({ assessment }) => assessment.findings);
    expect(told.reduce((sum, { of }) => sum + of.length, 0)).toBe(all.length);
    expect(told.some(({ of }) => of.length === 2)).toBe(true);
    const user = await openApp();
    await openFile(user, { ...two, format: 'chip-export-check/case', version: 1 });
    await user.click(screen.getByRole('button', { name: 'Show the result' }));
    expect(
      await screen.findAllByText('Unless marked “For:”, a finding applies to the whole deal.'),
    ).toHaveLength(1);
    expect(screen.queryAllByText(/^For: /)).toHaveLength(0);
  });

  it('prints below, with its name, what follows for another of them alone', async () => {
    const chinese = bring(withMore(dealOf('02'), 'items', { name: '' }, [{ name: '' }]), 'items', 1)
      .items?.[0]?.part as Answered;
    const deal = withMore(dealOf('01'), 'items', { name: 'H200 NVL' }, [
      { name: 'Appliance', part: chinese },
    ]);
    const user = await openApp();
    await openFile(user, { ...deal, format: 'chip-export-check/case', version: 1 });
    await user.click(screen.getByRole('button', { name: /^Show this result/ }));
    expect(screen.getByText(/^What stands here is about /).textContent).toContain('Appliance');
    const others = await screen.findByRole('region', { name: 'Only for other parts of the deal' });
    const of = within(others).getAllByText(/^For: /);
    expect(of.length).toBeGreaterThan(0);
    for (const line of of) expect(line.textContent).toBe('For: H200 NVL');
  });

  it('says in what would change the result that it is about the one at hand', async () => {
    const user = await openApp();
    await openFile(user, { ...two, format: 'chip-export-check/case', version: 1 });
    await user.click(screen.getByRole('button', { name: 'Show the result' }));
    expect(await screen.findByText(/^This is about .* alone\./)).toBeInTheDocument();
  });
});
