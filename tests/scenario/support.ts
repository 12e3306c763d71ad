import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { law, readScenario, rows, type Scenario, scenarioData } from '../../machines';
import { root } from '../../scripts/lib/install.mjs';
import { anyCase } from '../findings/arbitrary';

const folder = join(root, 'src', 'training', 'scenarios');
/** Every shipped deal as it is written, by its file. */
export const shipped: readonly (readonly [string, Record<string, unknown>])[] = readdirSync(folder).map(
  (name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))],
);
export const shippedFile = (start: string): Record<string, unknown> => {
  const found = shipped.find(([name]) => name.startsWith(start))?.[1];
  if (!found) throw new Error(`no deal ${start}`);
  return found;
};
export const readDeal = (start: string): Scenario => readScenario(shippedFile(start), law.FIRST_DATE);
/** As a file hands it over. */
export const asFile = (scenario: Scenario): Record<string, unknown> =>
  JSON.parse(JSON.stringify(scenarioData(scenario)));

const text = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
    fc.constantFrom('案件', '__proto__', 'a\nb'),
  )
  .filter((one) => one.trim() !== '');
const id = text.filter((one) => !/\p{Surrogate}/u.test(one));
const told = fc.oneof(fc.record({ en: text }), fc.record({ ja: text }), fc.record({ en: text, ja: text }));
const level = fc.constantFrom('none', 'care', 'hold', 'licence', 'stop' as const);
const row = fc.constantFrom(...rows);
const finding = fc
  .tuple(row, fc.constantFrom(undefined, 'established' as const, 'possible' as const))
  .map(([{ id: name, variant }, certainty]) => ({
    id: name,
    ...(variant ? { variant } : {}),
    ...(certainty ? { certainty } : {}),
  }));
const expected = fc.record(
  {
    level,
    couldBecome: level,
    findings: fc.array(finding, { maxLength: 4 }),
    without: fc.array(
      row.map(({ id: name, variant }) => (variant ? `${name}/${variant}` : name)),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['level', 'findings'] },
);
const teaching = fc.record({
  difficulty: fc.constantFrom(1, 2, 3 as const),
  minutes: fc.integer({ min: 1, max: 600 }),
  point: told,
  notes: fc.array(told, { maxLength: 3 }),
  mistakes: fc.array(told, { maxLength: 3 }),
});
const reasoned = fc
  .tuple(anyCase, fc.option(fc.record({ datacentre: text }), { nil: undefined }))
  .map(([theCase, reasons]) => (reasons ? { ...theCase, reasons } : theCase));

/** Deals of every sort: with twists and without, with reasons, in one language or in both. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .tuple(
    fc.record({ id, title: told, story: told, theCase: reasoned, expected }),
    fc.option(teaching, { nil: undefined }),
    fc.uniqueArray(fc.record({ id, what: told, theCase: reasoned, expected }), {
      maxLength: 3,
      selector: (twist) => twist.id,
    }),
  )
  .map(([deal, taught, twists]) => ({ ...deal, ...(taught ? { teaching: taught } : {}), twists }));
