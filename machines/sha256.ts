/**
 * SHA-256 (FIPS 180-4). The browser's own is asynchronous and is missing on pages that are served without
 * TLS, and what is stored has to be whole before the next screen is drawn.
 */

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const K = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
] as const;

/** UTF-8. A half of a pair that stands alone has no bytes of its own and is written as U+FFFD. */
const bytesOf = (text: string): readonly number[] => {
  const bytes: number[] = [];
  for (const letter of text) {
    const given = letter.codePointAt(0) ?? 0;
    const code = given >= 0xd800 && given <= 0xdfff ? 0xfffd : given;
    const tail = (shift: number) => 0x80 | ((code >> shift) & 0x3f);
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(0));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(6), tail(0));
    else bytes.push(0xf0 | (code >> 18), tail(12), tail(6), tail(0));
  }
  return bytes;
};

const BLOCK = 64;
/** What is hashed, a bit that is set, zeros, and its length in bits: whole blocks of 32-bit words. */
const wordsOf = (bytes: ArrayLike<number>): Uint32Array => {
  const words = new Uint32Array((Math.floor((bytes.length + 8) / BLOCK) + 1) * 16);
  for (let index = 0; index <= bytes.length; index += 1)
    words[index >> 2] = (words[index >> 2] ?? 0) | ((bytes[index] ?? 0x80) << (24 - 8 * (index & 3)));
  words[words.length - 2] = Math.floor(bytes.length / 0x20000000);
  words[words.length - 1] = bytes.length << 3;
  return words;
};

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/**
 * @param given - bytes, or a text, which is hashed as UTF-8.
 * @returns 64 hexadecimal digits in small letters.
 */
export const sha256 = (given: string | Uint8Array): string => {
  const words = wordsOf(typeof given === 'string' ? bytesOf(given) : given);
  const sums = new Uint32Array([
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ]);
  const w = new Uint32Array(BLOCK);
  const at = (list: Uint32Array, index: number): number => list[index] as number;
  for (let start = 0; start < words.length; start += 16) {
    w.set(words.subarray(start, start + 16));
    for (let i = 16; i < BLOCK; i += 1) {
      const [early, late] = [at(w, i - 15), at(w, i - 2)];
      w[i] =
        at(w, i - 16) +
        (turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)) +
        at(w, i - 7) +
        (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10));
    }
    let a = at(sums, 0);
    let b = at(sums, 1);
    let c = at(sums, 2);
    let d = at(sums, 3);
    let e = at(sums, 4);
    let f = at(sums, 5);
    let g = at(sums, 6);
    let h = at(sums, 7);
    for (let i = 0; i < BLOCK; i += 1) {
      const first =
        (h +
          (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) +
          ((e & f) ^ (~e & g)) +
          (K[i] as number) +
          at(w, i)) |
        0;
      const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      // One by one: an array for each of these moves would be most of the time of a hash.
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((value, index) => {
      sums[index] = at(sums, index) + value;
    });
  }
  return Array.from(sums, (word) => word.toString(16).padStart(8, '0')).join('');
};
