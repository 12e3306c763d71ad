/**
 * Gives everything that can be answered a place in the case codes: npm run -s code:ordinals. It only appends, and
 * only to an edition that has no seal.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { edition, seals } from '../../machines';
import { journalFor } from '../../machines/code/additions';
import { journal } from '../../machines/code/ordinals';
import { readArguments, refuse } from './arguments';

const { positionals } = readArguments({});
if (positionals.length > 0) refuse('usage: code:ordinals');

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
try {
  const grown = journalFor(journal, edition, seals[edition] !== undefined, hash);
  const file = resolve(process.argv[1] ?? '', '../../../machines/code/ordinals.json');
  writeFileSync(file, `${JSON.stringify(grown, null, 2)}\n`);
  process.stdout.write(
    `${edition}: ${JSON.stringify(grown.later.find((batch) => batch.edition === edition) ?? {})}\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
