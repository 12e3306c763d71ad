import { describe, expect, test } from 'vitest';
import { assess, type Case, law, rank } from '../../machines';
import { shippedDeals } from '../../src/deals/deals';
import { quizOf } from '../../src/training/paper/quiz';
import { mainReasons } from '../../src/training/prediction';

const deals = shippedDeals();
const quiz = quizOf(deals, deals);

const levelWith = (theCase: Case, id: string, answer: unknown) => {
  const answers = { ...theCase.answers, [id]: answer } as Case['answers'];
  return assess({ ...theCase, answers }).outcome.level;
};

describe('the quiz', () => {
  test('asks every shipped deal what decides, and asks each kind of question often enough', () => {
    expect(new Set(quiz.map(({ deal }) => deal.id)).size).toBe(deals.length);
    for (const kind of ['decides', 'changes', 'source'] as const)
      expect(quiz.filter((one) => one.kind === kind).length).toBeGreaterThan(15);
  });

  test('asks nothing of a deal that answers another question of it, and no source in another language', () => {
    for (const { id } of deals) {
      const kinds = quiz.filter(({ deal }) => deal.id === id).map(({ kind }) => kind);
      expect([['decides'], ['decides', 'changes'], ['source']]).toContainEqual(kinds);
    }
    for (const one of quiz)
      if (one.kind === 'source')
        expect(new Set(one.options.map((option) => law.sourceOf(option.id).lang)).size).toBe(1);
  });

  test('has one right answer to each question, and explains it by a finding that carries the result', () => {
    for (const one of quiz) {
      expect((one.options as readonly unknown[]).filter((option) => option === one.right)).toHaveLength(1);
      expect(mainReasons(one.deal).map(({ key }) => key)).toContain(one.because.key);
      const carrying = mainReasons(one.deal).map(({ key }) => key);
      if (one.kind === 'decides')
        expect(one.options.filter((option) => carrying.includes(option))).toEqual([one.right]);
    }
  });

  test('calls an answer right that lowers the result by itself, and wrong what does not', () => {
    for (const one of quiz) {
      if (one.kind !== 'changes') continue;
      const { theCase } = one.deal;
      const { level } = assess(theCase).outcome;
      expect(rank(one.level)).toBeLessThan(rank(level));
      for (const option of one.options)
        if (option !== one.right)
          expect(rank(levelWith(theCase, option.question, option.answer))).toBeGreaterThanOrEqual(
            rank(level),
          );
        else if (option.answer !== 'elsewhere')
          expect(levelWith(theCase, option.question, option.answer)).toBe(one.level);
    }
  });

  test('offers no source as wrong that stands behind anything in the deal', () => {
    const placeOf = ({ id, locator }: { id: law.SourceId; locator: string }) =>
      `${law.sourceOf(id).citation} ${locator}`;
    for (const one of quiz) {
      if (one.kind !== 'source') continue;
      const here = assess(one.deal.theCase).findings.flatMap(({ sources }) => sources.map(placeOf));
      expect(here).toContain(placeOf(one.right));
      for (const option of one.options) if (option !== one.right) expect(here).not.toContain(placeOf(option));
    }
  });
});
