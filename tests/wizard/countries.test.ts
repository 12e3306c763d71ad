import { describe, expect, it } from 'vitest';
import { law } from '../../machines';
import { countryNamed, searchCountries, similarCountries } from '../../src/wizard/countries';

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
  ])('%s', (typed, code) => {
    expect(countryNamed(typed)).toBe(code);
    expect(searchCountries(typed)[0]?.code).toBe(code);
  });

  it.each(['Dubai', 'ドバイ', 'Shenzhen', '深圳', 'London', 'Atlantis', '', ' ', 'K', 'xx', 'Sinagpore'])(
    'nothing: %j',
    (typed) => {
      expect(countryNamed(typed)).toBeUndefined();
    },
  );

  it('a code in small letters only where no name begins so', () => {
    expect(countryNamed('MAR')).toBe('MA');
    expect(countryNamed('mar')).toBeUndefined();
    expect(codesOf(searchCountries('mar'))).toEqual(expect.arrayContaining(['MA', 'MH']));
    expect(countryNamed('cn')).toBe('CN');
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
