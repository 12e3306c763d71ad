/**
 * Judges a case: which rows hold under every resolution of what is not known, which under some, and what
 * level follows. Exact in both directions; pure; reads no clock.
 */
import { type Case, isAnswered, isNoneOf, isUnknown, type PlannedDate, severalIn } from '../answers';
import { type Condition, isWithin, partsOf, type World } from '../facts/conditions';
import { anyCountryButJapan } from '../facts/countries';
import { changesBetweenDates, type Derived, derive, derivedBy, statusOf } from '../facts/derive';
import {
  asKnown,
  certaintyOf,
  type Gate,
  isCertain,
  isOneCertain,
  isPossible,
  placesBetween,
  read,
  ready,
  type Setting,
  settingOn,
} from '../facts/reading';
import { applicationDays } from '../facts/special';
import {
  type CountryGroups,
  dueDiligence,
  EAR_TEXT_AS_OF,
  type EvidenceId,
  evidenceOf,
  FIRST_DATE,
  groupsOn,
  type IsoDate,
  isCitable,
  type LawDate,
  lawDates,
  redFlags,
  type SourceId,
  sourceOf,
  sourcesFor,
} from '../law';
import { once } from '../once';
import { isOpenDate, plannedDays, planWindow } from '../planned';
import { type QuestionId, question } from '../questions';
import { type Variable, variables } from '../questions/variables';
import { edition } from './editions';
import {
  canBeTrue,
  type Immaterial,
  openLines,
  type Reach,
  reachOf,
  resolutionsOf,
  type Seen,
  whyLeftOpen,
} from './leftOpen';
import { acrossAll, type DayOfChange, daysOfChange, overAll, type Range } from './openDate';
import {
  type Force,
  graver,
  keyOf,
  type Level,
  levels,
  milder,
  type Regime,
  type Row,
  rank,
  type Weight,
} from './row';
import { rows } from './rows';
import { turningDays } from './turningDays';

export type Certainty = 'established' | 'possible';

export interface Citation {
  readonly evidence: EvidenceId;
  /** Id in the register of sources. */
  readonly id: SourceId;
  readonly citation: string;
  readonly title: string;
  readonly locator: string;
  readonly url: string | null;
  /** Other publications of the same statement. */
  readonly also: readonly { readonly id: SourceId; readonly citation: string; readonly url: string | null }[];
  readonly verification: 'official' | 'abstract' | 'secondary' | 'unverified';
  readonly count?: number;
  /** The text is silent, and this is the tool's reading. */
  readonly reading: boolean;
  readonly checked: IsoDate;
  /** Published after the decision date: cited because the law of the planned date rests on it alone. */
  readonly afterDecision: boolean;
}

/** A line of a check list. */
export interface Line {
  readonly question: QuestionId;
  readonly line: string;
  /** A flag that was marked absent while another answer leaves the same matter open. */
  readonly reopened?: true;
}

export interface Finding {
  readonly id: string;
  readonly variant?: string;
  /** Names the words of the finding. */
  readonly key: string;
  readonly regime: Regime;
  readonly level: Weight;
  readonly certainty: Certainty;
  readonly force: Force;
  readonly sources: readonly Citation[];
  /** The questions whose answers led to it. */
  readonly because: readonly QuestionId[];
  /** The lines of check lists that it names, such as the red flags that are open. */
  readonly lines: readonly Line[];
  /** A licence that compliance has checked covers it, so it weighs `care`. */
  readonly coveredByLicence: boolean;
  readonly refusalPresumed: boolean;
}

export interface Missing extends Reach {
  readonly question: QuestionId;
  /** The findings that it decides. */
  readonly decides: readonly string[];
}

export interface Outcome {
  readonly level: Level;
  /** The lowest and the highest level over all resolutions of what is not known. */
  readonly low: Level;
  readonly high: Level;
  /** The level that the unknown answers could still lead to, where it is above the outcome. */
  readonly couldBecome: Level | null;
  /** The unknown answers that decide it. */
  readonly deciding: readonly QuestionId[];
  /** It depends on the day, too: the planned date is open. */
  readonly decidedByDate?: true;
  /** The licence that comes first is one that BIS presumes to refuse. */
  readonly refusalPresumed: boolean;
}

