import table from './han.json';

/**
 * Sounds and plainer forms of Chinese characters, from the Unihan database of Unicode; the page reads them when
 * a list is first opened.
 */
const data: { readonly han: HanTable } = { han: table };
export default data;

export interface HanTable {
  /** The terms under which the data may be passed on. */
  readonly notice: string;
  /** Pairs: a traditional or Japanese form, and the form of mainland China. */
  readonly simplified: string;
  /** By sound in pinyin without tones, the characters that have it; first the usual sound. */
  readonly pinyin: Readonly<Record<string, string>>;
  readonly pinyinToo: Readonly<Record<string, string>>;
  /** By reading in Hepburn without long vowels, the characters of modern Japan that have it. */
  readonly japanese: Readonly<Record<string, string>>;
}
