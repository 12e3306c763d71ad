/**
 * Words of names that tell firms apart little or not at all: legal forms, trades, places, figures. One line a
 * notion, its first word the one that stands for all. Han is in the form of mainland China, as names are folded.
 */
import { isOneSlip } from '../law/spelling';
import { once } from '../once';
import { foldKana } from './scripts';

const lines = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));

/** Legal forms wherever they stand. */
const legalAnywhere = new Set(
  `ltd limited inc incorporated llc llp corp corporation gmbh mbh plc pte pvt sdn bhd pjsc ojsc cjsc jsc ooo oao zao pao
  srl sarl sas spa ltda tbk kft zrt nyrt doo dooel ehf kgaa eood sro spzoo fze fzc fzco fzllc dmcc sti pty lp lllp eirl
  cia sociedad societe anonyme gesellschaft aktiengesellschaft aktiebolag company companies co compania compagnie
  firma unlimited proprietary limitada kaisha yugengaisha gufen youxian gongsi pcl pllc publ tnhh berhad ohg gesmbh
  sarlau sau slu sll snc lda shpk ead jscb npo npp npk nko gup mup fgup fgbu sae 有限公司 股份有限公司 有限责任公司 公司 株式会社
  有限会社 合同会社 合资会社 合名会社 一般社团法人 公益社团法人 一般财团法人 公益财团法人 社团法人 财团法人 国立大学法人 独立行政法人
  国立研究开发法人 学校法人 医疗法人 株 有 합자회사 주식회사 유한회사 유한책임회사 재단법인 사단법인 주 유
  会社 회사 شركة شرکت شركه مؤسسة مؤسسه المحدودة المحدوده محدودة محدوده בעמ บริษัท จำกัด มหาชน ห้างหุ้นส่วนจำกัด
  ห้างหุ้นส่วน kabushikikaisha kabushikigaisha yugenkaisha godokaisha godogaisha jusikhoesa chusikhoesa`
    .normalize('NFKC')
    .split(/\s+/),
);
/** Forms that may be initials of a name, and are forms only where it ends. */
const legalLast = new Set(
  'sa ag ab as oy oyj nv bv se kg kk cv kd ad rt hf aps dd nl is sal sl sca scs ou hb kb ek rl psc saog qsc bsc ltee'.split(
    ' ',
  ),
);
/** Those that stand before a name. */
const legalFirst = new Set('ooo oao zao pao ao too pt cv ip chp pp uab sia tov dp fgup gup nao'.split(' '));
/** Those of several words, in Latin letters. */
export const legalPhrases: readonly string[][] = lines(`
  limited liability company
  limited liability partnership
  open joint stock company
  public joint stock company
  closed joint stock company
  private joint stock company
  joint stock company
  public limited company
  public company limited
  cong ty
  besloten vennootschap
  naamloze vennootschap
  societa per azioni
  federal state unitary enterprise
  federal state budgetary institution
  federal state institution
  state unitary enterprise
  scientific production association
  scientific production enterprise
  scientific and production association
  scientific and production enterprise
  research and production association أبحاث پژوهش
  research and production enterprise
  nauchno proizvodstvennoe obedinenie
  nauchno proizvodstvennoe predpriyatie
  private limited company
  obshchestvo s ogranichennoi otvetstvennostyu
  obshchestvo s ogranichennoy otvetstvennostyu
  obschestvo s ogranichennoi otvetstvennostyu
  publichnoe aktsionernoe obshchestvo
  otkrytoe aktsionernoe obshchestvo
  zakrytoe aktsionernoe obshchestvo
  aktsionernoe obshchestvo
  tovarystvo z obmezhenoyu vidpovidalnistyu
  sp z o o
  sp z oo
  s r o
  s r l
  s p a
  d o o
  s a s
  l l c
  sa de cv
  s a de c v
  s de rl de cv
  sociedad anonima
  societe anonyme
  anonim sirketi
  limited sirketi
  ltd sti
  free zone establishment
  kabushiki kaisha
  kabushiki gaisha
  yugen kaisha
  yugen gaisha
  godo kaisha
  gufen youxian gongsi
  youxian zeren gongsi
  youxian gongsi
  jusik hoesa
  chusik hoesa
  gmbh co kg
  anonimos etaireia
  anonimi etaireia
  f z e
  f z co
  w l l
  b s c
`);

