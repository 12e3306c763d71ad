/** Letters of other scripts as Latin ones, by rule. What cannot be told by rule stays as it is. */

export type Script = 'latin' | 'han' | 'kana' | 'hangul' | 'abjad' | 'other';

const mapOf = (pairs: string): ReadonlyMap<string, string> =>
  new Map(
    pairs.split(' ').map((pair) => {
      const [letter, ...latin] = [...pair];
      return [letter ?? '', latin.join('')];
    }),
  );

/** Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian, Kazakh. */
const cyrillic = mapOf(
  'аa бb вv гg дd еe ёe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya ' +
    'іi їyi єye ґg ўu јj љlj њnj ћc ђdj џdz ѓgj ќkj ѕdz әa ғg қk ңn өo ұu үu һh',
);
/** Georgian and Armenian, of which each letter has one sound. */
const caucasian = mapOf(
  'აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch ცts ძdz წts ჭch ხkh ჯj ჰh ' +
    'աa բb գg դd եe զz էe ըy թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռr սs վv տt րr ցts ւu փp քk օo ֆf',
);
const greek = mapOf(
  'αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo ȣou ϐb ϑd',
);
/** Scripts that write few vowels: Arabic with Persian and Urdu, Hebrew, and the consonants of Thai. */
const abjad = mapOf(
  'اa أa إi آa ٱa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضdh طt ظz ع غgh فf قq كk لl مm نn هh وw يy ىa ةa ء ؤw ئy ' +
    'پp چch ژzh گg کk یy ہh ٹt ڈd ڑr ںn ےy ' +
    'אa בb גg דd הh וw זz חh טt יy כq ךq לl מm םm נn ןn סs ע פp ףp צtz ץtz קq רr שsh תt ' +
    'กk ขk ฃk คk ฅk ฆk งng จch ฉch ชch ซs ฌch ญy ฎd ฏt ฐt ฑt ฒt ณn ดd ตt ถt ทt ธt นn บb ปp ผp ฝf พp ฟf ภp มm ยy รr ลl วw ศs ษs สs หh ฬl อ ฮh',
);
/** Letters that do not come apart into a plain one and a mark. */
const latin = mapOf('ßss øo æae œoe łl đd ðd þth ıi ħh əa ŋng ƒf');

const kana = mapOf(
  'あa いi うu えe おo かka きki くku けke こko がga ぎgi ぐgu げge ごgo さsa しshi すsu せse そso ざza じji ずzu ぜze ぞzo ' +
    'たta ちchi つtsu てte とto だda ぢji づzu でde どdo なna にni ぬnu ねne のno はha ひhi ふfu へhe ほho ばba びbi ぶbu べbe ぼbo ' +
    'ぱpa ぴpi ぷpu ぺpe ぽpo まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa ゐi ゑe をo んn ゔvu',
);
const smallKana: Readonly<Record<string, string>> = {
  ゃ: 'ya',
  ゅ: 'yu',
  ょ: 'yo',
  ぁ: 'a',
  ぃ: 'i',
  ぅ: 'u',
  ぇ: 'e',
  ぉ: 'o',
}; // prettier-ignore

/** Kana without marks of length, and with b for what some write as v. */
export const foldKana = (text: string): string =>
  text
    .replace(/ー/g, '')
    .replace(/ヴ([ァィェォ])?/g, (_, small?: string) => (small ? voiced[small] : undefined) ?? 'ブ');
const voiced: Readonly<Record<string, string>> = { ァ: 'バ', ィ: 'ビ', ェ: 'ベ', ォ: 'ボ' };

