/** Deals with a chosen number of unknown facts: answers are taken back until exactly so many are open. */
import type { Case } from '../machines/answers';
import { derive } from '../machines/facts/derive';
import { questionIds } from '../machines/questions';
import { variableNames } from '../machines/questions/variables';
import type { Deal } from './samples';

/** How many facts of the world can still turn out in more than one way. */
const openFacts = (theCase: Case): number => {
  const { world } = derive(theCase);
  return variableNames.filter((name) => world[name].size > 1).length;
};

/**
 * Takes back one answer after the other, beginning somewhere in the questionnaire, and keeps the case
 * wherever a wanted number of facts is open. An answer that opens too many at once stays.
 */
const takeBack = (theCase: Case, wanted: readonly number[], from: number): ReadonlyMap<number, Case> => {
  const found = new Map<number, Case>();
  let present = theCase;
  let open = openFacts(present);
  const order = [...questionIds.slice(from), ...questionIds.slice(0, from)];
  for (const next of wanted) {
    for (const id of order) {
      if (open >= next) break;
      if (present.answers[id] === undefined) continue;
      const { [id]: _, ...answers } = present.answers;
      const candidate = { ...present, answers };
      const count = openFacts(candidate);
      if (count <= open || count > next) continue;
      present = candidate;
      open = count;
    }
    if (open === next) found.set(next, present);
  }
  return found;
};

/**
 * The shipped deals with so many facts open, each in several different ways.
 *
 * @param wanted - the numbers, in rising order.
 */
export const withUnknowns = (
  deals: readonly Deal[],
  wanted: readonly number[],
  ways: number,
): ReadonlyMap<number, readonly Case[]> => {
  const found = deals.flatMap(({ case: theCase }) =>
    Array.from({ length: ways }, (_, way) =>
      takeBack(theCase, wanted, Math.floor((questionIds.length * way) / ways)),
    ),
  );
  return new Map(
    wanted.map((count) => {
      const cases = found.map((byCount) => byCount.get(count)).filter((variant) => variant !== undefined);
      return [count, [...new Map(cases.map((variant) => [JSON.stringify(variant), variant])).values()]];
    }),
  );
};
