/** Reads lines of a quotation: npm run -s recognise -- --help */
import { readFileSync } from 'node:fs';
import { law, type QuotationLine, readQuotation } from '../../machines';
import { whyOf } from '../../src/words/quotationWords';
import { lang, readArguments, refuse } from './arguments';
import { print, printJson } from './output';
import { wordsIn } from './words';

const { values, operands } = readArguments({
  name: 'recognise',
  about: 'reads lines of a mail, a spreadsheet or a price list, each as a product and how many of it.',
  operands: {
    name: 'FILE',
    about: 'lines, rows with tabs, CSV or a markdown table in UTF-8; without it they are read from stdin',
    least: 0,
  },
  options: {
    format: {
      about: 'what is printed',
      of: { json: 'an object for each line', text: 'a sentence for each line' },
      default: 'json',
    },
    lang,
  },
  exits: { 0: 'every line was read, whatever it is', 2: 'misuse: one line on stderr says what' },
});
if (operands.length > 1) refuse('one FILE at most');

const input = (): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(operands[0] ?? 0));
  } catch (error) {
    return refuse(`${operands[0] ?? 'stdin'}: ${(error as Error).message}`);
  }
};

const words = wordsIn(values.lang);
/** What comes near to an unknown name; a list repeats its names. */
const near = new Map<string, readonly string[]>();
const MOST_NEAR = 7;
const nearTo = ({ status, name }: QuotationLine): readonly string[] => {
  if (status !== 'unknown') return [];
  const before = near.get(name);
  if (before) return before;
  const found = law
    .nearChips(name)
    .slice(0, MOST_NEAR)
    .map(({ chip }) => chip.id);
  near.set(name, found);
  return found;
};

const asJson = (line: QuotationLine): string => {
  const { text, status, chips, quantity, counts, each } = line;
  return JSON.stringify({
    text,
    status,
    chips,
    quantity: quantity ?? null,
    ...(counts === undefined ? {} : { counts }),
    ...(each === undefined ? {} : { each }),
    ...(status === 'unknown' ? { near: nearTo(line) } : {}),
    why: whyOf(words, line),
  });
};
const asText = (line: QuotationLine): string => {
  const { text, status, chips, quantity } = line;
  const ids = [...chips, ...nearTo(line).map((id) => `~${id}`)].join(' ');
  return [status, quantity ?? '-', text.replaceAll(/\s+/g, ' '), ids, whyOf(words, line)].join('\t');
};

/** So many lines are printed at once. */
const SLICE = 500;
let slice: string[] = [];
const flush = async (): Promise<void> => {
  const lines = slice.join('');
  slice = [];
  await (values.format === 'json' ? printJson(lines) : print(lines));
};
for (const line of readQuotation(input())) {
  slice.push(`${values.format === 'json' ? asJson(line) : asText(line)}\n`);
  if (slice.length >= SLICE) await flush();
}
await flush();
