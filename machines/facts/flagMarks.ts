/** How red flags are weighed: by the marks in `law/redFlags.ts`, however many flags carry one. */
import { flagStatuses, type RedFlag, type RedFlagId, redFlags } from '../law';
import { allQuestions, type Checklist, type QuestionId, questions } from '../questions';

/** The check lists of flags, in the order in which they are gone through. */
export const flagQuestions: readonly QuestionId[] = allQuestions.flatMap(({ id, asking }) =>
  asking.feeds === 'flags' ? [id] : [],
);
const linesOf = (id: QuestionId): readonly string[] => (questions[id] as Checklist).lines;

/** The flags that rules ask about by themselves, each kind a variable. */
const marks = {
  flagPrinted: ({ printed }: RedFlag) => printed === true,
  flagAffiliates: ({ affiliatesOnly }: RedFlag) => affiliatesOnly === true,
  flagHistory: ({ evidence }: RedFlag) => evidence.includes('FLAG-22'),
} as const;
export type FlagMark = keyof typeof marks;
const markNames = Object.keys(marks) as FlagMark[];

/** Counts by the rule of its mark alone, and not among the others. */
const countsApart = (flag: RedFlag): boolean => marks.flagPrinted(flag) || marks.flagAffiliates(flag);
/** About an earlier delivery: it weighs by a row of its own, and is unchecked like any other. */
const isEarlier = ({ group }: RedFlag): boolean => group === 'history';

/** The check lists on which flags with a mark stand. */
export const questionsOfMark = (
  mark: FlagMark,
  flags: readonly RedFlag[] = redFlags,
): readonly QuestionId[] =>
  flagQuestions.filter((id) => flags.some((flag) => marks[mark](flag) && linesOf(id).includes(flag.id)));

/**
 * Flags that nobody can call absent while an answer on the same matter is open. That of an unknown licence history
 * and that of an unknown share have rows that ask about the answer themselves.
 */
const sameMatter: Partial<Record<RedFlagId, readonly QuestionId[]>> = {
  'resembles-listed-party': ['screening'],
  'vague-delivery': ['destination'],
  'owner-unclear': ['endUserSeat', 'endUserParent'],
  'headquarters-not-confirmed': ['endUserParent', 'operatorParent', 'hostedCustomerParent'],
  'cloud-users-not-confirmed': ['hostedCustomerSeat', 'hostedCustomerParent'],
  'large-chip-with-hbm': ['transistorCount', 'hbmInPackage'],
};
export const matterOf = (flag: RedFlagId): readonly QuestionId[] => sameMatter[flag] ?? [];

/** What can leave a flag open that was marked absent: those answers, and the check lists on which such flags stand. */
export const questionsReopening = (): readonly QuestionId[] => [
  ...new Set([
    ...Object.values(sameMatter).flat(),
    ...flagQuestions.filter((id) => linesOf(id).some((line) => line in sameMatter)),
  ]),
];

/** A flag that the case is asked about, as it was marked. */
export interface ShownFlag {
  readonly flag: RedFlag;
  readonly status: string;
}

const gravest = (shown: readonly ShownFlag[]): string | undefined =>
  flagStatuses.findLast((known) => shown.some(({ status }) => status === known));

/** What the flags of a case come to: one value a variable; none for a mark that no flag of the case carries. */
export const weighFlags = (
  shown: readonly ShownFlag[],
): Readonly<Partial<Record<FlagMark | 'flags' | 'flagsUnchecked' | 'flagsEarlier', string>>> => {
  const ordinary = shown.filter(({ flag }) => !countsApart(flag));
  const found = (among: readonly ShownFlag[]): string =>
    ['open', 'resolved'].find((status) => among.some((one) => one.status === status)) ?? 'absent';
  return {
    flags: found(ordinary.filter(({ flag }) => !isEarlier(flag))),
    flagsUnchecked: ordinary.some(({ status }) => status === 'not-checked') ? 'yes' : 'no',
    flagsEarlier: found(ordinary.filter(({ flag }) => isEarlier(flag))),
    ...Object.fromEntries(
      markNames.flatMap((mark) => {
        const status = gravest(shown.filter(({ flag }) => marks[mark](flag)));
        return status === undefined ? [] : [[mark, status]];
      }),
    ),
  };
};
