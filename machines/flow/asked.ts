/** When a question is asked and a screen shown, as data that can be put into words. */
import { any, type Condition, conjuncts, disjuncts } from '../facts/conditions';
import { askingOf, type Naming, type QuestionId, relevanceOf, type ScreenId, screen } from '../questions';

/** What has to hold before a question is asked. A condition counts as soon as it is not ruled out. */
export interface AskedIf {
  readonly when: Condition;
  readonly naming?: Naming;
  /** The question itself, where it is asked only if its answer decides the classification. */
  readonly decides?: QuestionId;
  /** Not where the catalogue settles it. */
  readonly catalogue?: true;
}

/** When a question is asked. */
export const askedIf = (id: QuestionId): AskedIf => {
  const { naming, decides, settledBy } = askingOf(id);
  return {
    when: relevanceOf(id),
    ...(naming ? { naming } : {}),
    ...(decides ? { decides: id } : {}),
    ...(settledBy ? { catalogue: true as const } : {}),
  };
};

/** Whether it is asked in every case. */
export const isAlways = ({ when, naming, decides, catalogue }: AskedIf): boolean =>
  !naming && !decides && !catalogue && 'all' in when && when.all.length === 0;

export interface ShownIf {
  /** One of them is enough; none stands for every case. */
  readonly any: readonly AskedIf[];
  /** Questions of other screens beside which it is left out, since they ask the same. */
  readonly unless: readonly QuestionId[];
}

/** Whether `wide` holds wherever `narrow` does, seen from how they are written. */
const covers = (wide: AskedIf, narrow: AskedIf): boolean =>
  !wide.naming &&
  !wide.decides &&
  (!wide.catalogue || narrow.catalogue === true) &&
  conjuncts(wide.when).every((part) => conjuncts(narrow.when).includes(part));

/** Conditions are plain data; two that are written alike say the same. */
const isSame = (one: AskedIf, other: AskedIf): boolean => JSON.stringify(one) === JSON.stringify(other);

/** When a screen is shown: as the guard `asks` decides, with what one question adds to another left out. */
export const shownIf = (id: ScreenId): ShownIf => {
  const { needs, unless = [], questions } = screen(id);
  if (needs) return { any: [askedIf(needs)], unless };
  // Beside those of `unless` it is not shown anyway.
  const idle = unless.map(relevanceOf);
  const reasons = questions.map(askedIf).map((reason) => {
    const left = disjuncts(reason.when).filter((part) => !idle.includes(part));
    return left.length === disjuncts(reason.when).length ? reason : { ...reason, when: any(...left) };
  });
  const distinct = reasons.filter((one, at) => reasons.findIndex((other) => isSame(one, other)) === at);
  if (distinct.some(isAlways)) return { any: [], unless };
  return {
    any: distinct.filter((one) => !distinct.some((other) => other !== one && covers(other, one))),
    unless,
  };
};
