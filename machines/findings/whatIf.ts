/**
 * Why a case comes out as it does, what would change it, and what another date would say. Everything here asks the judgement itself, with other answers or another date.
 */
import { type Answer, type Answers, type Case, isAnswered, isNoneOf, isUnknown, severalIn } from '../answers';
import { anyCountry } from '../facts/countries';
import { type Derived, derive } from '../facts/derive';
import { otherAnswers } from '../facts/setAside';
import { changesBetween, dayBefore, groupsOn, type IsoDate, type LawDate, lawDates } from '../law';
import { planWindow } from '../planned';
import { askingOf, type QuestionId, question, UNKNOWN } from '../questions';
import { assess, type Finding, isEstablished, outcomeOf } from './assess';
import { onlyIn, sayingOf } from './difference';
import { type Level, rank } from './row';
import { turningDays } from './turningDays';

const withAnswer = (theCase: Case, id: QuestionId, answer: Answer): Case => ({
  ...theCase,
  answers: { ...theCase.answers, [id]: answer },
});

const withUnknown = (theCase: Case, id: QuestionId): Case => {
  const { [id]: _, ...answers } = theCase.answers as Record<QuestionId, Answer>;
  return { ...theCase, answers: answers as Answers };
};

/** The answers on the path that say something. */
const telling = ({ answers }: Case, { asked }: Derived): QuestionId[] =>
  [...asked].filter((id) => answers[id] !== undefined && answers[id] !== UNKNOWN);

/**
 * Takes away every answer without which the statement still holds; what is left is needed, each of it. A
 * question can come onto the path when another answer goes, so it is gone through until nothing more goes.
 */
const shrink = (
  theCase: Case,
  from: readonly QuestionId[],
  holds: (smaller: Case) => boolean,
): readonly QuestionId[] => {
  let smallest = theCase;
  const needed = from.filter((id) => {
    const smaller = withUnknown(smallest, id);
    if (!holds(smaller)) return true;
    smallest = smaller;
    return false;
  });
  return needed.length < from.length ? shrink(smallest, needed, holds) : needed;
};

/** A licence comes first, or nothing goes: whoever sells cannot go on, whatever else is answered. */
export const isBinding = (level: Level): boolean => rank(level) >= rank('licence');

/**
 * A smallest set of answers that forces a licence or a stop: with these alone, and nothing else known, the
 * level is reached whatever the rest turns out to be. No answer of it can be taken away. Empty for the
 * milder levels, which rest on what is missing or on everything that was asked.
 */
export const forcingOutcome = (theCase: Case): readonly QuestionId[] => {
  const { low } = outcomeOf(theCase);
  if (!isBinding(low)) return [];
  // Answers that are off the path now must not step in for one that is taken away.
  const said = telling(theCase, derive(theCase));
  const answers = Object.fromEntries(said.map((id) => [id, theCase.answers[id]])) as Answers;
  return shrink({ ...theCase, answers }, said, (smaller) => rank(outcomeOf(smaller).low) >= rank(low));
};

/**
 * A smallest set of answers that establishes a finding: whatever the others behind it turn out to be, it
 * holds. What was not answered, and what is not known, stays named beside them: it may be the reason. For
 * a finding that is only possible, the answers that leave it so.
 */
export const forcingFinding = (theCase: Case, finding: Finding): readonly QuestionId[] => {
  if (finding.certainty === 'possible') return finding.because;
  const said = finding.because.filter(
    (id) => isAnswered(theCase.answers, id) && !isUnknown(theCase.answers, id),
  );
  const needed = shrink(theCase, said, (smaller) => isEstablished(smaller, finding.key));
  return finding.because.filter((id) => needed.includes(id) || !said.includes(id));
};

/** An answer that is another. */
export interface Change {
  readonly question: QuestionId;
  /** The other answer; for a country, `elsewhere` stands for every country that no rule here names. */
  readonly answer: Answer | 'elsewhere';
}

/** Answers that, were they others, would together give another level; none of them could stay. */
export interface Lowering {
  readonly changes: readonly Change[];
  readonly level: Level;
}

/** A country in no restricted group on a date, to stand for all of them. */
export const elsewhere = (date: IsoDate): string => {
  const { AIA, TERRITORIES, A1, A5 } = groupsOn(date);
  return (
    [...anyCountry].find(
      (code) => AIA.has(code) && A1.has(code) && A5.has(code) && !TERRITORIES.has(code) && code !== 'JP',
    ) ?? 'AU'
  );
};

interface Other extends Change {
  /** The answer that stands in for it when the case is judged. */
  readonly as: Answer;
}

/** What could be answered instead, one thing at a time; a country stands for all that no rule here names. */
const othersThan = (theCase: Case, id: QuestionId): readonly Other[] => {
  const asked = question(id);
  const now = theCase.answers[id];
  const other = (as: Answer, answer: Change['answer'] = as): Other => ({ question: id, answer, as });
  const told = severalIn(theCase.answers, id);
  // With an answer that was ruled out it would not be the same deal.
  if (told && askingOf(id).ofTheDeal) return told.map((value) => other(value));
  if (asked.kind === 'country') {
    const code = elsewhere(planWindow(theCase).first);
    if (isNoneOf(now) && now.not.includes(code)) return [];
    return now === code ? [] : [other(code, 'elsewhere')];
  }
  if (asked.kind === 'choices') return asked.exclusive.map((option) => other([option]));
  return otherAnswers(id).flatMap((answer) =>
    answer === undefined || answer === now ? [] : [other(answer)],
  );
};