/** The results by two countries' laws; neither changes the other. */
export interface SideBySide {
  readonly us: Pick<Outcome, 'level' | 'refusalPresumed'>;
  readonly japan: Level;
}

/** What a movement from abroad leaves. */
export interface Leaving {
  /** `null` where more than one is left. */
  readonly country: string | null;
  /** Nobody told it: it follows from where the parties sit that it is not Japan. */
  readonly notJapan: boolean;
}

export interface Judgement {
  readonly date: IsoDate;
  readonly outcome: Outcome;
  /** Where Japan's law weighs too. */
  readonly sideBySide: SideBySide | null;
  readonly findings: readonly Finding[];
  readonly missing: readonly Missing[];
  /** What is open beside it, and why it does not matter here. */
  readonly immaterial: readonly Immaterial[];
}

export interface Assessment extends Judgement {
  readonly edition: string;
  readonly decisionDate: IsoDate;
  readonly plannedDate: PlannedDate;
  /** While the planned date is open: the days on which it can be, and those from which the level is another one. */
  readonly open?: {
    readonly first: IsoDate;
    readonly last: IsoDate;
    readonly changes: readonly DayOfChange[];
  };
  /** The same case judged by the law of the decision date, where the two dates differ. */
  readonly atDecisionDate: Judgement | null;
  /** The changes of the law between the two dates. */
  readonly changes: readonly LawDate[];
  /** The country that goods leave, where that is not the United States; its own law was not judged. */
  readonly leaves: Leaving | null;
  /** The day up to which the regulation was read, when a date of the case lies after it. */
  readonly unverifiedAfter: IsoDate | null;
}

/** A `printed` or `outlook` finding weighs `care` at most; a licence in hand turns `licence` into `care`. */
export const weigh = (row: Row, licenceInHand: boolean): Weight => {
  const capped = row.force === 'printed' || row.force === 'outlook' ? milder(row.level, 'care') : row.level;
  return capped === 'licence' && licenceInHand ? 'care' : capped;
};

interface Judged {
  readonly row: Row;
  readonly level: Weight;
  readonly certainty: Certainty;
}

/** A row made ready for a day: its condition to be read, and what it weighs without and with a licence. */
interface Speaking {
  readonly row: Row;
  readonly when: Gate;
  readonly level: Weight;
  readonly withLicence: Weight;
}

/** A remark is not made before anything that supports it was published. */
const hasSource = (row: Row, date: IsoDate, decided: IsoDate): boolean =>
  row.level !== 'note' ||
  row.cite.some((entry) =>
    isCitable(typeof entry === 'string' ? entry : entry.id, date > decided ? date : decided),
  );

const speakingOnDays = new WeakMap<readonly Row[], Map<string, readonly Speaking[]>>();
/** The rows of a table that speak on a day, for a decision of a day; remembered, since only these two count. */
const speakingOn = (table: readonly Row[], date: IsoDate, decided: IsoDate): readonly Speaking[] => {
  let onDays = speakingOnDays.get(table);
  if (!onDays) {
    onDays = new Map();
    speakingOnDays.set(table, onDays);
  }
  const days = `${date} ${decided}`;
  let speaking = onDays.get(days);
  if (!speaking) {
    speaking = table
      .filter((row) => isWithin({ date, decided }, row) && hasSource(row, date, decided))
      .map((row) => ({
        row,
        when: ready(row.when),
        level: weigh(row, false),
        withLicence: weigh(row, true),
      }));
    onDays.set(days, speaking);
  }
  return speaking;
};

/** What each of the rows that speak is by what is known. */
const certaintiesOf = (speaking: readonly Speaking[], setting: Setting) =>
  speaking.map(({ when }) => certaintyOf(when, setting));

