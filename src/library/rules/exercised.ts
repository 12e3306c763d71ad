/** Which shipped deals put a row to use. Nobody writes this down: the deals are judged, and the rows that speak are noted. */
import { type Assessment, assess, type Judgement, type Scenario, type Told } from '../../../machines';

/** How a row speaks in a case: by the law of the planned date, or by that of the decision date alone. */
export type Speaking = 'established' | 'possible' | 'decision-only';
export const speakings: readonly Speaking[] = ['established', 'possible', 'decision-only'];

export interface DealUse {
  readonly id: string;
  readonly title: Told;
  /** In the deal as it is told; absent where the row speaks in a twist only. */
  readonly told?: Speaking;
  readonly twists: readonly { readonly id: string; readonly speaks: Speaking }[];
}
export type Exercised = ReadonlyMap<string, readonly DealUse[]>;

const speakingIn = ({ findings, atDecisionDate }: Assessment): ReadonlyMap<string, Speaking> => {
  const keys = (judgement: Pick<Judgement, 'findings'>, speaks?: Speaking) =>
    judgement.findings.map(({ key, certainty }) => [key, speaks ?? certainty] as const);
  return new Map([
    ...keys({ findings: atDecisionDate?.findings ?? [] }, 'decision-only'),
    ...keys({ findings }),
  ]);
};

/** The rows that speak in a deal and in its twists. */
const usesOf = ({ id, title, theCase, twists }: Scenario): ReadonlyMap<string, DealUse> => {
  const told = speakingIn(assess(theCase));
  const twisted = twists.map((twist) => ({ id: twist.id, speaking: speakingIn(assess(twist.theCase)) }));
  const keys = new Set([told, ...twisted.map(({ speaking }) => speaking)].flatMap((map) => [...map.keys()]));
  return new Map(
    [...keys].map((key) => {
      const speaks = told.get(key);
      const inTwists = twisted.flatMap(({ id: twist, speaking }) => {
        const found = speaking.get(key);
        return found ? [{ id: twist, speaks: found }] : [];
      });
      return [key, { id, title, ...(speaks ? { told: speaks } : {}), twists: inTwists }];
    }),
  );
};

/** Judges the deals one after the other, so that a page can breathe between them. */
export function* exercising(deals: readonly Scenario[]): Generator<void, Exercised> {
  const found = new Map<string, DealUse[]>();
  for (const deal of deals) {
    for (const [key, use] of usesOf(deal)) found.set(key, [...(found.get(key) ?? []), use]);
    yield;
  }
  return found;
}

export const exercisedBy = (deals: readonly Scenario[]): Exercised => {
  const judging = exercising(deals);
  let step = judging.next();
  while (!step.done) step = judging.next();
  return step.value;
};
