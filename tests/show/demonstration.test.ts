import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  assess,
  type Case,
  demonstration,
  derive,
  isChosen,
  MOST_PRESSES,
  type QuestionId,
  readScenario,
  type Scenario,
  type Step,
} from '../../machines';
import { partsOf } from '../../src/training/show/programme';

const folder = join(process.cwd(), 'src/training/scenarios');
const deals: readonly Scenario[] = readdirSync(folder)
  .sort()
  .map((name) => readScenario(JSON.parse(readFileSync(join(folder, name), 'utf8')), '2023-11-17'));
const deal = (id: string): Scenario => {
  const found = deals.find((one) => one.id === id);
  if (!found) throw new RangeError(id);
  return found;
};
const pressesOf = (steps: readonly Step[], place: number): number =>
  steps.filter((step) => step.deal === place && step.kind !== 'recap').length;
const answered = (theCase: Case): readonly string[] => Object.keys(theCase.answers).toSorted();

describe.each(deals)('deal $id before a room', (shown) => {
  const steps = demonstration([shown]);
  const reveals = steps.filter((step) => step.kind === 'reveal');

  test('ends in the judgement of the whole deal', () => {
    expect(reveals).toHaveLength(1);
    expect(reveals[0]?.assessment).toEqual(assess(shown.theCase));
  });

  test('tells every answer on the path once, and no other', () => {
    const { asked } = derive(shown.theCase);
    const told = steps.flatMap((step) => (step.kind === 'answer' ? step.about : []));
    expect(new Set(told).size).toBe(told.length);
    const onPath = answered(shown.theCase).filter((id) => asked.has(id as QuestionId));
    expect(told.filter((one) => one !== 'dates').toSorted()).toEqual(onPath);
  });

  test('knows at each step no more than was told', () => {
    const told = new Set<string>();
    for (const step of steps) {
      if (step.kind === 'answer') for (const one of step.about) told.add(one);
      if (step.kind === 'reveal') break;
      expect(answered(step.theCase)).toEqual([...told].toSorted());
    }
  });

  test('says of each answer how the result moved, as it is judged', () => {
    for (const step of steps) {
      if (step.kind !== 'answer') continue;
      const { level, couldBecome, refusalPresumed } = assess(step.theCase).outcome;
      expect(step.standing).toEqual({ level, couldBecome, refusalPresumed });
    }
  });

  test('asks first where an answer moves the result, and lets the room predict before the last move', () => {
    steps.forEach((step, index) => {
      if (step.kind === 'answer' && step.moves) expect(steps[index - 1]?.kind).toBe('question');
    });
    const prediction = steps.findIndex(({ kind }) => kind === 'prediction');
    const lastMove = steps.findLastIndex((step) => step.kind === 'answer' && step.moves);
    expect(prediction).toBeGreaterThan(0);
    if (lastMove >= 0) expect(prediction).toBeLessThan(lastMove);
  });
});

describe.each(deals)('the turning points of deal $id', (shown) => {
  const steps = demonstration([shown], partsOf, 'turns');
  const answers = steps.flatMap((step) => (step.kind === 'answer' ? [step] : []));

  test('take at most as many presses as a room has patience for, and end in the judgement of the whole deal', () => {
    expect(pressesOf(steps, 0)).toBeLessThanOrEqual(MOST_PRESSES);
    expect(answers.length).toBeGreaterThan(0);
    const reveal = steps.find((step) => step.kind === 'reveal');
    expect(reveal?.assessment).toEqual(assess(shown.theCase));
    const { level, couldBecome, refusalPresumed } = assess(shown.theCase).outcome;
    expect(answers.at(-1)?.standing).toEqual({ level, couldBecome, refusalPresumed });
  });

  test('are asked, with what can be chosen and what was answered among it, before they are told', () => {
    steps.forEach((step, index) => {
      if (step.kind !== 'answer') return;
      const before = steps[index - 1];
      expect(before?.kind === 'question' && before.options).toEqual(step.options);
      const [about] = step.about;
      if (step.options.length === 0 || !about || about === 'dates') return;
      expect(derive(shown.theCase).asked.has(about)).toBe(true);
      expect(step.options.some((option) => isChosen(about, option, shown.theCase))).toBe(true);
    });
  });
});

test('a deal after one that is nearly the same is told by what differs', () => {
  const steps = demonstration([deal('09'), deal('10'), deal('10b')]);
  const presses = [0, 1, 2].map((place) => pressesOf(steps, place));
  console.info(`presses for 09, 10, 10b: ${presses.join(', ')}, and the recap`);
  const [first = 0, second = 0, third = 0] = presses;
  expect(first).toBeLessThanOrEqual(40);
  expect(second).toBeLessThanOrEqual(15);
  expect(third).toBeLessThanOrEqual(15);
  expect(steps.at(-1)?.kind).toBe('recap');
  const turns = demonstration([deal('09'), deal('10'), deal('10b')], partsOf, 'turns');
  for (const place of [0, 1, 2]) expect(pressesOf(turns, place)).toBeLessThanOrEqual(MOST_PRESSES);
  for (const [place, id] of ['09', '10', '10b'].entries()) {
    const reveal = steps.find((step) => step.kind === 'reveal' && step.deal === place);
    expect(reveal?.kind === 'reveal' && reveal.assessment).toEqual(assess(deal(id).theCase));
  }
});

test('a deal on another day begins with the day', () => {
  const steps = demonstration([deal('26'), deal('26b')]);
  const first = steps.find((step) => step.deal === 1 && step.kind === 'answer');
  expect(first?.kind === 'answer' && first.about).toEqual(['dates']);
});
