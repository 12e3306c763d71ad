import { describe, expect, it } from 'vitest';
import type { Derived } from '../../machines/facts/derive';
import { derive, derivedBy } from '../../machines/facts/derive';
import { resolutionsOf } from '../../machines/findings/leftOpen';
import { readScenarios } from '../proof/deals';

const shown = ({ world, worldOn, asked, settled, overridden, lines, item }: Derived) => ({
  world,
  later: worldOn('2027-01-15'),
  asked: [...asked],
  settled: [...settled],
  overridden,
  lines,
  item,
});

describe('another answer to one question', () => {
  it.each(readScenarios())('is read as if the case had been read anew: $id', ({ theCase }) => {
    const derived = derive(theCase);
    for (const id of derived.asked) {
      const answered = derivedBy(theCase, id);
      for (const answer of resolutionsOf(theCase, id, derived).slice(0, 12))
        expect(shown(answered(answer)), `${id} ${JSON.stringify(answer)}`).toEqual(
          shown(derive({ ...theCase, answers: { ...theCase.answers, [id]: answer } })),
        );
    }
  });
});
