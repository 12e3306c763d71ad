import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../lib/verify.mjs';

const name = 'chip-export-check.html';
const path = join('dist', 'offline', name);

const read = (): Uint8Array => {
  if (!existsSync(path))
    throw new Error(`The hosted build offers ${path}, which is not there. "npm run build" makes both.`);
  return readFileSync(path);
};

/** The offline file as the hosted build offers it: it is built first. */
export const offlineFile = {
  name,
  read,
  /** What the page says of it. */
  facts: () => {
    const bytes = read();
    return { name, bytes: bytes.length, sha256: sha256(bytes) };
  },
};
