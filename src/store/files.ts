/** Files of cases, in and out. Nothing leaves the machine: the browser asks where a file goes. */
import {
  CaseError,
  caseFileLimits,
  casesIn,
  type FileKind,
  fileKindOf,
  type LabelledCase,
  type Labels,
  writeCase,
  writeCases,
} from '../../machines';
import { tellHanded } from '../ui/preview';
import type { Language } from '../words/i18n';
import { withoutTurns } from '../words/isolated';
import { decodeJson, type ReadAs } from './encoding';

/** Why a file was refused as a whole. */
export type Unread =
  | 'not-json'
  | 'not-read'
  | { readonly tried: string }
  /** It is a file of this tool, for another place. */
  | { readonly belongs: FileKind }
  | CaseError;

/** What is wrong with a file or with one case of it. */
export interface FileFault {
  readonly file: string;
  readonly place: string;
  readonly name: string;
  readonly fault: Unread;
}
/** A file that is not UTF-8: the person looks whether its text came out right. */
export interface FileNote extends ReadAs {
  readonly file: string;
}
export interface FilesReading {
  readonly cases: readonly LabelledCase[];
  readonly faults: readonly FileFault[];
  readonly notes: readonly FileNote[];
}

interface Way<R> {
  readonly language: Language;
  /** What is taken here; what does not say its kind goes to the gate. */
  readonly kinds: readonly FileKind[];
  readonly limit?: number;
  readonly gate: (data: unknown, text: string) => R;
}
type Through<R> = { readonly read: R; readonly notes: readonly FileNote[] } | { readonly fault: FileFault };

/** Reads a file as JSON and through a gate, or says what is wrong with the whole of it. */
export const readThrough = async <R>(
  file: File,
  { language, kinds, limit = caseFileLimits.bytes, gate }: Way<R>,
): Promise<Through<R>> => {
  const name = withoutTurns(file.name);
  const refuse = (fault: Unread) => ({ fault: { file: name, place: '', name: '', fault } });
  if (file.size > limit) return refuse(new CaseError('file', 'too-large', String(limit / 1_000_000)));
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return refuse('not-read');
  try {
    const decoded = decodeJson(new Uint8Array(bytes), language);
    if ('fault' in decoded)
      return refuse(decoded.fault === 'not-text' ? { tried: decoded.tried } : decoded.fault);
    const { data, text, readAs } = decoded;
    const kind = fileKindOf(data);
    if (kind && !kinds.includes(kind)) return refuse({ belongs: kind });
    return { read: gate(data, text), notes: readAs ? [{ file: name, ...readAs }] : [] };
  } catch (error) {
    if (error instanceof CaseError) return refuse(error);
    throw error;
  }
};

/** So long the page may stand still, in milliseconds. */
const SLICE = 40;
/** Does one step after the other, and lets the page breathe between them. */
export const inSlices = async <T>(steps: readonly (() => T)[]): Promise<readonly T[]> => {
  const done: T[] = [];
  let since = performance.now();
  for (const step of steps) {
    if (performance.now() - since > SLICE) {
      await new Promise((go) => setTimeout(go));
      since = performance.now();
    }
    done.push(step());
  }
  return done;
};

const readOne = async (file: File, today: string, language: Language): Promise<FilesReading> => {
  const result = await readThrough(file, {
    language,
    kinds: ['case', 'cases', 'deal'],
    gate: (data) => casesIn(data, today),
  });
  if ('fault' in result) return { cases: [], faults: [result.fault], notes: [] };
  const readings = await inSlices(result.read);
  return {
    cases: readings.flatMap(({ result }) => ('labelled' in result ? [result.labelled] : [])),
    faults: readings.flatMap(({ place, name, result }) =>
      'error' in result ? [{ file: withoutTurns(file.name), place, name, fault: result.error }] : [],
    ),
    notes: result.notes,
  };
};

/** Reads every file, and says of each case that is wrong where and why. */
export const readFiles = async (
  files: readonly File[],
  today: string,
  language: Language,
): Promise<FilesReading> => {
  const readings = await Promise.all(files.map((file) => readOne(file, today, language)));
  return {
    cases: readings.flatMap(({ cases }) => cases),
    faults: readings.flatMap(({ faults }) => faults),
    notes: readings.flatMap(({ notes }) => notes),
  };
};

/** Some browsers fetch the file only after the click has ended. In milliseconds. */
const FETCHED = 60_000;
/** Hands a text to the browser as a file. */
export const handOver = (text: string, name: string, type = 'application/json'): void => {
  give(new Blob([text], { type }), name);
  tellHanded({ name, text });
};
/** Hands bytes to the browser as a file. */
export const give = (content: Blob, name: string): void => {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), FETCHED);
};

/** Between two files, so that a browser takes them for two. In milliseconds. */
const APART = 1_000;
/** Hands over several files; the first at once. */
export const handOverAll = (texts: readonly string[], nameOf: (number: string) => string): void =>
  texts.forEach((text, index) => {
    const name = nameOf(texts.length > 1 ? `-${index + 1}` : '');
    if (index === 0) handOver(text, name);
    else setTimeout(() => handOver(text, name), index * APART);
  });

/** Longest part of a file name that a person gave. In characters. */
const LONGEST_NAME = 40;
/** A name as every system takes it in a file name. */
const inFileName = (text: string): string =>
  [
    ...withoutTurns(text)
      .normalize('NFC')
      .replace(/[\p{C}\s<>:"/\\|?*.,;#%&{}$!'`@+=^~[\]()]+/gu, '-'),
  ]
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/^-+|-+$/g, '');

/** A file is known by its kind, what the person called it, and its day. */
export const fileNameOf = (
  kind: string,
  { name = '', reference = '' }: Partial<Labels>,
  date?: string,
  ending = 'json',
): string => {
  const parts = ['chip-export-check', kind, inFileName(reference), inFileName(name), date ?? ''];
  return `${parts.filter(Boolean).join('-')}.${ending}`;
};

/** Hands a case to the browser as a file. */
export const download = (labelled: LabelledCase): void =>
  handOver(writeCase(labelled), fileNameOf('case', labelled.labels, labelled.theCase.decisionDate));

/** As many files as it takes, of which none holds more than can be read again. */
export const filesOf = <T>(
  items: readonly T[],
  write: (items: readonly T[]) => string,
  most: number,
): readonly string[] => {
  const text = items.length > most ? undefined : write(items);
  // Three bytes a unit at most, so a short text need not be counted.
  const isFit =
    text !== undefined &&
    (text.length * 3 <= caseFileLimits.bytes || new Blob([text]).size <= caseFileLimits.bytes);
  if (isFit || items.length < 2) return [text ?? write(items)];
  const half = Math.ceil(items.length / 2);
  return [...filesOf(items.slice(0, half), write, most), ...filesOf(items.slice(half), write, most)];
};

/** Hands several cases over, as one file where one can hold them. */
export const downloadAll = (labelled: readonly LabelledCase[]): void => {
  const [first] = labelled;
  if (labelled.length === 1 && first) {
    download(first);
    return;
  }
  const days = labelled.map(({ theCase }) => theCase.decisionDate).toSorted();
  handOverAll(filesOf(labelled, writeCases, caseFileLimits.cases), (number) =>
    fileNameOf(`cases${number}`, {}, days.at(-1)),
  );
};

/** A record that cannot be read, as it is: somebody may still make something of it. */
export const downloadRaw = (text: string, id: string): void =>
  handOver(text, `chip-export-check-damaged-${id}.json`);
