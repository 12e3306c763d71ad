/**
 * The characters of a code: twenty-five capitals and digits of which no two are taken for each other. A
 * character that is left out stands for the one that it looks like, so that reading 8 as B does no harm.
 */
import { CodeError } from './error';

export const ALPHABET = 'ACDEFHJKMNPRTVWXY23456789';
/** How many symbols there are, and so the radix of a code. */
export const RADIX = ALPHABET.length;

const lookAlikes: Readonly<Record<string, string>> = {
  B: '8',
  G: '6',
  S: '5',
  Z: '2',
  U: 'V',
  O: 'D',
  Q: 'D',
  '0': 'D',
  I: '7',
  L: '7',
  '1': '7',
};

/** Spaces, hyphens, dashes and what a Japanese keyboard gives for a hyphen, dots and low lines. */
const separators = /[\s\p{Pd}\p{Cf}−ー・._]+/gu;

/** Longer than the code of any case that a file may hold. In UTF-16 units. */
const LONGEST_CODE = 20_000;

/**
 * Reads what a person typed or heard: any case and width, any grouping, look-alikes.
 *
 * @returns the places of the characters in the alphabet.
 * @throws {CodeError} `empty`, `too-long`, or `not-a-character` with the character.
 */
export const symbolsOf = (text: string): number[] => {
  if (text.length > LONGEST_CODE) throw new CodeError('too-long');
  const letters = [...text.normalize('NFKC').toUpperCase().replaceAll(separators, '')];
  if (letters.length === 0) throw new CodeError('empty');
  return letters.map((letter) => {
    const symbol = ALPHABET.indexOf(lookAlikes[letter] ?? letter);
    if (symbol < 0) throw new CodeError('not-a-character', letter);
    return symbol;
  });
};

/** Writes symbols in groups of four. */
export const textOf = (symbols: readonly number[]): string =>
  symbols
    .map((symbol) => ALPHABET.charAt(symbol))
    .join('')
    .replaceAll(/.{4}(?=.)/g, '$&-');
