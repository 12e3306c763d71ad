/** The page inside something that shows it in a sandbox, as mail programs, portals and archives do. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/install.mjs';
import { launch } from './support';

const file = readFileSync(join(root, 'dist', 'offline', 'chip-export-check.html'), 'utf8');
const hosts: Readonly<Record<string, string>> = {
  'a sandbox that allows scripts': '<iframe id="it" sandbox="allow-scripts" src="/file"></iframe>',
  'a sandbox that allows scripts and forms':
    '<iframe id="it" sandbox="allow-scripts allow-forms" src="/file"></iframe>',
  'a document in an attribute':
    '<iframe id="it" sandbox="allow-scripts"></iframe><script>fill("srcdoc")</script>',
  'a blob in a sandbox': '<iframe id="it" sandbox="allow-scripts"></iframe><script>fill("blob")</script>',
};
const fill = `<script>
async function fill(how) {
  const text = await (await fetch('/file')).text();
  const it = document.getElementById('it');
  if (how === 'srcdoc') it.srcdoc = text;
  if (how === 'blob') it.src = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
}
</script>`;

let browser: Browser;
let url = '';
const server = createServer((request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  if (request.url === '/file') return response.end(file);
  const at = decodeURIComponent((request.url ?? '').slice(1));
  return response.end(
    `<!doctype html><title>preview</title><style>iframe{width:1200px;height:850px}</style>${fill}${hosts[at] ?? ''}`,
  );
});
beforeAll(async () => {
  browser = await launch();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  await browser.close();
  server.close();
});

const shown = async (host: string): Promise<{ page: Page; frame: Frame; errors: string[] }> => {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(url + encodeURIComponent(host));
  const element = await page.waitForSelector('#it');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('there is no frame');
  await frame.getByRole('button', { name: 'Begin' }).waitFor();
  return { page, frame, errors };
};
const heading = (frame: Frame) => frame.getByRole('heading', { level: 1 }).innerText();

describe.each(Object.keys(hosts))('in %s', (host) => {
  it('begins, asks, shows the result, and says what may have been kept back', async () => {
    const { page, frame, errors } = await shown(host);
    await frame.locator('.hands input[value=both]').check();
    await frame.getByRole('button', { name: 'Begin' }).click();
    await frame.getByRole('radio', { name: /^Sell own goods/ }).check();
    await frame.getByRole('combobox').fill('Japan');
    await frame.getByRole('combobox').press('Enter');
    await frame.getByRole('radio', { name: /^No/ }).first().check();
    const first = await heading(frame);
    await frame.getByRole('button', { name: 'Next', exact: true }).click();
    await expect.poll(() => heading(frame)).not.toBe(first);
    const second = await heading(frame);
    await frame.getByRole('radio', { name: /^A server or board/ }).check();
    await frame
      .getByRole('radio')
      .and(frame.locator('[name$="identifiedBy"], [name*="identif"], [name]'))
      .last()
      .check();
    await frame.locator('h1').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(frame)).not.toBe(second);
    await frame.getByRole('button', { name: 'Show this result', exact: true }).click();
    await frame.getByRole('button', { name: 'Download the report' }).click();
    const notice = frame.locator('.preview-notice');
    await notice.getByText(/If nothing arrived, this preview blocks downloads/).waitFor();
    expect(await frame.getByText('was handed to the browser').count()).toBe(0);
    expect(JSON.parse(await notice.getByRole('textbox').inputValue())).toMatchObject({
      format: 'chip-export-check/report',
    });
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await frame.getByRole('button', { name: 'Print or save as PDF' }).click();
    await notice.getByText(/this preview blocks printing/).waitFor();
    // Every other place has an address of its own, which a preview may have no room for.
    await frame.getByRole('link', { name: 'Library' }).click();
    await frame.locator('main.library').waitFor();
    await frame.getByRole('link', { name: 'Training', exact: true }).click();
    await frame.locator('main.training').waitFor();
    await frame.getByRole('link', { name: /^Deal 01/ }).click();
    await frame.getByRole('link', { name: 'Demonstrate' }).click();
    await frame.locator('.show-presenter').waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('begins by Enter in a field', async () => {
    const { page, frame } = await shown(host);
    await frame.locator('#decisionDate').press('Enter');
    await frame.getByRole('combobox').waitFor();
    await page.context().close();
  });
});