export const isLegal = (word: string, isFirst: boolean, isLast: boolean): boolean =>
  legalAnywhere.has(word) || (isLast && legalLast.has(word)) || (isFirst && legalFirst.has(word));

const longLegal = ['limited', 'company', 'corporation', 'incorporated', 'private', 'gmbh'];
/** Whether a word is a legal form with a slip of the keyboard. */
export const isLegalSlip = (word: string): boolean =>
  word.length > 3 && word.length < 14 && longLegal.some((form) => isOneSlip(word, form));

/** Trades and kinds of institution: the notion, then how it is written elsewhere. */
const trades = lines(`
  technology technologies technological technical tech technol teknoloji tekhnologii tekhnologiya tekhnologicheskii technologie tecnologia 技术 科技 技研 기술 과기 テクノロジー テクノロジーズ テック 테크놀로지 테크 تكنولوجيا تقنية تقنيات فناوری
  science sciences scientific sci nauka nauk nauchnyi nauchno 科学 과학 サイエンス
  electronic electronics electro elektronik elektronika elektronnyi electronica 电子 전자 エレクトロニクス 일렉트로닉스 إلكترونيات الكترونيات إلكترونية الکترونیک
  electric electrical elektrik elektro elektrotekhnika 电气 电器 电机 전기
  power energy energetika energia 电力 能源 동력 에너지 エナジー 전력 طاقة انرژی
  semiconductor semiconductors semicon poluprovodnik 半导体 반도체 セミコンダクター
  microelectronic microelectronics mikroelektronika 微电子
  circuit circuits 集成电路 电路
  computer computers computing compute 计算机 计算 电脑 컴퓨터 コンピュータ コンピューター
  software soft 软件 소프트웨어 ソフトウェア ソフト
  information informatics infor informatsionnye 信息 资讯 情报 정보
  network networks networking 网络 네트워크 ネットワーク ネットワークス
  communication communications comm telecom telecommunication telecommunications svyaz telekom 通信 通讯 电信 통신 コミュニケーションズ 텔레콤
  digital 数码 数字 デジタル 디지털
  data 数据 データ 데이터
  system systems sistema sistemy 系统 시스템 システム システムズ
  solution solutions ソリューション ソリューションズ 솔루션 解决方案
  service services servis 服务 서비스 サービス
  international intl internatsionalnyi internacional uluslararasi 国际 국제 インターナショナル 인터내셔널 دولية دولي
  global globalnyi グローバル 글로벌 环球 全球
  national natl natsionalnyi nacional 国家 국립 国立
  university univ universite universitat universidad universitet universitesi universiti 大学 대학교 대학 جامعة دانشگاه
  college kolej colleges 学院 高等専門学校 高校
  institute nii tsnii inst institut instituto institution institutes enstitu 研究所 研究院 연구소 연구원 설계원 معهد
  research rnd 研究 研发 연구 リサーチ issledovatelskii issledovaniy
  academy acad akademiya akademi academia 科学院 アカデミー
  laboratory lab laboratories labs laboratoriya 实验室 연구실 ラボ
  center centre ctr tsentr centro zentrum merkezi 中心 센터 センター
  design konstruktorskoe 设计 설계 デザイン
  development razvitie dev 开发 发展 개발
  engineering eng engg inzhiniring inzhenernyi muhendislik 工程 엔지니어링 エンジニアリング 공정 هندسة مهندسی
  industry industries industrial ind promyshlennyi promyshlennost sanayi sanayii industrie 工业 产业 实业 공업 산업 インダストリー インダストリーズ صناعة صناعات صناعية صنایع صنعتی
  heavy 重工 重工业 중공업
  production proizvodstvennyi proizvodstvennoe 生产 생산
  manufacturing manufacture manufacturer mfg proizvodstvo 制造 制作所 제조
  factory works plant zavod fabrika 工厂 厂 공장 مصنع کارخانه
  machinery machine machines mashinostroenie 机械 机器 기계
  equipment equip oborudovanie 设备 装备 장비
  instrument instruments pribor priborostroenie 仪器 仪表
  precision 精密 精工 정밀
  material materials materialy 材料 新材料 소재 재료
  chemical chemicals chem chemistry khimicheskii khimiya 化学 化工 화학 ケミカル
  pharmaceutical pharmaceuticals pharma farma 制药 药业 제약
  medical 医疗 의료
  steel stal 钢铁 제철 철강
  metal metals metall 金属 금속
  oil petroleum neft 石油 석유 نفط نفت
  gas gaz 天然气 가스 غاز گاز
  optical optic optics optik optika 光学 광학
  photonics optoelectronic optoelectronics 光电 光电子
  aviation aero aviatsiya aviatsionnyi avia 航空 항공 طيران
  aerospace space kosmos kosmicheskii 航天 宇航 우주
  satellite sputnik 卫星 위성
  shipping sudokhodstvo 航运 海运 해운 کشتیرانی
  shipbuilding 造船 船舶
  shipyard verf 조선소
  marine maritime morskoi 海洋 해양
  automotive automobile auto motor motors 汽车 自动车 자동차
  logistics logistic logistika 物流 물류 ロジスティクス
  transport transportation transporte transit 运输 운수 운송 نقل
  trading trade traders torgovyi torgovlya ticaret dagang 贸易 商贸 通商 商事 物产 무역 상사 トレーディング تجارة تجارية بازرگانی
  commerce commercial 商业 商会 상업
  import importing ithalat 进口
  export exporting ihracat 出口
  investment investments invest investitsii 投资 투자 استثمار
  finance financial finans 金融 금융
  capital kapital 资本
  bank banking banka banco banque 银行 은행 بنك بانک مصرف
  insurance strakhovanie 保险 보험
  property properties 不动产 置业 부동산
  contracting contractor contractors
  establishment est
  construction konstruksi stroitelstvo insaat 建设 建筑 건설 بناء مقاولات
  design-bureau byuro bureau
  security 安全 安防 보안
  control 控制 제어
  automation avtomatizatsiya 自动化 자동화
  robot robots robotics 机器人 로봇
  intelligent smart intelligence 智能 지능
  innovation innovations innovative 创新
  advanced adv 先进 先端
  quantum 量子 양자
  group gruppa groupe grup 集团 集团公司 그룹 グループ مجموعة گروه
  holding holdings kholding holdingi 控股 홀딩스 ホールディングス 持株
  enterprise enterprises predpriyatie 企业 기업 エンタープライズ
  business 事业 사업
  association assoc assotsiatsiya 协会 협회
  society 学会 학회
  foundation fond 基金会 재단
  federation federatsiya 联合会
  organization organisation org organizatsiya 组织 机构
  agency agentstvo 代理 公团 기관
  ministry ministerstvo 省 部
  department dept departament 部门 课
  office 事务所 办事处 사무소
  branch filial 分公司 分行 支店 지점 지사
  subsidiary 子公司
  union soyuz 联盟
  product products produkt prod 产品 제품
  supply supplies snab 供应 공급
  sales marketing 销售 贩卖 판매
  general gen obshchii 总 综合 종합 总合 总公司 عامة
  state gosudarstvennyi 国营
  first 第一 제일
  new novyi 新 신
  north northern sever severnyi 北方 북부
  south southern yug yuzhnyi 南方 남부
  east eastern vostok vostochnyi 东方 동부
  west western zapad zapadnyi 西方 서부
  northeast northeastern 东北 동북
  northwest northwestern 西北 서북
  southeast southeastern 东南 동남
  southwest southwestern 西南 서남
  central tsentralnyi 中央 중앙
  united 联合 연합
  government governmental govt 政府 정부
  mount mountain mt
  airline airlines airways avialinii 航空公司
  city municipal 市 시
  province provincial 省份
  district dist 区
  county 县
  test testing 测试 试验
  inspection 检测
  computer-centre 超级计算中心 超算中心
  supercomputing supercomputer 超级计算 超算
  cloud 云 云计算 클라우드
  media 传媒 미디어 メディア
  film 影业
  textile textiles tekstil 纺织 섬유
  food foods gida 食品 식품 フーズ
  brothers bros
  sons
  partners partner
  management 管理 관리
  consulting consultancy consultants 咨询
  exchange 交易所
  nuclear yadernyi 核 原子能 원자력
  defence defense oboronnyi 国防 국방
  military voennyi 军事 군사
  aircraft
  component components 元件 器件 零部件 부품
  device devices 装置 장치
  road rd 路
  street st saint ulitsa ul
  avenue ave
  building bldg 大厦
  plaza
  floor fl
  room rm
  boulevard blvd
  lane ln
  block blk
  suite
  tower 大楼
`);
const places = lines(`
  china chinese prc kitai zhongguo 中国 中华 중국
  japan japanese nippon nihon 日本 일본 ジャパン
  korea korean hanguk 韩国 朝鲜 한국 조선
  taiwan 台湾 대만
  hongkong 香港 홍콩
  macau macao 澳门
  singapore 新加坡 싱가포르
  malaysia malaysian 马来西亚
  thailand thai 泰国
  vietnam 越南 베트남
  india indian 印度
  iran iranian 伊朗
  russia russian rossiya rossiiskii rossii 俄罗斯
  moscow moskva moskovskii 莫斯科
  petersburg peterburg
  ukraine ukrainian ukraina
  belarus
  turkey turkish turkiye turk
  istanbul
  ankara
  dubai dubay
  uae emirates
  abudhabi
  newyork
  newdelhi
  kualalumpur
  saudiarabia saudi
  srilanka
  germany german deutschland deutsche
  america american usa us 美国 미국 アメリカ
  europe european 欧洲 유럽
  asia asian 亚洲 아시아 アジア
  pacific 太平洋
  beijing peking 北京 北京市 베이징
  shanghai 上海 上海市 상하이
  tianjin tientsin 天津 天津市
  chongqing chungking 重庆 重庆市
  shenzhen shenchen 深圳 深圳市 선전
  guangzhou canton 广州 广州市
  guangdong kwangtung 广东 广东省
  dongguan 东莞 东莞市
  zhuhai 珠海
  wuhan 武汉 武汉市
  hubei 湖北
  hunan 湖南
  changsha 长沙
  nanjing nanking 南京 南京市
  suzhou soochow 苏州
  wuxi 无锡
  jiangsu kiangsu 江苏
  zhejiang chekiang 浙江
  hangzhou hangchow 杭州
  ningbo ningpo 宁波
  hefei 合肥
  anhui anhwei 安徽
  xian sian 西安 西安市
  shaanxi shensi 陕西
  shanxi 山西
  chengdu chengtu 成都
  sichuan szechwan 四川
  harbin haerbin 哈尔滨
  heilongjiang 黑龙江
  shenyang mukden 沈阳
  dalian dairen 大连
  liaoning 辽宁
  jinan tsinan 济南
  qingdao tsingtao 青岛
  shandong shantung 山东
  xiamen amoy 厦门
  fujian fukien 福建
  fuzhou foochow 福州
  zhengzhou 郑州
  henan honan 河南
  hebei hopei 河北
  kunming 昆明
  yunnan 云南
  guizhou kweichow 贵州
  guilin 桂林
  hainan 海南
  xinjiang sinkiang 新疆
  taipei taibei 台北
  hsinchu xinzhu 新竹
  tokyo 东京 도쿄 トウキョウ
  osaka 大阪
  kyoto 京都
  nagoya 名古屋
  yokohama 横滨
  kobe 神户
  fukuoka 福冈
  seoul 首尔 서울
  busan pusan 부산
  pyongyang 平壤 평양
  tehran teheran 德黑兰
  london
  paris
  berlin
`);
/** Places of two words, which are read as one. */
export const placesOfTwo: ReadonlyMap<string, string> = new Map(
  lines(`
  hong kong
  viet nam
  new york
  abu dhabi
  kuala lumpur
  saudi arabia
  new delhi
  sri lanka
  xi an
`) as [string, string][],
);
/** Words that bind: articles, prepositions, marks of descent, forms of address. */
const particles = new Set(
  `of the and for in on at to by with de la le les des du di da do dos das del della dello der die den dem das von van und et y e i
  al el ul ad an as bin ibn ben bint binti imeni named after im im. mr mrs ms miss dr prof sir hajji haj haji sheikh shaykh
  mullah maulavi mawlawi maulana general col capt mv vessel fur für zur zum aka fka formerly の と 及 和 与 在`.split(
    /\s+/,
  ),
);
/** Given names that stand for each other. */
const nicknames = lines(`
  william bill billy will
  robert bob bobby rob
  richard dick rick
  theodore ted
  edward eddie ned
  james jim jimmy
  john johnny jack
  joseph joe
  thomas tom
  michael mike mick
  charles charlie chuck
  henry harry
  anthony tony
  elizabeth liz beth
  katherine kate kathy katie
  margaret peggy maggie
  aleksandr sasha
  vladimir volodya
  mikhail misha
  dmitri dima
  nikolai kolya
  andrew andy
  daniel dan danny
  samuel sam
  benjamin benny
  christopher chris
  steven steve
  gregory greg
  lawrence larry
  alexander alex
`);
/** Korean names by the ways in which both states and their people write them. */
const korean = lines(`
  park pak bak
  lee yi ri rhee
  choi choe choy
  jeong jung chung
  jong chong
  kang gang
  kwon gwon
  paek baek paik
  yun yoon
  chang jang
  yong young yeong
  song sung seong
  chol chul cheol
  chun jun joon
  hyon hyun hyeon
  hyok hyuk hyeok
  kyong kyung gyeong
  myong myung myeong
  sok suk seok
  su soo
`);
/** Names that are read in Japan as no table of characters says. */
const readings = lines(`
  watanabe 渡边
  hasegawa 长谷川
  hattori 服部
  hitachi 日立
  nissan 日产
  nikkei 日经
  nikko 日光
  yamato 大和
  musashi 武藏
  igarashi 五十岚
  haneda 羽田
  kawasaki 川崎
  sapporo 札幌
  sendai 仙台
  honda 本田
  abe 阿部 安倍
  ito 伊藤
  kato 加藤
  saito 斋藤
  goto 后藤
  kondo 近藤
`);
const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ordinals =
  'zeroth _ second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
}; // prettier-ignore
const romans = 'ii iii iv vi vii viii ix xi xii xiii'.split(' ');
const romanValues = [2, 3, 4, 6, 7, 8, 9, 11, 12, 13];

