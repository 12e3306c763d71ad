/** What the address of the room names: a deal, one of its twists, two deals, or the open case. */
import type { Case, Scenario, Twist } from '../../../machines';
import { hrefOf } from '../../ui/route';
import { toldTwists } from '../twists';

/** The open case of the person, in an address. */
export const OWN_CASE = 'case';
/** Between two deals in an address. */
const BESIDE = '+';

export interface Side {
  readonly id: string;
  readonly theCase: Case;
  /** What it is told as; the case of the person has no story. */
  readonly deal?: Scenario;
}

export type SideSetting =
  | { readonly kind: 'choose' }
  /** Something that is not there; `within` is the deal without it. */
  | {
      readonly kind: 'unknown';
      readonly what: 'deal' | 'twist' | 'case';
      readonly id: string;
      readonly within?: Side;
    }
  | { readonly kind: 'sides'; readonly left: Side; readonly right?: Side; readonly twist?: Twist };

interface Known {
  readonly find: (id: string) => Scenario | undefined;
  readonly theCase: Case | undefined;
}

const sideOf = (id: string, { find, theCase }: Known): Side | undefined => {
  if (id === OWN_CASE) return theCase && { id, theCase };
  const deal = find(id);
  return deal && { id, theCase: deal.theCase, deal };
};
const unknown = (id: string): SideSetting => ({
  kind: 'unknown',
  what: id === OWN_CASE ? 'case' : 'deal',
  id,
});

/** The first half of a text before a mark that may stand in it several times, for which `fits` holds. */
const splits = (text: string, mark: string): readonly (readonly [string, string])[] =>
  [...text].flatMap((letter, at) =>
    letter === mark ? [[text.slice(0, at), text.slice(at + 1)] as const] : [],
  );

/** Reads the address. A deal may have been given any id, so a whole id goes before its parts. */
export const readEntry = (entry: string | undefined, known: Known): SideSetting => {
  if (entry === undefined) return { kind: 'choose' };
  const whole = sideOf(entry, known);
  if (whole) return { kind: 'sides', left: whole };
  const pairs = splits(entry, BESIDE);
  for (const [first, second] of pairs) {
    const left = sideOf(first, known);
    const right = sideOf(second, known);
    if (left && right) return { kind: 'sides', left, right };
  }
  for (const [id, twistId] of splits(entry, '/')) {
    const left = sideOf(id, known);
    const twist = left?.deal && toldTwists(left.deal).find((one) => one.id === twistId);
    if (left && twist) return { kind: 'sides', left, twist };
    if (left) return { kind: 'unknown', what: 'twist', id: twistId, within: left };
  }
  const [first, second] = pairs[0] ?? [entry];
  return unknown(second !== undefined && sideOf(first, known) ? second : first);
};

/** The address of a comparison: of a deal with itself, or of two. */
export const hrefOfSides = (left: string | undefined, right?: string): string =>
  hrefOf({
    page: 'training',
    room: 'what-if',
    ...(left === undefined ? {} : { entry: right === undefined ? left : `${left}${BESIDE}${right}` }),
  });
export const hrefOfTwist = (deal: string, twist: string): string => hrefOfSides(`${deal}/${twist}`);
