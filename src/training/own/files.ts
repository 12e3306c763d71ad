/** Files of deals, in and out. Nothing leaves the machine: the browser asks where a file goes. */
import {
  caseFileLimits,
  type LabelledCase,
  readScenarios,
  type Scenario,
  scenarioLimits,
  writeScenario,
  writeScenarios,
} from '../../../machines';
import { withoutTurns } from '../../app/isolated';
import { type FileFault, handOver, readThrough } from '../../cases/files';
import { settled } from './told';

export interface FoundCase {
  readonly file: string;
  readonly place: string;
  readonly name: string;
  readonly labelled: LabelledCase;
}
export interface FoundDeal {
  readonly file: string;
  readonly place: string;
  readonly scenario: Scenario;
}
export interface DealFilesReading {
  readonly deals: readonly FoundDeal[];
  /** Cases without a story: no deals, though each can become one. */
  readonly cases: readonly FoundCase[];
  readonly faults: readonly FileFault[];
}

const nothing: DealFilesReading = { deals: [], cases: [], faults: [] };

const readOne = async (file: File, today: string): Promise<DealFilesReading> => {
  const result = await readThrough(file, (data) => readScenarios(data, today));
  if ('fault' in result) return { ...nothing, faults: [result.fault] };
  const readings = result.read;
  const at = { file: withoutTurns(file.name) };
  return {
    deals: readings.flatMap(({ place, result }) =>
      'scenario' in result ? [{ ...at, place, scenario: result.scenario }] : [],
    ),
    cases: readings.flatMap(({ place, name, result }) =>
      'labelled' in result ? [{ ...at, place, name, labelled: result.labelled }] : [],
    ),
    faults: readings.flatMap(({ place, name, result }) =>
      'error' in result ? [{ ...at, place, name, fault: result.error }] : [],
    ),
  };
};

/** Reads every file, and says of each deal that is wrong where and why. */
export const readDealFiles = async (files: readonly File[], today: string): Promise<DealFilesReading> => {
  const readings = await Promise.all(files.map((file) => readOne(file, today)));
  return {
    deals: readings.flatMap(({ deals }) => deals),
    cases: readings.flatMap(({ cases }) => cases),
    faults: readings.flatMap(({ faults }) => faults),
  };
};

/** Files that can all be read again: none holds more than one file may. */
export const filesOf = (scenarios: readonly Scenario[]): readonly string[] => {
  const text = writeScenarios(scenarios);
  const isFit =
    scenarios.length <= scenarioLimits.scenarios &&
    new TextEncoder().encode(text).length <= caseFileLimits.bytes;
  if (isFit || scenarios.length < 2) return [text];
  const half = Math.ceil(scenarios.length / 2);
  return [...filesOf(scenarios.slice(0, half)), ...filesOf(scenarios.slice(half))];
};

/** Hands deals to the browser: one by itself, several as one file where one is enough. */
export const saveDeals = (deals: readonly Scenario[]): void => {
  const scenarios = deals.map(settled);
  const [first] = scenarios;
  if (!first) return;
  if (scenarios.length === 1) {
    handOver(writeScenario(first), `chip-export-check-deal-${first.id}.json`);
    return;
  }
  const files = filesOf(scenarios);
  files.forEach((text, index) => {
    const number = files.length > 1 ? `-${index + 1}` : '';
    handOver(text, `chip-export-check-deals${number}.json`);
  });
};