/** The same after some answers were changed: only what turns on them is read anew. */
const certaintiesAfter = (
  before: readonly ReturnType<typeof certaintyOf>[],
  speaking: readonly Speaking[],
  from: Setting,
  to: Setting,
) => {
  const places = placesBetween(from, to);
  return speaking.map(({ when }, index) =>
    places.some((place) => when.places.has(place))
      ? certaintyOf(when, to)
      : (before[index] as ReturnType<typeof certaintyOf>),
  );
};

/** What is established, and what is possible, of the rows that speak. */
const judgedBy = (
  speaking: readonly Speaking[],
  certainties: readonly ReturnType<typeof certaintyOf>[],
  licenceInHand: boolean,
): Judged[] => {
  const judged: Judged[] = [];
  for (const [index, { row, level, withLicence }] of speaking.entries()) {
    const certainty = certainties[index];
    if (certainty && certainty !== 'excluded')
      judged.push({ row, level: licenceInHand ? withLicence : level, certainty });
  }
  return judged;
};

/** The gravest level of some findings; remarks weigh nothing. */
const gravest = (judged: readonly Judged[]): Level => {
  let level: Level = 'none';
  for (const finding of judged)
    if (finding.level !== 'note' && rank(finding.level) > rank(level)) level = finding.level;
  return level;
};

/** The highest level that at least one row reaches under every resolution of what is not known. */
const lowest = (judged: readonly Judged[], setting: Setting): Level => {
  const sure = gravest(judged.filter((finding) => finding.certainty === 'established'));
  const open = judged.filter(
    (finding) => finding.certainty === 'possible' && rank(finding.level) > rank(sure),
  );
  if (open.length < 2) return sure;
  // Each may fail, and still one of them may hold in any case.
  const isCertainOf = (level: Level): boolean =>
    isOneCertain(
      open.filter((finding) => rank(finding.level) >= rank(level)).map(({ row }) => ready(row.when)),
      setting,
    );
  return levels.findLast((level) => rank(level) > rank(sure) && isCertainOf(level)) ?? sure;
};

/** The variables that a condition turns on: those of the tests that hold, or that are undecided. */
export const turningOn = (
  condition: Condition,
  setting: Setting,
  found: Set<Variable>,
  wanted: 'yes' | 'unknown',
): void => {
  const truth = read(condition, setting);
  if (truth === 'no' || (wanted === 'unknown' && truth === 'yes')) return;
  if ('on' in condition) found.add(condition.on);
  // What holds because something else does not turns on no test that holds.
  if ('not' in condition && wanted === 'yes') return;
  const within = 'possibly' in condition ? asKnown(setting) : setting;
  for (const part of partsOf(condition)) turningOn(part, within, found, wanted);
};

const questionsBehind = (found: ReadonlySet<Variable>, { asked }: Derived): QuestionId[] => {
  const ids = new Set<QuestionId>([...found].flatMap((variable) => [...variables[variable]]));
  return [...asked].filter((id) => ids.has(id));
};

/** The lines of the check lists behind a row that have a status the row names. */
const linesOf = (row: Row, because: readonly QuestionId[], derived: Derived, { answers }: Case): Line[] =>
  !row.lines
    ? []
    : because.flatMap((id) => {
        const list = question(id);
        if (list.kind !== 'checklist') return [];
        return (derived.lines[id] ?? [])
          .map(
            (line): Line => ({
              question: id,
              line,
              ...(derived.reopened[id]?.includes(line) ? { reopened: true } : {}),
            }),
          )
          .filter(({ line, reopened }) =>
            row.lines?.includes(reopened ? 'reopened' : statusOf(answers[id], line, list)),
          );
      });

const evidenceOfLine = ({ line }: Line): readonly EvidenceId[] =>
  redFlags.find((flag) => flag.id === line)?.evidence ??
  dueDiligence.find((action) => action.id === line)?.evidence ??
  [];

