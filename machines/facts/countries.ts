import { changes, countryCodes, FIRST_DATE, type GroupId, groupsOn } from '../law';
import type { Values } from './conditions';

/** The countries that a condition names one by one; a test holds this list to the conditions. */
export const namedCountries = [
  'AE',
  'CN',
  'ET',
  'HK',
  'JP',
  'MY',
  'SA',
  'SY',
  'TW',
  'UA',
  'US',
  'VN',
] as const;

const dates = [FIRST_DATE, ...changes.map((change) => change.date)];

/** What the law can tell about each country: its name where a condition names it, and its groups over time. */
const kinds = new Map(
  countryCodes.map((code) => [
    code,
    [
      (namedCountries as readonly string[]).includes(code) ? code : '',
      ...dates.map((date) => {
        const groups = groupsOn(date);
        return (Object.keys(groups) as GroupId[]).filter((id) => groups[id].has(code)).join();
      }),
    ].join(' '),
  ]),
);

const oneOfEachKind = (isLeft: (code: string) => boolean): Values =>
  new Set(
    new Map(
      [...countryCodes]
        .filter(isLeft)
        .reverse()
        .map((code) => [kinds.get(code), code]),
    ).values(),
  );

/**
 * A country that is not known: one country for each kind that no condition tells apart, so that trying
 * them is trying all.
 */
export const anyCountry: Values = oneOfEachKind(() => true);

/** The same for a place that cannot be in the United States. */
export const anyCountryAbroad: Values = new Set([...anyCountry].filter((code) => code !== 'US'));

/** The same for a place that cannot be in Japan. */
export const anyCountryButJapan: Values = new Set([...anyCountry].filter((code) => code !== 'JP'));

/** The same for a country of which no more is known than that it is none of these. */
export const countryOutside = (codes: readonly string[]): Values =>
  oneOfEachKind((code) => !codes.includes(code));

/** One country for each kind among some. */
export const eachKindOf = (codes: readonly string[]): Values => oneOfEachKind((code) => codes.includes(code));
