/** A name as the words that it is compared by. */
import { foldHan, pinyinOf } from './han';
import { foldKana, latinOf, type Script, scriptOf } from './scripts';
import {
  cut,
  hanValue,
  isLegal,
  isLegalSlip,
  type Kind,
  legalPhrases,
  notionOf,
  numberWord,
  placesOfTwo,
} from './words';

export interface Token {
  /** What it is counted by: its notion, or the word itself in Latin letters, or as it stands in its script. */
  readonly form: string;
  /** As it stands, folded; words that were joined or split are put together by it. */
  readonly raw: string;
  readonly script: Script;
  /** In Latin letters; of Han the usual sound. */
  readonly latin: string;
  readonly kind: Kind;
}

/** Names longer than this are cut: no name of a person or firm is. In UTF-16 units. */
export const LONGEST_NAME = 400;

/** Russian and Turkic marks of the father, and their feminine. */
const patronymic =
  /(?:ovich|evich|ovych|ovitch|evitch|owitsch|ewitsch|ovna|evna|ivna|ichna|oglu|ogly|kyzy|qizi|ovic)$/;

interface Piece {
  readonly text: string;
  readonly script: ReturnType<typeof scriptOf> | 'figures';
}
/** One form of width, case, dots and apostrophes. */
const folded = (name: string): string => {
  let text = name.normalize('NFKC').toLowerCase();
  // S.A. and L.L.C. are words, and so is J.P.; Xi'an and O'Brien are one.
  if (text.includes('.'))
    text = text.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.\s?){2,}\p{L}?(?![\p{L}\p{N}])/gu, together);
  // In Hebrew a double mark stands in abbreviations.
  text = text.replace(/(?<=[א-ת])["״](?=[א-ת])/g, '');
  return /['’‘`ʻʼʹ´]/.test(text) ? text.replace(/(?<=\p{L})['’‘`ʻʼʹ´](?=\p{L})/gu, '') : text;
};

/** The same of a name in plain letters, as most are. */
const plainPieces = (text: string): readonly Piece[] =>
  (text.match(/\d+(?:st|nd|rd|th)?(?![a-z])|\d+|[a-z]+/g) ?? []).map((run) => ({
    text: run,
    script: run.charCodeAt(0) < 58 ? 'figures' : 'latin',
  }));
const plainFolded = (name: string): string => {
  let text = name.toLowerCase();
  if (text.includes('.')) text = text.replace(/(?<![a-z\d])(?:[a-z]\.\s?){2,}[a-z]?(?![a-z\d])/g, together);
  return text.includes("'") || text.includes('`') ? text.replace(/(?<=[a-z])['`](?=[a-z])/g, '') : text;
};
const together = (letters: string): string => `${letters.replace(/[.\s]/g, '')} `;

const piecesOf = (text: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let run = '';
  let of: Piece['script'];
  const close = () => {
    if (run) pieces.push({ text: run, script: of });
    run = '';
  };
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    const isPlain = point < 128;
    // Between kana and the end of Hangul there are neither.
    const isAsian = point > 0x309e && point < 0xd7a4;
    const isFigure = isPlain ? point >= 48 && point <= 57 : !isAsian && /\p{Nd}/u.test(letter);
    const isMark = !isPlain && !isAsian && /\p{M}/u.test(letter);
    if (isMark || (letter === 'ー' && of === 'kana')) {
      if (run) run += letter;
      continue;
    }
    const script: Piece['script'] = isFigure
      ? 'figures'
      : isPlain
        ? point >= 97 && point <= 122
          ? 'latin'
          : undefined
        : scriptOf(letter);
    // An ordinal such as 27th is one word.
    if (
      script !== of &&
      !(script === 'latin' && of === 'figures' && /^\d+(?:s|n|r|t)?$/.test(run) && isOrdinalEnd(letter))
    )
      close();
    if (script === undefined) {
      of = undefined;
      continue;
    }
    if (!run) of = script;
    run += letter;
  }
  close();
  return pieces;
};
const isOrdinalEnd = (letter: string) => 'stndrh'.includes(letter);

/** The same word is the same object, so that a list of many names holds each once. */
const known = new Map<string, Token>();
const keep = (key: string, make: () => Token): Token => {
  const before = known.get(key);
  if (before) return before;
  const token = make();
  if (known.size > 300_000) known.clear();
  known.set(key, token);
  return token;
};
const latinToken = (word: string): Token | undefined =>
  word === '' ? undefined : keep(word, () => readLatin(word));
const readLatin = (word: string): Token => {
  const notion = notionOf(word);
  if (notion) return { form: notion.stem, raw: word, script: 'latin', latin: word, kind: notion.kind };
  const kind: Kind =
    word.length === 1 ? 'initial' : word.length > 6 && patronymic.test(word) ? 'patronymic' : 'word';
  return { form: word, raw: word, script: 'latin', latin: word, kind };
};
const numberToken = (value: number): Token =>
  keep(`#${value}`, () => ({
    form: `#${value}`,
    raw: String(value),
    script: 'latin',
    latin: String(value),
    kind: 'number',
  }));
