import { describe, expect, it } from 'vitest';
import {
  approvedDesigners,
  approvedOsats,
  approvedUaeEntities,
  changes,
  changesBetween,
  chipOfId,
  chips,
  countryCodes,
  dateOf,
  dayBefore,
  dueDiligence,
  type Evidence,
  evidenceIds,
  evidenceOf,
  FIRST_DATE,
  findChips,
  type GroupId,
  groupsOn,
  isCitable,
  type LawData,
  law,
  normaliseChipName,
  type Role,
  redFlags,
  resolveChip,
  type SourceId,
  sourceIds,
  sourceOf,
  sourcesFor,
  thresholds,
  transistorSteps,
  validateLaw,
} from '../../machines/law';

/** The shipped law with one entry of one register replaced or added. */
const withEvidence = (id: string, change: Partial<Evidence> & Record<string, unknown>): LawData => ({
  ...law,
  evidence: {
    ...law.evidence,
    [id]: { source: 'ccl', locator: '3A090', basis: 'official', ...change } as Evidence,
  },
});
const someChip = (change: object): LawData => {
  const [first, ...others] = law.chips;
  return { ...law, chips: [{ ...first, ...change } as (typeof chips)[number], ...others] };
};

describe('the registers', () => {
  it('have no problem', () => {
    expect(validateLaw()).toEqual([]);
  });

  it.each<[string, LawData, RegExp]>([
    [
      'a source that is not in the register',
      withEvidence('X', { source: 'nowhere' as SourceId }),
      /unknown source nowhere/,
    ],
    [
      'a second source that is not there',
      withEvidence('X', { also: ['nowhere' as SourceId] }),
      /unknown source nowhere/,
    ],
    ['secondary evidence without a count', withEvidence('X', { basis: 'secondary' }), /count missing/],
    ['a count beside the official text', withEvidence('X', { count: 2 }), /count without secondary/],
    ['a first day that does not exist', withEvidence('X', { since: '2025-02-30' }), /is not a day/],
    [
      'a rule cited before it was made',
      withEvidence('X', { source: 'fr-2025-19001' }),
      /source from 2025-09-29/,
    ],
    [
      'an undated note that is always citable',
      withEvidence('X', { source: 'cvgstrategy' }),
      /undated source/,
    ],
    ['general knowledge said to be official', withEvidence('X', { source: 'fefta' }), /was not read/],
    ['an abstract that is not one', withEvidence('X', { basis: 'abstract' }), /no abstract/],
    ['a regulation without a place in it', withEvidence('X', { locator: '' }), /no place/],
    [
      'a source that was published after it was checked',
      { ...law, sources: { ...law.sources, x: { ...sourceOf('gao-b337935'), date: '2027-01-01' } } },
      /published after/,
    ],
    [
      'an address that is not https',
      { ...law, sources: { ...law.sources, x: { ...sourceOf('ccl'), url: 'javascript:alert(1)' } } },
      /not https/,
    ],
    [
      'a group with a country that does not exist',
      { ...law, groups: { ...law.groups, D5: ['ZZ'] } },
      /unknown country ZZ/,
    ],
    ['a country on the list twice', { ...law, countryCodes: [...countryCodes, 'JP'] }, /JP: twice/],
    [
      'a country that entered a group in which it is not',
      { ...law, changes: [{ date: '2026-01-01', code: 'JP', enters: ['D5'], evidence: 'C-GROUPS' }] },
      /enters D5 but/,
    ],
    ['changes out of order', { ...law, changes: changes.toReversed() }, /not in order/],
    [
      'a chip without a source',
      someChip({ sources: { throughput: [], dieArea: [], bandwidth: [] } }),
      /no source/,
    ],
    [
      'a chip with a source that is not there',
      someChip({ sources: { throughput: [9999], dieArea: [], bandwidth: [] } }),
      /unknown source 9999/,
    ],
    ['a chip that is there twice', { ...law, chips: [...law.chips, ...law.chips.slice(0, 1)] }, /twice/],
    ['a chip from nowhere', someChip({ designer: 'ZZ' }), /unknown country ZZ/],
    ['a density that its figures do not give', someChip({ pd: 1 }), /does not follow/],
    ['a TPP that its throughput does not give', someChip({ dense: { int8: 1 } }), /its throughput gives 8/],
    [
      'a day of change that was verified before it came',
      { ...law, lawDates: [{ date: '2027-01-01', id: 'x', evidence: ['ENF'], verified: '2026-12-31' }] },
      /verified before it came/,
    ],
    ['a strong chip shown as below', someChip({ showAsBelow: true }), /it is not/],
    [
      'a flag that cites nothing',
      { ...law, redFlags: [{ id: 'x', evidence: [], roles: 'all' }] },
      /no evidence/,
    ],
    [
      'a flag with an unknown role',
      { ...law, redFlags: [{ id: 'x', evidence: ['FLAG-1'], roles: ['pilot'] }] },
      /unknown role pilot/,
    ],
    [
      'an action with unknown evidence',
      { ...law, dueDiligence: [{ id: 'x', evidence: ['D0'], roles: 'all' }] },
      /unknown evidence D0/,
    ],
    [
      'a date that does not exist',
      { ...law, lawDates: [{ date: '2026-13-01', id: 'x', evidence: ['ENF'] }] },
      /is not a day/,
    ],
    ['a threshold that cites nothing known', { ...law, citations: { a: ['NONE'] } }, /unknown evidence NONE/],
  ])('notice %s', (_, broken, problem) => {
    expect(validateLaw(broken).join('\n')).toMatch(problem);
  });

  it('hold no source that nothing cites, but those that sections of the regulation are listed for', () => {
    const cited = new Set(
      evidenceIds.flatMap((id) => [evidenceOf(id).source, ...(evidenceOf(id).also ?? [])]),
    );
    const idle = sourceIds.filter((id) => !cited.has(id) && sourceOf(id).kind !== 'regulation');
    expect(idle).toEqual([]);
  });
});

