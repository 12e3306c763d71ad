/** Files of cases, in and out. Nothing leaves the machine: the browser asks where a file goes. */
import {
  CaseError,
  caseFileLimits,
  type LabelledCase,
  parseForeign,
  readCases,
  writeCase,
  writeCases,
} from '../../machines';
import { withoutTurns } from '../app/isolated';
import { tellHanded } from '../ui/preview';

/** What is wrong with a file or with one case of it. */
export interface FileFault {
  readonly file: string;
  readonly place: string;
  readonly name: string;
  readonly fault: 'not-json' | 'not-read' | CaseError;
}
export interface FilesReading {
  readonly cases: readonly LabelledCase[];
  readonly faults: readonly FileFault[];
}

/** Reads a file as JSON and through a gate, or says what is wrong with the whole of it. */
export const readThrough = async <R>(
  file: File,
  gate: (data: unknown) => R,
): Promise<{ readonly read: R } | { readonly fault: FileFault }> => {
  const refuse = (fault: FileFault['fault']) => ({
    fault: { file: withoutTurns(file.name), place: '', name: '', fault },
  });
  if (file.size > caseFileLimits.bytes)
    return refuse(new CaseError('file', 'too-large', String(caseFileLimits.bytes / 1_000_000)));
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return refuse('not-read');
  let data: unknown;
  try {
    data = parseForeign(text, 'file');
  } catch (error) {
    return refuse(error instanceof CaseError ? error : 'not-json');
  }
  try {
    return { read: gate(data) };
  } catch (error) {
    if (error instanceof CaseError) return refuse(error);
    throw error;
  }
};

const readOne = async (file: File, today: string): Promise<FilesReading> => {
  const result = await readThrough(file, (data) => readCases(data, today));
  if ('fault' in result) return { cases: [], faults: [result.fault] };
  const readings = result.read;
  return {
    cases: readings.flatMap(({ result }) => ('labelled' in result ? [result.labelled] : [])),
    faults: readings.flatMap(({ place, name, result }) =>
      'error' in result ? [{ file: withoutTurns(file.name), place, name, fault: result.error }] : [],
    ),
  };
};

/** Reads every file, and says of each case that is wrong where and why. */
export const readFiles = async (files: readonly File[], today: string): Promise<FilesReading> => {
  const readings = await Promise.all(files.map((file) => readOne(file, today)));
  return {
    cases: readings.flatMap(({ cases }) => cases),
    faults: readings.flatMap(({ faults }) => faults),
  };
};

/** Hands a text to the browser as a file. */
export const handOver = (text: string, name: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
  tellHanded({ name, text });
};

/** Hands a case to the browser as a file. */
export const download = (labelled: LabelledCase): void =>
  handOver(writeCase(labelled), `chip-export-check-${labelled.theCase.decisionDate}.json`);

/** Hands several cases over as one file. */
export const downloadAll = (labelled: readonly LabelledCase[]): void => {
  const [first] = labelled;
  if (labelled.length === 1 && first) download(first);
  else handOver(writeCases(labelled), 'chip-export-check-cases.json');
};

/** A record that cannot be read, as it is: somebody may still make something of it. */
export const downloadRaw = (text: string, id: string): void =>
  handOver(text, `chip-export-check-damaged-${id}.json`);
