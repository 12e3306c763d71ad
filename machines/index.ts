/** The headless face of the tool: what a screen, a command or a test needs, and nothing else. */
export * from './answers';
export {
  bounds,
  CASE_FORMAT,
  CASE_VERSION,
  caseLimits,
  caseShapes,
  type Measure,
  readAnswer,
  readCase,
  readFigure,
  readingBy,
  readTyped,
  readTypedNumber,
} from './case';
export {
  CASES_FORMAT,
  CASES_VERSION,
  type CaseReading,
  caseFileLimits,
  casesIn,
  type LabelledCase,
  type Labels,
  noLabels,
  readCases,
  readLabelledCase,
  readLabels,
  writeCase,
  writeCases,
} from './caseFile';
export {
  CODE_VERSION,
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
export { journal } from './code/ordinals';
export {
  COURSE_FORMAT,
  COURSE_VERSION,
  type CoursePrediction,
  type CourseRecord,
  courseLimits,
  readCourse,
  writeCourse,
} from './courseFile';

export {
  type AnswerStep,
  demonstration,
  type PredictionStep,
  type QuestionStep,
  type RecapStep,
  type RevealStep,
  type Standing,
  type Step,
  type StoryStep,
  type Subject,
} from './demonstration';
export { areAtOdds, figureLimits } from './facts/classification';
export { type Classification, classify } from './facts/classify';
export {
  type Condition,
  type Fact,
  nodesOf,
  type Period,
  partsOf,
  type Some,
  type Test,
} from './facts/conditions';
export {
  type Datasheet,
  type PickedRate,
  type Refusal,
  type Refused,
  readDatasheet,
} from './facts/datasheet';
export { type Derived, derive, type Settled, statusOf } from './facts/derive';
export type { ItemReading } from './facts/itemReading';
export { isPlace } from './facts/reading';
export { type SetAside, setAside } from './facts/setAside';
export { type FileKind, fileKindOf } from './fileKind';
export {
  type Assessment,
  assess,
  type Citation,
  citationOf,
  type Finding,
  type Judgement,
  type Missing,
  type Outcome,
} from './findings/assess';
export { canonicalLaw, judging } from './findings/canonical';
export {
  type CaseComparison,
  compareCases,
  type FindingPair,
  type LinePair,
  lawBetween,
  linesMarkedOtherwise,
  type Miss,
  missesOf,
} from './findings/compare';
export { onlyIn } from './findings/difference';
export {
  type Edition,
  edition,
  editionNamed,
  editions,
  type Naming as EditionNaming,
} from './findings/editions';
export type { Expected, ExpectedFinding } from './findings/expected';
export { type Resting, type Statement, statementsOf } from './findings/rests';
export { type Review, reviewOn, type SourceReview } from './findings/review';
export {
  type Force,
  forces,
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
export { sharedConditions } from './findings/shared';
export { turningDays } from './findings/turningDays';
export {
  type Change,
  compareDates,
  type DateComparison,
  elsewhere,
  forcingFinding,
  forcingOutcome,
  type LevelPeriod,
  type Lowering,
  levelsOverTime,
  lowering,
  type OpenQuestion,
  worthAsking,
} from './findings/whatIf';
export { type AskedIf, askedIf, isAlways, type ShownIf, shownIf } from './flow/asked';
export {
  type Chart,
  type ChartEdge,
  type ChartGuard,
  type ChartKind,
  type ChartState,
  chartOf,
  waysOf,
} from './flow/chart';
export { screeningMachine } from './flow/screening.machine';
export type { Place, ScreeningEvent, ScreeningInput } from './flow/setup';
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
  passed,
  presentOf,
  type Read,
  record,
  type Schema,
  shown,
  tagged,
  text,
} from './gate';
export { MOST_NESTED, parseForeign } from './json';
export * as law from './law';
export { type Format, formatOf, type Migration, migrate } from './migrate';
export { readNumber, writeNumber } from './numbers';
export { once } from './once';
export {
  askingOf,
  type Checklist,
  type Choice,
  type Choices,
  calmAnswer,
  gist,
  type Naming,
  type Question,
  type QuestionId,
  question,
  questionIds,
  questions,
  questionsWith,
  relevanceOf,
  type ScreenId,
  type Section,
  screen,
  screenIds,
  screens,
  screensOf,
  sections,
  tellingOf,
  UNKNOWN,
} from './questions';
export { type Variable, variableNames, variables } from './questions/variables';
export {
  type PastReport,
  REPORT_FORMAT,
  REPORT_VERSION,
  readReport,
  type Said,
  type SaidFinding,
  saidBy,
} from './report';
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
  type ScenarioReading,
  scenariosIn,
  writeScenario,
  writeScenarios,
} from './scenarioFile';
export { type UnusualDate, unusualDateKinds, unusualDates } from './unusualDates';
