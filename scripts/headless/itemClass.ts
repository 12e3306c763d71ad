/** The class of an item and what it rests on, as a program reads it. */
import { type Case, derive, type QuestionId, variables } from '../../machines';
import { clauseOf, clauseText } from '../../src/words/conditionWords';
import type { Words } from '../../src/words/words';

/** Each class that an item can have, with what it is called on the command line. */
export const classNames = {
  a: '3A090.a',
  b: '3A090.b',
  c: '3A090.c',
  below: 'below 3A090',
  excluded: 'excluded by Note 2 to 3A090',
  ear99: 'EAR99',
  other: 'another entry',
} as const;
export const itemClasses = Object.keys(classNames);
export const UNDETERMINED = 'undetermined';

export interface ItemClass {
  /** The class, if it is one; `null` for what has none, such as equipment. */
  readonly class: string | null;
  /** Every class that is possible. */
  readonly couldBe: readonly string[];
  readonly says: string | null;
  /** The answered questions on the path that it rests on. */
  readonly by: readonly QuestionId[];
  /** Of one integrated circuit, entered or of the catalogue, and the paragraph that they meet by themselves. */
  readonly figures: Readonly<
    Record<'tpp' | 'performanceDensity' | 'bandwidth', number | null> & { paragraph: string | null }
  >;
}

export const itemClassOf = (theCase: Case, words: Words): ItemClass => {
  const { world, item, asked } = derive(theCase);
  const couldBe = [...world.class];
  const behind: readonly QuestionId[] = variables.class;
  return {
    class: couldBe.length > 1 ? UNDETERMINED : (couldBe[0] ?? null),
    couldBe,
    says: couldBe.length === 0 ? null : clauseText(words, clauseOf(words, { on: 'class', in: couldBe })),
    by: behind.filter((id) => asked.has(id) && theCase.answers[id] !== undefined),
    figures: {
      tpp: item.tpp ?? null,
      performanceDensity: item.density ?? null,
      bandwidth: item.bandwidth ?? null,
      paragraph: item.paragraph ?? null,
    },
  };
};
