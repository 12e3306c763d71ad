import { law, once } from '../../machines';
import { fold } from '../words/fold';
import { embargoedRegions, placesOf, unplaced } from './places';

/** Those that deals in chips are most often about, shown before anything is typed. */
export const frequent = ['CN', 'HK', 'TW', 'JP', 'KR', 'SG', 'MY', 'AE', 'IN', 'VN', 'US'] as const;

/** What people type and no list of names holds. Cities are not here: a city is not a country. Kana are readings. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  US: ['USA', 'U.S.', 'America', 'アメリカ', '米国', '米', '合衆国', '美国', 'ベイコク'],
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
    'エイコク',
  ],
  KR: ['Korea', 'Republic of Korea', 'ROK', '韓国', '韓', '大韓民国', 'カンコク'],
  KP: ['DPRK', '北朝鮮', 'キタチョウセン'],
  CN: ['PRC', "People's Republic of China", 'Mainland China', '中国', '中', '中華人民共和国', 'チュウゴク'],
  HK: ['Hong Kong', '香港', 'ホンコン'],
  MO: ['Macau', 'Macao', 'マカオ', '澳門'],
  TW: ['ROC', 'Chinese Taipei', '台湾', '台', '臺灣', '中華民国', 'タイワン'],
  JP: ['Nippon', '日', 'ニホン', 'ニッポン'],
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
  CH: ['Swiss', 'Swiss Confederation'],
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
  /** What the key leaves out, and tells one name from another: ベナン is not ペナン. */
  readonly kana: string;
}
const nameFrom = (text: string): Name => ({
  text,
  key: fold(text),
  kana: text
    .normalize('NFKC')
    .replace(/[ぁ-ゖ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60))
    .replace(/[^ァ-ヺ]/g, ''),
});
const isSame = (left: Name, right: Name): boolean => left.key === right.key && left.kana === right.kana;
const namesByCode = once((): ReadonlyMap<string, readonly Name[]> => {
  const displayNames = (['en', 'ja'] as const).flatMap((language) =>
    (['long', 'short'] as const).map((style) => new Intl.DisplayNames(language, { type: 'region', style })),
  );
  return new Map(
    law.countryCodes.map((code) => [
      code,
      [...displayNames.map((names) => names.of(code) ?? code), ...(alsoCalled[code] ?? [])].map(nameFrom),
    ]),
  );
});
const namesOf = (code: string): readonly Name[] => namesByCode().get(code) ?? [];
const alpha3Of = new Map<string, string>([...law.codeOfAlpha3].map(([alpha3, code]) => [code, alpha3]));
/** The codes by which a country goes, in two letters and in three. */
const codesOf = (code: string): readonly Name[] => [code, alpha3Of.get(code) ?? code].map(nameFrom);

/** The names of the places in a text of `places`; each is shown by the name that is typed. */
const placesIn = (text: string): readonly Name[] => text.split(/[,/]/).map(nameFrom);
const placesByCode = once(
  () => new Map(Object.entries(placesOf).map(([code, text]) => [code, placesIn(text)] as const)),
);
const apart = once(() =>
  (
    [
      ['embargoed', embargoedRegions],
      ['unplaced', unplaced],
    ] as const
  ).flatMap(([why, text]) => placesIn(text).map((place) => ({ why, ...place }))),
);

/** A place that is no country of the list and must not be read as a part of one without a word. */
export interface PlaceApart {
  readonly name: string;
  readonly why: 'embargoed' | 'unplaced';
}
/** A country that fits what was typed, and the name or code by which it does. */
export interface FoundCountry {
  readonly code: string;
  readonly by: string;
  /** It is a place in the country that fits, not the country. */
  readonly isPlace?: true;
}

