/**
 * The lists that are open, until the page is closed. They are read and made ready in slices, so that the page does
 * not stand still; nothing of them is stored.
 */
import { useSyncExternalStore } from 'react';
import {
  coveredBy,
  type Index,
  ListError,
  type ListKind,
  listLimits,
  matching,
  type ReadList,
  type RowFault,
  type UsList,
} from '../../machines';
import { decodingText } from '../store/encoding';
import { hashOf } from '../store/hash';
import { breath, breathing } from '../ui/breathing';
import { clock } from '../words/clock';
import type { Language } from '../words/i18n';
import { withoutTurns } from '../words/isolated';

export interface OpenList {
  readonly id: number;
  readonly name: string;
  readonly kind: ListKind;
  readonly date: string;
  readonly rows: number;
  readonly sha256: string;
  readonly covers: readonly UsList[];
  readonly faults: readonly RowFault[];
  readonly readAs?: string;
  readonly index: Index;
}
/** A file that was not opened: why, and the file where somebody can still say which column holds the names. */
export interface RefusedList {
  readonly id: number;
  readonly name: string;
  readonly error: ListError | 'unread';
  readonly file: File;
}
interface Lists {
  readonly open: readonly OpenList[];
  readonly refused: readonly RefusedList[];
  /** The file that is being read. */
  readonly reading: string | undefined;
}

let lists: Lists = { open: [], refused: [], reading: undefined };
let lastId = 0;
const watchers = new Set<() => void>();
const set = (change: Partial<Lists>) => {
  lists = { ...lists, ...change };
  for (const watcher of watchers) watcher();
};
const subscribe = (watcher: () => void) => {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
};
export const useOpenLists = (): Lists => useSyncExternalStore(subscribe, () => lists);

interface ReadFile {
  readonly name: string;
  readonly date: string;
  readonly sha256: string;
  readonly readAs?: string;
  readonly list: ReadList;
}
const readFile = async (
  file: File,
  language: Language,
  nameColumn?: string,
): Promise<ReadFile | RefusedList> => {
  const name = withoutTurns(file.name).slice(0, 200) || '–';
  const refuse = (error: RefusedList['error']): RefusedList => {
    lastId += 1;
    return { id: lastId, name, error, file };
  };
  if (file.size > listLimits.bytes)
    return refuse(new ListError('too-large', String(listLimits.bytes / 1_000_000)));
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return refuse('unread');
  const given = new Uint8Array(bytes);
  const { noListBy, readingList } = await matching();
  await breath();
  try {
    const other = noListBy(given);
    if (other) throw new ListError('not-a-list', other);
    const decoded = await breathing(decodingText(given, language));
    if ('fault' in decoded) throw new ListError('not-text');
    await breath();
    const list = await breathing(readingList(decoded.text, { nameColumn }));
    await breath();
    const sha256 = await hashOf(given);
    await breath();
    return {
      name,
      date: clock(new Date(file.lastModified)),
      sha256,
      list,
      ...(decoded.readAs ? { readAs: decoded.readAs.encoding } : {}),
    };
  } catch (error) {
    if (error instanceof ListError) return refuse(error);
    throw error;
  }
};

/**
 * Opens files as lists. What OFAC publishes in three files is put together if they come together.
 *
 * @param nameColumn - the heading of the column with the names, where somebody said it.
 */
export const openFiles = async (
  files: readonly File[],
  language: Language,
  nameColumn?: string,
): Promise<void> => {
  const { indexing, withOtherNames } = await matching();
  const refused: RefusedList[] = [];
  const read: ReadFile[] = [];
  for (const file of files) {
    set({ reading: file.name });
    const one = await readFile(file, language, nameColumn);
    if ('error' in one) refused.push(one);
    else read.push(one);
  }
  let whole: readonly ReadFile[] = [];
  try {
    whole = withOtherNames(read);
  } catch (error) {
    if (!(error instanceof ListError)) throw error;
    whole = read.filter(({ list: { kind } }) => kind !== 'ofac-alt' && kind !== 'ofac-add');
    lastId += 1;
    refused.push({ id: lastId, name: error.detail, error, file: files[0] as File });
  }
  const opened: OpenList[] = [];
  for (const { list, ...one } of whole) {
    const index = await breathing(indexing(list.rows));
    lastId += 1;
    opened.push({
      ...one,
      id: lastId,
      kind: list.kind,
      rows: list.rows.length,
      covers: coveredBy(list),
      faults: list.faults,
      index,
    });
  }
  // The same file again takes the place of the one before.
  const others = lists.open.filter(({ sha256 }) => !opened.some((one) => one.sha256 === sha256));
  set({ open: [...others, ...opened], refused, reading: undefined });
};

export const closeList = (id: number): void => set({ open: lists.open.filter((one) => one.id !== id) });
export const dateList = (id: number, date: string): void =>
  set({ open: lists.open.map((one) => (one.id === id ? { ...one, date } : one)) });
