/** Puts mutants before the oracle, and before the shipped deals. */
import type { Condition } from '../../machines/facts/conditions';
import { weighAll } from '../../machines/findings/assess';
import { keyOf, type Row } from '../../machines/findings/row';
import { dayBefore } from '../../machines/law';
import { compareRow, type Difference, notionDiffers } from './compare';
import { type JudgedDeal, sayings, signature } from './deals';
import { Explorer } from './explore';
import type { Mutant } from './mutants';
import { besides, levelOf } from './oracle/rows';
import type { Possibility } from './oracle/world';
import { reachable } from './reachable';
import { notionNames, type Space, type Stretch } from './space';

/** Cuts the stretches of days at further days. */
const cutAt = (space: Space, boundaries: readonly string[]): Space => {
  const wanted = boundaries.filter(
    (date) =>
      date > (space.stretches[0]?.first ?? '') && !space.stretches.some(({ first }) => first === date),
  );
  if (wanted.length === 0) return space;
  const stretches = space.stretches.flatMap(({ first, last }): Stretch[] => {
    const cuts = [...new Set(wanted.filter((date) => first < date && date <= last))].sort();
    return [first, ...cuts].map((start, index) => ({
      first: start,
      last: cuts[index] ? dayBefore(cuts[index]) : last,
    }));
  });
  const domains = space.domains.map((domain, index) =>
    index === space.dayIndex || index === space.decidedIndex
      ? { ...domain, values: stretches.map(({ first }) => first), weights: stretches.map(() => 1) }
      : domain,
  );
  return { ...space, stretches, domains };
};

export class Court {
  readonly #space: Space;
  readonly #names: ReadonlyMap<Condition, Possibility>;
  readonly #explorer: Explorer;
  readonly #compared: Set<Condition>;
  readonly #sizes: ReadonlyMap<string, number>;
  boxes = 0;

  constructor(
    space: Space,
    names: ReadonlyMap<Condition, Possibility>,
    compared: Set<Condition>,
    sizes: ReadonlyMap<string, number>,
  ) {
    this.#space = space;
    this.#names = names;
    this.#explorer = new Explorer(space);
    this.#compared = compared;
    this.#sizes = sizes;
  }

  /** What the oracle says against a mutant; nothing, if in every world it says the same. */
  convict({ changed, opened, inside, boundaries }: Mutant): Difference | undefined {
    const space = cutAt(this.#space, boundaries);
    const explorer = space === this.#space ? this.#explorer : new Explorer(space);
    explorer.settled = new Set(notionNames.filter((name) => !opened.has(name)));
    const before = explorer.boxes;
    const isSame = inside && !notionDiffers(explorer, inside.notion, inside.is);
    const suspects = isSame ? changed.filter(({ from }) => inside.outside.includes(from)) : changed;
    const size = ({ from }: { from: Row }): number => this.#sizes.get(keyOf(from)) ?? 0;
    const inOrder = [...suspects].sort((left, right) => size(left) - size(right));
    let difference: Difference | undefined;
    // What one row shows at once another takes long to show, or never does.
    for (const patience of inOrder.length > 1
      ? [4, 64, Number.POSITIVE_INFINITY]
      : [Number.POSITIVE_INFINITY])
      for (const { from, to } of inOrder) {
        difference ??= to ? this.#compare(to, explorer, patience) : this.#missing(from, explorer);
        if (difference) break;
      }
    this.boxes += explorer.boxes - before;
    return difference;
  }

  #compare(row: Row, explorer: Explorer, patience: number): Difference | undefined {
    const key = keyOf(row);
    const wanted = besides[key]?.join() ?? '';
    const given = row.besides?.join() ?? '';
    if (wanted !== given)
      return { key, engine: `beside ${given}`, oracle: `beside ${wanted}`, box: new Map() };
    return compareRow(row, explorer, this.#names, this.#compared, patience).difference;
  }

  /** A row that is gone is missed where the oracle's row fires. */
  #missing(row: Row, explorer: Explorer): Difference | undefined {
    const key = keyOf(row);
    let difference: Difference | undefined;
    explorer.explore(
      () => levelOf(key, explorer),
      (level) => {
        const box = level ? explorer.witness(reachable) : undefined;
        if (box) difference = { key, engine: 'nothing', oracle: String(level), box };
        return difference !== undefined;
      },
    );
    return difference;
  }
}

/** A deal that shows a mutant. It comes first for the next, since neighbours in the rules show in the same deals. */
export const dealAgainst = (
  { changed }: Mutant,
  rows: readonly Row[],
  deals: JudgedDeal[],
): string | undefined => {
  const replaced = new Map(changed.map(({ from, to }) => [from, to]));
  const only = changed.flatMap(({ to }) => to ?? []);
  let table: readonly Row[] | undefined;
  for (const [at, deal] of deals.entries()) {
    const { derived, date, decided } = deal;
    const now = sayings(weighAll(derived, date, decided, only).judged);
    const keys = new Set(changed.map(({ from }) => keyOf(from)));
    const before = deal.sayings.filter(({ key }) => keys.has(key));
    const isSame =
      now.length === before.length &&
      now.every(({ key, text }) => before.some((other) => other.key === key && other.text === text));
    // What is only possible may hold in other worlds than before.
    if (isSame && !now.some(({ text }) => text.endsWith('possible')) && !hasOtherBesides(changed)) continue;
    table ??= rows.flatMap((row) => (replaced.has(row) ? (replaced.get(row) ?? []) : row));
    if (signature(derived, date, decided, table) === deal.signature) continue;
    deals.unshift(...deals.splice(at, 1));
    return deal.id;
  }
  return undefined;
};

const hasOtherBesides = (changed: Mutant['changed']): boolean =>
  changed.some(({ from, to }) => (from.besides ?? []).join() !== (to?.besides ?? []).join());
