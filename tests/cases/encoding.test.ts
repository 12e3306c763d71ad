import { describe, expect, test } from 'vitest';
import { decodeJson } from '../../src/store/encoding';
import type { Language } from '../../src/words/i18n';
import { encoded, utf16 } from './bytes';

/** Switched to the two-byte set and back: the bytes of EUC-JP without their high bit. */
const iso2022 = (text: string): Uint8Array =>
  Uint8Array.from(
    (text.match(/\p{ASCII}+|\P{ASCII}+/gu) ?? []).flatMap((run) =>
      /^\p{ASCII}/u.test(run)
        ? [...Buffer.from(run)]
        : [0x1b, 0x24, 0x42, ...[...encoded(run, 'euc-jp')].map((byte) => byte & 0x7f), 0x1b, 0x28, 0x42],
    ),
  );
const japanese = { name: '株式会社東京商事のH100案件', notes: '担当者に確認すること。ﾁｯﾌﾟ' };
const plainJapanese = { name: '東京商事', notes: '輸出管理部に確認済み' };
const chinese = { name: '深圳市科技有限公司', notes: '客户需要8张显卡，最终用户是大学' };
const taiwanese = { name: '台灣股份有限公司', notes: '客戶需要8張顯示卡，最終用戶是大學' };
const korean = { name: '한국전자 주식회사', notes: '고객 요청 확인' };
const western = { name: 'Müller & Söhne GmbH', notes: 'Société Générale – «prêt» à 10 €' };

type Row = readonly [string, object, (text: string) => Uint8Array, string | undefined, Language?];
const rows: readonly Row[] = [
  ['UTF-8', japanese, (text) => Buffer.from(text), undefined],
  ['UTF-8 with a mark', japanese, (text) => Buffer.from(`\ufeff${text}`), undefined],
  ['UTF-16 LE', japanese, (text) => utf16(text, false), 'UTF-16 LE'],
  ['UTF-16 LE with a mark', japanese, (text) => utf16(text, false, true), 'UTF-16 LE'],
  ['UTF-16 BE', japanese, (text) => utf16(text, true), 'UTF-16 BE'],
  ['UTF-16 BE with a mark', japanese, (text) => utf16(text, true, true), 'UTF-16 BE'],
  ['Shift_JIS', japanese, (text) => encoded(text, 'shift_jis'), 'Shift_JIS', 'ja'],
  ['Shift_JIS, read by others', japanese, (text) => encoded(text, 'shift_jis'), 'Shift_JIS'],
  ['EUC-JP', plainJapanese, (text) => encoded(text, 'euc-jp'), 'EUC-JP', 'ja'],
  ['ISO-2022-JP', plainJapanese, iso2022, 'ISO-2022-JP'],
  ['GB18030', chinese, (text) => encoded(text, 'gb18030'), 'GB18030'],
  ['GB18030, read in Japan', chinese, (text) => encoded(text, 'gb18030'), 'GB18030', 'ja'],
  ['Big5', taiwanese, (text) => encoded(text, 'big5'), 'Big5'],
  ['EUC-KR', korean, (text) => encoded(text, 'euc-kr'), 'EUC-KR'],
  ['Windows-1252', western, (text) => encoded(text, 'windows-1252'), 'Windows-1252'],
  ['Windows-1252, read in Japan', western, (text) => encoded(text, 'windows-1252'), 'Windows-1252', 'ja'],
];

describe('a file', () => {
  for (const [name, data, write, encoding, language = 'en'] of rows)
    test(`in ${name} is read as it was written, and says so`, () => {
      const bytes = write(JSON.stringify(data));
      const read = decodeJson(bytes, language);
      expect(read).toMatchObject({ data });
      expect('readAs' in read ? read.readAs?.encoding : undefined).toBe(encoding);
    });

  test('that two encodings read otherwise names both, each with a piece to check', () => {
    const read = decodeJson(encoded(JSON.stringify({ name: '磊鑫' }), 'gb18030'), 'ja');
    if ('fault' in read || !read.readAs) throw new Error('was not read');
    const { encoding, sample, others } = read.readAs;
    const told = new Map([[encoding, sample], ...others.map((one) => [one.encoding, one.sample] as const)]);
    expect(told.size).toBeGreaterThan(1);
    expect(told.get('GB18030')).toContain('磊鑫');
  });

  test.each([
    ['zero bytes', Uint8Array.from({ length: 500 }, (_, at) => (at * 7) % 256), 'not-text'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xd8]), 'not-text'],
    ['a file that was cut off', Buffer.from('{"answers":'), 'not-json'],
    ['UTF-8 that was cut off in a sign', Buffer.from('{"name":"東"}').subarray(0, 10), 'not-text'],
  ])('of %s is refused, with what was tried', (_, bytes, fault) => {
    expect(decodeJson(bytes, 'ja')).toMatchObject({ fault });
  });

  test.each([
    ['UTF-8', (text: string) => new TextEncoder().encode(text)],
    ['Shift_JIS', (text: string) => encoded(text, 'shift_jis')],
    ['GB18030', (text: string) => encoded(text, 'gb18030')],
  ])('longer than what is decoded at one go, in %s, is read whole', (encoding, write) => {
    // An odd beginning moves the signs, so that one of them lies across the border of two pieces.
    const text = `x${'東京大阪'.repeat(200_000)}`;
    const bytes = write(JSON.stringify(text));
    expect(bytes.length).toBeGreaterThan(1 << 20);
    const read = decodeJson(bytes, encoding === 'Shift_JIS' ? 'ja' : 'en');
    expect('data' in read && read.data === text).toBe(true);
    expect('readAs' in read ? read.readAs?.encoding : 'UTF-8').toBe(encoding);
  });

  test('in which a sign was lost before is not taken without a word', () => {
    const read = decodeJson(Buffer.from('{"name":"M\ufffdller"}'), 'en');
    expect(read).toMatchObject({ readAs: { encoding: 'UTF-8' } });
  });
});