const cite = (row: Row, lines: readonly Line[], setting: Setting, decisionDate: IsoDate): Citation[] => {
  const own = row.cite.flatMap((entry) =>
    typeof entry === 'string' ? [entry] : isPossible(entry.when, setting) ? [entry.id] : [],
  );
  const all = [...new Set([...own, ...lines.flatMap(evidenceOfLine)])];
  const citable = all.filter((id) => isCitable(id, decisionDate));
  const onTheDay = citable.length > 0 ? citable : all.filter((id) => isCitable(id, setting.date));
  return (onTheDay.length > 0 ? onTheDay : all).map((id) => citationOf(id, setting.date, decisionDate));
};

/** A statement of the evidence as it is cited on a day, with the publications that it stands in too. */
export const citationOf = (id: EvidenceId, date: IsoDate, decisionDate: IsoDate = date): Citation => {
  const statement = evidenceOf(id);
  const { citation, title, url, checked } = sourceOf(statement.source);
  return {
    evidence: id,
    id: statement.source,
    citation,
    title,
    locator: statement.locator,
    url,
    also: sourcesFor(id, date > decisionDate ? date : decisionDate)
      .filter((source) => source.id !== statement.source)
      .map((source) => ({ id: source.id as SourceId, citation: source.citation, url: source.url })),
    verification: statement.basis,
    ...(statement.count === undefined ? {} : { count: statement.count }),
    reading: statement.reading ?? false,
    checked,
    afterDecision: (statement.since ?? FIRST_DATE) > decisionDate,
  };
};

const byGravity = (left: Finding, right: Finding): number =>
  rank(right.level) - rank(left.level) ||
  Number(left.certainty === 'possible') - Number(right.certainty === 'possible');

/** Whether a question on the path still has something to find out. */
const isOpen = (id: QuestionId, derived: Derived, { answers }: Case): boolean => {
  if (derived.settled.has(id)) return false;
  const answer = answers[id];
  const asked = question(id);
  if (asked.kind === 'checklist') return openLines(asked, answer, derived.lines[id] ?? []).length > 0;
  if (severalIn(answers, id) || isNoneOf(answer)) return true;
  if (asked.kind === 'choice' && asked.leavesOpen.includes(String(answer))) return true;
  return !isAnswered(answers, id) || isUnknown(answers, id);
};

/** What to find out about a variable: its first open question, or every check list behind it. */
export const openQuestionsBehind = (variable: Variable, derived: Derived, theCase: Case): QuestionId[] => {
  const open = variables[variable].filter((id) => derived.asked.has(id) && isOpen(id, derived, theCase));
  return open.every((id) => question(id).kind === 'checklist') ? open : open.slice(0, 1);
};

/** The open questions on which findings turn: which of them, and the gravest of these. */
const turnedOn = (
  judged: readonly Judged[],
  setting: Setting,
  derived: Derived,
  theCase: Case,
): ReadonlyMap<QuestionId, { readonly findings: ReadonlySet<string>; readonly upTo: Level }> => {
  const decides = new Map<QuestionId, { findings: Set<string>; upTo: Level }>();
  for (const { row, level, certainty } of judged) {
    if (row.besides || level === 'none' || level === 'note') continue;
    const found = new Set<Variable>();
    if (certainty === 'possible') turningOn(row.when, setting, found, 'unknown');
    if (row.lack) turningOn(row.when, setting, found, 'yes');
    for (const variable of found)
      for (const id of openQuestionsBehind(variable, derived, theCase)) {
        const entry = decides.get(id) ?? { findings: new Set<string>(), upTo: 'none' as Level };
        entry.findings.add(row.id);
        entry.upTo = graver(entry.upTo, level);
        decides.set(id, entry);
      }
  }
  return decides;
};

/** Whether the level is that of a licence that BIS presumes to refuse. */
const isRefusalPresumed = ({
  setting,
  judged,
  level,
}: Pick<Weighed, 'setting' | 'judged' | 'level'>): boolean =>
  level === 'licence' &&
  judged.some(({ row, certainty }) => certainty === 'established' && presumesRefusal(row, setting));
const presumesRefusal = ({ refusalPresumed }: Row, setting: Setting): boolean =>
  refusalPresumed === true || (refusalPresumed !== undefined && isCertain(refusalPresumed, setting));

