/**
 * The text of a file, in whichever encoding it was written. UTF-8 is what this tool writes; others come from
 * editors and from older Windows, in East Asia above all. Nothing is replaced: a file is read whole or not at all.
 */
import { atOnce, CaseError, parseForeign, type Steps } from '../../machines';
import type { Language } from '../words/i18n';

export interface ReadAs {
  readonly encoding: string;
  /** A piece in which a wrong guess would show. */
  readonly sample: string;
  /** Encodings in which the file could be read as well, and says something else. */
  readonly others: readonly { readonly encoding: string; readonly sample: string }[];
}
export type Decoded =
  /** `readAs` is left out where there is nothing to say: the file is UTF-8. */
  | { readonly data: unknown; readonly text: string; readonly readAs?: ReadAs }
  /** Text, and no JSON. */
  | { readonly fault: 'not-json'; readonly message: string }
  /** In none of these encodings. */
  | { readonly fault: 'not-text'; readonly tried: string };

/** By the names that people know; each has its label for the decoder. */
const labels = {
  'UTF-8': 'utf-8',
  'UTF-16 LE': 'utf-16le',
  'UTF-16 BE': 'utf-16be',
  Shift_JIS: 'shift_jis',
  'EUC-JP': 'euc-jp',
  'ISO-2022-JP': 'iso-2022-jp',
  GB18030: 'gb18030',
  Big5: 'big5',
  'EUC-KR': 'euc-kr',
  'Windows-1252': 'windows-1252',
} as const;
type Encoding = keyof typeof labels;

/** What Windows-1252 has at 0x80 to 0x9f; a space where it has nothing. */
const WESTERN = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
/** By hand, since some decoders take those for control characters. */
const western = (bytes: Uint8Array): string | undefined => {
  const units = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const unit = byte < 0x80 || byte > 0x9f ? byte : WESTERN.charCodeAt(byte - 0x80);
    if (unit === 0x20 && byte !== 0x20) return undefined;
    units[at] = unit;
  }
  return new TextDecoder('utf-16le').decode(units);
};
/** Bytes that are decoded at one go: some decoders take a fifth of a second for a list of nine million. */
const PIECE = 1 << 20;
function* decoding(bytes: Uint8Array, encoding: Encoding): Steps<string | undefined> {
  if (encoding === 'Windows-1252') return western(bytes);
  const decoder = new TextDecoder(labels[encoding], { fatal: true });
  let text = '';
  try {
    for (let from = 0; from < bytes.length; from += PIECE) {
      text += decoder.decode(bytes.subarray(from, from + PIECE), { stream: true });
      yield;
    }
    return text + decoder.decode();
  } catch {
    return undefined;
  }
}

/** Encodings without a mark of their own; those of the reader's language win where two are as likely. */
const unmarked: readonly { readonly encoding: Encoding; readonly of: Language | undefined }[] = [
  { encoding: 'Shift_JIS', of: 'ja' },
  { encoding: 'EUC-JP', of: 'ja' },
  { encoding: 'GB18030', of: undefined },
  { encoding: 'Big5', of: undefined },
  { encoding: 'EUC-KR', of: undefined },
  { encoding: 'Windows-1252', of: 'en' },
];

