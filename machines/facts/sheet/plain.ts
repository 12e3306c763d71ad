/**
 * The text of a sheet in one spelling: one width, one alphabet for units and precisions, footnote marks as `†`,
 * in whichever of six languages it was written (English, Japanese, Chinese, Korean, German, French).
 */

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Stands for what would come out as other digits if it were made plain, such as a number in a circle. */
export const UNREADABLE = '�';
const unreadable = (character: string): string =>
  /\d/.test(character.normalize('NFKC')) ? UNREADABLE.repeat(character.length) : character;

const NOTE = /^[ \t]*(\[\d\]|\(\d\)|\d(?=[.)] )|[¹²³⁴⁵⁶⁷⁸⁹]|\*{1,3}|†|‡|§)[.):]?[ \t]*(\p{L}.*)$/gmu;
const SPARSITY = /spars|スパー|疎|稀疏|희소|dunn|dünn|creu|parcimon|2:4|mode|feature/iu;
/** How a mark stands behind a figure. */
const behindFigure = (mark: string): RegExp => {
  const [digit = ''] = mark.match(/[\d¹²³⁴⁵⁶⁷⁸⁹]/) ?? [];
  if (digit === '') return new RegExp(`(?<=[\\p{L}\\d])${mark.replace(/\*/g, '\\*')}(?![*†‡§])`, 'gu');
  const plainDigit = digit.normalize('NFKC');
  const raised = superscripts[Number(plainDigit)] ?? '';
  return new RegExp(
    `(?<=[\\p{L}\\d)])(?:${raised}(?![${superscripts}])|[ \\t]?\\[${plainDigit}\\]|(?<=[Ss])[ \\t]?\\(${plainDigit}\\))`,
    'gu',
  );
};
/**
 * Takes away the marks whose footnote is there and says nothing of sparsity, where another footnote does; those of the
 * other are `†`, behind a figure or its label.
 */
const withoutHarmlessMarks = (text: string): string => {
  const notes = [...text.matchAll(NOTE)].map(([, mark = '', said = '']) => ({
    mark,
    isSparse: SPARSITY.test(said),
  }));
  const isOfSparsity = (mark: string): boolean => notes.some((one) => one.isSparse && one.mark === mark);
  return notes.some(({ isSparse }) => isSparse)
    ? notes.reduce((rest, { mark }) => rest.replace(behindFigure(mark), isOfSparsity(mark) ? '†' : ''), text)
    : text;
};

/** One width, and footnote marks, bullets and marks of emphasis out of the way. */
const inOneWidth = (text: string): string =>
  withoutHarmlessMarks(text)
    .replace(/\r\n?/g, '\n')
    .replace(/<sup>[^<\n]{0,9}<\/sup>/gi, '†')
    .replace(/<\/?[a-z][^<>\n]{0,99}>/gi, ' ')
    .replace(/&nbsp;/g, ' ')
    // Names of a program: "fp16_tensor_tflops": 989.
    .replace(/(?<=[A-Za-z\d])_(?=[A-Za-z\d])/g, ' ')
    .replace(/^([\s{,]*)"([^"\n]{1,80})"\s*:/gm, '$1$2:')
    .replace(/[,;]\s*$/gm, '')
    .replace(/(?<=[mｍ㎜])²|(?<=[mｍ㎜])２/g, '2')
    .replace(/㎟/g, 'mm2')
    .replace(new RegExp(`[${superscripts}]+`, 'g'), '†')
    .replace(/[^\0-\x7f０-９]/gu, unreadable)
    .normalize('NFKC')
    .replace(/[À-ÖØ-öø-ÿ]/g, (letter) => letter.normalize('NFD').charAt(0))
    .replace(/œ/g, 'oe')
    // No figure is that long.
    .replace(/[\d.,]{25,}/g, '…')
    .replace(/^([ \t]*)(?:[-•●◦▪■○‣–—➤✓]|・)[ \t]+(?=\S)/gm, '$1')
    // A star before figures is a bullet, one before words a footnote.
    .replace(/^[ \t]*\*[ \t]+(?=\*\*|.*\d.*(?:FLOP|OPS|フロップス|플롭스|次|B\/s|mm2|\bPF\b|\bTF\b))/gim, '')
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,200}?)(?<=\S)\1/g, '$2')
    .replace(/[‡§※＊]/g, '†')
    .replace(/\*+/g, '†')
    // More of them say no more than two, and searching in long runs takes time.
    .replace(/([ \n\u3000])\1{2,}/g, '$1$1')
    .replace(/\t{20,}/g, '\t\t');

