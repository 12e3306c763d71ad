import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { edition, readCase } from '../../machines';
import { root } from '../../scripts/lib/install.mjs';
import { fileOf, reportOf } from '../../src/report/file';
import { run } from '../headless/run';

const folder = mkdtempSync(join(tmpdir(), 'against-'));
const deal = readCase(
  JSON.parse(readFileSync(join(root, 'src/training/scenarios/05-h200-shanghai-certified.json'), 'utf8')),
  '2026-11-30',
);
const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const today = put('today.json', fileOf(reportOf(deal, { name: 'Lan Tian', reference: 'PO-5' })));
const old = put(
  'old.json',
  readFileSync(today, 'utf8')
    .replaceAll(`"${edition}"`, '"2026-11-21.2"')
    .replace('"level": "licence"', '"level": "care"'),
);
const assess = (...args: readonly string[]) => run('assess', '--against', ...args);

describe('reports against today', () => {
  it('say for each whether it moved, from which edition, and refuse what is no report', async () => {
    const { out, code } = await assess(today, old, put('case.json', '{"answers":{}}'));
    const [same, moved, refused] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(same).toMatchObject({ name: 'Lan Tian', reference: 'PO-5', changed: false, editions: [] });
    expect(moved).toMatchObject({
      before: { edition: '2026-11-21.2', level: 'care' },
      after: { edition, level: 'licence' },
      changed: true,
    });
    expect(moved.editions.at(0)).toBe(edition);
    expect(refused).toMatchObject({ field: 'format' });
    expect(code).toBe(2);
  });

  it('on another day name the change of the law that did it', async () => {
    const { out } = await assess(today, '--date', '2024-06-01');
    const { after, law } = JSON.parse(out);
    expect(after).toMatchObject({ level: 'licence', refusalPresumed: true });
    expect(law.length).toBeGreaterThan(0);
    for (const { date } of law) expect(date > '2024-06-01').toBe(true);
  });

  it('tell people the levels in words, and what the editions changed once', async () => {
    const { out } = await assess(old, old, '--format', 'text', '--lang', 'ja');
    expect(out.split('2026-11-29.1:')).toHaveLength(2);
    expect(out).toContain('2026-11-21.2: 条件を満たす場合に限り、慎重に進める');
  });
});
