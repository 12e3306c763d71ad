import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { answerKind, answerPart, beginWhole, choose, country, heading, next, openApp } from './support';

const begin = async () => {
  const user = await openApp();
  await beginWhole(user);
  return user;
};
const statuses = () => screen.getAllByRole('status').map((one) => one.textContent ?? '');
const alert = () => screen.getByRole('alert');

describe('what changes is heard', () => {
  test('the result as it stands, once it is another', async () => {
    const user = await begin();
    const standing = () => statuses().filter((text) => text.startsWith('The result as it stands'));
    expect(standing()).toEqual([]);
    await answerPart(user);
    await waitFor(() => expect(standing()).toHaveLength(1));
    expect(standing()[0]).toMatch(/Could become: /);
  });

  test('where one is, with the heading', async () => {
    const user = await begin();
    expect(heading('What does your company do?')).toHaveAccessibleDescription(/question 1/i);
    await answerPart(user);
    expect(document.activeElement).toHaveAccessibleDescription(/question 2/i);
  });

  test('a question that an answer opens', async () => {
    const user = await begin();
    await answerPart(user);
    const opened = () => statuses().filter((text) => text.includes('more on this screen'));
    expect(opened()).toEqual([]);
    await choose(user, 'What is delivered or provided?', /^A server or board/);
    expect(opened()).toEqual(['One question more on this screen: "How do you know the chip inside?"']);
  });
});

describe('what is still to do is called as it stands on the screen', () => {
  test('in the list of faults', async () => {
    const user = await begin();
    await answerPart(user);
    await choose(user, 'What is delivered or provided?', /^A server or board/);
    await next(user);
    for (const link of within(alert()).getAllByRole('link')) {
      const [, name = ''] = link.textContent.match(/^"(.+?)" /) ?? [];
      expect(screen.getByRole('group', { name })).toBeVisible();
    }
    expect(within(alert()).getByRole('link')).toHaveTextContent(/^"How do you know the chip inside\?" /);
  });
});

describe('a country', () => {
  const seat = "Your company's country?";
  const box = () => screen.getByRole('combobox', { name: seat });
  const said = () => within(box().parentElement as HTMLElement).getByRole('status').textContent;

  test('taken for a city is shown beside it', async () => {
    const user = await begin();
    await country(user, seat, 'Dubai');
    expect(box()).toHaveValue('United Arab Emirates');
    expect(said()).toBe('Dubai → United Arab Emirates');
  });

  test('is not taken for a city of several, nor passed over for a place that is in none', async () => {
    const user = await begin();
    for (const [typed, message] of [
      ['Hyderabad', /fits several countries/],
      ['Kosovo', /Kosovo is not on the list of countries/],
      ['Crimea', /15 CFR 746\.6/],
    ] as const) {
      await user.clear(box());
      await user.type(box(), typed);
      await next(user);
      expect(alert()).toHaveTextContent(message);
      expect(box()).toHaveValue(typed);
    }
    await user.click(box());
    await user.click(screen.getByRole('option', { name: /Ukraine/ }));
    expect(said()).toMatch(/^Crimea → Ukraine .*746\.6/);
  });
});

describe('a product', () => {
  test.each([
    ['B200', 2],
    ['M100', 3],
  ])('%s, a name of several, lists them all and takes none', async (typed, number) => {
    const user = await begin();
    await answerPart(user);
    await answerKind(user, 'By name');
    await user.type(screen.getByRole('searchbox'), typed);
    const found = within(screen.getByRole('group', { name: 'Products found' }));
    expect(found.getAllByRole('radio')).toHaveLength(number + 1);
    expect(found.queryByRole('radio', { checked: true })).toBeNull();
    await next(user);
    expect(alert()).toHaveTextContent(/fits several products/);
  });

  test('of which there is one is marked before it is taken, and goes by its name', async () => {
    const user = await begin();
    await answerPart(user);
    await answerKind(user, 'By name');
    await user.type(screen.getByRole('searchbox'), 'L4');
    const one = screen.getByRole('radio', { checked: true });
    expect(one).toHaveAccessibleName('NVIDIA L4');
    expect(one).toHaveAccessibleDescription(/figures from/);
  });
});
