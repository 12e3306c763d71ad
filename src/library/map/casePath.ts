/** Where the open case stands on the map. */
import {
  type Case,
  type Chart,
  type Derived,
  type ScreenId,
  type Skipped,
  screenIds,
  skippedIn,
  walk,
  waysOf,
} from '../../../machines';
import type { StationState } from '../../question/stations';

export interface CasePath {
  readonly theCase: Case;
  readonly facts: Derived;
  /** Of each screen. */
  readonly standing: ReadonlyMap<ScreenId, StationState>;
  /** Whether every question has been passed. */
  readonly isAtCheck: boolean;
  /** The places in the chart's list of the edges that were gone along, and of those ahead. */
  readonly gone: ReadonlySet<number>;
  readonly ahead: ReadonlySet<number>;
  readonly skipped: ReadonlyMap<ScreenId, Skipped>;
}

export const casePathOf = (chart: Chart, theCase: Case): CasePath => {
  const { at, path, outlook, facts } = walk(theCase);
  const standingOf = (id: ScreenId): StationState =>
    id === at ? 'here' : path.includes(id) ? 'settled' : outlook.includes(id) ? 'to-come' : 'passed-by';
  const standing = new Map(screenIds.map((id) => [id, standingOf(id)]));
  const ways = waysOf(chart, outlook);
  const here = ways.findIndex(({ from }) => {
    const state = chart.states.find(({ id }) => id === from);
    return at === 'check' ? from === 'check' : state?.screen === at;
  });
  const skippedHere = skippedIn(theCase, facts);
  const numbers = (edges: typeof ways) => new Set(edges.map((edge) => chart.edges.indexOf(edge)));
  return {
    theCase,
    facts,
    standing,
    isAtCheck: at === 'check',
    gone: numbers(here < 0 ? ways : ways.slice(0, here)),
    ahead: numbers(here < 0 ? [] : ways.slice(here)),
    skipped: new Map(
      screenIds.flatMap((id) => {
        const why = standing.get(id) === 'passed-by' ? skippedHere(id) : undefined;
        return why ? [[id, why] as const] : [];
      }),
    ),
  };
};
