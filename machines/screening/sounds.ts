/** Spellings of one sound: keys by which words in Latin letters are found and compared. */
import { isPinyin, pinyinOf, readingsOf } from './han';

const memo = <T>(make: (word: string) => T, most = 200_000) => {
  const known = new Map<string, T>();
  return (word: string): T => {
    const found = known.get(word);
    if (found !== undefined) return found;
    if (known.size > most) known.clear();
    const made = make(word);
    known.set(word, made);
    return made;
  };
};

/**
 * A word with the spellings of one sound made one, as they differ between ways to write Russian, Arabic, Greek
 * and German names: `Yevgeniy` and `Evgenii`, `Qadhafi` and `Kadafi`. Vowels are kept.
 */
export const soundKey = memo((word: string): string => {
  // Figures and words of other scripts sound like nothing else.
  if (!/^[a-z]+$/.test(word)) return word;
  const key = word
    .replace(/shch|schtsch|sch|sh/g, '$')
    .replace(/tch|tsch|ch|cz/g, '%')
    .replace(/ph/g, 'f')
    .replace(/kh/g, 'h')
    .replace(/([dtg])h/g, '$1')
    .replace(/ts|tz/g, 'c')
    .replace(/zh/g, 'j')
    // Behind a vowel and before a consonant it is hardly heard: John and Jon.
    .replace(/([aeiou])h(?=[^aeiouyh])/g, '$1')
    // How Russian ё is written: Fyodor and Fedor, Chernyshov and Chernyshev.
    .replace(/([bdfgklmnprstvz])[yj]o/g, '$1e')
    .replace(/([$%j])ov(?=a?$)/, '$1ev')
    .replace(/ck/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/qu?/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c/g, 'k')
    .replace(/w/g, 'v')
    .replace(/(?:dj|dzh)/g, 'j')
    .replace(/ou|oo/g, 'u')
    .replace(/ei|ey|iy|yi|ij|ii|ee|ie/g, 'i')
    .replace(/y/g, 'i')
    .replace(/^i(?=[aeou])/, '')
    .replace(/j/g, 'j')
    .replace(/(.)\1+/g, '$1');
  return key.replace(/h$/, '') || word;
});

/** The consonants of a word by sound: what stays when vowels are written otherwise or not at all. */
export const skeletonOf = memo((word: string): string => {
  const key = soundKey(word);
  return (/^[aeiou]/.test(key) ? 'a' : '') + key.replace(/[aeiou]/g, '').replace(/(.)\1+/g, '$1');
});
/** The same of a script that writes few vowels, where v and y may be vowels, and of what stands against it. */
export const bareOf = memo((word: string): string =>
  word
    .replace(/sh/g, '$')
    .replace(/ch/g, '%')
    .replace(/kh/g, 'h')
    .replace(/([dtg])h/g, '$1')
    .replace(/tz/g, 'ts')
    .replace(/ph/g, 'f')
    .replace(/[cq]/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/p/g, 'b')
    .replace(/[vg]/g, (letter) => (letter === 'v' ? 'f' : 'j'))
    .replace(/[aeiouwy]/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/h$/, ''),
);

/**
 * The same of a word as its script writes it, by each sound that a letter may have: waw is a vowel or a v; what is
 * written dh, th, p in Latin letters is z, s, f elsewhere.
 */
export const abjadKeys = memo((word: string): readonly string[] => {
  let ways = [word];
  for (const [one, other] of [
    ['w', 'v'],
    ['dh', 'z'],
    ['th', 's'],
    ['p', 'f'],
  ] as const)
    if (word.includes(one)) ways = ways.flatMap((way) => [way, way.replaceAll(one, other)]);
  return [...new Set(ways.map(bareOf))];
});

/** The syllables that a word in pinyin falls into; none if it is no pinyin. */
export const pinyinIn = memo((word: string): readonly string[] => {
  if (word.length < 2 || word.length > 30) return [];
  const ways: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end += 1)
    for (let length = Math.min(6, end); length > 0; length -= 1) {
      const before = ways[end - length];
      const syllable = word.slice(end - length, end);
      if (before && isPinyin(syllable)) {
        ways[end] = [...before, syllable];
        break;
      }
    }
  return ways[word.length] ?? [];
});

