/** Reads a download, or says what it is instead. */
import { readFileSync } from 'node:fs';
import { readEcfr } from './ecfr';
import { readEgov } from './egov';
import type { LawText } from './text';

/** What a file is that is not one of the formats; the key of its words, and what stands in them. */
export interface Refusal {
  readonly refused: 'empty' | 'unread' | 'binary' | 'xml' | 'broken' | 'title';
  readonly what?: 'json' | 'html' | 'pdf' | 'zip' | 'other' | 'not-utf8';
  readonly root?: string;
  readonly problem?: string;
  readonly title?: string;
}

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const kindOf = (text: string): Refusal['what'] => {
  const start = text.slice(0, 400).trimStart();
  if (/^%PDF/.test(start)) return 'pdf';
  if (start.startsWith('PK\u0003')) return 'zip';
  if (/^(?:<!doctype html|<html\b)/i.test(start)) return 'html';
  if (/^[[{]/.test(start)) return 'json';
  return start.startsWith('<') ? undefined : 'other';
};

export const readLawText = (path: string): LawText | Refusal => {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { refused: 'unread', problem: (error as NodeJS.ErrnoException).code ?? '' };
  }
  if (bytes.length === 0) return { refused: 'empty' };
  const text = decoded(bytes);
  const what = kindOf(text ?? new TextDecoder('latin1').decode(bytes.subarray(0, 400)));
  if (what !== undefined && (text !== undefined || what !== 'other')) return { refused: 'binary', what };
  if (text === undefined) return { refused: 'binary', what: 'not-utf8' };
  const reader = /<DIV[1-9]\s[^<>]*\bTYPE=/i.test(text)
    ? readEcfr
    : /<LawBody[\s>]/.test(text)
      ? readEgov
      : undefined;
  if (!reader) return { refused: 'xml', root: /<([A-Za-z_][\w.:-]*)/.exec(text)?.[1] ?? '' };
  try {
    const read = reader(text);
    const { title } = read.law;
    return read.format === 'ecfr' && title !== '' && title !== '15' ? { refused: 'title', title } : read;
  } catch (error) {
    return { refused: 'broken', problem: (error as Error).message };
  }
};
