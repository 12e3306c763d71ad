/** The sheets beside this file, each with what has to come out of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Datasheet } from '../../../machines';

export interface Sheet {
  readonly kind: string;
  /** Figures that a careful person would take, as `16@989`, `die 814`, `memory 3350`, `TPP 4800`. */
  readonly takes: readonly string[];
  /** Reasons that have to be told; `*` stands for any. */
  readonly refuses: readonly string[];
  /** The class of the chip that it is about; `-` where that is nobody's business. */
  readonly chipClass: string;
  /** The column that is chosen. */
  readonly column?: string;
  readonly text: string;
}

const bitsOf = (format: string): string => format.match(/\d+/)?.[0] ?? '';
const figureOf = (words: string): string => {
  const [name = '', value = ''] = words.trim().split(' ');
  return /^(?:die|memory|TPP|density)$/.test(name) ? `${name} ${value}` : `${bitsOf(name)}@${value}`;
};
const listed = (words: string | undefined): readonly string[] =>
  (words ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

const textOf = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');

export const sheetsIn = (name: string): readonly Sheet[] =>
  textOf(name)
    .split(/^### /m)
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.split('\n');
      const [kind = '', takes, refuses, chipClass = '-', column] = head.split(/\s*\|\s*/);
      return {
        kind,
        takes: [...new Set(listed(takes).map(figureOf))].toSorted(),
        refuses: listed(refuses),
        chipClass,
        ...(column ? { column } : {}),
        text: lines.join('\n').trimEnd(),
      };
    });

export const takenOf = ({ rates, dies, bandwidth, tpp, density }: Datasheet): readonly string[] =>
  [
    ...new Set([
      ...rates.map(({ bits, tops }) => `${bits}@${tops}`),
      ...dies.map(({ mm2, count }) => `die ${count === undefined ? '' : `${count}x`}${mm2}`),
      ...(bandwidth === undefined ? [] : [`memory ${bandwidth}`]),
      ...(tpp === undefined ? [] : [`TPP ${tpp}`]),
      ...(density === undefined ? [] : [`density ${density}`]),
    ]),
  ].toSorted();
