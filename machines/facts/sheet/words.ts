/** What the words around a figure say of it, in six languages; the text is in one spelling by then (`plain.ts`). */

import { remembering } from './remembering';

const FORMAT = /(?:NV|MX)?FP(?:64|32|16|12|8|6|4)(?!\d)|TF32|BF16|(?:MX)?INT(?:32|16|12|9|8|6|4|2|1)(?!\d)/g;
/** TF32 counts as 32: the cautious reading, as everywhere here. */
export const bitsOf = (format: string): number => Number(/\d+$/.exec(format)?.[0]);
export const formatsIn = remembering((text: string): readonly string[] => [
  ...new Set(text.match(FORMAT) ?? []),
]);
/** The precision in which results are added up says nothing about the inputs to the multiplication. */
export const ACCUMULATION =
  /(?:with|w\/|and|＋|\+|\/)?\s*(?:FP|INT)\d+\s*(?:-?\s*(?:accumulat\w*|accum?\b\.?|acc\b\.?|akkumul\w*)|での?累積|累積|累加|加算|누적)|(?<=BF16|FP16|FP8|INT8)[-/]FP32(?=\s(?:mixed|mixte|gemischt))/gi;

export const NUMBER = String.raw`\d+(?:,\d+)*(?:\.\d+)?`;
export const RATE_UNIT = String.raw`(?:([kMGTPE]|giga|tera|peta|exa|ギガ|テラ|ペタ)[\s-]?(?:FLOPS?|OPS?|フロップス)(?:\/s(?:ec)?\b)?|([TP])F\b)`;
export const IS_RATE_UNIT = new RegExp(RATE_UNIT, 'i');
export const ANY_UNIT = new RegExp(
  String.raw`(?:${RATE_UNIT}|[TGP](?:i?B|bytes?|b)(?:\/s|ps)|mm2|(?<![A-Za-z\d])(?:W|GB|TB|MB|MHz|GHz|nm)\b)`,
  'i',
);

export type Density = 'sparse' | 'dense' | undefined;
const SPARSE =
  /spars|スパー(?:ス|シティ)|疎|稀疏|희소|\b2:4\b|dunn(?:[\s-]?besetzt|e?r?\b)|\bcreu(?:x|ses?)\b|\bepars|parcimoni|结构化稀|構造化スパ/i;
