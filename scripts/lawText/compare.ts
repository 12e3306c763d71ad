/** What two texts of the same law say otherwise, and what of ours rests on it. */
import {
  graver,
  law,
  type RestingOnLaw,
  rank,
  restingOnLaw,
  type Weight,
  weightOfResting,
} from '../../machines';
import { type Place, placesIn } from './places';
import type { LawText, Paragraph, Part, Unit } from './text';

export interface Difference {
  readonly kind: 'changed' | 'added' | 'removed' | 'renumbered';
  readonly part: Part;
  readonly path: readonly string[];
  /** Where it stood before, if it was renumbered. */
  readonly from?: readonly string[];
  readonly before?: string;
  readonly after?: string;
}

export interface Touched {
  readonly evidence: law.EvidenceId;
  /** The paragraph that it cites was not found, so that any change counts in what was found around it. */
  readonly isWide: boolean;
  readonly resting: readonly RestingOnLaw[];
}

export interface ComparedUnit {
  readonly unit: string;
  readonly kind: 'changed' | 'added' | 'removed';
  readonly differences: readonly Difference[];
  readonly touched: readonly Touched[];
  /** The gravest level of a finding that rests on it. */
  readonly level: Weight | undefined;
}

const keyOf = ({ path, part }: Paragraph): string => JSON.stringify([part, path]);
const bodyOf = ({ text }: Paragraph): string =>
  text.replace(/^(?:\s*\([0-9A-Za-z]{1,5}\))+\s*|^[a-z](?:\.\w+)*\.\s|^\d+\.\s/, '');
const COUNTRY_GROUPS = 'Supp. No. 1 to Part 740';
/** A shorter text says too little to be known again elsewhere. */
const KNOWN_AGAIN = 20;

/** What is left of some paragraphs when those that the other text has too are taken out, each once. */
const withoutSame = (
  these: readonly Paragraph[],
  those: readonly Paragraph[],
  same: (one: Paragraph) => string,
) => {
  const left = new Map<string, number>();
  for (const one of those) left.set(same(one), (left.get(same(one)) ?? 0) + 1);
  return these.filter((one) => {
    const count = left.get(same(one)) ?? 0;
    left.set(same(one), count - 1);
    return count <= 0;
  });
};

const differencesOf = (before: Unit | undefined, after: Unit | undefined): readonly Difference[] => {
  const [old, now] = [before?.paragraphs ?? [], after?.paragraphs ?? []];
  const same = (one: Paragraph) => JSON.stringify([keyOf(one), one.text]);
  const gone = withoutSame(old, now, same);
  const come = withoutSame(now, old, same);
  const found: { at: Paragraph; difference: Difference }[] = [];
  const take = (of: Paragraph[], is: (one: Paragraph) => boolean): Paragraph | undefined => {
    const index = of.findIndex(is);
    return index < 0 ? undefined : of.splice(index, 1)[0];
  };
  const rest = [...come];
  const left: Paragraph[] = [];
  // What says the same under another designator was renumbered, whatever stands in its old place now.
  for (const one of gone) {
    const body = bodyOf(one);
    const moved =
      body.length < KNOWN_AGAIN || one.part !== 'text'
        ? undefined
        : take(rest, (other) => other.part === 'text' && bodyOf(other) === body);
    if (moved)
      found.push({
        at: moved,
        difference: { kind: 'renumbered', part: 'text', path: moved.path, from: one.path, after: moved.text },
      });
    else left.push(one);
  }
  for (const one of left) {
    const changed = take(rest, (other) => keyOf(other) === keyOf(one));
    const { part, path, text } = one;
    if (changed)
      found.push({
        at: changed,
        difference: { kind: 'changed', part, path, before: text, after: changed.text },
      });
    else found.push({ at: one, difference: { kind: 'removed', part, path, before: text } });
  }
  for (const one of rest)
    found.push({ at: one, difference: { kind: 'added', part: one.part, path: one.path, after: one.text } });
  const order = new Map(
    [...old, ...now].map((paragraph, index) => [paragraph, index < old.length ? index : index - old.length]),
  );
  return found
    .sort((a, b) => (order.get(a.at) ?? 0) - (order.get(b.at) ?? 0))
    .map(({ difference }) => difference);
};