const prefixes: Readonly<Record<string, string>> = {
  giga: 'G',
  tera: 'T',
  peta: 'P',
  exa: 'E',
  ギガ: 'G',
  テラ: 'T',
  ペタ: 'P',
  エクサ: 'E',
  기가: 'G',
  테라: 'T',
  페타: 'P',
  엑사: 'E',
  千万亿: 'P',
  千萬億: 'P',
  万亿: 'T',
  萬億: 'T',
  万億: 'T',
  兆: 'T',
  조: 'T',
  trillion: 'T',
  quadrillion: 'P',
  trillions: 'T',
  quadrillions: 'P',
  billion: 'G',
  billionen: 'T',
  billiarden: 'P',
  milliarden: 'G',
  billions: 'T',
  milliards: 'G',
};
const prefixOf = (word: string): string => prefixes[word.toLowerCase()] ?? word;

const A_SECOND = String.raw`(?:\s?(?:\/\s?(?:s(?:ec(?:ond)?)?|秒|초)(?![A-Za-z])|(?:per|a|pro|par)\s(?:second|sekunde|seconde)s?|毎秒|每秒))?`;
const SCALES = '(giga|tera|peta|exa|ギガ|テラ|ペタ|エクサ|기가|테라|페타|엑사)';
const OPERATIONS = String.raw`(?:floating[\s-]point\s|integer\s|AI\s)?(?:operations?|ops\b|operationen|rechenoperationen|gleitkommaoperationen)`;

/** Units of throughput as `TOPS` and `TFLOPS`. */
const withUnits = (text: string): string =>
  text
    .replace(
      new RegExp(
        String.raw`${SCALES}[\s-]?(flops?|フロップス|플롭스?)(?:\/s(?:ec)?\b|ps\b)?${A_SECOND}`,
        'gi',
      ),
      (_, scale: string) => `${prefixOf(scale)}FLOPS`,
    )
    .replace(
      new RegExp(
        String.raw`${SCALES}[\s-]?(?:operationen|operations?|ops?(?![a-z])|オプス|オップス|옵스)${A_SECOND}`,
        'gi',
      ),
      (_, scale: string) => `${prefixOf(scale)}OPS`,
    )
    .replace(
      new RegExp(
        String.raw`\b(trillion|quadrillion|billion|billionen|billiarden|milliarden)\s${OPERATIONS}${A_SECOND}`,
        'gi',
      ),
      (_, scale: string) => `${prefixOf(scale)}OPS`,
    )
    .replace(
      new RegExp(String.raw`\b(?:mille\s)?(billions|milliards)\sd['’]?\s?operations${A_SECOND}`, 'gi'),
      (whole: string, scale: string) => (/^mille/i.test(whole) ? 'TOPS' : `${prefixOf(scale)}OPS`),
    )
    .replace(
      new RegExp(
        String.raw`(?<=\d)\s?(千万亿|千萬億|万亿|萬億|万億|兆)(?:次|回)(?:的|の)?(?:浮点|浮點|浮動小数点|整数|整數|定点|積和)?(?:数)?(?:运算|運算|计算|計算|演算)?${A_SECOND}`,
        'g',
      ),
      (_, scale: string) => ` ${prefixOf(scale)}OPS`,
    )
    .replace(
      /(?<=\d)\s?(조)\s?(?:회|번)(?:의)?(?:\s?(?:부동소수점|정수))?(?:\s?연산)?(?:\/초)?/g,
      (_, scale: string) => ` ${prefixOf(scale)}OPS`,
    )
    .replace(/\b([TPGE])(FL)?OPS?(?:\/s(?:ec)?|ps)\b/gi, '$1$2OPS')
    .replace(/(?<=OPS?)(?:\s?\/\s?(?:秒|초)|\s(?:per|pro|par)\s(?:second|sekunde|seconde))/gi, '')
    // "140T" stands for trillions of operations where the words around it speak of computing.
    .replace(/^.*(?:算力|演算性能|연산).*$/gm, (line) =>
      line.replace(/(?<=\d)\s?([TP])(?![A-Za-z\d])/g, ' $1OPS'),
    )
    // A footnote in brackets, behind what it belongs to.
    .replace(/(?<=OPS)[ \t]?(?:\(\d\)|\[\d\])/gi, '†');

const ofFloats =
  'floating[\\s-]?points?|floats?|浮点数?|浮點數?|浮動小数点数?|부동소수점|gleitkomma\\w*|flottants?';
const ofIntegers = 'integers?|int\\b|整数|整數|정수|ganzzahl\\w*|entiers?';