/** The number that a word in Latin letters says, and whether `twenty` may be followed by one below ten. */
export const numberWord = (word: string): NumberWord | undefined => {
  if (word.charCodeAt(0) > 57) return spelled.get(word);
  const figures = /^(\d{1,15})(?:st|nd|rd|th)?$/.exec(word);
  return figures ? { value: Number(figures[1]), isTen: false } : undefined;
};
interface NumberWord {
  readonly value: number;
  readonly isTen: boolean;
}
const spelled: ReadonlyMap<string, NumberWord> = new Map<string, NumberWord>([
  ...[units, ordinals].flatMap((names) =>
    names.map((name, value) => [name, { value, isTen: false }] as const).slice(1),
  ),
  ...Object.entries(tens).map(([name, value]) => [name, { value, isTen: true }] as const),
  ...romans.map((name, at) => [name, { value: romanValues[at] ?? 0, isTen: false }] as const),
]);

export type Kind = 'word' | 'trade' | 'place' | 'number' | 'particle' | 'patronymic' | 'initial';
/** How much a word of a kind tells firms and persons apart, from 0 to 1, before the list itself is asked. */
export const weightOf: Readonly<Record<Kind, number>> = {
  word: 1,
  number: 0.7,
  place: 0.45,
  patronymic: 0.3,
  initial: 0.35,
  trade: 0.28,
  particle: 0.04,
};