const begins = (path: readonly string[], other: readonly string[]): boolean =>
  path.every((step, index) => other[index] === step);
/** The same paragraph, one within it, or one that it stands in. */
const meet = (one: readonly string[], other: readonly string[]): boolean =>
  begins(one, other) || begins(other, one);

/** As much of a path as is found in one of the units; what is not found may be anywhere in it. */
const foundOf = (path: readonly string[], units: readonly (Unit | undefined)[]): readonly string[] => {
  const isThere = (steps: readonly string[]) =>
    units.some((unit) => unit?.paragraphs.some((paragraph) => begins(steps, paragraph.path)));
  let found = path;
  while (found.length > 0 && !isThere(found)) found = found.slice(0, -1);
  return found;
};

/** The gravest finding first; what is no finding keeps its order behind them. */
const byWeight = (evidence: law.EvidenceId): readonly RestingOnLaw[] => {
  const weight = (one: RestingOnLaw) => rank(weightOfResting(one) ?? 'note');
  return restingOnLaw(evidence).toSorted((a, b) => weight(b) - weight(a));
};

const gravest = (touched: readonly Touched[]): Weight | undefined =>
  touched
    .flatMap(({ resting }) => resting.flatMap((one) => weightOfResting(one) ?? []))
    .reduce<Weight | undefined>(
      (level, one) => (level === undefined ? one : graver<Weight>(level, one)),
      undefined,
    );

/** Section by section, that on which the gravest findings rest first. */
export const compareTexts = (before: LawText, after: LawText): readonly ComparedUnit[] => {
  const cited = new Map<string, { evidence: law.EvidenceId; place: Place }[]>();
  const known = new Set<string>();
  for (const text of [before, after])
    for (const evidence of law.evidenceIds)
      for (const place of placesIn(text, evidence)) {
        const key = JSON.stringify([evidence, place]);
        if (known.has(key)) continue;
        known.add(key);
        cited.set(place.unit, [...(cited.get(place.unit) ?? []), { evidence, place }]);
      }

  const touchedBy = (id: string, differences: readonly Difference[]): readonly Touched[] => {
    const units = [before.units.get(id), after.units.get(id)];
    // The list of the printings behind a section grows with each change, and says nothing by itself.
    const telling = differences.filter(({ part }) => part !== 'history');
    // One table holds all groups of a letter; only those that changed are named.
    const isTable = id === COUNTRY_GROUPS && telling.every(({ path: [group] }) => group !== undefined);
    const lettered = isTable ? telling.map(({ path: [group = ''] }) => group) : [];
    const all = new Map<law.EvidenceId, Touched>();
    for (const { evidence, place } of cited.get(id) ?? []) {
      const path = foundOf(place.path, units);
      if (!telling.some((one) => meet(one.path, path) || (one.from !== undefined && meet(one.from, path))))
        continue;
      const earlier = all.get(evidence);
      all.set(evidence, {
        evidence,
        isWide: path.length < place.path.length && (earlier?.isWide ?? true),
        resting: byWeight(evidence).filter(
          (one) => one.kind !== 'group' || lettered.length === 0 || lettered.includes(one.id.charAt(0)),
        ),
      });
    }
    const weight = ({ resting }: Touched) =>
      Math.max(-2, ...resting.map((one) => rank(weightOfResting(one) ?? 'note')));
    return [...all.values()].sort((a, b) => weight(b) - weight(a));
  };

  const ids = [...new Set([...before.units.keys(), ...after.units.keys()])];
  const compared = ids.flatMap((unit): ComparedUnit[] => {
    const [old, now] = [before.units.get(unit), after.units.get(unit)];
    const differences = differencesOf(old, now);
    if (differences.length === 0) return [];
    const touched = touchedBy(unit, differences);
    return [
      {
        unit,
        kind: !old ? 'added' : !now ? 'removed' : 'changed',
        differences,
        touched,
        level: gravest(touched),
      },
    ];
  });
  const weight = ({ level, touched }: ComparedUnit) => (level ? rank(level) : touched.length > 0 ? -2 : -3);
  return compared.sort((a, b) => weight(b) - weight(a) || b.touched.length - a.touched.length);
};
