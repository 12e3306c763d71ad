/**
 * The script of a build lies in the page in parts (`scripts/build/parts.ts`): the first runs with the page, each of
 * the others when it is first needed, and says then what it hands to the rest. From the sources nothing of this is
 * used.
 */

/** What a part hands to the others, by name. */
type Exports = Readonly<Record<string, unknown>>;

const textOf = (name: string): string => {
  const block = document.getElementById(`part-${name}`)?.textContent;
  if (!block) throw new Error(`The page has no part "${name}".`);
  return block;
};

interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScript: (name: string) => string },
  ) => { readonly createScript: (name: string) => string };
}
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
/** Turns nothing into script but blocks of this page, and the content policy knows the hash of each. */
const scripts = trustedTypes?.createPolicy('parts', { createScript: textOf }) ?? { createScript: textOf };

const parts = new Map<string, Exports>(Object.entries(globalThis.pageParts?.made ?? {}));

const from = (name: string): Exports => {
  if (!parts.has(name)) {
    const script = document.createElement('script');
    script.text = scripts.createScript(name);
    document.head.append(script);
    script.remove();
  }
  const part = parts.get(name);
  if (!part) throw new Error(`Part "${name}" of the page did not run.`);
  return part;
};

const part = (name: string, run: (other: typeof from) => Exports) => parts.set(name, run(from));

declare global {
  /** How the build joins its parts. */
  var pageParts:
    | {
        /** What runs with the page. */
        readonly made: Readonly<Record<string, Exports>>;
        part?: typeof part;
        enter?: (name: string, inside?: string) => Promise<unknown>;
      }
    | undefined;
}

if (globalThis.pageParts) {
  globalThis.pageParts.part = part;
  globalThis.pageParts.enter = (name, inside) => {
    const whole = from(name);
    const value = inside === undefined ? whole : whole[inside];
    // React reads what is there already without waiting.
    return Object.assign(Promise.resolve(value), { status: 'fulfilled', value });
  };
}