const seenOf = (derived: Derived, now: Weighed): Seen => ({
  level: now.level,
  refusalPresumed: isRefusalPresumed(now),
  isPlain: !derived.world.contradiction.has('yes') && derived.overridden.length === 0,
  findings: now.judged.flatMap(({ row, level, certainty }) =>
    level === 'note' ? [] : [{ id: row.id, level, said: `${keyOf(row)} ${level} ${certainty}` }],
  ),
});

/** Sorts the open questions: what could still decide something, the gravest first, and what cannot. */
const sortOpen = (
  theCase: Case,
  derived: Derived,
  now: Seen,
  turning: ReturnType<typeof turnedOn>,
  look: (then: Derived) => Seen,
): { missing: readonly Missing[]; immaterial: readonly Immaterial[] } => {
  const found: { readonly weight: Level; readonly entry: Missing }[] = [];
  const immaterial: Immaterial[] = [];
  // What another answer would ask was not answered, though an answer may have stayed from before.
  const onPath = Object.fromEntries(
    Object.entries(theCase.answers).filter(([id]) => derived.asked.has(id as QuestionId)),
  );
  for (const id of derived.asked) {
    if (!isOpen(id, derived, theCase)) continue;
    const tried = once(() => {
      const answered = derivedBy({ ...theCase, answers: onPath }, id);
      return resolutionsOf(theCase, id, derived)
        .map((answer) => look(answered(answer)))
        .filter(canBeTrue(now));
    });
    const turned = turning.get(id);
    const why = turned ? { decides: [...turned.findings] } : whyLeftOpen(id, now, tried());
    if (typeof why === 'string') {
      immaterial.push({ question: id, why });
      continue;
    }
    // How far it leads takes longer than all else here, and few who judge a case read it.
    const reach = once(() => reachOf(tried(), turned?.upTo ?? 'none'));
    const entry: Missing = {
      question: id,
      ...why,
      get lowest() {
        return reach().lowest;
      },
      get highest() {
        return reach().highest;
      },
      get upTo() {
        return reach().upTo;
      },
    };
    found.push({ weight: turned?.upTo ?? entry.upTo, entry });
  }
  const missing = found
    .sort(
      (left, right) =>
        rank(right.weight) - rank(left.weight) || right.entry.decides.length - left.entry.decides.length,
    )
    .map(({ entry }) => entry);
  return { missing, immaterial };
};

/** Reads every row for a day. Other rows or country groups than the real ones are put to the test this way. */
export const weighAll = (
  derived: Pick<Derived, 'worldOn'>,
  date: IsoDate,
  decided: IsoDate,
  table: readonly Row[] = rows,
  groups: CountryGroups = groupsOn(date),
) => {
  const world = derived.worldOn(date);
  const setting = settingOn(world, date, decided, groups);
  const speaking = speakingOn(table, date, decided);
  return weighed(world, setting, speaking, certaintiesOf(speaking, setting));
};

const weighed = (
  world: World,
  setting: Setting,
  speaking: readonly Speaking[],
  certainties: readonly ReturnType<typeof certaintyOf>[],
) => {
  const judged = judgedBy(speaking, certainties, world.licenceInHand.has('checked'));
  return { setting, speaking, certainties, judged, ...levelsOf(judged, setting) };
};
type Weighed = ReturnType<typeof weighed>;

/** Reads every row for the same day and table after some answers were changed. */
const weighAfter = (before: Weighed, { worldOn }: Pick<Derived, 'worldOn'>): Weighed => {
  const { date, decided } = before.setting;
  const world = worldOn(date);
  const setting = settingOn(world, date, decided);
  const { speaking } = before;
  return weighed(
    world,
    setting,
    speaking,
    certaintiesAfter(before.certainties, speaking, before.setting, setting),
  );
};

const levelsOf = (judged: readonly Judged[], setting: Setting) => {
  const low = lowest(judged, setting);
  const high = gravest(judged);
  return { low, high, level: graver(low, milder(high, 'hold')) };
};

