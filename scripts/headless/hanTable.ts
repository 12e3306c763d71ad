/**
 * Writes the table of Chinese characters anew from the Unihan database: npm run -s screen:han -- --help. It is
 * written when Unicode adds readings or some are added below, and kept with the sources, so that a build needs no
 * download. The one that is kept is of Unihan 15.0, byte for byte.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './arguments';
import { print } from './output';
import { root } from './root';

const { operands } = readArguments({
  name: 'screen:han',
  about: 'writes the table of Chinese characters that names are compared by.',
  operands: {
    name: 'FOLDER',
    about: 'with Unihan_Readings.txt, Unihan_Variants.txt and Unihan_OtherMappings.txt',
    least: 1,
  },
  options: {},
  exits: { 0: 'written', 2: 'misuse' },
});

type Fields = Readonly<Record<string, string>>;
const database = new Map<string, Record<string, string>>();
for (const part of ['Readings', 'Variants', 'OtherMappings'])
  for (const line of readFileSync(join(operands[0] ?? '', `Unihan_${part}.txt`), 'utf8').split('\n')) {
    const [point, field, value] = line.split('\t');
    if (!point?.startsWith('U+') || !field || value === undefined) continue;
    const letter = String.fromCodePoint(Number.parseInt(point.slice(2), 16));
    const fields = database.get(letter) ?? {};
    fields[field] = value;
    database.set(letter, fields);
  }
const of = (letter: string): Fields => database.get(letter) ?? {};

/** Letters of modern Japan that Unihan ties to no other form, each with the form of mainland China. */
const japanese =
  '亀龟乗乘亜亚仏佛仮假伝传価价児儿円圆剣剑剤剂剰剩労劳勧劝勲勋単单厳严営营団团囲围図图圏圈圧压塀屏塁垒増增壊坏壌壤' +
  '壱壹売卖変变奨奖姫姬嬢娘実实寛宽対对専专巣巢巻卷帯带帰归庁厅広广廃废弐贰弾弹従从徳德徴征応应恵惠悩恼悪恶懐怀戦战' +
  '戯戏戸户戻戾払拂抜拔択择拝拜拠据拡扩挙举捜搜掲揭揺摇摂摄撃击斉齐斎斋暁晓暦历曽曾栄荣桜樱桟栈検检楽乐様样権权歓欢' +
  '歩步歯齿歳岁歴历殻壳毎每気气氷冰沢泽浄净涙泪渇渴済济渉涉渋涩渓溪満满滝泷瀬濑焼烧犠牺猟猎獣兽産产畳叠発发県县砕碎' +
  '浜滨砲炮稲稻穂穗穏稳窓窗竜龙粋粹粛肃経经絵绘絶绝継继続续緑绿縁缘縄绳縦纵繊纤聴听脳脑臓脏舎舍舗铺艶艳荘庄蔵藏薫熏薬药' +
  '蛍萤衆众裏里覇霸覚觉覧览観观訳译証证説说読读謡谣譲让豊丰賛赞転转軽轻辺边逓递週周遅迟郷乡酔醉醸酿釈释鉄铁鉱矿銭钱' +
  '鋭锐鋳铸錬炼録录関关闘斗陥陷険险隠隐隣邻隷隶雑杂霊灵頼赖顔颜顕显駅驿駆驱騒骚験验髄髓髪发鶏鸡黒黑黙默齢龄両两収收呉吴' +
  '啓启塩盐値值処处効效娯娱晩晚査查渕渊斎斋濱滨澤泽齋斋邊边邉边髙高﨑崎崎崎桒桑栁柳槇槙瑠琉鉢钵衞卫鷗鸥';
const pairsOf = (text: string): [string, string][] => {
  const letters = [...text];
  return letters.flatMap((letter, at) => (at % 2 === 0 ? [[letter, letters[at + 1] ?? letter]] : []));
};

