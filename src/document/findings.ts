/** What the summary on the page and the report say alike. */
import {
  type Assessment,
  type Case,
  type Change,
  type ChecklistAnswer,
  type DoubtKind,
  doubtsOf,
  type Finding,
  graver,
  type Hand,
  type Immaterial,
  isCountry,
  type Judgement,
  type Level,
  law,
  type QuestionId,
  question,
  rank,
  type Weight,
} from '../../machines';
import { marked, numbersFor, type Place } from '../ui/citations';
import type { QuestionWords } from '../words/names';
import type { Words } from '../words/words';

/** A sentence, with the statements of the evidence that carry it; none, where it is this tool that speaks. */
export interface Sentence {
  readonly text: string;
  readonly on: readonly string[];
}

/** `A licence is needed. [REQ-A1] It is refused. [REV-1 REV-2]`: after each sentence stands what carries it. */
const sentencesOf = (passage: string, unmarked = ''): readonly Sentence[] =>
  [...passage.matchAll(/\s?(.+?)\s?(?:\[([^\]]+)\]|$)/g)].map(([, text = '', on = unmarked]) => ({
    text,
    on: on.split(' '),
  }));

/** The sentences of a part; one that rests on one statement is said only where that statement is cited. */
export const saidOf = (words: Words, { key, sources }: Finding, part: string): readonly Sentence[] => [
  ...sentencesOf(words.optionalFinding(`${key}.${part}`) ?? ''),
  ...sources.flatMap(({ evidence }) =>
    sentencesOf(words.optionalFinding(`${key}.${part}.${evidence}`) ?? '', evidence),
  ),
];

/** The same as one passage, each sentence with the numbers of the places that carry it. */
export const saidWithMarks = (
  words: Words,
  finding: Finding,
  parts: readonly string[],
  places: readonly Place[],
): string =>
  words.passage(
    parts
      .flatMap((part) => saidOf(words, finding, part))
      .map(({ text, on }) => words.passage([text, marked(numbersFor(places, on))]).trimEnd()),
  );

/** A finding by its heading; one that is only possible says so in it, whatever stands beside it. */
export const titleOf = (
  words: Words,
  { key, certainty, force }: Pick<Finding, 'key'> & Partial<Pick<Finding, 'certainty' | 'force'>>,
): string => {
  // Findings are data; that each has its words is tested.
  const title = words.finding(`${key}.title`);
  // What may come says so itself.
  if (certainty !== 'possible' || force === 'outlook') return title;
  return words.optionalFinding(`${key}.title.possible`) ?? words.finding('title.possible', { title });
};

/** Findings that one open matter alone makes possible, told as one. */
export interface Doubtful {
  readonly kind: DoubtKind;
  readonly questions: readonly QuestionId[];
  readonly findings: readonly Finding[];
}

/** What is told by itself, and what is told as one. */
export const byDoubt = (
  theCase: Case,
  { findings }: Pick<Assessment, 'findings'>,
): { readonly told: readonly Finding[]; readonly doubtful: readonly Doubtful[] } => {
  const doubts = doubtsOf(theCase);
  const doubtOf = ({ key, certainty }: Finding) => (certainty === 'possible' ? doubts.get(key) : undefined);
  const doubtful = (['place', 'owners'] as const).flatMap((kind): Doubtful[] => {
    const own = findings.filter((finding) => doubtOf(finding)?.kind === kind);
    if (own.length === 0) return [];
    const questions = [...new Set(own.flatMap((finding) => doubtOf(finding)?.questions ?? []))];
    return [{ kind, questions, findings: own }];
  });
  return { told: findings.filter((finding) => !doubtOf(finding)), doubtful };
};

/** What several findings say together: on what they depend. */
export const doubtTitle = (words: Words, names: QuestionWords, { kind, questions }: Doubtful): string =>
  words.ui(`doubt.${kind}`, { questions: words.list(questions.map(names.shortOf)) });

