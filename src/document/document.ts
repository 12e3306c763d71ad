/** The report as it is told, before it is set as Markdown or as plain text. */
import {
  type Assessment,
  bringSingle,
  type Case,
  type Citation,
  citationOf,
  type Derived,
  dealOutcome,
  derive,
  encodeCase,
  type Finding,
  forcingOutcome,
  isSeveral,
  type JudgedSingle,
  type Judgement,
  law,
  lowering,
  onlyIn,
  type QuestionId,
  question,
  questionsWith,
  rank,
  sections,
  worthAsking,
} from '../../machines';
import { citationName, citedPlaces, isReport, marked, verifiedWords } from '../ui/citations';
import { levelWords } from '../ui/levelWords';
import { withoutTurns } from '../words/isolated';
import { type QuestionWords, questionWords } from '../words/names';
import type { Words } from '../words/words';
import type { AboutReport } from './about';
import { dealLines, singleName } from './deal';
import { decisionTold, evidenceTold, recordFaults, recordOf } from './decided';
import {
  byDoubt,
  changeOf,
  changesWhileOpen,
  type Doubtful,
  doubtTitle,
  forcedBy,
  forceOf,
  isOpenCheck,
  leading,
  reasonLeftOpen,
  restsOn,
  type Step,
  saidWithMarks,
  sayingOfDates,
  stepsOf,
  telling,
  titleOf,
} from './findings';
import { besideResult } from './otherLaw';
import { placeNamed } from './recordWords';
import { screenedTold } from './screened';
import { openPointsOf, partiesOf, typedLines } from './sheet';
import { openSwitches, untilOf } from './switches';

/** A point of a list, with an address of its own, and with points under it. */
export interface Point {
  readonly text: string;
  readonly url?: string | null;
  readonly under?: readonly Point[];
}
export type Block =
  | { readonly kind: 'heading'; readonly depth: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly points: readonly Point[] };

export interface Document {
  /** One line that names the case and the level. */
  readonly subject: string;
  readonly blocks: readonly Block[];
}

/** What every part of the report is told from. */
interface View {
  readonly theCase: Case;
  readonly assessment: Assessment;
  readonly facts: Derived;
  readonly words: Words;
  readonly names: QuestionWords;
}

