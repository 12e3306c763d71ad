import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { expect, it, vi } from 'vitest';
import type { QuotationLine } from '../../machines';
import type { LineGroup } from '../../src/question/fields/lineGroups';
import { Quotation } from '../../src/question/fields/quotation';
import { type Language, startWords } from '../../src/words/i18n';

const mount = async (language: Language = 'en', lines?: readonly QuotationLine[]) => {
  if (!i18next.isInitialized) startWords(language);
  await i18next.changeLanguage(language);
  const onTake = vi.fn<(taken: readonly LineGroup[]) => number | undefined>();
  render(<Quotation {...(lines ? { lines } : {})} onTake={onTake} />);
  return { user: userEvent.setup({ delay: null }), onTake };
};
const paste = async (user: ReturnType<typeof userEvent.setup>, text: string) => {
  await user.click(screen.getByRole('textbox', { name: 'Lines of the quotation' }));
  await user.paste(text);
  await user.click(screen.getByRole('button', { name: 'Read the lines' }));
  // The names are made ready first, which takes a busy machine a while.
  return screen.findByRole('table', {}, { timeout: 20_000 });
};
const rowOf = (text: string) =>
  screen.getAllByRole('row').find((row) => within(row).queryAllByText(text).length > 0) as HTMLElement;
const list = [
  'Dear all,',
  'NVIDIA L4 24GB x4',
  'L4 24GB, qty 2',
  'H100 80GB x2',
  'AMD MI999 x1',
  'Rail kit for DGX H100',
  'Shipping $300',
].join('\n');

it('a pasted list is read line by line, put right, and taken with what the person said', async () => {
  const { user, onTake } = await mount();
  await paste(user, list);
  expect(screen.getByText(/^3 of 5 lines are not settled/)).toBeInTheDocument();
  // Like lines stand together, and say how many they are in all.
  const l4 = rowOf('NVIDIA L4 24GB x4');
  expect(within(l4).getByText('2 lines like this')).toBeInTheDocument();
  expect(within(l4).getByText('6')).toBeInTheDocument();

  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Which product is "H100 80GB"?' }),
    screen.getByRole('option', { name: /H100 PCIe 80 GB/ }),
  );
  expect(screen.getByText(/^2 of 5 lines are not settled/)).toBeInTheDocument();

  // The tool sets no accessory aside, and a tick without a reason settles nothing.
  const rails = rowOf('Rail kit for DGX H100');
  const tick = within(rails).getByRole('checkbox', { name: /Rail kit/ });
  expect(tick).not.toBeChecked();
  await user.click(tick);
  expect(screen.getByText(/^2 of 5 lines/)).toBeInTheDocument();
  await user.type(
    within(rails).getByRole('textbox', { name: 'Why it is no chip and holds none' }),
    'steel rails',
  );
  expect(screen.getByText(/^1 of 5 lines is not settled/)).toBeInTheDocument();

  const quantity = screen.getByRole('textbox', { name: 'Quantity: H100 80GB x2' });
  await user.clear(quantity);
  await user.type(quantity, 'some');
  expect(screen.getByText('Enter a whole number, or leave it empty.')).toBeInTheDocument();
  await user.clear(quantity);
  await user.type(quantity, '12');

  await user.click(screen.getByRole('button', { name: /open lines included/ }));
  const taken = onTake.mock.calls[0]?.[0] ?? [];
  const takenOf = (text: string) => taken.find(({ first }) => first.text === text);
  expect(taken).toHaveLength(4);
  expect(takenOf('NVIDIA L4 24GB x4')).toMatchObject({ places: [1, 2], quantity: 6 });
  expect(takenOf('H100 80GB x2')).toMatchObject({ first: { chosen: 'nvidia-h100-pcie' }, quantity: 12 });
  expect(takenOf('Rail kit for DGX H100')).toMatchObject({ first: { aside: 'steel rails' } });
  expect(taken.filter(({ isOpen }) => isOpen).map(({ first }) => first.text)).toEqual(['AMD MI999 x1']);
});

it('more items than a deal can hold are counted, and none is taken', async () => {
  const { user, onTake } = await mount();
  onTake.mockReturnValue(5000);
  await paste(user, list);
  await user.click(screen.getByRole('button', { name: /open lines included/ }));
  expect(screen.getByRole('alert')).toHaveTextContent(/5,?000/);
  expect(screen.getByRole('table')).toBeInTheDocument();
});

