/** What the summary on the page and the report say alike. */
import {
  type Assessment,
  type Case,
  type Change,
  type ChecklistAnswer,
  type Finding,
  type Immaterial,
  type Judgement,
  law,
  type QuestionId,
  rank,
} from '../../machines';
import type { QuestionWords } from '../words/names';
import type { Words } from '../words/words';

/** The sentences of a part; one that rests on one statement is said only where that statement is cited. */
export const saidOf = (words: Words, { key, sources }: Finding, part: string): readonly string[] =>
  [part, ...sources.map(({ evidence }) => `${part}.${evidence}`)].flatMap(
    (name) => words.optionalFinding(`${key}.${name}`) ?? [],
  );

/** What a finding is called; what is only possible is called so. Findings are data; that each has its words is tested. */
export const titleOf = (words: Words, { key, certainty }: Pick<Finding, 'key' | 'certainty'>): string => {
  const title = words.finding(`${key}.title`);
  return certainty === 'possible' ? words.finding('title.possible', { title }) : title;
};

/** With what force a finding speaks, in words. */
export const forceOf = (words: Words, { key, force }: Finding): string =>
  words.optionalFinding(`${key}.force`) ?? words.finding(`force.${force}`);

/** How an item was identified says nothing where the answer to that is there too. */
export const telling = (because: readonly QuestionId[]): readonly QuestionId[] =>
  because.length > 1 ? because.filter((id) => id !== 'identifiedBy') : because;

export interface Steps {
  readonly certain: readonly string[];
  /** Only needed if a possible finding proves true. */
  readonly possible: readonly string[];
}

/** Who asks the other side: the part of the company that deals with it. */
const askerOf = (words: Words, { answers }: Case): string =>
  words.finding(`asker.${law.roles.find((role) => role === answers.role) ?? 'seller'}`);

/** What to do, each thing once, the gravest first, said to whoever plays the part of the case. */
export const stepsOf = (words: Words, { findings }: Assessment, theCase: Case): Steps => {
  const steps = new Map<string, Finding>();
  const byWeight = findings.toSorted(
    (left, right) =>
      Number(left.certainty === 'possible') - Number(right.certainty === 'possible') ||
      rank(right.level) - rank(left.level),
  );
  for (const finding of byWeight) {
    const name = `${finding.key}.do`;
    const step = words.optionalFinding(name) && words.finding(name, { asker: askerOf(words, theCase) });
    if (step && !steps.has(step)) steps.set(step, finding);
  }
  const withCertainty = (wanted: Finding['certainty']) =>
    [...steps].filter(([, { certainty }]) => certainty === wanted).map(([step]) => step);
  return { certain: withCertainty('established'), possible: withCertainty('possible') };
};

/** The sentence before the answers that force a result: a licence that compliance checked lifts no stop. */
export const forcedBy = ({ outcome }: Judgement): 'forced' | 'forced-stop' =>
  outcome.level === 'stop' ? 'forced-stop' : 'forced';

/** What a result without forcing answers rests on: what is open, or everything that was asked. */
export const restsOn = ({ outcome }: Judgement): 'open' | 'whole' =>
  outcome.level === 'hold' || outcome.low !== outcome.level ? 'open' : 'whole';

/** The findings that carry the level: those that reach it, or the possible ones that hold the deal up. */
export const leading = ({ outcome, findings }: Assessment): readonly Finding[] => {
  const weighing = findings.filter(({ level }) => level !== 'note');
  const established = weighing.filter(
    ({ level, certainty }) => level === outcome.level && certainty === 'established',
  );
  return established.length > 0
    ? established
    : weighing.filter(({ level }) => rank(level) >= rank(outcome.level));
};

/** The other answer of a change, in words. */
export const changeOf = (words: Words, names: QuestionWords, { question: id, answer }: Change): string => {
  if (answer === 'elsewhere') return words.ui('summary.what-if.elsewhere');
  if (typeof answer === 'string') return names.optionOf(id, answer);
  if (Array.isArray(answer)) return words.all(answer.map((option) => names.optionOf(id, option)));
  const status = (answer as ChecklistAnswer)['*'] ?? '';
  return words.ui('summary.what-if.all', { status: names.statusOf(id, status) });
};

/** Why an open question does not matter in this deal. */
export const reasonLeftOpen = (words: Words, { question, why }: Immaterial): string =>
  why === 'by-itself' ? words.question(`${question}.leftOpen`) : words.ui(`summary.left-open.${why}`);
