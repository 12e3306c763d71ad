import { describe, expect, it } from 'vitest';
import { law } from '../../machines';
import {
  countryNamed,
  isClearFind,
  placeApart,
  searchCountries,
  similarCountries,
} from '../../src/question/countries';
import { placesOf } from '../../src/question/places';

const codesOf = (found: readonly { code: string }[]) => found.map(({ code }) => code);

describe('a country is meant by', () => {
  it.each([
    ['UK', 'GB'],
    ['England', 'GB'],
    ['u.s.a.', 'US'],
    ['South Korea', 'KR'],
    ['Korea', 'KR'],
    ['North Korea', 'KP'],
    ['韓国', 'KR'],
    ['UAE', 'AE'],
    ['ＵＡＥ', 'AE'],
    ['シンガポール', 'SG'],
    ['しんがぽーる', 'SG'],
    ['ｼﾝｶﾞﾎﾟｰﾙ', 'SG'],
    ['中国', 'CN'],
    ['香港', 'HK'],
    ['hong-kong', 'HK'],
    ['台湾', 'TW'],
    ['Viet Nam', 'VN'],
    ['vietnam', 'VN'],
    ['Türkiye', 'TR'],
    ['turkiye', 'TR'],
    ['Côte d’Ivoire', 'CI'],
    ["cote d'ivoire", 'CI'],
    ['Holland', 'NL'],
    ['オランダ', 'NL'],
    ['CN', 'CN'],
    ['CHN', 'CN'],
    ['twn', 'TW'],
    ['DEU', 'DE'],
    ['jpn', 'JP'],
    ['にほん', 'JP'],
    ['たいわん', 'TW'],
    ['ちゅうごく', 'CN'],
    ['Swiss', 'CH'],
  ])('%s', (typed, code) => {
    expect(countryNamed(typed)).toBe(code);
    expect(searchCountries(typed)[0]?.code).toBe(code);
  });

  it.each(['Atlantis', '', ' ', 'K', 'xx', 'Sinagpore', 'Shenzen'])('nothing: %j', (typed) => {
    expect(countryNamed(typed)).toBeUndefined();
  });

  it('a code in small letters only where no name begins so', () => {
    expect(countryNamed('MAR')).toBe('MA');
    expect(countryNamed('mar')).toBeUndefined();
    expect(codesOf(searchCountries('mar'))).toEqual(expect.arrayContaining(['MA', 'MH']));
    expect(countryNamed('cn')).toBe('CN');
  });
});

describe('a place leads to its country', () => {
  it.each([
    ['Dubai', 'AE'],
    ['ドバイ', 'AE'],
    ['Abu Dhabi', 'AE'],
    ['Ras al-Khaimah', 'AE'],
    ['Kuala Lumpur', 'MY'],
    ['クアラルンプール', 'MY'],
    ['ペナン', 'MY'],
    ['ぺなん', 'MY'],
    ['Shenzhen', 'CN'],
    ['深圳', 'CN'],
    ['しんせん', 'CN'],
    ['广州', 'CN'],
    ['廣州', 'CN'],
    ['臺北', 'TW'],
    ['九龍', 'HK'],
    ['London', 'GB'],
    ['Zürich', 'CH'],
    ['Saigon', 'VN'],
    ['Kiev', 'UA'],
    ['São Paulo', 'BR'],
  ])('%s', (typed, code) => {
    expect(countryNamed(typed)).toBe(code);
    expect(searchCountries(typed)[0]).toMatchObject({ code, isPlace: true });
  });

  it.each([
    ['Georgetown', ['GY', 'KY', 'MY']],
    ['San José', ['CR', 'US']],
    ['Tripoli', ['LB', 'LY']],
    ['Hyderabad', ['IN', 'PK']],
    ['Jerusalem', ['IL', 'PS']],
  ])('%s is in several, and none of them is taken', (typed, codes) => {
    const found = searchCountries(typed);
    expect(codesOf(found)).toEqual(expect.arrayContaining(codes));
    expect(isClearFind(found)).toBe(false);
    expect(countryNamed(typed)).toBeUndefined();
  });

  it.each([
    ['Crimea', 'embargoed', ['UA']],
    ['クリミア', 'embargoed', ['UA']],
    ['Sevastopol, Ukraine', 'embargoed', ['UA']],
    ['Donetsk', 'embargoed', ['UA']],
    ['ルハンスク', 'embargoed', ['UA']],
    ['Kosovo', 'unplaced', []],
    ['Northern Cyprus', 'unplaced', []],
    ['北キプロス', 'unplaced', []],
    ['Northern Cy', 'unplaced', []],
  ])('%s never without a word', (typed, why, codes) => {
    expect(placeApart(typed)?.why).toBe(why);
    expect(codesOf(searchCountries(typed))).toEqual(codes);
    expect(countryNamed(typed)).toBeUndefined();
  });

  it.each(['North', 'South', 'Cyprus', 'Ukraine', 'Serbia', 'Somalia'])(
    '%s stands for countries',
    (typed) => {
      expect(placeApart(typed)).toBeUndefined();
      expect(searchCountries(typed)).not.toHaveLength(0);
    },
  );

  it('of the list, and is not the name of another country', () => {
    const codes: readonly string[] = law.countryCodes;
    for (const [code, text] of Object.entries(placesOf)) {
      expect(codes).toContain(code);
      for (const name of text.split(/[,/]/)) expect([code, undefined], name).toContain(countryNamed(name));
    }
  });
});

describe('while a name is typed', () => {
  it('countries are listed by it, with the name that fits', () => {
    expect(searchCountries('Engl')[0]).toEqual({ code: 'GB', by: 'England' });
    expect(codesOf(searchCountries('Kor'))).toEqual(expect.arrayContaining(['KR', 'KP']));
    expect(searchCountries('')).not.toHaveLength(0);
  });

  it.each([
    ['Sinagpore', 'SG'],
    ['Singaprore', 'SG'],
    ['Malyasia', 'MY'],
    ['シンガボル', 'SG'],
    ['Germny', 'DE'],
  ])('%s finds what is similar, and nothing for certain', (typed, code) => {
    expect(searchCountries(typed)).toEqual([]);
    expect(codesOf(similarCountries(typed))).toContain(code);
  });

  it('a slip that fits two countries lists both', () => {
    expect(codesOf(similarCountries('Irak'))).toEqual(expect.arrayContaining(['IQ', 'IR']));
  });
});

it('every country has its own code of three letters', () => {
  expect(law.codeOfAlpha3.size).toBe(law.countryCodes.length);
  expect(new Set(law.codeOfAlpha3.values()).size).toBe(law.countryCodes.length);
  for (const alpha3 of law.codeOfAlpha3.keys()) expect(alpha3).toMatch(/^[A-Z]{3}$/);
  const known = {
    CHE: 'CH',
    ARE: 'AE',
    KOR: 'KR',
    PRK: 'KP',
    MAC: 'MO',
    MMR: 'MM',
    SRB: 'RS',
    ZWE: 'ZW',
    AND: 'AD',
  };
  for (const [alpha3, code] of Object.entries(known)) expect(law.codeOfAlpha3.get(alpha3)).toBe(code);
});
