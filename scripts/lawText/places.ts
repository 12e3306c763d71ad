/** Where our statements stand: the units and paragraphs that their locators name. */
import { law } from '../../machines';
import { japaneseNumber } from './japanese';
import type { LawText } from './text';

/** A paragraph of a unit; with an empty path the unit as a whole. */
export interface Place {
  readonly unit: string;
  readonly path: readonly string[];
}

const CCL = 'Supp. No. 1 to Part 774';
const between = (from: string, to: string): readonly string[] => {
  const [first, last] = [from, to].map((text) => (/^\d+$/.test(text) ? Number(text) : text.charCodeAt(0)));
  if (first === undefined || last === undefined || from.length > 2 || last < first) return [from, to];
  return Array.from({ length: last - first + 1 }, (_, index) =>
    /^\d+$/.test(from) ? String(first + index) : String.fromCharCode(first + index),
  );
};
const designators = (text: string): readonly string[] =>
  [...text.matchAll(/\(([^()]+)\)/g)].map(([, one = '']) => one);

/** `(c)(3)-(4)` as `(c)(3)` and `(c)(4)`. */
const paths = (text: string): readonly (readonly string[])[] => {
  const [, first = '', last] = /^((?:\([^()]+\))*)(?:\s*-\s*\(([^()]+)\))?/.exec(text) ?? [];
  const path = designators(first);
  const end = path.at(-1);
  return last === undefined || end === undefined
    ? [path]
    : between(end, last).map((one) => [...path.slice(0, -1), one]);
};

/** The places that a locator of Title 15 names. What it says of a place in other words leaves the place whole. */
const american = (locator: string): readonly Place[] => {
  const places: Place[] = [];
  let unit = '';
  let entry = '';
  for (const token of locator.split(/[;,]/).map((one) => one.trim())) {
    const [, section, rest = ''] = /^(\d{1,3}\.\d{1,2})(.*)$/.exec(token) ?? [];
    const [, eccn, inside = ''] = /^(\d[A-E]\d{3})(.*)$/.exec(token) ?? [];
    const supplement = /^Supp\. No\. \d+ to Part \d+$/.exec(token)?.[0];
    const add = (...path: readonly string[]) => places.push({ unit, path });
    if (section) {
      [unit, entry] = [section, ''];
      for (const path of paths(rest)) add(...path);
    } else if (supplement) {
      [unit, entry] = [supplement, ''];
      add();
    } else if (eccn) {
      [unit, entry] = [CCL, eccn];
      add(
        eccn,
        ...(/-/.test(inside) ? inside.replace(/\d*-.*$/, '') : inside).split('.').filter((one) => one !== ''),
      );
    } else if (unit !== '' && token.startsWith('(')) for (const path of paths(token)) add(...path);
    else if (entry && /^(?:[a-z](?:\.\d+)*|(?:Technical )?Note \d+)$/.test(token))
      add(entry, ...(token.includes('Note') ? [token] : token.split('.')));
    else if (entry) add(entry);
    else if (/^flag \d+$/.test(token)) add(token.slice('flag '.length));
    else if (/^[A-E]:\d$/.test(token)) add(token.charAt(0));
  }
  // A supplement or an entry that is named to say where in it is not meant as a whole.
  const isIn = (place: Place, other: Place) =>
    place.unit === other.unit &&
    place.path.length < other.path.length &&
    place.path.every((step, index) => step === other.path[index]);
  return places.filter((place) => !places.some((other) => isIn(place, other)));
};

/** 第6条第1号ヨ, and 別表第1 7の項. */
const japanese = (locator: string): readonly Place[] =>
  locator.split(/[;,、]|及び/).flatMap((token) => {
    const text = japaneseNumber(token);
    const [named, article] = /(第\d+条(?:の\d+)*)/.exec(text) ?? [];
    const table = /別表第\d+/.exec(text)?.[0];
    if (!named || !article) {
      const item = /(\d+)の?項/.exec(text)?.[1];
      return table ? [{ unit: table, path: item ? [`${item}の項`] : [] }] : [];
    }
    const rest = text.slice(text.indexOf(named) + named.length);
    const path = [...rest.matchAll(/第(\d+)(項|号)(の\d+)?|([イ-ン])|(\(\d+\))/g)].map(
      ([, figure, kind, branch = '', kana, figures]) => kana ?? figures ?? `${figure}${branch}${kind}`,
    );
    return [{ unit: article, path }];
  });

/** The unit that a source of Title 15 is. */
const unitOfSource = ({ citation }: law.Source): string | undefined => {
  const [, part, number] = /^15 CFR Part (\d+), Supp\. No\. (\d+)$/.exec(citation) ?? [];
  return part ? `Supp. No. ${number} to Part ${part}` : /^15 CFR (\d+\.\d+)$/.exec(citation)?.[1];
};

const eras: Readonly<Record<string, string>> = { 明治: '1', 大正: '2', 昭和: '3', 平成: '4', 令和: '5' };
/** By its title, or by the number that its address at e-Gov is made of: 平成三年 … 第四十九号 is 403…049. */
const isLaw = ({ title, number }: LawText['law'], source: law.Source): boolean => {
  if (title !== '' && [source.title, source.citation].includes(title)) return true;
  const [, era = '', year = '', own = ''] =
    /^(明治|大正|昭和|平成|令和)(\d+|元)年.*第(\d+)号$/.exec(japaneseNumber(number)) ?? [];
  const first = `${eras[era]}${(year === '元' ? '1' : year).padStart(2, '0')}`;
  const id = /laws\.e-gov\.go\.jp\/law\/(\w+)/.exec(source.url ?? '')?.[1];
  return own !== '' && id !== undefined && id.startsWith(first) && id.endsWith(own.padStart(3, '0'));
};

/** The places of a text that a statement of ours rests on. */
export const placesIn = (text: LawText, id: law.EvidenceId): readonly Place[] => {
  const { source, also = [], locator } = law.evidenceOf(id);
  const sources = [source, ...also].map(law.sourceOf);
  if (text.format === 'egov') {
    if (!sources.some((one) => isLaw(text.law, one))) return [];
    const named = japanese(locator);
    return named.length > 0 ? named : [...text.units.keys()].map((unit) => ({ unit, path: [] }));
  }
  const named = american(locator);
  // A source that the locator does not speak of is meant as a whole.
  const whole = sources
    .flatMap((one) => unitOfSource(one) ?? [])
    .filter((unit) => !named.some((place) => place.unit === unit))
    .map((unit) => ({ unit, path: [] }));
  return [...named, ...whole];
};
