/** Chinese characters as names are compared by: one form of each, and how they sound in China and in Japan. */
import { once } from '../once';
import data from './han.data';

const soundsBy = (groups: readonly Readonly<Record<string, string>>[]): ReadonlyMap<string, string[]> => {
  const sounds = new Map<string, string[]>();
  for (const group of groups)
    for (const [sound, letters] of Object.entries(group))
      for (const letter of letters) {
        const known = sounds.get(letter);
        if (known) known.push(sound);
        else sounds.set(letter, [sound]);
      }
  return sounds;
};
const plainer = once(() => {
  const letters = [...data.han.simplified];
  const forms = new Map<string, string>();
  for (let at = 0; at + 1 < letters.length; at += 2) forms.set(letters[at] ?? '', letters[at + 1] ?? '');
  return forms;
});
const chinese = once(() => soundsBy([data.han.pinyin, data.han.pinyinToo]));
const japanese = once(() => soundsBy([data.han.japanese]));
const syllables = once(
  () =>
    // Sounds without a vowel, such as `n` and `hm`, are exclamations.
    new Set(
      [...Object.keys(data.han.pinyin), ...Object.keys(data.han.pinyinToo)].filter((sound) =>
        /[aeiou]/.test(sound),
      ),
    ),
);

/** The text with each character in the form of mainland China, whether it was traditional or Japanese. */
export const foldHan = (text: string): string => {
  let folded = '';
  for (const letter of text) folded += plainer().get(letter) ?? letter;
  return folded;
};

/** How a character sounds in Chinese, the usual sound first; none if it is not known. */
export const pinyinOf = (letter: string): readonly string[] => chinese().get(letter) ?? [];

/** How a character is read in Japanese names, in no order. */
export const readingsOf = (letter: string): readonly string[] => japanese().get(letter) ?? [];

/** Whether a sound is a syllable of Chinese, in pinyin without tones. */
export const isPinyin = (sound: string): boolean => syllables().has(sound);
