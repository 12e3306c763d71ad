/**
 * What a question is: one entry, and everything that the rest of the project knows of it. Lists of questions
 * elsewhere are computed from the entries; none is written down by id.
 */
import type { Condition } from '../facts/conditions';
import type { EvidenceId, TermId } from '../law';
import type { QuestionId, ReadingId } from '../vocabulary';
import { place, type ScreenId, type Section } from './screens';

/** What the catalogue can settle; `special.ts` says how. */
export type SettlingId = 'datacentre' | 'designer' | 'listedDesigner' | 'bandwidth';

/** The answer that is always allowed. Questions about what the person knows have their own word for it. */
export const UNKNOWN = 'unknown';

/** An answer that has to have been given: one of the questions names this option or country. */
export interface Naming {
  readonly on: readonly QuestionId[];
  readonly names: string;
}

/** Who in a company can answer it. */
export const knowers = ['sales', 'compliance', 'maker', 'customer'] as const;
export type Knower = (typeof knowers)[number];

/** The desks that share a case. */
export const hands = ['sales', 'compliance'] as const;
export type Hand = (typeof hands)[number];

/**
 * What "don't know" does to the result of a deal in which all else is known and harmless.
 *
 * - `raises`: the level rises, to "hold" as a rule; somebody has to find out first.
 * - `raises-where-it-matters`: it does so for some items, places or parties; elsewhere it is left open.
 * - `counts-as-worse`: the riskier answer is taken.
 * - `counts-as-none`: it softens nothing, as if there were no such paper, promise or check.
 * - `left-open`: nothing rises; it stays among what is missing, and is never taken for a "no".
 */
export const unknownEffects = [
  'raises',
  'raises-where-it-matters',
  'counts-as-worse',
  'counts-as-none',
  'left-open',
] as const;
export type UnknownEffect = (typeof unknownEffects)[number];

/** What every question says of itself. */
/** The lines of the sheet about the deal. */
export const sheetRows = [
  'item',
  'amount',
  'movement',
  'buyer',
  'consignee',
  'endUser',
  'others',
  'use',
] as const;
export type SheetRow = (typeof sheetRows)[number];

export interface Asking {
  /** Where it stands; on several, where more than one way leads to it. The first gives its station. */
  readonly screen: ScreenId | readonly ScreenId[];
  /** The question that it stands behind on its screen, where that is not the one before it in its file. */
  readonly behind?: QuestionId;
  /** The section that it is listed under, where that is not the one of its screen. */
  readonly section?: Section;

  /**
   * When it is on the path; in every case, unless said. It may be left off only if, given the answers before
   * it, none of its values can change a finding; what is merely possible is enough to ask. It is read after
   * all that its condition names.
   */
  readonly asked?: Condition;
  /** An answer without which it is not asked. */
  readonly naming?: Naming;
  /** Only where its answer decides the classification. */
  readonly decides?: true;
  /** What the catalogue says of a named chip; then it need not be asked, and can be contradicted. */
  readonly settledBy?: SettlingId;

  /**
   * What is computed from it, by a reading in `special.ts`, instead of a variable of its own that holds the
   * answer as it was given.
   */
  readonly feeds?: ReadingId;
  /** A reading that follows once its own variable has its values. */
  readonly followedBy?: ReadingId;
  /** The answers that its own variable comes from, where there are others beside its own. */
  readonly reads?: readonly QuestionId[];

  /** What the law says about it, for "why we ask". */
  readonly law: readonly EvidenceId[];
  /** Terms that a person meets in it and may not know. */
  readonly terms: readonly TermId[];
  readonly knows: Knower;
  /** Where it is the compliance desk's all the same: everywhere, or on screens where sales told the item otherwise. */
  readonly compliance?: true | readonly ScreenId[];
  /** Whom sales asks outside the company where it does not know itself; its words hold the sentence to them. */
  readonly asks?: 'maker' | 'customer';
  readonly notKnown: UnknownEffect;
  /**
   * It may stay open although an answer could raise the level; the words say why. So it is with `left-open`, and
   * where it is marked, beside what its effect says.
   */
  readonly mayStayOpen?: true;

  /** Its answer tells the station of its section on the line of the case, in this order. */
  readonly station?: number;
  /** Its answer tells a deal without a name in a list: what it is, or where it goes; the first that is answered. */
  readonly gist?: readonly ['what' | 'where', number];
  /** The line of the sheet for the other desk that tells its answer. */
  readonly sheet?: SheetRow;
  /** Its answer is told on the page for the first mail. */
  readonly inBrief?: true;
  /** With another answer it would not be the same deal, so nobody is told to change it. */
  readonly ofTheDeal?: true;
  /** The options that few deals have: they stand in a fold, so that the usual ones are read at a glance. */
  readonly rare?: readonly string[];
  /** Somebody looks it up before a deal; until then it is a check to make, and no sign that anything is wrong. */
  readonly lookedUp?: true;
  /** The field on its screen that it often repeats. */
  readonly repeats?: QuestionId;
  /**
   * The answer that says no more than that there is nothing. Where options are ordered, or about what is
   * known, it is the first; of a check list, the first status for every line; of several, the exclusive one.
   */
  readonly calm?: string;
}