const isIn = (letter: string, ...fields: readonly string[]) =>
  fields.some((field) => of(letter)[field] !== undefined);
/** The letters of the national standards that names are written in, one of each pair of forms. */
const common = [...database.keys()].filter((letter) =>
  isIn(letter, 'kGB0', 'kJoyoKanji', 'kJinmeiyoKanji', 'kBigFive', 'kHKSCS', 'kTGH'),
);

const simplified = new Map<string, string>();
for (const letter of common) {
  const others = [...(of(letter).kSimplifiedVariant ?? '').matchAll(/U\+([0-9A-F]+)/g)].map(([, point]) =>
    String.fromCodePoint(Number.parseInt(point ?? '', 16)),
  );
  const [other] = others.filter((one) => isIn(one, 'kGB0', 'kTGH'));
  if (other && !others.includes(letter)) simplified.set(letter, other);
}
for (const [letter, other] of pairsOf(japanese)) if (letter !== other) simplified.set(letter, other);
// Two ways to write one letter, on either side of the sea.
for (const [letter, other] of pairsOf(
  '臺台裡里衛卫麵面鬥斗溼湿彥彦產产內内黃黄吳吴溫温戶户爲为衆众硏研敎教査查祕秘峯峰鉅巨昇升舖铺',
))
  simplified.set(letter, other);

/** Plain letters; `lü` and `nü` are written `lu` and `nu` by most. */
const plain = (sound: string): string =>
  sound
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();
const sounds = (letter: string): string[] => {
  const [first] = (of(letter).kMandarin ?? '').split(' ');
  const often = [...(of(letter).kHanyuPinlu ?? '').matchAll(/(\S+?)\((\d+)\)/g)];
  const all = often.reduce((sum, [, , count]) => sum + Number(count), 0);
  const more = often.filter(([, , count]) => Number(count) >= all / 12).map(([, sound]) => sound ?? '');
  return [...new Set([first ?? '', ...more].map(plain))].filter((sound) => sound !== '');
};
/** As surnames and in names of places and trades, which no count of common prose shows. */
const inNames: Readonly<Record<string, string>> = {
  单: 'shan',
  曾: 'zeng',
  解: 'xie',
  仇: 'qiu',
  查: 'zha',
  区: 'ou',
  翟: 'zhai',
  朴: 'piao',
  葛: 'ge',
  贾: 'jia',
  厦: 'xia',
  重: 'chong',
  行: 'hang',
  长: 'chang',
  乐: 'yue',
  盖: 'ge',
  尉: 'yu',
  石: 'shi',
  缪: 'miao',
  覃: 'qin',
  员: 'yun',
  台: 'tai',
  大: 'da',
  都: 'du',
  会: 'hui',
  车: 'che',
  华: 'hua',
  任: 'ren',
  召: 'shao',
  柏: 'bai',
  奇: 'qi',
  吕: 'lu',
  陆: 'lu',
  卡: 'ka',
}; // prettier-ignore