/** 0 a whole name or a code, 1 a whole place, 2 the beginning of a name, 3 of a place, 4 a part of a name. */
const fitOf = (code: string, typed: Name): (FoundCountry & { rank: number }) | undefined => {
  const { key } = typed;
  const names = namesOf(code);
  const places = placesByCode().get(code) ?? [];
  const isTyped = (name: Name) => isSame(name, typed);
  const whole = [...names, ...codesOf(code)].find(isTyped);
  if (whole) return { code, by: whole.text, rank: 0 };
  const place = places.find(isTyped);
  if (place) return { code, by: place.text, isPlace: true, rank: 1 };
  const beginning = names.find((name) => name.key.startsWith(key));
  if (beginning) return { code, by: beginning.text, rank: 2 };
  if (key.length < 2) return undefined;
  const begun = places.find((name) => name.key.startsWith(key));
  if (begun) return { code, by: begun.text, isPlace: true, rank: 3 };
  const part = names.find((name) => name.key.includes(key));
  return part && { code, by: part.text, rank: 4 };
};

/** The place apart that a text names, or can only be about to name. */
export const placeApart = (typed: string): PlaceApart | undefined => {
  const key = fold(typed);
  const found =
    apart().find((place) => place.key === key) ??
    apart().find((place) => isLong(place.key) && key.includes(place.key)) ??
    (isLong(key) && law.countryCodes.every((code) => !fitOf(code, nameFrom(typed)))
      ? apart().find((place) => place.key.startsWith(key))
      : undefined);
  return found && { name: found.text, why: found.why };
};
/** Longer than the initials that stand in many words. */
const isLong = (key: string): boolean => key.length > (/^\w+$/.test(key) ? 3 : 2);

/**
 * The country that a text names, in either language, by its code, by a common other name or by a place that no
 * other country has. Letters that are a code and begin the name of another country are taken for a code only in
 * capitals.
 */
export const countryNamed = (typed: string): string | undefined => {
  const name = nameFrom(typed);
  if (name.key === '' || placeApart(typed)) return undefined;
  const isTyped = (one: Name) => isSame(one, name);
  const named = law.countryCodes.find((code) => namesOf(code).some(isTyped));
  if (named) return named;
  const coded = law.countryCodes.find((code) => codesOf(code).some(isTyped));
  if (coded) {
    const isCapital = !/\p{Ll}/u.test(typed.normalize('NFKC'));
    const couldGoOn = law.countryCodes.some((code) => code !== coded && fitOf(code, name)?.rank === 2);
    return isCapital || !couldGoOn ? coded : undefined;
  }
  const [placed, ...others] = law.countryCodes.filter((code) => fitOf(code, name)?.rank === 1);
  return others.length === 0 ? placed : undefined;
};

/** Countries that fit what is being typed, the best first; the frequent ones while nothing is typed. */
export const searchCountries = (typed: string): readonly FoundCountry[] => {
  const key = fold(typed);
  if (key === '') return frequent.map((code) => ({ code, by: code }));
  const beside = placeApart(typed);
  if (beside) return beside.why === 'embargoed' ? [{ code: 'UA', by: beside.name, isPlace: true }] : [];
  return law.countryCodes
    .flatMap((code) => fitOf(code, nameFrom(typed)) ?? [])
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ rank: _, ...found }) => found);
};

/** Whether the first country found may be taken by Enter: not where several have a place of that name. */
export const isClearFind = ([first, second]: readonly FoundCountry[]): boolean =>
  first !== undefined && !(first.isPlace && second?.isPlace && fold(first.by) === fold(second.by));

/** Countries whose name is a slip of the keyboard away, where nothing fits: to be shown, never to be taken. */
export const similarCountries = (typed: string): readonly FoundCountry[] => {
  const key = fold(typed);
  if (placeApart(typed) || searchCountries(typed).length > 0) return [];
  return law.countryCodes.flatMap((code): FoundCountry[] => {
    const isClose = (name: Name) => law.beginsWithSlip(key, name.key);
    const close = namesOf(code).find(isClose);
    if (close) return [{ code, by: close.text }];
    const place = placesByCode().get(code)?.find(isClose);
    return place ? [{ code, by: place.text, isPlace: true }] : [];
  });
};
