import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  type Answer,
  askingOf,
  assess,
  bring,
  type Case,
  type Checklist,
  dealOutcome,
  derive,
  isUnknown,
  type QuestionId,
  question,
  rank,
  readAnswer,
  singles,
  statusOf,
  UNKNOWN,
  withMore,
} from '../../machines';
import { type Missing, outcomeOf } from '../../machines/findings/assess';
import { askedApart } from '../../machines/questions';
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

/** No answer gives a level outside of what is said of how far the question leads. */
const leadsNoFurther = (
  theCase: Case,
  id: QuestionId,
  answers: readonly Answer[],
  { lowest, highest, upTo }: Missing,
): void => {
  if (contradicts(theCase)) return;
  const { asked } = derive(theCase);
  const onPath = Object.entries(theCase.answers).filter(([one]) => asked.has(one as QuestionId));
  const told = { ...theCase, answers: Object.fromEntries(onPath) };
  for (const answer of answers) {
    const then = withAnswer(told, id, answer);
    if (contradicts(then)) continue;
    const level = rank(outcomeOf(then).level);
    const where = `${id}: ${JSON.stringify(answer)} in ${JSON.stringify(theCase)}`;
    expect(level, where).toBeLessThanOrEqual(rank(highest));
    expect(level, where).toBeGreaterThanOrEqual(rank(lowest));
  }
  expect(rank(upTo)).toBeGreaterThanOrEqual(rank(highest));
};

/** What is said of an open question, and whether that is so. */
const check = (theCase: Case, id: QuestionId, answers: readonly Answer[]): void => {
  if (!isOpen(theCase, id)) return;
  const { outcome, missing, immaterial } = assess(theCase);
  const where = `${id} in ${JSON.stringify(theCase)}`;
  const asked = missing.find((entry) => entry.question === id);
  const left = immaterial.find((entry) => entry.question === id);
  expect((asked === undefined) !== (left === undefined), where).toBe(true);
  if (asked) leadsNoFurther(theCase, id, answers, asked);
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

  const looked = deals.flatMap(({ id, theCase }) => {
    const { asked, lines } = derive(theCase);
    return [...asked].flatMap((list) => {
      const is = question(list);
      const told = theCase.answers[list];
      if (is.kind !== 'checklist') return [];
      const closed = (lines[list] ?? []).filter((line) => statusOf(told, line, is) !== is.dontKnow);
      return closed.length > 0 ? [[id, list, theCase, closed] as const] : [];
    });
  });
  it.each(looked)('in a line of %s, %s', (_, id, theCase, lines) => {
    const { statuses, dontKnow } = question(id) as Checklist;
    const told = theCase.answers[id] as Readonly<Record<string, string>>;
    for (const line of lines)
      check(
        withAnswer(theCase, id, { ...told, [line]: dontKnow }),
        id,
        statuses.map((status) => ({ ...told, [line]: status })),
      );
  });

  it.each(deals.map(({ id, theCase }, at) => [id, theCase, at] as const))(
    'of one of several items, with %s',
    (_, theCase, at) => {
      const other = withMore(deals[(at * 7 + 3) % deals.length]?.theCase as Case, 'items', { name: '' }, [
        { name: '' },
      ]);
      const part = bring(other, 'items', 1).items?.[0]?.part ?? { answers: {} };
      const both = bring(withMore(theCase, 'items', { name: '' }, [{ name: '', part }]), 'items', 1);
      for (const id of askedApart('items')) {
        const is = question(id);
        const open = withAnswer(both, id, readAnswer(id, UNKNOWN));
        const { level, couldBecome, singles: judged } = dealOutcome(open);
        for (const { assessment } of judged) {
          const { outcome } = assessment;
          expect(rank(level)).toBeGreaterThanOrEqual(rank(outcome.level));
          expect(rank(couldBecome ?? level)).toBeGreaterThanOrEqual(rank(outcome.high));
        }
        check(singles(open)[1]?.theCase as Case, id, is.kind === 'choice' ? is.options : []);
      }
    },
  );

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