/** Kana in Hepburn, long vowels written once. */
export const romaji = (text: string): string => {
  let out = '';
  let isDouble = false;
  for (const given of text) {
    const point = given.codePointAt(0) ?? 0;
    // Katakana stand 96 places behind hiragana.
    const letter = point >= 0x30a1 && point <= 0x30f6 ? String.fromCodePoint(point - 0x60) : given;
    const small = smallKana[letter];
    if (letter === 'っ') isDouble = true;
    else if (small !== undefined) {
      const stem = out.slice(0, -1);
      // しゃ is sha, きゃ is kya, ファ is fa.
      out = small.length > 1 && /(sh|ch|j)$/.test(stem) ? stem + small[1] : stem + small;
    } else {
      const sound = kana.get(letter) ?? '';
      out += isDouble ? (sound[0] ?? '') + sound : sound;
      isDouble = false;
    }
  }
  return out.replace(/ou|oo/g, 'o').replace(/uu/g, 'u');
};

const firsts = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const middles = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const lasts = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');
/** Hangul by the Revised Romanisation, syllable by syllable. */
export const revised = (text: string): string => {
  let out = '';
  for (const letter of text) {
    const at = (letter.codePointAt(0) ?? 0) - 0xac00;
    if (at < 0 || at > 11171) continue;
    out += `${firsts[Math.floor(at / 588)]}${middles[Math.floor((at % 588) / 28)]}${lasts[at % 28]}`;
  }
  return out;
};

/** What script a letter is of; marks and figures are of none. */
export const scriptOf = (letter: string): Script | 'cyrillic' | 'greek' | 'caucasian' | undefined => {
  const point = letter.codePointAt(0) ?? 0;
  if (point < 0x250) return /\p{L}/u.test(letter) ? 'latin' : undefined;
  if (point >= 0x370 && point < 0x400) return 'greek';
  if (point >= 0x400 && point < 0x530) return 'cyrillic';
  if ((point >= 0x531 && point < 0x588) || (point >= 0x10d0 && point < 0x1100)) return 'caucasian';
  if ((point >= 0x590 && point < 0x780) || (point >= 0xe00 && point < 0xe80)) return 'abjad';
  if (point >= 0x1e00 && point < 0x1f00) return 'latin';
  if (point >= 0x1f00 && point < 0x2000) return 'greek';
  if (point >= 0x3041 && point <= 0x30ff && point !== 0x30fb) return 'kana';
  if (
    point === 0x3005 ||
    (point >= 0x3400 && point < 0xa000) ||
    (point >= 0xf900 && point < 0xfb00) ||
    point >= 0x20000
  )
    return 'han';
  if (point >= 0xac00 && point <= 0xd7a3) return 'hangul';
  return /\p{L}/u.test(letter) ? 'other' : undefined;
};

const lettersBy = (table: ReadonlyMap<string, string>, text: string): string => {
  let out = '';
  for (const letter of text) out += table.get(letter) ?? '';
  return out;
};

/** Greek in Latin letters, by pairs first. The text is in small letters and has no accents. */
const greekLatin = (text: string): string =>
  lettersBy(
    greek,
    text
      .replace(/ου/g, 'ȣ')
      .replace(/([αε])υ(?=[βγδζλμνραεηιουω])/g, '$1β')
      .replace(/([αε])υ/g, '$1φ')
      .replace(/γγ/g, 'νγ')
      .replace(/^μπ/, 'ϐ')
      .replace(/^ντ/, 'ϑ'),
  );

/** A word of one script in plain Latin letters; nothing where no rule tells it. */
export const latinOf = (text: string, script: ReturnType<typeof scriptOf>): string => {
  switch (script) {
    case 'latin': {
      // Most words are plain already.
      if (/^[a-z]*$/.test(text)) return text;
      let out = '';
      for (const letter of text.normalize('NFD'))
        out += /[a-z]/.test(letter) ? letter : (latin.get(letter) ?? '');
      return out;
    }
    case 'cyrillic':
      return lettersBy(cyrillic, text);
    case 'caucasian':
      return lettersBy(caucasian, text.replace(/ու/g, 'u'));
    case 'greek':
      return greekLatin(text.normalize('NFD').replace(/\p{M}/gu, ''));
    case 'abjad':
      return lettersBy(abjad, text.normalize('NFKC').replace(/\p{M}/gu, ''));
    case 'kana':
      return romaji(text);
    case 'hangul':
      return revised(text);
    default:
      return '';
  }
};
