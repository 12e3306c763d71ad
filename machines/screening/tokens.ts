/** A name as the words that it is compared by. */
import { foldHan, pinyinOf } from './han';
import { latinOf, type Script, scriptOf } from './scripts';
import { cut, hanValue, isLegal, isLegalSlip, type Kind, legalPhrases, notionOf, numberWord } from './words';

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
  /(?:ovich|evich|ovych|ovitch|evitch|owitsch|ovna|evna|ivna|ichna|oglu|ogly|kyzy|qizi|ovic)$/;

interface Piece {
  readonly text: string;
  readonly script: ReturnType<typeof scriptOf> | 'figures';
}
/** One form of width, case, dots and apostrophes. */
const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    // S.A. and L.L.C. are words, and so is J.P.; Xi'an and O'Brien are one.
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.\s?){2,}\p{L}?(?![\p{L}\p{N}])/gu, together)
    .replace(/(?<=\p{L})['’‘`ʻʼʹ´](?=\p{L})/gu, '')
    .replace(/[‐-―]/g, '-')
    .replace(/(?<=[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}])[･・·](?=[\p{sc=Katakana}])/gu, ' ');

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
    const isFigure = isPlain ? point >= 48 && point <= 57 : /\p{Nd}/u.test(letter);
    const isMark = !isPlain && /\p{M}/u.test(letter);
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
const latinToken = (word: string): Token | undefined => {
  if (word === '') return undefined;
  const before = known.get(word);
  if (before) return before;
  const token = readLatin(word);
  if (known.size > 300_000) known.clear();
  known.set(word, token);
  return token;
};
const readLatin = (word: string): Token => {
  const notion = notionOf(word);
  if (notion) return { form: notion.stem, raw: word, script: 'latin', latin: word, kind: notion.kind };
  const kind: Kind =
    word.length === 1 ? 'initial' : word.length > 6 && patronymic.test(word) ? 'patronymic' : 'word';
  return { form: word, raw: word, script: 'latin', latin: word, kind };
};
const numberToken = (value: number): Token => ({
  form: `#${value}`,
  raw: String(value),
  script: 'latin',
  latin: String(value),
  kind: 'number',
});
/** A piece of a name in Han, kana or Hangul: a number, a known word, or a word of its own. */
export const nativeToken = (piece: string, script: 'han' | 'kana' | 'hangul'): Token => {
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
      const whole = script === 'han' ? foldHan(run) : run.replace(/ー/g, '');
      for (const piece of script === 'kana' && notionOf(run) ? [run] : cut(whole))
        if (piece !== '第' && piece !== '号') push(nativeToken(piece, scriptOfRun(piece)));
      continue;
    }
    if (script === 'abjad') {
      ten = undefined;
      // The article is written with its word in Arabic, and apart from it in Latin letters.
      const the = /^(?:وال|ال)(?=\S{3})/.exec(run)?.[0];
      if (the) push(latinToken('al'));
      const latin = latinOf(run.slice(the?.length ?? 0), 'abjad');
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

const servant = /^abd(?:ul|ur|us|ush|un|ud|u|el|er|es|e|al|ar|as|a|ol|o)?$/;
const article = /^(?:al|ul|el|ar|ur|er|as|us|ash|an|ad)$/;
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
const abjadToken = (latin: string): Token => ({
  form: latin,
  raw: latin,
  script: 'abjad',
  latin,
  kind: 'word',
});

/**
 * Reads a name of a firm or person, in any script, as its words. Legal forms are left out, as long as anything
 * else stands; case, accents, width and punctuation are gone.
 */
export const tokensOf = (name: string): readonly Token[] => {
  const cut = name.slice(0, LONGEST_NAME);
  const words = wordsOf(/^[ -~\s]*$/.test(cut) ? plainPieces(plainFolded(cut)) : piecesOf(folded(cut)));
  const some = gathered(withoutPhrases(words));
  let last = some.length - 1;
  while (last > 0 && isForm(some[last] as Token, last, some.length)) last -= 1;
  const kept = servants(some.filter((token, at) => !isForm(token, at, last)));
  // `Company Ltd` has no other words, and `The` is better than nothing.
  return kept.length > 0 ? kept : words;
};
