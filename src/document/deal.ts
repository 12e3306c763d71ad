/** A deal of several items or legs, in words: what each is called, and how each stands. */
import {
  type Apart,
  type Axis,
  atHand,
  type Case,
  type DealFinding,
  type DealOutcome,
  dealOutcome,
  isSeveral,
  type JudgedSingle,
  type Single,
} from '../../machines';
import { levelWords } from '../ui/levelWords';
import { isolated } from '../words/isolated';
import type { Words } from '../words/words';

const calledOf = (words: Words, axis: Axis, one: Omit<Apart, 'part'>, at: number): string => {
  const name = isolated(one.name.trim()) || words.several(`unnamed.${axis}`, { number: at + 1 });
  const quantity = one.quantity?.trim();
  return quantity ? words.several('named', { name, quantity: isolated(quantity) }) : name;
};

/** What an item or a leg is called, with how many of it. */
export const apartName = (words: Words, theCase: Case, axis: Axis, at: number): string => {
  const one = theCase[axis]?.[at];
  return one ? calledOf(words, axis, one, at) : '';
};

/** What one item on one leg is called; of what there is only one, nothing is said. */
export const singleName = (words: Words, theCase: Case, { at }: Pick<Single, 'at'>): string => {
  const item = (theCase.items?.length ?? 0) > 1 ? apartName(words, theCase, 'items', at.items) : '';
  const leg = (theCase.legs?.length ?? 0) > 1 ? apartName(words, theCase, 'legs', at.legs) : '';
  return item && leg ? words.several('on', { item, leg }) : item || leg;
};

/** What the item and the leg at hand are called; nothing where the deal has one. */
export const nameAtHand = (words: Words, theCase: Case): string =>
  singleName(words, theCase, { at: { items: atHand(theCase, 'items'), legs: atHand(theCase, 'legs') } });

export const wholeOfDeal = (words: Words, deal: DealOutcome): readonly string[] => [
  words.several('whole', { level: levelWords(words, deal), number: deal.singles.length }),
  ...(deal.couldBecome
    ? [words.several('whole.could', { level: words.finding(`level.${deal.couldBecome}.short`) })]
    : []),
];

/** What one item on one leg is called, and how it stands. */
export const singleLine = (words: Words, theCase: Case, single: JudgedSingle): string => {
  const { outcome } = single.assessment;
  const told = { name: singleName(words, theCase, single), level: levelWords(words, outcome) };
  return outcome.couldBecome
    ? words.several('one.could', { ...told, could: words.finding(`level.${outcome.couldBecome}.short`) })
    : words.several('one', told);
};

/** Which of several a finding follows for; nothing where it is all of them. */
export const followsFor = (
  words: Words,
  theCase: Case,
  { of }: DealFinding,
  count: number,
): string | undefined =>
  of.length === count
    ? undefined
    : words.several('for', { names: words.list(of.map((single) => singleName(words, theCase, single))) });

/** The whole deal, and each of its parts, a line each; nothing where a deal has one. */
export const dealLines = (words: Words, theCase: Case): readonly string[] => {
  if (!isSeveral(theCase)) return [];
  const deal = dealOutcome(theCase);
  return [
    words.passage(wholeOfDeal(words, deal)),
    ...deal.singles.map((single) => singleLine(words, theCase, single)),
  ];
};
