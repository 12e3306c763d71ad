import { expect, it } from 'vitest';
import { textsInCompany } from './loneTexts';

it('every text has an element to itself', { timeout: 120_000 }, () => {
  expect(textsInCompany()).toEqual([]);
});

it('finds each kind of text that has not', { timeout: 120_000 }, () => {
  const sample = `
import type { ReactNode } from 'react';
type Nested = string | readonly Nested[];
interface Props { word: string; count: number; some?: 'a' | undefined; list: string[]; pair: [string, boolean];
  nested: Nested; node: ReactNode; anything: any; flag: boolean; element: React.JSX.Element; none: null }
export const Page = ({ word, count, some, list, pair, nested, node, anything, flag, element, none }: Props) => (
  <main>
    <p>alone</p>
    <p>{word}</p>
    <p>{element} {element}{' '}{none}{flag}</p>
    <p>{element}{flag && element}</p>
    <p>beside {element}</p>
    <p>{element}{word}</p>
    <p>{element}{count}</p>
    <p>{element}{some}</p>
    <p>{element}{list}</p>
    <p>{element}{pair}</p>
    <p>{element}{nested}</p>
    <p>{element}{node}</p>
    <p>{element}{anything}</p>
    <p>{element}{flag ? word : element}</p>
    <p>{element}{list.map((one) => <b key={one}>{one}</b>)}</p>
    <>{word}</>
    <>alone in a fragment</>
  </main>
);`;
  const found = textsInCompany(new Map([['src/shell/main.tsx', sample]]));
  expect(found.map((line) => line.replace(/^src\/shell\/main\.tsx:\d+ /, '').trim())).toEqual([
    'beside',
    'word',
    'count',
    'some',
    'list',
    'pair',
    'nested',
    'node',
    'anything',
    'flag ? word : element',
    'word',
    'alone in a fragment',
  ]);
});
