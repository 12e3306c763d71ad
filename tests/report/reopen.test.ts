import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Case,
  CaseError,
  edition,
  editionNamed,
  type Problem,
  readCase,
  readReport,
} from '../../machines';
import { fileOf, type Report, reportOf } from '../../src/report/file';
import { reopen } from '../../src/report/reopen';
import { anyCase } from '../findings/arbitrary';
import { dealOf, deals, NOT_TODAY } from './support';

const caseOf = (data: unknown) => readCase(data, NOT_TODAY);
const deal = (number: string) => reportOf(caseOf(dealOf(number)), { name: 'Deal', reference: number });
/** A report as it would come from a file, with some of it written otherwise. */
const altered = (report: Report, change: (report: Record<string, never>) => void): string => {
  const copy = JSON.parse(fileOf(report));
  change(copy);
  return `${JSON.stringify(copy, null, 2)}\n`;
};

describe('the report for programs', () => {
  it('is the same, byte for byte, in whatever order the answers were given', () => {
    const shuffled = (theCase: Case): Case => ({
      ...theCase,
      answers: Object.fromEntries(Object.entries(theCase.answers).toReversed()),
    });
    fc.assert(
      fc.property(anyCase, (theCase) => {
        expect(fileOf(reportOf(shuffled(theCase)))).toBe(fileOf(reportOf(theCase)));
      }),
      { seed: 20_261_121, numRuns: 12 },
    );
  });

  it('carries the edition, the case with its name, and the reasons', () => {
    const report = deal('01');
    expect(report).toMatchObject({
      format: 'chip-export-check/report',
      version: 1,
      edition,
      case: { name: 'Deal', reference: '01', decisionDate: '2026-11-21' },
    });
    expect(report.forcing).toContain('endUserParent');
  });
});

