import { describe, expect, it } from 'vitest';
import { readDatasheet } from '../../machines';

/** What was read, in one line: `FP16 989 @16`, `die 814`, `memory 3350`, `TPP 4800`, `density 5.92`. */
const read = (text: string): string => {
  const { rates, dies, bandwidth, tpp, density } = readDatasheet(text);
  return [
    ...rates.map(({ format, tops, bits, dense }) => `${format} ${tops} @${bits}${dense ? ' dense' : ''}`),
    ...dies.map(({ mm2, count }) => `die ${count === undefined ? '' : `${count} × `}${mm2}`),
    ...(bandwidth === undefined ? [] : [`memory ${bandwidth}`]),
    ...(tpp === undefined ? [] : [`TPP ${tpp}`]),
    ...(density === undefined ? [] : [`density ${density}`]),
  ].join(', ');
};
const reasons = (text: string): string =>
  readDatasheet(text)
    .refused.map(({ reason }) => reason)
    .join(', ');

describe('a rate is picked out with its precision', () => {
  it.each([
    ['FP16 989 TFLOPS', 'FP16 989 @16'],
    ['FP16: 989.4 TFLOPS', 'FP16 989.4 @16'],
    ['Peak BF16 performance 1,307.4 TFLOPs', 'BF16 1307.4 @16'],
    ['INT8 Tensor Core 624 TOPS', 'INT8 624 @8'],
    ['TF32 156 teraFLOPS', 'TF32 156 @32'],
    ['FP64 Matrix 163.4 TFLOP/s', 'FP64 163.4 @64'],
    ['FP4 up to 9 PFLOPS', 'FP4 9000 @4'],
    ['NVFP4 10 petaFLOPS dense', 'NVFP4 10000 @4 dense'],
    ['FP32 900 GFLOPS', 'FP32 0.9 @32'],
    ['330 INT8 TOPS', 'INT8 330 @8'],
    ['20 PF FP4', 'FP4 20000 @4'],
    ['Up to 20 petaFLOPS of FP4', 'FP4 20000 @4'],
    ['INT8 (TOPS): 624', 'INT8 624 @8'],
    ['INT4 TOPS 1,248', 'INT4 1248 @4'],
    ['half-precision 312 TFLOPS', 'FP16 312 @16'],
    ['BF 16 312 TFLOPS', 'BF16 312 @16'],
    ['fp-8 1979 tflops', 'FP8 1979 @8'],
    ['H100 FP16 989 TFLOPS', 'FP16 989 @16'],
    ['FP16 (dense) 989 TFLOPS', 'FP16 989 @16 dense'],
    ['BF16 without sparsity 312 TFLOPS', 'BF16 312 @16 dense'],
    ['FP16/BF16: 989 TFLOPS', 'FP16 989 @16'],
    ['FP8 / FP6: 4,500 TFLOPS', 'FP8 4500 @8, FP6 4500 @6'],
    ['FP16 with FP32 accumulate: 330.3 TFLOPS', 'FP16 330.3 @16'],
    ['FP16 989 TFLOPS, FP8 1,979 TFLOPS', 'FP16 989 @16, FP8 1979 @8'],
    ['FP16 989 TFLOPS FP8 1,979 TFLOPS', 'FP16 989 @16, FP8 1979 @8'],
    ['34 TFLOPS FP64; 67 TFLOPS FP32', 'FP64 34 @64, FP32 67 @32'],
    ['FP64\t34 TFLOPS', 'FP64 34 @64'],
    ['FP64\n34 teraFLOPS\nFP64 Tensor Core\n67 teraFLOPS', 'FP64 34 @64, FP64 67 @64'],
    ['FP16 ９８９テラFLOPS', 'FP16 989 @16'],
    ['ＦＰ８　１，９７９ＴＦＬＯＰＳ', 'FP8 1979 @8'],
    ['FP8で1,979TFLOPS、FP16で989TFLOPS', 'FP8 1979 @8, FP16 989 @16'],
    ['半精度（FP16）312テラフロップス', 'FP16 312 @16'],
    ['FP4 2ペタFLOPS（密行列）', 'FP4 2000 @4 dense'],
    ['PCIe Gen5 x16, 350 W board power, FP16 989 TFLOPS', 'FP16 989 @16'],
    ['process node 4N, FP16 989 TFLOPS', 'FP16 989 @16'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(reasons(text)).toBe('');
    expect(readDatasheet(text).system).toBeUndefined();
  });
});

describe('a rate with sparsity is refused and never halved', () => {
  it.each([
    ['1979 TFLOPS (sparse)', ''],
    ['FP8 1,979 teraFLOPS with sparsity', ''],
    ['FP8 1,979 TFLOPS, with structured sparsity', ''],
    ['FP16 Tensor Core 1,979 teraFLOPS*\n* With sparsity', ''],
    ['FP16 Tensor Core* 1,979 teraFLOPS\n* With 2:4 sparsity', ''],
    ['INT8 3,958 TOPS¹\n¹ Shown with sparsity', ''],
    ['FP8演算性能 2ペタフロップス（スパース時）', ''],
    ['Sparse FP8 3,958 TFLOPS', ''],
    ['FP8: 989 TFLOPS dense, 1,979 TFLOPS sparse', 'FP8 989 @8 dense'],
    ['FP8 989 TFLOPS (1,979 TFLOPS with sparsity)', 'FP8 989 @8'],
    ['FP4 9 PFLOPS (dense) / 18 PFLOPS (sparse)', 'FP4 9000 @4 dense'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(reasons(text)).toBe('sparse');
  });

  it('whatever a heading says holds for every line below it', () => {
    const text = 'Specifications with sparsity\nFP8 3,958 TFLOPS\nFP16 1,979 TFLOPS';
    expect(read(text)).toBe('');
    expect(reasons(text)).toBe('sparse, sparse');
  });
});

describe('what the text leaves open is refused', () => {
  it.each([
    ['989 TFLOPS', 'no-precision'],
    ['989テラFLOPS', 'no-precision'],
    ['AI TOPS 3352', 'no-precision'],
    ['FP8 1,979 TFLOPS*', 'footnote'],
    ['FP8 1,979 teraFLOPS2', 'footnote'],
    ['FP16 989/1979 TFLOPS', 'ambiguous'],
    ['BF16 / FP16: 989 / 1,979 TFLOPS', 'ambiguous'],
    ['FP16 989 TFLOPS (1,979 TFLOPS)', 'ambiguous, ambiguous'],
    ['FP64 | 34 teraFLOPS | 30 teraFLOPS', 'ambiguous, ambiguous'],
    ['Supports FP16, FP8, INT8. 1,979 TFLOPS', 'ambiguous'],
    ['FP8, FP6: 4,500 TFLOPS', 'ambiguous'],
    ['34 TFLOPS\nFP64\n67 TFLOPS\nFP32', 'no-precision, ambiguous'],
    ['FP16 about 989 TFLOPS', 'not-exact'],
    ['FP16 約989TFLOPS', 'not-exact'],
    ['FP16 400 TFLOPS以上', 'not-exact'],
    ['FP16 989-1000 TFLOPS', 'not-exact'],
    ['INT8 > 400 TOPS', 'not-exact'],
    ['FP16 1,5 TFLOPS', 'number'],
    ['FP16 1 979 TFLOPS', 'number'],
    ['814 mm²', 'not-a-die'],
    ['package 2,500 mm²', 'not-a-die'],
    ['die area of 800 mm² each', 'ambiguous'],
    ['NVLink 900 GB/s', 'not-memory'],
    ['3.35 TB/s', 'not-memory'],
    ['L2 cache bandwidth 12 TB/s', 'not-memory'],
    ['memory bandwidth 400 Gb/s', 'not-memory'],
    ['Memory bandwidth: 3.35 TB/s; memory bandwidth: 2 TB/s', 'ambiguous, ambiguous'],
    ['TPP < 4800', 'not-exact'],
    ['TPP 4000-5000', 'not-exact'],
    ['FP64 Vector 81.7 TFLOP/s', 'vector'],
    ['FP16 5 TFLOPS per core', 'per-part'],
    ['INT8 80 TOPS per NPU core', 'per-part'],
    ['INT8 150 TOPS per MIG instance', 'per-part'],
    ['INT8 2.8 TOPS/W', 'per-watt'],
    ['FP8 32 PFLOPS per server', 'system'],
    ['FP16 measured 240 TFLOPS', 'measured'],
    ['may not exceed 150 TFLOPS FP16', 'limit'],
    ['The threshold equals 300 TFLOPS FP16 or 600 TOPS INT8.', 'limit, limit'],
    ['TPP limit of 4800', 'limit'],
    ['L4: FP8 242 TFLOPS; L40S: FP8 733 TFLOPS', 'other-product, other-product'],
    ['FP16 Tensor: 148', 'no-unit'],
    ['FP16900 TFLOPS', 'unread'],
    ['| | A | B |\n| FP8 | 1 PFLOPS | 2 PFLOPS |', 'columns'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe('');
    expect(reasons(text)).toBe(expected);
  });
});

describe('areas, bandwidth and what the regulation counts', () => {
  it.each([
    ['Die size 814 mm²', 'die 814'],
    ['GPU die: 814mm2', 'die 814'],
    ['2 × 800 mm² dies', 'die 2 × 800'],
    ['ダイ面積８１４㎟', 'die 814'],
    ['Memory bandwidth 3.35TB/s', 'memory 3350'],
    ['Memory bandwidth | 3.35 TB/s', 'memory 3350'],
    ['Memory bandwidth\n3.35 TB/s', 'memory 3350'],
    ['80 GB HBM3 at 3350 GB/s', 'memory 3350'],
    ['メモリ帯域幅：毎秒4.8テラバイト', 'memory 4800'],
    ['TPP 15,824', 'TPP 15824'],
    ['Total Processing Performance (TPP) = 2368, performance density 2.90', 'TPP 2368, density 2.9'],
    ['TPP: 4800 / PD: 5.92', 'TPP 4800, density 5.92'],
    ['総合処理性能 4,000、性能密度 12.3', 'TPP 4000, density 12.3'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(reasons(text)).toBe('');
  });
});

describe('a board or a system is seen', () => {
  it.each([
    '8x H100: FP8 32 PFLOPS',
    'H100 ×8 FP8 16 PFLOPS',
    'HGX H200 FP8 32 PFLOPS',
    'DGX with eight GPUs, FP8 32 PFLOPS',
    'BF16 4.9 PFLOPS per node',
    'Server: FP8 32 PFLOPS',
    'FP4 1.4 EFLOPS per rack, NVL72',
    '1ノード8基でFP16 8 PFLOPS',
    'サーバー1台でFP8 32ペタFLOPS',
  ])('%j', (text) => {
    expect(readDatasheet(text).system).toBeTruthy();
  });

  it.each(['RTX PRO 6000 Server Edition FP32 120 TFLOPS', '2 × 800 mm² dies', 'PCIe Gen5 x16, 4x 24GB HBM3'])(
    '%j is one chip',
    (text) => {
      expect(readDatasheet(text).system).toBeUndefined();
    },
  );
});

it('reads nothing into words without figures', () => {
  for (const text of ['', ' ', 'Supports FP8 and FP16', '性能表', '…'])
    expect(readDatasheet(text)).toEqual({ rates: [], dies: [], refused: [] });
});
