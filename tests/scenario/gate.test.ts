import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CASES_FORMAT,
  CaseError,
  law,
  readCase,
  readScenario,
  readScenarios,
  SCENARIOS_FORMAT,
  type Scenario,
  scenarioData,
  scenarioLimits,
  writeCase,
  writeScenario,
  writeScenarios,
} from '../../machines';
import { anyScenario, asFile, readDeal, shipped, shippedFile } from './support';

const DAY = '2026-11-21';
const data = () => structuredClone(shippedFile('14c'));
const refusalOf = (given: unknown): CaseError => {
  try {
    readScenario(given, DAY);
  } catch (error) {
    if (error instanceof CaseError) return error;
    throw error;
  }
  throw new Error('was read');
};
/** Sets a field by its path; `undefined` takes it away. */
const withField = (path: string, value: unknown): unknown => {
  const whole = data();
  const steps = path.split('.');
  const last = steps.pop() as string;
  const inner = steps.reduce<Record<string, unknown>>(
    (at, step) => at[step] as Record<string, unknown>,
    whole,
  );
  if (value === undefined) delete inner[last];
  else Object.defineProperty(inner, last, { value, enumerable: true, configurable: true, writable: true });
  return whole;
};
const teaching = { difficulty: 2, minutes: 20, point: { en: 'x' }, notes: [{ ja: 'メモ' }], mistakes: [] };

describe('what is written is read again', () => {
  it.each(shipped)('of the shipped deal %s', (_name, file) => {
    const scenario = readScenario(file, law.FIRST_DATE);
    expect(readScenario(asFile(scenario), '2030-01-01')).toEqual(scenario);
    expect(readScenarios(JSON.parse(writeScenario(scenario)), DAY)[0]?.result).toEqual({ scenario });
  });

  it('of all of them in one file', () => {
    const all = shipped.map(([, file]) => readScenario(file, law.FIRST_DATE));
    const read = readScenarios(JSON.parse(writeScenarios(all)), DAY);
    expect(read.map(({ result }) => 'scenario' in result && result.scenario)).toEqual(all);
    expect(read.at(2)?.place).toBe('scenarios[2]');
  });

  it('of any deal', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(readScenario(asFile(scenario), '2030-01-01')).toEqual(scenario);
      }),
      { seed: 20_261_126, numRuns: 300 },
    );
  });

  it('of one that is not finished: texts may be missing there, and nowhere else', () => {
    const deal: Scenario = { ...readDeal('14c'), story: {}, title: {}, unfinished: true };
    expect(readScenario(asFile(deal), DAY)).toEqual(deal);
    const { unfinished: _mark, ...claimed } = asFile(deal);
    expect(refusalOf(claimed)).toMatchObject({ field: 'title', problem: 'not-a-text' });
    const long = { ...deal, title: { en: 'x'.repeat(scenarioLimits.text) } };
    expect(readScenario(asFile(long), DAY)).toEqual(long);
  });
});

