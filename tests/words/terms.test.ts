import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { quoted, terms } from './terms';

const languages = ['en', 'ja'] as const;

const wordsOf = (language: string): readonly (readonly [string, string])[] =>
  readdirSync(`locales/${language}`).flatMap((file) => {
    const words: Record<string, string> = JSON.parse(readFileSync(`locales/${language}/${file}`, 'utf8'));
    return Object.entries(words)
      .filter(([key]) => !quoted.test(key))
      .map(([key, text]) => [`${file}: ${key}`, text] as const);
  });

/** Words that hold a form that another word was chosen for. */
const astray = (language: (typeof languages)[number], words: readonly (readonly [string, string])[]) =>
  words.flatMap(([key, text]) =>
    terms.flatMap(({ never, labels, [language]: chosen }) => {
      const inText = key.endsWith('.short') ? undefined : labels?.[language];
      const found = (never[language]?.exec(text) ?? inText?.exec(text))?.[0];
      return found ? [`${key}: ${found}, say ${chosen}`] : [];
    }),
  );

it('finds a word that stands beside the chosen one', () => {
  expect(astray('ja', [['x', '先端チップの関連会社ルール']])).toEqual([
    'x: チップ, say 半導体',
    'x: 関連会社ルール, say 関連事業体ルール（50%ルール）',
  ]);
  expect(
    astray('ja', [
      ['x', 'D:5国・マカオの者'],
      ['x', 'D:5国やマカオの者'],
      ['x', 'D:5国とマカオの者'],
    ]),
  ).toHaveLength(3);
  expect(
    astray('ja', [
      ['x.short', 'D:5国・マカオの者'],
      ['x', 'D:5国とマカオの外'],
    ]),
  ).toEqual([]);
  expect(astray('ja', [['x', '許可例外ACAがNACから分かれる']])).toEqual([]);
});

it.each(languages)('says one thing with one word, %s', (language) => {
  const words = wordsOf(language);
  expect(words.length).toBeGreaterThan(2000);
  expect(astray(language, words)).toEqual([]);
});

it.each(terms)('chose for "$en" a word that it does not forbid', ({ en, ja, never }) => {
  expect(never.en?.test(en) ?? false).toBe(false);
  expect(never.ja?.test(ja) ?? false).toBe(false);
});

it('writes brackets around Japanese words in full width', () => {
  const half = wordsOf('ja').filter(([, text]) => /\([^()]*[ぁ-んァ-ヶ一-龠][^()]*\)/.test(text));
  expect(half.map(([key]) => key)).toEqual([]);
});