/** The gravest level that they could come to. */
export const upTo = ({ findings }: Doubtful): Level =>
  findings.reduce<Level>(
    (level, one) => (one.level === 'note' ? level : graver<Level>(level, one.level)),
    'none',
  );

/** Nobody has looked up the owners, and nothing else could raise the result so far. */
export const isOpenCheck = (theCase: Case, { outcome, findings }: Assessment): boolean => {
  // What depends on the day, too, is no matter of looking up.
  if (outcome.decidedByDate) return false;
  const raising = findings.filter(({ level }) => level === outcome.couldBecome);
  const { doubtful } = byDoubt(theCase, { findings: raising });
  return doubtful.some(({ kind, findings: own }) => kind === 'owners' && own.length === raising.length);
};

/** The headings of the findings that carry the level; those of one doubt are one. */
export const reasonsOf = (
  theCase: Case,
  result: Assessment,
  words: Words,
  names: QuestionWords,
): readonly string[] => {
  const { told, doubtful } = byDoubt(theCase, { findings: leading(result) });
  return [...doubtful.map((one) => doubtTitle(words, names, one)), ...told.map((one) => titleOf(words, one))];
};

/** With what force a finding speaks, in words. */
export const forceOf = (words: Words, { key, force }: Pick<Finding, 'key' | 'force'>): string =>
  words.optionalFinding(`${key}.force`) ?? words.finding(`force.${force}`);

/** How an item was identified says nothing where the answer to that is there too. */
export const telling = (because: readonly QuestionId[]): readonly QuestionId[] =>
  because.length > 1 ? because.filter((id) => id !== 'identifiedBy') : because;

/** A thing to do, under the key of the finding that it comes from. */
export interface Step {
  readonly key: string;
  readonly text: string;
  /** The first part of the text, where that names whoever has to do it. */
  readonly named: string;
  /** Which of the two desks it names; it may name another one, or nobody. */
  readonly hand: Hand | undefined;
  readonly level: Weight;
  readonly certainty: Finding['certainty'];
}

export interface Steps {
  readonly certain: readonly Step[];
  /** Only needed if a possible finding proves true. */
  readonly possible: readonly Step[];
}

/** Who asks the other side: the part of the company that deals with it. */
export const askerOf = (words: Words, { answers }: Case): string =>
  words.finding(`asker.${law.roles.find((role) => role === answers.role) ?? 'seller'}`);

/** Findings whose steps are about an application. */
const APPLICATION: readonly string[] = ['licence.review', 'licence.exception'];

const ADDRESSEE = /^[^。、.,]{2,40}?[：:]/;
/** What to do, each thing once, the gravest first, said to whoever plays the part of the case. */
export const stepsOf = (words: Words, theCase: Case, result: Assessment): Steps => {
  // What one answer would settle calls for that answer first.
  const { told } = byDoubt(theCase, result);
  // A licence that is said to exist is looked at before anybody applies; what is covered needs no application.
  const isClaimed = result.findings.some(({ id }) => id === 'licence.claimed');
  const isNeeded = result.findings.some(({ level }) => level === 'licence' || level === 'stop');
  const findings = isNeeded && !isClaimed ? told : told.filter(({ id }) => !APPLICATION.includes(id));
  const apply = words.finding(isClaimed ? 'apply.claimed' : 'apply');
  const compliance = words.finding('asker.compliance');
  const asker = askerOf(words, theCase);
  const steps = new Map<string, Step>();
  const byWeight = findings.toSorted(
    (left, right) =>
      Number(left.certainty === 'possible') - Number(right.certainty === 'possible') ||
      rank(right.level) - rank(left.level),
  );
  for (const finding of byWeight) {
    const { key, level, certainty } = finding;
    const name = `${key}.do`;
    const written = words.optionalFinding(name);
    const text = written && words.finding(name, { asker, apply });
    if (!text || steps.has(text)) continue;
    const [named] = ADDRESSEE.exec(text) ?? [''];
    const hand = written.startsWith('{{asker}}') ? 'sales' : named === compliance ? 'compliance' : undefined;
    steps.set(text, { key, text, named, hand, level, certainty });
  }
  const withCertainty = (wanted: Finding['certainty']) =>
    [...steps.values()].filter(({ certainty }) => certainty === wanted);
  return { certain: withCertainty('established'), possible: withCertainty('possible') };
};

