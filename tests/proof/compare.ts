/** Compares the engine's rows with the oracle, row by row, for every world and day. */
import type { Condition } from '../../machines/facts/conditions';
import { weigh } from '../../machines/findings/assess';
import { keyOf, type Row } from '../../machines/findings/row';
import { evidenceOf } from '../../machines/law';
import { type Box, Explorer, type Held } from './explore';
import { notions, possibilities } from './oracle/facts';
import { findings, levelOf } from './oracle/rows';
import type { Notion, Possibility } from './oracle/world';
import { reachable } from './reachable';
import { notionNames, possibilityNames, type Space, walkCondition } from './space';

export interface Difference {
  readonly key: string;
  readonly engine: string;
  readonly oracle: string;
  /** The worlds in which they differ. */
  readonly box: Box;
  /** The variables that the difference is about. */
  readonly about?: ReadonlySet<string>;
}

/** A difference as one line: what differs, and the world that shows it. */
export const shown = ({ key, engine, oracle, box, about }: Difference, space: Space): string => {
  const parts = [...box].flatMap(([name, values]) => {
    const domain = space.domains[space.indexOf.get(name) as number];
    if (!domain || values.length === domain.values.length || (about && !about.has(name))) return [];
    const some = values.map((value) => value || '(does not apply)');
    return [`${name}=${some.length > 4 ? `${some.slice(0, 4).join('|')}|… ${some.length}` : some.join('|')}`];
  });
  return `${key}: the rules say ${engine}, the table says ${oracle}, where ${parts.join(', ')}`;
};

type Names = ReadonlyMap<Condition, Possibility>;

const innerOf = (node: Condition): Condition => ('possibly' in node ? node.possibly : node);

/**
 * Which of the oracle's possibilities each `possibly` of the rows stands for: the one that it equals in every
 * world.
 */
export const namePossibilities = (space: Space): Names => {
  const names = new Map<Condition, Possibility>();
  const explorer = new Explorer(space);
  for (const row of space.rows)
    walkCondition(row.when, (node) => {
      if (!('possibly' in node) || names.has(node)) return;
      const name = possibilityNames.find((candidate) => !differs(explorer, node, candidate));
      if (!name)
        throw new Error(
          `${keyOf(row)}: what the rules call possible is nothing that the oracle calls possible. Where the law changed, tests/proof/oracle has to change with it (docs/changing-the-law.md).`,
        );
      names.set(node, name);
    });
  return names;
};

/** Some world in which a `possibly` of the rules and one of the table differ. */
const differs = (explorer: Explorer, node: Condition, name: Possibility): Box | undefined => {
  const ask = explorer.compile(innerOf(node));
  let found: Box | undefined;
  explorer.explore(
    () => [ask(), possibilities[name](explorer)] as const,
    ([engine, oracle]) => {
      if (engine !== oracle) found = explorer.witness(reachable);
      return found !== undefined;
    },
  );
  return found;
};

/** A remark is made once one of its sources is out: by the day that is judged, or by that of the decision. */
export const sinceOf = ({ cite }: Row): string =>
  cite
    .map((entry) => evidenceOf(typeof entry === 'string' ? entry : entry.id).since ?? '')
    .reduce((first, since) => (since < first ? since : first));

/** The conditions with the name of a notion, each once. */
const factsOf = (rows: readonly Row[]): Map<Notion, Condition> => {
  const facts = new Map<Notion, Condition>();
  for (const row of rows)
    walkCondition(row.when, (node) => {
      if ('is' in node && (notionNames as readonly string[]).includes(node.fact)) {
        const known = facts.get(node.fact as Notion);
        if (known && known !== node) throw new Error(`two facts are called ${node.fact}`);
        facts.set(node.fact as Notion, node);
      }
    });
  return facts;
};

/** Some world in which a fact of the rules and the notion of the table differ. */
export const notionDiffers = (explorer: Explorer, name: Notion, is: Condition): Box | undefined => {
  const ask = explorer.compile(is);
  let found: Box | undefined;
  explorer.explore(
    () => [ask(), notions[name](explorer)] as const,
    ([engine, oracle]) => {
      if (engine !== oracle) found = explorer.witness(reachable);
      return found !== undefined;
    },
  );
  return found;
};

