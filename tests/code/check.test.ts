import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCase, encodeCase } from '../../machines';
import { ALPHABET, RADIX, textOf } from '../../machines/code/alphabet';
import { CHECKS, isSound, withChecks, wrongPlace } from '../../machines/code/check';
import { deals, everyCase, lettersOf, problemOf, RUNS, withOneWrong, withSwap } from './support';

const symbol = fc.integer({ min: 0, max: RADIX - 1 });
const words = (maxLength: number) => fc.array(symbol, { minLength: 1, maxLength });
const options = { seed: 20_261_121, numRuns: 300 };
const wrongly = (sound: readonly number[], ...changes: readonly (readonly [number, number])[]): number[] => {
  const wrong = [...sound];
  for (const [at, by] of changes) wrong[at] = ((sound[at] ?? 0) + by) % RADIX;
  return wrong;
};

describe('the check', () => {
  it('holds for every word that it was put to', () => {
    fc.assert(
      fc.property(words(200), (word) => {
        expect(withChecks(word).slice(0, word.length)).toEqual(word);
        expect(isSound(withChecks(word))).toBe(true);
      }),
      options,
    );
  });

  it('finds any single wrong symbol and any swap of unlike neighbours, at any length', () => {
    fc.assert(
      fc.property(words(120), (word) => {
        const sound = withChecks(word);
        sound.forEach((right, at) => {
          for (let by = 1; by < RADIX; by += 1) expect(isSound(wrongly(sound, [at, by]))).toBe(false);
          const next = sound[at + 1];
          if (next === undefined || next === right) return;
          expect(isSound(sound.with(at, next).with(at + 1, right))).toBe(false);
        });
      }),
      { ...options, numRuns: 40 },
    );
  });

  it('finds a symbol lost in front or added behind, the zero of the field too', () => {
    fc.assert(
      fc.property(words(60), symbol, (word, more) => {
        const sound = withChecks(word);
        if (word[0] === 0) expect(isSound(sound.slice(1))).toBe(false);
        expect(isSound(withChecks([0, ...word]).slice(1))).toBe(false);
        expect(isSound([...sound, more])).toBe(false);
        expect(isSound([0, ...sound])).toBe(false);
      }),
      options,
    );
  });

  it('finds two wrong symbols in every place and of every value in a code of 24', () => {
    // A mistake adds the same to whatever was right, so one code stands for all of its length.
    const sound = withChecks(Array<number>(20).fill(0));
    for (let first = 0; first < 24; first += 1)
      for (let second = first + 1; second < 24; second += 1)
        for (let by = 1; by < RADIX; by += 1)
          for (let other = 1; other < RADIX; other += 1)
            if (isSound(wrongly(sound, [first, by], [second, other])))
              throw new Error(`${first}, ${second}: ${by}, ${other}`);
  });

  it('finds three and four wrong symbols in a code of up to 24', () => {
    fc.assert(
      fc.property(
        words(20).chain((word) => {
          const sound = withChecks(word);
          const place = fc.integer({ min: 0, max: sound.length - 1 });
          const change = fc.tuple(place, fc.integer({ min: 1, max: RADIX - 1 }));
          const changes = fc.uniqueArray(change, {
            minLength: 3,
            maxLength: Math.min(4, sound.length),
            selector: ([at]) => at,
          });
          return fc.tuple(fc.constant(sound), changes);
        }),
        ([sound, changes]) => !isSound(wrongly(sound, ...changes)),
      ),
      { ...options, numRuns: 20_000 },
    );
  });

  it('lets one in 390,625 of all else pass, no more', () => {
    // Of the words with four free symbols before their end, each is sound with exactly one end.
    const ends = new Set(
      Array.from({ length: RADIX ** 2 }, (_, number) =>
        withChecks([number % RADIX, Math.floor(number / RADIX)])
          .slice(-CHECKS)
          .join(),
      ),
    );
    expect(ends.size).toBe(RADIX ** 2);
    expect(RADIX ** CHECKS).toBe(390_625);
  });

  it('names the place of a single wrong symbol in a code of up to 24', () => {
    fc.assert(
      fc.property(words(20), symbol, fc.integer({ min: 1, max: RADIX - 1 }), (word, where, by) => {
        const sound = withChecks(word);
        const at = where % sound.length;
        expect(wrongPlace(wrongly(sound, [at, by]))).toBe(at);
      }),
      options,
    );
  });
});

describe('a code with a mistake is refused', () => {
  it.each(deals)('every one of %s', (_name, theCase) => {
    const code = encodeCase(theCase);
    for (const wrong of [...withOneWrong(code), ...withSwap(code)])
      expect(problemOf(wrong), wrong).toMatch(/^wrong-character/);
  });

  it.each(deals)('cut off or drawn out, in every way, of %s', (_name, theCase) => {
    const letters = lettersOf(encodeCase(theCase));
    for (let length = 0; length < letters.length; length += 1)
      expect(problemOf(letters.slice(0, length).join(''))).toBeDefined();
    for (const letter of ALPHABET) {
      expect(problemOf([...letters, letter].join(''))).toBeDefined();
      for (const next of ALPHABET) expect(problemOf([...letters, letter, next].join(''))).toBeDefined();
    }
  });

  it.each(deals)('with a character or a group lost or said twice, of %s', (_name, theCase) => {
    const letters = lettersOf(encodeCase(theCase));
    for (const size of [1, 4])
      for (let at = 0; at + size <= letters.length; at += 1) {
        expect(problemOf(letters.toSpliced(at, size).join(''))).toBeDefined();
        expect(problemOf(letters.toSpliced(at, 0, ...letters.slice(at, at + size)).join(''))).toBeDefined();
      }
  });

  it('of whatever case', { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(everyCase, fc.nat(), (theCase, pick) => {
        const code = encodeCase(theCase);
        const letters = lettersOf(code);
        const at = pick % (letters.length - 1);
        const [here = '', next = ''] = letters.slice(at, at + 2);
        const other = ALPHABET.charAt((ALPHABET.indexOf(here) + 1 + (pick % (RADIX - 1))) % RADIX);
        expect(problemOf(letters.with(at, other).join(''))).toMatch(/^wrong-character/);
        const swapped = letters.toSpliced(at, 2, next, here).join('');
        if (here !== next) expect(problemOf(swapped)).toMatch(/^wrong-character/);
        const cut = letters.slice(0, letters.length - 1 - (pick % 4)).join('');
        expect(problemOf(cut)).toBeDefined();
      }),
      { ...options, numRuns: Math.ceil(RUNS / 3) },
    );
  });
});

it('a beginning of a code is no code, whatever its check says', () => {
  for (const [, theCase] of deals) {
    const told = lettersOf(encodeCase(theCase))
      .slice(0, -CHECKS)
      .map((letter) => ALPHABET.indexOf(letter));
    expect(decodeCase(textOf(withChecks(told)))).toStrictEqual(theCase);
    for (let length = 1; length < told.length; length += 1)
      expect(problemOf(textOf(withChecks(told.slice(0, length))))).toMatch(/^(not-whole|too-new)$/);
    for (let more = 0; more < RADIX; more += 1)
      expect(problemOf(textOf(withChecks([...told, more])))).toMatch(/^(not-whole|too-new)$/);
  }
});