/** So many steps stand on the first screen. */
const NEXT = 3;

/**
 * The next steps, each by its first sentence: what is established and weighs comes before what holds the deal up as
 * a possibility, remarks and the rest of the possible come last. Of these, what is not done comes first, and what
 * the desk that holds the case does itself.
 */
export const nextSteps = (
  words: Words,
  theCase: Case,
  result: Assessment,
  done: readonly string[],
): readonly Step[] => {
  const { certain, possible } = stepsOf(words, theCase, result);
  const holding = new Set(leading(result).map(({ key }) => key));
  const order = ({ level, certainty, key }: Step): number => {
    if (certainty === 'established') return level === 'note' ? 2 : 0;
    return holding.has(key) ? 1 : 3;
  };
  const { hand } = theCase;
  // What names no desk is for whoever reads it.
  const isOfOthers = (step: Step): boolean =>
    hand !== undefined && step.hand !== undefined && step.hand !== hand;
  return [...certain, ...possible]
    .toSorted(
      (left, right) =>
        Number(done.includes(left.key)) - Number(done.includes(right.key)) ||
        order(left) - order(right) ||
        Number(isOfOthers(left)) - Number(isOfOthers(right)),
    )
    .slice(0, NEXT)
    .map((step) => ({ ...step, text: inShort(words, step, hand) }));
};

/** A step as it is told to whom it names. */
export const toldToItsDesk = ({ text, named }: Pick<Step, 'text' | 'named'>): string => {
  const said = text.slice(named.length).trimStart();
  return said.charAt(0).toUpperCase() + said.slice(1);
};

/** The first sentence, without the name of the desk that reads it. */
const inShort = ({ lang }: Words, { text, named, hand }: Step, reader: Hand | undefined): string => {
  const [first] = (lang === 'ja' ? /^.+?。/ : /^.+?[.!?](?=\s+[A-Z]|$)/).exec(text) ?? [text];
  return hand && hand === reader ? toldToItsDesk({ text: first, named }) : first;
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

/** What both dates of a case say together; while one is open, what the days that are left say. */
export const sayingOfDates = ({ outcome, open }: Assessment, atDecisionDate: Judgement) => {
  if (open && open.changes.length > 0) return 'summary.open-differs';
  if (outcome.level !== atDecisionDate.outcome.level) return 'summary.differs';
  return open ? 'summary.open-same' : 'summary.same-on-both';
};

/** The days from which the level is another one, each with the changes of the law that make it so. */
export const changesWhileOpen = (words: Words, { open }: Assessment) =>
  (open?.changes ?? []).map(({ date, before, after, by }) => ({
    date,
    text: words.ui('summary.open-change', {
      date: words.date(date),
      before: words.finding(`level.${before}`),
      after: words.finding(`level.${after}`),
    }),
    by: by.map((id) => words.finding(`change.${id}`)),
  }));

/** The other answer of a change, in words. */
export const changeOf = (words: Words, names: QuestionWords, { question: id, answer }: Change): string => {
  if (answer === 'elsewhere') return words.ui('summary.what-if.elsewhere');
  if (question(id).kind === 'country' && isCountry(answer)) return words.country(answer);
  if (typeof answer === 'string') return names.optionOf(id, answer);
  if (Array.isArray(answer)) return words.all(answer.map((option) => names.optionOf(id, option)));
  const status = (answer as ChecklistAnswer)['*'] ?? '';
  return words.ui('summary.what-if.all', { status: names.statusOf(id, status) });
};

/** Why an open question does not matter in this deal. */
export const reasonLeftOpen = (words: Words, { question, why }: Immaterial): string =>
  why === 'by-itself' ? words.question(`${question}.leftOpen`) : words.ui(`summary.left-open.${why}`);
