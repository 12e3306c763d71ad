/**
 * Answers of earlier editions, told in the present vocabulary. A case keeps the version of its format, since every
 * answer that can be given now was told in the same way before; what is gone becomes what says the same, never
 * something milder.
 */
type Told = Readonly<Record<string, unknown>>;

const renewals: readonly ((answers: Told) => Told)[] = [
  // An authorised designer had applied, on a day that was not told and now counts, or had not.
  (answers) =>
    answers.designerStatus === 'authorised' || answers.designerStatus === 'authorised-applied'
      ? {
          designerApplied: answers.designerStatus === 'authorised' ? 'not-applied' : 'applied',
          ...answers,
          designerStatus: 'authorised-designer',
        }
      : answers,
];

/** What was told, whether it is well-formed or not, with what an earlier edition called otherwise renewed. */
export const renewed = (answers: unknown): unknown =>
  typeof answers === 'object' && answers !== null && !Array.isArray(answers)
    ? renewals.reduce<Told>((told, renew) => renew(told), answers as Told)
    : answers;