/** A piece of a name in Han, kana or Hangul: a number, a known word, or a word of its own. */
export const nativeToken = (piece: string, script: 'han' | 'kana' | 'hangul'): Token =>
  keep(piece, () => readNative(piece, script));
const readNative = (piece: string, script: 'han' | 'kana' | 'hangul'): Token => {
  const value = hanValue(piece);
  if (value !== undefined) return numberToken(value);
  const notion = notionOf(piece);
  const latin =
    script === 'han'
      ? [...piece].map((letter) => pinyinOf(letter)[0] ?? '').join('')
      : latinOf(piece, script);
  return notion
    ? { form: notion.stem, raw: piece, script, latin, kind: notion.kind }
    : { form: piece, raw: piece, script, latin, kind: 'word' };
};
const scriptOfRun = (run: string): 'han' | 'kana' | 'hangul' => {
  const found = scriptOf([...run][0] ?? '');
  return found === 'kana' || found === 'hangul' ? found : 'han';
};

/** The words in order, before legal forms are told from the rest. */
const wordsOf = (pieces: readonly Piece[]): readonly Token[] => {
  const tokens: Token[] = [];
  let ten: number | undefined;
  const push = (token: Token | undefined) => {
    if (token) tokens.push(token);
  };
  for (const { text: run, script } of pieces) {
    if (script === 'han' || script === 'kana' || script === 'hangul') {
      ten = undefined;
      const whole = script === 'han' ? foldHan(run) : foldKana(run);
      for (const piece of cut(whole))
        if (piece !== '第' && piece !== '号') push(nativeToken(piece, scriptOfRun(piece)));
      continue;
    }
    if (script === 'abjad') {
      ten = undefined;
      // The article is written with its word in Arabic, and apart from it in Latin letters.
      const the = notionOf(run) ? undefined : /^(?:وال|لل|ال)(?=\S{3})/.exec(run)?.[0];
      if (the) push(latinToken('al'));
      const word = run.slice(the?.length ?? 0);
      const latin = latinOf(word, 'abjad');
      const notion = notionOf(word);
      if (notion) {
        push({ form: notion.stem, raw: run, script: 'abjad', latin, kind: notion.kind });
        continue;
      }
      if (isLegal(run, false, false)) push({ form: run, raw: run, script: 'abjad', latin, kind: 'particle' });
      else if (latin === 'bn' || latin === 'abn') push(latinToken('bin'));
      else if (latin) push(abjadToken(latin));
      continue;
    }
    const before = script === 'latin' ? known.get(run) : undefined;
    if (before && before.kind !== 'number' && !numberWord(run)) {
      ten = undefined;
      tokens.push(before);
      continue;
    }
    const word = script === 'figures' ? run.normalize('NFKD') : latinOf(run, script);
    if (script === 'other' && word === '') {
      push({ form: run, raw: run, script: 'other', latin: '', kind: 'word' });
      continue;
    }
    const number = numberWord(word);
    if (!number) {
      ten = undefined;
      if (word !== 'no' && word !== 'nr') push(latinToken(word));
    } else if (ten !== undefined && number.value < 10) {
      tokens[tokens.length - 1] = numberToken(ten + number.value);
      ten = undefined;
    } else {
      push(numberToken(number.value));
      ten = number.isTen ? number.value : undefined;
    }
  }
  return tokens;
};

/** `Hong Kong` is one place. */
const placesTogether = (tokens: readonly Token[]): readonly Token[] => {
  if (!tokens.some(({ raw }) => placesOfTwo.has(raw))) return tokens;
  const out: Token[] = [];
  for (const token of tokens) {
    const before = out.at(-1);
    if (before && placesOfTwo.get(before.raw) === token.raw)
      out.splice(-1, 1, latinToken(before.raw + token.raw) as Token);
    else out.push(token);
  }
  return out;
};

const phraseStarts = new Map<string, readonly (readonly string[])[]>();
for (const phrase of [...legalPhrases].sort((left, right) => right.length - left.length)) {
  const [first = ''] = phrase;
  phraseStarts.set(first, [...(phraseStarts.get(first) ?? []), phrase]);
}

/** Single letters that stand side by side are one word: `L X C` is LXC. */
const gathered = (tokens: readonly Token[]): readonly Token[] => {
  if (tokens.filter(({ kind }) => kind === 'initial').length < 2) return tokens;
  const out: Token[] = [];
  let letters = '';
  const close = () => {
    const token = latinToken(letters);
    if (token) out.push(letters.length > 1 ? { ...token, form: letters, kind: 'word' } : token);
    letters = '';
  };
  for (const token of tokens)
    if (token.kind === 'initial' || (letters && token.raw.length === 1 && token.script === 'latin'))
      letters += token.raw;
    else {
      close();
      out.push(token);
    }
  close();
  return out;
};