it('an unknown name is no dead end: near ones, figures, the paper, and a message to the supplier', async () => {
  const { user } = await mount();
  await paste(user, 'Ascend 910X');
  const ways = screen.getByText('What you can do');
  await user.click(ways);
  expect(await screen.findByText(/^Give the figures/)).toBeInTheDocument();
  expect(screen.getByText(/^Give the ECCN/)).toBeInTheDocument();
  expect(screen.getByText(/^Regarding "\u2068?Ascend 910X/)).toBeInTheDocument();
  const near = screen.getByRole('combobox', { name: /Which product is/ });
  expect(within(near).getAllByRole('option').length).toBeGreaterThan(1);
});

it('what was not read as an item stays in sight, and can be made one', async () => {
  const { user } = await mount();
  await paste(user, list);
  await user.click(screen.getByText('2 lines were not read as items'));
  expect(screen.getByText(/shipping, tax/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'It is an item: Shipping $300' }));
  expect(screen.getByText(/^4 of 6 lines are not settled/)).toBeInTheDocument();
});

it('a file in Shift_JIS is read and said to be; a workbook is refused with what to do', async () => {
  const { user } = await mount();
  const open = (bytes: readonly number[], name: string) =>
    user.upload(
      screen.getByLabelText('Open a text or CSV file'),
      Object.assign(new File([new Uint8Array(bytes)], name, { type: 'text/csv' }), {
        arrayBuffer: async () => new Uint8Array(bytes).buffer,
      }),
    );
  // 品名,数量 and a line below it
  const head = [0x95, 0x69, 0x96, 0xbc, 0x2c, 0x90, 0x94, 0x97, 0xca, 0x0a];
  await open([...head, ...new TextEncoder().encode('NVIDIA L4,4\n')], 'a.csv');
  expect(await screen.findByText(/Shift_JIS/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Read the lines' }));
  expect(await screen.findByText('1 line, read as a product.', {}, { timeout: 20_000 })).toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'Paste other lines' }));
  await open([0x50, 0x4b, 3, 4, 0, 0], 'a.csv');
  expect(await screen.findByRole('alert')).toHaveTextContent('copy the cells');
});

it('goes on in Japanese with what was taken before, and only a part of a long list is drawn', async () => {
  const lines = Array.from(
    { length: 100 },
    (_, at): QuotationLine => ({
      text: `品目${at}`,
      name: `品目${at}`,
      status: 'unknown',
      chips: [],
      why: { kind: 'not-listed' },
    }),
  );
  const { user } = await mount('ja', lines);
  expect(
    screen.getByText('100行のうち100行が確定していません。確定するまで、取引の内容はそろいません。'),
  ).toBeInTheDocument();
  expect(screen.getAllByRole('row')).toHaveLength(41);
  await user.click(screen.getByRole('button', { name: 'さらに40件を表示' }));
  expect(screen.getAllByRole('row')).toHaveLength(81);
});

it('does not put into a field what makes the page stand still: it says how much was taken, and how it begins', async () => {
  const { user } = await mount();
  await user.click(screen.getByRole('textbox', { name: 'Lines of the quotation' }));
  await user.paste(Array.from({ length: 1500 }, (_, at) => `NVIDIA L4 24GB x${at + 1}`).join('\n'));
  expect(screen.queryByRole('textbox', { name: 'Lines of the quotation' })).toBeNull();
  const taken = screen.getByText(/^1,500 lines are taken/);
  expect(taken).toHaveFocus();
  expect(taken.nextElementSibling).toHaveTextContent('NVIDIA L4 24GB x1 NVIDIA L4 24GB x2');

  await user.click(screen.getByRole('button', { name: 'Take other lines' }));
  expect(screen.getByRole('textbox', { name: 'Lines of the quotation' })).toHaveValue('');
  await user.paste(`NVIDIA L4 24GB x1\n${'H200 NVL x2\n'.repeat(2000)}`);
  await user.click(screen.getByRole('button', { name: 'Read the lines' }));
  await screen.findByRole('table', {}, { timeout: 20_000 });
  expect(screen.getByText('All 2,001 lines were read as products.')).toBeInTheDocument();
});