/** Groups letters by what is said of them: the table names each sound once. */
const grouped = (entries: readonly (readonly [string, string])[]): Record<string, string> => {
  const groups: Record<string, string> = {};
  for (const [letter, sound] of entries) groups[sound] = (groups[sound] ?? '') + letter;
  return Object.fromEntries(Object.entries(groups).sort(([a], [b]) => (a < b ? -1 : 1)));
};
const kept = common.filter((letter) => !simplified.has(letter));
const first: [string, string][] = [];
const also: [string, string][] = [];
for (const letter of kept) {
  const [one, ...more] = sounds(letter);
  if (!one || !isIn(letter, 'kGB0', 'kJoyoKanji')) continue;
  first.push([letter, one]);
  for (const other of new Set([...more, ...(inNames[letter] ? [inNames[letter]] : [])]))
    if (other !== one) also.push([letter, other]);
}
/** Readings of Japan, in Hepburn without long vowels, as names are looked up by. */
const hepburn = (reading: string): string => reading.toLowerCase().replace(/ou|oo/g, 'o').replace(/uu/g, 'u');
/** Readings that stand in names of families, places and firms, and in no list of readings. */
const inJapaneseNames =
  '大o 小ko 小o 上kami 上ue 下shimo 三mi 一ichi 一kazu 田ta 原hara 川kawa 岛shima 本moto 藤fuji 藤to 富to 富fuji 长naga 井i 谷tani ' +
  '谷ya 坂saka 泽sawa 新ara 新nii 八ya 千chi 久hisa 久ku 石ishi 木ki 林hayashi 东higashi 东azuma 桥hashi 崎saki 冢tsuka 塚tsuka 角kado ' +
  '松matsu 竹take 梅ume 平hira 吉yoshi 高taka 青ao 赤aka 黑kuro 白shira 金kane 河kawa 野no 村mura 宫miya 冈oka 丸maru 安yasu 佐sa ' +
  '伊i 加ka 内uchi 池ike 前mae 清kiyo 清shi 水mizu 阿a 部be 和wa 渡wata 边nabe 边be 二ni 二futa 五i 日hi 日nichi 中naka 山yama 神kami ' +
  '神kan 北kita 西nishi 南minami 古furu 福fuku 永naga 成nari 荒ara 若waka 玉tama 星hoshi 光mitsu 光hikari 明aki 正masa 广hiro 菱hishi ' +
  '真ma 裕hiro 弘hiro 博hiro 浩hiro 隆taka 孝taka 贵taka 和kazu 雅masa 昌masa 政masa 义yoshi 良yoshi 芳yoshi ' +
  '好yoshi 幸yuki 幸sachi 之yuki 行yuki 健takeshi 武take 秀hide 英hide 信nobu 伸nobu 俊toshi 利toshi 昭aki ' +
  '章aki 彰aki 夫o 男o 人to 辅suke 枝e 莉ri 智tomo 知tomo 直nao 尚nao 弥ya 晴haru 树ki 满mitsu 德nori 寿hisa ' +
  '寿toshi 康yasu 靖yasu 泰yasu 保yasu 忠tada 清kiyoshi 刚tsuyoshi 刚takeshi 茂shigeru 茂shige 重shige ' +
  '修osamu 聪satoshi 哲satoshi 翼tsubasa 咲saki 彩aya 早sa 橘tachibana 饭ii 酒saka 崎zaki 城ki 洋hiro ' +
  '明akira 晃akira 优masaru 忍shinobu';
const kana: [string, string][] = inJapaneseNames
  .split(' ')
  .map((entry) => [[...entry][0] ?? '', [...entry].slice(1).join('')]);
for (const letter of database.keys()) {
  if (!isIn(letter, 'kJoyoKanji', 'kJinmeiyoKanji')) continue;
  const canonical = simplified.get(letter) ?? letter;
  const on = (of(letter).kJapaneseOn ?? '').split(' ').slice(0, 2);
  const kun = (of(letter).kJapaneseKun ?? '').split(' ').slice(0, 2);
  for (const reading of new Set([...on, ...kun].map(hepburn)))
    if (/^[a-z]{1,6}$/.test(reading) && !kana.some(([one, other]) => one === canonical && other === reading))
      kana.push([canonical, reading]);
}

const table = {
  // It goes wherever the table goes.
  notice: readFileSync(join(root, 'machines', 'screening', 'unicode-license.txt'), 'utf8')
    .replace(/\s+/g, ' ')
    .trim(),
  simplified: [...simplified].map(([from, to]) => from + to).join(''),
  pinyin: grouped(first),
  pinyinToo: grouped(also),
  japanese: grouped(kana),
};
const file = join(root, 'machines', 'screening', 'han.json');
writeFileSync(file, `${JSON.stringify(table, null, 2)}\n`);
await print(
  `${first.length} letters with a sound, ${simplified.size} with a plainer form, ${kana.length} readings\n`,
);
