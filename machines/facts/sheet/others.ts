/** Areas of dies, memory bandwidth, and TPP and performance density where they are printed. */
import type { Die } from '../../answers';
import type { Measure } from '../../case';
import { figureLimits } from '../classification';
import {
  type Figure,
  faultOf,
  figureIn,
  isNotExactBefore,
  NOT_EXACT_AFTER,
  PART_BEFORE,
  PART_BEHIND,
  powerOf,
  type Refusal,
  type Refused,
  refusal,
  scaled,
  shownText,
} from './figure';
import { mayBeSame, type Named, productsIn } from './products';
import { NUMBER, saysLimit, saysPerChip, saysPerPart, systemWordsIn } from './words';

const AREA = new RegExp(String.raw`(?:(\d+)\s?[x×]\s?)?(${NUMBER})\s?mm2`, 'gi');
const BANDWIDTH = new RegExp(
  String.raw`(${NUMBER})\s?([GTP]|giga|tera|peta|ギガ|テラ|ペタ)[\s-]?i?(?:B|bytes?)(?:\/s(?:ec)?\b|ps\b|\sper\ssecond)`,
  'gi',
);
const TPP = new RegExp(
  String.raw`(?:TPP|total processing performance|総合処理性能|合計処理性能|总处理性能)\)?[^\d<>≤≥~≈\n]{0,16}?([<>≤≥~≈]?)\s?(${NUMBER})(?!\s?[\d.]*\s?(?:[TGP](?:FL?OPS?|OPS?|i?B|F\b)|mm|nm|%))`,
  'gi',
);
const DENSITY = new RegExp(
  String.raw`(?:performance density|\bPD\b|性能密度)\)?[^\d<>≤≥~≈\n]{0,16}?([<>≤≥~≈]?)\s?(${NUMBER})`,
  'gi',
);
const DIE =
  /\bdies?\b|ダイ|chip (?:size|area)|チップ(?:面積|サイズ)|裸片|晶粒|芯片(?:面积|尺寸)|核心面积|다이|칩\s?(?:면적|크기)|chipflache|die-?(?:grosse|flache)|surface (?:de la puce|du die)|taille de la puce/i;
const NOT_DIE =
  /package|パッケージ|封装|패키지|gehause|boitier|interposer|インターポーザ|substrate|基板|board|module|モジュール|模组|footprint|memory die|HBM|DRAM/i;
const SEVERAL_DIES =
  /\b(?:each|per|dies)\b|各ダイ|1ダイ|あたり|当たり|每|다이당|\bje\b|\bpro\b|\bpar\b|\bchaque\b/i;
const MEMORY =
  /memory|\bHBM|GDDR|DRAM|LPDDR|\bDDR|メモリ|显存|顯存|内存|記憶體|存储|메모리|speicher|memoire|\bVRAM\b/i;
const NOT_MEMORY =
  /NVLink|interconnect|インターコネクト|互联|互連|互连|인터커넥트|PCIe|PCI Express|network|ネットワーク|网络|네트워크|netzwerk|reseau|bisection|cache|キャッシュ|缓存|캐시|SRAM|on-?chip|on-?die|オンチップ|片上|온칩|Infinity Fabric|UALink|\bICI\b|\bC2C\b|scale-(?:up|out)|Ethernet|InfiniBand|\blink\b|per (?:HBM\w* )?stack|スタック(?:あたり|当たり)|每(?:个)?堆叠|스택당/i;

export interface Others {
  readonly dies: readonly Die[];
  readonly bandwidths: readonly number[];
  readonly refused: readonly Refused[];
}

