import { law, once } from '../../machines';
import { fold } from '../app/fold';

/** Those that deals in chips are most often about, shown before anything is typed. */
export const frequent = ['CN', 'HK', 'TW', 'JP', 'KR', 'SG', 'MY', 'AE', 'IN', 'VN', 'US'] as const;

/** What people type and no list of names holds. Cities are not here: a city is not a country. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  US: ['USA', 'U.S.', 'America', 'アメリカ', '米国', '米', '合衆国', '美国'],
  GB: [
    'UK',
    'Great Britain',
    'Britain',
    'England',
    'Scotland',
    'Wales',
    'Northern Ireland',
    '英国',
    '英',
    'イギリス',
    'イングランド',
  ],
  KR: ['Korea', 'Republic of Korea', 'ROK', '韓国', '韓', '大韓民国'],
  KP: ['DPRK', '北朝鮮'],
  CN: ['PRC', "People's Republic of China", 'Mainland China', '中国', '中', '中華人民共和国'],
  HK: ['Hong Kong', '香港', 'ホンコン'],
  MO: ['Macau', 'Macao', 'マカオ', '澳門'],
  TW: ['ROC', 'Chinese Taipei', '台湾', '台', '臺灣', '中華民国'],
  JP: ['Nippon', '日'],
  SG: ['星', '新加坡'],
  AE: ['UAE', 'Emirates', 'ＵＡＥ', '首長国'],
  SA: ['KSA', 'サウジ'],
  RU: ['Russian Federation', 'ロシア連邦', '露'],
  NL: ['Holland', 'The Netherlands', 'オランダ', '蘭'],
  DE: ['独国', '独', 'ドイツ連邦共和国'],
  FR: ['仏国', '仏'],
  IT: ['伊'],
  CA: ['加'],
  AU: ['豪州', '豪'],
  IN: ['印度', '印', 'Bharat'],
  VN: ['Viet Nam', '越南', '越'],
  MY: ['馬来西亜'],
  TH: ['泰'],
  PH: ['比', 'The Philippines'],
  KH: ['カンボジア'],
  TR: ['Turkey', 'トルコ'],
  CZ: ['Czech Republic', 'チェコ'],
  MM: ['Burma', 'ビルマ'],
  LA: ["Lao People's Democratic Republic"],
  BN: ['Brunei Darussalam'],
  IR: ['Islamic Republic of Iran'],
  SY: ['Syrian Arab Republic'],
  MD: ['Republic of Moldova', 'モルドバ共和国'],
  CI: ['Ivory Coast'],
  CV: ['Cape Verde'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  MK: ['Macedonia'],
  VA: ['Holy See', 'バチカン'],
  CD: ['DR Congo', 'DRC', 'コンゴ民主共和国'],
  CG: ['Republic of the Congo', 'コンゴ共和国'],
};

interface Name {
  /** As it is shown. */
  readonly text: string;
  readonly key: string;
}
const namesByCode = once((): ReadonlyMap<string, readonly Name[]> => {
  const displayNames = (['en', 'ja'] as const).flatMap((language) =>
    (['long', 'short'] as const).map((style) => new Intl.DisplayNames(language, { type: 'region', style })),
  );
  return new Map(
    law.countryCodes.map((code) => [
      code,
      [...displayNames.map((names) => names.of(code) ?? code), ...(alsoCalled[code] ?? [])].map((text) => ({
        text,
        key: fold(text),
      })),
    ]),
  );
});
const namesOf = (code: string): readonly Name[] => namesByCode().get(code) ?? [];
const alpha3Of = new Map<string, string>([...law.codeOfAlpha3].map(([alpha3, code]) => [code, alpha3]));
/** The codes by which a country goes, in two letters and in three. */
const codesOf = (code: string): readonly Name[] =>
  [code, alpha3Of.get(code) ?? code].map((text) => ({ text, key: fold(text) }));

/** A country that fits what was typed, and the name or code by which it does. */
export interface FoundCountry {
  readonly code: string;
  readonly by: string;
}

/** 0 a whole name or a code, 1 the beginning of a name, 2 a part of one. */
const fitOf = (code: string, key: string): (FoundCountry & { rank: number }) | undefined => {
  const names = namesOf(code);
  const whole = [...names, ...codesOf(code)].find((name) => name.key === key);
  if (whole) return { code, by: whole.text, rank: 0 };
  const beginning = names.find((name) => name.key.startsWith(key));
  if (beginning) return { code, by: beginning.text, rank: 1 };
  const part = key.length > 1 ? names.find((name) => name.key.includes(key)) : undefined;
  return part && { code, by: part.text, rank: 2 };
};

/**
 * The country that a text names, in either language, by its code or by a common other name. Letters that are
 * a code and begin the name of another country are taken for a code only in capitals.
 */
export const countryNamed = (typed: string): string | undefined => {
  const key = fold(typed);
  if (key === '') return undefined;
  const named = law.countryCodes.find((code) => namesOf(code).some((name) => name.key === key));
  if (named) return named;
  const coded = law.countryCodes.find((code) => codesOf(code).some((name) => name.key === key));
  const isCapital = !/\p{Ll}/u.test(typed.normalize('NFKC'));
  const couldGoOn = law.countryCodes.some((code) => code !== coded && fitOf(code, key)?.rank === 1);
  return isCapital || !couldGoOn ? coded : undefined;
};

/** Countries that fit what is being typed, the best first; the frequent ones while nothing is typed. */
export const searchCountries = (typed: string): readonly FoundCountry[] => {
  const key = fold(typed);
  if (key === '') return frequent.map((code) => ({ code, by: code }));
  return law.countryCodes
    .flatMap((code) => fitOf(code, key) ?? [])
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ code, by }) => ({ code, by }));
};

/** Countries whose name is a slip of the keyboard away, where nothing fits: to be shown, never to be taken. */
export const similarCountries = (typed: string): readonly FoundCountry[] => {
  const key = fold(typed);
  if (searchCountries(typed).length > 0) return [];
  return law.countryCodes.flatMap((code): FoundCountry[] => {
    const close = namesOf(code).find((name) => law.beginsWithSlip(key, name.key));
    return close ? [{ code, by: close.text }] : [];
  });
};