/**
 * A word of Chinese with what Wade-Giles writes otherwise, or leaves out with its apostrophes, made one:
 * `Tsinghua` and `Qinghua`, `Hsinchu` and `Xinzhu`. Many words share a key, so it says only that they may be one.
 */
export const chineseKey = memo((word: string): string =>
  word
    .replace(/hs/g, 'x')
    .replace(/ts|tz/g, 'c')
    .replace(/zh|ch|q|j/g, 'c')
    .replace(/sh|x/g, 's')
    .replace(/z/g, 'c')
    .replace(/b/g, 'p')
    .replace(/d/g, 't')
    .replace(/g(?!$|[^aeiou])/g, 'k')
    .replace(/ih\b|ih(?=[ptkcsmfnlrhyw])/g, 'i')
    .replace(/eh\b|eh(?=[ptkcsmfnlrhyw])/g, 'e')
    .replace(/erh/g, 'er')
    .replace(/ung/g, 'ong')
    .replace(/ien/g, 'ian')
    .replace(/ieh|ie/g, 'ie')
    .replace(/uo|ou|o/g, 'o')
    .replace(/oei|uei|ui/g, 'ui')
    .replace(/yi/g, 'i')
    .replace(/yu/g, 'u')
    .replace(/y/g, 'i')
    .replace(/w/g, 'u')
    .replace(/uu/g, 'u')
    .replace(/ii/g, 'i')
    .replace(/ss/g, 's')
    .replace(/cc/g, 'c'),
);
/** Whether a word is pinyin: a syllable within it that begins with a vowel would have an apostrophe. */
export const isPinyinWord = memo((word: string): boolean => {
  const syllables = pinyinIn(word);
  return syllables.length > 0 && syllables.slice(1).every((syllable) => !/^[aeo]/.test(syllable));
});
/** Whether a word may be Chinese in another writing than pinyin. */
export const isWadeGiles = memo(
  (word: string): boolean =>
    !isPinyinWord(word) &&
    /^(?:(?:hs|ts|tz|ch|sh|[bpmfdtnlgkhjrzcsyw])?w?[aeiou]+(?:ng|n|h|rh|r)?)+$/.test(word),
);
/** Whether a word is Japanese in Hepburn, and has a sound that few other languages write so. */
export const isHepburn = memo(
  (word: string): boolean =>
    /ts|sh[iuo]|ky|gy|ry|ch[iuo]|fu|ji/.test(word) &&
    /^(?:(?:[kgnbmr]y?|[hp]y?|sh(?=[iauo])|ch(?=[iauo])|j(?=[iauo])|ts(?=u)|s(?=[aueo])|t(?=[aeo])|d(?=[aeo])|z(?=[aueo])|f(?=u)|w(?=a)|y(?=[auo]))?[aiueo]{1,2}n?)+$/.test(
      word,
    ),
);
/** Whether a word may be Japanese in any Latin writing. */
export const isRomaji = memo((word: string): boolean =>
  /^(?:(?:[kgsztdnhbpmrjfwy]|sh|ch|ts|[kgsztdnhbpmr]y)?[aiueo]+(?:h(?![aiueo]))?[nm]?)+$/.test(word),
);

/** Japanese in Latin letters, Kunrei and long vowels made Hepburn with short ones. */
export const japaneseKey = memo((word: string): string =>
  word
    // サクラテック and Sakuratech.
    .replace(/te(?:kku|ch)$/, 'tek')
    .replace(/sy([auo])/g, 'sh$1')
    .replace(/ty([auo])/g, 'ch$1')
    .replace(/[zj]y([auo])/g, 'j$1')
    .replace(/si/g, 'shi')
    .replace(/ti/g, 'chi')
    .replace(/(^|[^ts])hu/g, '$1fu')
    .replace(/(^|[^t])tu/g, '$1tsu')
    .replace(/zi|di/g, 'ji')
    .replace(/du|dzu/g, 'zu')
    .replace(/ou|oo|oh(?![aiueo])/g, 'o')
    .replace(/uu/g, 'u')
    .replace(/m(?=[bpm])/g, 'n')
    .replace(/l/g, 'r')
    .replace(/c(?!h)/g, 'k')
    .replace(/v/g, 'b')
    .replace(/(.)\1+/g, '$1'),
);

