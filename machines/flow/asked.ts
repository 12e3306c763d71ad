/** When a question is asked and a screen shown, as data that can be put into words. */
import type { QuestionId } from '../answers';
import { any, type Condition, conjuncts, disjuncts } from '../facts/conditions';
import { relevanceOf } from '../facts/relevance';
import { type ScreenId, screen } from './screens';

/** An answer that has to have been given: one of the questions names this option or country. */
export interface Naming {
  readonly on: readonly QuestionId[];
  readonly names: string;
}

/** What has to hold before a question is asked. A condition counts as soon as it is not ruled out. */
export interface AskedIf {
  readonly when: Condition;
  readonly naming?: Naming;
  /** The question itself, where it is asked only if its answer decides the classification. */
  readonly decides?: QuestionId;
  /** Not where the catalogue settles it. */
  readonly catalogue?: true;
}

/** What `derive` looks for in the answers themselves; a test holds this to what it does. */
const namings: Readonly<Partial<Record<QuestionId, Naming>>> = {
  onwardDestination: { on: ['onward'], names: 'known' },
  occupiedUkraine: { on: ['destination', 'onwardDestination'], names: 'UA' },
  uaeApproved: { on: ['destination', 'onwardDestination'], names: 'AE' },
  consigneeSeat: { on: ['otherParties'], names: 'ultimate-consignee' },
  consigneeParent: { on: ['otherParties'], names: 'ultimate-consignee' },
  purchaserSeat: { on: ['otherParties'], names: 'purchaser' },
  purchaserParent: { on: ['otherParties'], names: 'purchaser' },
};
const deciding: readonly QuestionId[] = ['datacentre'];
const inCatalogue: readonly QuestionId[] = [
  'datacentre',
  'designerSeat',
  'designerParent',
  'designerListed',
  'reachesH20',
];

/** When a question is asked. */
export const askedIf = (id: QuestionId): AskedIf => ({
  when: relevanceOf(id),
  ...(namings[id] ? { naming: namings[id] } : {}),
  ...(deciding.includes(id) ? { decides: id } : {}),
  ...(inCatalogue.includes(id) ? { catalogue: true as const } : {}),
});

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
