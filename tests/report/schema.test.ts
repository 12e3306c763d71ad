import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCase } from '../../machines';
import { schemaFiles } from '../../scripts/headless/schema';
import { root } from '../../scripts/lib/install.mjs';
import { fileOf, reportOf } from '../../src/report/file';
import { anyCase } from '../findings/arbitrary';
import { dealOf, deals, NOT_TODAY } from './support';

const published = (name: string): string => readFileSync(join(root, 'docs', 'schemas', name), 'utf8');
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
const isCase = ajv.compile(JSON.parse(published('case.schema.json')));
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
    expect(faults(isReport, JSON.parse(fileOf(reportOf(readCase(data, NOT_TODAY)))))).toEqual([]);
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