interface Notion {
  readonly stem: string;
  readonly kind: Kind;
}
const isNative = (word: string): boolean => (word.codePointAt(0) ?? 0) >= 0x2e80;
const notions = once(() => {
  const found = new Map<string, Notion>();
  const add = (groups: readonly string[][], kind: Kind) => {
    for (const group of groups)
      for (const given of group) {
        const word = foldKana(given);
        if (!found.has(word)) found.set(word, { stem: group[0] ?? '', kind });
      }
  };
  for (const word of particles) found.set(word, { stem: word, kind: 'particle' });
  add(trades, 'trade');
  add(places, 'place');
  add(nicknames, 'word');
  add(korean, 'word');
  add(readings, 'word');
  return found;
});
/** The notion that a word says, in Latin or native letters; none if it is a word of its own. */
export const notionOf = (word: string): Notion | undefined => notions().get(word);

/** Of two names that differ in one of these, each has another: the North and the South. */
export const isSide = (stem: string): boolean => sides.has(stem);
const sides = new Set('north south east west northeast northwest southeast southwest'.split(' '));

const natives = once(() => {
  const words = new Set([...legalAnywhere, ...notions().keys()].filter(isNative));
  return { words, longest: Math.max(...[...words].map((word) => word.length)) };
});
/** A number in Chinese figures: with its mark, or of several figures. */
const hanNumber = /^第[〇零一二两三四五六七八九十百千]+|^[〇零一二两三四五六七八九十百千]{2,}/;
const figures = '〇一二三四五六七八九';
/** What a number in Chinese figures comes to, written by tens or figure by figure; nothing if it is none. */
export const hanValue = (piece: string): number | undefined => {
  if (!hanNumber.test(piece)) return undefined;
  const digits = piece.replace('第', '').replaceAll('零', '〇').replaceAll('两', '二');
  if (!/[十百千]/.test(digits)) return Number([...digits].map((one) => figures.indexOf(one)).join(''));
  let sum = 0;
  let held = 0;
  for (const one of digits) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[one];
    if (unit === undefined) held = figures.indexOf(one);
    else {
      sum += (held || 1) * unit;
      held = 0;
    }
  }
  return sum + held;
};

/** Cuts a run of Han, kana or Hangul into the words that are known and what is left between them. */
export const cut = (run: string): readonly string[] => {
  const { words, longest } = natives();
  const pieces: string[] = [];
  let rest = '';
  let at = 0;
  const close = () => {
    if (rest) pieces.push(rest);
    rest = '';
  };
  while (at < run.length) {
    const number = hanNumber.exec(run.slice(at))?.[0];
    let taken = number ?? '';
    for (let length = Math.min(longest, run.length - at); length > 1 && !taken; length -= 1) {
      const word = run.slice(at, at + length);
      if (words.has(word)) taken = word;
    }
    // 海 光电子 is 海光 电子: a word of one letter is rarely meant.
    if (rest.length === 1 && taken.length === 3 && words.has(taken.slice(1))) taken = '';
    if (taken) {
      close();
      pieces.push(taken);
      at += taken.length;
    } else if (rest === '' && /[市省]/.test(run[at] ?? '') && notionOf(pieces.at(-1) ?? '')?.kind === 'place')
      at += 1;
    else {
      rest += run[at];
      at += 1;
    }
  }
  close();
  return pieces;
};
