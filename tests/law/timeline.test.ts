import { describe, expect, it } from 'vitest';
import {
  changes,
  dateOf,
  dayBefore,
  FIRST_DATE,
  groupsOn,
  type LawData,
  lanes,
  law,
  lawDates,
  periodOn,
  policyDocuments,
  thresholds,
  transistorSteps,
  validateLaw,
} from '../../machines/law';

const laneOf = (id: string) => {
  const lane = lanes.find((entry) => entry.id === id);
  if (!lane) throw new Error(`no lane ${id}`);
  return lane;
};
const standingOn = (id: string, date: string) => periodOn(laneOf(id), date)?.standing;

const lane: LawData['lanes'][number] = {
  id: 'x',
  marks: [],
  periods: [{ id: 'p', from: '2025-01-01', to: '2025-02-01', evidence: ['ENF'] }],
};
const [period] = lane.periods;
const withLane = (change: Partial<typeof lane>): LawData => ({
  ...law,
  lanes: [...law.lanes, { ...lane, ...change }],
});
const withPeriod = (change: object): LawData =>
  withLane({ periods: [{ ...period, ...change } as typeof period & object] });
const withDocument = (change: object): LawData => ({
  ...law,
  policyDocuments: [{ id: 'x', date: '2025-01-01', evidence: ['ENF'], ...change }],
});

describe('the validation of lanes and documents', () => {
  it.each<[string, LawData, RegExp]>([
    ['a lane twice', withLane({ id: 'hbm' }), /lane hbm: twice/],
    ['a lane without a period', withLane({ periods: [] }), /no period/],
    ['a mark that is no change of the law', withLane({ marks: ['nothing'] }), /unknown date nothing/],
    ['a day that does not exist', withPeriod({ from: '2025-02-30' }), /is not a day/],
    ['a period that ends before it begins', withPeriod({ to: '2024-12-31' }), /ends before/],
    ['a period without evidence', withPeriod({ evidence: [] }), /no evidence/],
    ['a period with unknown evidence', withPeriod({ evidence: ['NONE'] }), /unknown evidence NONE/],
    [
      'periods that overlap',
      withLane({ periods: [...lane.periods, { id: 'q', from: '2025-02-01', to: null, evidence: ['ENF'] }] }),
      /not in order/,
    ],
    [
      'a document that was revoked before it was made',
      withDocument({ revoked: '2024-01-01' }),
      /revoked before/,
    ],
    ['a document without evidence', withDocument({ evidence: [] }), /no evidence/],
  ])('notices %s', (_, broken, problem) => {
    expect(validateLaw(broken).join('\n')).toMatch(problem);
  });

  it('finds nothing in the law as shipped', () => {
    expect(validateLaw()).toEqual([]);
  });
});

describe('the lanes', () => {
  it('show every change of the law that is listed, as a beginning, an end or a mark', () => {
    const shown = new Set(
      lanes.flatMap(({ periods, marks }) => [
        ...periods.flatMap(({ from, to }) => [from, to && nextDay(to)]),
        ...marks.map(dateOf),
      ]),
    );
    expect(lawDates.filter(({ date }) => !shown.has(date)).map(({ id }) => id)).toEqual([]);
  });

  it.each([
    [dayBefore(dateOf('affiliates-on')), undefined],
    [dateOf('affiliates-on'), 'rule'],
    [dayBefore(dateOf('affiliates-stayed')), 'rule'],
    [dateOf('affiliates-stayed'), 'stayed'],
    [dayBefore(dateOf('affiliates-back')), 'stayed'],
    [dateOf('affiliates-back'), 'back'],
  ])('say of the affiliates rule on %s what the rules judge by: %s', (day, standing) => {
    expect(standingOn('affiliates', day)).toBe(standing);
  });

  it('say of the countries what the tables say', () => {
    const codes = { nicaragua: 'NI', cyprus: 'CY', cambodia: 'KH' };
    const days = [FIRST_DATE, ...changes.flatMap(({ date }) => [date, nextDay(date)]), '2027-01-01'];
    for (const [id, code] of Object.entries(codes))
      for (const day of days)
        expect(standingOn(id, day) === 'rule', `${id} ${day}`).toBe(groupsOn(day).D5.has(code));
    expect(periodOn(laneOf('uae'), '2026-07-10') !== undefined).toBe(groupsOn('2026-07-10').A5.has('AE'));
  });

  it('follow the limits and lists that they are about', () => {
    expect(laneOf('transistors').periods.map(({ from, to }) => ({ from, to: to ?? undefined }))).toEqual(
      transistorSteps.map(({ from, to }) => ({ from, to })),
    );
    expect(laneOf('designers').periods[0]?.to).toBe(thresholds.foundry.authorisedWithoutApplicationTo);
    expect(laneOf('uae-listings').periods[0]?.to).toBe(thresholds.uae.namedCompaniesTo);
    expect(laneOf('hbm').periods[0]?.from).toBe(thresholds.hbm.since);
  });

  it.each([
    ['thresholds', '2023-11-16', 'earlier'],
    ['thresholds', '2023-11-17', 'rule'],
    ['hbm', '2024-12-01', undefined],
    ['hbm', '2024-12-02', 'early'],
    ['hbm', '2024-12-31', 'rule'],
    ['diffusion', '2025-05-12', 'early'],
    ['diffusion', '2025-05-13', 'printed'],
    ['foundry', '2025-01-30', 'early'],
    ['foundry', '2025-01-31', 'rule'],
    ['h20', '2025-04-09', 'letter'],
    ['guidance', '2025-05-13', 'guidance'],
    ['uae-listings', '2027-04-05', 'rule'],
    ['uae-listings', '2027-04-06', undefined],
  ])('%s on %s is %s', (id, date, standing) => {
    expect(standingOn(id, date)).toBe(standing);
  });
});

describe('the policy documents', () => {
  it('are those of the Japanese study, in order', () => {
    expect(policyDocuments.map(({ id }) => id)).toEqual([
      'eo-13859',
      'eo-13960',
      'eo-14110',
      'eo-14148',
      'eo-14179',
      'eo-14275',
      'eo-14277',
      'action-plan',
      'eo-14318',
      'eo-14319',
      'eo-14320',
    ]);
  });

  it('know that one order revoked another', () => {
    const [revoking, revoked] = ['eo-14148', 'eo-14110'].map((id) =>
      policyDocuments.find((entry) => entry.id === id),
    );
    expect(revoked?.revoked).toBe(revoking?.date);
  });
});

function nextDay(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
