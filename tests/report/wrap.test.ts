import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf, wrap } from '../../src/document/wrap';

describe('a text for mail', () => {
  it('is broken at spaces, and between Japanese characters', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('輸出管理部門', 6)).toEqual(['輸出管', '理部門']);
  });

  it('counts Japanese characters as two columns', () => {
    expect(widthOf('BISの許可')).toBe(9);
  });

  it('keeps marks with what they belong to', () => {
    expect(wrap('許可、原則', 4)).toEqual(['許', '可、', '原則']);
    expect(wrap('国（中国）', 4)).toEqual(['国', '（中', '国）']);
  });

  it('does not break a word, however long', () => {
    expect(wrap('see https://example.org/a/long/address now', 10)).toEqual([
      'see',
      'https://example.org/a/long/address',
      'now',
    ]);
  });

  it('loses nothing', () => {
    const text = fc
      .array(fc.constantFrom('a', 'bc', ' ', '。', '（', '許', 'TPP', '、'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (whole, width) => {
        const bare = (part: string) => part.replaceAll(/\s/g, '');
        expect(bare(wrap(whole, width).join(''))).toBe(bare(whole));
      }),
      { seed: 20_261_121 },
    );
  });
});
