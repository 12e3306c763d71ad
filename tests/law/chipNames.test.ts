import { describe, expect, it } from 'vitest';
import { beginsWithSlip, isOneSlip, searchChips, similarChips } from '../../machines/law';

const idsOf = (found: readonly { chip: { id: string } }[]) => found.map(({ chip }) => chip.id);

describe('a chip is found', () => {
  it.each([
    ['4090', 'nvidia-rtx-4090', '4090'],
    ['910 B', 'huawei-ascend-910b1', '910B1'],
    ['H-100', 'nvidia-h100-sxm', 'H100 SXM5 80 GB'],
    ['MI300', 'amd-mi300x', 'Instinct MI300X'],
    ['mi 300x', 'amd-mi300x', 'Instinct MI300X'],
    ['300x', 'amd-mi300x', 'Instinct MI300X'],
    ['rtx6000', 'nvidia-quadro-rtx-8000', 'Quadro RTX 8000 / RTX 6000 (Turing)'],
    ['ｈ１００　ｓｘｍ', 'nvidia-h100-sxm', 'H100 SXM'],
    ['エヌビディア Ｈ２００', 'nvidia-h200-sxm', 'H200 SXM 141 GB'],
    ['アセンド 910C', 'huawei-ascend-910c', 'Ascend 910C'],
    ['昇騰910D', 'huawei-ascend-910d', 'Ascend 910D'],
    ['DGX Spark', 'nvidia-gb10', 'DGX Spark'],
    ['ironwood', 'google-tpu-v7', 'Ironwood'],
  ])('%s, and it is said by which name', (typed, id, by) => {
    const [first] = searchChips(typed);
    expect(first?.chip.id).toBe(id);
    expect(first?.by).toBe(by);
  });

  it('among those of its maker while a Japanese name is still being typed', () => {
    for (const typed of ['ファー', 'ファーウェイ', 'ふぁーうぇい', 'ﾌｧｰｳｪｲ'])
      expect(new Set(searchChips(typed).map(({ chip }) => chip.vendor)), typed).toEqual(new Set(['Huawei']));
    expect(searchChips('エヌビデア').every(({ chip }) => chip.vendor === 'NVIDIA')).toBe(true);
  });

  it('although its name is written as one word', () => {
    expect(idsOf(searchChips('rtx6000'))).toEqual(
      expect.arrayContaining([
        'nvidia-rtx-6000-ada',
        'nvidia-rtx-pro-6000-ws',
        'nvidia-rtx-pro-6000-maxq',
        'nvidia-quadro-rtx-8000',
      ]),
    );
  });
});

describe('a slip of one letter', () => {
  it.each([
    ['ascnd 910b', 'huawei-ascend-910b1'],
    ['Acsend910B', 'huawei-ascend-910b1'],
    ['nvdia h100', 'nvidia-h100-sxm'],
    ['gaudy 3', 'intel-gaudi3'],
    ['Blakcwell', 'nvidia-b200'],
  ])('%s finds what is similar, and nothing for certain', (typed, id) => {
    expect(searchChips(typed)).toEqual([]);
    expect(idsOf(similarChips(typed))).toContain(id);
  });

  it('is not looked for where something fits, in two places, or in very short names', () => {
    for (const typed of ['H100', 'A10', 'nvdai h10O', 'H9000X', 'no such chip', 'L5', ''])
      expect(similarChips(typed), typed).toEqual([]);
  });

  it('is a letter too many, too few, another one, or two that changed places', () => {
    for (const typed of ['asscend', 'acend', 'azcend', 'acsend'])
      expect(isOneSlip(typed, 'ascend')).toBe(true);
    for (const typed of ['ascend', 'axxend', 'asc', 'dnecsa', 'acsned'])
      expect(isOneSlip(typed, 'ascend')).toBe(false);
    expect(beginsWithSlip('singpo', 'singapore')).toBe(true);
    expect(beginsWithSlip('xingapo', 'singapore')).toBe(false);
  });
});