const levelWith = (theCase: Case, others: readonly Other[]): Level =>
  outcomeOf(others.reduce((changed, { question: id, as }) => withAnswer(changed, id, as), theCase)).level;

/** Of several other answers to a question the one that does most by itself. */
const bestOf = (theCase: Case, others: readonly Other[]): readonly Other[] => {
  const gravity = (other: Other): number => rank(levelWith(theCase, [other]));
  return [...others].sort((left, right) => gravity(left) - gravity(right)).slice(0, 1);
};

/** Takes away every change without which the level is still lower; what is left is needed, each of it. */
const needed = (theCase: Case, others: readonly Other[], level: Level): readonly Other[] => {
  let left = others;
  for (const other of others) {
    const fewer = left.filter((one) => one !== other);
    if (rank(levelWith(theCase, fewer)) < rank(level)) left = fewer;
  }
  return left;
};

/**
 * The nearest changes that would lower the level: single answers where there are any, else a set of which
 * none can be spared; and a licence in hand beside them, which nearly always lowers it and says nothing about
 * the deal. The lowest result comes first.
 */
export const lowering = (theCase: Case): readonly Lowering[] => {
  const { outcome, findings } = assess(theCase);
  const { level } = outcome;
  const facts = derive(theCase);
  const lowered = (others: readonly Other[]): readonly Lowering[] => {
    const then = levelWith(theCase, others);
    if (rank(then) >= rank(level)) return [];
    return [{ changes: others.map(({ question: id, answer }) => ({ question: id, answer })), level: then }];
  };
  const isOpen = (id: QuestionId): boolean =>
    isUnknown(theCase.answers, id) || severalIn(theCase.answers, id) !== undefined;
  const alternatives = [...facts.asked]
    .filter((id) => !facts.settled.has(id) && (!askingOf(id).ofTheDeal || isOpen(id)))
    .flatMap((id) => bestOf(theCase, othersThan(theCase, id)));
  const alone = alternatives.flatMap((other) => lowered([other]));
  const byLicence = ({ changes }: Lowering): boolean => changes[0]?.question === 'licenceInHand';
  if (!alone.every(byLicence)) return alone.sort((left, right) => rank(left.level) - rank(right.level));
  // Only answers that carry a finding of this level can lower it together.
  const carrying = new Set(
    findings.filter((finding) => rank(finding.level) >= rank(level)).flatMap(({ because }) => because),
  );
  const all = alternatives.filter(({ question: id }) => carrying.has(id) && id !== 'licenceInHand');
  return [...lowered(needed(theCase, all, level)), ...alone];
};

/** How the law of two dates differs for the same answers. */
export interface DateComparison {
  readonly from: { readonly date: IsoDate; readonly level: Level };
  readonly to: { readonly date: IsoDate; readonly level: Level };
  /** Findings that only one of the dates has, or that weigh differently. */
  readonly gone: readonly Finding[];
  readonly come: readonly Finding[];
  /** The changes of the law that did it, in their order. */
  readonly by: readonly LawDate[];
}

const onDate = (theCase: Case, date: IsoDate): Case => ({
  ...theCase,
  decisionDate: date,
  plannedDate: date,
});

/** Compares the same answers on two dates, and names the changes of the law between them that matter. */
export const compareDates = (theCase: Case, first: IsoDate, second: IsoDate): DateComparison => {
  const [earlier, later] = first <= second ? [first, second] : [second, first];
  const before = assess(onDate(theCase, earlier));
  const after = assess(onDate(theCase, later));
  /** Remarks follow from the level or look ahead: no change of the law is named for their sake. */
  const fingerprint = (date: IsoDate): string => {
    const { findings } = assess(onDate(theCase, date));
    return [...new Set(findings.filter(({ level }) => level !== 'note').map(sayingOf))].sort().join();
  };
  let last = fingerprint(earlier);
  const by: LawDate[] = [];
  for (const date of [...new Set(changesBetween(earlier, later).map((change) => change.date))]) {
    const now = fingerprint(date);
    if (now !== last) by.push(...changesBetween(earlier, later).filter((change) => change.date === date));
    last = now;
  }
  return {
    from: { date: earlier, level: before.outcome.level },
    to: { date: later, level: after.outcome.level },
    gone: onlyIn(before.findings, after.findings),
    come: onlyIn(after.findings, before.findings),
    by,
  };
};

/** A time in which the same answers give one level. */
export interface LevelPeriod {
  readonly from: IsoDate;
  /** The last day; `null` where nothing known ends it. */
  readonly to: IsoDate | null;
  readonly level: Level;
  /** The changes of the law on its first day. */
  readonly by: readonly LawDate[];
}

/** The level of the same answers by the law of each day, decided and shipped on that day, oldest first. */
export const levelsOverTime = (theCase: Case): readonly LevelPeriod[] => {
  const periods: { from: IsoDate; to: IsoDate | null; level: Level; by: readonly LawDate[] }[] = [];
  for (const from of turningDays()) {
    const { level } = outcomeOf(onDate(theCase, from));
    const last = periods.at(-1);
    if (last?.level === level) continue;
    if (last) last.to = dayBefore(from);
    periods.push({ from, to: null, level, by: lawDates.filter(({ date }) => date === from) });
  }
  return periods;
};
