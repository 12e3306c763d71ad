import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import findings from '../../locales/en/findings.json';
import { assess, compareCases, levels, type Scenario } from '../../machines';
import { shippedDeal } from '../../src/deals/deals';
import { toldTwists } from '../../src/training/twists';
import { hrefOfSides, readEntry } from '../../src/training/whatif/entry';
import type { Language } from '../../src/words/i18n';
import { heading, openApp, openFile } from './support';

const deal = (id: string): Scenario => {
  const found = shippedDeal(id);
  if (!found) throw new Error(`no deal ${id}`);
  return found;
};
const levelOf = (theCase: Scenario['theCase']) => findings[`level.${assess(theCase).outcome.level}`];

/** Opens the room with two sides, or without. */
const openRoom = async (entry?: string, language: Language = 'en') => {
  location.hash = hrefOfSides(entry);
  return openApp(language);
};
const go = async (hash: string) => {
  location.hash = hash;
  fireEvent(window, new HashChangeEvent('hashchange'));
  await waitFor(() => expect(location.hash).toBe(hash));
};
const side = (letter: 'A' | 'B') => screen.getByRole('region', { name: new RegExp(`^${letter} `) });
const different = () => screen.getByRole('region', { name: 'What is different' });
const only = (letter: 'A' | 'B') =>
  screen.queryByRole('region', { name: new RegExp(`^Found only in ${letter}`) });
const said = () =>
  screen
    .getAllByRole('status')
    .map((one) => one.textContent)
    .join(' ');

type User = Awaited<ReturnType<typeof openApp>>;
const pickQuestion = (user: User, name: string) =>
  user.selectOptions(screen.getByRole('combobox', { name: 'Which question?' }), name);
const put = (user: User) => user.click(screen.getByRole('button', { name: 'Put this into B' }));

