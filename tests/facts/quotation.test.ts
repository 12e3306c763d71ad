import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSettled, type QuotationLine, readQuotation } from '../../machines';

const linesOf = (text: string): readonly QuotationLine[] => [...readQuotation(text)];
const only = (text: string): QuotationLine => {
  const [line, ...more] = linesOf(text);
  expect(more, text).toEqual([]);
  return line as QuotationLine;
};
const said = (text: string): string => {
  const { status, chips, quantity, each, why } = only(text);
  return [
    status === 'found' ? chips.join(' ') : status === 'unknown' ? why.kind : status,
    ...(quantity === undefined ? [] : [`×${quantity}`]),
    ...(each === undefined ? [] : [`${each} each`]),
  ].join(' ');
};

describe('names as people write them', () => {
  // Each with what is meant: an id; "?" and all that must be offered; "!" and whose maker it is not; "-" for no chip.
  const names = readFileSync(join(import.meta.dirname, 'names.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((row) => row.split('\t') as [text: string, meant: string, quantity?: string]);

  it('are never taken for another chip, and 95 of 100 are found or offered', () => {
    const missed: string[] = [];
    for (const [text, meant, quantity] of names) {
      const { status, chips, quantity: read } = only(text);
      const [, mark, list = ''] = meant.match(/^([?!-]?) ?(.*)$/u) ?? [];
      const wanted = list.split(' ').filter(Boolean);
      const isThere = wanted.every((id) => chips.includes(id));
      if (status === 'found') expect(mark === '' && isThere, `${text}: ${chips}`).toBe(true);
      if (mark === '!' || mark === '-') expect(status, text).toBe(mark === '!' ? 'contradiction' : 'unknown');
      else if (!isThere || (status !== 'found' && status !== 'ambiguous')) missed.push(text);
      if (quantity !== undefined) expect(read, text).toBe(Number(quantity));
    }
    expect(names.length).toBeGreaterThan(150);
    expect(missed.length / names.length, missed.join(' | ')).toBeLessThan(0.05);
  });

  it('of an accessory are for the person to set aside, never taken as the chip or left out', () => {
    for (const text of [
      'L40S power cable',
      'RTX A6000 用 NVLink ブリッジ',
      'Rail kit for DGX H100',
      'A100 散热器',
      '3 year support, H100 PCIe',
    ])
      expect(only(text).why.kind, text).toBe('accessory');
  });

  it('with a slip are offered as what was read, and a digit is never mended', () => {
    for (const text of ['NVDIA H200 SXM', 'Guadi 3', 'H10O PCIe', 'Ｈ100ＰＣＩｅ80GB', 'エイチ100 PCIe'])
      expect(['ambiguous', 'found'], text).toContain(only(text).status);
    for (const text of ['H300 PCIe', 'RTX 4091', 'MI333X', 'RTX 4090 Ti'])
      expect(only(text).chips, text).toEqual([]);
  });
});

describe('how many', () => {
  it.each([
    ['L40S ×8', 'nvidia-l40s ×8'],
    ['8x L40S', 'nvidia-l40s ×8'],
    ['L40S, qty 8', 'nvidia-l40s ×8'],
    ['L40S 8 pcs', 'nvidia-l40s ×8'],
    ['L40S 8台', 'nvidia-l40s ×8'],
    ['RTX PRO 6000 Blackwell Server Edition x4', 'nvidia-rtx-pro-6000-server ×4'],
    ['L40S 8 個', 'nvidia-l40s ×8'],
    ['L40S 8枚', 'nvidia-l40s ×8'],
    ['L40S 数量:8', 'nvidia-l40s ×8'],
    ['L40S 8 EA', 'nvidia-l40s ×8'],
    ['L40S 8대', 'nvidia-l40s ×8'],
    ['8 Stück L40S', 'nvidia-l40s ×8'],
    ['8 L40S', 'nvidia-l40s ×8'],
    ['L40S（８）', 'nvidia-l40s ×8'],
    ['L40S 两张', 'nvidia-l40s ×2'],
    ['L40S 1,200 units', 'nvidia-l40s ×1200'],
    ['5 units L40S @ $9,800', 'nvidia-l40s ×5'],
    // In brackets before the name or with a sign, and 1 for the first of a list
    ['(2) RTX 4090', 'nvidia-rtx-4090 ×2'],
    ['[2] A100 80GB PCIe', 'nvidia-a100-80-pcie ×2'],
    ['【2】RTX4090', 'nvidia-rtx-4090 ×2'],
    ['L40S (x10)', 'nvidia-l40s ×10'],
    ['1. (4) L40S', 'nvidia-l40s ×4'],
    ['(1) 4x L40S', 'nvidia-l40s ×4'],
    ['(8) 昇腾910B3', 'huawei-ascend-910b3 ×8'],
    ['(2) PowerEdge XE9680 w/ 8x H200 SXM', 'nvidia-h200-sxm ×2 8 each'],
    ['Dell R760xa, (4) L40S 48GB', 'nvidia-l40s 4 each'],
    ['Quantity (8) L40S', 'nvidia-l40s ×8'],
    ['L40S qty-10', 'nvidia-l40s ×10'],
    ['L40S quantity of 8', 'nvidia-l40s ×8'],
    // In words behind the name
    ['L40S qty: 2 (two)', 'nvidia-l40s ×2'],
    ['L40S eight (8) pcs', 'nvidia-l40s ×8'],
    ['L40S two pcs', 'nvidia-l40s ×2'],
    ['L40S (two)', 'nvidia-l40s ×2'],
    ['L40S zwei Stück', 'nvidia-l40s ×2'],
    ['L40S deux pièces', 'nvidia-l40s ×2'],
    ['L40S dos unidades', 'nvidia-l40s ×2'],
    // Counters and signs
    ['１０台 L40S', 'nvidia-l40s ×10'],
    ['L40S 2つ', 'nvidia-l40s ×2'],
    ['L40S 二つ', 'nvidia-l40s ×2'],
    ['L40S 2ヶ', 'nvidia-l40s ×2'],
    ['L40S 10-pcs', 'nvidia-l40s ×10'],
    ['L40S 4-pack', 'nvidia-l40s ×4'],
    ['4 tarjetas NVIDIA L40S', 'nvidia-l40s ×4'],
    ['L40S 1.000 Stück', 'nvidia-l40s ×1000'],
    ['L40S / 8', 'nvidia-l40s ×8'],
    ['NF5468M6 8×A100 80GB PCIe', 'nvidia-a100-80-pcie 8 each'],
    // No quantity
    ['(1) L40S', 'nvidia-l40s'],
    ['2) L40S', 'nvidia-l40s'],
    ['a) L40S', 'nvidia-l40s'],
    ['L40S (2023)', 'ambiguous'],
    ['L4 x16 PCIe', 'nvidia-l4'],
    ['L40S PCIe 4.0x16', 'ambiguous'],
    ['L40S 2コア', 'more'],
    ['HGX H200 8-GPU', 'nvidia-h200-sxm'],
    ['A100 80GB PCIe', 'nvidia-a100-80-pcie'],
    ['NVIDIA A10 PCIe 4.0 x16', 'nvidia-a10'],
    ['L40S $8,500', 'nvidia-l40s'],
    ['7900 XTX', 'amd-rx7900xtx'],
    ['L40S 8~10台', 'more'],
    // In each machine
    ['8x H100 SXM server', 'nvidia-h100-sxm 8 each'],
    ['PowerEdge XE9680 w/ 8x H100', 'nvidia-h100-sxm 8 each'],
    ['HPE ProLiant DL380 Gen11 (2x NVIDIA L4)', 'nvidia-l4 2 each'],
    ['2x PowerEdge XE9680 (8x H100 SXM5 each)', 'nvidia-h100-sxm ×2 8 each'],
    ['GPUサーバ L40S×4枚搭載 5台', 'nvidia-l40s ×5 4 each'],
    ['2x DGX H100', 'nvidia-h100-sxm ×2'],
  ])('%s', (text, meaning) => {
    if (meaning === 'more') expect(only(text).quantity).toBeUndefined();
    else expect(said(text)).toBe(meaning);
  });

  it('is open where a line says two numbers', () => {
    const line = only('L40S 8 pcs, 10 pcs');
    expect(line).toMatchObject({ status: 'found', counts: [8, 10] });
    expect(line.quantity).toBeUndefined();
    expect(isSettled(line)).toBe(false);
    expect(isSettled({ ...line, quantity: 10 })).toBe(true);
  });

  it('takes a number in brackets for that of the line where it goes on from the one before', () => {
    const counts = (text: string) => linesOf(text).map(({ quantity }) => quantity);
    expect(counts('(1) L40S\n(2) L4\n(3) 4x A30')).toEqual([undefined, undefined, 4]);
    expect(counts('(4) L40S\n(2) L4\n(2) RTX 6000')).toEqual([4, 2, 2]);
  });

  it('takes a number that goes on from the row before for that of the row', () => {
    const rows = [...readQuotation('8\tL40S\t4\n9\tL40S\t2\n4\tL40S\t2')];
    expect(rows.map(({ quantity, counts }) => quantity ?? counts)).toEqual([[8, 4], 2, [4, 2]]);
  });

  describe('in orders of several goods', () => {
    // What is meant as in names.tsv; then "4", "4 of 8" in each, "8 each", or "4? 2?" where it has to be asked.
    const orders = readFileSync(join(import.meta.dirname, 'orders.tsv'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((row) => row.split('\t') as [text: string, meant: string, counts: string]);
    const counted = ({ quantity, each, counts = [] }: QuotationLine): string => {
      if (quantity === undefined)
        return counts.map((count) => `${count}?`).join(' ') || (each === undefined ? '-' : `${each} each`);
      return each === undefined ? String(quantity) : `${quantity} of ${each}`;
    };
    const inOrder = (counts: string): string =>
      counts.includes('?') ? counts.split(' ').toSorted().join(' ') : counts;

    it.each(orders)('%s', (text, meant, counts) => {
      const line = only(text);
      const wanted = meant
        .replace(/^[?-] ?/u, '')
        .split(' ')
        .filter(Boolean);
      expect(inOrder(counted(line))).toBe(inOrder(counts));
      if (line.status === 'found') expect([line.chips.join(' ')]).toEqual([meant]);
      else expect(line.chips).toEqual(expect.arrayContaining(wanted));
      if (meant === '-') expect(line.status).toBe('unknown');
    });
  });
});

describe('a pasted list', () => {
  const read = (text: string) =>
    linesOf(text).map(({ status, chips, quantity, why }) => [
      status === 'found' ? chips[0] : why.kind,
      quantity,
    ]);
  const wanted = [
    ['not-an-item', undefined],
    ['nvidia-l4', 4],
    ['nvidia-h100-pcie', 2],
    ['maker', 1],
  ];

  it.each([
    ['tabs', 'Item\tQty\tUnit price\nNVIDIA L4 24GB\t4\t$2,500\nH100 PCIe 80GB\t2\t25,000\nAMD H100\t1\t1'],
    [
      'commas',
      'No,Description,数量,金額\n1,"NVIDIA L4, 24GB",4,"10,000"\n2,H100 PCIe 80GB,2,1\n3,AMD H100,1,1',
    ],
    ['semicolons', 'Artikel;Menge\nNVIDIA L4 24GB;4\nH100 PCIe 80GB;2\nAMD H100;1'],
    ['markdown', '| 품명 | 수량 |\n|---|---:|\n| **NVIDIA L4** | 4대 |\n| H100 PCIe | 2 |\n| AMD H100 | 1 |'],
    [
      'columns of spaces',
      'Product          Quantity\nNVIDIA L4 24GB      4\nH100 PCIe 80GB      2\nAMD H100      1',
    ],
  ])('with %s', (_kind, text) => {
    expect(read(text)).toEqual(wanted);
  });

  it('takes a maker and a part number from their own columns, and sees what contradicts them', () => {
    const text =
      'Maker\tModel\tP/N\tQty\nAMD\tH100 PCIe\t\t1\nDell\tL40S\t\t2\nNVIDIA\tL4\tH100 PCIe\t3\n\tGPU card\tH100 PCIe\t4';
    expect(read(text).slice(1)).toEqual([
      ['maker', 1],
      ['nvidia-l40s', 2],
      ['cells', 3],
      [expect.stringMatching(/nvidia-h100-pcie|more-words/), 4],
    ]);
  });

  it('loses no line: what is no item is told apart by its words, and what names a chip never is', () => {
    const text = [
      'Dear Mr Tanaka,',
      'please quote the following:',
      'お世話になっております。',
      '- 4x NVIDIA L4',
      'Shipping and insurance\t$300',
      'Total: $12,000',
      '小計 1,000円',
      'Tel: 03-1234-5678',
      'Something else altogether',
      'Hi, please add 2 pcs L40S',
      'Total: 8x H100 PCIe',
      'Best regards,',
    ];
    expect(
      linesOf(text.join('\n')).map(({ why }) => (why.kind === 'not-an-item' ? why.what : why.kind)),
    ).toEqual([
      'greeting',
      'greeting',
      'greeting',
      'name',
      'charge',
      'total',
      'total',
      'contact',
      'not-listed',
      'more-words',
      'more-words',
      'greeting',
    ]);
    expect(linesOf(text.join('\r\n')).map((line) => line.text)).toEqual(text);
  });

  it.each([
    'Please quote the BR9000',
    'We need 8 x BR9000',
    'BR9000を8枚お願いします',
    'BR9000 8 pcs, incl. shipping',
    'Total 8 x BR9000',
    'PO no: 12345, BR9000 8 pcs',
    'HI00 SXM 8枚',
  ])('keeps open what a greeting, a charge or a number of the document may hide: %s', (text) => {
    const line = only(text);
    expect(line.why).toEqual({ kind: 'not-listed' });
    expect(isSettled(line)).toBe(false);
  });
  it.each([
    'Thank you for your RFQ-2026',
    'VAT 19%',
    'Total USD 12,000',
    'Shipping 1 set',
    'Quotation No: Q2026-113',
  ])('tells apart what gives no model beside a count: %s', (text) => {
    expect(only(text).why.kind).toBe('not-an-item');
  });

  it('keeps a quoted cell whole, and a mark of inches is no quote', () => {
    expect(
      linesOf('Item,Qty\n"NVIDIA L4\n24GB",3\n19" rack,1')
        .map(({ text, quantity }) => [text, quantity])
        .slice(1),
    ).toEqual([
      ['"NVIDIA L4\n24GB",3', 3],
      ['19" rack,1', 1],
    ]);
  });

  it('of 20,000 rows is read line by line, in time and memory that grow no faster than the list', () => {
    const row = (at: number) =>
      `${['NVIDIA L4 24GB', 'H100', 'no such thing', 'PowerEdge XE9680 w/ 8x H100'][at % 4]}\t${at}\tREF`;
    const text = ['Item\tQty\tUnit', ...Array.from({ length: 20_000 }, (_, at) => row(at + 1))].join('\n');
    const start = performance.now();
    let count = 0;
    for (const { quantity } of readQuotation(text)) if (quantity !== undefined) count += 1;
    expect(count).toBe(20_000);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
