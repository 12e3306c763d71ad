/** One name means one thing in the page: what is exported, each file, and each class of a sheet. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';

const textOf = (file: string): string => readFileSync(`src/${file}`, 'utf8');
const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
const scripts = files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
const sheets = files.filter((file) => file.endsWith('.css'));

const DECLARED =
  /^export (?:default )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) ([\p{ID_Start}_$][\p{ID_Continue}$]*)/gmu;
const exportsOf = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(DECLARED)].map(([, name = '']) => name));

/** Names that stand in several files, with the files. */
const doubles = (named: readonly (readonly [string, string])[]): readonly string[] => {
  const places = new Map<string, string[]>();
  for (const [name, file] of named) places.set(name, [...(places.get(name) ?? []), file]);
  return [...places].flatMap(([name, all]) => (all.length > 1 ? [`${name}: ${all.join(', ')}`] : []));
};

it('finds a name that is exported twice', () => {
  const named = (file: string, text: string) => [...exportsOf(text)].map((name) => [name, file] as const);
  const texts = [
    ...named('one', 'export const same = 1;\nexport type Other = 1;\n'),
    ...named('two', 'export interface Other {}\nexport async function* same() {}\nconst mine = 1;\n'),
    ...named('three', 'const mine = 1;\n'),
  ];
  expect(doubles(texts)).toEqual(['same: one, two', 'Other: one, two']);
});

it('exports each name from one file', () => {
  const all = scripts.flatMap((file) => [...exportsOf(textOf(file))].map((name) => [name, file] as const));
  expect(all.length).toBeGreaterThan(500);
  expect(doubles(all)).toEqual([]);
});

it('names each file but once', () => {
  const all = scripts.map((file) => [basename(file).replace(/\.tsx?$/, ''), file] as const);
  expect(doubles(all.filter(([name]) => name !== 'index'))).toEqual([]);
});

it('gives a look only to classes that a screen bears', () => {
  // A few are named after what the law or a finding is.
  const sources = ['src', 'machines'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
  );
  const literals = sources.flatMap((text) => text.match(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g) ?? []).join('\n');
  const words = new Set(literals.match(/[\w-]+/g));
  const unborne = sheets.flatMap((file) => {
    const sheet = textOf(file)
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/"[^"]*"|\{[^{}]*\}/g, '');
    const classes = new Set([...sheet.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name));
    return [...classes].filter((name) => !words.has(name)).map((name) => `${file}: .${name}`);
  });
  expect(unborne).toEqual([]);
});