describe('the gate names what it refuses', () => {
  it.each<[string, unknown, string]>([
    ['story', undefined, 'story'],
    ['title.fr', 'Bonjour', 'title.fr'],
    ['title.en', ' ', 'title.en'],
    ['title.en', 'x'.repeat(201), 'title.en'],
    ['title.en', null, 'title.en'],
    ['id', '\ud800', 'id'],
    ['id', undefined, 'id'],
    ['notes', 'my own', 'notes'],
    ['name', 'a case', 'name'],
    ['__proto__', {}, '__proto__'],
    ['title.__proto__', 'x', 'title.__proto__'],
    ['expected.__proto__', {}, 'expected.__proto__'],
    ['expected.constructor', {}, 'expected.constructor'],
    ['expected.level', 'cleared', 'expected.level'],
    ['expected.levels', 'stop', 'expected.levels'],
    ['expected.couldBecome', null, 'expected.couldBecome'],
    ['expected.findings', undefined, 'expected.findings'],
    ['expected.findings.0.id', 'toString', 'expected.findings[0]'],
    ['expected.findings.0.level', 'stop', 'expected.findings[0].level'],
    ['expected.without', ['no.such'], 'expected.without[0]'],
    ['expected.findings', Array(51).fill({ id: 'item.informed-unknown' }), 'expected.findings'],
    ['teaching', { ...teaching, hint: 'x' }, 'teaching.hint'],
    ['teaching', { ...teaching, difficulty: 4 }, 'teaching.difficulty'],
    ['teaching', { ...teaching, minutes: Number.NaN }, 'teaching.minutes'],
    ['teaching', { ...teaching, minutes: 601 }, 'teaching.minutes'],
    ['teaching', { ...teaching, notes: [{ ja: 'a' }, { de: 'b' }] }, 'teaching.notes[1].de'],
    ['unfinished', false, 'unfinished'],
    ['answers.role', 'king', 'answers.role'],
    ['twists.0.answers.bogus', null, 'twists[0].answers.bogus'],
    ['twists.0.answers.__proto__', null, 'twists[0].answers.__proto__'],
    ['twists.0.answers.destination', 'XX', 'twists[0].answers.destination'],
    ['twists.0.story', {}, 'twists[0].story'],
    ['twists.0.what', {}, 'twists[0].what'],
    ['twists.0.reasons', { bogus: '' }, 'twists[0].reasons.bogus'],
    ['version', 2, 'version'],
    ['format', 'chip-export-check/record', 'format'],
  ])('at %s', (path, value, field) => {
    expect(refusalOf(withField(path, value)).field).toBe(field);
  });

  it('where two twists have one id', () => {
    const [twist] = data().twists as unknown[];
    expect(refusalOf({ ...data(), twists: [twist, twist] })).toMatchObject({
      field: 'twists[1].id',
      problem: 'not-unique',
    });
  });

  it('and takes what teaches', () => {
    expect(readScenario({ ...data(), teaching }, DAY).teaching).toEqual(teaching);
    expect(readCase({ ...data(), teaching }, DAY)).toEqual(readDeal('14c').theCase);
  });

  it('also what is nested too deeply to be shown', () => {
    const deep = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`);
    expect(refusalOf(deep).problem).toBe('not-an-object');
    expect(refusalOf(withField('story', deep)).field).toBe('story');
    expect(refusalOf(withField('answers.role', deep)).field).toBe('answers.role');
  });

  it('lets a twist leave the reasons of its deal behind', () => {
    const deal = readDeal('14c');
    const reasoned = { ...deal, theCase: { ...deal.theCase, reasons: { datacentre: 'x' } } };
    expect(readScenario(asFile(reasoned), DAY)).toEqual(reasoned);
    const given = { ...data(), reasons: { datacentre: 'x' } };
    expect(readScenario(given, DAY).twists[0]?.theCase.reasons).toEqual({ datacentre: 'x' });
  });
});

describe('a file of several', () => {
  const file = (scenarios: unknown, more: object = {}) => ({
    format: SCENARIOS_FORMAT,
    version: 1,
    scenarios,
    ...more,
  });

  it('keeps the good ones and names the others', () => {
    const read = readScenarios(file([data(), withField('expected.level', 'x'), 7, data()]), DAY);
    expect(read.map(({ result }) => Object.keys(result)[0])).toEqual([
      'scenario',
      'error',
      'error',
      'scenario',
    ]);
    expect(read[1]).toMatchObject({
      place: 'scenarios[1]',
      name: '“We got no letter”',
      result: { error: { field: 'scenarios[1].expected.level' } },
    });
    expect(read[2]).toMatchObject({ name: '', result: { error: { field: 'scenarios[2]' } } });
  });

  it.each<[string, unknown, string, string]>([
    ['no list', file({}), 'scenarios', 'not-a-list'],
    ['an empty list', file([]), 'scenarios', 'empty-list'],
    ['too many', file(Array(20_001).fill({})), 'scenarios', 'too-many'],
    ['a later version', file([], { version: 2 }), 'version', 'too-new'],
    ['a version that is none', file([], { version: '1' }), 'version', 'not-a-version'],
    ['another field', file([], { author: 'x' }), 'author', 'unknown-field'],
    [
      'a field of every object',
      JSON.parse(`{"__proto__":{},"format":"${SCENARIOS_FORMAT}"}`),
      '__proto__',
      'unknown-field',
    ],
  ])('is refused with %s', (_name, given, field, problem) => {
    expect(() => readScenarios(given, DAY)).toThrow(expect.objectContaining({ field, problem }));
  });

  it('knows a case for what it is, alone, beside deals and in a file of cases', () => {
    const { theCase } = readDeal('14c');
    const labels = { name: 'Osaka', reference: '7', notes: 'x' };
    const written = JSON.parse(writeCase({ theCase, labels }));
    const labelled = { theCase, labels };
    expect(readScenarios(written, DAY)).toEqual([{ place: '', name: 'Osaka', result: { labelled } }]);
    expect(readScenarios(file([data(), written]), DAY)[1]).toMatchObject({ result: { labelled } });
    expect(readScenarios({ format: CASES_FORMAT, cases: [written] }, DAY)).toMatchObject([
      { place: 'cases[0]', result: { labelled } },
    ]);
    // What tells something is no case, and is not taken as one.
    expect(readScenarios({ ...written, story: 'x' }, DAY)[0]?.result).toHaveProperty('error');
    expect(readScenarios({ ...written, answers: { role: 'king' } }, DAY)[0]?.result).toHaveProperty('error');
  });
});

it('writes twists so that the case behind them may be any other', () => {
  const deal = readDeal('14c');
  const empty = { ...deal, theCase: { ...deal.theCase, answers: {} } };
  expect(readScenario(JSON.parse(JSON.stringify(scenarioData(empty))), DAY)).toEqual(empty);
});