/** What is often met in names and notes of trade; a wrong encoding hits these by chance only. */
const common: Partial<Record<Encoding, string>> = {
  GB18030:
    '的一是不了在人有我他这中大来上国个到说们为子和地出时年得要下以生会学对可后小多天能成事作当开用主行方前所本经面公同动两长知现分将外与高法实理点月明其种全工部正名定力机间新位因重电第门东政海口使西信北关内加化由代产入先山市体别处场比员性通目报立数件安表原车应路期提合系计司利受果及京务制解任至物台记接许特服林题建南度统字请交认算论科元社术结指非流管远资队条院变联权展领传保达办运区求品转量技程基式收未持取设商研限责货户买卖芯片团集厂贸易圳深湾香港进',
  Big5: '的一是不了在人有我他這中大來上國個到說們為子和地出時年得要下以生會學對可後小多天能成事作當開用主行方前所本經面公同動兩長知現分將外與高法實理點月明其種全工部正名定力機間新位因重電第門東政海口使西信北關內加化由代產入先山市體別處場比員性通目報立數件安表原車應路期提合系計司利受果及京務制解任至物台記接許特服林題建南度統字請交認算論科元社術結指非流管遠資隊條院變聯權展領傳保達辦運區求品轉量技程基式收未持取設商研限責貨戶買賣晶片團集廠貿易灣香港進股份',
  'EUC-KR':
    '이다의가는을에를은한하고기사로도지자서인리대정시어스나라수해일전부주상제보구원장공여소아중그조과유비적위성관경실연회화들학신계있것우동마치미선안안물식용무술현내모오외발생세방업국결출반트세자간드레르체단입품심형터재초통구래확산거래메모고객요청서울한국칩없습니다됩판매',
};
const commonJapanese =
  '日本東京大阪株式会社商事工業電機製作所有限合同名古屋横浜神戸中国香港台湾韓国米国輸出入管理部長課取引先案件番号用途需要者最終確認済未要注文見積納期品目社員様御中年月日時分一二三四五六七八九十百千万円数量個台半導体計算機研究開発技術研修事例販売契約書類予定対象可否不明許可申請担当連絡住所電話区市県町村新旧前後上下内外高低出荷送付受領保守点検倉庫港空海陸';
for (const encoding of ['Shift_JIS', 'EUC-JP'] as const) common[encoding] = commonJapanese;

const PUNCTUATION = /[\u3000-\u3002\u3005\u3008-\u3011\u30fb\u30fc\uff01-\uff5e\u2010-\u2026]/;
const HAN = /\p{Script=Han}/u;
/** How likely it is that a person wrote these characters, from 0 to 1. */
const likelihood = (text: string, encoding: Encoding): number => {
  let [sum, seen] = [0, 0];
  for (const [run] of text.matchAll(/\w?\P{ASCII}+\w?/gu)) {
    const letters = [...run.replace(/\p{ASCII}/gu, '')];
    const isAlone = letters.length === 1 && /[a-z]/i.test(run);
    for (const letter of letters) {
      sum += weightOf(letter, letters, encoding, isAlone);
      seen += 1;
    }
    if (seen > 5_000) break;
  }
  return seen === 0 ? 0 : sum / seen;
};
const weightOf = (letter: string, run: readonly string[], encoding: Encoding, isAlone: boolean): number => {
  if (encoding === 'Windows-1252') {
    if (/[\u0080-\u009f]/.test(letter)) return 0;
    if (/[‘’“”–—…•€£©®°§«»\u00a0]/.test(letter)) return run.length < 4 ? 0.9 : 0.1;
    return /\p{L}/u.test(letter) && run.length < 3 ? (isAlone ? 0.95 : 0.6) : 0.05;
  }
  // One sign of East Asia in the middle of a Latin word was a Latin letter.
  if (isAlone) return 0.1;
  const isJapanese = encoding === 'Shift_JIS' || encoding === 'EUC-JP';
  if (PUNCTUATION.test(letter)) return 0.9;
  if (/[ぁ-ゖァ-ヺ]/.test(letter)) return isJapanese ? 1 : 0.2;
  if (/[｡-ﾟ]/.test(letter)) return isJapanese && run.every((one) => /[｡-ﾟ]/.test(one)) ? 0.6 : 0;
  if (/[가-힣]/.test(letter)) return common['EUC-KR']?.includes(letter) ? 1 : 0.4;
  if (HAN.test(letter)) {
    if (encoding === 'EUC-KR') return 0.1;
    return common[encoding]?.includes(letter) ? 1 : 0.4;
  }
  return 0.1;
};

