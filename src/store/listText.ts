/** The text of a list or of any table, in whichever encoding it was saved. */
import type { Language } from '../words/i18n';

/** Without a mark of their own; of those that can be read at all, the first of the reader's language is taken. */
const byLanguage: Readonly<Record<Language, readonly string[]>> = {
  ja: ['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr', 'windows-1252'],
  en: ['windows-1252'],
};
/** What a text in another encoding looks like when it is read as Western. */
const MANY_MARKS = /[\u0080-\u00ff]{4}/;

const decoded = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

export interface ListText {
  readonly text: string;
  /** The encoding, where it was guessed. */
  readonly readAs?: string;
}

/**
 * Decodes the bytes of a list: by its mark, as UTF-8, as UTF-16 by the zero bytes that Latin letters have in it,
 * else as what the language of the reader makes likely.
 *
 * @returns nothing where no encoding reads it.
 */
export const decodeList = (bytes: Uint8Array, language: Language): ListText | undefined => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return textOf(decoded(bytes, 'utf-16le'));
  if (first === 0xfe && second === 0xff) return textOf(decoded(bytes, 'utf-16be'));
  const zeros = bytes.subarray(0, 200).reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  if (zeros > 20) {
    const encoding = first === 0 ? 'utf-16be' : 'utf-16le';
    return textOf(decoded(bytes, encoding), encoding);
  }
  const plain = decoded(bytes, 'utf-8');
  if (plain !== undefined) return { text: plain };
  const western = decoded(bytes, 'windows-1252');
  const isEastern = western !== undefined && MANY_MARKS.test(western.slice(0, 200_000));
  const tried = isEastern ? byLanguage.ja : byLanguage[language].toReversed();
  for (const encoding of tried) {
    const text = decoded(bytes, encoding);
    if (text !== undefined) return { text, readAs: encoding };
  }
  return undefined;
};
const textOf = (text: string | undefined, readAs?: string): ListText | undefined =>
  text === undefined ? undefined : { text, ...(readAs ? { readAs } : {}) };
