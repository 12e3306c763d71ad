import { resolve } from 'node:path';

/** The folder of this repository: a command runs as a bundle elsewhere, from wherever a person stands. */
export const root = resolve(process.argv[1] ?? '', '../../..');
