/** Foreign bytes that are nested deeply or are very broad: each gate reads or refuses them by name, and never fails. */
import { describe, expect, test } from 'vitest';
import {
  CaseError,
  CodeError,
  decodeCase,
  law,
  MOST_NESTED,
  parseForeign,
  readCase,
  readCases,
  readCourse,
  readDatasheet,
  readScenarios,
} from '../../machines';
import { aboutOf } from '../../src/document/about';
import { reportOf } from '../../src/report/file';
import { reopen } from '../../src/report/reopen';
import { readFiles, readThrough } from '../../src/store/files';
import { readRecord } from '../../src/store/record';
import { isDamaged } from '../../src/store/texts';
import { readText } from '../../src/training/course/progress';
import { courseIds } from '../../src/training/courses';
import { entryOf } from '../../src/training/own/shelf';
import { readMessage } from '../../src/training/show/message';
import { routeOf } from '../../src/ui/route';
import { shippedFile } from '../scenario/support';

const DAY = '2026-11-21';
const deal = shippedFile('07');
const theCase = readCase(deal, DAY);
const DEPTH = 60_000;

const bad: Readonly<Record<string, string>> = {
  'nested lists': '['.repeat(DEPTH) + ']'.repeat(DEPTH),
  'nested objects': `${'{"a":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}`,
  'nested lists that never close': '['.repeat(DEPTH),
  'a broad list': `[${'0,'.repeat(200_000)}0]`,
  'a broad object': `{${Array.from({ length: 100_000 }, (_, index) => `"k${index}":0`).join()}}`,
};
/** The text of some data with a piece of text put in a place of it. */
const withPiece = (data: unknown, piece: string): string =>
  JSON.stringify(data, (_key, value) => (value === 'PIECE' ? 'PIECE' : value)).replaceAll('"PIECE"', piece);

const record = {
  format: 'chip-export-check/record',
  version: 1,
  id: 'a',
  theCase,
  entered: { answers: {} },
  revision: 1,
  saved: '2026-11-21T09:00:00.000Z',
};
const course = { format: 'chip-export-check/course', version: 1, course: 'dates', edition: 'x' };
const report = reportOf(theCase, aboutOf(deal));
const file = (text: string) => new File([text], 'x.json');
const faultsIn = async (text: string) => {
  const { faults } = await readFiles([file(text)], DAY, 'en');
  return faults.map(({ fault }) => (fault instanceof CaseError ? fault.problem : fault)).join();
};
const through = async (text: string, gate: (data: unknown) => readonly { result: object }[]) => {
  const outcome = await readThrough(file(text), {
    language: 'en',
    kinds: ['case', 'cases', 'deal', 'deals'],
    gate,
  });
  if ('fault' in outcome) {
    const { fault } = outcome.fault;
    return fault instanceof CaseError ? fault.problem : String(fault);
  }
  return outcome.read
    .map(({ result }) => ('error' in result ? (result.error as CaseError).problem : 'read'))
    .join();
};
const problem = (read: () => unknown): string => {
  try {
    read();
    return 'read';
  } catch (error) {
    if (error instanceof CaseError || error instanceof CodeError) return error.problem;
    if (error instanceof SyntaxError) return 'not-json';
    throw error;
  }
};

type Gate = (piece: string) => string | Promise<string>;
/** Every kind of foreign bytes, and the places in which it may hold something of anybody's. */
const gates: Readonly<Record<string, Gate>> = {
  'a file of a case': (piece) => faultsIn(piece),
  'the answers of a case': (piece) => faultsIn(withPiece({ answers: { role: 'PIECE' } }, piece)),
  'a file of cases': (piece) =>
    through(withPiece({ format: 'chip-export-check/cases', version: 1, cases: ['PIECE'] }, piece), (data) =>
      readCases(data, DAY),
    ),
  'a file of deals': (piece) =>
    through(withPiece({ ...deal, story: 'PIECE' }, piece), (data) => readScenarios(data, DAY)),
  'a file of a course': (piece) => {
    const text = withPiece({ ...course, predictions: 'PIECE' }, piece);
    return problem(() => readCourse(parseForeign(text, 'course'), courseIds));
  },
  'a report, in what would lower the level': (piece) =>
    problem(() => reopen(withPiece({ ...report, lowering: 'PIECE' }, piece))),
  'a report, in an unknown part of its assessment': (piece) =>
    problem(() => reopen(withPiece({ ...report, assessment: { ...report.assessment, x: 'PIECE' } }, piece))),
  'a stored record': (piece) =>
    problem(() => readRecord(withPiece({ ...record, entered: 'PIECE' }, piece), 'a')),
  'a stored deal': (piece) => {
    const entry = entryOf('own-000000000000', withPiece({ ...deal, teaching: 'PIECE' }, piece));
    return isDamaged(entry) ? entry.error.problem : 'read';
  },
  'stored progress': (piece) => {
    const kept = readText(withPiece({ ...course, predictions: 'PIECE' }, piece));
    if (kept.kind === 'read') return 'read';
    return kept.fault instanceof CaseError ? kept.fault.problem : kept.fault;
  },
  'a code': (piece) => problem(() => decodeCase(piece)),
  'an address': (piece) => routeOf(`#/training/${piece}/${piece}`).page,
  'a message to a room': (piece) => {
    // It comes as data, cloned by the browser, which nests as deeply as anybody likes.
    let data: unknown = 0;
    if (piece.startsWith('[[')) for (let depth = 0; depth < DEPTH; depth += 1) data = [data];
    else if (piece.startsWith('{"a"')) for (let depth = 0; depth < DEPTH; depth += 1) data = { a: data };
    else data = JSON.parse(piece);
    const heard = [
      data,
      { show: 1, type: 'state', from: 'a', programme: 'p', lang: 'en', state: data },
      {
        show: 1,
        type: 'programme',
        from: 'a',
        programme: 'p',
        lang: 'en',
        state: { at: 0, isBlack: false, shown: null, guesses: [] },
        deals: [{ ...deal, story: data }, data],
      },
      { show: 1, type: 'act', from: 'a', action: data },
    ].filter(readMessage);
    return heard.length === 0 ? 'not-heard' : 'read';
  },
  'a datasheet': (piece) => problem(() => readDatasheet(piece)),
  'the name of a chip': (piece) => problem(() => law.resolveChip(piece)),
};

describe('deep and broad', () => {
  for (const [kind, piece] of Object.entries(bad))
    test.each(Object.entries(gates))(`${kind} in %s: refused or read, by name`, async (_name, gate) => {
      const began = performance.now();
      const said = await gate(piece);
      expect(said).toMatch(/^[a-z,-]+$/);
      if (kind.startsWith('nested') && !/code|address|message|datasheet|chip/.test(_name))
        expect(said).toBe('too-deep');
      expect(performance.now() - began).toBeLessThan(10_000);
    });

  test('what is nested as deeply as may be is still read', () => {
    const text = '['.repeat(MOST_NESTED) + ']'.repeat(MOST_NESTED);
    expect(JSON.stringify(parseForeign(text, 'x'))).toBe(text);
    expect(problem(() => parseForeign(`[${text}]`, 'x'))).toBe('too-deep');
    const brackets = JSON.stringify({ notes: '[{'.repeat(100), quoted: '\\"[['.repeat(100) });
    expect(problem(() => parseForeign(brackets, 'x'))).toBe('read');
  });
});
