import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import {
  answerKind,
  answerPart,
  back,
  beginWhole,
  chip,
  choose,
  country,
  eccn,
  heading,
  next,
  openApp,
} from './support';

const begin = async () => {
  const user = await openApp();
  await beginWhole(user);
  return user;
};
const docket = () => screen.getByRole('complementary', { name: 'The case so far' });

describe('a deal on its way', () => {
  test('goes from screen to screen, with the heading in focus and the result as it stands', async () => {
    const user = await begin();
    expect(docket()).toHaveTextContent('The result appears here when you go on');
    await answerPart(user);
    expect(heading('What is delivered or provided?')).toHaveFocus();
    expect(document.title).toContain('What is delivered or provided?');
    expect(docket()).toHaveTextContent('Hold and escalate');
    expect(docket()).toHaveTextContent('Could become: Do not proceed');
    await answerKind(user, 'By name');
    await chip(user, 'H100');
    await eccn(user, /^4A090/, /^4A090.a/);
    await next(user);
    expect(heading('Where is it sent from, and used?')).toHaveFocus();
    expect(within(docket()).getByText('NVIDIA H100 SXM5 80 GB')).toBeInTheDocument();
    expect(within(docket()).getByText('Known from the catalogue')).toBeInTheDocument();
  });

  test('asks for what is left out, goes to it, and loses nothing', async () => {
    const user = await begin();
    await choose(user, /What does your company do/, /^Run a cloud/);
    await user.type(screen.getByRole('combobox', { name: /company's country/ }), 'Atlan');
    await next(user);
    const summary = screen.getByRole('alert');
    expect(summary).toHaveFocus();
    expect(within(summary).getAllByRole('link')).toHaveLength(2);
    expect(summary).toHaveTextContent('"Atlan" is not a country that we know');
    expect(screen.getByRole('combobox', { name: /company's country/ })).toHaveValue('Atlan');
    expect(screen.getByRole('combobox', { name: /company's country/ })).toBeInvalid();
    expect(screen.getByRole('radio', { name: /^Run a cloud/ })).toBeChecked();
    await user.click(within(summary).getByRole('link', { name: /^"Does a US person take part\?"/ }));
    expect(screen.getByRole('radio', { name: /^No US person/ })).toHaveFocus();
    await choose(user, /US person/, /^Yes/);
    expect(within(screen.getByRole('alert')).getAllByRole('link')).toHaveLength(1);
  });

  test('takes "don\'t know" for an answer to every kind of question', async () => {
    const user = await begin();
    await choose(user, /What does your company do/, /^Don't know/);
    await user.click(
      within(screen.getByRole('group', { name: /company's country/ })).getByRole('checkbox', {
        name: /^Don't know/,
      }),
    );
    await choose(user, /US person/, /^Don't know/);
    await next(user);
    await answerKind(user, 'By name');
    await user.click(
      within(screen.getByRole('group', { name: 'Products found' })).getByRole('radio', {
        name: /^Don't know/,
      }),
    );
    await choose(user, /Which ECCN/, /^Don't know/);
    const followUp = screen.queryByRole('group', { name: /data centres/ });
    if (followUp) await choose(user, /data centres/, /^Don't know/);
    await next(user);
    expect(heading('Who designed the chip?')).toBeVisible();
  });

  test('goes back with every answer kept, half-filled ones too', async () => {
    const user = await begin();
    await answerPart(user, 'jap');
    await choose(user, 'What is delivered or provided?', /^A processing chip/);
    await back(user);
    expect(heading('What does your company do?')).toHaveFocus();
    expect(screen.getByRole('radio', { name: /^Sell own goods/ })).toBeChecked();
    expect(screen.getByRole('combobox', { name: /company's country/ })).toHaveValue('Japan');
    await next(user);
    expect(screen.getByRole('radio', { name: /^A processing chip/ })).toBeChecked();
  });

  test('switches language with half-filled fields as they are', async () => {
    const user = await begin();
    await country(user, /company's country/, 'ドイツ');
    await choose(user, /What does your company do/, /^Buy or use/);
    await user.click(screen.getByRole('button', { name: '日本語' }));
    expect(heading('自社は何をしますか')).toBeVisible();
    expect(document.documentElement).toHaveAttribute('lang', 'ja');
    expect(screen.getByRole('combobox')).toHaveValue('ドイツ');
    expect(screen.getByRole('radio', { name: /^半導体の購入/ })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'English' }));
    expect(screen.getByRole('combobox')).toHaveValue('Germany');
  });

  test('shows a follow-up question at once', async () => {
    const user = await begin();
    await answerPart(user);
    expect(screen.queryByRole('group', { name: /know the chip inside/ })).not.toBeInTheDocument();
    await choose(user, 'What is delivered or provided?', /^A processing chip/);
    expect(screen.getByRole('group', { name: /know the chip inside/ })).toBeVisible();
    await choose(user, 'What is delivered or provided?', /^Technology, software/);
    expect(screen.getByRole('group', { name: /technology/i })).toBeVisible();
    await choose(user, 'What is delivered or provided?', /^Chip-making equipment/);
    expect(screen.queryByRole('group', { name: /know the chip inside/ })).not.toBeInTheDocument();
  });

  test('explains why it asks, on its sources', async () => {
    const user = await begin();
    await user.click(screen.getByText('Why, and the law'));
    const link = screen.getByRole('link', { name: /^15 CFR 736.2/ });
    expect(link).toHaveAttribute('href', expect.stringMatching(/^https:/));
    expect(link).toHaveAttribute('rel', 'noreferrer noopener');
    expect(screen.getAllByText('read in the official text')[0]).toBeVisible();
  });
});

describe('the chip', () => {
  const atChip = async () => {
    const user = await begin();
    await answerPart(user);
    await answerKind(user, 'By name');
    return user;
  };

  test('is found by a part of its name; a name that several go by asks which', async () => {
    const user = await atChip();
    await user.type(screen.getByRole('searchbox'), 'ｈ１００');
    expect(
      screen.getByText(/^This name can mean several products\..*the form \(SXM, PCIe card/),
    ).toBeVisible();
    await choose(user, /Which ECCN/, /^Don't know/);
    await next(user);
    expect(screen.getByRole('alert')).toHaveTextContent('fits several products');
    await user.click(screen.getByRole('radio', { name: /^NVIDIA H100 PCIe 80 GB/ }));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Data-centre item' })).toHaveTextContent(
      'Yes, designed or marketed for them',
    );
  });

  test('that is not in the catalogue is refused with a way on', async () => {
    const user = await atChip();
    await user.type(screen.getByRole('searchbox'), 'H9000X');
    expect(screen.getByText(/does not mean not controlled/)).toBeVisible();
    await next(user);
    expect(screen.getByRole('alert')).toHaveTextContent('"H9000X" is not in the catalogue');
    expect(screen.getByRole('searchbox')).toHaveValue('H9000X');
  });

  test('has values of the catalogue that can be contradicted, with a reason', async () => {
    const user = await atChip();
    await chip(user, 'H100 PCIe');
    await choose(user, /Which ECCN/, /^Don't know/);
    await user.click(screen.getByRole('button', { name: 'This is wrong: Data-centre item' }));
    expect(screen.getByText(/on hold until compliance confirms/)).toBeVisible();
    await choose(user, /data centres/, /^No, neither/);
    await next(user);
    expect(screen.getByRole('alert')).toHaveTextContent('Say why the value of the catalogue is wrong');
    await user.type(screen.getByRole('textbox', { name: /Why is the catalogue wrong/ }), 'Data sheet 7');
    await next(user);
    await user.click(within(docket()).getByRole('button', { name: 'Back to: Item' }));
    expect(screen.getByRole('textbox', { name: /Why is the catalogue wrong/ })).toHaveValue('Data sheet 7');
  });
});

describe('figures', () => {
  const atFigures = async () => {
    const user = await begin();
    await answerPart(user);
    await answerKind(user, 'By performance figures');
    return user;
  };

  test('give TPP and density as they are typed', async () => {
    const user = await atFigures();
    await user.click(screen.getByRole('radio', { name: /^Peak rates/ }));
    await user.type(screen.getByRole('textbox', { name: /^Peak rate/ }), '1,000');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Bit length' }), '8');
    const reckoning = screen.getByText('TPP 8,000');
    expect(screen.getByText('Meets 3A090.a.1')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: /^Area of the die/ }), '800');
    expect(screen.getByText('Performance density 10')).toBeVisible();
    expect(reckoning).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Add a precision' }));
    const [, second] = screen.getAllByRole('textbox', { name: /^Peak rate/ });
    await user.type(second as HTMLElement, '900');
    expect(screen.getByText('TPP 14,400')).toBeVisible();
  });

  test('with sparsity are refused with the reason, and stay as typed', async () => {
    const user = await atFigures();
    await user.click(screen.getByRole('radio', { name: /^Total processing performance/ }));
    await user.type(screen.getByRole('textbox', { name: 'TPP of one chip' }), '4800');
    await choose(user, 'Are these figures with sparsity?', /^With sparsity/);
    expect(screen.getByText(/halving them would be a guess\. What you typed stays/)).toBeVisible();
    expect(screen.queryByText(/^TPP 4,800/)).not.toBeInTheDocument();
    await next(user);
    expect(screen.getByRole('alert')).toHaveTextContent('Figures with sparsity cannot be used');
    expect(screen.getByRole('textbox', { name: 'TPP of one chip' })).toHaveValue('4800');
  });

  test.each([
    ['-5', 'must be above zero'],
    ['99999999', 'too large to be right'],
    ['about 100', '"about 100" is not a number'],
    ['1,5', '"1,5" can mean 1.5 or 15. Write 1.5 or 15.'],
    ['4.800', '"4.800" can mean 4.8 or 4800. Write 4.8 or 4800.'],
    ['10⁴', '"10⁴" is not a number'],
  ])('of %s are refused', async (typed, problem) => {
    const user = await atFigures();
    await user.click(screen.getByRole('radio', { name: /^Total processing performance/ }));
    const field = screen.getByRole('textbox', { name: 'TPP of one chip' });
    await user.type(field, typed);
    await next(user);
    expect(screen.getByRole('alert')).toHaveTextContent(problem);
    expect(field).toBeInvalid();
    expect(field).toHaveValue(typed);
  });
});
