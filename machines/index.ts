/** The headless face of the tool: what a screen, a command or a test needs, and nothing else. */
export * from './answers';
export {
  CASE_FORMAT,
  CASE_VERSION,
  caseLimits,
  caseShapes,
  type Measure,
  readAnswer,
  readCase,
  readingBy,
  readTyped,
  readTypedNumber,
} from './case';
export {
  CASES_FORMAT,
  caseFileLimits,
  casesIn,
  type LabelledCase,
  type Labels,
  labelShapes,
  noLabels,
  readCases,
  readLabels,
  type Sheet,
  type SheetField,
  type Status,
  sheetFields,
  statuses,
  writeCase,
  writeCases,
} from './caseFile';
export {
  closedBeside,
  closingIn,
  closingsOf,
  restBy,
  statusesFor,
  tickedBy,
  ticksTellWhatWasDone,
} from './closing';
export {
  CodeError,
  type CodeProblem,
  caseIn,
  codeIn,
  codeProblems,
  decodeCase,
  encodeCase,
  fragmentOf,
} from './code';
export { journalFor } from './code/additions';
export { type CodesFound, codesIn } from './code/inText';
export { journal } from './code/ordinals';
export {
  COURSE_FORMAT,
  type CoursePrediction,
  type CourseRecord,
  courseLimits,
  isOwnCourse,
  type Programme,
  readCourse,
  writeCourse,
} from './courseFile';

