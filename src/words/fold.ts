/** One width and case, no accents, katakana for hiragana, no spaces or points. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The words that were typed, as they are sought. */
export const soughtIn = (typed: string): readonly string[] => typed.split(/\s+/).map(fold).filter(Boolean);