describe('citation by date', () => {
  it('does not cite a text before it existed', () => {
    expect(isCitable('REQ-A1', '2025-01-12')).toBe(false);
    expect(isCitable('REQ-A1', '2025-01-13')).toBe(true);
    expect(isCitable('CLS-01', FIRST_DATE)).toBe(true);
    expect(sourcesFor('AFF-ON', '2025-09-28')).toEqual([]);
  });

  it('leaves out those supporting sources that are younger than the day', () => {
    const before = sourcesFor('REQ-2023', '2024-06-01').map((source) => source.id);
    expect(before).toContain('fr-2023-23055');
    expect(before).not.toContain('bis-guidance-2026-05-31');
    expect(sourcesFor('REQ-2023', '2026-05-31').map((source) => source.id)).toContain(
      'bis-guidance-2026-05-31',
    );
  });

  it('names the main source first, on every day on which a statement can be cited', () => {
    for (const id of evidenceIds) {
      const { source, since } = evidenceOf(id);
      expect(sourcesFor(id, since ?? FIRST_DATE)[0]?.id, id).toBe(source);
    }
  });
});

describe('country groups', () => {
  const withoutHongKong = (id: GroupId, date: string) => {
    const members = new Set(groupsOn(date)[id]);
    members.delete('HK');
    return members.size;
  };

  it('have the printed sizes in the edition that was read', () => {
    const sizes = Object.fromEntries(
      (['D1', 'D4', 'D5', 'D5MO', 'DX', 'A1', 'A5', 'A6', 'E1', 'E2', 'E12', 'S4', 'GP8'] as const).map(
        (id) => [id, withoutHongKong(id, '2026-09-24')],
      ),
    );
    expect(sizes).toEqual({
      D1: 24,
      D4: 21,
      D5: 22,
      D5MO: 23,
      DX: 45,
      A1: 40,
      A5: 38,
      A6: 8,
      E1: 3,
      E2: 1,
      E12: 4,
      S4: 33,
      GP8: 17,
    });
  });

  it('hold Hong Kong wherever they hold China, and nowhere else', () => {
    for (const date of ['2023-11-17', '2026-02-03', '2026-11-21']) {
      for (const [id, members] of Object.entries(groupsOn(date))) {
        expect(members.has('HK'), `${id} on ${date}`).toBe(members.has('CN'));
      }
    }
  });

  it('add Macau to D:5 only where the text says so', () => {
    expect(groupsOn('2026-11-21').D5.has('MO')).toBe(false);
    expect(groupsOn('2026-11-21').D5MO.has('MO')).toBe(true);
    expect(groupsOn('2026-11-21').DX.has('MO')).toBe(true);
  });

  it('drop only Israel from D:1, D:4 and D:5', () => {
    const { D1, D4, D5, DX } = groupsOn('2026-09-24');
    const dropped = [...new Set([...D1, ...D4, ...D5])].filter((code) => !DX.has(code));
    expect(dropped).toEqual(['IL']);
  });

  it.each<[string, string, string, GroupId, boolean, boolean]>([
    ['Nicaragua enters D:1', '2024-03-15', 'NI', 'D1', false, true],
    ['Nicaragua enters D:5', '2024-03-15', 'NI', 'D5', false, true],
    ['Nicaragua enters DX', '2024-03-15', 'NI', 'DX', false, true],
    ['Cyprus leaves D:5', '2024-05-30', 'CY', 'D5', true, false],
    ['Cyprus leaves D:5 with Macau', '2024-05-30', 'CY', 'D5MO', true, false],
    ['Syria is no longer closed to nearly everything', '2025-09-02', 'SY', 'EMBARGO', true, false],
    ['Syria stays in D:5', '2025-09-02', 'SY', 'D5', true, true],
    ['Syria stays in E:1', '2025-09-02', 'SY', 'E12', true, true],
    ['Cambodia leaves D:5', '2026-02-03', 'KH', 'D5', true, false],
    ['Cambodia leaves D:5 with Macau', '2026-02-03', 'KH', 'D5MO', true, false],
    ['Cambodia stays in D:1', '2026-02-03', 'KH', 'D1', true, true],
    ['Cambodia stays in DX', '2026-02-03', 'KH', 'DX', true, true],
    ['Cambodia stays in 744.21', '2026-02-03', 'KH', 'MIL_21', true, true],
    ['the UAE leave D:3', '2026-07-10', 'AE', 'D3', true, false],
    ['the UAE leave D:4', '2026-07-10', 'AE', 'D4', true, false],
    ['the UAE enter A:5', '2026-07-10', 'AE', 'A5', false, true],
    ['the UAE leave DX', '2026-07-10', 'AE', 'DX', true, false],
  ])('%s', (_, date, code, id, before, after) => {
    const dayBefore = new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    expect(groupsOn(dayBefore)[id].has(code)).toBe(before);
    expect(groupsOn(date)[id].has(code)).toBe(after);
  });

  it('are computed once for a stretch of time', () => {
    expect(groupsOn('2026-03-01')).toBe(groupsOn('2026-07-09'));
    expect(groupsOn('2026-07-09')).not.toBe(groupsOn('2026-07-10'));
  });
});

