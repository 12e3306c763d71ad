/**
 * The gate for files of scenarios: one scenario, or several in one file. Each is read by itself, so that one
 * that is wrong can be named while the others are kept.
 */
import { CaseError, isRecord, shown } from './case';
import { formatOf, migrate } from './migrate';
import { readScenario, type Scenario, scenarioData, scenarioLimits } from './scenario';

export const SCENARIOS_FORMAT = 'chip-export-check/scenarios';
export const SCENARIOS_VERSION = 1;
const scenariosFormat = formatOf(SCENARIOS_VERSION, []);

/** One scenario of a file: read, or refused with the field. */
export interface ScenarioReading {
  /** Where it stands in the file: `scenarios[3]`, or nothing in a file of one. */
  readonly place: string;
  readonly result: { readonly scenario: Scenario } | { readonly error: CaseError };
}

const readAt = (data: unknown, place: string, today: string): ScenarioReading => {
  try {
    return { place, result: { scenario: readScenario(data, today) } };
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    const field = place === '' ? error.field : error.field === 'case' ? place : `${place}.${error.field}`;
    return { place, result: { error: new CaseError(field, error.problem, error.detail) } };
  }
};

const FIELDS = ['format', 'version', 'scenarios'];

/**
 * Reads a file of one scenario or of several.
 *
 * @param data - the file, as parsed.
 * @param today - the decision date of a deal that names none.
 * @returns a reading for each scenario that the file holds, in its order.
 * @throws {CaseError} if the file itself is wrong: too many scenarios, a later version, no list.
 */
export const readScenarios = (data: unknown, today: string): readonly ScenarioReading[] => {
  if (!isRecord(data) || data.format !== SCENARIOS_FORMAT) return [readAt(data, '', today)];
  const migrated = migrate(data, data.version, scenariosFormat);
  if ('refusal' in migrated) throw new CaseError('version', migrated.refusal, shown(data.version));
  for (const key of Object.keys(migrated.data))
    if (!FIELDS.includes(key)) throw new CaseError(key, 'unknown-field', FIELDS.join(', '));
  const { scenarios } = migrated.data;
  if (!Array.isArray(scenarios)) throw new CaseError('scenarios', 'not-a-list', shown(scenarios));
  if (scenarios.length === 0) throw new CaseError('scenarios', 'empty-list');
  if (scenarios.length > scenarioLimits.scenarios)
    throw new CaseError('scenarios', 'too-many', String(scenarioLimits.scenarios));
  return scenarios.map((one, index) => readAt(one, `scenarios[${index}]`, today));
};

/** Several scenarios as one file. */
export const writeScenarios = (scenarios: readonly Scenario[]): string =>
  `${JSON.stringify({ format: SCENARIOS_FORMAT, version: SCENARIOS_VERSION, scenarios: scenarios.map(scenarioData) }, null, 2)}\n`;
