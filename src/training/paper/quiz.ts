/**
 * Single questions drawn from deals: what decides here, what would change it, which source? The right answer and the
 * wrong ones are worked out from the judgement; nobody writes them. The same deal asks the same each time.
 */
import {
  askingOf,
  assess,
  type Case,
  type Change,
  type Citation,
  carryingFindings,
  derive,
  type Finding,
  type Level,
  law,
  lowering,
  optionsIn,
  type QuestionId,
  question,
  rank,
  type Scenario,
  UNKNOWN,
} from '../../../machines';
import { mainReasons, reasonsFor, scatter } from '../prediction';

interface Common {
  readonly deal: Scenario;
  /** The finding by which the answer is explained. */
  readonly because: Finding;
}
export type QuizQuestion =
  | (Common & { readonly kind: 'decides'; readonly options: readonly string[]; readonly right: string })
  | (Common & {
      readonly kind: 'changes';
      readonly options: readonly Change[];
      readonly right: Change;
      /** What the result would be then. */
      readonly level: Level;
    })
  | (Common & { readonly kind: 'source'; readonly options: readonly Citation[]; readonly right: Citation });

/** So many wrong answers stand beside a right one. */
const WRONG = 3;

const shuffled = <T>(items: readonly T[], nameOf: (item: T) => string, salt: string): readonly T[] =>
  items.toSorted((left, right) => scatter(salt + nameOf(left)) - scatter(salt + nameOf(right)));

const nameOfChange = ({ question: id, answer }: Change): string => `${id} ${JSON.stringify(answer)}`;

/** Other answers that leave the level where it is, or raise it, each by itself. */
const idleChanges = (theCase: Case, salt: string): readonly Change[] => {
  const { level } = assess(theCase).outcome;
  const leaves = ({ question: id, answer }: Change): boolean => {
    const answers = { ...theCase.answers, [id]: answer } as Case['answers'];
    return rank(assess({ ...theCase, answers }).outcome.level) >= rank(level);
  };
  const ids = [...derive(theCase).asked].filter(
    (id: QuestionId) => question(id).kind === 'choice' && !askingOf(id).ofTheDeal && id !== 'licenceInHand',
  );
  const idle: Change[] = [];
  for (const id of shuffled(ids, (one) => one, salt)) {
    if (idle.length === WRONG) break;
    const others = optionsIn(id, theCase).filter((one) => one !== theCase.answers[id] && one !== UNKNOWN);
    const found = shuffled(others, (one) => one, salt)
      .map((answer): Change => ({ question: id, answer }))
      .find(leaves);
    if (found) idle.push(found);
  }
  return idle;
};

const placeOf = ({ id, locator }: Citation): string => `${law.sourceOf(id).citation} ${locator}`;

const languageOf = ({ id }: Citation): string => law.sourceOf(id).lang;

/** Places of the law that carry other deals, and not this one; one in another language would give itself away. */
const otherSources = (deal: Scenario, right: Citation, deals: readonly Scenario[]): readonly Citation[] => {
  const here = new Set(assess(deal.theCase).findings.flatMap(({ sources }) => sources.map(placeOf)));
  const found = new Map(
    deals
      .flatMap((other) => carryingFindings(other.theCase).flatMap(({ sources }) => sources.slice(0, 1)))
      .filter((cite) => !here.has(placeOf(cite)) && languageOf(cite) === languageOf(right))
      .map((cite) => [placeOf(cite), cite]),
  );
  return shuffled([...found.values()], placeOf, deal.id).slice(0, WRONG);
};

/**
 * The questions of a quiz, in the order of the deals.
 *
 * @param others - deals from whose sources wrong ones are taken.
 */
export const quizOf = (deals: readonly Scenario[], others: readonly Scenario[]): readonly QuizQuestion[] =>
  deals.flatMap((deal, at): readonly QuizQuestion[] => {
    const [because] = mainReasons(deal);
    if (!because) return [];
    const common = { deal, because };
    const lowered = lowering(deal.theCase).find(
      ({ changes }) => changes.length === 1 && changes[0]?.question !== 'licenceInHand',
    );
    const [change] = lowered?.changes ?? [];
    const idle = change
      ? idleChanges(deal.theCase, deal.id).filter((one) => one.question !== change.question)
      : [];
    const [source] = because.sources;
    const elsewhere = source ? otherSources(deal, source, others) : [];
    // What one question says in asking would answer another of the same deal: every second deal asks for the source.
    if (source && elsewhere.length > 0 && at % 2 === 1)
      return [
        {
          ...common,
          kind: 'source',
          options: shuffled([source, ...elsewhere], placeOf, deal.id),
          right: source,
        },
      ];
    return [
      { ...common, kind: 'decides', options: reasonsFor(deal), right: because.key },
      ...(change && lowered && idle.length > 0
        ? [
            {
              ...common,
              kind: 'changes',
              options: shuffled([change, ...idle], nameOfChange, deal.id),
              right: change,
              level: lowered.level,
            } as const,
          ]
        : []),
    ];
  });