describe('a deal beside itself', () => {
  test('has the same result twice, and says so', async () => {
    await openRoom('09');
    expect(heading('A start-up rents 512 H100: what if?')).toHaveFocus();
    for (const letter of ['A', 'B'] as const)
      expect(side(letter)).toHaveTextContent(levelOf(deal('09').theCase));
    expect(different()).toHaveTextContent('Answers and dates are the same.');
    expect(screen.getByText('The findings are the same in A and B.')).toBeVisible();
  });

  test('takes another answer, tells what follows, and takes it back', async () => {
    const user = await openRoom('09');
    const before = JSON.stringify(deal('09'));
    await pickQuestion(user, 'For a D:5 or Macau party');
    await user.click(screen.getByRole('radio', { name: /^No/ }));
    await put(user);
    const { onlyLeft } = compareCases(deal('09').theCase, {
      ...deal('09').theCase,
      answers: { ...deal('09').theCase.answers, trainingForD5: 'no' },
    });
    expect(different()).toHaveTextContent(/For a D:5 or Macau party\s*A\s*Yes\s*B\s*No/);
    expect(screen.getByRole('heading', { level: 2, name: /^B .*with your changes/ })).toHaveFocus();
    expect(said()).toMatch(/B: Hold and escalate\. Findings that differ: \d+\./);
    expect(within(only('A') as HTMLElement).getAllByRole('article')).toHaveLength(onlyLeft.length);
    const told = within(only('A') as HTMLElement).getByRole('article', {
      name: 'AI training for a D:5 or Macau party: ask first',
    });
    expect(within(told).getAllByRole('link').length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Take back: For a D:5 or Macau party' }));
    expect(different()).toHaveTextContent('Answers and dates are the same.');
    expect(only('A')).toBeNull();
    expect(within(side('B')).getByRole('heading', { level: 2 })).toHaveFocus();
    expect(JSON.stringify(deal('09'))).toBe(before);
  });

  test('takes several changes, each to be taken back alone', async () => {
    const user = await openRoom('09');
    await pickQuestion(user, 'End uses');
    await user.click(screen.getByRole('radio', { name: 'I read every line: nothing else' }));
    await put(user);
    await pickQuestion(user, 'Checks made');
    const list = within(screen.getByRole('group', { name: 'What has been done?' }));
    for (const line of list.getAllByRole('radio', { name: 'Done' })) await user.click(line);
    await put(user);
    expect(side('B')).toHaveTextContent('Proceed only with care');
    expect(different()).toHaveTextContent(
      /End uses\s*6 lines of the list\s*A\s*Not asked\s*B\s*Asked: no sign/,
    );
    await user.click(screen.getByRole('button', { name: 'Take back: End uses' }));
    expect(screen.getByRole('heading', { name: 'Changed in B' })).toHaveFocus();
    expect(side('B')).toHaveTextContent('Hold and escalate');
    expect(screen.getByRole('button', { name: 'Take back: Checks made' })).toBeVisible();
  });

  test('names the question that only B is asked then', async () => {
    const user = await openRoom('09');
    await pickQuestion(user, 'Listed owners');
    await user.click(screen.getByRole('radio', { name: /50 per cent or more/ }));
    await put(user);
    expect(different()).toHaveTextContent(/Asked only in B\s*SDN owner\s*Not answered/);
    await pickQuestion(user, 'SDN owner');
    await user.click(screen.getByRole('radio', { name: /^Yes/ }));
    await put(user);
    expect(side('B')).toHaveTextContent('Do not proceed');
  });

  test('refuses an answer that B has already, and a field that is empty', async () => {
    const user = await openRoom('09');
    await pickQuestion(user, 'AI use');
    await put(user);
    expect(screen.getByRole('alert')).toHaveTextContent('B has this answer already.');
    await pickQuestion(user, "End user's country");
    await user.clear(screen.getByRole('combobox', { name: /end user/i }));
    await put(user);
    expect(screen.getByText(/Choose or enter an answer/)).toBeVisible();
    expect(screen.getByRole('combobox', { name: /end user/i })).toHaveFocus();
    expect(different()).toHaveTextContent('Answers and dates are the same.');
  });

  test('takes another chip and other countries by the fields of the questionnaire', async () => {
    const user = await openRoom('04');
    await pickQuestion(user, 'Destination');
    const field = screen.getByRole('combobox', { name: /Where will it be used/i });
    await user.clear(field);
    await user.type(field, 'China{Enter}');
    await put(user);
    expect(different()).toHaveTextContent(/Destination\s*A\s*Germany\s*B\s*China/);
    await pickQuestion(user, 'Product');
    const chip = screen.getByRole('searchbox');
    await user.clear(chip);
    await user.type(chip, 'Ascend 910B');
    await user.click(screen.getAllByRole('radio', { name: /Ascend 910B/ })[0] as HTMLElement);
    await put(user);
    expect(different()).toHaveTextContent(/Product\s*A\s*NVIDIA H100/);
    expect(different()).toHaveTextContent(/Ascend 910B/);
  });

  test('contradicts the catalogue only with a reason', async () => {
    const user = await openRoom('09');
    await pickQuestion(user, "Designer's country");
    expect(screen.queryByRole('button', { name: 'Put this into B' })).toBeNull();
    await user.click(screen.getByRole('button', { name: /This is wrong/ }));
    const field = screen.getByRole('combobox', { name: /designer/i });
    await user.clear(field);
    await user.type(field, 'China{Enter}');
    await put(user);
    expect(screen.getByText(/Say why the value/)).toBeVisible();
    const reason = screen.getByRole('textbox', { name: 'Why is the catalogue wrong?' });
    expect(reason).toHaveFocus();
    await user.type(reason, 'Stated by the maker');
    await put(user);
    expect(different()).toHaveTextContent(/Designer's country\s*A\s*United States\s*B\s*China/);
  });

  test('is lowered by what would lower it, at one press', async () => {
    const user = await openRoom('09');
    await user.click(screen.getByRole('radio', { name: 'A prepared event' }));
    await user.click(screen.getByRole('button', { name: /every line: Asked: no sign/ }));
    expect(side('B')).toHaveTextContent('Proceed only with care');
    expect(screen.getAllByRole('button', { name: /^Take back/ })).toHaveLength(2);
  });
});

describe('two dates', () => {
  test('of the same answers name the law in between', async () => {
    const user = await openRoom('17');
    await user.click(screen.getByRole('radio', { name: 'Another date' }));
    for (const name of ['Date of the decision', 'Planned date of shipment or transfer'])
      fireEvent.change(screen.getByLabelText(name), { target: { value: '2026-11-21' } });
    await user.click(screen.getByRole('button', { name: 'Judge B on these dates' }));
    expect(side('A')).toHaveTextContent('Hold and escalate');
    expect(side('B')).toHaveTextContent('A BIS licence comes first');
    const law = screen.getByRole('region', { name: 'The law in between' });
    expect(law).toHaveTextContent(findings['change.affiliates-back']);
    expect(within(law).getAllByRole('link').length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Take back: Dates' }));
    expect(screen.queryByRole('region', { name: 'The law in between' })).toBeNull();
  });

  test('are refused where they are too early, empty or the same', async () => {
    const user = await openRoom('17');
    await user.click(screen.getByRole('radio', { name: 'Another date' }));
    const judge = screen.getByRole('button', { name: 'Judge B on these dates' });
    await user.click(judge);
    expect(screen.getByRole('alert')).toHaveTextContent('B has these dates already.');
    const field = screen.getByLabelText('Date of the decision');
    fireEvent.change(field, { target: { value: '2020-01-01' } });
    await user.click(judge);
    expect(screen.getByRole('alert')).toHaveTextContent('too early');
    expect(field).toHaveFocus();
    fireEvent.change(field, { target: { value: '' } });
    await user.click(judge);
    expect(screen.getByRole('alert')).toHaveTextContent('is not a date');
  });

  test('a day on which the level changes is one press away', async () => {
    const user = await openRoom('17');
    await user.click(screen.getByRole('radio', { name: 'Another date' }));
    await user.click(screen.getByRole('button', { name: '10 November 2026' }));
    expect(side('B')).toHaveTextContent('A BIS licence comes first');
  });
});

describe('a twist', () => {
  const id = '09/end-user-country-unknown';
  const twist = deal('09').twists.find((one) => id.endsWith(`/${one.id}`));

  test('asks first and shows after a prediction, each judged by itself', async () => {
    const user = await openRoom(id);
    expect(heading(twist?.what.en ?? '')).toHaveFocus();
    expect(side('A')).toHaveTextContent(levelOf(deal('09').theCase));
    expect(only('B')).toBeNull();
    expect(within(side('B')).getAllByRole('radio')).toHaveLength(levels.length);
    await user.click(within(side('B')).getByRole('radio', { name: 'Proceed only with care' }));
    await user.click(screen.getByRole('button', { name: 'Show result B' }));
    expect(side('B')).toHaveTextContent(levelOf((twist as { theCase: Scenario['theCase'] }).theCase));
    expect(side('B')).toHaveTextContent('Expected before it was shown: Proceed only with care.');
    expect(within(side('B')).getByRole('heading', { level: 2 })).toHaveFocus();
    expect(only('B')).toBeVisible();
  });

  test('can be shown without a prediction, and is hidden again when B changes', async () => {
    const user = await openRoom(id);
    await user.click(screen.getByRole('button', { name: 'Show result B' }));
    expect(side('B')).not.toHaveTextContent('Expected before');
    await pickQuestion(user, 'Past violation');
    await user.click(screen.getByRole('radio', { name: /^Yes, with these goods/ }));
    await put(user);
    expect(said()).toContain('Result B has changed and is hidden.');
    expect(screen.getByRole('button', { name: 'Show result B' })).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: /^Hide result B/ }));
    expect(side('B')).toHaveTextContent('Do not proceed');
  });

  test('is reached from its deal by its question', async () => {
    const user = await openRoom('09');
    await user.click(screen.getByRole('radio', { name: 'A prepared event' }));
    const link = screen.getByRole('link', { name: twist?.what.en ?? '' });
    expect(link).toHaveAttribute('href', `#/training/what-if/${id}`);
    expect(within(link.closest('ol') as HTMLElement).getAllByRole('link')).toHaveLength(
      toldTwists(deal('09')).length,
    );
  });
});

