import { hashOf } from '../store/hash';
import { asOpened } from './asOpened';

/** So many bytes of a file are read at most; the offline file has a few million. */
export const MOST_BYTES = 20_000_000;

/** What the build wrote into the head of a page. */
export type SaidPart = 'edition' | 'commit';
export const said = (what: SaidPart): string | undefined =>
  asOpened.querySelector(`meta[name="${what}"]`)?.getAttribute('content') ?? undefined;

/** The bytes of the page as it was opened: the build writes it as a browser writes it out again. */
const openedBytes = (): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`<!DOCTYPE html>${asOpened.outerHTML}`);

export const fingerprint = (): Promise<string> => hashOf(openedBytes());

/** What a copy is found to be: its hash, or why there is none. */
export type Copy =
  | { readonly file: string; readonly hash: string }
  | { readonly file: string; readonly fault: 'too-large' | 'not-read' };

export const checkCopy = async (file: File): Promise<Copy> => {
  if (file.size > MOST_BYTES) return { file: file.name, fault: 'too-large' };
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return { file: file.name, fault: 'not-read' };
  return { file: file.name, hash: await hashOf(new Uint8Array(bytes)) };
};
