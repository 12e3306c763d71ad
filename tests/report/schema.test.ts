import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CaseError, readCase, readScenario, withMore, writeScenarios } from '../../machines';
import { schemaFiles } from '../../scripts/headless/schema';
import { root } from '../../scripts/lib/install.mjs';
import { fileOf, reportOf } from '../../src/report/file';
import { anyCase } from '../findings/arbitrary';
import { anyScenario, asFile } from '../scenario/support';
import { dealOf, deals, NOT_TODAY } from './support';

const published = (name: string): string => readFileSync(join(root, 'docs', 'schemas', name), 'utf8');
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
const isCase = ajv.compile(JSON.parse(published('case.schema.json')));
const isScenario = ajv.compile(JSON.parse(published('scenario.schema.json')));
const isReport = ajv.compile(JSON.parse(published('report.schema.json')));
const faults = (valid: typeof isCase, data: unknown) => (valid(data) ? [] : (valid.errors ?? []));

describe('the published schemas', () => {
  it.each(Object.entries(schemaFiles()))(
    '%s is what the vocabulary says; "npm run schemas" writes it',
    (name, content) => {
      expect(published(name) === content).toBe(true);
    },
  );

  it.each(deals)('fit %s and its report', (_name, data) => {
    expect(faults(isCase, data)).toEqual([]);
    expect(faults(isScenario, data)).toEqual([]);
    expect(faults(isReport, JSON.parse(fileOf(reportOf(readCase(data, NOT_TODAY)))))).toEqual([]);
  });

  it('fit any deal as it is written, alone and among others', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(faults(isScenario, asFile(scenario))).toEqual([]);
        expect(faults(isScenario, JSON.parse(writeScenarios([scenario, scenario])))).toEqual([]);
      }),
      { seed: 20_261_126, numRuns: 50 },
    );
  });

  it.each<[string, object]>([
    ['a field that it does not have', { approved: true }],
    ['a level that does not exist', { expected: { level: 'cleared', findings: [] } }],
    ['a finding that does not exist', { expected: { level: 'stop', findings: [{ id: 'toString' }] } }],
    ['a title in no language', { title: {} }],
    ['a blank story', { story: { en: ' ' } }],
    ['an answer that does not exist in a twist', { twists: [{ id: 'x', answers: { role: 'king' } }] }],
  ])('refuse a deal with %s, as the gate does', (_name, spoilt) => {
    const data = { ...Object(dealOf('14c')), ...spoilt };
    expect(faults(isScenario, data).length).toBeGreaterThan(0);
    expect(() => readScenario(data, NOT_TODAY)).toThrow(CaseError);
  });

  it('fit the report of any case', () => {
    fc.assert(
      fc.property(anyCase, (theCase) => {
        const report = JSON.parse(fileOf(reportOf(theCase, { name: 'x', reference: 'y' })));
        expect(faults(isReport, report)).toEqual([]);
      }),
      { seed: 20_261_121, numRuns: 25 },
    );
  });

  it('fit the report and the file of a deal of several items', () => {
    const theCase = readCase(dealOf('01'), NOT_TODAY);
    const part = {
      answers: { itemKind: 'ic', identifiedBy: 'name', chip: 'nvidia-l4' },
      reasons: { designerSeat: 'x' },
    };
    const several = withMore(theCase, 'items', { name: 'a' }, [{ name: 'b', quantity: '2', part }]);
    const report = JSON.parse(fileOf(reportOf(several)));
    expect(report.deal.singles).toHaveLength(2);
    expect(faults(isReport, report)).toEqual([]);
    for (const one of report.case.items) if (one.part) one.part = { answers: { flow: 'export' } };
    expect(faults(isReport, report).length).toBeGreaterThan(0);
  });

  it.each<[string, (report: ReturnType<typeof reportOf>) => unknown]>([
    ['a field that it does not have', (report) => ({ ...report, approved: true })],
    [
      'a level that does not exist',
      ({ assessment, ...rest }) => ({
        ...rest,
        assessment: { ...assessment, outcome: { ...assessment.outcome, level: 'cleared' } },
      }),
    ],
    [
      'an answer that does not exist',
      (report) => ({
        ...report,
        case: { ...report.case, answers: { ...report.case.answers, role: 'king' } },
      }),
    ],
    ['a case without dates', (report) => ({ ...report, case: { answers: {} } })],
  ])('refuse a report with %s', (_name, spoil) => {
    const report = reportOf(readCase(dealOf('01'), NOT_TODAY));
    expect(faults(isReport, JSON.parse(JSON.stringify(spoil(report)))).length).toBeGreaterThan(0);
  });
});