describe('two deals', () => {
  test('stand side by side with what differs', async () => {
    await openRoom('10+10b');
    const compared = compareCases(deal('10').theCase, deal('10b').theCase);
    expect(side('A')).toHaveTextContent('Do not proceed');
    expect(side('B')).toHaveTextContent('Proceed only with care');
    expect(within(only('A') as HTMLElement).getAllByRole('article')).toHaveLength(compared.onlyLeft.length);
    expect(screen.getByText(new RegExp(`Findings: ${compared.both.length}\\.`))).toBeVisible();
  });

  test('are chosen from the list, at the entrance or beside a deal', async () => {
    const user = await openRoom();
    expect(heading('What if')).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Compare' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Choose a deal first.');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Which deal is A?' }), '10');
    await user.selectOptions(screen.getByRole('combobox', { name: 'And B?' }), '10b');
    await user.click(screen.getByRole('button', { name: 'Compare' }));
    await waitFor(() => expect(location.hash).toBe('#/training/what-if/10%2B10b'));
    expect(await screen.findByText(/^What the brochure says, beside/)).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Another deal' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Which deal?' }), '11');
    await user.click(screen.getByRole('button', { name: 'Compare' }));
    await waitFor(() => expect(location.hash).toBe('#/training/what-if/10%2B11'));
  });
});