describe('dates and limits', () => {
  it('names what changes between two days', () => {
    const day = dateOf('hq-guidance');
    expect(changesBetween(dayBefore(day), day).map((entry) => entry.id)).toEqual(['hq-guidance']);
    expect(changesBetween(day, day)).toEqual([]);
  });

  it.each([
    ['2026-12-31', ['30']],
    ['2027-01-01', ['30', '35']],
    ['2028-12-31', ['30', '35']],
    ['2029-01-01', ['30', '35', '40']],
  ])('a package completed on %s may stay below these limits, in billions: %j', (date, billions) => {
    const step = transistorSteps.find(({ from, to }) => from <= date && (to === undefined || date <= to));
    expect(step?.billions).toEqual(billions);
  });

  it('lets the listings of G42 and Core42 lapse', () => {
    const lapsing = approvedUaeEntities.filter(({ until }) => until !== undefined);
    expect(lapsing.map(({ id, until }) => [id, until])).toEqual([
      ['g42', '2027-04-05'],
      ['core42', '2027-04-05'],
    ]);
  });

  it('keeps the lists whole', () => {
    expect(approvedDesigners).toHaveLength(33);
    expect(approvedOsats).toHaveLength(24);
  });
});

describe('the catalogue', () => {
  it('has lost no chip: a case or a code may name it', () => {
    expect(chips.length).toBeGreaterThanOrEqual(187);
    expect(new Set(chips.map(({ designer }) => designer))).toEqual(new Set(['CN', 'GB', 'JP', 'KR', 'US']));
  });

  it('gives a board per integrated circuit', () => {
    const n300 = chipOfId('tenstorrent-wormhole-n300');
    expect(n300).toMatchObject({ ics: 2, tpp: 3728, tppPerIc: 1864, pd: 2.782, headline: 'none' });
    expect(n300?.headlineOfUnit).toBe('b.1');
    expect(chipOfId('qualcomm-ai100-ultra')).toMatchObject({ tppPerIc: 1740, headline: 'unknown-die-area' });
    expect(chipOfId('nvidia-a16')?.bandwidthPerIc).toBe(200);
  });

  it('reads the headline off the figures of the circuit', () => {
    for (const { id, tppPerIc, pd, headline } of chips) {
      if (tppPerIc === null || (pd === null && tppPerIc < 4800)) continue;
      const density = pd ?? 0;
      const { a, b } = thresholds;
      const met =
        tppPerIc >= a.tpp
          ? 'a.1'
          : tppPerIc >= a.tppWithDensity && density >= a.density
            ? 'a.2'
            : tppPerIc >= b.tpp && density >= b.density
              ? 'b.1'
              : tppPerIc >= b.tppWithDensity && density >= b.densityWithTpp
                ? 'b.2'
                : 'none';
      expect(headline, id).toBe(met);
    }
  });

  it('marks what BIS named and what a letter reached', () => {
    expect(chips.filter((chip) => chip.namedByBis).map((chip) => chip.id)).toEqual([
      'huawei-ascend-910b1',
      'huawei-ascend-910b2',
      'huawei-ascend-910b3',
      'huawei-ascend-910b4',
      'huawei-ascend-910c',
      'huawei-ascend-910d',
    ]);
    expect(
      chips
        .filter((chip) => chip.letterReported)
        .map((chip) => chip.id)
        .toSorted(),
    ).toEqual(['amd-mi308x', 'nvidia-h20', 'nvidia-h20-141']);
  });

  it('finds every chip by each of its own names', () => {
    for (const chip of chips) {
      for (const name of [chip.name, `${chip.vendor} ${chip.name}`, ...chip.aliases]) {
        const found = resolveChip(name);
        expect([found?.chip, ...(found?.ambiguous ?? [])], `${chip.id}: ${name}`).toContain(chip);
      }
    }
  });
});

