import { basename } from 'node:path';
import { parseAst, type Rolldown } from 'vite';

/** A part of the script that is run when it is first needed (`src/ui/parts.ts`). */
export interface Part {
  readonly name: string;
  readonly script: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Specifier extends Node {
  readonly local: { readonly name: string };
  readonly imported: { readonly name: string };
  readonly exported: { readonly name: string };
}
interface Statement extends Node {
  readonly specifiers: readonly Specifier[];
  readonly source: { readonly value: string } | null;
}

/**
 * A file of a build, without `import` and `export`: an inline script can name no other. What it takes comes by
 * name from the part that hands it out, what it hands out is read when it is asked for.
 */
const joined = (code: string, nameOf: (file: string) => string, partNamed: (name: string) => string) => {
  const { body } = parseAst(code) as unknown as { readonly body: readonly Statement[] };
  const cuts: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  let taken = '';
  let handed = '';
  for (const { type, start, end, specifiers, source } of body)
    if (type === 'ImportDeclaration') {
      const names = specifiers.map(({ imported, local }) => `${imported.name}:${local.name}`).join(',');
      taken += `const{${names}}=${partNamed(nameOf(source?.value ?? ''))};`;
      cuts.push({ start, end, text: '' });
    } else if (type === 'ExportNamedDeclaration') {
      handed += specifiers
        .map(({ exported, local }) => `get ${exported.name}(){return ${local.name}},`)
        .join('');
      cuts.push({ start, end, text: '' });
    }
  let text = code;
  for (const cut of cuts.sort((left, right) => right.start - left.start))
    text = text.slice(0, cut.start) + cut.text + text.slice(cut.end);
  // The bundler waits for style sheets around each `import()`; here they are in the page, and nothing waits. What a
  // part hands to others as well stands under a name of its own.
  text = text.replace(
    /(?:[\w$]+\(\(\)=>)?\bimport\(([`'"])([^`'"]+)\1\)(?:\.then\(([\w$]+)=>\3\.([\w$]+)\))?(?:,\[\],import\.meta\.url\))?/g,
    (_, _quote, file: string, _part, name?: string) =>
      `pageParts.enter(${[nameOf(file), ...(name ? [name] : [])].map((one) => JSON.stringify(one)).join()})`,
  );
  return { taken, text: text.trim(), handed: `{${handed}}` };
};

/** The files that run with the page: what the entry takes from at once, before it. */
const atOnce = (entry: Rolldown.OutputChunk, chunks: readonly Rolldown.OutputChunk[]) => {
  const found = new Set<Rolldown.OutputChunk>();
  const visit = (chunk: Rolldown.OutputChunk) => {
    for (const file of chunk.imports) {
      const other = chunks.find(({ fileName }) => fileName === file);
      if (!other || other === entry)
        throw new Error(`${chunk.fileName} waits for ${file}, which waits for it.`);
      if (!found.has(other)) visit(other);
    }
    found.add(chunk);
  };
  visit(entry);
  return [...found].filter((chunk) => chunk !== entry);
};

/** The script that runs with the page, and the parts that wait in it. */
export const partsOf = (
  chunks: readonly Rolldown.OutputChunk[],
): { first: string; parts: readonly Part[] } => {
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (!entry) throw new Error('The build has no entry.');
  const before = atOnce(entry, chunks);
  const nameOf = (file: string): string =>
    basename(file) === basename(entry.fileName) ? 'first' : basename(file, '.js');
  const made = (name: string) => `pageParts.made[${JSON.stringify(name)}]`;
  const whole = joined(entry.code, nameOf, made);
  return {
    first: [
      `globalThis.pageParts={made:{first:${whole.handed}}};`,
      ...before.map((chunk) => {
        const { taken, text, handed } = joined(chunk.code, nameOf, made);
        return `${made(nameOf(chunk.fileName))}=(()=>{${taken}${text}return${handed}})();`;
      }),
      whole.taken,
      whole.text,
    ].join(''),
    parts: chunks
      .filter((chunk) => chunk !== entry && !before.includes(chunk))
      .map((chunk) => {
        const name = nameOf(chunk.fileName);
        const { taken, text, handed } = joined(
          chunk.code,
          nameOf,
          (other) => `from(${JSON.stringify(other)})`,
        );
        return {
          name,
          script: `pageParts.part(${JSON.stringify(name)},from=>{${taken}${text}return${handed}});`,
        };
      })
      .sort((left, right) => (left.name < right.name ? -1 : 1)),
  };
};