describe('the open case', () => {
  test('is compared with itself, and stays as it is', async () => {
    const user = await openApp();
    await openFile(user, { ...deal('09').theCase });
    await screen.findByRole('heading', { level: 1, name: 'Check your answers' });
    await user.click(screen.getByRole('button', { name: 'Show the result' }));
    const link = screen.getByRole('link', { name: 'Try another answer side by side' });
    await go(link.getAttribute('href') ?? '');
    expect(heading('Your open case: what if?')).toHaveFocus();
    await pickQuestion(user, 'AI use');
    await user.click(screen.getByRole('radio', { name: /^Neither/ }));
    await put(user);
    await go('#/');
    expect(heading(levelOf(deal('09').theCase))).toBeVisible();
  });

  test('is another one once B is opened', async () => {
    const user = await openRoom('09');
    await pickQuestion(user, 'For a D:5 or Macau party');
    await user.click(screen.getByRole('radio', { name: /^No/ }));
    await put(user);
    await user.click(screen.getByRole('button', { name: 'Open B as a case' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Check your answers' })).toBeVisible();
    expect(screen.getByDisplayValue('What if: A start-up rents 512 H100')).toBeInTheDocument();
  });

  test('says so where there is none', async () => {
    await openRoom('case');
    expect(screen.getByRole('alert')).toHaveTextContent('No case is open');
    expect(screen.getByRole('link', { name: 'Begin or open a case' })).toHaveAttribute('href', '#/');
  });
});

describe('an address that leads nowhere', () => {
  test.each([
    ['zz', 'There is no deal "zz".'],
    ['zz/yy', 'There is no deal "zz/yy".'],
    ['09+zz', 'There is no deal "zz".'],
    ['09/zz', 'The deal has no event "zz".'],
  ])('says what is not there, and leads on: %s', async (entry, message) => {
    await openRoom(entry);
    expect(screen.getByRole('alert')).toHaveTextContent(message);
    expect(screen.getByRole('link', { name: 'All deals of the training' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Compare' })).toBeVisible();
  });

  test('takes a whole id before its parts', () => {
    const odd = { ...deal('09'), id: 'a+b/c' };
    const find = (id: string) => [odd, deal('10')].find((one) => one.id === id);
    expect(readEntry('a+b/c', { find, theCase: undefined })).toMatchObject({ left: { deal: odd } });
    expect(readEntry('a+b/c+10', { find, theCase: undefined })).toMatchObject({
      left: { deal: odd },
      right: { id: '10' },
    });
    expect(readEntry('a+b/c/end-user-country-unknown', { find, theCase: undefined })).toMatchObject({
      left: { deal: odd },
      twist: { id: 'end-user-country-unknown' },
    });
  });
});

describe('the room', () => {
  test('keeps large type from one comparison to the next', async () => {
    const user = await openRoom('09');
    await user.click(screen.getByRole('checkbox', { name: /^Large type/ }));
    await go('#/training/what-if/10');
    const box = screen.getByRole('checkbox', { name: /^Large type/ });
    expect(box).toBeChecked();
    await user.click(box);
  });

  test('prints both sides', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const user = await openRoom('10+10b');
    await user.click(screen.getByRole('button', { name: 'Print both sides' }));
    expect(print).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  test('is there in Japanese', async () => {
    const user = await openRoom('09', 'ja');
    expect(heading('「H100を512基借りたい新興企業」の条件を変えると？')).toHaveFocus();
    await user.selectOptions(screen.getByRole('combobox', { name: /どの質問/ }), '用途と需要者');
    await user.click(screen.getByRole('radio', { name: /^全行を読んだ/ }));
    await user.click(screen.getByRole('button', { name: 'この回答をBに入れる' }));
    expect(screen.getByRole('region', { name: '違うところ' })).toHaveTextContent(/用途と需要者.*A.*B/);
    expect(screen.getByRole('region', { name: /^Aのみの論点/ })).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^元に戻す/ }));
    expect(screen.getByText('AとBの論点は同じです。')).toBeVisible();
  });
});