const withoutPhrases = (words: readonly Token[]): readonly Token[] => {
  if (!words.some(({ raw }) => phraseStarts.has(raw))) return words;
  const kept: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const token = words[at] as Token;
    const phrase = phraseStarts
      .get(token.raw)
      ?.find((one) => one.every((word, offset) => words[at + offset]?.raw === word));
    if (!phrase) kept.push(token);
    at += phrase?.length ?? 1;
  }
  return kept;
};

/** A legal form, of which a slip is told where it ends the name. */
const isForm = ({ raw, kind }: Token, at: number, last: number): boolean =>
  isLegal(raw, at === 0, at >= last) || (kind === 'word' && at > 0 && isLegalSlip(raw));

/** `Nur al-Din`, `Nureddin`, `Nour Eddin` and `Nuruddin` are one given name. */
const ofTheFaith = (tokens: readonly Token[]): readonly Token[] => {
  if (!tokens.some(({ raw }) => /dine?$/.test(raw))) return tokens;
  const out: Token[] = [];
  for (const token of tokens) {
    const isAfterArticle = /^dine?$/.test(token.raw) && article.test(out.at(-1)?.raw ?? '');
    if (isAfterArticle) out.pop();
    const own = isAfterArticle ? '' : /^(.*?)[aeou](?:l?dd|ld)ine?$/.exec(token.raw)?.[1];
    const before = own === '' && out.at(-1)?.kind === 'word' ? out.pop()?.raw : undefined;
    const named = own || before;
    out.push(token.script === 'latin' && named ? (latinToken(`${named}aldin`) as Token) : token);
  }
  return out;
};

const servant = /^abd(?:ul|ur|us|ush|un|ud|u|el|er|es|e|al|ar|as|a|ol|o)?$/;
const article = /^(?:al|ul|el|ol|ar|ur|er|as|us|ash|an|ad|ed|ud|od)$/;
/** `Abd al-Rahman`, `Abdul Rahman` and `Abdurrahman` are one given name. */
const servants = (tokens: readonly Token[]): readonly Token[] => {
  if (!tokens.some(({ latin }) => latin.startsWith('abd') || latin === 'bd')) return tokens;
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const isOwn = token.script === 'abjad' ? token.latin === 'bd' : servant.test(token.latin);
    const skip = isOwn && article.test(tokens[at + 1]?.latin ?? '') ? 2 : 1;
    const rest = isOwn ? tokens[at + skip] : undefined;
    const joined = /^abd(?:u|e|a|o)(?:l|(.)(?=\1))?(.{3,})$/.exec(token.latin);
    if (rest && rest.kind === 'word') {
      out.push(
        token.script === 'abjad'
          ? abjadToken(`bdal${rest.latin}`)
          : (latinToken(`abdul${rest.latin}`) as Token),
      );
      at += skip;
    } else if (joined && token.script === 'latin') out.push(latinToken(`abdul${joined[2]}`) as Token);
    else out.push(token);
  }
  return out;
};
const abjadToken = (latin: string): Token =>
  keep(`abjad ${latin}`, () => ({ form: latin, raw: latin, script: 'abjad', latin, kind: 'word' }));

/**
 * Reads a name of a firm or person, in any script, as its words. Legal forms are left out, as long as anything
 * else stands; case, accents, width and punctuation are gone.
 */
export const tokensOf = (name: string): readonly Token[] => {
  const cut = name.slice(0, LONGEST_NAME);
  const words = wordsOf(/^[ -~\s]*$/.test(cut) ? plainPieces(plainFolded(cut)) : piecesOf(folded(cut)));
  const some = gathered(withoutPhrases(placesTogether(words)));
  let last = some.length - 1;
  while (last > 0 && isForm(some[last] as Token, last, some.length)) last -= 1;
  const kept = ofTheFaith(servants(some.filter((token, at) => !isForm(token, at, last))));
  // `Company Ltd` has no other words, and `The` is better than nothing.
  return kept.length > 0 ? kept : words;
};

/** Marks of another name that stands behind it. */
const alsoKnown =
  /\b(?:[afn][./]?\s?k[./]?\s?a\.?(?=[\s:,])|also known as|formerly(?: known as)?|now known as|d[./]?\s?b[./]?\s?a\.?(?=[\s:,])|doing business as|trading as|t\/a)[\s:,]*|又名|别名|曾用名|旧社名|旧名/giu;
/** A name within a name says enough to stand for it: it is no place, no year, no two initials. */
const isTellingName = (name: string): boolean =>
  tokensOf(name).some(
    ({ kind, script, raw }) => kind === 'word' && raw.length > (script === 'latin' ? 2 : 1),
  );
/** The names that one line holds: the whole, what stands outside of its brackets, and each that stands within. */
export const namesWithin = (line: string): readonly string[] => {
  const name = line.slice(0, LONGEST_NAME);
  const within: string[] = [];
  const outside = name.replace(/[(（[【]([^()（）[\]【】]*)(?:[)）\]】]|$)/g, (_, inner: string) => {
    within.push(inner);
    return ' ';
  });
  const parts = [outside, ...within].flatMap((part) => part.split(alsoKnown));
  return parts.length < 2 ? [name] : [...new Set([name, ...parts.filter(isTellingName)])];
};
