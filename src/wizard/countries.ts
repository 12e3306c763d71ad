import { law } from '../../machines';
import { fold } from '../app/fold';

/** Those that deals in chips are most often about, shown before anything is typed. */
export const frequent = ['CN', 'HK', 'TW', 'JP', 'KR', 'SG', 'MY', 'AE', 'IN', 'VN', 'US'] as const;

/** What people type and no list of names holds. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  US: ['USA', 'America', 'アメリカ', '米国', '合衆国'],
  GB: ['UK', 'Great Britain', 'England', '英国', 'イギリス'],
  KR: ['Korea', 'Republic of Korea', 'ROK', '韓国'],
  KP: ['DPRK', '北朝鮮'],
  CN: ['PRC', '中国', '中華人民共和国'],
  HK: ['Hong Kong', '香港', 'ホンコン'],
  MO: ['Macau', 'Macao', 'マカオ', '澳門'],
  TW: ['ROC', '台湾'],
  AE: ['UAE', 'Dubai', 'Abu Dhabi', 'ドバイ', 'アブダビ'],
  SA: ['KSA', 'サウジ'],
  RU: ['Russian Federation', 'ロシア連邦'],
  NL: ['Holland', 'オランダ'],
  DE: ['独国'],
  FR: ['仏国'],
  AU: ['豪州'],
  IN: ['印度'],
  VN: ['Viet Nam', '越南'],
  KH: ['カンボジア'],
  TR: ['Turkey', 'トルコ'],
  CZ: ['Czech Republic', 'チェコ'],
  MM: ['Burma', 'ビルマ'],
  CI: ['Ivory Coast'],
};

const displayNames = (['en', 'ja'] as const).flatMap((language) =>
  (['long', 'short'] as const).map((style) => new Intl.DisplayNames(language, { type: 'region', style })),
);
const namesOf = new Map<string, readonly string[]>(
  law.countryCodes.map((code) => [
    code,
    [
      ...new Set(
        [...displayNames.map((names) => names.of(code) ?? code), ...(alsoCalled[code] ?? [])].map(fold),
      ),
    ],
  ]),
);

const rankOf = (code: string, key: string): number => {
  const names = namesOf.get(code) ?? [];
  if (fold(code) === key || names.includes(key)) return 0;
  if (names.some((name) => name.startsWith(key))) return 1;
  return key.length > 1 && names.some((name) => name.includes(key)) ? 2 : 3;
};

/** The country that a text names, in either language, by its code or by a common other name. */
export const countryNamed = (typed: string): string | undefined => {
  const key = fold(typed);
  return key === '' ? undefined : law.countryCodes.find((code) => rankOf(code, key) === 0);
};

/** Countries that fit what is being typed, the best first; the frequent ones while nothing is typed. */
export const findCountries = (typed: string): readonly string[] => {
  const key = fold(typed);
  if (key === '') return frequent;
  return law.countryCodes
    .map((code) => ({ code, rank: rankOf(code, key) }))
    .filter(({ rank }) => rank < 3)
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ code }) => code);
};
