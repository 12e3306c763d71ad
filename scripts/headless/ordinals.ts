/**
 * Gives everything that can be answered a place in the case codes: npm run -s code:ordinals. It only appends, and
 * only to an edition that has no seal.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { edition, journal, journalFor, seals } from '../../machines';
import { readArguments } from './arguments';
import { complain, print } from './output';
import { root } from './root';

readArguments({
  name: 'code:ordinals',
  about: 'gives everything that can be answered a place in the case codes; it only appends.',
  options: {},
  exits: { 0: 'written', 1: 'the edition is sealed, and something new has no place', 2: 'misuse' },
});

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
try {
  const grown = journalFor(journal, edition, seals[edition] !== undefined, hash);
  const file = join(root, 'machines', 'code', 'ordinals.json');
  writeFileSync(file, `${JSON.stringify(grown, null, 2)}\n`);
  await print(
    `${edition}: ${JSON.stringify(grown.later.find((batch) => batch.edition === edition) ?? {})}\n`,
  );
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
