/**
 * A small client for W3C WebDriver, as WebKitWebDriver and safaridriver speak it: what the tests need and no more
 * (docs/decisions/0015). A place in the page is kept as the steps that lead there, and looked for in the page each
 * time that it is used, by role and name as Testing Library finds them.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import type { Named, Part, Place, Role } from '../browser/walker';
import type { EnginePage } from './page';

const testingLibrary = readFileSync(
  createRequire(import.meta.url).resolve('@testing-library/dom/dist/@testing-library/dom.umd.min.js'),
  'utf8',
);
const PATIENCE = 15_000;
/** The name that the protocol gives to the reference of an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
type Reference = Readonly<Record<typeof ELEMENT, string>>;

type Step =
  | { readonly by: 'role'; readonly role: Role; readonly options: Named }
  | { readonly by: 'label'; readonly text: string }
  | { readonly by: 'selector'; readonly selector: string }
  | { readonly by: 'end'; readonly at: 0 | -1 };

/** Runs in the page. */
const findInPage = (steps: readonly Step[]): Element[] | undefined => {
  const library = (globalThis as unknown as { TestingLibraryDom?: typeof import('@testing-library/dom') })
    .TestingLibraryDom;
  if (!library) return undefined;
  let found: Element[] = [document.body];
  for (const step of steps)
    found =
      step.by === 'end'
        ? found.slice(step.at).slice(0, 1)
        : found.flatMap((place) => {
            const within = place as HTMLElement;
            if (step.by === 'selector') return [...place.querySelectorAll(`:scope ${step.selector}`)];
            if (step.by === 'label') return library.queryAllByLabelText(within, step.text);
            const { name, exact, level } = step.options;
            return library.queryAllByRole(within, step.role, {
              ...(level === undefined ? {} : { level }),
              ...(name === undefined ? {} : { name: exact ? name : (whole) => whole.includes(name) }),
            });
          });
  return [...new Set(found)];
};

/** What the protocol calls the keys that have no character. */
const keys: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Space: ' ',
  ArrowDown: '\uE015',
};

export interface WebDriverPage extends EnginePage {
  screenshot(): Promise<Buffer>;
  /** Makes the window as large as that for the page itself. */
  resize(width: number, height: number): Promise<void>;
}

export interface Session {
  readonly version: string;
  newPage(): Promise<WebDriverPage>;
  close(): Promise<void>;
}

/** Begins a session with the driver at this address. */
export async function startSession(driver: string): Promise<Session> {
  const send = async <Value>(method: string, path: string, body?: object): Promise<Value> => {
    const response = await fetch(`${driver}${path}`, {
      method,
      ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
    });
    const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  };
  const { sessionId, capabilities } = await send<{
    sessionId: string;
    capabilities: { browserVersion: string };
  }>('POST', '/session', { capabilities: {} });
  const session = `/session/${sessionId}`;
  /** The window that was there first stays, so that there is always one. */
  const home = await send<string>('GET', `${session}/window`);
  let front = home;
  /** Commands go to the window in front. A tab behind another would not be drawn. */
  const bring = async (handle: string) => {
    if (handle !== front) await send('POST', `${session}/window`, { handle });
    front = handle;
  };
  return {
    version: capabilities.browserVersion,
    newPage: async () => {
      await bring(home);
      const { handle } = await send<{ handle: string }>('POST', `${session}/window/new`, { type: 'window' });
      return pageOf(async (method, path, body) => {
        await bring(handle);
        return send(method, session + path, body);
      });
    },
    close: () => send('DELETE', session),
  };
}

function pageOf(send: <Value>(method: string, path: string, body?: object) => Promise<Value>): WebDriverPage {
  const post = <Value>(path: string, body?: object) => send<Value>('POST', path, body);
  const run = <Value>(script: string, args: readonly unknown[] = []) =>
    post<Value>('/execute/sync', { script, args });
  const call = <Value>(inPage: (...args: never[]) => unknown, ...args: unknown[]) =>
    run<Value>(`return (${inPage}).apply(null, arguments)`, args);

  const findAll = async (steps: readonly Step[]): Promise<Reference[]> => {
    const found = await call<Reference[] | null>(findInPage, steps);
    if (found) return found;
    await run(testingLibrary);
    return findAll(steps);
  };
  const find = async (steps: readonly Step[]): Promise<Reference> => {
    for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(20)) {
      const [first, ...others] = await findAll(steps);
      if (others.length) throw new Error(`not one but ${others.length + 1}: ${JSON.stringify(steps)}`);
      if (first) return first;
    }
    throw new Error(`not there: ${JSON.stringify(steps)}`);
  };
  /** What has just been drawn may not take a click yet. */
  const act = async (steps: readonly Step[], action: string, body?: object): Promise<void> => {
    for (const end = Date.now() + PATIENCE; ; await wait(20)) {
      const element = await find(steps);
      try {
        // WebKitGTK does not always scroll by itself to what is below the window.
        await call((found: Element) => found.scrollIntoView({ block: 'center' }), element);
        return await post<void>(`/element/${element[ELEMENT]}/${action}`, body);
      } catch (error) {
        if (Date.now() > end || !/not interactable|intercepted|stale/.test(String(error))) throw error;
      }
    }
  };

  const place = (steps: readonly Step[]): Place => ({
    getByRole: (role, options = {}) => part([...steps, { by: 'role', role, options }]),
    getByLabel: (text) => part([...steps, { by: 'label', text }]),
    locator: (selector) => part([...steps, { by: 'selector', selector }]),
  });
  const part = (steps: readonly Step[]): Part => {
    const evaluate = async <Result>(inPage: (element: Element) => Result) =>
      call<Result>(inPage, await find(steps));
    return {
      ...place(steps),
      first: () => part([...steps, { by: 'end', at: 0 }]),
      last: () => part([...steps, { by: 'end', at: -1 }]),
      count: async () => (await findAll(steps)).length,
      waitFor: async () => {
        await find(steps);
      },
      click: () => act(steps, 'click'),
      fill: async (text) => {
        // A date is typed part by part, in the order of the language C.
        const typed = text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$2$3$1');
        if (typed === text) await act(steps, 'clear');
        await act(steps, 'value', { text: typed });
      },
      pressSequentially: (text) => act(steps, 'value', { text }),
      setInputFiles: (file) => act(steps, 'value', { text: file }),
      isChecked: () => evaluate((element) => (element as HTMLInputElement).checked),
      getAttribute: async (name) =>
        call(
          (element: Element, attribute: string) => element.getAttribute(attribute),
          await find(steps),
          name,
        ),
      innerText: () => evaluate((element) => (element as HTMLElement).innerText),
      evaluate,
    };
  };

  const press = (key: string) => {
    const value = keys[key] ?? key;
    const actions = [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ];
    return post<void>('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  };

  return {
    ...place([]),
    keyboard: {
      press,
      type: async (text) => {
        for (const character of text) await press(character);
      },
    },
    goto: (url) => post('/url', { url }),
    reload: () => post('/refresh'),
    evaluate: (inPage) => call(inPage),
    screenshot: async () => Buffer.from(await send<string>('GET', '/screenshot'), 'base64'),
    resize: async (width, height) => {
      const [right, below] = await call<[number, number]>(() => [
        outerWidth - innerWidth,
        outerHeight - innerHeight,
      ]);
      await post('/window/rect', { width: width + right, height: height + below });
    },
    close: () => send('DELETE', '/window'),
  };
}
