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

/** Passages whose sentences name what carries them: `A licence is needed. [REQ-A1]`; `[own]` is this tool itself. */
const MARK = / ?\[([^\]]+)\]/;
const passages = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).flatMap(([key, text]) => {
    const named = /^(?<row>.+)\.(?:text|printed|enforced|textA|textB)$/.exec(key)?.groups?.row;
    const its = rows.filter((row) => keyOf(row) === named);
    return its.length > 0 ? [{ key, text, allowed: its.flatMap(cited) }] : [];
  });
const marksIn = (text: string): readonly string[] =>
  text
    .split(MARK)
    .filter((_, index) => index % 2 === 1)
    .flatMap((mark) => mark.split(' '));

describe.each(Object.entries({ en, ja }))('each sentence of a finding, %s', (lang, words) => {
  const told = passages(words);
  const inner = lang === 'ja' ? /。(?=[^」）])/ : /(?<!\b(?:No|vs|e\.g|i\.e|Inc|Ltd|Co))[.?!] (?=[A-Z“])/;

  it('names what carries it', () => {
    expect(told.length).toBeGreaterThan(150);
    const beside = conditional(words).flatMap(({ whole }) => {
      // One sentence that is said beside one statement rests on that one.
      const text = (words as Readonly<Record<string, string>>)[whole] ?? '';
      return inner.test(text) ? [{ key: whole, text }] : [];
    });
    const without = [...told, ...beside].flatMap(({ key, text }) => {
      const pieces = text.split(MARK);
      const sentences = pieces.filter((_, index) => index % 2 === 0);
      return sentences.at(-1) !== '' || sentences.some((one) => inner.test(one.trim())) ? [key] : [];
    });
    expect(without).toEqual([]);
  });

  it('rests on a statement that its finding cites', () => {
    const astray = told.flatMap(({ key, allowed, text }) =>
      marksIn(text)
        .filter((mark) => mark !== 'own' && !allowed.includes(mark))
        .map((mark) => `${key} ${mark}`),
    );
    expect(astray).toEqual([]);
  });
});

it('rests each passage on the same statements in both languages', () => {
  const restsOn = (words: Readonly<Record<string, string>>) =>
    Object.fromEntries(passages(words).map(({ key, text }) => [key, new Set(marksIn(text))]));
  expect(restsOn(ja)).toEqual(restsOn(en));
});

it('says the same findings in both languages', () => {
  expect(Object.keys(ja).sort()).toEqual(Object.keys(en).sort());
});
