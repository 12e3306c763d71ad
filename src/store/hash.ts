import { sha256 } from '../../machines';

/** SHA-256 of bytes, in hexadecimal: by the browser, or by ourselves where it has none, as on a page without TLS. */
export const hashOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  if (!globalThis.crypto?.subtle) return sha256(bytes);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
};