describe('a report that comes back', () => {
  it.each(deals)('is identical where the edition is the same: %s', (_name, data) => {
    const report = reportOf(caseOf(data), { name: 'A "name"' });
    expect(reopen(fileOf(report))).toMatchObject({ standing: 'identical', differences: [], report });
  });

  it('is the same where only its layout was changed', () => {
    const report = deal('01');
    const { edition: first, ...rest } = report;
    expect(reopen(JSON.stringify({ ...rest, edition: first })).standing).toBe('same');
  });

  it('cannot forge a result', () => {
    const forged = altered(deal('01'), ({ assessment }: Record<string, { [key: string]: never }>) => {
      Object.assign(assessment ?? {}, { findings: [], outcome: { level: 'none', couldBecome: null } });
    });
    const { standing, report, differences } = reopen(forged);
    expect(standing).toBe('altered');
    expect(report.assessment.outcome.level).toBe('licence');
    expect(differences[0]).toEqual({
      kind: 'level',
      of: 'planned',
      before: { level: 'none', refusalPresumed: false },
      after: { level: 'licence', refusalPresumed: true },
    });
    expect(differences.filter(({ kind }) => kind === 'come').length).toBe(report.assessment.findings.length);
  });

  it('is altered where anything else in it was changed', () => {
    const text = fileOf(deal('01')).replace('https://www.ecfr.gov/', 'https://example.org/');
    expect(reopen(text)).toMatchObject({ standing: 'altered', differences: [] });
  });

  it('of another edition says what differs: levels, findings come, gone and weighed otherwise, dates', () => {
    const old = altered(deal('17c'), (copy) => {
      const { assessment } = copy as unknown as { assessment: Record<string, unknown> };
      const [first, second] = assessment.findings as { key: string; level: string; certainty: string }[];
      Object.assign(copy, { edition: '2026-01-01.1' });
      Object.assign(assessment, {
        findings: [
          { ...first, key: 'licence.long-gone' },
          { ...second, certainty: 'possible' },
        ],
        changes: [{ id: 'once-upon-a-time' }],
        unverifiedAfter: '2026-01-01',
        atDecisionDate: null,
      });
    });
    const { standing, past, differences } = reopen(old);
    expect({ standing, edition: past.edition }).toEqual({ standing: 'changed', edition: '2026-01-01.1' });
    const kinds = new Set(differences.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['level', 'come', 'gone', 'weight', 'date', 'change-come', 'change-gone']));
  });

  it.each([
    ['2026-11-21.1', 'earlier'],
    ['2026-11-29.10', 'newer'],
    ['2026-11-30.1', 'newer'],
    ['9999-12-31.1', 'newer'],
    ['2026-11-20.9', 'unknown'],
    ['2026-13-40.1', 'unknown'],
    ['2026-11-21.2 ', 'unknown'],
    ['2026-11-21.02', 'unknown'],
    ['2026-11-21.99999', 'unknown'],
    ['toString', 'unknown'],
    ['<b>2026-11-21.2</b>', 'unknown'],
  ])('that names edition %s names one that is %s to this one', (named, naming) => {
    expect(editionNamed(named)).toBe(naming);
  });
  it('names the present edition by its own name', () => {
    expect(editionNamed(edition)).toBe('present');
  });

  it('of another edition can say the same', () => {
    const old = altered(deal('01'), (copy) => Object.assign(copy, { edition: '2026-01-01.1' }));
    expect(reopen(old)).toMatchObject({ standing: 'unchanged', differences: [] });
  });

  const refusal = (data: unknown): { field: string; problem: Problem } => {
    try {
      readReport(data);
    } catch (error) {
      if (error instanceof CaseError) return { field: error.field, problem: error.problem };
      throw error;
    }
    throw new Error('was not refused');
  };
  const text = fileOf(deal('17c'));
  const good = (): Record<string, Record<string, unknown>> => JSON.parse(text);
  it.each<[string, unknown, string, Problem]>([
    ['is a list', [], 'report', 'not-an-object'],
    ['is a case', dealOf('01'), 'format', 'not-ours'],
    ['has no version', { ...good(), version: undefined }, 'version', 'not-a-version'],
    ['has a later version', { ...good(), version: 2 }, 'version', 'too-new'],
    ['has a version before the first', { ...good(), version: 0 }, 'version', 'not-a-version'],
    ['has a field that it does not have', { ...good(), approved: true }, 'approved', 'unknown-field'],
    ['has no edition', { ...good(), edition: 7 }, 'edition', 'not-a-text'],
    ['has no case', { ...good(), case: null }, 'case', 'not-an-object'],
    [
      'has no date',
      { ...good(), case: { ...good().case, plannedDate: undefined } },
      'case.plannedDate',
      'not-a-date',
    ],
    [
      'has an answer that is none',
      { ...good(), case: { ...good().case, answers: { role: 'king' } } },
      'case.answers.role',
      'unknown-option',
    ],
    ['has no assessment', { ...good(), assessment: 'fine' }, 'assessment', 'not-an-object'],
    [
      'has a level that does not exist',
      { ...good(), assessment: { ...good().assessment, outcome: { level: 'cleared', couldBecome: null } } },
      'assessment.outcome.level',
      'unknown-status',
    ],
    [
      'has findings that are none',
      { ...good(), assessment: { ...good().assessment, findings: [7] } },
      'assessment.findings[0]',
      'not-an-object',
    ],
    [
      'has a finding without a name',
      { ...good(), assessment: { ...good().assessment, findings: [{ level: 'care' }] } },
      'assessment.findings[0].key',
      'not-a-text',
    ],
  ])('is refused by its field if it %s', (_name, data, field, problem) => {
    expect(refusal(data)).toEqual({ field, problem });
  });

  it('is read or refused, and nothing else, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('edition', 'case', 'assessment', 'version'),
        fc.jsonValue(),
        (key, value) => {
          try {
            readReport(JSON.parse(JSON.stringify({ ...good(), [key]: value })));
          } catch (error) {
            expect(error).toBeInstanceOf(CaseError);
          }
        },
      ),
      { seed: 20_261_121, numRuns: 100 },
    );
  });
});
