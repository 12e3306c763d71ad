import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, CodeError, codeIn, decodeCase, encodeCase, fragmentOf } from '../../machines';
import { readTold, writeTold } from '../../machines/code';
import { ALPHABET, RADIX, textOf } from '../../machines/code/alphabet';
import { withChecks } from '../../machines/code/check';
import { canonical, deals, lettersOf, problemOf } from './support';

const [, theCase] = deals[0] ?? deals[1] ?? ['', undefined];
if (!theCase) throw new Error('no deals');
const code = encodeCase(theCase);
const letters = lettersOf(code);

describe('a code is forgiving', () => {
  it('in groups of four capitals and digits that are not taken for each other', () => {
    expect(code).toMatch(/^([A-Z2-9]{4}-)+[A-Z2-9]{1,4}$/);
    expect(new Set(ALPHABET).size).toBe(25);
    for (const letter of '01OQILUZSBG') expect(ALPHABET).not.toContain(letter);
  });

  it.each<[string, string]>([
    ['in small letters', code.toLowerCase()],
    ['without hyphens', letters.join('')],
    ['with spaces, in front and behind too', ` ${code.replaceAll('-', ' ')}\n`],
    ['in another grouping', letters.join('').replaceAll(/.{3}(?=.)/g, '$& - ')],
    [
      'in full width',
      code.replaceAll(/[A-Z2-9-]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
    ],
    ['with ideographic spaces', code.replaceAll('-', '\u3000')],
    ['with dashes of every sort', code.replace('-', '–').replace('-', 'ー').replaceAll('-', '−')],
  ])('%s', (_name, text) => {
    expect(decodeCase(text)).toStrictEqual(theCase);
  });

  it('with a look-alike in the place of each character that has one', () => {
    const looks: Readonly<Record<string, string>> = {
      8: 'B',
      6: 'g',
      5: 'S',
      2: 'z',
      V: 'U',
      D: '0',
      7: '1',
    };
    for (const [, deal] of deals) {
      const text = lettersOf(encodeCase(deal))
        .map((letter) => looks[letter] ?? letter)
        .join('');
      expect(decodeCase(text)).toStrictEqual(deal);
    }
    expect(decodeCase(code.replaceAll('D', 'O').replaceAll('7', 'l'))).toStrictEqual(theCase);
  });
});

describe('a code is refused', () => {
  it.each<[string, string, string, string]>([
    ['that is empty', '', 'empty', ''],
    ['that is nothing but hyphens', ' - — ー ', 'empty', ''],
    ['with a character that no code has', code.replace('-', '?'), 'not-a-character', '?'],
    ['with a kana', `あ${code}`, 'not-a-character', 'あ'],
    ['that is shorter than any', 'ACDE', 'too-short', ''],
    [
      'with one wrong character, with its place',
      letters.with(5, letters[5] === 'A' ? 'C' : 'A').join(''),
      'wrong-character-at',
      '6',
    ],
    ['in which two groups changed places', code.replace(/^(.{4})-(.{4})/, '$2-$1'), 'wrong-characters', ''],
    ['that was made by a later version', textOf(withChecks([8, 0, 0, 0])), 'too-new', ''],
    ['that was made by the last version there can be', textOf(withChecks([24, 3, 2, 1])), 'too-new', ''],
  ])('%s', (_name, text, problem, detail) => {
    expect(() => decodeCase(text)).toThrow(CodeError);
    try {
      decodeCase(text);
    } catch (error) {
      expect(error).toMatchObject({ problem, detail });
    }
  });

  it('whoever made it, if it tells what no file could hold', () => {
    const forged = (told: Parameters<typeof writeTold>[0]) => problemOf(writeTold(told));
    const dates = { decisionDate: '2026-11-21', plannedDate: '2026-11-21' };
    expect(forged({ ...dates, decisionDate: '2020-01-01', answers: {} })).toBe('not-a-case');
    expect(forged({ ...dates, answers: { transistorCount: 1e9 } })).toBe('not-a-case');
    expect(forged({ ...dates, answers: { figures: { bandwidth: 3 } } })).toBe('not-a-case');
    expect(forged({ ...dates, answers: { activity: [] } })).toBe('not-a-case');
    expect(forged({ ...dates, answers: { role: 'seller' } })).toBeUndefined();
  });
});

/** Codes are read or refused by name, whatever stands there. */
const silently = (text: string): boolean => {
  if (problemOf(text) !== undefined) return false;
  expect(assess(decodeCase(text)).findings.length).toBeGreaterThan(0);
  return true;
};
const options = { seed: 20_261_121, numRuns: 20_000 };

it('20,000 random rows of characters are refused: one in 390,625 passes the check, and fewer are a case', () => {
  const row = fc.array(fc.constantFrom(...ALPHABET), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(row, (text) => !silently(text.join(''))),
    options,
  );
});

it('20,000 random texts never do anything but name what is wrong', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string()), (text) => !silently(text)),
    options,
  );
});

it('20,000 random rows with a check that somebody worked out are a case that a file could hold, or refused', () => {
  const row = fc.array(fc.nat({ max: RADIX - 1 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(row, fc.nat({ max: 3 }), (symbols, first) => {
      const text = textOf(withChecks([first, ...symbols]));
      if (problemOf(text) !== undefined) return;
      const found = decodeCase(text);
      expect(decodeCase(encodeCase(found))).toStrictEqual(found);
      // An answer of an earlier edition is told by the questions of this one, and then has a code of its own.
      if (canonical(readTold(text).answers) === canonical(found.answers))
        expect(encodeCase(found)).toBe(text);
    }),
    options,
  );
}, 60_000);

describe('an address', () => {
  it('carries a code in its fragment and gives it back', () => {
    expect(fragmentOf(code)).toBe(`#c/${code}`);
    expect(codeIn(fragmentOf(code))).toBe(code);
    expect(codeIn(`#/c/${code}`)).toBe(code);
    expect(codeIn(`#c/${code.replaceAll('-', '%20')}`)).toBe(code.replaceAll('-', ' '));
    expect(codeIn('#c/%E3%81')).toBe('%E3%81');
  });

  it.each(['', '#', '#/', '#c', '#c/', '#/cases', '#/library/dates', '#cc/AAAA'])(
    '%j carries none',
    (hash) => {
      expect(codeIn(hash)).toBeUndefined();
    },
  );
});