/** Of what Japan's law says only its own rows weigh, and they make no refusal of BIS. */
const sideBySideOf = (judged: readonly Judged[], setting: Setting): SideBySide | null => {
  const isOther = ({ row, level }: Judged): boolean => row.regime === 'otherLaw' && level !== 'note';
  const others = judged.filter(isOther);
  if (others.length === 0) return null;
  const ofUs = judged.filter((finding) => !isOther(finding));
  const { level } = levelsOf(ofUs, setting);
  return {
    us: { level, refusalPresumed: isRefusalPresumed({ setting, judged: ofUs, level }) },
    japan: levelsOf(others, setting).level,
  };
};

/** The findings that speak beside an outcome of this level and beside each other. */
export const speakingBeside = (judged: readonly Judged[], level: Level): readonly Judged[] => {
  const asksForLicence = judged.some((finding) => finding.level === 'licence');
  return judged.filter(
    ({ row: { besides, besidesLicence } }) =>
      (!besides || besides.includes(level)) && (!besidesLicence || asksForLicence),
  );
};

/** @param as - the level beside which remarks are made, where it is not that of the day alone. */
const judge = (theCase: Case, { derived, date }: PlannedDay, as?: Level): Judgement => {
  const now = weighAll(derived, date, theCase.decisionDate);
  const { setting, judged, low, high, level } = now;
  const speaking = speakingBeside(judged, as ?? level);
  const deciding = new Set<Variable>();
  for (const finding of judged)
    if (finding.certainty === 'possible' && finding.level === high && rank(high) > rank(level))
      turningOn(finding.row.when, setting, deciding, 'unknown');
  const findings = speaking.map(({ row, level: weight, certainty }): Finding => {
    const found = new Set<Variable>();
    turningOn(row.when, setting, found, 'yes');
    const because = questionsBehind(found, derived);
    const lines = linesOf(row, because, derived, theCase);
    return {
      id: row.id,
      ...(row.variant ? { variant: row.variant } : {}),
      key: keyOf(row),
      regime: row.regime,
      level: weight,
      certainty,
      force: row.force,
      sources: cite(row, lines, setting, theCase.decisionDate),
      because,
      lines,
      coveredByLicence: weight === 'care' && row.level === 'licence',
      refusalPresumed: presumesRefusal(row, setting),
    };
  });
  // To try every answer takes its time, and few who judge a case read of what is open.
  const open = once(() =>
    sortOpen(theCase, derived, seenOf(derived, now), turnedOn(speaking, setting, derived, theCase), (then) =>
      seenOf(then, weighAfter(now, then)),
    ),
  );
  return {
    date,
    sideBySide: sideBySideOf(judged, setting),
    outcome: {
      level,
      low,
      high,
      couldBecome: rank(high) > rank(level) ? high : null,
      deciding: [
        ...new Set([...deciding].flatMap((variable) => openQuestionsBehind(variable, derived, theCase))),
      ],
      refusalPresumed: isRefusalPresumed(now),
    },
    findings: [...findings].sort(byGravity),
    get missing() {
      return open().missing;
    },
    get immaterial() {
      return open().immaterial;
    },
  };
};

/** A day on which a case can take place, with what follows from its answers on it. */
export interface PlannedDay {
  readonly date: IsoDate;
  readonly derived: Derived;
}

/** The case with its open date fixed. */
const onDay = (theCase: Case, date: IsoDate): Case =>
  isOpenDate(theCase.plannedDate) ? { ...theCase, plannedDate: date } : theCase;
const dayOf = (theCase: Case, date: IsoDate): PlannedDay => ({ date, derived: derive(onDay(theCase, date)) });

const rangeOn = ({ decisionDate }: Case, { derived, date }: PlannedDay): Range =>
  weighAll(derived, date, decisionDate);

/** The planned day; while it is open, each day on which it can be and from which something is otherwise. */
const daysAhead = (theCase: Case): readonly PlannedDay[] =>
  plannedDays(theCase, [...new Set([...turningDays(), ...applicationDays(theCase.answers)])].sort()).map(
    (date) => dayOf(theCase, date),
  );

