/** Everything in which deals reach a desk: case files, exports, reports, codes in a text, rows of a spreadsheet. */
import {
  CaseError,
  type CellFault,
  type CodeError,
  type CodesFound,
  caseFileLimits,
  casesIn,
  codesIn,
  fileKindOf,
  headingReader,
  type LabelledCase,
  noLabels,
  type PastReport,
  parseForeign,
  type RowNames,
  readReport,
  readTable,
  rowsIn,
  type Stray,
} from '../../machines';
import { decodeText, isWorkbook } from '../store/encoding';
import { type FileFault, type FileNote, inSlices, readThrough, type Unread } from '../store/files';
import { hasAnswers, wholeOf } from '../store/record';
import type { Kept } from '../store/store';
import { fold } from '../words/fold';
import type { Language } from '../words/i18n';
import { withoutTurns } from '../words/isolated';

/** A case that can be taken in, and where it stood. */
export interface Incoming {
  readonly labelled: LabelledCase;
  /** What a report said of it at its time. */
  readonly said?: Pick<PastReport, 'edition' | 'said'>;
}
export type IntakeFault =
  | ({ readonly kind: 'file' } & Omit<FileFault, 'fault'> & {
        readonly fault: Unread | 'workbook' | 'quote' | 'nothing';
      })
  | ({ readonly kind: 'cell'; readonly file: string } & CellFault)
  | { readonly kind: 'code'; readonly file: string; readonly text: string; readonly error: CodeError };
export interface Intake {
  readonly cases: readonly Incoming[];
  readonly faults: readonly IntakeFault[];
  readonly notes: readonly FileNote[];
  /** Columns whose heading is not known, by file: their cells are left out. */
  readonly strays: readonly (Stray & { readonly file: string })[];
}
export interface IntakeSetting {
  readonly today: string;
  readonly language: Language;
  readonly names: RowNames;
}

const nothing: Intake = { cases: [], faults: [], notes: [], strays: [] };
const together = (parts: readonly Intake[]): Intake => ({
  cases: parts.flatMap(({ cases }) => cases),
  faults: parts.flatMap(({ faults }) => faults),
  notes: parts.flatMap(({ notes }) => notes),
  strays: parts.flatMap(({ strays }) => strays),
});
const refused = (file: string, fault: Extract<IntakeFault, { kind: 'file' }>['fault']): Intake => ({
  ...nothing,
  faults: [{ kind: 'file', file, place: '', name: '', fault }],
});

