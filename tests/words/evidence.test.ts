import { describe, expect, it } from 'vitest';
import en from '../../locales/en/findings.json';
import ja from '../../locales/ja/findings.json';
import { keyOf, type Row } from '../../machines/findings/row';
import { rows } from '../../machines/findings/rows';

/** A key of words that are shown only beside one statement of the evidence, such as `licence.hq.text.ENF`. */
interface Conditional {
  readonly whole: string;
  readonly row: string;
  readonly base: string;
  readonly evidence: string;
}

const conditional = (words: object): Conditional[] =>
  Object.keys(words).flatMap((whole) => {
    const found = /^(?!force\.)(?<row>.+?)\.(?<part>text|enforced|printed)\.(?<evidence>.+)$/.exec(
      whole,
    )?.groups;
    return found?.row && found.evidence
      ? [{ whole, row: found.row, base: `${found.row}.${found.part}`, evidence: found.evidence }]
      : [];
  });

const cited = ({ cite }: Row): string[] =>
  cite.map((entry) => (typeof entry === 'string' ? entry : entry.id));
const rowOf = new Map(rows.map((row) => [keyOf(row), row]));

describe.each(Object.entries({ en, ja }))('the words of the findings, %s', (_, words) => {
  const keys = conditional(words);

  it('has sentences that belong to one statement of the evidence', () => {
    expect(keys.length).toBeGreaterThan(0);
  });

  it('ties each of them to a statement that its row cites', () => {
    const astray = keys.filter(({ row, evidence }) => {
      const its = rowOf.get(row);
      return !its || !cited(its).includes(evidence);
    });
    expect(astray.map(({ whole }) => whole)).toEqual([]);
  });

  it('puts each of them after words that are always shown', () => {
    expect(keys.filter(({ base }) => !(base in words)).map(({ whole }) => whole)).toEqual([]);
  });
});

it('says the same findings in both languages', () => {
  expect(Object.keys(ja).sort()).toEqual(Object.keys(en).sort());
});
