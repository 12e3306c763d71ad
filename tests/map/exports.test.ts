// @vitest-environment jsdom
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chartOf, screeningMachine } from '../../machines';
import { mermaidId, mermaidOf } from '../../scripts/headless/chartMermaid';
import { condOf, scxmlOf } from '../../scripts/headless/chartScxml';
import { root } from '../../scripts/lib/install.mjs';
import { languages } from '../../src/words/i18n';
import { wordsIn } from '../rules/support';

const chart = chartOf(screeningMachine);
const run = (...args: readonly string[]) =>
  spawnSync(
    process.execPath,
    [join(root, 'scripts', 'run-ts.mjs'), join(root, 'scripts', 'headless', 'chart.ts'), ...args],
    { encoding: 'utf8', cwd: root },
  );

describe.each(languages)('the chart as SCXML in %s', (language) => {
  const document = new DOMParser().parseFromString(scxmlOf(chart, wordsIn(language)), 'application/xml');
  const all = (name: string) => [...document.getElementsByTagNameNS('http://www.w3.org/2005/07/scxml', name)];
  const ids = [...all('state'), ...all('final')].map((element) => element.getAttribute('id') ?? '');

  it('is XML of the right kind, with the states of the machine', () => {
    expect(document.getElementsByTagName('parsererror')).toHaveLength(0);
    expect(document.documentElement.getAttribute('version')).toBe('1.0');
    expect([...ids].sort()).toEqual([chart.id, ...chart.states.map(({ id }) => id)].sort());
    expect(all('final').map((element) => element.getAttribute('id'))).toEqual(
      chart.states.filter(({ kind }) => kind === 'done' || kind === 'end').map(({ id }) => id),
    );
    for (const state of all('state')) {
      const initial = state.getAttribute('initial');
      if (initial !== null)
        expect([...state.children].map((child) => child.getAttribute('id'))).toContain(initial);
    }
  });

  it('has the transitions of the machine, each to a state that exists', () => {
    const found = all('transition').map((element) => ({
      from: element.parentElement?.getAttribute('id') ?? '',
      to: element.getAttribute('target') ?? '',
      cond: element.getAttribute('cond') ?? '',
      event: element.getAttribute('event') ?? '',
    }));
    for (const { to } of found) expect(ids).toContain(to);
    const expected = chart.edges.map((edge) => ({
      from: edge.from || chart.id,
      to: edge.to,
      cond: condOf(edge),
      event: edge.on === 'always' ? '' : edge.on === 'done' ? `done.state.${edge.from}` : edge.on,
    }));
    const sorted = (list: typeof found) => list.map((one) => JSON.stringify(one)).sort();
    expect(sorted(found)).toEqual(sorted(expected));
  });
});

describe.each(languages)('the chart as Mermaid in %s', (language) => {
  const lines = mermaidOf(chart, wordsIn(language))
    .trimEnd()
    .split('\n')
    .map((line) => line.trim());

  it('has the states and the ways of the machine', () => {
    expect(lines[0]).toBe('stateDiagram-v2');
    for (const { id, kind } of chart.states)
      if (kind !== 'done') expect(lines.some((line) => line.includes(mermaidId(id)))).toBe(true);
    const compound = chart.states.filter(({ kind }) => kind === 'section').length;
    // Beside the edges: where each section and the whole begin, and how it ends.
    expect(lines.filter((line) => line.includes('-->'))).toHaveLength(chart.edges.length + compound + 2);
    expect(lines.filter((line) => line.endsWith('{'))).toHaveLength(compound);
    expect(lines.filter((line) => line === '}')).toHaveLength(compound);
  });

  it('writes what would end a label as entities', () => {
    for (const line of lines) {
      const [, label = ''] = line.split(/ : (.*)/);
      expect(label.replaceAll(/#\d+;/g, '')).not.toMatch(/[#;:"<>{}[\]]/);
    }
  });
});

describe('the command', () => {
  it('prints the chart as JSON', () => {
    expect(JSON.parse(run('--format', 'json').stdout)).toEqual(chart);
  });

  it.each([
    [['--format', 'svg'], '--format'],
    [['--lang', 'de'], '--lang'],
    [['--form', 'json'], '--form'],
    [['chart.json'], 'usage'],
  ])('refuses %j in one line', (args, named) => {
    const { status, stdout, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain(named);
  });
});