/** Precisions in one spelling: `FP16`, `INT8`, `BF16`, `TF32`. */
const withPrecisions = (text: string): string =>
  text
    .replace(/倍精度|双精度|雙精度|배정밀도/g, 'FP64')
    .replace(/単精度|单精度|單精度|단정밀도/g, 'FP32')
    .replace(/半精度|반정밀도/g, 'FP16')
    .replace(/(?:double|doppelte)[\s-](?:precision|genauigkeit)/gi, 'FP64')
    .replace(/(?:single|simple|einfache)[\s-](?:precision|genauigkeit)/gi, 'FP32')
    .replace(/(?:half|demi|halbe)[\s-](?:precision|genauigkeit)/gi, 'FP16')
    .replace(
      new RegExp(String.raw`(?<!\d)(\d{1,2})[\s-]?(?:bits?|位|ビット|비트)[\s-]?(?:${ofFloats})`, 'gi'),
      'FP$1',
    )
    .replace(
      new RegExp(String.raw`(?<!\d)(\d{1,2})[\s-]?(?:bits?|位|ビット|비트)[\s-]?(?:${ofIntegers})`, 'gi'),
      'INT$1',
    )
    .replace(/bfloat[\s-]?16/gi, 'BF16')
    .replace(/(?<![A-Za-z])(?:float|fp)[\s-]?(64|32|16|8)(?!\d)/gi, 'FP$1')
    .replace(/(?<![A-Za-z])(BF|TF|INT|(?:NV|MX)?FP|MXINT)[\s-]?(?=\d)/gi, (name) =>
      name.replace(/[\s-]/, '').toUpperCase(),
    )
    // "6bit: 3 POPS": a bit length is a precision where the line gives a throughput.
    .replace(/^.*[TPG](?:FL)?OPS.*$/gm, (line) =>
      line.replace(/(?<![\d.A-Za-z])(4|6|8|9|12|16)[\s-]?bits?\b(?!\s?(?:bus|memory|interface))/gi, 'INT$1'),
    )
    // Precisions on both sides of a stroke share a figure.
    .replace(/(?<=FP\d+|TF32|BF16|INT\d+)\s*\/\s*(?=(?:NV|MX)?FP\d|TF32|BF16|(?:MX)?INT\d)/g, '/');

/** Units of memory and area. */
const withOtherUnits = (text: string): string =>
  text
    .replace(/mm\^2|sq\.?\s?mm|平方ミリ(?:メートル)?|平方毫米|제곱밀리미터|quadratmillimeter/gi, 'mm2')
    .replace(/バイト(?:毎秒|\/秒)/g, 'byte/s')
    .replace(
      /(?:毎秒|每秒|초당)\s?([\d.,]+\s?(?:テラ|ギガ|ペタ|[TGP])?)(?:バイト|바이트|B(?![a-z]))/gi,
      '$1byte/s',
    )
    .replace(/(?<=\d)\s?(テラ|테라|ギガ|기가)(?:バイト|바이트)?byte\/s/g, (_, scale: string) => {
      return ` ${prefixOf(scale)}B/s`;
    })
    .replace(/(?<=[TGP]i?B)\s?\/\s?(?:秒|초)/g, '/s')
    .replace(/(?<=\d)\s?([TG])(?:o|octets)\s?\/\s?s(?:ec(?:onde)?)?\b/g, ' $1B/s');

/** A language in which a comma begins the decimals. */
const COMMA_WORDS =
  /\b(?:speicher\w*|leistung\w*|rechen\w*|gemessen|gegenuber|chipflache|flache|beim?|und|pro sekunde|ohne|dicht|dunn|memoire|bande passante|puissance|puce|creux|creuse|carte|caracteristiques?|par seconde|avec|sans|surface|debit|mesuree?|coeurs?|tensoriels?|denses|parcimonie)\b/i;
/** `1.979,5` and `1 979,5` as `1979.5`, in a text that is written so throughout. */
const withPoints = (text: string): string => {
  if (!COMMA_WORDS.test(text) || /(?<![\d.,])\d+\.\d{1,2}(?![\d.,])/.test(text)) return text;
  return (
    text
      .replace(/(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.])/g, (whole) => whole.replaceAll('.', ''))
      .replace(/(?<![\d.,]|[A-Za-z]\d*)[1-9]\d{0,2}(?: \d{3})+(?![\d.])/g, (whole) =>
        whole.replaceAll(' ', ''),
      )
      .replace(/(?<![\d.,])(\d+),(\d{1,2}|\d{4,})(?![\d.,])/g, '$1.$2')
      // Three digits behind a comma are decimals here, and thousands where the figure was copied.
      .replace(/(?<![\d.,])(\d{1,3}),(?=\d{3}(?!\d))/g, `$1,${UNREADABLE}`)
  );
};

/** Puts a bar where two cells were pasted without anything between them. */
const unglued = (text: string): string =>
  text
    .replace(/((?:FL)?OPS†?|[TGP]B\/s|mm2)(?=\d{1,3}[\d.,]*\s?(?:[TPGE](?:FL)?OPS|[TGP]B\/s|mm2))/gi, '$1 | ')
    .replace(
      /((?<!\d|\b[A-Z]{0,6})[a-z]{2,}|[)\]])(?=\d[\d.,]*\+?\s?(?:[TPGE](?:FL)?OPS|[TGP]B\/s))/g,
      '$1 | ',
    )
    .replace(/(?<=\d†?)\s+I\s+(?=\d)/g, ' | ');

/** The text in one spelling. Lines stay lines. */
export const plain = (text: string): string =>
  unglued(withPoints(withPrecisions(withUnits(withOtherUnits(inOneWidth(text))))));
