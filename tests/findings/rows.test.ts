import { describe, expect, it } from 'vitest';
import { assess, keyOf, type Level, rank, readCase, rows } from '../../machines';
import {
  ascend,
  aType,
  below,
  belowFromChina,
  bType,
  type Change,
  DAY,
  exportToChina,
  figures,
  foundry,
  judged,
  memory,
  rented,
  technology,
  toChina,
} from './support';

const majority = { owners: 'majority', ownerSdn: 'no' };
const said = (change: Change): string => JSON.stringify(change);

// When each row fires the proof compares with the table, world by world; here is what lies between rows.
describe('the rows of the decision table', () => {
  it('have names of their own', () => {
    expect(new Set(rows.map(keyOf)).size).toBe(rows.length);
  });

  it('start from a deal in which only the worldwide requirement remains, printed and not enforced', () => {
    const { outcome, findings, missing } = judged();
    expect(outcome).toMatchObject({ level: 'care', low: 'care', high: 'care', couldBecome: null });
    expect(findings.filter(({ level }) => rank(level) > rank('none')).map(({ key }) => key)).toEqual([
      'licence.printed-worldwide',
    ]);
    expect(missing).toEqual([]);
  });
});

describe('what the table says between its rows', () => {
  const level = (...changes: readonly Change[]): Level => judged(...changes).outcome.level;
  const keys = (...changes: readonly Change[]): string[] =>
    judged(...changes)
      .findings.filter(({ certainty }) => certainty === 'established')
      .map(({ key }) => key);

  it('the law of the planned date decides, and that of the decision date stands beside it', () => {
    const { outcome, atDecisionDate, changes } = judged(below, {
      ...majority,
      on: '2026-11-05',
      planned: '2026-11-20',
    });
    expect(outcome.level).toBe('licence');
    expect(atDecisionDate?.outcome.level).toBe('hold');
    expect(changes.map(({ id }) => id)).toEqual(['affiliates-back']);
  });

  it('a presumption that rests on guidance is a hold for a decision before the guidance', () => {
    expect(level(ascend, { on: '2025-05-12', planned: '2025-06-01' })).toBe('hold');
  });

  it('a licence that compliance has checked turns licence into care, and leaves a stop', () => {
    const inHand = { endUserParent: 'CN', licenceInHand: 'checked' };
    expect(judged(inHand).findings.find(({ key }) => key === 'licence.hq')).toMatchObject({
      level: 'care',
      coveredByLicence: true,
    });
    expect(level(inHand, { pastViolation: 'known' })).toBe('stop');
    expect(level(inHand, { screening: 'not-done' })).toBe('hold');
  });

  it('a class without its paragraph is a set, not unknown', () => {
    const papers = { ...aType, identifiedBy: 'eccn', makerClass: '3A090' };
    expect(keys(papers)).not.toContain('item.unclassified');
    expect(level(papers, { endUserParent: 'CN' })).toBe('licence');
    expect(judged(papers).outcome).toMatchObject({ level: 'care', low: 'none', high: 'care' });
  });

  it('a chip with a riskier class less than 5 % away is held where that class would need a licence', () => {
    const near = { ...figures(2390, 1000), figuresFrom: 'other', destination: 'VN' };
    expect(judged(near).outcome).toMatchObject({ level: 'hold', couldBecome: 'licence' });
    expect(level(near, { figuresFrom: 'maker' })).toBe('none');
    expect(level(near, { destination: 'DE' })).toBe('none');
  });

  it('a chip that its maker calls EAR99 is below the thresholds like any other', () => {
    const ear99 = { ...below, identifiedBy: 'eccn', makerClass: 'EAR99' };
    expect(keys(ear99)).toContain('item.below');
    expect(
      level({ ...belowFromChina, identifiedBy: 'eccn', makerClass: 'EAR99', designerListed: 'yes' }),
    ).toBe('hold');
  });

  it('memory is no 3A090 item before 2 December 2024, whoever designed it', () => {
    const chinese = { ...memory, designerSeat: 'CN', activity: ['buy'], authorisation: 'none' };
    expect(level(chinese, { on: '2024-12-02' })).toBe('hold');
    expect(keys(chinese, { on: '2024-12-01' })).not.toContain('gp10.presumed/before-guidance');
  });

  it('a chip that BIS names is presumed whatever the figures say', () => {
    expect(level(ascend, { chip: 'Ascend 910B4' })).toBe('stop');
    expect(level({ ...ascend, itemKind: 'access', role: 'cloud' })).toBe('stop');
  });

  it('an item below the limits may reach an H20 in memory bandwidth; not known counts as yes', () => {
    const unasked = { ...below, ...toChina, letter: 'not-asked' };
    expect(keys(unasked)).toContain('item.informed-unknown');
    expect(keys(unasked, { reachesH20: 'yes' })).toContain('item.informed-unknown');
    expect(keys(unasked, { reachesH20: 'no' })).not.toContain('item.informed-unknown');
    expect(keys({ ...below, letter: 'not-asked' })).not.toContain('item.informed-unknown');
  });

  it('a transistor count decides by the year in which the transaction is completed', () => {
    const counted = (count: number, hbmInPackage: string, planned: string) =>
      keys(foundry, {
        packager: 'approved-osat',
        transistorCount: count,
        hbmInPackage,
        countAttested: 'yes',
        planned,
      }).includes('foundry.rebutted');
    expect(counted(29.9, 'yes', '2026-12-31')).toBe(true);
    expect(counted(30, 'no', '2026-12-31')).toBe(false);
    expect(counted(34.9, 'no', '2027-01-01')).toBe(true);
    expect(counted(34.9, 'yes', '2027-01-01')).toBe(false);
    expect(counted(35, 'no', '2027-12-31')).toBe(false);
    expect(counted(34.9, 'no', '2028-06-01')).toBe(true);
    expect(counted(39.9, 'no', '2028-12-31')).toBe(false);
    expect(counted(39.9, 'no', '2029-01-01')).toBe(true);
    expect(counted(40, 'no', '2029-01-01')).toBe(false);
  });

  it('a count that cannot be confirmed leaves the presumption standing', () => {
    const counted = { ...foundry, packager: 'fab-outside', transistorCount: 20, countAttested: 'yes' };
    expect(keys(counted)).toContain('foundry.rebutted');
    for (const change of [
      { transistorCount: 'unknown' },
      { countAttested: 'no' },
      { countAttested: 'unknown' },
      { packager: 'other' },
    ])
      expect(keys(counted, change), said(change)).toContain('foundry.presumed');
  });

  it('an authorised designer counts to 30 December 2026, and after that once it has applied', () => {
    const authorised = { ...foundry, designerStatus: 'authorised', designerAttests: 'yes' };
    expect(keys(authorised, { planned: '2026-12-30' })).toContain('foundry.rebutted');
    expect(keys(authorised, { planned: '2026-12-31' })).toContain('foundry.presumed');
    expect(keys(authorised, { designerStatus: 'authorised-applied', planned: '2026-12-31' })).toContain(
      'foundry.rebutted',
    );
  });

  it('a designer with its seat or parent in D:5 is never an authorised one', () => {
    const claimed = {
      ...foundry,
      designerStatus: 'authorised',
      designerAttests: 'yes',
      designerListed: 'no',
      planned: '2026-12-01',
    };
    expect(level(claimed)).toBe('care');
    expect(rank(level(claimed, { designerParent: 'CN' }))).toBeGreaterThanOrEqual(rank('hold'));
  });

  it('remote access makes nobody a party to a movement; hardware that is handed over does', () => {
    const customer = { ...rented, endUserSeat: 'CN', endUserParent: 'CN' };
    expect(keys(customer)).not.toContain('licence.hq');
    expect(keys(customer, { accessControl: 'handed-over' })).toContain('licence.hq');
    expect(
      judged(customer, { accessControl: 'dedicated' }).findings.find(({ key }) => key === 'licence.hq'),
    ).toMatchObject({ certainty: 'possible' });
    expect(level(customer, { accessControl: 'dedicated' })).toBe('hold');
  });

  it('a licence exception is spoken of wherever headquarters or destination need a licence', () => {
    const spoken = (...changes: readonly Change[]) =>
      keys(...changes).some((key) => key.startsWith('licence.exception'));
    for (const item of [aType, bType, { chip: 'RTX 4090' }, memory])
      for (const place of ['DE', 'SG', 'CN'])
        for (const flow of ['export', 'reexport', 'in-country'])
          expect(
            spoken({ ...item, destination: place, flow, endUserParent: 'CN' }),
            `${said(item)} ${place} ${flow}`,
          ).toBe(true);
    expect(spoken(bType)).toBe(false);
  });

  it('model weights are not an unclassified chip', () => {
    expect(keys(technology, { technologySubject: 'model-weights' })).not.toContain('item.unclassified');
  });

  it('how to ask is said beside hold and licence, not beside a stop', () => {
    expect(keys({ endUserParent: 'CN' })).toContain('note.how-to-ask');
    expect(keys({ pastViolation: 'known' })).not.toContain('note.how-to-ask');
    expect(keys({ pastViolation: 'known' })).toContain('note.penalties');
  });

  it('the presumption of refusal is in the heading only where the policy is refusal', () => {
    expect(judged({ endUserParent: 'CN' }).outcome.refusalPresumed).toBe(true);
    expect(judged(exportToChina).outcome.refusalPresumed).toBe(false);
    expect(judged({ destination: 'VN' }).outcome.refusalPresumed).toBe(false);
    expect(judged({ ...memory, destination: 'CN' }).outcome.refusalPresumed).toBe(false);
  });

  it('nothing known is a hold that names what would decide it', () => {
    const { outcome, missing } = assess(readCase({ decisionDate: DAY, answers: {} }, DAY));
    expect(outcome).toMatchObject({ level: 'hold', high: 'stop', couldBecome: 'stop' });
    expect(missing.length).toBeGreaterThan(5);
  });
});