const SAMPLE = 40;
/** The first piece that is not plain ASCII, with what stands before it in its line. */
const sampleOf = (text: string): string =>
  /(?:(?!["\\\p{Cc}])\p{ASCII}){0,20}\P{ASCII}[^"\\\p{Cc}]*/u.exec(text)?.[0].slice(0, SAMPLE) ?? '';

/** A mark at the front, or the zero byte that every sign of JSON has in UTF-16. */
const markedAs = (bytes: Uint8Array): Encoding | undefined => {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'UTF-8';
  if (first === 0xff && second === 0xfe) return 'UTF-16 LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16 BE';
  if (bytes.length > 1 && first !== 0 && second === 0) return 'UTF-16 LE';
  if (bytes.length > 1 && first === 0 && second !== 0) return 'UTF-16 BE';
  // Escapes that switch between sets of signs; in JSON they may not stand as they are.
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1))
    if (/[$(]/.test(String.fromCharCode(bytes[at + 1] ?? 0))) return 'ISO-2022-JP';
  return undefined;
};

type Parsed = { readonly data: unknown } | { readonly message: string };
const parsed = (text: string): Parsed => {
  try {
    return { data: parseForeign(text, 'file') };
  } catch (error) {
    if (error instanceof CaseError) throw error;
    return { message: (error as Error).message };
  }
};

/** What would have become of a sign that somebody lost before. */
const LOST = '\ufffd';

/** By its mark, else as UTF-8, else in the encoding that makes the likeliest text of it that can be parsed. */
function* decodingBy(bytes: Uint8Array, language: Language, parse: (text: string) => Parsed): Steps<Decoded> {
  const marked = markedAs(bytes);
  for (const encoding of new Set<Encoding>([marked ?? 'UTF-8', 'UTF-8'])) {
    const text = yield* decoding(bytes, encoding);
    if (text === undefined) continue;
    const result = parse(text);
    if ('message' in result) return { fault: 'not-json', message: result.message };
    const isPlain = encoding === 'UTF-8' && !text.includes(LOST);
    return {
      ...result,
      text,
      ...(isPlain ? {} : { readAs: { encoding, sample: sampleOf(text), others: [] } }),
    };
  }
  const found: { encoding: Encoding; text: string; data: unknown; likely: number }[] = [];
  for (const { encoding, of } of unmarked) {
    const text = yield* decoding(bytes, encoding);
    const result = text === undefined ? undefined : parse(text);
    if (text === undefined || !result || 'message' in result) continue;
    const likely = likelihood(text, encoding) + (of === language ? 0.1 : 0);
    found.push({ encoding, text, ...result, likely });
  }
  const [best, ...rest] = found.toSorted((left, right) => right.likely - left.likely);
  if (!best || best.likely < 0.25) {
    const tried = [...(marked ? [marked] : []), 'UTF-8', ...unmarked.map(({ encoding }) => encoding)];
    return { fault: 'not-text', tried: [...new Set(tried)].join(', ') };
  }
  const others = rest
    .filter(({ text, likely }) => text !== best.text && likely > best.likely - 0.35)
    .map(({ encoding, text }) => ({ encoding, sample: sampleOf(text) }));
  return {
    data: best.data,
    text: best.text,
    readAs: { encoding: best.encoding, sample: sampleOf(best.text), others },
  };
}

/**
 * Reads the bytes of a file as JSON.
 *
 * @param language - of the person: decides where two encodings are as likely.
 * @throws {CaseError} if it is nested too deeply.
 */
export const decodeJson = (bytes: Uint8Array, language: Language): Decoded =>
  atOnce(decodingBy(bytes, language, parsed));

/** Reads the bytes of a file as text of any kind, such as the rows that a spreadsheet saved, a piece at each step. */
export const decodingText = (bytes: Uint8Array, language: Language): Steps<Decoded> =>
  decodingBy(bytes, language, (text) => ({ data: text }));
export const decodeText = (bytes: Uint8Array, language: Language): Decoded =>
  atOnce(decodingText(bytes, language));

/** How the files of a spreadsheet program begin that are no text: an archive, an older container. */
export const isWorkbook = ([one, two, three, four]: Uint8Array): boolean =>
  (one === 0x50 && two === 0x4b && three === 3 && four === 4) ||
  (one === 0xd0 && two === 0xcf && three === 0x11 && four === 0xe0);
