import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  type Answers,
  assess,
  type Case,
  compareDates,
  forcingFinding,
  forcingOutcome,
  isUnknown,
  law,
  levelsOverTime,
  lowering,
  type QuestionId,
  rank,
} from '../../machines';
import { readDeals } from '../proof/deals';
import { knownCase } from './arbitrary';
import { deal } from './support';

const only = (theCase: Case, ids: readonly QuestionId[]): Case => ({
  ...theCase,
  answers: Object.fromEntries(ids.map((id) => [id, theCase.answers[id]])) as Answers,
});
const withAnswers = (theCase: Case, answers: Readonly<Partial<Record<QuestionId, Answer>>>): Case => ({
  ...theCase,
  answers: { ...theCase.answers, ...answers } as Answers,
});
const levelOf = (theCase: Case) => assess(theCase).outcome.level;
const toChina = deal({ destination: 'CN', endUserSeat: 'CN', endUserParent: 'CN' });
const deals = readDeals().map(({ id, case: theCase }) => ({ id, theCase }));

describe('the answers that force a result', () => {
  it('lead to it with nothing else known, and none of them can be spared', () => {
    const forcing = forcingOutcome(toChina);
    expect(rank(assess(only(toChina, forcing)).outcome.low)).toBeGreaterThanOrEqual(rank('licence'));
    for (const id of forcing) {
      const fewer = forcing.filter((other) => other !== id);
      expect(rank(assess(only(toChina, fewer)).outcome.low)).toBeLessThan(rank('licence'));
    }
  });

  it('are few: a licence for China does not rest on who is asked about red flags', () => {
    const forcing = forcingOutcome(toChina);
    expect(forcing).toContain('makerClass');
    expect(forcing.length).toBeLessThanOrEqual(6);
    for (const id of ['screening', 'flagsCustomer', 'dueDiligence'] as const)
      expect(forcing).not.toContain(id);
  });

  it('are none where the result rests on what is missing', () => {
    expect(forcingOutcome(deal({ screening: 'not-done' }))).toEqual([]);
  });

  it('hold and cannot be spared in any case', () => {
    fc.assert(
      fc.property(knownCase, (theCase) => {
        const { low } = assess(theCase).outcome;
        const forcing = forcingOutcome(theCase);
        if (rank(low) < rank('licence')) return forcing.length === 0;
        const reaches = (ids: readonly QuestionId[]) =>
          rank(assess(only(theCase, ids)).outcome.low) >= rank(low);
        return reaches(forcing) && forcing.every((id) => !reaches(forcing.filter((other) => other !== id)));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the answers behind a finding', () => {
  it.each(deals)('establish it by themselves in deal $id', ({ theCase }) => {
    for (const finding of assess(theCase).findings) {
      const because = forcingFinding(theCase, finding);
      expect(finding.because).toEqual(expect.arrayContaining([...because]));
      if (finding.certainty === 'possible') continue;
      const others = finding.because.filter((id) => !because.includes(id));
      const without = only(
        theCase,
        (Object.keys(theCase.answers) as QuestionId[]).filter((id) => !others.includes(id)),
      );
      const still = assess(without).findings.find(({ key }) => key === finding.key);
      // A remark beside a level may fall silent with the level.
      if (finding.level !== 'note') expect(still?.certainty).toBe('established');
    }
  });

  it('name what was not done as well', () => {
    const theCase = deal({ screening: 'not-done' });
    const finding = assess(theCase).findings.find(({ id }) => id === 'licence.screening-missing');
    expect(finding && forcingFinding(theCase, finding)).toEqual(['screening']);
  });
});

describe('what would change a result', () => {
  it('is one answer where one is enough', () => {
    const parent = deal({ endUserParent: 'CN' });
    expect(levelOf(parent)).toBe('licence');
    expect(lowering(parent)).toContainEqual({
      changes: [{ question: 'endUserParent', answer: 'elsewhere' }],
      level: 'care',
    });
  });

  it('is several answers where only all of them are enough, beside a licence', () => {
    const [together, licence] = lowering(toChina);
    expect(together?.changes.map(({ question }) => question)).toEqual([
      'destination',
      'endUserSeat',
      'endUserParent',
    ]);
    expect(licence?.changes.map(({ question }) => question)).toEqual(['licenceInHand']);
  });

  it('is never what makes it another deal', () => {
    // To learn what the deal is does not make it another one.
    for (const { theCase } of deals)
      for (const { changes } of lowering(theCase))
        for (const { question } of changes)
          if (!isUnknown(theCase.answers, question))
            expect(['role', 'itemKind', 'makerClass', 'flow']).not.toContain(question);
  });

  it.each(deals)('lowers deal $id, and none of its parts can be spared', ({ theCase }) => {
    const level = levelOf(theCase);
    // A country that no rule names stands for all of them.
    const standIn = (answer: Answer): Answer => (answer === 'elsewhere' ? 'AU' : answer);
    const levelWith = (changes: readonly { question: QuestionId; answer: Answer }[]) =>
      levelOf(
        withAnswers(
          theCase,
          Object.fromEntries(changes.map(({ question, answer }) => [question, standIn(answer)])),
        ),
      );
    for (const { changes, level: lower } of lowering(theCase)) {
      expect(levelWith(changes)).toBe(lower);
      expect(rank(lower)).toBeLessThan(rank(level));
      if (changes.length < 2) continue;
      for (const change of changes)
        expect(rank(levelWith(changes.filter((other) => other !== change)))).toBeGreaterThanOrEqual(
          rank(level),
        );
    }
  });
});

describe('the same answers on other dates', () => {
  const listedOwner = deal({ owners: 'majority', ownerSdn: 'no' });

  it('change their level with the affiliates rule, on its days', () => {
    expect(levelsOverTime(listedOwner).map(({ from, to, level }) => [from, to, level])).toEqual([
      ['2023-11-17', '2025-09-28', 'hold'],
      ['2025-09-29', '2025-11-09', 'licence'],
      ['2025-11-10', '2026-11-09', 'hold'],
      ['2026-11-10', null, 'licence'],
    ]);
  });

  it('have in every period the level of its first and its last day', () => {
    for (const { theCase } of deals)
      for (const { from, to, level } of levelsOverTime(theCase))
        for (const date of [from, to ?? '2031-12-31'])
          expect(levelOf({ ...theCase, decisionDate: date, plannedDate: date })).toBe(level);
  });

  it('begin on the first day that the tool knows and leave no day out', () => {
    const periods = levelsOverTime(listedOwner);
    expect(periods[0]?.from).toBe(law.FIRST_DATE);
    for (const [index, { to }] of periods.entries()) {
      const next = periods[index + 1];
      expect(to).toBe(next ? law.dayBefore(next.from) : null);
    }
  });

  it('are compared with the change that made the difference, whichever date comes first', () => {
    const compared = compareDates(listedOwner, '2026-11-10', '2026-11-09');
    expect(compared).toEqual(compareDates(listedOwner, '2026-11-09', '2026-11-10'));
    expect(compared.from.level).toBe('hold');
    expect(compared.to.level).toBe('licence');
    expect(compared.by.map(({ id }) => id)).toEqual(['affiliates-back']);
    expect(compared.gone.map(({ key }) => key)).toContain('licence.affiliate/stayed');
    expect(compared.come.map(({ key }) => key)).toContain('licence.affiliate/back');
  });

  it('name no change where none of the findings that weigh is another', () => {
    expect(compareDates(listedOwner, '2026-11-12', '2026-11-20').by).toEqual([]);
  });
});
