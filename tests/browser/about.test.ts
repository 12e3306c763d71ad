import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import en from '../../locales/en/about.json';
import { edition as lawEdition } from '../../machines';
import { root } from '../../scripts/lib/install.mjs';
import { saidIn } from '../../scripts/lib/verify.mjs';
import { axe, editions, noFaults, type Site, startSite } from './support';
import { schemesOf } from './walker';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const fileOf = { hosted: 'index.html', offline: 'chip-export-check.html' } as const;
const pathOf = (edition: 'hosted' | 'offline') => join(root, 'dist', edition, fileOf[edition]);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe.each(editions)('the %s page', (edition) => {
  it('tells its own SHA-256, the commit and what is inside, as they are', async () => {
    const { page, faults, close } = await site.open(edition, { hash: '/about' });
    const bytes = readFileSync(pathOf(edition));
    const hash = page.locator('.about-hash');
    await expect.poll(() => hash.innerText()).toBe(sha256(bytes));
    const said = saidIn(bytes.toString('utf8'));
    expect(said?.edition).toBe(lawEdition);
    const figures = page.locator('.about-figures').first();
    expect(await figures.innerText()).toContain(said?.commit);
    expect(await figures.innerText()).toContain(lawEdition);

    const bill = JSON.parse(readFileSync(join(root, 'dist', edition, 'sbom.cdx.json'), 'utf8')) as {
      metadata: { component: { name: string; hashes: { content: string }[] } };
      components: { name: string }[];
    };
    expect(bill.metadata.component.hashes[0]?.content).toBe(sha256(bytes));
    const inside = page.locator('.about-licences b');
    expect(await inside.allInnerTexts()).toEqual([
      bill.metadata.component.name,
      ...bill.components.map(({ name }) => name),
    ]);
    const last = page.locator('.about-licences details').last();
    await last.locator('summary').click();
    expect(await last.locator('pre').innerText()).toContain('Permission is hereby granted');
    expect(faults).toEqual(noFaults);
    await close();
  });
});

it('a copy is told apart by its hash', async () => {
  const { page, faults, close } = await site.open('offline', { hash: '/about' });
  const bytes = readFileSync(pathOf('offline'));
  const field = page.getByLabel(en.copy, { exact: true });
  const other = Buffer.from(bytes);
  other[1_000_000] = (other[1_000_000] ?? 0) ^ 1;
  await field.setInputFiles([
    { name: 'mine.html', mimeType: 'text/html', buffer: bytes },
    { name: 'other.html', mimeType: 'text/html', buffer: other },
  ]);
  const found = page.locator('.about-copies li');
  await found.nth(1).waitFor();
  expect(await found.locator('code').allInnerTexts()).toEqual([sha256(bytes), sha256(other)]);
  expect(faults).toEqual(noFaults);
  await close();
});

it.each(['en', 'ja'] as const)('the page in %s is clean to axe, and fits a phone', async (language) => {
  for (const colorScheme of schemesOf(language)) {
    const locale = language === 'ja' ? 'ja-JP' : 'en-US';
    const { page, faults, close } = await site.open('hosted', {
      hash: '/about',
      context: { locale, colorScheme },
    });
    await page.locator('.about-licences summary').first().click();
    expect(await axe(page)).toEqual([]);
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const [scroll, client] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(scroll).toBe(client);
    }
    expect(faults).toEqual(noFaults);
    await close();
  }
});

// The last byte alone is changed: that it is the first one to differ says that every other is the same.
it('the file is what its commit builds elsewhere, and with another byte it is refused', () => {
  const bytes = readFileSync(pathOf('offline'));
  const commit = saidIn(bytes.toString('utf8'))?.commit ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'copy-'));
  const copy = join(folder, 'copy.html');
  writeFileSync(copy, bytes.fill('!', bytes.length - 1));
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts', 'verify-offline.mjs'), copy],
    { encoding: 'utf8', env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'ja_JP.UTF-8' } },
  );
  rmSync(folder, { recursive: true });
  // While somebody works on the sources there is no commit to compare with.
  if (/^[0-9a-f]{40}$/.test(commit)) {
    expect(stderr).toContain(`byte ${bytes.length - 1} is the first that differs`);
    expect(status).toBe(1);
  } else {
    expect(stderr).toContain('nothing to compare it with');
    expect(status).toBe(2);
  }
});
