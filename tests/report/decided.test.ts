import { describe, expect, it } from 'vitest';
import {
  assess,
  type Case,
  type Decision,
  type DecisionKind,
  encodeCase,
  heldBy,
  isMilder,
  type Labels,
  levels,
  noLabels,
  readCase,
  readCases,
  recorded,
} from '../../machines';
import { complianceReport } from '../../src/document/compliance';
import { fileOf, reportOf } from '../../src/report/file';
import { reopen } from '../../src/report/reopen';
import { dealOf, deals, english, japanese, NOT_TODAY } from './support';

const theCase: Case = { ...readCase(dealOf('01'), NOT_TODAY), hand: 'compliance' };
const decision: Decision = {
  kind: 'proceed',
  by: '佐藤',
  on: '2026-11-30',
  reason: 'Known since 2012',
  conditions: 'Licence before shipment',
  shown: { level: 'licence', edition: '2026-11-29' },
};
const labels: Labels = {
  ...noLabels,
  name: 'Cloud',
  notes: 'Seen twice',
  evidence: { endUserParent: { text: 'Register extract', document: 'DOC-1', by: 'Ann', on: '2026-11-29' } },
  decision,
};
const ledger = recorded(undefined, heldBy(theCase, labels), { at: '2026-11-30T09:00:00.000Z', name: '佐藤' });
const whole: Labels = ledger ? { ...labels, ledger } : labels;

describe('a report with a decision', () => {
  it('holds evidence, decision and record, and comes back byte for byte', () => {
    const text = fileOf(reportOf(theCase, whole));
    const back = reopen(text);
    expect(back.standing).toBe('identical');
    expect(back.past.labels).toEqual(whole);
    expect(reopen(text.replace('Known since 2012', 'Known since 2013')).past.labels.ledger).toEqual(ledger);
  });

  it('tells them to a reader, with the result beside a decision that asks for less', () => {
    for (const [words, said] of [
      [english, ['Proceed on conditions', 'asks for less than the result', 'Register extract (DOC-1; Ann']],
      [japanese, ['条件付きで進める', '軽い扱いです', 'Register extract（DOC-1、Ann']],
    ] as const) {
      const { text } = complianceReport(theCase, assess(theCase), words, 'markdown', whole);
      for (const part of [...said, ledger?.last ?? '-', '佐藤']) expect(text).toContain(part);
      expect(complianceReport(theCase, assess(theCase), words, 'brief', whole).text).toContain(said[0]);
    }
  });

  it('says in words where its record was altered', () => {
    const altered = JSON.parse(JSON.stringify(whole).replace('"name":"佐藤"', '"name":"鈴木"'));
    const { text } = complianceReport(theCase, assess(theCase), english, 'text', altered);
    expect(text.replace(/\s+/g, ' ')).toContain('it breaks at entry 1');
  });

  it('is in no code, and changes no result', () => {
    expect(assess(theCase)).toEqual(reportOf(theCase, whole).assessment);
    const { evidence: _, ...plain } = theCase as Case & { evidence?: unknown };
    expect(encodeCase(theCase)).toBe(encodeCase(plain));
  });

  it('has nothing of it where nothing was decided or recorded', () => {
    for (const [, deal] of deals.slice(0, 5)) {
      const text = fileOf(reportOf(readCase(deal, NOT_TODAY), { name: 'Deal', reference: 'R', done: ['x'] }));
      expect(Object.keys(JSON.parse(text).case).slice(0, 6)).toEqual([
        'format',
        'version',
        'name',
        'reference',
        'done',
        'decisionDate',
      ]);
    }
  });
});

describe('a decision in a file', () => {
  const read = (given: unknown) => {
    const [reading] = readCases({ ...theCase, decision: given }, NOT_TODAY);
    if (!reading) throw new Error('nothing read');
    return 'error' in reading.result ? reading.result.error.field : reading.result.labelled.labels.decision;
  };

  it('is read as it was made', () => expect(read(decision)).toEqual(decision));

  it.each([
    ['reason', { ...decision, reason: ' ' }],
    ['by', { ...decision, by: '' }],
    ['on', { ...decision, on: '2026-02-30' }],
    ['kind', { ...decision, kind: 'cleared' }],
    ['conditions', { ...decision, conditions: undefined }],
    ['shown.level', { ...decision, shown: { ...decision.shown, level: 'fine' } }],
    ['cleared', { ...decision, cleared: true }],
  ])('names the field that is wrong: %s', (field, given) => {
    expect(read(given)).toBe(`decision.${field}`);
  });

  it('asks for less where it goes ahead from hold on, or asks for a licence at a stop, and nowhere else', () => {
    const milder = (kind: DecisionKind) => levels.filter((level) => isMilder(kind, level)).toSorted();
    expect(milder('proceed')).toEqual(['hold', 'licence', 'stop']);
    expect(milder('licence')).toEqual(['stop']);
    expect(milder('refuse')).toEqual([]);
    expect(milder('hand-back')).toEqual([]);
  });
});
