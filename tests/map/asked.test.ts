import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AskedIf,
  askedIf,
  type Case,
  type Derived,
  derive,
  law,
  questionIds,
  screen,
  screenIds,
  shownIf,
  skippedIn,
} from '../../machines';
import { isNoneOf } from '../../machines/answers';
import { datesOf } from '../../machines/facts/derive';
import { isPossible, settingOn } from '../../machines/facts/reading';
import { asks } from '../../machines/flow/setup';
import { dealOf } from '../browser/walker';
import { anyCase } from '../findings/arbitrary';
import { readDeals } from '../proof/deals';

const isOpen = ({ when, naming, decides }: AskedIf, theCase: Case, facts: Derived): boolean => {
  const settings = datesOf(theCase).map((date) => settingOn(facts.world, date, theCase.decisionDate));
  const isNamed = naming?.on.some((id) => {
    const answer = facts.asked.has(id) ? theCase.answers[id] : undefined;
    if (isNoneOf(answer)) return !answer.not.includes(naming.names);
    return Array.isArray(answer)
      ? (answer as readonly string[]).includes(naming.names)
      : answer === naming.names;
  });
  // Whether it decides the classification is worked out from the figures; no condition says it.
  const isIdle = decides !== undefined && !facts.asked.has(decides);
  return !isIdle && isNamed !== false && settings.some((setting) => isPossible(when, setting));
};

const holds = (theCase: Case): void => {
  const facts = derive(theCase);
  for (const id of questionIds) {
    const asked = askedIf(id);
    expect([id, facts.asked.has(id)]).toEqual([id, isOpen(asked, theCase, facts)]);
  }
  for (const id of facts.settled.keys()) expect(askedIf(id).catalogue).toBe(true);
  const skipped = skippedIn(theCase, facts);
  for (const id of screenIds) {
    const { any, unless } = shownIf(id);
    const isShown = asks(facts, id);
    const isBeside = unless.some((other) => facts.asked.has(other));
    const isCondition = any.length === 0 || any.some((asked) => isOpen(asked, theCase, facts));
    if (isShown) expect([id, isCondition && !isBeside]).toEqual([id, true]);
    // Where it is not shown though its condition holds, the catalogue settles what it would ask.
    else if (isCondition && !isBeside) expect(skipped(id)).toEqual({ because: 'catalogue' });
    expect(skipped(id) === undefined).toBe(isShown);
    if (isBeside) expect(skipped(id)).toMatchObject({ because: 'elsewhere' });
  }
};

describe('when a question is asked, as the map says it', () => {
  it('is when it is asked, in the shipped deals', () => {
    for (const deal of readDeals()) holds(deal.case);
  });

  it('is when it is asked, in any case', () => {
    fc.assert(fc.property(anyCase, holds), { numRuns: 100 });
  }, 20_000);

  it('names every question that the catalogue settles for some chip', () => {
    const settled = new Set(
      law.chips().flatMap(({ id }) => {
        const answers = {
          itemKind: 'ic',
          identifiedBy: 'name',
          chip: id,
          endUserSeat: 'CN',
          letter: 'not-asked',
        };
        return [...derive({ decisionDate: '2026-11-21', plannedDate: '2026-11-21', answers }).settled.keys()];
      }),
    );
    expect([...settled].sort()).toEqual(questionIds.filter((id) => askedIf(id).catalogue).sort());
  });
});

describe('why a screen is passed by', () => {
  const { theCase: deal } = dealOf('14');
  const skipped = skippedIn(deal, derive(deal));
  const facts = derive(deal);

  it('rests on the answer that rules it out', () => {
    expect(skipped('figures')).toMatchObject({ because: 'condition', by: 'identifiedBy' });
    expect(skipped('memory')).toMatchObject({ because: 'condition', by: 'itemKind' });
  });

  it('is that another screen asks it', () => {
    expect(skipped('eccn')).toEqual({ because: 'elsewhere', question: 'chip' });
  });

  it('is the catalogue, for what a named chip settles', () => {
    expect(skipped('designer')).toEqual({ because: 'catalogue' });
    expect(screen('designer').questions.some((id) => facts.settled.has(id))).toBe(true);
  });
});
