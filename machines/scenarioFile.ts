/**
 * The gate for files of scenarios: one scenario, or several in one file. Each is read by itself, so that one
 * that is wrong can be named while the others are kept. A case that has no story is known for what it is.
 */
import { CASE_FORMAT } from './case';
import { CASES_FORMAT, casesIn, type LabelledCase, readLabelledCase } from './caseFile';
import { CaseError, entriesOf, inside, isRecord, onlyKnown, presentOf } from './gate';
import { formatOf } from './migrate';
import { readScenario, type Scenario, scenarioData, scenarioLimits, tellingLanguages } from './scenario';

export const SCENARIOS_FORMAT = 'chip-export-check/scenarios';
export const SCENARIOS_VERSION = 1;
const scenariosFormat = formatOf(SCENARIOS_VERSION, []);

/** One scenario of a file: read, known as a case without a story, or refused with the field. */
export interface ScenarioReading {
  /** Where it stands in the file: `scenarios[3]`, or nothing in a file of one. */
  readonly place: string;
  /** What it calls itself, as far as that can be read. */
  readonly name: string;
  readonly result:
    | { readonly scenario: Scenario }
    | { readonly labelled: LabelledCase }
    | { readonly error: CaseError };
}

/** Fields that a case by itself has no use for. */
const TELLING = ['story', 'teaching', 'expected', 'twists', 'unfinished'];
export const isTelling = (data: Readonly<Record<string, unknown>>): boolean =>
  TELLING.some((field) => data[field] !== undefined);
/** A case as it is saved: of its format, and nothing that tells of it. */
const isCase = (data: unknown): boolean =>
  isRecord(data) &&
  (data.format === CASE_FORMAT || (data.format === undefined && isRecord(data.answers))) &&
  !isTelling(data);

const nameOf = (data: unknown): string => {
  if (!isRecord(data)) return '';
  const { title, name } = data;
  const told = isRecord(title) ? tellingLanguages.map((language) => title[language]) : [];
  const found = [...told, title, name].find((one) => typeof one === 'string' && one.trim() !== '');
  return typeof found === 'string' ? found.slice(0, scenarioLimits.title) : '';
};

const readAt = (data: unknown, place: string, today: string): ScenarioReading => {
  const name = nameOf(data);
  try {
    const result = inside(place, () =>
      isCase(data) ? { labelled: readLabelledCase(data, today) } : { scenario: readScenario(data, today) },
    );
    return { place, name, result };
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    return { place, name, result: { error } };
  }
};

const FIELDS = ['format', 'version', 'scenarios', '$schema'];

/**
 * Reads a file of one scenario or of several; files of cases are read as such.
 *
 * @param data - the file, as parsed.
 * @param today - the decision date of a deal that names none.
 * @returns a reading for each scenario that the file holds, in its order.
 * @throws {CaseError} if the file itself is wrong: too many scenarios, a later version, no list.
 */
export const readScenarios = (data: unknown, today: string): readonly ScenarioReading[] =>
  scenariosIn(data, today).map((read) => read());

/** The same, each scenario read when it is asked for: a long file need not be read at one go. */
export const scenariosIn = (data: unknown, today: string): readonly (() => ScenarioReading)[] => {
  if (isRecord(data) && data.format === CASES_FORMAT) return casesIn(data, today);
  if (!isRecord(data) || data.format !== SCENARIOS_FORMAT) return [() => readAt(data, '', today)];
  const file = presentOf(data, SCENARIOS_FORMAT, scenariosFormat);
  onlyKnown(file, '', FIELDS);
  const scenarios = entriesOf(file.scenarios, 'scenarios', {
    most: scenarioLimits.scenarios,
    isFilled: true,
  });
  return scenarios.map((one, index) => () => readAt(one, `scenarios[${index}]`, today));
};

/** One scenario as a file of its own. */
export const writeScenario = (scenario: Scenario): string =>
  `${JSON.stringify(scenarioData(scenario), null, 2)}\n`;

/** Several scenarios as one file. */
export const writeScenarios = (scenarios: readonly Scenario[]): string =>
  `${JSON.stringify({ format: SCENARIOS_FORMAT, version: SCENARIOS_VERSION, scenarios: scenarios.map(scenarioData) }, null, 2)}\n`;
