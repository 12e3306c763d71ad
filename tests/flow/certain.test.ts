import { describe, expect, it, test } from 'vitest';
import {
  assess,
  type Case,
  isBinding,
  pathOf,
  type QuestionId,
  rank,
  type ScreenId,
  screen,
} from '../../machines';
import { outcomeOf } from '../../machines/findings/assess';
import { handOf, question } from '../../machines/questions';
import { readScenarios } from '../proof/deals';
import { pick, seeded } from '../proof/random';

const deals = readScenarios();
const ofSales = (theCase: Case) => pathOf({ ...theCase, hand: 'sales' });
const askedOfSales = (on: readonly ScreenId[]) =>
  on.flatMap((at) => screen(at).questions.filter((id) => handOf(id, at) === 'sales'));

/** The case as it stands after some screens of sales. */
const after = (theCase: Case, on: readonly ScreenId[]): Case => {
  const known = new Set<string>(askedOfSales(on));
  const answers = Object.entries(theCase.answers).filter(([id]) => known.has(id));
  return { ...theCase, answers: Object.fromEntries(answers) };
};
const isCertain = (theCase: Case) => isBinding(outcomeOf(theCase).low);

/** After how many screens of sales nothing can make the result milder; nothing where that never comes. */
const certainAfter = (theCase: Case, path: readonly ScreenId[]): number | undefined => {
  const count = path.findIndex((_, at) => isCertain(after(theCase, path.slice(0, at + 1)))) + 1;
  return count > 0 ? count : undefined;
};

describe('a result that is certain early', () => {
  const random = seeded(20_261_130);
  const certain = deals.flatMap(({ id, theCase }) => {
    const path = ofSales(theCase);
    const count = certainAfter(theCase, path);
    return count === undefined ? [] : [{ id, theCase, path, count }];
  });

  it('comes for many a deal, about half way', () => {
    expect(certain.length).toBeGreaterThan(20);
    const mean = (of: (one: (typeof certain)[number]) => number) =>
      certain.reduce((sum, one) => sum + of(one), 0) / certain.length;
    expect(mean(({ count, path }) => count / path.length)).toBeLessThan(0.65);
  });

  test.each(certain.map(({ id, ...rest }) => [id, rest] as const))(
    'of deal %s is made milder by nothing that sales is still asked',
    (_, { theCase, path, count }) => {
      const begun = after(theCase, path.slice(0, count));
      const { low } = assess(begun).outcome;
      const left = askedOfSales(path.slice(count));
      for (let turn = 0; turn < 40; turn += 1) {
        const answers: Record<string, unknown> = { ...begun.answers };
        for (const id of left) {
          const other = anyAnswer(id, random);
          if (other !== undefined) answers[id] = other;
        }
        const { level } = outcomeOf({ ...begun, answers } as Case);
        expect(rank(level), JSON.stringify(answers)).toBeGreaterThanOrEqual(rank(low));
      }
    },
  );

  it('comes no sooner where two screens beside each other change places', () => {
    const sooner = new Map<string, number>();
    for (const { theCase, path, count } of certain)
      for (const [at, first] of path.entries()) {
        const second = path[at + 1];
        // What one knows is asked of those who have seen the red flags: they are what nobody may look away from.
        // The item is told whole, its designer too, while its papers are at hand, before where it goes.
        if (!second || second === 'knowledge' || (first === 'designer' && second === 'movement')) continue;
        const swapped = [...path.slice(0, at), second, first, ...path.slice(at + 2)];
        const pair = `${second} before ${first}`;
        sooner.set(pair, (sooner.get(pair) ?? 0) + count - (certainAfter(theCase, swapped) ?? count));
      }
    expect(sooner.size).toBeGreaterThan(10);
    expect([...sooner].filter(([, screens]) => screens > 0)).toEqual([]);
  });
});

const anyAnswer = (id: QuestionId, random: () => number): unknown => {
  const asked = question(id);
  if (asked.kind === 'choice') return pick(random, [...asked.options, 'unknown']);
  if (asked.kind === 'choices') return [pick(random, asked.options)];
  if (asked.kind === 'country')
    return pick(random, ['CN', 'HK', 'JP', 'US', 'AE', 'SG', 'IR', 'DE', 'unknown']);
  if (asked.kind === 'checklist') return { '*': pick(random, asked.statuses) };
  return undefined;
};
