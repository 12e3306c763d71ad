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

/** SHA-256 in hexadecimal; nothing where the browser has none, as on a page served without TLS. */
const sha256 = async (bytes: BufferSource): Promise<string | undefined> => {
  if (!globalThis.crypto?.subtle) return undefined;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

export const fingerprint = (): Promise<string | undefined> => sha256(openedBytes());

/** What a copy is found to be: its hash, or why there is none. */
export type Copy =
  | { readonly file: string; readonly hash: string }
  | { readonly file: string; readonly fault: 'too-large' | 'not-read' | 'no-hash' };

export const checkCopy = async (file: File): Promise<Copy> => {
  if (file.size > MOST_BYTES) return { file: file.name, fault: 'too-large' };
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return { file: file.name, fault: 'not-read' };
  const hash = await sha256(bytes);
  return hash ? { file: file.name, hash } : { file: file.name, fault: 'no-hash' };
};
