import { describe, expect, it } from 'vitest';
import {
  type Case,
  type CaseComparison,
  compareCases,
  type FindingPair,
  lawBetween,
  linesMarkedOtherwise,
  type QuestionId,
  rank,
  type Scenario,
} from '../../machines';
import { readScenarios } from '../proof/deals';
import { deal } from './support';

const scenarios: readonly Scenario[] = readScenarios();
const caseOf = (id: string): Case => {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (!found) throw new Error(`no deal ${id}`);
  return found.theCase;
};
/** Every deal beside every other twist of its own, and beside the next deal. */
const pairs = scenarios.flatMap(({ id, theCase, twists }, index) => [
  ...twists.map((twist) => ({ name: `${id}/${twist.id}`, left: theCase, right: twist.theCase })),
  {
    name: `${id}+next`,
    left: theCase,
    right: (scenarios[index + 1] ?? scenarios[0])?.theCase ?? theCase,
  },
]);

const keysOf = (found: readonly { readonly key: string }[]) => found.map(({ key }) => key).sort();
const swappedPairs = (found: readonly FindingPair[]) =>
  found.map(({ left, right }) => JSON.stringify([right, left])).sort();
const differs = ({ onlyLeft, onlyRight, unlike }: CaseComparison): boolean =>
  onlyLeft.length + onlyRight.length + unlike.length > 0;

describe('a case beside itself', () => {
  it.each(scenarios.map(({ id, theCase }) => [id, theCase] as const))(
    'differs in nothing: %s',
    (_id, one) => {
      const compared = compareCases(one, one);
      expect(differs(compared)).toBe(false);
      expect([compared.askedLeft, compared.askedRight, compared.answeredOtherwise]).toEqual([[], [], []]);
      expect(compared.both).toEqual(compared.left.findings);
      expect(lawBetween(one, one)).toEqual([]);
    },
  );

  it('is the same case in whatever way a check list was written down', () => {
    const written = deal({ dueDiligence: { '*': 'done' } });
    const lines = linesMarkedOtherwise('dueDiligence', written, deal({ dueDiligence: { '*': 'not-done' } }));
    const named = deal({ dueDiligence: Object.fromEntries(lines.map(({ line }) => [line, 'done'])) });
    expect(JSON.stringify(named)).not.toBe(JSON.stringify(written));
    expect(compareCases(written, named).answeredOtherwise).toEqual([]);
  });

  it('is the same case whether a question was left open or answered with "don\'t know"', () => {
    const { training: _, ...answers } = deal({}).answers;
    expect(compareCases({ ...deal({}), answers }, deal({ training: 'unknown' })).answeredOtherwise).toEqual(
      [],
    );
  });
});

describe('two cases side by side', () => {
  it('give the sides changed when the sides are changed', () => {
    for (const { name, left, right } of pairs) {
      const there = compareCases(left, right);
      const back = compareCases(right, left);
      expect(keysOf(back.onlyLeft), name).toEqual(keysOf(there.onlyRight));
      expect(keysOf(back.onlyRight), name).toEqual(keysOf(there.onlyLeft));
      expect(keysOf(back.both), name).toEqual(keysOf(there.both));
      expect(back.unlike.map((pair) => JSON.stringify([pair.left, pair.right])).sort(), name).toEqual(
        swappedPairs(there.unlike),
      );
      expect(back.askedLeft, name).toEqual(there.askedRight);
      expect(back.answeredOtherwise, name).toEqual(there.answeredOtherwise);
      expect(back.left, name).toEqual(there.right);
    }
  });

  it('name at least one finding that differs where the levels differ', () => {
    const apart = pairs.filter(({ left, right }) => {
      const compared = compareCases(left, right);
      return compared.left.outcome.level !== compared.right.outcome.level;
    });
    expect(apart.length).toBeGreaterThan(50);
    for (const { name, left, right } of apart) expect(differs(compareCases(left, right)), name).toBe(true);
  });

  it('have every finding in one place, and none is lost', () => {
    for (const { name, left, right } of pairs) {
      const { onlyLeft, onlyRight, unlike, both, ...judged } = compareCases(left, right);
      expect(keysOf([...onlyLeft, ...both, ...unlike.map((pair) => pair.left)]), name).toEqual(
        keysOf(judged.left.findings),
      );
      expect(keysOf([...onlyRight, ...both, ...unlike.map((pair) => pair.right)]), name).toEqual(
        keysOf(judged.right.findings),
      );
    }
  });

  it('name what differs in every twist: an answer, a question, or a date', () => {
    for (const { id, theCase, twists } of scenarios)
      for (const twist of twists) {
        const compared = compareCases(theCase, twist.theCase);
        const isOnOtherDays =
          theCase.decisionDate !== twist.theCase.decisionDate ||
          theCase.plannedDate !== twist.theCase.plannedDate;
        const changed = [...compared.askedLeft, ...compared.askedRight, ...compared.answeredOtherwise];
        expect(changed.length > 0 || isOnOtherDays, `${id}/${twist.id}`).toBe(true);
      }
  });
});

describe('one other answer', () => {
  const before = deal({});
  const with_ = (answers: Partial<Record<QuestionId, string>>): Case => deal(answers);

  it('is named, and so is the question that it opens', () => {
    const compared = compareCases(before, with_({ owners: 'majority' }));
    expect(compared.answeredOtherwise).toEqual(['owners']);
    expect(compared.askedRight).toEqual(['ownerSdn']);
    expect(compared.askedLeft).toEqual([]);
  });

  it('can make a finding weigh otherwise without taking it away', () => {
    const toChina = deal({ destination: 'CN', endUserSeat: 'CN', endUserParent: 'CN' });
    const { unlike } = compareCases(toChina, {
      ...toChina,
      answers: { ...toChina.answers, licenceInHand: 'checked' },
    });
    expect(unlike.some(({ left, right }) => rank(left.level) > rank(right.level))).toBe(true);
    expect(unlike.some(({ right }) => right.coveredByLicence)).toBe(true);
  });

  it('on a check list is named line by line', () => {
    const open = deal({ dueDiligence: { '*': 'done', 'end-use-and-user': 'not-done' } });
    expect(compareCases(before, open).answeredOtherwise).toEqual(['dueDiligence']);
    expect(linesMarkedOtherwise('dueDiligence', before, open)).toEqual([
      { line: 'end-use-and-user', left: 'done', right: 'not-done' },
    ]);
    expect(linesMarkedOtherwise('owners', before, open)).toEqual([]);
  });
});

describe('two dates', () => {
  const october = caseOf('17');
  const november: Case = { ...october, decisionDate: '2026-11-21', plannedDate: '2026-11-21' };

  it('name the change of the law between them, in either order', () => {
    const ids = lawBetween(october, november).map(({ id }) => id);
    expect(ids).toContain('affiliates-back');
    expect(lawBetween(november, october).map(({ id }) => id)).toEqual(ids);
    expect(compareCases(october, november).answeredOtherwise).toEqual([]);
  });

  it('name nothing where no change between them matters', () => {
    expect(lawBetween(october, { ...october, plannedDate: '2026-10-02' })).toEqual([]);
  });

  it('look at the days of the decision where the goods go on the same day', () => {
    const later: Case = { ...november, decisionDate: '2026-10-01' };
    expect(lawBetween(later, november).map(({ id }) => id)).toContain('affiliates-back');
  });
});
