/** The proof as a whole; see docs/decisions/0007-how-the-proof-is-reduced.md for the argument. */
import type { Condition } from '../../machines/facts/conditions';
import { derive } from '../../machines/facts/derive';
import { keyOf, type Row } from '../../machines/findings/row';
import { rows as realRows } from '../../machines/findings/rows';
import { type CountryGroups, groupsOn } from '../../machines/law';
import { type ChartResult, checkChart } from './chart';
import { compareRow, namePossibilities, settleNotions, shown } from './compare';
import { sampleWorlds } from './concrete';
import { type Deal, daysOf, judgeDeals, readDeals, readTwists, signature } from './deals';
import { Explorer } from './explore';
import { compareFigures, limitMutants } from './figures';
import { Court, dealAgainst } from './judge';
import { mutantsOf } from './mutants';
import { checkOpenDate, openDatesOf } from './openDates';
import { besides, findings } from './oracle/rows';
import type { Possibility } from './oracle/world';
import { groupMutants } from './places';
import { checkBeside, checkIrrelevance, checkMonotony, checkReport } from './properties';
import { seeded } from './random';
import { reachable } from './reachable';
import { buildSpace, notionNames, type Space, sizeOf } from './space';
import { breaksReachability, compareCase, variantsOf } from './unknowns';

export interface RowsResult {
  readonly space: Space;
  readonly names: Map<Condition, Possibility>;
  /** Boxes of worlds compared, by row. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly compared: Set<Condition>;
  readonly boxes: number;
  readonly violations: readonly string[];
}

export interface RowsOptions {
  /** Computes every notion anew for each row instead of settling it once. */
  readonly whole?: boolean;
  /** What each `possibly` stands for, if that was found before. */
  readonly known?: ReadonlyMap<Condition, Possibility>;
  /** One violation is enough. */
  readonly stopAtFirst?: boolean;
}

/** Compares every row with the oracle in every world, on every day. */
export const proveRows = (
  rows: readonly Row[] = realRows,
  groups: (date: string) => CountryGroups = groupsOn,
  { whole = false, known, stopAtFirst = false }: RowsOptions = {},
): RowsResult => {
  const violations: string[] = [];
  const space = buildSpace(rows, groups);
  const names = new Map(known ?? namePossibilities(space));
  const explorer = new Explorer(space);
  for (const difference of settleNotions(space, explorer)) violations.push(shown(difference, space));
  if (!whole && violations.length === 0) explorer.settled = new Set(notionNames);
  const sizes = new Map<string, number>();
  const compared = new Set<Condition>();
  const keys = new Set(rows.map(keyOf));
  if (keys.size !== rows.length) violations.push('two rows have one key');
  for (const key of Object.keys(findings))
    if (!keys.has(key)) violations.push(`the rules have no row ${key}`);
  for (const row of rows) {
    if (stopAtFirst && violations.length > 0) break;
    const key = keyOf(row);
    if (!findings[key]) {
      violations.push(`the table has no row ${key}`);
      continue;
    }
    const { difference, boxes, share } = compareRow(row, explorer, names, compared);
    sizes.set(key, boxes);
    if (difference) violations.push(shown(difference, space));
    // Every half of every cut was visited.
    else if (Math.abs(share - 1) > 1e-9) violations.push(`${key}: only ${share} of the space was visited`);
    if ((row.besides ?? []).join() !== (besides[key] ?? []).join())
      violations.push(`${key} speaks beside other levels than the table says`);
  }
  return { space, names, sizes, compared, boxes: explorer.boxes, violations };
};

export interface Proof extends ChartResult {
  readonly cases: number;
  /** Worlds times days, as a power of ten. */
  readonly worlds: number;
  readonly figures: number;
  readonly unknown: number;
  readonly openDays: number;
  readonly monotony: number;
  readonly irrelevance: number;
  readonly violations: readonly string[];
  readonly rows: RowsResult;
  readonly deals: readonly Deal[];
}

export interface Options {
  /** Variants of each deal, with answers forgotten or changed. */
  readonly variants?: number;
  readonly whole?: boolean;
  readonly seed?: number;
}