export { readTable, writeTable } from './csv';
export {
  type Decision,
  type DecisionKind,
  decisionKinds,
  decisionLimits,
  type Evidence,
  isMilder,
} from './decision';
export {
  type AnswerStep,
  demonstration,
  isChosen,
  MOST_PRESSES,
  optionsIn,
  type Pace,
  type PredictionStep,
  paces,
  type QuestionStep,
  type RecapStep,
  type RevealStep,
  type Standing,
  type Step,
  type StoryStep,
  type Subject,
} from './demonstration';
export { areAtOdds, type Datacentre, figureLimits } from './facts/classification';
export { classify } from './facts/classify';
export {
  type Condition,
  type Fact,
  nodesOf,
  type Period,
  partsOf,
  type Some,
  type Test,
} from './facts/conditions';
export { type Datasheet, LONGEST_DATASHEET, readDatasheet } from './facts/datasheet';
export { type Derived, derive, statusOf } from './facts/derive';
export { isSettled, linesInSteps, type QuotationLine, readQuotation } from './facts/quotation';
export { isPlace } from './facts/reading';
export { setAside } from './facts/setAside';
export { type AtOdds, readSheet } from './facts/sheetClass';
export { type FileKind, fileKindOf } from './fileKind';
export {
  type Assessment,
  assess,
  type Citation,
  citationOf,
  type Finding,
  type Judgement,
  type Outcome,
} from './findings/assess';
export { canonicalLaw, judging } from './findings/canonical';
export {
  type CaseComparison,
  compareCases,
  type FindingPair,
  isAlike,
  type LinePair,
  lawBetween,
  linesMarkedOtherwise,
  type Miss,
  missesOf,
} from './findings/compare';
export { onlyIn } from './findings/difference';
export { type DoubtKind, doubtsOf } from './findings/doubt';
export {
  type Edition,
  edition,
  editionNamed,
  editions,
} from './findings/editions';
export type { Expected, ExpectedFinding } from './findings/expected';
export { type Immaterial, leftOpenReasons, worthAsking } from './findings/leftOpen';
export {
  type Resting,
  type RestingOnLaw,
  restingOnLaw,
  type Statement,
  statementsOf,
  weightOfResting,
} from './findings/rests';
export { type Review, reviewOn, type SourceReview } from './findings/review';
export {
  type Force,
  forces,
  graver,
  keyOf,
  type Level,
  levels,
  type Regime,
  type Row,
  rank,
  regimes,
  type Weight,
} from './findings/row';
export { rows } from './findings/rows';
export { editionAfter, sealProblem, seals } from './findings/seal';
export {
  type DealFinding,
  type DealOutcome,
  dealOutcome,
  findingsOfDeal,
  gravestFirst,
  type JudgedSingle,
} from './findings/several';
export { sharedConditions } from './findings/shared';
export { turningDays } from './findings/turningDays';
export {
  type Change,
  compareDates,
  elsewhere,
  forcingFinding,
  forcingOutcome,
  isBinding,
  type LevelPeriod,
  type Lowering,
  levelsOverTime,
  lowering,
} from './findings/whatIf';
export { type AskedIf, askedIf, isAlways, shownIf } from './flow/asked';
export {
  type Chart,
  type ChartEdge,
  type ChartState,
  chartOf,
  waysOf,
} from './flow/chart';
export { screeningMachine } from './flow/screening.machine';
export type { Place } from './flow/setup';
export { type Skipped, skippedIn } from './flow/skipped';
export { pathOf, placeOf, questionsOn, settledOn, type Walk, walk } from './flow/walk';
export {
  CaseError,
  dataOf,
  flag,
  type Gate,
  heard,
  inside,
  isRecord,
  list,
  number,
  oneOf,
  optional,
  orNull,
  type Problem,
  presentOf,
  record,
  type Schema,
  shown,
  tagged,
  text,
} from './gate';
export { inHand, overruled, signed } from './hands';
export { MOST_NESTED, parseForeign } from './json';
export * as law from './law';
export {
  type Author,
  checked,
  heldBy,
  isEvidenceOlder,
  isHeldAlike,
  isOneText,
  knownBy,
  type Ledger,
  type LedgerChange,
  type LedgerCheck,
  type LedgerEntry,
  ledgerLimits,
  type Recording,
  recorded,
} from './ledger';
export { formatOf, migrate } from './migrate';
export { readNumber, writeNumber } from './numbers';
export { atOnce, once, type Steps } from './once';
export { isOpenDate, isSameDate, planWindow } from './planned';
export {
  askingOf,
  type Checklist,
  type Choice,
  type Choices,
  calmAnswer,
  gist,
  type Hand,
  hands,
  type Knower,
  knowers,
  onSheet,
  type Question,
  type QuestionId,
  question,
  questionIds,
  questions,
  questionsWith,
  relevanceOf,
  type ScreenId,
  type Section,
  type SheetRow,
  screen,
  screenIds,
  screensOf,
  sections,
  sheetRows,
  stationOf,
  tellingOf,
  UNKNOWN,
} from './questions';
export { type Variable, variableNames, variables } from './questions/variables';
export {
  type PastReport,
  REPORT_FORMAT,
  REPORT_VERSION,
  readReport,
  type SaidFinding,
  saidBy,
} from './report';
export { renewedPlace } from './retired';
export {
  allowedIn,
  type CellFault,
  type Column,
  columnId,
  headingReader,
  type RowNames,
  rowsIn,
  rowsOf,
  type Stray,
  usualColumns,
} from './rows';
export {
  type Difficulty,
  difficulties,
  readScenario,
  type Scenario,
  scenarioData,
  scenarioLimits,
  scenarioShapes,
  type Teaching,
  type TellingLanguage,
  type Told,
  type Twist,
  tellingLanguages,
  writtenOut,
} from './scenario';
export {
  readScenarios,
  SCENARIOS_FORMAT,
  SCENARIOS_VERSION,
  scenariosIn,
  writeScenario,
  writeScenarios,
} from './scenarioFile';
export * from './screening';
export {
  type Axis,
  alone,
  atHand,
  axes,
  bring,
  bringSingle,
  isOpenAt,
  isSeveral,
  nextOpen,
  renamed,
  type Single,
  singles,
  withAll,
  withMore,
  without,
} from './several';
export { sha256 } from './sha256';
export { carryingFindings, changedBy, turningAnswers } from './turns';
export { type UnusualDate, unusualDates } from './unusualDates';
