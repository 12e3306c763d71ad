import { describe, expect, it } from 'vitest';
import { chipOfId, nearChips, readName, resolveChip } from '../../machines/law';
import type { WrittenName, WrittenNames } from '../../machines/law/namePack';
import { packNames } from '../../machines/law/namePack';
import file from '../../machines/law/names.json';

const written = file as unknown as WrittenNames;
const idsIn = ({ chips = [], holds = [] }: WrittenName): readonly string[] =>
  [...new Set([...chips, ...holds.flatMap((hold) => hold.chips)])].toSorted();
const read = (name: string) => {
  const reading = readName(name);
  const chips = reading.kind === 'chip' ? [reading.chip] : 'chips' in reading ? reading.chips : [];
  return { reading, ids: chips.map(({ id }) => id).toSorted() };
};
const said = (name: string): string => {
  const { reading, ids } = read(name);
  if (reading.kind === 'chip') return ids.join(' ');
  if (reading.kind === 'several') return `? ${ids.join(' ')}`;
  if (reading.kind === 'maker') return `not of ${reading.maker}: ${ids.join(' ')}`;
  return reading.kind === 'other' ? reading.what : 'nothing';
};

describe('a written name', () => {
  it('means what the file says, in every form', () => {
    for (const entry of written.entries)
      for (const name of [...entry.names, ...(entry.also ?? [])]) {
        const { reading, ids } = read(name);
        if (entry.kind === 'other') {
          expect(reading.kind, name).toBe('other');
          continue;
        }
        expect(ids, name).toEqual(idsIn(entry));
        const isQuestion =
          ids.length > 1 || entry.unsure || entry.openSlots || entry.prefix || entry.ask?.includes('figures');
        expect(reading.kind, name).toBe(isQuestion ? 'several' : 'chip');
      }
  });

  it('asks something wherever it is a question', () => {
    for (const { names } of written.entries) {
      const { reading } = read(names[0] ?? '');
      if (reading.kind === 'several') expect(reading.ask.length, names[0]).toBeGreaterThan(0);
    }
  });

  it('of a chip means no other, whatever stands around it', () => {
    const around = ['NAME GPU', '8x NAME', 'NAME 中古', 'NAME 8枚', 'NAME 现货', '중고 NAME', 'NAME (new)'];
    for (const { kind, names, chips = [], unsure } of written.entries) {
      const [name = '', [id = '']] = [names[0], chips];
      if (kind !== 'alias' || unsure) continue;
      for (const form of around) {
        const { ids } = read(form.replace('NAME', name));
        if (ids.length > 0) expect(ids, form.replace('NAME', name)).toContain(id);
      }
    }
  });

  it('takes a few milliseconds at most, however long it is', () => {
    readName('H100');
    const texts = [
      'gpu pcie new '.repeat(9),
      'a'.repeat(120),
      '中古'.repeat(60),
      'h100, '.repeat(20),
      'エヌビ'.repeat(40),
    ];
    for (const text of texts) {
      const times = [1, 2, 3].map((round) => {
        const start = performance.now();
        readName(`${text.slice(0, 119)}${round}`);
        return performance.now() - start;
      });
      expect(Math.min(...times), text.slice(0, 12)).toBeLessThan(50);
    }
  });
});