/** Korean in Latin letters: Revised, McCune-Reischauer and what families write made one. */
export const koreanKey = memo((word: string): string =>
  word
    .replace(/^(?:lee|rhee|yi|ri|li)(?![aeiou])/, 'i')
    .replace(/^(?:park|pak|bak)/, 'pak')
    .replace(/^(?:choi|choe)/, 'chE')
    .replace(/oo/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/yeo|you|yo/g, 'yo')
    .replace(/eo/g, 'o')
    .replace(/eu/g, 'u')
    .replace(/ui/g, 'i')
    .replace(/ae|ai|oe|ay|E/g, 'e')
    .replace(/ch|j/g, 'c')
    .replace(/sh/g, 's')
    .replace(/[gkq](?!$)/g, 'k')
    .replace(/ng$/, 'N')
    .replace(/nk/g, 'N')
    .replace(/g/g, 'k')
    .replace(/d/g, 't')
    .replace(/b/g, 'p')
    .replace(/l/g, 'r')
    .replace(/(.)\1+/g, '$1'),
);

/** Whether the characters can be read, in Japan, as the word says; both without long vowels. */
export const isReadingOf = (letters: readonly string[], key: string): boolean => {
  let ends = new Set([0]);
  for (const letter of letters) {
    const next = new Set<number>();
    for (const reading of letter === '々' ? [] : readingsOf(letter)) {
      const sound = japaneseKey(reading);
      for (const end of ends) {
        if (key.startsWith(sound, end)) next.add(end + sound.length);
        // Two vowels that meet were made one: Takahashi Ichiro.
        if (end > 0 && key[end - 1] === sound[0] && key.startsWith(sound, end - 1))
          next.add(end - 1 + sound.length);
        // Behind another, many begin with a voiced sound: k as g, s as z, t as d, h as b.
        const voiced = end > 0 ? voice(sound) : undefined;
        if (voiced && key.startsWith(voiced, end)) next.add(end + voiced.length);
      }
    }
    if (next.size === 0) return false;
    ends = next;
  }
  return ends.has(key.length);
};
const voice = (sound: string): string | undefined => {
  const voiced: Readonly<Record<string, string>> = { k: 'g', s: 'z', t: 'd', h: 'b', f: 'b' };
  const shi = /^(?:sh|ch)i?/.exec(sound)?.[0];
  if (shi) return sound.replace(shi, shi.endsWith('i') ? 'ji' : 'j');
  if (sound.startsWith('tsu')) return sound.replace('tsu', 'zu');
  const other = voiced[sound[0] ?? ''];
  return other === undefined ? undefined : other + sound.slice(1);
};

/** Whether the characters sound, in China, as the word says, each by any of its sounds. */
export const isSoundOf = (letters: readonly string[], key: string): boolean => {
  let ends = new Set([0]);
  for (const letter of letters) {
    const next = new Set<number>();
    for (const sound of pinyinOf(letter))
      for (const end of ends) if (key.startsWith(sound, end)) next.add(end + sound.length);
    if (next.size === 0) return false;
    ends = next;
  }
  return ends.has(key.length);
};

/** What characters may be called in Latin letters, the usual ways first; no more than a few dozen. */
export const callingsOf = (letters: readonly string[], of: 'chinese' | 'japanese'): readonly string[] => {
  let ways = [''];
  for (const letter of letters) {
    const sounds =
      of === 'chinese' ? pinyinOf(letter).slice(0, 2) : readingsOf(letter).slice(0, 4).map(japaneseKey);
    if (sounds.length === 0) return [];
    ways = ways.flatMap((way) => sounds.map((sound) => way + sound)).slice(0, 81);
  }
  return ways;
};
