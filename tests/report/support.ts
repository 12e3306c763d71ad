import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsIn } from '../../scripts/headless/words';
import { root } from '../../scripts/lib/install.mjs';

const folder = join(root, 'src', 'training', 'scenarios');

/** Every shipped deal as its file holds it, by the name of the file. */
export const deals = readdirSync(folder).map(
  (name): readonly [string, unknown] => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))] as const,
);

/** A shipped deal by its number. */
export const dealOf = (number: string): unknown => {
  const found = deals.find(([name]) => name.startsWith(`${number}-`));
  if (!found) throw new Error(`There is no deal ${number}.`);
  return found[1];
};

/** Every deal names its dates, so this default never counts. */
export const NOT_TODAY = '2023-11-17';

export const english = wordsIn('en');
export const japanese = wordsIn('ja');
