/** Writes the published JSON Schemas anew: npm run -s schemas */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './arguments';
import { print } from './output';
import { root } from './root';
import { schemaFiles } from './schema';

readArguments({
  name: 'schemas',
  about: 'writes docs/schemas anew, after a change of the vocabulary or of what is printed.',
  options: {},
  exits: { 0: 'written', 2: 'misuse: one line on stderr says what' },
});
const folder = join(root, 'docs', 'schemas');
mkdirSync(folder, { recursive: true });
for (const [name, content] of Object.entries(schemaFiles())) {
  writeFileSync(join(folder, name), content);
  await print(`docs/schemas/${name}\n`);
}