/**
 * Settles the notions one after the other: each is compared with the rules' fact of the same name, those
 * before it taken as settled. From then on both sides may take it as one yes or no.
 */
export const settleNotions = (space: Space, explorer: Explorer): Difference[] => {
  const facts = factsOf(space.rows);
  const differences: Difference[] = [];
  const settled = new Set<string>();
  for (const name of notionNames) {
    const node = facts.get(name);
    if (!node || !('is' in node)) throw new Error(`no fact is called ${name}`);
    explorer.settled = settled;
    const found = notionDiffers(explorer, name, node.is);
    if (found) differences.push({ key: `fact ${name}`, engine: 'otherwise', oracle: name, box: found });
    settled.add(name);
  }
  explorer.settled = new Set();
  return differences;
};

/** Reads a row for the world at hand: what it weighs, or nothing. */
export const engineOf = (row: Row, explorer: Explorer): (() => string) => {
  const when = explorer.compile(row.when);
  const inForce = explorer.within(row);
  const since = row.level === 'note' ? sinceOf(row) : '';
  const weights = [weigh(row, false), weigh(row, true)] as const;
  return () => {
    if (!inForce() || !when()) return 'nothing';
    if (since && !explorer.from(since) && !explorer.knownFrom(since)) return 'nothing';
    return weights[0] === weights[1] || !explorer.is('licenceInHand', 'checked') ? weights[0] : weights[1];
  };
};

export interface Compared {
  readonly difference?: Difference;
  /** Worlds in which they differ, but no answers lead there. */
  readonly unreachable: number;
  readonly boxes: number;
  readonly share: number;
}

const variablesOf = (condition: Condition): string[] => {
  const found: string[] = [];
  walkCondition(condition, (node) => {
    if ('on' in node) found.push(node.on);
  });
  return found;
};

/** So many worlds are tried of a box before the boxes after it; most that hold one show it sooner. */
const EASY = 400;

/** Compares one row with the oracle, and the possibilities in it. */
export const compareRow = (
  row: Row,
  explorer: Explorer,
  names: Names,
  /** The possibilities that were compared before. */
  compared: Set<Condition> = new Set(),
  /** After so many differences that no answers lead to it looks no further; then nothing was shown. */
  patience = Number.POSITIVE_INFINITY,
): Compared => {
  const key = keyOf(row);
  explorer.possibilityOf = (node) => names.get(node) as Possibility;
  const before = explorer.boxes;
  let unreachable = 0;
  let difference: Difference | undefined;
  if (!findings[key]) throw new Error(`the table has no row ${key}`);

  walkCondition(row.when, (node) => {
    if (difference || !('possibly' in node) || compared.has(node)) return;
    compared.add(node);
    const name = names.get(node) as Possibility;
    const box = differs(explorer, node, name);
    if (box) difference = { key, engine: 'otherwise', oracle: `may be ${name}`, box };
  });
  if (difference) return { difference, unreachable, boxes: explorer.boxes - before, share: 0 };

  const engine = engineOf(row, explorer);
  const hard: { held: Held; rules: string; table: string; about: ReadonlySet<string> }[] = [];
  const share = explorer.explore(
    () => [engine(), levelOf(key, explorer) || 'nothing'] as const,
    ([rules, table]) => {
      if (rules === table) return false;
      const about = new Set([...variablesOf(row.when), ...explorer.narrowed(), 'day', 'decided']);
      const box = explorer.witness(reachable, EASY);
      if (box === 'given up') hard.push({ held: explorer.held(), rules, table, about });
      else if (!box) unreachable += 1;
      else difference = { key, engine: rules, oracle: table, box, about };
      return difference !== undefined || unreachable + hard.length >= patience;
    },
  );
  if (patience === Number.POSITIVE_INFINITY)
    for (const { held, rules, table, about } of hard) {
      if (difference) break;
      const box = explorer.resume(held, () => explorer.witness(reachable));
      if (!box) unreachable += 1;
      else difference = { key, engine: rules, oracle: table, box, about };
    }
  return {
    ...(difference ? { difference } : {}),
    unreachable,
    boxes: explorer.boxes - before,
    share,
  };
};
