import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  type Answer,
  askingOf,
  assess,
  type Case,
  derive,
  isUnknown,
  type QuestionId,
  question,
  rank,
  readAnswer,
  statusOf,
  UNKNOWN,
} from '../../machines';
import { outcomeOf } from '../../machines/findings/assess';
import { readScenarios } from '../proof/deals';
import { anyCase, known, withAnswer } from './arbitrary';

vi.setConfig({ testTimeout: 240_000 });

const contradicts = (theCase: Case): boolean => {
  const { world, overridden } = derive(theCase);
  return world.contradiction.has('yes') || overridden.length > 0;
};

/** Whether a question on the path still has nothing but "don't know". */
const isOpen = (theCase: Case, id: QuestionId): boolean => {
  const { asked, settled, lines } = derive(theCase);
  if (!asked.has(id) || settled.has(id)) return false;
  const is = question(id);
  if (is.kind !== 'checklist') return theCase.answers[id] === undefined || isUnknown(theCase.answers, id);
  return (lines[id] ?? []).some((line) => statusOf(theCase.answers[id], line, is) === is.dontKnow);
};

/** What is said of an open question, and whether that is so. */
const check = (theCase: Case, id: QuestionId, answers: readonly Answer[]): void => {
  if (!isOpen(theCase, id)) return;
  const { outcome, missing, immaterial } = assess(theCase);
  const where = `${id} in ${JSON.stringify(theCase)}`;
  const isMissing = missing.some((entry) => entry.question === id);
  const left = immaterial.find((entry) => entry.question === id);
  expect(isMissing !== (left !== undefined), where).toBe(true);
  if (!left) return;
  const { notKnown, mayStayOpen } = askingOf(id);
  if (left.why === 'by-itself') {
    expect(notKnown === 'left-open' || mayStayOpen, where).toBe(true);
    return;
  }
  if (left.why === 'counts-as-none') {
    expect(notKnown, where).toBe('counts-as-none');
    return;
  }
  if (contradicts(theCase)) return;
  for (const answer of answers) {
    const told = withAnswer(theCase, id, answer);
    if (contradicts(told)) continue;
    const { level } = outcomeOf(told);
    expect(rank(level), `${where}: ${JSON.stringify(answer)}`).toBeLessThanOrEqual(rank(outcome.level));
    if (left.why === 'turns-nothing' || left.why === 'same-level')
      expect(level, `${where}: ${JSON.stringify(answer)}`).toBe(outcome.level);
  }
};

describe('"don\'t know" never reads as "no"', () => {
  const deals = readScenarios();

  it.each(deals.map(({ id, theCase }) => [id, theCase] as const))('%s', (_, theCase) => {
    for (const id of derive(theCase).asked) {
      const is = question(id);
      const answers =
        is.kind === 'choice' ? is.options : is.kind === 'country' ? ['CN', 'IR', 'DE', 'AE'] : [];
      check(withAnswer(theCase, id, readAnswer(id, UNKNOWN)), id, answers);
    }
  });

  it('nor in any other case', () => {
    fc.assert(
      fc.property(anyCase, fc.nat({ max: 9973 }), (theCase, turn) => {
        const { asked } = derive(theCase);
        const id = [...asked][turn % asked.size] as QuestionId;
        const answers = fc.sample(known(id), { numRuns: 2, seed: turn });
        check(withAnswer(theCase, id, readAnswer(id, UNKNOWN)), id, answers);
      }),
      { seed: 20_261_129, numRuns: 1000 },
    );
  });
});