/** The same days, and on each whether the level changes between them. */
export const daysJudged = (theCase: Case): readonly PlannedDay[] => {
  const days = daysAhead(theCase);
  if (days.length === 1 || changesOver(theCase, days).length === 0) return days;
  return days.map(({ date, derived }) => {
    const world = { ...derived.worldOn(date), levelChanges: new Set(['yes']) };
    return { date, derived: { ...derived, world, worldOn: () => world } };
  });
};
const changesOver = (theCase: Case, days: readonly PlannedDay[]): readonly DayOfChange[] =>
  daysOfChange(days.map((day) => ({ date: day.date, level: rangeOn(theCase, day).level })));

/** The outcome by the law of the planned date, without the findings in words. */
export const outcomeOf = (theCase: Case): Range =>
  overAll(daysAhead(theCase).map((day) => rangeOn(theCase, day)));

/** Whether a finding, named by its key, holds by the law of the planned date whatever is not known. */
export const isEstablished = (theCase: Case, key: string): boolean => {
  const row = rows.find((one) => keyOf(one) === key);
  return daysJudged(theCase).every(({ derived, date }) => {
    const setting = settingOn(derived.worldOn(date), date, theCase.decisionDate);
    return row !== undefined && isWithin(setting, row) && isCertain(row.when, setting);
  });
};

/** Each change of the law that changes the level while the date is open is cited where that is told. */
const withChanges = (
  findings: readonly Finding[],
  changes: readonly DayOfChange[],
  decided: IsoDate,
): readonly Finding[] => {
  if (changes.length === 0) return findings;
  const cited = lawDates
    .filter(({ id }) => changes.some(({ by }) => by.includes(id)))
    .flatMap(({ date, evidence }) => evidence.map((id) => citationOf(id, date, decided)));
  return findings.map((finding) =>
    finding.id === 'case.date-open'
      ? {
          ...finding,
          sources: [...new Map([...finding.sources, ...cited].map((cite) => [cite.evidence, cite])).values()],
        }
      : finding,
  );
};

const leavingFrom = ({ flow, departure }: Derived['world']): Leaving | null => {
  if (!flow.has('reexport') && !flow.has('import')) return null;
  const [country] = departure.size === 1 ? departure : [];
  return { country: country ?? null, notJapan: departure === anyCountryButJapan };
};

/**
 * Assesses a case by the law of its planned date, and beside it by that of its decision date. While the planned date
 * is open, by the law of each day on which it can be.
 *
 * @returns exactly one outcome with at least one cited finding, for every combination of answers.
 */
export const assess = (theCase: Case): Assessment => {
  const { decisionDate, plannedDate } = theCase;
  const days = daysJudged(theCase);
  const changes = days.length > 1 ? changesOver(theCase, days) : [];
  const level = days.length > 1 ? outcomeOf(theCase).level : undefined;
  const judgement = acrossAll(
    days.map((day) => judge(onDay(theCase, day.date), day, level)),
    byGravity,
  );
  const { first, last } = planWindow(theCase);
  const latest = last > decisionDate ? last : decisionDate;
  return {
    edition,
    decisionDate,
    plannedDate,
    ...(isOpenDate(plannedDate) ? { open: { first, last, changes } } : {}),
    // Of several days, the first is named.
    date: judgement.date,
    sideBySide: judgement.sideBySide,
    outcome: judgement.outcome,
    findings: withChanges(judgement.findings, changes, decisionDate),
    get missing() {
      return judgement.missing;
    },
    get immaterial() {
      return judgement.immaterial;
    },
    atDecisionDate:
      plannedDate === decisionDate ? null : judge(onDay(theCase, decisionDate), dayOf(theCase, decisionDate)),
    changes: changesBetweenDates(theCase),
    leaves: leavingFrom(derive(theCase).world),
    unverifiedAfter: latest > EAR_TEXT_AS_OF ? EAR_TEXT_AS_OF : null,
  };
};
