/**
 * Why a case comes out as it does, what would change it, what to find out first, and what another date
 * would say. Everything here asks the judgement itself, with other answers or another date.
 */
import { type Answer, type Answers, type Case, type QuestionId, question, UNKNOWN } from '../answers';
import { anyCountry } from '../facts/countries';
import { type Derived, derive } from '../facts/derive';
import { changesBetween, groupsOn, type IsoDate, type LawDate } from '../law';
import { assess, type Finding, type Missing, outcomeOf } from './assess';
import { type Level, rank } from './row';

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

/** Takes away every answer without which the statement still holds; what is left is needed, each of it. */
const shrink = (
  theCase: Case,
  from: readonly QuestionId[],
  holds: (smaller: Case) => boolean,
): QuestionId[] => {
  let smallest = theCase;
  const needed: QuestionId[] = [];
  for (const id of from) {
    const smaller = withUnknown(smallest, id);
    if (holds(smaller)) smallest = smaller;
    else needed.push(id);
  }
  return needed;
};

/**
 * A smallest set of answers that forces a licence or a stop: with these alone, and nothing else known, the
 * level is reached whatever the rest turns out to be. No answer of it can be taken away. Empty for the
 * milder levels, which rest on what is missing or on everything that was asked.
 */
export const forcingOutcome = (theCase: Case): readonly QuestionId[] => {
  const { low } = outcomeOf(theCase);
  if (rank(low) < rank('licence')) return [];
  return shrink(
    theCase,
    telling(theCase, derive(theCase)),
    (smaller) => rank(outcomeOf(smaller).low) >= rank(low),
  );
};

/** A smallest set of answers that establishes a finding. */
export const forcingFinding = (theCase: Case, finding: Finding): readonly QuestionId[] =>
  finding.certainty === 'possible'
    ? finding.because
    : shrink(theCase, finding.because, (smaller) =>
        assess(smaller).findings.some(
          ({ key, certainty }) => key === finding.key && certainty === 'established',
        ),
      );

/** One answer that, were it another, would give another level. */
export interface Change {
  readonly question: QuestionId;
  /** The other answer; for a country, `elsewhere` stands for every country that no rule here names. */
  readonly answer: Answer | 'elsewhere';
  readonly level: Level;
}

/** A country in no restricted group on a date, to stand for all of them. */
const elsewhere = (date: IsoDate): string => {
  const { AIA, TERRITORIES, A1, A5 } = groupsOn(date);
  return (
    [...anyCountry].find(
      (code) => AIA.has(code) && A1.has(code) && A5.has(code) && !TERRITORIES.has(code) && code !== 'JP',
    ) ?? 'AU'
  );
};

const otherAnswers = (id: QuestionId, theCase: Case): { answer: Answer; shown: Change['answer'] }[] => {
  const asked = question(id);
  const now = theCase.answers[id];
  switch (asked.kind) {
    case 'choice':
      return asked.options
        .filter((option) => option !== now)
        .map((option) => ({ answer: option, shown: option }));
    case 'country': {
      const code = elsewhere(theCase.plannedDate);
      return now === code ? [] : [{ answer: code, shown: 'elsewhere' }];
    }
    case 'checklist': {
      const [best] = asked.statuses;
      return best ? [{ answer: { '*': best }, shown: { '*': best } }] : [];
    }
    default:
      return [];
  }
};

/** What makes it this deal and no other: with another part, item or movement it would not be the same one. */
const ofTheDeal: ReadonlySet<QuestionId> = new Set([
  'role',
  'ownCountry',
  'usPerson',
  'itemKind',
  'identifiedBy',
  'makerClass',
  'technologySubject',
  'equipmentClass',
  'activity',
  'flow',
  'accessControl',
  'origin',
]);

/** The single answers that would lower the level, the lowest result first; empty when no single answer would. */
export const lowering = (theCase: Case): readonly Change[] => {
  const { level } = outcomeOf(theCase);
  const facts = derive(theCase);
  return telling(theCase, facts)
    .filter((id) => !ofTheDeal.has(id) && !facts.settled.has(id))
    .flatMap((id) => {
      const better = otherAnswers(id, theCase)
        .map(
          ({ answer, shown }): Change => ({
            question: id,
            answer: shown,
            level: outcomeOf(withAnswer(theCase, id, answer)).level,
          }),
        )
        .filter((change) => rank(change.level) < rank(level))
        .sort((left, right) => rank(left.level) - rank(right.level));
      return better.slice(0, 1);
    })
    .sort((left, right) => rank(left.level) - rank(right.level));
};

/** What an open question could still do by itself. */
export interface OpenQuestion extends Missing {
  /** The lowest and the highest level that one of its answers gives. */
  readonly lowest: Level;
  readonly highest: Level;
}

/** The open questions, those that could change most first. */
export const worthAsking = (theCase: Case, missing: readonly Missing[]): readonly OpenQuestion[] =>
  missing
    .map((entry): OpenQuestion => {
      const outcomes = otherAnswers(entry.question, theCase).map(
        ({ answer }) => outcomeOf(withAnswer(theCase, entry.question, answer)).level,
      );
      const ranked = [...outcomes].sort((left, right) => rank(left) - rank(right));
      return { ...entry, lowest: ranked[0] ?? entry.upTo, highest: ranked.at(-1) ?? entry.upTo };
    })
    .sort(
      (left, right) =>
        rank(right.upTo) - rank(left.upTo) ||
        rank(right.highest) - rank(right.lowest) - (rank(left.highest) - rank(left.lowest)) ||
        right.decides.length - left.decides.length,
    );

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
  const sayings = (findings: readonly Finding[]) =>
    new Set(findings.map(({ key, level, certainty }) => `${key} ${level} ${certainty}`));
  const had = sayings(before.findings);
  const has = sayings(after.findings);
  const isIn = (set: ReadonlySet<string>) => (finding: Finding) =>
    set.has(`${finding.key} ${finding.level} ${finding.certainty}`);
  const fingerprint = (date: IsoDate) => [...sayings(assess(onDate(theCase, date)).findings)].sort().join();
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
    gone: before.findings.filter((finding) => !isIn(has)(finding)),
    come: after.findings.filter((finding) => !isIn(had)(finding)),
    by,
  };
};
