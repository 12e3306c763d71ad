import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codesIn, encodeCase, fragmentOf, readCase } from '../../machines';

const codeOf = (deal: string) =>
  encodeCase(readCase(JSON.parse(readFileSync(`src/training/scenarios/${deal}.json`, 'utf8')), '2026-11-30'));
const [one, two, three] = ['04-german-car-maker', '07-l4-cards-hanoi', '33-laptop-to-saigon'].map(codeOf) as [
  string,
  string,
  string,
];
/** With one sign exchanged for another. */
const mistyped = one.replace(/[0-9A-Z]/, (sign) => (sign === 'F' ? 'G' : 'F'));

const mail = `From: sales
> Hi Aiko, three long-term deals for next week (follow-up of No. 2026-1130-12):
> Code: ${one} – thanks!
see https://example.test/tool/${fragmentOf(two)}.
案件コード：${three.toLowerCase()}
And ${one} again, well-known.`;

test('every code of a mail is found once, in any dress', () => {
  const { cases, faults } = codesIn(mail);
  expect(cases.map(({ code }) => code).toSorted()).toEqual([one, two, three].toSorted());
  expect(faults).toEqual([]);
});

test('what was meant for a code and is none is named, and the rest is taken', () => {
  const { cases, faults } = codesIn(
    `Code: ${mistyped}\n${two}\nhttps://example.test/#c/${three.slice(0, -1)}`,
  );
  expect(cases.map(({ code }) => code)).toEqual([two]);
  expect(faults).toHaveLength(2);
  expect(faults.some(({ text }) => text === mistyped)).toBe(true);
});

test('a text without a code has neither', () => {
  expect(codesIn('Dear Aiko,\nshall we talk about the long-term plan, 2026-12-01?')).toEqual({
    cases: [],
    faults: [],
  });
});
