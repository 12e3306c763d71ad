import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  firefox,
  type Page,
} from 'playwright-core';
import { requireProgram } from '../../scripts/lib/browsers.mjs';
import { root } from '../../scripts/lib/install.mjs';
import { serveHosted } from '../../scripts/lib/serve.mjs';

export type Edition = 'hosted' | 'offline';
export const editions: readonly Edition[] = ['hosted', 'offline'];

const offlineFile = join(root, 'dist', 'offline', 'chip-export-check.html');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Both builds hold the same document, and what axe looks at is the same in every language. So the slow checks are
 * made on one build, in Japanese; what both builds or both languages have to do is told by their own tests.
 */
export const looked = { edition: 'offline', language: 'ja', locale: 'ja-JP' } as const;

/** Everything that must stay empty while a person uses the page. */
export interface Faults {
  /** Requests to anywhere but the page's own address; `data:` and `blob:` stay inside the page. */
  readonly requests: string[];
  /** What the content security policy or Trusted Types refused. */
  readonly violations: string[];
  /** Errors and warnings in the console. */
  readonly console: string[];
  /** Uncaught errors. */
  readonly errors: string[];
}

export interface OpenOptions {
  /** What follows `#` in the address. */
  readonly hash?: string;
  readonly context?: BrowserContextOptions;
}

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The address of the page, without hash. */
  readonly url: string;
  readonly faults: Faults;
  close(): Promise<void>;
}

export interface Site {
  readonly browser: Browser;
  /** Opens the page in a context of its own, so that nothing stored is shared between tests. */
  open(edition: Edition, options?: OpenOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: requireProgram('CHROMIUM_PATH'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Firefox as it is installed: the channel of that name speaks WebDriver BiDi to it. */
export function launchFirefox(): Promise<Browser> {
  return firefox.launch({ channel: 'moz-firefox', executablePath: requireProgram('FIREFOX_PATH') });
}

/** Where each edition is opened; the hosted one from a free loopback port. Both builds have to exist. */
export async function serveEditions(): Promise<{
  urls: Readonly<Record<Edition, string>>;
  close(): Promise<void>;
}> {
  const { url, close } = await serveHosted({ port: 0 });
  return { urls: { hosted: url, offline: pathToFileURL(offlineFile).href }, close };
}

/** Starts a browser and a server. */
export async function startSite(start = launch): Promise<Site> {
  const [browser, { urls, close }] = await Promise.all([start(), serveEditions()]);
  return {
    browser,
    open: (edition, options) => openPage(browser, urls[edition], edition, options),
    async close() {
      await browser.close();
      await close();
    },
  };
}

/** Opens a page in a context of its own. */
export async function openPage(
  browser: Browser,
  url: string,
  edition: Edition,
  { hash, context: contextOptions }: OpenOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1280, height: 900 },
    offline: edition === 'offline',
    serviceWorkers: 'allow',
    ...contextOptions,
  });
  const faults: Faults = { requests: [], violations: [], console: [], errors: [] };
  const isOwn = (address: string) =>
    /^(data|blob|about):/.test(address) ||
    (edition === 'hosted' ? address.startsWith(url) : address.split('#')[0] === url);

  context.on('request', (request) => {
    if (!isOwn(request.url())) faults.requests.push(`${request.method()} ${request.url()}`);
  });
  context.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) {
      faults.console.push(`${message.type()}: ${message.text()}`);
    }
  });
  context.on('weberror', (error) => faults.errors.push(error.error().stack ?? String(error.error())));
  await context.exposeBinding('reportViolation', (_source, text: string) => faults.violations.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (globalThis as unknown as { reportViolation(text: string): void }).reportViolation;
      report(`${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`.trim());
    });
  });

  const page = await context.newPage();
  await page.goto(hash === undefined ? url : `${url}#${hash}`);
  return { page, context, url, faults, close: () => context.close() };
}

/**
 * Runs axe on the page as it stands and gives one line for each element at fault. The policy stays in force:
 * the script is evaluated through the debugging protocol, as is every `page.evaluate`.
 */
export async function axe(page: Page, options: RunOptions = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (runOptions) =>
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document, runOptions),
    // What passes is of no interest, and saying where it stands takes longer than all the rest.
    { resultTypes: ['violations'], preload: false, ...options },
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** What axe finds in a page in light and in dark; dark differs in its colours alone. */
export async function complaintsIn(page: Page): Promise<string[]> {
  const complaints = await axe(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await axe(page, { runOnly: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...complaints, ...inDark.map((complaint) => `dark: ${complaint}`)];
}

/** The faults of a page as one object, to compare with `noFaults`. */
export const noFaults: Faults = { requests: [], violations: [], console: [], errors: [] };

/** What a person sees of a screen: its heading and every answer in it. */
export const seen = (page: Page) =>
  page.evaluate(() => ({
    heading: document.querySelector('h1')?.textContent,
    answers: [...document.querySelectorAll<HTMLInputElement>('main input')].map((input) =>
      input.type === 'radio' || input.type === 'checkbox'
        ? `${input.name} ${input.value} ${input.checked}`
        : input.value,
    ),
  }));