const heading = (text: string, depth: 2 | 3 = 2): Block => ({ kind: 'heading', depth, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
/** A list under the sentence that leads to it; nothing where it is empty. */
const listUnder = (lead: string, points: readonly Point[]): readonly Block[] =>
  points.length > 0 ? [paragraph(lead), list(points)] : [];
const list = (points: readonly Point[]): Block => ({ kind: 'list', points });
const points = (texts: readonly string[]): readonly Point[] => texts.map((text) => ({ text }));

/** Separate things in one line. */
const sideBySide = (parts: readonly string[]): string => parts.join(' · ');

/** A name that came from a file can hold lines, and a mail's subject with lines holds headers. */
const withoutLines = (text: string): string => withoutTurns(text).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

/** A mail program cuts longer subjects off. In characters. */
export const LONGEST_SUBJECT = 60;

/** What the case is called and how it stands; all else is in the text. A name gives way where it is long. */
const subjectOf = (
  { assessment, words }: Pick<View, 'assessment' | 'words'>,
  { name, reference }: AboutReport,
): string => {
  const { level, refusalPresumed } = assessment.outcome;
  const short = words.finding(`level.${level}.short`);
  const stands =
    level === 'licence' && refusalPresumed ? words.report('subject.refused', { level: short }) : short;
  const called = [...withoutLines(name || reference || '').trim()];
  if (called.length === 0) return words.report('subject.unnamed', { level: stands });
  const subject = (part: string) => words.report('subject', { name: part, level: stands });
  const room = LONGEST_SUBJECT - [...subject('')].length;
  return subject(called.length > room ? `${called.slice(0, room - 1).join('')}…` : called.join(''));
};

/** Of several items or legs: the whole deal, and how each one stands. */
const listOfDeal = (words: Words, theCase: Case): readonly Block[] => {
  const [whole, ...each] = dealLines(words, theCase);
  return whole === undefined ? [] : [paragraph(whole), list(points(each))];
};

const head = ({ theCase, assessment, words, names }: View, about: AboutReport): readonly Block[] => {
  const { name, reference, notes } = about;
  const { outcome, edition, decisionDate, plannedDate, unverifiedAfter } = assessment;
  return [
    paragraph(words.report('head.level', { level: levelWords(words, outcome) })),
    paragraph(words.finding(`level.${outcome.level}.means`)),
    ...listOfDeal(words, theCase),
    ...besideResult(words, assessment).map(paragraph),
    ...(!outcome.couldBecome
      ? []
      : isOpenCheck(theCase, assessment)
        ? [
            paragraph(
              words.ui('stand.check', { questions: words.list(outcome.deciding.map(names.shortOf)) }),
            ),
            paragraph(
              words.ui('summary.check.could', {
                level: words.finding(`level.${outcome.couldBecome}.short`),
              }),
            ),
          ]
        : [
            paragraph(words.ui('stand.could', { level: words.finding(`level.${outcome.couldBecome}`) })),
            ...listUnder(
              words.ui('summary.deciding'),
              points([
                ...outcome.deciding.map(names.shortOf),
                ...(outcome.decidedByDate ? [words.ui('start.plannedDate')] : []),
              ]),
            ),
          ]),
    list(
      points([
        ...(name ? [words.report('head.name', { name: withoutLines(name) })] : []),
        ...(reference ? [words.report('head.reference', { reference: withoutLines(reference) })] : []),
        ...(notes ? [words.report('head.notes', { notes })] : []),
        ...typedLines(words, about),
        words.ui('summary.decision-date', { date: words.date(decisionDate) }),
        words.ui('summary.planned-date', { date: words.planned(plannedDate) }),
        sideBySide([words.ui('product'), words.ui('edition', { edition })]),
        words.ui('text-as-of', { date: words.date(law.EAR_TEXT_AS_OF) }),
        ...(unverifiedAfter ? [words.ui('unusual.unverified', { date: words.date(unverifiedAfter) })] : []),
        words.ui('not-advice'),
      ]),
    ),
  ];
};

/** What was decided, beside the result. */
const decided = ({ assessment, words }: View, { decision }: AboutReport): readonly Block[] => {
  if (!decision) return [];
  const { title, reason, conditions, milder, results } = decisionTold(words, decision, assessment);
  return [
    heading(words.decide('decision')),
    list(points([title, ...milder, reason, ...(conditions ? [conditions] : []), ...results])),
  ];
};

/** The record of changes: how it is known, and whether it holds. */
const recordKept = ({ theCase, words, names }: View, about: AboutReport): readonly Block[] => {
  const record = recordOf(theCase, about);
  if (!record || !about.ledger) return [];
  return [
    heading(words.decide('record')),
    list(
      points([
        words.decide('report.record', { count: record.entries.length, hash: about.ledger.last }),
        ...recordFaults(words, record, (place) => placeNamed(words, names, place)),
      ]),
    ),
  ];
};

/** A question and its answer in a line; several things said of it stand under it. */
const answerInShort = (id: QuestionId, { theCase, facts, words, names }: View): Point => {
  const [first = '', ...others] = names.answerOf(id, theCase, facts);
  const name = names.shortOf(id);
  return others.length === 0
    ? { text: words.report('answer', { question: name, answer: first }) }
    : { text: name, under: points([first, ...others]) };
};

/** How an answer came about, where that is worth saying. */
const origin = (id: QuestionId, { theCase, facts, words, names }: View): readonly Point[] => {
  const settled = facts.settled.get(id);
  if (!settled) return [];
  const answer = theCase.answers[id];
  if (answer === undefined || answer === 'unknown')
    return points([words.ui('settled.by', { chip: names.chipOf(settled.by.id) })]);
  if (answer === settled.value) return [];
  const value = names.settledOf(id, facts) ?? settled.value;
  const reason = theCase.reasons?.[id];
  return points([
    reason
      ? words.report('answer.override', { value, reason })
      : words.report('answer.override.no-reason', { value }),
  ]);
};

const answered = (id: QuestionId, view: View, { evidence = {} }: AboutReport): Point => {
  const { theCase, facts, words, names } = view;
  const name = names.shortOf(id);
  const seen = evidence[id];
  const shown = seen ? points([words.decide('evidence.line', { evidence: evidenceTold(words, seen) })]) : [];
  if (question(id).kind === 'checklist')
    return {
      text: name,
      under: [
        ...names.linesOf(id, theCase, facts).map(({ status, lines }) => ({
          text: words.report('answer.status', { status: names.statusOf(id, status), number: lines.length }),
          under: points(lines.map((line) => names.lineOf(id, line))),
        })),
        ...points([names.closingOf(id, theCase, facts) ?? []].flat()),
        ...shown,
      ],
    };
  const { text, under = [] } = answerInShort(id, view);
  return { text, under: [...under, ...origin(id, view), ...shown] };
};

const whatWasAnswered = (view: View, about: AboutReport): readonly Block[] => {
  const { facts, words } = view;
  return [
    heading(words.report('answered')),
    ...sections.flatMap((section) => {
      const asked = [...facts.asked].filter((id) => question(id).section === section);
      if (asked.length === 0) return [];
      return [
        heading(words.question(`section.${section}`), 3),
        list(asked.map((id) => answered(id, view, about))),
      ];
    }),
  ];
};

/** The lists that the names were held against, and what was decided of each hit. */
const whatWasScreened = ({ words }: View, { screened }: AboutReport): readonly Block[] => {
  if (!screened) return [];
  const { lead, lists, hits } = screenedTold(words, screened);
  return [
    heading(words.screening('title')),
    paragraph(lead),
    list(points(lists)),
    ...listUnder(words.screening('hits'), points(hits)),
  ];
};

/** A document that has no citation of its own is known by its title and by who published it. */
const documentName = (id: law.SourceId, name: string, words: Words): string => {
  const source = law.sourceOf(id);
  if (source.citation) return name;
  return isReport(source)
    ? words.report('cite.report', { name, title: source.title })
    : words.report('cite.document', { title: name, publisher: source.publisher });
};

const cited = (cite: Citation, words: Words, number?: number): Point => {
  const { reading, checked, afterDecision, url, also } = cite;
  const name = documentName(cite.id, citationName(words, cite), words);
  return {
    text: sideBySide([
      number === undefined ? name : `${marked([number])} ${name}`,
      verifiedWords(words, cite),
      ...(reading ? [words.finding('verification.reading')] : []),
      words.ui('cite.checked', { date: words.date(checked) }),
      ...(afterDecision ? [words.ui('cite.later')] : []),
    ]),
    url,
    under: also.map((other) => ({
      text: words.report('cite.also', {
        citation: documentName(
          other.id,
          citationName(words, { ...other, locator: '', title: law.sourceOf(other.id).title }),
          words,
        ),
      }),
      url: other.url,
    })),
  };
};

/** The places under a finding, and each as a point of their list, with the number by which sentences name it. */
const placesTold = ({ sources }: Finding, words: Words) => {
  const places = citedPlaces(words, sources).flat();
  return { places, listed: places.map((place, index) => cited(place, words, index + 1)) };
};

const whileOpen = ({ assessment, words }: View): readonly Point[] =>
  changesWhileOpen(words, assessment).map(({ text, by }) => ({ text, under: points(by) }));

const findingTold = (finding: Finding, view: View): readonly Block[] => {
  const { words, names } = view;
  const { level, certainty, regime, because, lines } = finding;
  const { places, listed } = placesTold(finding, words);
  const say = (part: string) => saidWithMarks(words, finding, [part], places);
  const named = (['printed', 'enforced'] as const).flatMap((part) =>
    say(part) ? [words.report('finding.side', { name: words.ui(`finding.${part}`), text: say(part) })] : [],
  );
  const sides = [...named, ...['textA', 'textB'].map(say).filter((text) => text !== '')];
  return [
    heading(titleOf(words, finding), 3),
    list(
      points([
        words.report('finding.level', { level: words.finding(`level.${level}.short`) }),
        words.report('finding.certainty', { certainty: words.finding(`certainty.${certainty}`) }),
        words.report('finding.force', { force: forceOf(words, finding) }),
        words.report('finding.regime', { regime: words.finding(`regime.${regime}`) }),
        ...(finding.refusalPresumed ? [words.report('finding.refusal')] : []),
        ...(finding.coveredByLicence ? [words.ui('finding.covered')] : []),
      ]),
    ),
    paragraph(say('text')),
    ...(finding.id === 'case.date-open' ? [list(whileOpen(view))] : []),
    ...(sides.length > 0 ? listUnder(words.report('finding.sides'), points(sides)) : []),
    ...listUnder(
      words.report('finding.because'),
      telling(because).map((id) => answerInShort(id, view)),
    ),
    ...listUnder(
      words.report('finding.lines'),
      lines.map(({ question: id, line, reopened }) => ({
        text: names.markedOf(id, line, view.theCase, reopened),
      })),
    ),
    ...listUnder(words.report('finding.sources'), listed),
  ];
};

const whatFollows = (view: View): readonly Block[] => [
  heading(view.words.report('follows')),
  paragraph(view.words.ui('summary.legend.number.means')),
  ...byDoubt(view.theCase, view.assessment).told.flatMap((finding) => findingTold(finding, view)),
  ...byDoubt(view.theCase, view.assessment).doubtful.flatMap((one) => doubtTold(one, view)),
];

/** What one answer would settle, told as one, with each finding in short. */
const doubtTold = (doubtful: Doubtful, view: View): readonly Block[] => {
  const { words, names } = view;
  return [
    heading(doubtTitle(words, names, doubtful), 3),
    paragraph(words.ui(`doubt.${doubtful.kind}.means`)),
    list(
      doubtful.findings.map((finding) => {
        const { places, listed } = placesTold(finding, words);
        return {
          text: words.report('doubt.finding', {
            title: titleOf(words, finding),
            level: words.finding(`level.${finding.level}.short`),
            force: forceOf(words, finding),
          }),
          under: [
            {
              text: saidWithMarks(words, finding, ['text', 'printed', 'enforced', 'textA', 'textB'], places),
            },
            ...listed,
          ],
        };
      }),
    ),
  ];
};

const why = (view: View): readonly Block[] => {
  const { theCase, words } = view;
  const forcing = forcingOutcome(theCase);
  return [
    heading(words.ui('summary.reasons')),
    ...(forcing.length > 0
      ? listUnder(
          words.ui(`summary.reasons.${forcedBy(view.assessment)}`, {
            level: levelWords(words, view.assessment.outcome),
          }),
          telling(forcing).map((id) => answerInShort(id, view)),
        )
      : [paragraph(words.ui(`summary.reasons.${restsOn(view.assessment)}`))]),
  ];
};

const pointsOnlyIn = (one: Judgement, other: Judgement, words: Words): readonly Point[] =>
  onlyIn(one.findings, other.findings).map((finding) => ({
    text: words.report('dates.finding', {
      title: titleOf(words, finding),
      level: words.finding(`level.${finding.level}.short`),
      certainty: words.finding(`certainty.${finding.certainty}`),
    }),
  }));

const bothDates = ({ assessment, words }: View): readonly Block[] => {
  const { atDecisionDate, changes, decisionDate, plannedDate, open } = assessment;
  if (!atDecisionDate)
    return [
      heading(words.report('dates')),
      paragraph(words.report('dates.one', { date: words.date(decisionDate) })),
    ];
  return [
    heading(words.report('dates')),
    list(
      points([
        words.report(open ? 'dates.planned-open' : 'dates.planned', {
          date: words.planned(plannedDate),
          first: words.date(open?.first ?? decisionDate),
          last: words.date(open?.last ?? decisionDate),
          level: levelWords(words, assessment.outcome),
        }),
        words.report('dates.decision', {
          date: words.date(decisionDate),
          level: levelWords(words, atDecisionDate.outcome),
        }),
      ]),
    ),
    paragraph(words.ui(sayingOfDates(assessment, atDecisionDate))),
    ...(changes.length > 0
      ? listUnder(
          words.ui('summary.changes'),
          changes.map(({ id, date, evidence }) => ({
            text: words.report('dates.change', {
              date: words.date(date),
              change: words.finding(`change.${id}`),
            }),
            under: evidence.map((statement) => cited(citationOf(statement, decisionDate), words)),
          })),
        )
      : [paragraph(words.report('dates.no-change'))]),
    ...listUnder(
      words.report(open ? 'dates.only-open' : 'dates.only-planned'),
      pointsOnlyIn(assessment, atDecisionDate, words),
    ),
    ...listUnder(words.report('dates.only-decision'), pointsOnlyIn(atDecisionDate, assessment, words)),
  ];
};

const whatIsMissing = ({ assessment, words, names }: View): readonly Block[] => {
  const missing = worthAsking(assessment.missing);
  return [
    heading(words.ui('summary.missing')),
    ...(missing.length > 0
      ? listUnder(
          words.ui('summary.missing.hint'),
          missing.map(({ question: id, highest }) => ({
            text: names.shortOf(id),
            under: points([
              words.question(`${id}.ask`),
              ...(rank(highest) > rank(assessment.outcome.level)
                ? [words.ui('summary.missing.up-to', { level: words.finding(`level.${highest}.short`) })]
                : []),
            ]),
          })),
        )
      : [paragraph(words.report('missing.none'))]),
  ];
};

const whatIsLeftOpen = ({ assessment, words, names }: View): readonly Block[] =>
  assessment.immaterial.length === 0
    ? []
    : [
        heading(words.ui('summary.left-open')),
        list(
          assessment.immaterial.map((entry) => ({
            text: words.report('answer', {
              question: names.shortOf(entry.question),
              answer: reasonLeftOpen(words, entry),
            }),
          })),
        ),
      ];

/** What to do; what is ticked says so. */
const stepPoint =
  (words: Words, done: readonly string[] = []) =>
  ({ key, text }: Step): Point => ({
    text: done.includes(key) ? words.report('step.done', { step: text }) : text,
  });

const nextSteps = ({ theCase, assessment, words }: View, { done }: AboutReport): readonly Block[] => {
  const { certain, possible } = stepsOf(words, theCase, assessment);
  return [
    heading(words.ui('summary.steps')),
    list(certain.map(stepPoint(words, done))),
    ...(possible.length > 0
      ? [heading(words.ui('summary.steps.possible'), 3), list(possible.map(stepPoint(words, done)))]
      : []),
  ];
};

const whatWouldChangeIt = ({ theCase, assessment, words, names }: View): readonly Block[] => {
  const found = lowering(theCase);
  const isMildest = assessment.outcome.level === 'none';
  return [
    heading(words.ui('summary.what-if')),
    ...(found.length > 0
      ? listUnder(
          words.ui('summary.what-if.hint'),
          found.map(({ changes, level }) => ({
            text: words.report('what-if.change', {
              changes: words.all(
                changes.map((change) =>
                  words.report('what-if.answer', {
                    question: names.shortOf(change.question),
                    answer: changeOf(words, names, change),
                  }),
                ),
              ),
              level: words.finding(`level.${level}`),
            }),
          })),
        )
      : [paragraph(isMildest ? words.report('what-if.mildest') : words.ui('summary.what-if.none'))]),
  ];
};

/** The remark on records stands beside every result. */
const whatToKeep = ({ assessment, words }: View): readonly Block[] =>
  assessment.findings
    .filter(({ key }) => key === 'note.records')
    .flatMap((finding) => {
      const { places, listed } = placesTold(finding, words);
      return [
        heading(words.finding('note.records.title')),
        paragraph(saidWithMarks(words, finding, ['text'], places)),
        paragraph(words.finding('note.records.do')),
        ...listUnder(words.report('finding.sources'), listed),
      ];
    });

const notLooked = ({ words }: View): readonly Block[] => [
  heading(words.ui('summary.not-looked')),
  list(points(([1, 2, 3, 4, 5, 6, 7, 8] as const).map((number) => words.finding(`notLooked.${number}`)))),
];

/** What somebody has to know of a deal to place it. */
const placing = questionsWith(({ inBrief }) => inBrief);

const viewOf = (theCase: Case, assessment: Assessment, words: Words): View => ({
  theCase,
  assessment,
  facts: derive(theCase),
  words,
  names: questionWords(words),
});

/** A finding in a line, with the first of its sources; what is only possible says so. */
const inOneLine =
  ({ words }: View) =>
  (finding: Finding): Point => {
    const [first] = finding.sources;
    return {
      text: titleOf(words, finding),
      under: first ? [cited({ ...first, also: [] }, words)] : [],
    };
  };

const leadingPoints = (view: View): readonly Point[] => {
  const { told, doubtful } = byDoubt(view.theCase, { findings: leading(view.assessment) });
  return [
    ...doubtful.map((one) => ({ text: doubtTitle(view.words, view.names, one) })),
    ...told.map(inOneLine(view)),
  ];
};

/** The first of several, and a word on how many are left to the full report. */
const firstOf = <T>(
  all: readonly T[],
  most: number,
  words: Words,
  told: (one: T) => Point,
): readonly Point[] => [
  ...all.slice(0, most).map(told),
  ...(all.length > most ? [{ text: words.report('brief.left', { count: all.length - most }) }] : []),
];

/** So many reasons, checks and steps a first mail holds. */
const BRIEF = { reasons: 3, checks: 5, steps: 5 } as const;

/** Red flags that are open, by name, and the check lists that nobody has gone through. */
const openPoints = ({ theCase, words }: View): readonly Block[] => {
  const { flags, notLooked } = openPointsOf(theCase, words);
  return flags.length + notLooked.length === 0
    ? []
    : [
        heading(words.report('sheet.open')),
        list(points([...flags, ...notLooked.map((lists) => words.report('sheet.not-looked', { lists }))])),
      ];
};

/** The same case on one page, for the first mail: where it stands, why, what is open, and the code to open it. */
export const briefOf = (
  theCase: Case,
  assessment: Assessment,
  words: Words,
  about: AboutReport = {},
): Document => {
  const view = viewOf(theCase, assessment, words);
  const { facts, names } = view;
  const { missing } = assessment;
  const { certain, possible } = stepsOf(words, theCase, assessment);
  const told = [...new Set<QuestionId>([...placing, ...partiesOf])].filter((id) => facts.asked.has(id));
  return {
    subject: subjectOf(view, about),
    blocks: [
      ...head(view, about),
      ...decided(view, about),
      heading(words.ui('summary.reasons')),
      list(firstOf(leadingPoints(view), BRIEF.reasons, words, (point) => point)),
      heading(words.report('brief.deal')),
      list(told.map((id) => answerInShort(id, view))),
      ...openPoints(view),
      ...(missing.length > 0
        ? [
            heading(words.ui('summary.missing')),
            list(
              firstOf(missing, BRIEF.checks, words, ({ question: id }) => ({
                text: words.report('answer', {
                  question: names.shortOf(id),
                  answer: words.question(`${id}.ask`),
                }),
              })),
            ),
          ]
        : []),
      heading(words.ui('summary.steps')),
      list([
        ...firstOf(certain, BRIEF.steps, words, stepPoint(words, about.done)),
        ...(possible.length > 0
          ? [{ text: words.report('brief.if-possible', { count: possible.length }) }]
          : []),
      ]),
      paragraph(words.report('brief.more', { code: encodeCase(theCase) })),
    ],
  };
};

/** How old the law is, and the days of change that a reader has to look up. */
const age = ({ words }: View): readonly Block[] => [
  heading(words.report('age')),
  paragraph(untilOf(words)),
  ...listUnder(words.age('open'), points(openSwitches(words))),
];

/** The items and legs that the report is not about in the first place. */
const otherSingles = (theCase: Case): readonly JudgedSingle[] =>
  isSeveral(theCase)
    ? dealOutcome(theCase).singles.filter((single) => bringSingle(theCase, single) !== theCase)
    : [];

/** What is told of one of them: its result, why, what to do, what is open, and what follows. */
const annexOf = (theCase: Case, single: JudgedSingle, words: Words, about: AboutReport): readonly Block[] => {
  const view = viewOf(single.theCase, single.assessment, words);
  return [
    heading(words.several('annex', { name: singleName(words, theCase, single) })),
    paragraph(words.report('head.level', { level: levelWords(words, single.assessment.outcome) })),
    ...[why, nextSteps, whatIsMissing, whatFollows].flatMap((part) => part(view, about)),
  ];
};

/** Tells a case for compliance: each part complete, in the order in which they read it. */
export const documentOf = (
  theCase: Case,
  assessment: Assessment,
  words: Words,
  about: AboutReport = {},
): Document => {
  const view = viewOf(theCase, assessment, words);
  const parts = [
    decided,
    why,
    nextSteps,
    whatIsMissing,
    whatFollows,
    whatWasAnswered,
    whatWasScreened,
    bothDates,
    whatIsLeftOpen,
    whatWouldChangeIt,
    whatToKeep,
    recordKept,
    age,
    notLooked,
  ];
  return {
    subject: subjectOf(view, about),
    blocks: [
      ...head(view, about),
      ...parts.flatMap((part) => part(view, about)),
      ...otherSingles(theCase).flatMap((single) => annexOf(theCase, single, words, about)),
    ],
  };
};
