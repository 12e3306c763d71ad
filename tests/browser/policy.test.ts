import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editions, noFaults, type OpenPage, type Site, startSite } from './support';

let site: Site;

// Somebody else's server: it counts what reaches it.
const reached: string[] = [];
const other = createServer((request, response) => {
  reached.push(`${request.method} ${request.url}`);
  response.end();
});
let elsewhere = '';

beforeAll(async () => {
  site = await startSite();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}/elsewhere`;
});

afterAll(async () => {
  await site.close();
  other.close();
});

// What a page that was tampered with would try. Each attempt runs in the page and must be refused.
const attempts: Record<string, { attempt: (url: string) => unknown; refusedBy: string }> = {
  'markup from a string': {
    attempt: () => {
      document.body.innerHTML = '<p>markup</p>';
    },
    refusedBy: 'require-trusted-types-for',
  },
  'a Trusted Types policy of its own': {
    attempt: () => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): void };
      };
      trustedTypes.createPolicy('own', {});
    },
    refusedBy: 'trusted-types',
  },
  'a script from elsewhere': {
    attempt: (url) => {
      const script = document.createElement('script');
      script.src = url;
      document.head.append(script);
    },
    refusedBy: 'require-trusted-types-for',
  },
  'a worker from elsewhere': { attempt: (url) => new Worker(url), refusedBy: 'require-trusted-types-for' },
  'a worker made of a text': {
    attempt: () => new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))),
    refusedBy: 'require-trusted-types-for',
  },
  'another service worker': {
    attempt: () => navigator.serviceWorker.register('./other.js'),
    refusedBy: 'require-trusted-types-for',
  },
  'the policy of its parts once more': {
    attempt: () => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): void };
      };
      trustedTypes.createPolicy('parts', { createScript: (text: string) => text });
    },
    refusedBy: 'trusted-types',
  },
  'a part that was changed': {
    attempt: () => {
      const { pageParts } = globalThis as unknown as { pageParts: { enter(name: string): unknown } };
      const block = document.getElementById('part-About');
      if (!block) throw new Error('The page has no such part.');
      // Its whole text may be set by a trusted value only; a node of text within it by anyone.
      block.replaceChildren(document.createTextNode('document.title = "changed"'));
      pageParts.enter('About');
    },
    refusedBy: 'script-src-elem',
  },
  'the policy of the page once more': {
    attempt: () => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): void };
      };
      trustedTypes.createPolicy('service-worker', { createScriptURL: (url: string) => url });
    },
    refusedBy: 'trusted-types',
  },
  'a script in an address': {
    attempt: () => {
      location.href = 'javascript:document.title = "changed"';
    },
    refusedBy: 'script-src-elem',
  },
  'a frame': {
    attempt: (url) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
    },
    refusedBy: 'frame-src',
  },
  'a style sheet that is not in the build': {
    attempt: () => {
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.head.append(style);
    },
    refusedBy: 'style-src-elem',
  },
  'a request': { attempt: (url) => fetch(url), refusedBy: 'connect-src' },
  'a beacon': { attempt: (url) => navigator.sendBeacon(url, 'answers'), refusedBy: 'connect-src' },
  'a socket': { attempt: (url) => new WebSocket(url.replace('http', 'ws')), refusedBy: 'connect-src' },
  'an image from elsewhere': {
    attempt: (url) => {
      new Image().src = url;
    },
    refusedBy: 'img-src',
  },
  'another base address': {
    attempt: (url) => {
      const base = document.createElement('base');
      base.href = url;
      document.head.append(base);
    },
    refusedBy: 'base-uri',
  },
  'a form that is sent': {
    attempt: (url) => {
      const form = document.createElement('form');
      form.action = url;
      document.body.append(form);
      form.submit();
    },
    refusedBy: 'form-action',
  },
};

describe.each(editions)('the %s page', (edition) => {
  let opened: OpenPage;

  beforeAll(async () => {
    opened = await site.open(edition);
    await opened.page.locator('#root > *').first().waitFor();
  });

  afterAll(() => opened.close());

  test('shows itself without a fault', () => {
    expect(opened.faults).toEqual(noFaults);
  });

  test('states its policy before anything that the policy governs', async () => {
    const head = await opened.page
      .locator('head > *')
      .evaluateAll((elements) => elements.slice(0, 2).map((element) => element.outerHTML));
    expect(head[0]).toMatch(/^<meta charset="utf-8">$/);
    expect(head[1]).toMatch(/^<meta http-equiv="Content-Security-Policy" content="default-src 'none'; /);
    expect(head[1]).not.toMatch(/unsafe|\*|https?:/);
  });

  test('carries its script and style inside, and an icon that it may show', async () => {
    const { page } = opened;
    expect(await page.locator('script[src], link[rel=stylesheet], link[rel=modulepreload]').count()).toBe(0);
    const icon = (await page.locator('link[rel=icon]').getAttribute('href')) ?? '';
    const width = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return image.width;
    }, icon);
    expect(width).toBeGreaterThan(0);
    if (edition === 'offline') expect(icon).toMatch(/^data:image\/svg\+xml;base64,/);
  });

  describe('refuses', () => {
    let tried: OpenPage;
    beforeAll(async () => {
      // Online even for the offline page: the policy alone has to hold.
      tried = await site.open(edition, { context: { offline: false } });
    });
    afterAll(() => tried.close());

    // Each is refused, so the page is as it was for the next one.
    test.each(Object.entries(attempts))('%s', async (_what, { attempt, refusedBy }) => {
      const { page, faults } = tried;
      const before = faults.violations.length;
      await page
        .evaluate(`(${attempt})('${elsewhere}')`)
        .catch((refusal: Error) => expect(refusal.message).toMatch(/TypeError|Failed to fetch|did not run/));
      await expect.poll(() => faults.violations.slice(before).join('\n')).toContain(refusedBy);
      expect(reached).toEqual([]);
    });
  });
});