describe('as it stands in an order', () => {
  const h100 =
    '? nvidia-h100-cnx nvidia-h100-nvl nvidia-h100-pcie nvidia-h100-pcie-96 nvidia-h100-sxm nvidia-h100-sxm-64 nvidia-h100-sxm-96';
  const h200 = '? nvidia-h200-nvl nvidia-h200-sxm';

  it.each([
    // Memory and form
    ['H200 141GB', h200],
    ['A30 24GB', 'nvidia-a30'],
    ['A40 48GB', 'nvidia-a40'],
    ['H100 80GB PCIe', 'nvidia-h100-pcie'],
    ['NVIDIA H100 PCIe 80GB 中古', 'nvidia-h100-pcie'],
    ['A100 PCIe 40GB', 'nvidia-a100-40'],
    ['MI355X OAM', 'amd-mi355x'],
    ['MI300X 192GB', 'amd-mi300x'],
    ['B200 SXM6 180GB', 'nvidia-b200'],
    ['Gaudi 3 PCIe', 'intel-gaudi3'],
    ['RTX 4090 48GB', 'nvidia-rtx-4090'],
    ['RTX 4090D 48GB', 'nvidia-rtx-4090-d'],
    ['H20 141GB', 'nvidia-h20-141'],
    // What is no chip, or of another maker
    ['Intel N100', 'cpu'],
    ['NVIDIA T10', 'nvidia-t10'],
    ['NVIDIA T20', 'old-gpu'],
    ['Huawei H20', 'not of Huawei: nvidia-h20 nvidia-h20-141 nvidia-h20-nvl16 nvidia-h20b'],
    ['Intel B200', 'not of Intel: nvidia-b200 nvidia-gb200'],
    ['英伟达 MI300X', 'not of NVIDIA: amd-mi300x'],
    ['Cambricon S60', 'not of Cambricon: enflame-s60 moorethreads-s2000'],
    ['Dell H100', h100],
    ['超微 MI300X', 'amd-mi300x'],
    // A name that another begins with
    ['RTX 5070', 'nvidia-rtx-5070'],
    ['P4', 'nvidia-p4'],
    ['RTX 4090 特供版', 'nothing'],
    ['H100 D', 'nothing'],
    ['H2000', 'nothing'],
    // Counts, trade marks, condition
    ['Instinct™ MI325X', 'amd-mi325x'],
    ['DGX Spark™', 'nvidia-gb10'],
    ['8x NVIDIA HGX H200 141GB', 'nvidia-h200-sxm'],
    ['8 x NVIDIA H200 SXM5 141GB', 'nvidia-h200-sxm'],
    ['H200 141G x 8 全新 现货', h200],
    ['H100（新品）', h100],
    ['H100 8枚', h100],
    ['H100 80GB SXM5 Tensor Core GPU (new, sealed)', 'nvidia-h100-sxm'],
    ['2张 RTX 4090', 'nvidia-rtx-4090'],
    ['Gaudi 3 chips', 'intel-gaudi3'],
    ['RTX 4090 GPU', 'nvidia-rtx-4090'],
    ['7900 XTX', 'amd-rx7900xtx'],
    // Chinese and Korean lines
    ['昆仑芯 P800', 'kunlun-p800'],
    ['摩尔线程 MTT S4000', 'moorethreads-s4000'],
    ['沐曦 曦思N100', 'metax-n100'],
    ['壁砺166M', 'biren-br166'],
    ['真武810E', 'thead-ppu-810e'],
    ['昇腾910B3 64GB', 'huawei-ascend-910b3'],
    ['엔비디아 H200', h200],
    ['리벨리온 아톰', 'rebellions-atom'],
    ['퓨리오사 RNGD', 'furiosa-rngd'],
    // Boards, servers, instances and numbers
    ['HGX H200 8-GPU', 'nvidia-h200-sxm'],
    ['HGX B300 NVL16', 'nvidia-b300'],
    ['Atlas 900 A3 SuperPoD', 'huawei-ascend-910c'],
    ['p5.48xlarge', 'nvidia-h100-sxm'],
    ['g6e.48xlarge', 'nvidia-l40s'],
    ['SYS-821GE-TNHR', '? nvidia-h100-sxm nvidia-h200-sxm'],
    ['Cray XD670', '? nvidia-h100-sxm nvidia-h200-sxm'],
    ['R760xa with 4x H100', '? nvidia-h100-nvl nvidia-h100-pcie'],
    ['Dell PowerEdge XE9680 (8x H100 SXM)', 'nvidia-h100-sxm'],
    ['AWS P4', '? nvidia-a100-40 nvidia-a100-80-sxm'],
    ['Tenstorrent Galaxy', '? tenstorrent-wormhole-n150'],
    ['0x233010DE', 'nvidia-h100-sxm'],
    // New ones
    ['MI430X', 'amd-mi430x'],
    ['Jetson T4000', 'nvidia-jetson-t4000'],
    ['TPU 8t', 'google-tpu-8t'],
    ['Crescent Island', 'intel-crescent-island'],
  ])('%s', (name, meaning) => {
    expect(said(name)).toBe(meaning);
  });

  it('offers what it comes near to, where a word is left that tells chips apart', () => {
    for (const [name, id] of [
      ['RTX 4090 特供版', 'nvidia-rtx-4090'],
      ['A800 Active', 'nvidia-a800-pcie'],
      ['TT p150b', 'tenstorrent-blackhole'],
    ] as const)
      expect(nearChips(name).map(({ chip }) => chip.id)).toContain(id);
  });

  it('is no chip by another maker for a program either', () => {
    expect(resolveChip('Huawei H20')).toBeUndefined();
    expect(resolveChip('H100')?.ambiguous).toContain(chipOfId('nvidia-h100-pcie'));
  });
});

it('a name of a chip that is not there is refused by the packer', () => {
  const entries: WrittenNames['entries'] = [{ kind: 'alias', names: ['X1'], chips: ['none'], source: 'own' }];
  expect(() => packNames({ ...written, entries }, ['nvidia-h20'])).toThrow('X1: no chip "none"');
});