const NOT_SPARSE =
  /(?:without|no|non|w\/o|excluding|not|ohne|sans|keine?)[\s-]*(?:structured\s|using\s|with\s|strukturierte\s|la\s|l')?(?:spars\w*|parcimonie)|spars\w*\s(?:is\s)?(?:not\s(?:used|included|applied)|off|disabled|excluded)|スパー(?:ス性?|シティ)(?:なし|無し|を使わ|でない|を含ま|不使用)|非スパース|非稀疏|(?:不含|无|無|未启用|不使用|不考虑)(?:结构化)?稀疏|疎行列なし|희소성?\s?(?:미적용|제외|없이|없음|미사용)|비희소|nicht\sdunn\s?besetzt/gi;
const DENSE =
  /\bdens[ei]?r?s?\b|密行列|デンス|稠密|密集|(?<![精稀])密(?!度)|밀집|dicht[\s-]?besetzt|\bdichte?\b/i;
const DENSE_BY_NEGATION = new RegExp(NOT_SPARSE.source, 'i');
export const densityIn = remembering((text: string): Density => {
  if (SPARSE.test(text.replaceAll(NOT_SPARSE, ''))) return 'sparse';
  return DENSE.test(text) || DENSE_BY_NEGATION.test(text) ? 'dense' : undefined;
});

const MATRIX =
  /tensor|matri[xc]|matmul|\bMME\b|\bMXU\b|\bXMX\b|systolic|cube|行列|テンソル|张量|張量|矩阵|矩陣|텐서|행렬|tenseur/i;
const NOT_MATRIX =
  /(?:non|not|without|ohne|sans|hors|w\/o)[\s-]*(?:tensor|matri[xc])\w*|非テンソル|非张量|비텐서/gi;
const VECTOR =
  /\bvec(?:tor|teur|toriel)\w*|\bvektor\w*|\bSIMD\b|CUDA[\s-]?(?:cores?|コア|核心|核|코어|kerne?)|shaders?\b|stream(?:ing)?[\s-]processors?|ベクトル|ベクター|シェーダ|向量|矢量|벡터|셰이더|FP(?:16|32|64)\s+\(?(?:half|float|double|single)\b|(?<![\d.:A-Za-z])(?:1|2|4|8|16|32|64)\s?:\s?1(?![\d:,.])|(?<![\d.:A-Za-z])1\s?:\s?\d+(?![\d:,.])/i;
/** Whether the words speak of units for matrices. */
export const saysMatrix = remembering((text: string): boolean =>
  MATRIX.test(text.replaceAll(NOT_MATRIX, '')),
);
/** Whether they speak of units for vectors, which are not the ones whose rate is the peak. */
const ANY_NOT_MATRIX = new RegExp(NOT_MATRIX.source, 'i');
export const saysVector = remembering(
  (text: string): boolean => ANY_NOT_MATRIX.test(text) || (VECTOR.test(text) && !saysMatrix(text)),
);

/** One of many parts of a chip. */
const PER_PART =
  /(?:\bper|\/|\beach|\bje|\bpro|\bpar|\ba single|\bone|\bsingle)[\s-]*(?:AI\s?|NPU\s?|neural\s?|tensor\s?|compute\s?|streaming\s?|matrix\s?)?(?:cores?|kern|coeur|GCDs?|XCDs?|dies?\b|dielets?|chiplets?|tiles?|SMs?\b|CUs?\b|clusters?\b|blocks?|slices?|lanes?|[GT]PCs?\b|(?:MAC\s)?arrays?\b|(?:MIG\s)?(?:instances?|partitions?)\b|vGPUs?|IPUs?\b|engines?|stacks?|clock|cycle|takt|cycle)\b|单核|單核|每(?:个)?(?:核|芯粒|裸片|晶粒)|1?(?:コア|ダイ|タイル|チップレット)(?:あたり|当たり|当り)|(?:コア|ダイ|チップレット)単体|(?:各|片側の?|片方の?|1[個つ]の|각\s?|[单單一每](?:个|颗|顆)?)(?:ダイ|die|다이|裸片|晶粒|芯粒)|다이\s?하나|\bhalf of\b|\bone of (?:the|two|its)\b|\bdie[\s-]level\b|\beach (?:side|half)\b|\bbeide halften\b|\b\dg\.\d+gb\b|코어당|다이당|칩렛당|单(?:个)?(?:芯粒|die)/i;
export const saysPerPart = remembering((text: string): boolean => PER_PART.test(text));
/** "2 tiles, each 60 TFLOPS": the figure is of one of the parts that the sentence counts. */
const PARTS =
  /(?<![\w.])(?:[2-9]|\d{2,}|two|three|four|six|eight|dual|quad|twin)[\s-]?(?:AI\s?|tensor\s?|compute\s?|matrix\s?|GPU\s?)?(?:cores?|dies|dielets|chiplets|tiles|GCDs|XCDs|clusters|engines|slices|kerne|puces)\b|\d\s?(?:個の?)?(?:コア|ダイ|タイル|チップレット|个?芯粒|个?裸片|核|다이|칩렛|코어)/i;
const EACH = /\beach\b|\bapiece\b|\bje\b|\bchacune?\b|各|每个|每|それぞれ|각각/i;
export const saysEachPart = (words: string, sentence: string): boolean =>
  EACH.test(words) && PARTS.test(sentence);
const SEVERAL = String.raw`(?:(?<![\w.,])(?:[2-9]|[1-9]\d)(?!\.?\d|,\d)|\b(?:two|three|four|six|eight|sixteen|both|pair|quartet|dual|twin|double|triple|quad|hexa|octa|multi(?:ple)?|several|zwei|drei|vier|acht|beide|mehrere|deux|bi|trois|quatre|huit|plusieurs|dos|cuatro)(?![a-z])|[二三四八两兩双雙多複]|デュアル|ツイン|マルチ|듀얼|트윈|멀티|두|네)`;
/** What a chip has several of, each with a rate of its own; the cores of a GPU are never meant one by one. */
const PART =
  /(?:^|[^A-Za-z])(?:dice|dies|Dies?|(?:GPU|compute|logic|silicon|sized?|limited|of|multi|dual|twin|\d)[\s-]die|[Tt]iles?|dielets?|[GX]CDs?|(?:NV)?DLAs?|NPUs?|[Nn]eural processing units?|(?:AI|[Nn]eural|[Nn]euron|[Mm]atrix)[\s-]?(?:[Cc]ores?|[Ee]ngines?)|(?:compute|tensor) engines?|TensorCores)(?![A-Za-z])|ダイ|タイル|NPU|AIコア|裸片|晶粒|小芯片|die|AI\s?核|다이|AI\s?코어/;
/** Figures that count nothing: with a unit, or in a name, a precision or a version. */
const NO_COUNT =
  /(?<![A-Za-z\d])(?!NPU|DLA)[A-Za-z]+\d[\w-]*|\b(?:gen|v|version|PCIe)\s?\d[\d.]*|\d[\d.,]*\s?-?(?:[kMGTPE]?(?:FL)?OPS|[kMGTP]i?[Bb]|[kMG]?Hz|nm|k?W|V|A|mm2?|%|bits?|slot|pin|st|nd|rd|th)(?![A-Za-z])/g;
const ANY_SEVERAL = new RegExp(SEVERAL, 'i');
const WEAK_PART =
  '(?:chips?|puces?|clusters?|slices?|partitions?|processors?|prozessoren|ASICs?|modules?|sockets?)';
const SEVERAL_PARTS: readonly RegExp[] = [
  new RegExp(
    String.raw`${SEVERAL}(?:[\s-](?:of|GPU|AI|ASIC|smaller|small|individual|identical|compute|x))*[\s-]${WEAK_PART}(?![a-z])|(?<![a-z])${WEAK_PART}(?:\s?[:=|x×]?\s?|,)${SEVERAL}(?=$|\s?[)\],;:]|\s(?![a-z]))`,
    'i',
  ),
  new RegExp(
    String.raw`${SEVERAL}\s?[つ個基枚个颗顆片개]?[の의]?(?:チップ|芯片|칩)|(?:チップ|芯片|칩)(?:数量?|[をがは])?[\s:×x]*${SEVERAL}\s?[個つ基枚个颗개]`,
    'i',
  ),
  /(?<!\p{L})(?:chiplets?|doppelchip\w*|MCM)(?!\p{L})|チップレット|芯粒|칩렛|双芯|雙芯|[两兩]芯(?!线)/iu,
  // Named as what the rate is of, and a chip may have several; told by a number of its own; or as often as "×2" says.
  /(?:\b(?:per|each|pro|par|je|chaque)\s|\/\s?)(?:NPUs?|puce)\b|NPU(?:あたり|当たり|당)|(?:[每单單](?:个|颗)?|1基の)NPU/i,
  /(?<!on-)\b(?:die|NPU|DLA|core|tile|chiplet|cluster)[\s#-]?(?:[01](?![\d.]|\s?(?:x\b|[TGPM]))|A\b)|[(\s][×x]\s?[2-9]\)?\s*:/i,
];
/** Cores of other processors, memory dies and those for links say nothing of the rate. */
const NO_PARTS =
  /\b(?:memory|DRAM|HBM\w*|I\/?O|base|cache|SRAM|single|monolithic|CPU|Arm|x86|host|media|video|vision)[\s-](?:dies?|dice|chips?|chiplets?|tiles?|processors?|modules?)\b/gi;
/** Whether a line counts parts of a chip or speaks of one, so that a rate may be of one of them. */
export const saysParts = remembering((text: string): boolean => {
  const others = text.replaceAll(NO_PARTS, 'other').replace(/((?:die|tile|NPU)s?),?(?=\d)/gi, '$1 ');
  // A heading or a note: "All figures are per die".
  const isAlone = !/\d/.test(others.replace(PER_PART, '').replace(/^\W*\d\W/, ''));
  return (
    SEVERAL_PARTS.some((pattern) => pattern.test(others)) ||
    (isAlone && saysPerPart(others)) ||
    others
      .split(/[;；、。，]|,\s/)
      .some(
        (part) => PART.test(part) && ANY_SEVERAL.test(part.replaceAll(FORMAT, ' ').replaceAll(NO_COUNT, ' ')),
      )
  );
});
/** Units of a chip that add up: TPP is the sum over every processing unit of the circuit (3A090, Technical Note 2). */
export const unitsIn = (text: string): readonly string[] =>
  text.match(/\b[GN]PU\b|\b(?:NV)?DLA\b|\b[VD][SP][PU]\b/g) ?? [];
/** Says that a rate is of all parts together. */
const WHOLE_CHIP =
  /\b(?:total\w*|overall|combined|aggregate\w*|together|whole|entire|insgesamt|zusammen|gesamt\w*|ensemble)\b|\b(?:chip|package|device|card|board)[\s-](?:level|wide)\b|\bper (?:package|chip|GPU|accelerator|device|card|processor)\b|合計|合计|合算|全体|总计|总算力|整芯片|合并|합계|합산|전체|총/i;
export const saysWhole = (text: string): boolean => WHOLE_CHIP.test(text);
/** Behind the unit, how often it counts: "60 TFLOPS ×2". */
export const TIMES_BEHIND = /^\s?†?\s?(?:\(?[x×*]\s?\d|times\s(?:\d|two|three|four))/i;
/** A rate that is given as so many times another: "INT4 at twice the rate", "FP4 = 4x FP8", INT4性能为其4倍. */
const RATIO =
  /\b(?:twice|thrice|doubl\w+|tripl\w+|quadrupl\w+|doppelt\w*|dreifach\w*|vierfach\w*|deux fois|quatre fois|fois)\b|(?<![\w.])\d[\d.]*\s?(?:[x×](?![\w×])|times\b|-?fach\w*\b|倍|배)|[两兩二三四]倍|두\s?배|네\s?배/i;
const BESIDE_ANOTHER =
  /\b(?:than|faster|vs\.?|versus|compared|over|previous|prior|predecessor|speed\w*|schneller|plus rapide)\b|前世代|従来|より|比(?!率)|相比|较|上一代|대비|보다/i;
export const saysRatio = (text: string): boolean =>
  RATIO.test(text) && (formatsIn(text).length > 1 || !BESIDE_ANOTHER.test(text));
/** Behind the unit: a share of power, of area or of money. */
export const PER_SOMETHING =
  /^\s?(?:\/|per\b|pro\b|par\b|je\b|每|あたり)\s?\(?(?:W\b|watts?\b|kW\b|mm2|mm\b|\$|USD|dollar|euro|€|瓦|ワット|와트|joule|J\b)/i;
const EFFICIENCY =
  /(?:FL)?OPS\s?(?:\/|per|pro|par|je)\s?(?:W\b|watts?\b|mm2?\b|\$)|\b(?:per|pro|par|je)\swatts?\b|ワット(?:あたり|当たり)|每瓦|와트당|energy efficiency|能效比|電力効率|전력 효율/i;
export const saysPerWatt = remembering((text: string): boolean => EFFICIENCY.test(text));

const MEASURED =
  /\bmeasured?\b|benchmark\w*|\bachieved\b|\bsustain\w*|\bMFU\b|\bHFU\b|utili[sz]ation|real[\s-]world|in practice|\bobserved\b|\bMLPerf\b|\bGEMM\b|\bLINPACK\b|\bHPL\b|実測|実効|ベンチマーク|実アプリ|实测|實測|实际(?:性能|算力|达到)|跑分|利用率|실측|실제\s?(?:성능|측정)|벤치마크|gemessen\w*|messung|in der praxis|mesure[es]*\b|en pratique|\b(?:typical(?:ly)?|average|effective|typisch\w*|effektiv\w*|moyenne?)\b(?!\s(?:board\s)?(?:power|tdp|tgp|memory|bandwidth|consumption))|有效算力|典型算力|\b(?:power[\s-]sav\w+|low[\s-]power|\d\s?W)[\s-]mode\b|\bbase clock\b|\ben mode\s\d|省電力モード|节能模式|절전/i;
export const saysMeasured = remembering((text: string): boolean => MEASURED.test(text));

const LIMIT =
  /\b(?:threshold|limit(?:s|ed)?|caps?\b|capped|would|ceiling|exceed\w*|export control\w*|restrict\w*|regulat\w*|ECCN|3A090|4A090|schwelle\w*|grenzwert\w*|grenze\w*|seuil\w*|plafond\w*|limites?)\b|(?:may|must|can)\snot\s(?:exceed|be)|閾値|しきい値|規制|基準値|判定基準|上限|門檻|门槛|限制|阈值|管制|红线|上限|규제|임계|한도|\bEAR\b|\bBIS\b/i;
export const saysLimit = remembering((text: string): boolean => LIMIT.test(text));

const ANOTHER =
  /\b(?:the\s)?(?:other|sibling|competing|rival|previous|predecessor|older)\s(?:part|chip|model|version|product|card|GPU|accelerator|generation)|前世代|上一代|前代|競合|竞品|이전 세대|vorganger\w*|generation precedente|predecesseur/i;
export const saysAnother = remembering((text: string): boolean => ANOTHER.test(text));

/** Before the name of a product: it is held against the one that the sheet is about. */
export const COMPARISON =
  /(?:\bvs\.?|\bversus|\bcompared (?:to|with)|\bthan(?: the| an?)?|\bagainst(?: the| an?)?|\bover(?: the| an?)?|\bpredecessor|\b(?:previous|prior|last)(?:[\s-]gen(?:eration)?)?|\bvorganger(?:generation)?|前世代の?|上一代|이전 세대|\bgeneration precedente|\binstead of|gegenuber(?: de[mr])?|\bals(?: de[rm])?|verglichen mit|従来の|先代の|旧|比|相比|较|較|対|より|보다|대비|contre|par rapport (?:au|a la|a l'|a)|\bque l[ea])[\s:（(]*(?:NVIDIA|AMD|Intel|Huawei|the|le|la|der|die|das)?\s*$/i;

const SEVERAL_CHIPS: readonly RegExp[] = [
  /\b[HD]GX\b(?:\s\w+)?/i,
  /\bNVL\d{2,}\b/i,
  /(?<![\w.])(?:[2-9]|\d{2,})(?:[x×]\s?|\s[x×]\s)(?!\d|(?:faster|higher|more|the|perf\w*|speed\w*|HBM|GDDR|LPDDR|DDR|mm|GB|die|FP|INT|BF|TF|NV(?:ENC|DEC|Link)|DisplayPort|DP|HDMI|USB|slots?|XCD|IOD|cores?|SM|CU|TPC|MXU|MME)\w*\b)[A-Z]\w*/i,
  /(?<!(?:PCIe|Gen|Express|lanes?|OPS)[\s\d.]{0,12})(?<=\w)(?:\s?×\s?|\sx\s?)(?:[2-9]|\d{2,})\b(?!\s?(?:mm|GB|bit|\.?\d))/i,
  /\b(?:[2-9]|\d{2,}|two|four|eight|sixteen|dual|quad|zwei|vier|acht|deux|quatre|huit)[\s-](?:\w+[\s-])?(?:GPUs?|accelerators?|chips?|processors?|ASICs?|NPUs?|XPUs?|OAMs?|cards?|modules?|beschleuniger|karten|puces|cartes|accelerateurs)\b/i,
  /(?<![\w.])(?:[2-9]|\d{2,})\s?(?:基(?!準)|枚|個の?(?:GPU|チップ)|台|卡|张(?!量)|片(?!上)|颗|块|개(?:의)?\s?(?:GPU|칩|가속기)|장)(?!あたり)/,
  /双芯片?|雙晶片|两颗|两个芯片|兩顆|双die|듀얼\s?칩/i,
  /superpod|超节点|整机|整機|整柜|整卡/i,
];
const WHOLE: readonly RegExp[] = [
  /\b(?:per|pro|par|je) (?:node|server|rack|system|pod|board|tray|chassis|cluster|knoten|baie|serveur|noeud)\b/i,
  /\b(?:server|rack|pod|cluster|chassis|tray|baseboard|serveurs?|baie|knoten|gesamtsystem)\b(?! (?:edition|accelerator|options?|gpu|card|chip))/i,
  /\bboards?\b(?!\s(?:power|form|partner|size|dimension|type))/i,
  /\bsystem\b(?![\s-](?:interface|memory|on|bus|requirements))(?<!operating system)/i,
  /(?<!(?:process|technology|nm|\d[NAP]|N\d)\s)\bnode\b/i,
  /サーバー?(?!エディション|向け|用)|ノード|ラック|筐体|クラスター?|システム全体|ボード(?!形状)|1台(?:あたり|当たり)/,
  /服务器|服務器|伺服器|节点|節點|机柜|機櫃|集群|叢集|서버|노드|랙|클러스터/,
];
/** Speaks of one chip in so many words, on a sheet about something larger. */
const PER_CHIP =
  /\b(?:per|each|pro|par|je) (?:GPU|chip|accelerator|NPU|TPU|processor|card|puce|beschleuniger|ASIC|OAM|device)\b|\b(?:single|one)[\s-](?:GPU|chip)\b|(?:1基|1個|1チップ|1枚|GPU1基|1GPU|チップ)(?:あたり|当たり|当り)|单(?:卡|芯片|颗|个GPU)|每(?:颗|个|张|块)?(?:芯片|卡|GPU)|칩당|GPU당|개당/i;
export const saysPerChip = remembering((text: string): boolean => PER_CHIP.test(text));

const firstOf = (patterns: readonly RegExp[], text: string): string | undefined =>
  patterns.map((pattern) => text.match(pattern)?.[0].trim()).find((found) => found !== undefined);
/** The words that make a text one about several chips; those of a heading have to count them. */
const wordsOf = (patterns: readonly RegExp[]) =>
  remembering((text: string): string | undefined =>
    saysPerChip(text) ? undefined : firstOf(patterns, text),
  );
export const systemWordsIn = wordsOf([...SEVERAL_CHIPS, ...WHOLE]);
export const severalChipsIn = wordsOf(SEVERAL_CHIPS);