describe('names of chips', () => {
  it.each([
    ['A10', 'nvidia-a10'],
    ['A100', 'nvidia-a100-40'],
    ['NVIDIA A100', 'nvidia-a100-40'],
    ['L4', 'nvidia-l4'],
    ['L40', 'nvidia-l40'],
    ['l40s', 'nvidia-l40s'],
    ['T4', 'nvidia-t4'],
    ['Tesla T4', 'nvidia-t4'],
    ['4090', 'nvidia-rtx-4090'],
    ['GeForce RTX 4090', 'nvidia-rtx-4090'],
    ['RTX4090', 'nvidia-rtx-4090'],
    ['4090 D', 'nvidia-rtx-4090-d'],
    ['H20', 'nvidia-h20'],
    ['H200', 'nvidia-h200-sxm'],
    ['h-200', 'nvidia-h200-sxm'],
    ['B100', 'nvidia-b100'],
    ['BR100', 'biren-br100'],
    ['910 B', 'huawei-ascend-910b1'],
    ['エヌビディア H100', 'nvidia-h100-sxm'],
    ['ファーウェイ アセンド 910C', 'huawei-ascend-910c'],
    ['H100', 'nvidia-h100-sxm'],
    ['インテル ガウディ3', 'intel-gaudi3'],
    ['クアルコム Cloud AI 100', 'qualcomm-ai100'],
    ['AMD Instinct MI300X', 'amd-mi300x'],
  ])('%s is %s', (name, id) => {
    expect(resolveChip(name)?.chip.id).toBe(id);
  });

  it.each(['', '   ', '!?', 'A1', 'H', 'H2000', 'A1000', 'NVIDIA', '100'])('%j is nothing', (name) => {
    expect(resolveChip(name)).toBeUndefined();
  });

  it.each([
    ['910 B', ['huawei-ascend-910b1', 'huawei-ascend-910b2', 'huawei-ascend-910b3', 'huawei-ascend-910b4']],
    ['R200', ['nvidia-rubin-r200', 'kunlun-2']],
    ['K100', ['hygon-k100', 'kunlun-1']],
    ['M100', ['kunlun-m100', 'microsoft-maia100']],
    ['Siyuan 370', ['cambricon-mlu370-x8', 'cambricon-mlu370-s4']],
  ])('%s could be one of several', (name, ids) => {
    expect(resolveChip(name)?.ambiguous?.map((chip) => chip.id)).toEqual(ids);
  });

  it('resolve a bare name to a variant that is no weaker than the others', () => {
    for (const name of ['910B', 'R200', 'Siyuan 370', 'A100', 'H100', 'MI300']) {
      const { chip, ambiguous = [] } = resolveChip(name) ?? {};
      for (const other of ambiguous) expect(chip?.tpp ?? 0, name).toBeGreaterThanOrEqual(other.tpp ?? 0);
    }
  });

  it('have no second meaning where they are plain', () => {
    expect(resolveChip('L4')?.ambiguous).toBeUndefined();
    expect(resolveChip('910B3')?.ambiguous).toBeUndefined();
  });

  it('are compared without width, case, vendor, spaces and punctuation', () => {
    for (const name of ['H100', 'h100', '\uff28\uff11\uff10\uff10', 'NVIDIA H-100', ' h 100 ']) {
      expect(normaliseChipName(name)).toBe('h100');
    }
    expect(normaliseChipName('NVIDIA')).toBe('nvidia');
  });

  it('are searched exact first, then by beginning, then by word', () => {
    const a10 = findChips('A10').map((chip) => chip.id);
    expect(a10[0]).toBe('nvidia-a10');
    expect(a10).toContain('nvidia-a100-40');
    expect(findChips('ファーウェイ').every((chip) => chip.vendor === 'Huawei')).toBe(true);
    expect(findChips('ファーウェイ')).toHaveLength(16);
    expect(findChips('nvidia 5090')[0]?.id).toBe('nvidia-rtx-5090');
    expect(findChips('910B')[0]?.id).toBe('huawei-ascend-910b1');
    expect(findChips('')).toEqual([]);
    expect(findChips('no such chip')).toEqual([]);
  });
});

