/** The headless face of the tool: what a screen, a command or a test needs, and nothing else. */
export * from './answers';
export {
  bounds,
  CASE_FORMAT,
  CASE_VERSION,
  CaseError,
  type Problem,
  readAnswer,
  readCase,
  readFigure,
} from './case';
export {
  CASES_FORMAT,
  CASES_VERSION,
  type CaseReading,
  caseFileLimits,
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
  codeIn,
  codeProblems,
  decodeCase,
  encodeCase,
  fragmentOf,
} from './code';
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
export { type Classification, classify } from './facts/classify';
export {
  type Datasheet,
  type PickedRate,
  type Refusal,
  type Refused,
  readDatasheet,
} from './facts/datasheet';
export { type Derived, derive, type Settled, statusOf } from './facts/derive';
export type { ItemReading } from './facts/itemReading';
export { type SetAside, setAside } from './facts/setAside';
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
export { type CaseComparison, compareCases, type Miss, missesOf } from './findings/compare';
export { edition } from './findings/edition';
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
export {
  type Change,
  compareDates,
  type DateComparison,
  forcingFinding,
  forcingOutcome,
  type LevelPeriod,
  type Lowering,
  levelsOverTime,
  lowering,
  type OpenQuestion,
  worthAsking,
} from './findings/whatIf';
export { screeningMachine } from './flow/screening.machine';
export { type ScreenId, screen, screenIds, screens } from './flow/screens';
export type { Place, ScreeningEvent, ScreeningInput } from './flow/setup';
export { pathOf, placeOf, questionsOn, settledOn, type Walk, walk } from './flow/walk';
export * as law from './law';
export { type Format, formatOf, type Migration, migrate } from './migrate';
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
  type Expected,
  type ExpectedFinding,
  readScenario,
  type Scenario,
  scenarioData,
  scenarioLimits,
  type Teaching,
  type TellingLanguage,
  type Told,
  type Twist,
  tellingLanguages,
} from './scenario';
export {
  readScenarios,
  SCENARIOS_FORMAT,
  SCENARIOS_VERSION,
  type ScenarioReading,
  writeScenarios,
} from './scenarioFile';
