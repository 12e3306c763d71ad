import { join } from 'node:path';
import { rolldown } from 'rolldown';
import type { Rolldown } from 'vite';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../scripts/build/parts';
import { root } from '../../scripts/lib/install.mjs';

const runtime = join(root, 'src', 'ui', 'parts.ts');

/** Builds a few files as the page is built, and says what a browser would make of them. */
const built = async (files: Readonly<Record<string, string>>) => {
  const bundle = await rolldown({
    input: 'main',
    plugins: [
      {
        name: 'files',
        resolveId: (id) => (id in files ? `/${id}` : null),
        load: (id) => files[id.slice(1)] ?? null,
      },
    ],
  });
  const { output } = await bundle.generate({
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    minify: true,
  });
  return partsOf(output.filter((file) => file.type === 'chunk'));
};

/** Runs what runs with the page, in a document that holds the rest. */
const run = ({ first, parts }: Awaited<ReturnType<typeof built>>) => {
  const ran: string[] = [];
  const scope: Record<string, unknown> = {};
  scope.globalThis = scope;
  const evaluate = (script: string) =>
    new Function('scope', `with (scope) { ${script.replaceAll('globalThis.pageParts', 'scope.pageParts')} }`)(
      scope,
    );
  scope.document = {
    getElementById: (id: string) => {
      const part = parts.find(({ name }) => `part-${name}` === id);
      return part && { textContent: part.script };
    },
    createElement: () => ({ text: '', remove: () => undefined }),
    head: {
      append: ({ text }: { text: string }) => {
        ran.push(text);
        evaluate(text);
      },
    },
  };
  scope.said = [] as string[];
  evaluate(first);
  return { ran, said: scope.said as string[], scope };
};

describe('the script of a page in parts', () => {
  test('runs each part when it is first entered, and once', async () => {
    const made = await built({
      main: `import ${JSON.stringify(runtime)}; import { name } from 'shared'; said.push('begun');
        export const first = name; globalThis.enter = () => import('room');`,
      room: `import { name } from 'shared'; import { more } from 'more'; said.push('entered ' + name + more);
        export const Room = 'inside';`,
      other: `import { more } from 'more'; said.push(more);`,
      shared: `export const name = 'page';`,
      more: `export const more = '!';`,
    });
    expect(made.parts.map(({ name }) => name)).toEqual(['room']);
    const { ran, said, scope } = run(made);
    expect(said).toEqual(['begun']);
    const enter = scope.enter as () => Promise<{ Room: string }> & {
      status: string;
      value: { Room: string };
    };
    // React reads it without waiting.
    expect(enter()).toMatchObject({ status: 'fulfilled', value: { Room: 'inside' } });
    expect((await enter()).Room).toBe('inside');
    expect(said).toEqual(['begun', 'entered page!']);
    expect(ran).toHaveLength(1);
  });

  // As the bundler writes it where the file of a room holds more than the room.
  test('enters a room that stands under a name of its own in its file', () => {
    const chunk = (name: string, code: string) =>
      ({
        fileName: `${name}.js`,
        code,
        imports: [],
        isEntry: name === 'main',
      }) as unknown as Rolldown.OutputChunk;
    const { first, parts } = partsOf([
      chunk(
        'main',
        'const load=0;globalThis.enter=()=>load(()=>import(`./room.js`).then(e=>e.t),[],import.meta.url);',
      ),
      chunk('room', 'const deep=1,room={Room:deep};export{deep as d,room as t};'),
    ]);
    expect(first).toContain('globalThis.enter=()=>pageParts.enter("room","t");');
    expect(parts[0]?.script).toContain('get t(){return room}');
  });

  test('says which part is not there', async () => {
    const made = await built({
      main: `import ${JSON.stringify(runtime)}; globalThis.enter = () => import('room');`,
      room: `export const Room = 1;`,
    });
    const { scope } = run({ ...made, parts: [] });
    expect(scope.enter).toThrow('The page has no part "room".');
  });
});
