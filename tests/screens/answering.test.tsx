import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import type { QuestionId } from '../../machines';
import cloudFile from '../../src/training/scenarios/01-singapore-cloud-beijing-parent.json';
import { switchKeys } from '../../src/ui/shortcuts';
import {
  answerKind,
  answerPart,
  beginWhole,
  choose,
  eccn,
  heading,
  next,
  openApp,
  openFile,
  whole,
} from './support';

const cloud = whole(cloudFile);

const begin = async () => {
  const user = await openApp();
  await beginWhole(user);
  return user;
};
const openCase = async (answers: object) => {
  const user = await openApp('en');
  await openFile(user, { ...cloud, answers });
  await waitFor(() => heading(/./));
  return user;
};
/** The case of the Singapore cloud with one question open. */
const without = (id: QuestionId, more: object = {}) => {
  const { [id]: _, ...answers } = cloud.answers;
  return { ...answers, ...more };
};

describe('a country', () => {
  test('is found by another name and says how it was read', async () => {
    const user = await begin();
    const box = screen.getByRole('combobox', { name: /company's country/ });
    await user.type(box, 'Engl');
    expect(screen.getByRole('option', { name: /^United Kingdom England GB$/ })).toBeVisible();
    await user.keyboard('{Enter}');
    expect(box).toHaveValue('United Kingdom');
    expect(screen.getByText('"Engl" → United Kingdom')).toBeVisible();
  });

  test('with a slip is offered and not taken', async () => {
    const user = await begin();
    const box = screen.getByRole('combobox', { name: /company's country/ });
    await user.type(box, 'Irak');
    expect(screen.getByText('No country is called "Irak". Similar names are listed.')).toBeVisible();
    await user.tab();
    expect(box).toHaveValue('Irak');
    await user.clear(box);
    await user.type(box, 'Atlantis');
    expect(screen.getByText(/Type the name of the country/)).toBeVisible();
  });
});

describe('a chip', () => {
  const atChip = async () => {
    const user = await openCase(without('chip'));
    expect(heading('Which chip is it?')).toBeVisible();
    return user;
  };

  test('says by which name it was found and whose figures they are', async () => {
    const user = await atChip();
    await user.type(screen.getByRole('searchbox'), '4090');
    const [first] = within(screen.getByRole('group', { name: 'Products found' })).getAllByRole('radio');
    expect(first?.closest('label')).toHaveTextContent(/^NVIDIA GeForce RTX 4090/);
    expect(first?.closest('label')).toHaveTextContent(/figures from: .*confidence\)/);
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), '910B');
    const [ascend] = within(screen.getByRole('group', { name: 'Products found' })).getAllByRole('radio');
    expect(ascend?.closest('label')).toHaveTextContent(/^Huawei Ascend 910B1/);
  });

  test('with a slip is offered as similar, with the warning that it is not in the catalogue', async () => {
    const user = await atChip();
    await user.type(screen.getByRole('searchbox'), 'nvdia h100');
    expect(screen.getByText(/^No product of this name. Similar names: \d/)).toBeVisible();
    expect(screen.getByText(/does not mean not controlled/)).toBeVisible();
    await next(user);
    expect(screen.getByRole('alert')).toHaveTextContent('"nvdia h100" is not in the catalogue');
    await user.click(screen.getByRole('radio', { name: /^NVIDIA H100 SXM5/ }));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('a line of a datasheet', () => {
  const atFigures = async () => {
    const user = await begin();
    await answerPart(user);
    await answerKind(user, 'By performance figures');
    return user;
  };
  const paste = async (user: UserEvent, text: string) => {
    const box = screen.getByRole('textbox', { name: 'Paste a line of the datasheet' });
    await user.click(box);
    await user.clear(box);
    await user.paste(text);
  };
  const fillButton = () => screen.queryByRole('button', { name: 'Put these into the fields' });

  test('is shown as it was read, and fills the fields only when it is told to', async () => {
    const user = await atFigures();
    await paste(
      user,
      'FP16 989 TFLOPS (dense), FP8 1,979 TFLOPS (dense), die 814 mm², memory bandwidth 3.35 TB/s',
    );
    expect(screen.getByText('FP8: 1,979 TOPS at 8 bits, dense')).toBeVisible();
    expect(screen.getByText('DRAM bandwidth 3,350 GB/s')).toBeVisible();
    expect(screen.queryByRole('textbox', { name: /^Peak rate/ })).not.toBeInTheDocument();
    await user.click(fillButton() as HTMLElement);
    expect(screen.getByText(/The fields are filled in/)).toBeVisible();
    const rates = screen.getAllByRole('textbox', { name: /^Peak rate/ });
    expect(rates.map((field) => (field as HTMLInputElement).value)).toEqual(['989', '1979']);
    expect(screen.getByRole('textbox', { name: /^Area of the die/ })).toHaveValue('814');
    expect(screen.getByRole('textbox', { name: /^Total DRAM bandwidth/ })).toHaveValue('3350');
    expect(screen.getByRole('radio', { name: 'No: dense figures' })).toBeChecked();
    expect(screen.getByText('TPP 15,832')).toBeVisible();
    await user.clear(rates[1] as HTMLElement);
    await user.type(rates[1] as HTMLElement, '2000');
    expect(screen.getByText('TPP 16,000')).toBeVisible();
  });

  test('that does not say "dense" leaves that question open', async () => {
    const user = await atFigures();
    await paste(user, 'FP16 989 TFLOPS');
    expect(screen.getByText(/does not say whether every rate is dense/)).toBeVisible();
    await user.click(fillButton() as HTMLElement);
    expect(screen.getByRole('radio', { name: 'No: dense figures' })).not.toBeChecked();
    await next(user);
    expect(screen.getByRole('alert')).toHaveTextContent('"What does the data sheet say about one chip?"');
  });

  test('with sparsity is refused with the reason', async () => {
    const user = await atFigures();
    await paste(user, 'FP8 3,958 TFLOPS*\n* with sparsity');
    expect(screen.getByText(/half of this one would be a guess/)).toBeVisible();
    expect(fillButton()).not.toBeInTheDocument();
  });

  test('about a system fills nothing', async () => {
    const user = await atFigures();
    await paste(user, '8x H100, FP8 32 PFLOPS');
    expect(screen.getByText(/This looks like several chips: "8x H100"/)).toBeVisible();
    expect(fillButton()).not.toBeInTheDocument();
  });
});

describe("the maker's ECCN", () => {
  test('is two steps and one answer', async () => {
    const user = await openCase(without('makerClass'));
    await eccn(user, /^An ECCN that ends in .z/);
    await next(user);
    expect(screen.getByRole('alert')).toHaveTextContent('"Which ECCN did the maker give in writing?"');
    await user.click(within(screen.getByRole('alert')).getByRole('link'));
    expect(screen.getByRole('radio', { name: /^A .z paragraph of the a type/ })).toHaveFocus();
    await choose(user, 'Which paragraph stands behind it?', /of the a type/);
    await next(user);
    expect(screen.getByText("Maker's ECCN").parentElement).toHaveTextContent('A .z paragraph of the a type');
    await user.click(screen.getByRole('button', { name: "Change: Maker's ECCN" }));
    expect(screen.getByRole('radio', { name: /^An ECCN that ends in .z/ })).toBeChecked();
    expect(screen.getByRole('radio', { name: /of the a type/ })).toBeChecked();
  });

  test('without a paragraph asks nothing more', async () => {
    const user = await openCase(without('makerClass'));
    await eccn(user, /^3A090/);
    expect(screen.getByRole('group', { name: 'Which paragraph stands behind it?' })).toBeVisible();
    expect(screen.getByRole('radio', { name: /^3A090.c/ })).toBeVisible();
    await eccn(user, /^EAR99/);
    expect(screen.queryByRole('group', { name: /Which paragraph/ })).not.toBeInTheDocument();
  });
});

describe('a list of red flags', () => {
  const list = () => within(screen.getByRole('group', { name: 'Customer and owners' }));
  const say = (user: UserEvent, name: RegExp) => user.click(list().getByRole('radio', { name }));
  const boxes = () => list().getAllByRole('checkbox');
  const answers = () => screen.getByRole('region', { name: 'Tick the red flags that you noticed' });

  test('is answered by two presses where all is clear, and keeps that every line was read', async () => {
    const user = await openCase(without('flagsCustomer'));
    expect(list().queryByRole('radio', { checked: true })).not.toBeInTheDocument();
    await say(user, /^I read every line: nothing else/);
    await next(user);
    expect(answers()).toHaveTextContent(/Checked: not present: 12 of 12/);
    expect(answers()).toHaveTextContent('Said: read every line, nothing else applies');
  });

  test('is closed with its neighbours by one statement, or each by its own', async () => {
    const { flagsCustomer: _c, flagsOrder: _o, flagsUse: _u, flagsHistory: _h, ...answers } = cloud.answers;
    const user = await openCase(answers);
    await next(user);
    expect(within(screen.getByRole('alert')).getAllByRole('link')).toHaveLength(1);
    await user.click(screen.getByRole('radio', { name: 'List by list' }));
    expect(screen.getAllByRole('radio', { name: /^I read every line/ })).toHaveLength(4);
    await say(user, /^I read every line/);
    await next(user);
    expect(within(screen.getByRole('alert')).getAllByRole('link')).toHaveLength(3);
  });

  test('is refused while nothing is said of the lines without a tick', async () => {
    const user = await openCase(without('flagsCustomer'));
    await user.click(boxes()[0] as HTMLElement);
    await next(user);
    expect(screen.getByRole('alert')).toHaveTextContent('Choose what holds for the lines without a tick.');
  });

  test('takes a tick for present and open, unless it is said to be resolved', async () => {
    const user = await openCase(without('flagsCustomer'));
    await user.click(boxes()[0] as HTMLElement);
    await user.click(boxes()[1] as HTMLElement);
    expect(list().getAllByRole('radio', { name: 'Present, open', checked: true })).toHaveLength(2);
    await user.click(list().getAllByRole('radio', { name: /resolved/ })[1] as HTMLElement);
    await say(user, /^Not looked/);
    await next(user);
    expect(answers()).toHaveTextContent(/Present, open: The customer or its agent/);
    expect(answers()).toHaveTextContent(/Present, resolved with evidence: The customer has little/);
    expect(answers()).toHaveTextContent(/Not checked: 10 of 12/);
    expect(answers()).toHaveTextContent('Said: not looked at the rest');
    expect(answers()).not.toHaveTextContent('Said: read');
  });

  test('marks no line that was not marked by itself, when it is answered line by line', async () => {
    const user = await openCase(without('flagsCustomer'));
    await say(user, /^I read every line/);
    await say(user, /^Line by line/);
    expect(list().getAllByRole('radio', { checked: true })).toHaveLength(1);
    await next(user);
    expect(screen.getByRole('alert')).toHaveTextContent('Still open: 12');
    for (const radio of list().getAllByRole('radio', { name: 'Checked: not present' }))
      await user.click(radio);
    await next(user);
    expect(answers()).not.toHaveTextContent('Said:');
  });
});

describe('the way ahead', () => {
  test('is told in words when an answer makes it shorter, and never as a total', async () => {
    const user = await begin();
    await answerPart(user);
    await choose(user, 'What is delivered or provided?', /^A server or board/);
    const told = await screen.findByText(
      /questions fewer to come: What is delivered or provided\? – A server or board/,
    );
    expect(told).toHaveAttribute('role', 'status');
    await choose(user, 'How do you know the chip inside?', 'By name');
    expect(told).toHaveTextContent(/What is delivered or provided\?/);
  });
});

describe('answers that do not apply', () => {
  test('are set aside with the answer that decides, and come back', async () => {
    const more = { figures: { tpp: 5000 }, figuresFrom: 'maker', consigneeSeat: 'MY', consigneeParent: 'MY' };
    const user = await openCase({ ...cloud.answers, ...more });
    const aside = () => screen.queryByRole('region', { name: 'Set aside' });
    expect(aside()).toHaveTextContent('Performance figuresTPP 5,000');
    expect(aside()).toHaveTextContent('Chip known by: By name');
    await user.click(screen.getByRole('button', { name: 'Change what sets them aside: Chip known by' }));
    await choose(user, 'How do you know the chip inside?', 'By performance figures');
    await next(user);
    await user.click(screen.getByRole('radio', { name: 'No: dense figures' }));
    expect(screen.getByRole('textbox', { name: 'TPP of one chip' })).toHaveValue('5000');
  });
});

describe('keys', () => {
  afterEach(() => switchKeys(true));

  test('choose, go on and go back, without a field in focus', async () => {
    const user = await begin();
    await user.keyboard('2');
    expect(screen.getByRole('radio', { name: /^Resell or re-export/ })).toBeChecked();
    // The next digit answers the next question …
    await user.keyboard('1');
    expect(screen.getByRole('radio', { name: /^No US person/ })).toBeChecked();
    // … unless the person goes back to the first.
    const part = within(screen.getByRole('group', { name: /What does your company/ }));
    await user.click(part.getByRole('radio', { name: /^Run a cloud/ }));
    await user.keyboard('0');
    expect(part.getByRole('radio', { name: /^Don't know/ })).toBeChecked();
    await user.type(screen.getByRole('combobox'), 'J3/?');
    expect(screen.getByRole('combobox')).toHaveValue('J3/?');
    await user.clear(screen.getByRole('combobox'));
    await user.type(screen.getByRole('combobox'), 'JP{Enter}');
    screen.getByRole('heading', { level: 1 }).focus();
    await user.keyboard('{Enter}');
    expect(heading('What is delivered or provided?')).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(heading('What does your company do?')).toHaveFocus();
    await user.keyboard('{Enter}');
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(heading('What does your company do?')).toHaveFocus();
  });

  test('go to the search', async () => {
    const user = await openCase(without('chip'));
    await user.keyboard('/');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  test('do nothing once they are off', async () => {
    const user = await begin();
    switchKeys(false);
    await user.keyboard('2{Escape}');
    expect(screen.getByRole('radio', { name: /^Resell or re-export/ })).not.toBeChecked();
    expect(heading('What does your company do?')).toBeVisible();
  });
});
