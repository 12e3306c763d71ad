/** The papers that stand in both languages: there, led to from each other, and with the same commands. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const papers = ['README', 'docs/it-department', 'docs/changing-the-law'];
const read = (file: string): string => readFileSync(file, 'utf8');

/** As GitHub names a heading in an address. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');
const anchorsIn = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

/** Links of a paper to a file that is not there, or to a heading that is not in it. */
const broken = (file: string): readonly string[] =>
  [...read(file).matchAll(/\]\((?!https?:)([^)#]*)#?([^)]*)\)/g)].flatMap(([, path = '', heading = '']) => {
    const target = path ? join(dirname(file), path) : file;
    const leads = existsSync(target) && (!heading || anchorsIn(read(target)).includes(heading));
    return leads ? [] : [`${file}: ${path}#${heading}`];
  });

const blocksIn = (text: string): readonly string[] =>
  [...text.matchAll(/^ *```[a-z]*\n[\s\S]*?^ *```$/gm)].map(([block]) => block);
/** What is to be typed, without what is said of it. */
const commandsIn = (text: string): readonly string[] =>
  blocksIn(text)
    .flatMap((block) => block.split('\n'))
    .map((line) => line.replace(/\s+#\s.*$/, '').trim())
    .filter((line) => line !== '');
const codeIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code).filter((code) => /^(npm|npx) /.test(code));

describe.each(papers)('%s', (paper) => {
  const en = `${paper}.md`;
  const ja = `${paper}.ja.md`;

  it('is there in both languages, each led to from the other', () => {
    const name = paper.split('/').at(-1);
    expect(read(en)).toContain(`[日本語](${name}.ja.md)`);
    expect(read(ja)).toContain(`[English](${name}.md)`);
  });

  it('leads to files and headings that are there', () => {
    expect([...broken(en), ...broken(ja)]).toEqual([]);
  });

  it('names the same commands', () => {
    expect(commandsIn(read(ja))).toEqual(commandsIn(read(en)));
    expect([...new Set(codeIn(read(ja)))].sort()).toEqual([...new Set(codeIn(read(en)))].sort());
  });

  it('has the same sections and tables', () => {
    const shape = (text: string) => text.match(/^#+ |^\|/gm);
    expect(shape(read(ja))).toEqual(shape(read(en)));
  });
});
