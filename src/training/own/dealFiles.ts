/** Files of deals, in and out. Nothing leaves the machine: the browser asks where a file goes. */
import {
  type LabelledCase,
  type Scenario,
  scenarioLimits,
  scenariosIn,
  tellingLanguages,
  writeScenario,
  writeScenarios,
} from '../../../machines';
import {
  type FileFault,
  type FileNote,
  fileNameOf,
  filesOf,
  handOver,
  handOverAll,
  inSlices,
  readThrough,
} from '../../store/files';
import type { Language } from '../../words/i18n';
import { withoutTurns } from '../../words/isolated';
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
  readonly notes: readonly FileNote[];
}

const nothing: DealFilesReading = { deals: [], cases: [], faults: [], notes: [] };

const readOne = async (file: File, today: string, language: Language): Promise<DealFilesReading> => {
  const result = await readThrough(file, {
    language,
    kinds: ['case', 'cases', 'deal', 'deals'],
    gate: (data) => scenariosIn(data, today),
  });
  if ('fault' in result) return { ...nothing, faults: [result.fault] };
  const readings = await inSlices(result.read);
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
    notes: result.notes,
  };
};

/** Reads every file, and says of each deal that is wrong where and why. */
export const readDealFiles = async (
  files: readonly File[],
  today: string,
  language: Language,
): Promise<DealFilesReading> => {
  const readings = await Promise.all(files.map((file) => readOne(file, today, language)));
  return {
    deals: readings.flatMap(({ deals }) => deals),
    cases: readings.flatMap(({ cases }) => cases),
    faults: readings.flatMap(({ faults }) => faults),
    notes: readings.flatMap(({ notes }) => notes),
  };
};

/** Hands deals to the browser: one by itself, several as one file where one is enough. */
export const saveDeals = (deals: readonly Scenario[]): void => {
  const scenarios = deals.map(settled);
  const [first] = scenarios;
  if (!first) return;
  if (scenarios.length === 1) {
    const name = tellingLanguages.map((language) => first.title[language]?.trim()).find(Boolean);
    handOver(writeScenario(first), fileNameOf('deal', { name: name ?? first.id }));
    return;
  }
  const [all = '', ...others] = filesOf(scenarios, writeScenarios, scenarioLimits.scenarios);
  if (others.length === 0) handOver(all, fileNameOf('deals', {}));
  else handOverAll([all, ...others], (number) => fileNameOf(`deals${number}`, {}));
};