/** Everything but the mutants. */
export const prove = ({ variants = 20, whole = false, seed = 20_261_121 }: Options = {}): Proof => {
  const violations: string[] = [];
  const report = (message: string): void => {
    violations.push(message);
  };
  const random = seeded(seed);
  const rows = proveRows(realRows, groupsOn, { whole });
  violations.push(...rows.violations);
  const explorer = new Explorer(rows.space);
  explorer.possibilityOf = (node) => rows.names.get(node) as Possibility;
  const sampled = sampleWorlds(realRows, explorer, random, 100, report);
  const figures = compareFigures(report);

  const deals = readDeals();
  let unknown = 0;
  let openDays = 0;
  for (const deal of deals)
    for (const [turn, theCase] of [deal.case, ...variantsOf(deal, rows.space, random, variants)].entries()) {
      unknown += compareCase(theCase, explorer, report);
      if (turn < 3) checkReport(theCase, report);
      if (turn < 2)
        for (const plannedDate of openDatesOf(rows.space, random)) {
          const open = { ...theCase, plannedDate };
          checkReport(open, report);
          openDays += checkOpenDate(open, explorer, random, report);
        }
      checkBeside(theCase, report);
      const broken = breaksReachability(theCase, explorer, reachable);
      if (broken !== undefined)
        report(
          `the proof takes a world as out of reach (rule ${broken}) that is not: ${JSON.stringify(theCase)}`,
        );
    }
  const monotony = checkMonotony(deals, report);
  const irrelevance = checkIrrelevance(deals, report);
  const chart = checkChart(deals, random, report);
  return {
    ...chart,
    cases: rows.boxes + sampled + figures + unknown + openDays + monotony + irrelevance + chart.walked,
    worlds: String(sizeOf(rows.space)).length - 1,
    figures,
    unknown,
    openDays,
    monotony,
    irrelevance,
    violations: [...new Set(violations)],
    rows,
    deals,
  };
};

export interface Survivor {
  readonly mutant: string;
  readonly variables: readonly string[];
  /** A world in which the oracle and the mutant differ. */
  readonly world: string;
}

export interface MutantsResult {
  readonly mutants: number;
  /** No difference in any world that answers can lead to, on any day. */
  readonly equivalent: readonly string[];
  readonly killedByProof: number;
  readonly survivedProof: readonly string[];
  readonly killedByDeals: number;
  readonly survivedDeals: readonly Survivor[];
}

/**
 * The mutants before the deals and before the oracle. What a deal shows is a world in which a mutant says otherwise
 * than the rules, and the rules were found to say what the oracle does in every world; so such a mutant is caught by
 * both, and is looked for anew only when no short cuts are to be taken.
 */
export const tryMutants = (
  { rows, deals: plain }: Pick<Proof, 'rows' | 'deals'>,
  { whole = false }: Pick<Options, 'whole'> = {},
): MutantsResult => {
  const deals = [...plain, ...readTwists()];
  const { space, names, compared, sizes } = rows;
  const equivalent: string[] = [];
  const survivedProof: string[] = [];
  const survivedDeals: Survivor[] = [];
  let mutants = 0;
  let killedByDeals = 0;

  const judged = judgeDeals(deals);
  const expected = new Map(judged.map(({ id, date, signature: seen }) => [`${id} ${date}`, seen]));
  const court = new Court(space, names, compared, sizes);
  for (const mutant of mutantsOf(realRows, names)) {
    mutants += 1;
    const isSeen = dealAgainst(mutant, realRows, judged) !== undefined;
    if (isSeen) killedByDeals += 1;
    if (isSeen && !whole) continue;
    const difference = court.convict(mutant);
    if (!difference) {
      // A deal that shows what no world does: one of them is wrong.
      (isSeen ? survivedProof : equivalent).push(mutant.name);
      continue;
    }
    if (!isSeen) {
      survivedDeals.push({
        mutant: mutant.name,
        variables: mutant.variables,
        world: shown(difference, space),
      });
    }
  }

  for (const { name, groupsOn: mutated } of groupMutants(realRows)) {
    mutants += 1;
    const isSeen = deals.some(({ id, case: theCase, derived }) =>
      daysOf(theCase).some(
        (date) =>
          signature(derived, date, theCase.decisionDate, realRows, mutated(date)) !==
          expected.get(`${id} ${date}`),
      ),
    );
    if (isSeen) killedByDeals += 1;
    if (isSeen && !whole) continue;
    const { violations } = proveRows(realRows, mutated, { known: names, stopAtFirst: true });
    if (violations.length > 0 && !isSeen)
      survivedDeals.push({ mutant: name, variables: [], world: violations[0] ?? '' });
    else if (violations.length === 0) (isSeen ? survivedProof : equivalent).push(name);
  }

  for (const mutant of limitMutants()) {
    mutants += 1;
    const messages: string[] = [];
    const seen = mutant.with(() => {
      compareFigures((message) => messages.push(message));
      return deals.some(({ id, case: theCase }) => {
        const derived = derive(theCase);
        return daysOf(theCase).some(
          (date) => signature(derived, date, theCase.decisionDate) !== expected.get(`${id} ${date}`),
        );
      });
    });
    // Figures are no finite space: a limit that the comparison does not miss has survived.
    if (messages.length === 0) survivedProof.push(mutant.name);
    if (seen) killedByDeals += 1;
    else survivedDeals.push({ mutant: mutant.name, variables: ['class'], world: messages[0] ?? '' });
  }

  return {
    mutants,
    equivalent,
    killedByProof: mutants - equivalent.length - survivedProof.length,
    survivedProof,
    killedByDeals,
    survivedDeals,
  };
};