const fromReport = (data: unknown): Intake => {
  const { theCase, labels, edition, said } = readReport(data);
  return { ...nothing, cases: [{ labelled: { theCase, labels }, said: { edition, said } }] };
};
/** Cases of a file as the tool writes it. */
const fromData = async (data: unknown, file: string, today: string): Promise<Intake> => {
  if (fileKindOf(data) === 'report') return fromReport(data);
  const readings = await inSlices(casesIn(data, today));
  return {
    ...nothing,
    cases: readings.flatMap(({ result }) => ('labelled' in result ? [{ labelled: result.labelled }] : [])),
    faults: readings.flatMap(({ place, name, result }): readonly IntakeFault[] =>
      'error' in result ? [{ kind: 'file', file, place, name, fault: result.error }] : [],
    ),
  };
};
const fromCodes = ({ cases, faults }: CodesFound, file: string): Intake => ({
  ...nothing,
  cases: cases.map(({ theCase }) => ({ labelled: { theCase, labels: noLabels } })),
  faults: faults.map((one) => ({ kind: 'code', file, ...one })),
});
/** So many headings have to be known: a mail may begin with the name of one by chance. */
const LEAST_KNOWN = 2;
const isOfData = (text: string): boolean => /^\s*[[{]/.test(text);

/** Cases of any text: of a file that is no JSON, or pasted. */
const fromText = async (text: string, file: string, { today, names }: IntakeSetting): Promise<Intake> => {
  const meaning = headingReader(names);
  const isKnown = (heading: string) => meaning(heading).length > 0;
  const table = readTable(text, isKnown);
  const first = table?.find((row) => row.some((cell) => cell.trim() !== ''));
  const isTable =
    first && (first.filter(isKnown).length >= LEAST_KNOWN || (first.length === 1 && first.some(isKnown)));
  const codes = isTable ? undefined : codesIn(text);
  if (codes && codes.cases.length + codes.faults.length > 0) return fromCodes(codes, file);
  if (
    !table &&
    text
      .split('\n', 1)[0]
      ?.split(/[\t,;]/)
      .some((cell) => isKnown(cell.replaceAll('"', '')))
  )
    return refused(file, 'quote');
  const rows = isTable ? rowsIn(table ?? [], names, today) : undefined;
  if (!rows || rows.cases.length + rows.faults.length === 0) return refused(file, 'nothing');
  return {
    ...nothing,
    cases: rows.cases.map(({ labelled }) => ({ labelled })),
    faults: rows.faults.map((one) => ({ kind: 'cell', file, ...one })),
    strays: rows.strays.map((one) => ({ ...one, file })),
  };
};

/** Reads whatever was pasted; `called` is what it is called in a refusal. */
export const readPasted = async (text: string, called: string, setting: IntakeSetting): Promise<Intake> => {
  try {
    if (!isOfData(text)) return await fromText(text, called, setting);
    return await fromData(parseForeign(text, 'file'), called, setting.today);
  } catch (error) {
    if (error instanceof CaseError) return refused(called, error);
    if (error instanceof SyntaxError) return refused(called, 'not-json');
    throw error;
  }
};

const readOne = async (given: File, setting: IntakeSetting): Promise<Intake> => {
  const file = withoutTurns(given.name);
  if (given.size > caseFileLimits.bytes)
    return refused(file, new CaseError('file', 'too-large', String(caseFileLimits.bytes / 1_000_000)));
  const buffer = await given.arrayBuffer().catch(() => undefined);
  if (buffer === undefined) return refused(file, 'not-read');
  const bytes = new Uint8Array(buffer);
  if (isWorkbook(bytes)) return refused(file, 'workbook');
  const decoded = decodeText(bytes, setting.language);
  const isJson = /\.json$/i.test(file) || (!('fault' in decoded) && isOfData(decoded.text));
  if (isJson) {
    const result = await readThrough(given, {
      language: setting.language,
      kinds: ['case', 'cases', 'deal', 'report'],
      gate: (data) => data,
    });
    if ('fault' in result) return { ...nothing, faults: [{ kind: 'file', ...result.fault }] };
    try {
      return { ...(await fromData(result.read, file, setting.today)), notes: result.notes };
    } catch (error) {
      if (error instanceof CaseError) return refused(file, error);
      throw error;
    }
  }
  if ('fault' in decoded)
    return refused(file, decoded.fault === 'not-text' ? { tried: decoded.tried } : decoded.fault);
  try {
    const { text, readAs } = decoded;
    // Excel writes UTF-16 when it is told to save "Unicode text": that is no doubt to be asked about.
    const notes = readAs && readAs.others.length + readAs.sample.length > 0 ? [{ file, ...readAs }] : [];
    return { ...(await fromText(text, file, setting)), notes };
  } catch (error) {
    if (error instanceof CaseError) return refused(file, error);
    throw error;
  }
};
/** Reads every file, and says of each case that is wrong where and why. */
export const readIntake = async (files: readonly File[], setting: IntakeSetting): Promise<Intake> =>
  together(await Promise.all(files.map((file) => readOne(file, setting))));

/** What becomes of a case that is there already. */
export const fates = ['both', 'update', 'skip'] as const;
export type Fate = (typeof fates)[number];
/** A stored case that an incoming one is, or is called like. */
export interface Match {
  readonly kept: Kept;
  readonly how: 'same' | 'named';
}

/** Data without the order of its keys. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, entry]) => [key, inOrder(entry)]),
  );
};
const contentKey = ({ theCase }: LabelledCase): string => JSON.stringify(inOrder(theCase));
const nameKey = ({ labels: { name, reference } }: LabelledCase): string | undefined => {
  const key = [fold(name), fold(reference)];
  return key.join('') === '' ? undefined : key.join('\n');
};
const calledAlike = (one: LabelledCase, other: LabelledCase): boolean =>
  nameKey(one) === undefined || nameKey(one) === nameKey(other);

/**
 * Of each incoming case the stored one that it is already: with the same content, or of the same name and
 * reference. A case without a name, such as one of a code, is the same as whichever has its answers and dates.
 */
export const matchesOf = async (
  incoming: readonly Incoming[],
  stored: readonly Kept[],
): Promise<readonly (Match | undefined)[]> => {
  const byContent = new Map<string, Kept[]>();
  const byName = new Map<string, Kept>();
  await inSlices(
    stored.map((kept) => () => {
      if (!hasAnswers(kept.record)) return;
      const whole = wholeOf(kept.record);
      const key = contentKey(whole);
      byContent.set(key, [...(byContent.get(key) ?? []), kept]);
      const name = nameKey(whole);
      if (name !== undefined && !byName.has(name)) byName.set(name, kept);
    }),
  );
  return inSlices(
    incoming.map(({ labelled }) => (): Match | undefined => {
      const same = byContent.get(contentKey(labelled))?.find(({ record }) => calledAlike(labelled, record));
      if (same) return { kept: same, how: 'same' };
      const name = nameKey(labelled);
      const named = name === undefined ? undefined : byName.get(name);
      return named && { kept: named, how: 'named' };
    }),
  );
};
/**
 * Without those that say what another says: of the same content and name, or of the same content without a name, as a
 * code has it. What a report said of the content at its time stays with it.
 */
export const withoutTwins = (incoming: readonly Incoming[]): readonly Incoming[] => {
  const all = incoming.map((one) => ({
    one,
    content: contentKey(one.labelled),
    name: nameKey(one.labelled) ?? '',
  }));
  const isNamed = new Set(all.flatMap(({ content, name }) => (name === '' ? [] : content)));
  const said = new Map(
    all.toReversed().flatMap(({ one, content }) => (one.said ? [[content, one.said]] : [])),
  );
  const seen = new Set<string>();
  return all.flatMap(({ one, content, name }) => {
    const key = `${content}\n${name}`;
    if (seen.has(key) || (name === '' && isNamed.has(content))) return [];
    seen.add(key);
    const report = one.said ?? said.get(content);
    return [report ? { ...one, said: report } : one];
  });
};
