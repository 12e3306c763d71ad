/** Writes the published JSON Schemas anew: npm run -s schemas */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { schemaFiles } from './schema';

const folder = resolve(process.argv[1] ?? '', '../../../docs/schemas');
mkdirSync(folder, { recursive: true });
for (const [name, content] of Object.entries(schemaFiles())) {
  writeFileSync(join(folder, name), content);
  process.stdout.write(`docs/schemas/${name}\n`);
}
