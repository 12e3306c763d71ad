/**
 * A deal of several items, or of a way in several legs. Parties, end use and red flags are answered once; what is
 * asked of one item, or of one leg, is answered for each. The one at hand stands with the rest of the case, so that
 * all that follows from a case follows for it; the others are brought to hand in turn. Nothing here judges a case.
 */
import { type Answered, type Apart, type Case, isAnswered } from './answers';
import { isGoneThrough } from './flow/walk';
import { type Axis, askedApart, axes, type QuestionId } from './questions';

export { type Axis, axes };

/** What is told by question. */
const byQuestion = [
  'answers',
  'reasons',
  'by',
  'corrected',
  'closed',
] as const satisfies readonly (keyof Answered)[];

/** What is told of some of the questions; of the answers always, even where there are none. */
const toldOf = (told: Answered, isOf: (id: QuestionId) => boolean): Answered =>
  Object.fromEntries(
    byQuestion.flatMap((key) => {
      const entries = Object.entries(told[key] ?? {}).filter(([id]) => isOf(id as QuestionId));
      return entries.length > 0 || key === 'answers' ? [[key, Object.fromEntries(entries)]] : [];
    }),
  ) as unknown as Answered;

const together = (shared: Answered, own: Answered): Answered =>
  Object.fromEntries(
    byQuestion.flatMap((key) => (shared[key] || own[key] ? [[key, { ...shared[key], ...own[key] }]] : [])),
  ) as unknown as Answered;

const own: Readonly<Record<Axis, ReadonlySet<QuestionId>>> = {
  items: new Set(askedApart('items')),
  legs: new Set(askedApart('legs')),
};
const withTold = (theCase: Case, told: Answered): Case => {
  const { answers, reasons, by, corrected, closed, ...rest } = theCase;
  return { ...rest, ...told };
};

const nothing: Answered = { answers: {} };

/** Which of several is at hand; 0 where there is one. */
export const atHand = (theCase: Case, axis: Axis): number =>
  Math.max(0, theCase[axis]?.findIndex(({ part }) => part === undefined) ?? 0);

/** The same deal with another item, or another leg, at hand. What is said of it does not change. */
export const bring = (theCase: Case, axis: Axis, index: number): Case => {
  const part = theCase[axis]?.[index]?.part;
  if (part === undefined) return theCase;
  const isOwn = (id: QuestionId) => own[axis].has(id);
  const left = toldOf(theCase, isOwn);
  const told = together(
    toldOf(theCase, (id) => !isOwn(id)),
    part,
  );
  return {
    ...withTold(theCase, told),
    [axis]: theCase[axis]?.map(({ part: apart, ...named }, at) =>
      at === index ? named : { ...named, part: apart ?? left },
    ),
  };
};

/**
 * The deal with more items or legs behind those that it has.
 *
 * @param first - what the one is called that the case was about before there were several.
 * @param more - the others, each with what is known of it.
 */
export const withMore = (theCase: Case, axis: Axis, first: Apart, more: readonly Apart[]): Case => ({
  ...theCase,
  [axis]: [
    ...(theCase[axis] ?? [{ name: first.name, ...(first.quantity ? { quantity: first.quantity } : {}) }]),
    ...more.map((one) => ({ ...one, part: one.part ?? nothing })),
  ],
});

/**
 * The deal with all the items, or legs, of a list. Where nothing was answered of one yet, the first of the list is it;
 * else they stand behind it.
 */
export const withAll = (theCase: Case, axis: Axis, all: readonly Apart[]): Case => {
  const isBegun = theCase[axis] !== undefined || [...own[axis]].some((id) => isAnswered(theCase.answers, id));
  const [first, ...rest] = all;
  if (isBegun || !first) return withMore(theCase, axis, { name: '' }, all);
  const { part = nothing, ...named } = first;
  return withMore(withTold(theCase, together(theCase, part)), axis, named, rest);
};

/** What one of several is called, anew. */
export const renamed = (theCase: Case, axis: Axis, index: number, named: Omit<Apart, 'part'>): Case => ({
  ...theCase,
  [axis]: theCase[axis]?.map(({ part }, at) => {
    const one = theCase[axis]?.[at];
    return at === index ? { ...named, ...(part ? { part } : {}) } : (one as Apart);
  }),
});

/** The deal without one of several; the last one stays, and then there is one alone. */
export const without = (theCase: Case, axis: Axis, index: number): Case => {
  const all = theCase[axis];
  if (!all || all.length < 2 || !all[index]) return theCase;
  const next = atHand(theCase, axis) === index ? bring(theCase, axis, index === 0 ? 1 : 0) : theCase;
  return { ...next, [axis]: next[axis]?.filter((_, at) => at !== index) };
};

/** One item on one leg, as a case of its own. */
export interface Single {
  /** Where it stands among those of the deal. */
  readonly at: Readonly<Record<Axis, number>>;
  readonly item?: Omit<Apart, 'part'>;
  readonly leg?: Omit<Apart, 'part'>;
  readonly theCase: Case;
}

const named = (one: Apart | undefined): Omit<Apart, 'part'> | undefined => {
  if (!one) return undefined;
  const { part, ...rest } = one;
  return rest;
};

/** What a case says of the item and the leg at hand, as if there were no other. */
export const alone = ({ items, legs, ...theCase }: Case): Case => theCase;

/** Every item on every leg, each as a case of its own: in the order of the deal, one where nothing is told apart. */
export const singles = (theCase: Case): readonly Single[] =>
  (theCase.items ?? [undefined]).flatMap((_, items) => {
    const ofItem = bring(theCase, 'items', items);
    return (theCase.legs ?? [undefined]).map((_, legs) => {
      const item = named(theCase.items?.[items]);
      const leg = named(theCase.legs?.[legs]);
      return {
        at: { items, legs },
        ...(item ? { item } : {}),
        ...(leg ? { leg } : {}),
        theCase: alone(bring(ofItem, 'legs', legs)),
      };
    });
  });

/** The deal with one of its singles at hand. */
export const bringSingle = (theCase: Case, { at }: Pick<Single, 'at'>): Case =>
  axes.reduce((next, axis) => bring(next, axis, at[axis]), theCase);

/** The same deal with the first of each at hand: so two are compared, wherever a person looked last. */
export const firstAtHand = (theCase: Case): Case =>
  axes.reduce((next, axis) => bring(next, axis, 0), theCase);

/** Whether a deal has more than one item, or more than one leg. */
export const isSeveral = (theCase: Case): boolean => axes.some((axis) => (theCase[axis]?.length ?? 0) > 1);

const isOpen = ({ theCase }: Single): boolean => !isGoneThrough(theCase);

/** The deal with something at hand of which questions are open; nothing where none are. */
export const nextOpen = (theCase: Case): Case | undefined => {
  const open = singles(theCase).find(isOpen);
  return open && bringSingle(theCase, open);
};

/** Whether an item has open questions on any leg, or a leg for any item. */
export const isOpenAt = (theCase: Case, axis: Axis, index: number): boolean => {
  const { [axis]: _, ...itAlone } = bring(theCase, axis, index);
  return singles(itAlone).some(isOpen);
};