/** What judges, beside the condition: the answers that there are. */
interface Common {
  readonly section: Section;
  /** The value that "don't know" stands for: `unknown`, or this question's own "not asked", "not checked". */
  readonly dontKnow: string;
}
export interface Choice extends Common {
  readonly kind: 'choice';
  readonly options: readonly string[];
  /** Whether the options are listed from the least to the most risky. */
  readonly ordered: boolean;
  /** About what the person knows, not about the world: "don't know" is then a value of its own. */
  readonly knowledge: boolean;
  /** About the world, and not known more exactly: several options may be told, of which one is true. */
  readonly several: boolean;
  /** Options that say something and still leave the matter open. */
  readonly leavesOpen: readonly string[];
}
export interface Choices extends Common {
  readonly kind: 'choices';
  readonly options: readonly string[];
  /** Options that cannot stand beside others. */
  readonly exclusive: readonly string[];
}
export interface CountryQuestion extends Common {
  readonly kind: 'country';
}
export interface ChipQuestion extends Common {
  readonly kind: 'chip';
}
export interface FiguresQuestion extends Common {
  readonly kind: 'figures';
}
export interface HbmQuestion extends Common {
  readonly kind: 'hbm';
}
export interface NumberQuestion extends Common {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
}
/** A day of the calendar, `YYYY-MM-DD`. */
export interface DayQuestion extends Common {
  readonly kind: 'day';
}
/** A list of lines that each get one of the statuses. `"*"` in an answer stands for every line not named. */
export interface Checklist extends Common {
  readonly kind: 'checklist';
  readonly lines: readonly string[];
  /** From the least to the most risky. */
  readonly statuses: readonly string[];
}
export type Question =
  | Choice
  | Choices
  | CountryQuestion
  | ChipQuestion
  | FiguresQuestion
  | HbmQuestion
  | NumberQuestion
  | DayQuestion
  | Checklist;

/** A question with all that is said of it. */
export interface Entry {
  readonly is: Question;
  readonly asking: Asking;
  /** When it was told, among all: a module does not give out its exports in the order in which they stand. */
  readonly order: number;
}

let told = 0;
const entry = <const Q extends { readonly kind: Question['kind'] }>(asking: Asking, is: Q) => {
  const [first] = typeof asking.screen === 'string' ? [asking.screen] : asking.screen;
  const section = asking.section ?? (first ? place(first).section : 'deal');
  told += 1;
  return { is: { section, dontKnow: UNKNOWN as string, ...is }, asking, order: told };
};

interface ChoiceMore {
  readonly ordered?: boolean;
  readonly knowledge?: boolean;
  readonly dontKnow?: string;
  readonly leavesOpen?: readonly string[];
  /** Takes one option, though it is about the world. */
  readonly single?: true;
}
export const choice = <const O extends string>(
  options: readonly O[],
  {
    ordered = false,
    dontKnow = UNKNOWN,
    knowledge = dontKnow !== UNKNOWN,
    leavesOpen = [],
    single,
    ...asking
  }: Asking & ChoiceMore,
) =>
  entry(asking, {
    kind: 'choice',
    options,
    ordered,
    knowledge,
    several: !knowledge && !single,
    dontKnow,
    leavesOpen,
  });
/** "No" is the less risky answer. */
export const noYes = (asking: Asking) => choice(['no', 'yes'], { ordered: true, ...asking });
/** "Yes" is the less risky answer. */
export const yesNo = (asking: Asking) => choice(['yes', 'no'], { ordered: true, ...asking });
export const choices = <const O extends string>(
  options: readonly O[],
  exclusive: readonly NoInfer<O>[],
  asking: Asking,
) => entry(asking, { kind: 'choices', options, exclusive });
export const country = (asking: Asking) => entry(asking, { kind: 'country' });
export const catalogue = (asking: Asking) => entry(asking, { kind: 'chip' });
export const chipFigures = (asking: Asking) => entry(asking, { kind: 'figures' });
export const memoryFigures = (asking: Asking) => entry(asking, { kind: 'hbm' });
export const number = (min: number, max: number, asking: Asking) =>
  entry(asking, { kind: 'number', min, max });
export const day = (asking: Asking) => entry(asking, { kind: 'day' });
export const checklist = <const L extends string, const S extends string>(
  lines: readonly L[],
  statuses: readonly S[],
  dontKnow: NoInfer<S>,
  asking: Asking,
) => entry(asking, { kind: 'checklist', lines, statuses, dontKnow });