/** @param subject the chip that the sheet is about; what is said of another is not taken. */
export const readOthers = (lines: readonly string[], subject: Named | undefined): Others => {
  const dies: Die[] = [];
  const bandwidths: number[] = [];
  const refused: Refused[] = [];
  let label = '';
  for (const line of lines) {
    const parts = line.split(/(?<!\d),|,(?!\d)|[;；、。|•\t]|(?<=mm2\)?)\s(?=\d)/);
    const isFigure = (part: string | undefined): boolean =>
      /\d\s?(?:mm2|(?:[TGP]|giga|tera|peta|ギガ|テラ|ペタ)\s?i?(?:B|bytes?)(?:\/s|ps|\sper))/i.test(
        part ?? '',
      );
    const hasOther =
      isFigure(line) &&
      productsIn(line).some((one) => one.isCompared || (subject !== undefined && !mayBeSame(one, subject)));
    const isOfSystem = isFigure(line) && systemWordsIn(line) !== undefined && !saysPerChip(line);
    for (const [index, part] of parts.entries()) {
      // A label in a cell of its own belongs to the figure in the next one, unless there are several columns.
      const words = DIE.test(part) || MEMORY.test(part) || NOT_MEMORY.test(part) ? part : `${label} ${part}`;
      const beside = [parts[index - 1], parts[index + 1]];
      const hasWords = (text: string | undefined): boolean =>
        /[A-Za-zァ-ヿ一-鿿가-힣]{3,}/.test((text ?? '').replace(/bytes?|sec|second|mm2/gi, ''));
      const isOneOfColumns =
        isFigure(part) &&
        ((isFigure(beside[1]) && !hasWords(beside[1])) || (isFigure(beside[0]) && !hasWords(part)));
      const take = (
        match: RegExpMatchArray,
        digits: string,
        figure: Figure,
        reason: Refusal | undefined,
        use: (value: number) => void,
      ) => {
        const at = match.index ?? 0;
        const fault =
          reason ??
          (isOneOfColumns ? 'ambiguous' : undefined) ??
          faultOf(digits, figure.value, part.slice(0, at), part.slice(at + match[0].length)) ??
          (hasOther ? 'other-product' : isOfSystem ? 'system' : undefined);
        if (fault) refused.push(refusal(shownText(part), fault, false, figure));
        else use(figure.value ?? Number.NaN);
      };
      const areas = [...part.matchAll(AREA)].filter(
        // A density is no area.
        ({ index: at = 0 }) => !/\d\s?[TG]?(?:FL)?OPS\/\s?$/i.test(part.slice(0, at)),
      );
      const isDie = areas.length > 0 && DIE.test(words) && !NOT_DIE.test(words);
      const isOneOfDies = isDie && (SEVERAL_DIES.test(words) || saysPerPart(words));
      for (const match of areas) {
        const [, count, digits = ''] = match;
        const reason = !isDie ? 'not-a-die' : count === undefined && isOneOfDies ? 'ambiguous' : undefined;
        take(match, digits, figureIn(digits, 'mm2'), reason, (mm2) =>
          dies.push(count === undefined ? { mm2 } : { mm2, count: Number(count) }),
        );
      }
      const widths = [...part.matchAll(BANDWIDTH)];
      const isMemory = widths.length > 0 && MEMORY.test(words) && !NOT_MEMORY.test(words);
      for (const match of widths) {
        const [whole, digits = '', prefix = ''] = match;
        // Gb/s are bits.
        const isBits = /[GTPgtp]\s?b(?!yte)/.test(whole);
        const reason = isBits || !isMemory ? 'not-memory' : undefined;
        const figure = figureIn(digits, 'bandwidth', 1000 * powerOf(prefix));
        take(match, digits, figure, reason, (wide) => bandwidths.push(scaled(wide * 1000, prefix)));
      }
      label = /\d\s?(?:mm2|[TGP]i?B\/s)/.test(part) ? '' : part;
    }
  }
  return { ...oneArea(dies), bandwidths, refused: [...refused, ...oneArea(dies).refused] };
};

/** An area that is said twice counts once; of several that differ it is not clear which is the chip's. */
const oneArea = (
  dies: readonly Die[],
): { readonly dies: readonly Die[]; readonly refused: readonly Refused[] } => {
  const different = dies.filter(
    (die, index) => dies.findIndex(({ mm2, count }) => mm2 === die.mm2 && count === die.count) === index,
  );
  return different.length <= 1
    ? { dies: different, refused: [] }
    : { dies: [], refused: different.map(({ mm2 }) => refusal(`${mm2} mm²`, 'ambiguous', false)) };
};

export interface Printed {
  readonly values: readonly number[];
  readonly refused: readonly Refused[];
}
const readPrinted = (text: string, pattern: RegExp, measure: Measure): Printed => {
  const values: number[] = [];
  const refused: Refused[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, sign = '', digits = ''] = match;
    const after = text.slice(match.index + whole.length);
    const words = whole.slice(0, whole.length - digits.length);
    const figure = PART_BEFORE.test(words) || PART_BEHIND.test(after) ? {} : figureIn(digits, measure);
    const [line = ''] = `${text
      .slice(0, match.index)
      .split(/[\n;；。]/)
      .at(-1)}${whole}${after.split(/[\n;；。]/)[0]}`.split('\n');
    const isLimit =
      saysLimit(words) ||
      (saysLimit(line) && (figureLimits.includes(figure.value ?? 0) || !/[:=]\s*$|^TPP\s*$/i.test(words)));
    const fault: Refusal | undefined = isLimit
      ? 'limit'
      : sign !== '' ||
          isNotExactBefore(words) ||
          NOT_EXACT_AFTER.test(after) ||
          /^\s?[-–〜~∼]\s?\d/.test(after)
        ? 'not-exact'
        : figure.value === undefined
          ? 'number'
          : undefined;
    if (fault) refused.push(refusal(shownText(whole), fault, fault !== 'limit', figure));
    else values.push(figure.value ?? Number.NaN);
  }
  return { values, refused };
};
export const printedTpp = (text: string): Printed => readPrinted(text, TPP, 'tpp');
export const printedDensity = (text: string): Printed => readPrinted(text, DENSITY, 'count');