describe('questions', () => {
  it('ask the flags of the decision table', () => {
    const cited = new Set<string>(redFlags.flatMap((flag) => [...flag.evidence]));
    const numbers = [...Array.from({ length: 12 }, (_, index) => index + 1), 15, 16, 17, 18, 19, 20];
    for (const number of [...numbers, 21, 22, 23, 24, 25, 26, 27, 28, 29])
      expect(cited).toContain(`FLAG-${number}`);
    for (let number = 1; number <= 9; number++) expect(cited).toContain(`G-3.2-R${number}`);
    for (const id of ['R10-FINCEN', 'R11-NOTE', 'G-3.2-R12']) expect(cited).toContain(id);
    expect(cited).not.toContain('FLAG-13');
    expect(cited).not.toContain('FLAG-14');
  });

  it('mark what is printed only, what the affiliates rule carries, and what is not from BIS', () => {
    const marked = (key: 'printed' | 'affiliatesOnly' | 'general' | 'equipmentOnly') =>
      redFlags.filter((flag) => flag[key]).flatMap((flag) => flag.evidence);
    expect(marked('printed')).toEqual(['FLAG-28']);
    expect(marked('affiliatesOnly')).toEqual(['FLAG-29']);
    expect(marked('general').toSorted()).toEqual(['G-3.2-R12', 'R10-FINCEN', 'R11-NOTE']);
    expect(marked('equipmentOnly')).toEqual(['FLAG-20', 'FLAG-26']);
  });

  it('ask each part only what it can see', () => {
    const asked = (role: Role, equipment = false) =>
      redFlags
        .filter((flag) => flag.roles === 'all' || flag.roles.includes(role))
        .filter((flag) => equipment || !flag.equipmentOnly)
        .map((flag) => flag.id);
    expect(asked('cloud')).not.toContain('packaging-mismatch');
    expect(asked('cloud')).not.toContain('forwarder-destination');
    expect(asked('finance')).toContain('payment-anomaly');
    expect(asked('finance')).toContain('cash-payment');
    expect(asked('seller')).not.toContain('tool-contains-chip');
    expect(asked('seller', true)).toContain('tool-contains-chip');
  });

  it('ask for every due-diligence action', () => {
    expect(dueDiligence).toHaveLength(9);
    dueDiligence.forEach((action, index) => {
      expect(action.evidence[0]).toBe(`G-3.3-D${index + 1}`);
    });
  });
});
