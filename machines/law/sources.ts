import { EAR_TEXT_AS_OF, type IsoDate, LAW_CHECKED } from './days';
import type { Read, Source } from './types';

type Entry = Omit<Source, 'id'>;

/** A section of Title 15 of the Code of Federal Regulations. */
function section(number: string, read: Read = 'full'): Entry {
  return {
    title: `Export Administration Regulations, § ${number}`,
    lang: 'en',
    publisher: 'Bureau of Industry and Security (eCFR)',
    date: null,
    citation: `15 CFR ${number}`,
    url: `https://www.ecfr.gov/current/title-15/section-${number}`,
    kind: 'regulation',
    read,
    checked: EAR_TEXT_AS_OF,
  };
}

/** A supplement to a part of Title 15, subtitle B, chapter VII, subchapter C. */
function supplement(part: string, number: number, title: string, read: Read = 'full'): Entry {
  const appendix = `appendix-Supplement%20No.%20${number}%20to%20Part%20${part}`;
  return {
    title,
    lang: 'en',
    publisher: 'Bureau of Industry and Security (eCFR)',
    date: null,
    citation: `15 CFR Part ${part}, Supp. No. ${number}`,
    url: `https://www.ecfr.gov/current/title-15/subtitle-B/chapter-VII/subchapter-C/part-${part}/${appendix}`,
    kind: 'regulation',
    read,
    checked: EAR_TEXT_AS_OF,
  };
}

/** A document in the Federal Register, found by volume and page. */
function register(
  volume: number,
  page: number,
  title: string,
  date: IsoDate | null,
  read: Read,
  more: Partial<Entry> = {},
): Entry {
  return {
    title,
    lang: 'en',
    publisher: 'Federal Register',
    date,
    citation: `${volume} FR ${page}`,
    url: `https://www.federalregister.gov/citation/${volume}-FR-${page}`,
    kind: 'federal-register',
    read,
    checked: LAW_CHECKED,
    ...more,
  };
}

/** Anything that is neither codified nor in the Federal Register. English and read in excerpt unless said. */
function document(
  kind: Source['kind'],
  publisher: string,
  title: string,
  date: IsoDate | null,
  url: string | null,
  more: Partial<Entry> = {},
): Entry {
  return {
    title,
    lang: 'en',
    publisher,
    date,
    citation: '',
    url,
    kind,
    read: 'excerpt',
    checked: LAW_CHECKED,
    ...more,
  };
}

const THROUGH: Pick<Entry, 'read'> = { read: 'through-others' };
const BIS = 'Bureau of Industry and Security';

/** An order of the President, known through others; the words after its number describe it. */
function executiveOrder(number: number, subject: string, date: IsoDate): Entry {
  return document(
    'federal-register',
    'The White House',
    `Executive Order ${number}: ${subject}`,
    date,
    null,
    {
      ...THROUGH,
      citation: `EO ${number}`,
    },
  );
}

/**
 * Every publication that the tool cites. Legal text was read in the eCFR edition of 2026-09-24; nothing that
 * was published after that edition is part of it.
 */
export const sources = {
  // Title 15, Code of Federal Regulations
  'cfr-6.3': {
    ...section('6.3', 'through-others'),
    title: 'Title 15 of the Code of Federal Regulations, Subtitle A, § 6.3',
    publisher: 'Department of Commerce (eCFR)',
  },
  'ear-734.3': section('734.3'),
  'ear-734.4': section('734.4'),
  'ear-734.7': section('734.7'),
  'ear-734.8': section('734.8'),
  'ear-734.9': section('734.9'),
  'ear-734.13': section('734.13'),
  'ear-734.14': section('734.14'),
  'ear-734.16': section('734.16'),
  'ear-734.18': section('734.18', 'excerpt'),
  'ear-736.2': section('736.2'),
  'ear-740.1': section('740.1'),
  'ear-740.2': section('740.2'),
  'ear-740.5': section('740.5'),
  'ear-740.8': section('740.8'),
  'ear-740.9': section('740.9'),
  'ear-740.10': section('740.10'),
  'ear-740.11': section('740.11'),
  'ear-740.13': section('740.13'),
  'ear-740.14': section('740.14'),
  'ear-740.17': section('740.17'),
  'ear-740.25': section('740.25'),
  'ear-740.27': section('740.27'),
  'ear-740.28': section('740.28'),
  'ear-740.29': section('740.29'),
  'ear-742.6': section('742.6'),
  'ear-742.19': section('742.19', 'not-read'),
  'ear-743.9': section('743.9'),
  'ear-744.2': section('744.2'),
  'ear-744.3': section('744.3'),
  'ear-744.4': section('744.4'),
  'ear-744.6': section('744.6'),
  'ear-744.8': section('744.8'),
  'ear-744.11': section('744.11'),
  'ear-744.15': section('744.15'),
  'ear-744.17': section('744.17'),
  'ear-744.21': section('744.21'),
  'ear-744.22': section('744.22'),
  'ear-744.23': section('744.23'),
  'ear-746.6': section('746.6'),
  'ear-746.7': section('746.7', 'excerpt'),
  'ear-746.8': section('746.8'),
  'ear-746.9': section('746.9'),
  'ear-748.1': section('748.1'),
  'ear-748.3': section('748.3'),
  'ear-748.4': section('748.4'),
  'ear-748.5': section('748.5'),
  'ear-748.10': section('748.10'),
  'ear-748.15': section('748.15'),
  'ear-748.16': section('748.16'),
  'ear-758.8': section('758.8', 'excerpt'),
  'ear-762.6': section('762.6'),
  'ear-764.2': section('764.2'),
  'ear-764.3': section('764.3'),
  'ear-764.5': section('764.5'),
  'ear-772.1': section('772.1'),
  'ear-732-supp3': supplement('732', 3, 'Know-your-customer guidance and red flags'),
  'ear-734-supp2': supplement('734', 2, 'De minimis calculation'),
  'ear-736-supp1': supplement('736', 1, 'General orders'),
  'ear-738-supp1': supplement('738', 1, 'Commerce Country Chart', 'excerpt'),
  'ear-740-supp1': supplement('740', 1, 'Country Groups'),
  'ear-740-supp5': supplement('740', 5, 'Countries for the AI authorization'),
  'ear-740-supp6': supplement('740', 6, 'Approved IC designers'),
  'ear-740-supp7': supplement('740', 7, 'Approved OSAT companies'),
  'ear-740-supp8': supplement('740', 8, 'Approved UAE entities'),
  'ear-742-supp4': supplement('742', 4, 'Countries named for equipment of Part 742'),
  'ear-744-supp2': supplement('744', 2, 'Items subject to 744.21', 'excerpt'),
  'ear-744-supp4': supplement('744', 4, 'Entity List', 'excerpt'),
  'ear-744-supp7': supplement('744', 7, 'Military End-User List', 'excerpt'),
  'ear-748-supp2': supplement('748', 2, 'Special contents of licence applications, paragraph (dd)'),
  'ear-748-supp4': supplement('748', 4, 'Applications that name designers and OSAT companies', 'excerpt'),
  'ear-748-supp10': supplement('748', 10, 'Data-centre VEU', 'excerpt'),
  ccl: supplement('774', 1, 'Commerce Control List'),

  // Federal Register
  'fr-85-83765': register(85, 83765, 'Hong Kong treated as China', '2020-12-23', 'through-others'),
  'fr-86-60165': register(86, 60165, 'ITAR 126.1: Ethiopia', null, 'through-others', { month: '2021-11' }),
  'fr-2023-23055': register(
    88,
    73458,
    'Advanced computing and supercomputing items, interim final rule',
    '2023-10-25',
    'through-others',
    { effective: '2023-11-17' },
  ),
  'fr-89-5698': register(
    89,
    5698,
    'IaaS customer identification, proposed rule',
    '2024-01-29',
    'through-others',
  ),
  'fr-89-18780': register(89, 18780, 'Nicaragua enters Country Groups D:1 and D:5', null, 'through-others', {
    effective: '2024-03-15',
  }),
  'fr-89-40369': register(
    89,
    40369,
    'Cyprus no longer treated as Country Group D:5',
    null,
    'through-others',
    {
      effective: '2024-05-30',
    },
  ),
  'fr-2024-28270': register(
    89,
    96790,
    'High-bandwidth memory and foreign-direct-product rules',
    '2024-12-05',
    'through-others',
    {
      effective: '2024-12-02',
    },
  ),
  'fr-2025-00636': register(
    90,
    4544,
    'Framework for Artificial Intelligence Diffusion',
    '2025-01-15',
    'excerpt',
    {
      effective: '2025-01-13',
    },
  ),
  'fr-2025-00711': register(
    90,
    5298,
    'Implementation of Additional Due Diligence Measures for Advanced Computing Integrated Circuits',
    '2025-01-16',
    'abstract',
  ),
  'fr-2025-02655': register(90, 9604, 'Correction of the foundry due-diligence rule', null, 'abstract', {
    effective: '2025-02-11',
    month: '2025-02',
  }),
  'fr-2025-16724': register(
    90,
    42315,
    'Syria: licence requirements and exceptions written anew',
    '2025-09-02',
    'abstract',
  ),
  'fr-2025-19001': register(
    90,
    47201,
    'Expansion of End-User Controls to Cover Affiliates of Certain Listed Entities',
    '2025-09-30',
    'abstract',
    { effective: '2025-09-29' },
  ),
  'fr-2025-19846': register(
    90,
    50857,
    'One-year suspension of the affiliates rule',
    '2025-11-12',
    'through-others',
    {
      effective: '2025-11-10',
    },
  ),
  'fr-2026-00789': register(
    91,
    1684,
    'Licence review policy for certain advanced computing items',
    '2026-01-15',
    'excerpt',
  ),
  'proclamation-11002': document(
    'federal-register',
    'The White House',
    'Proclamation 11002: adjusting imports of semiconductors (section 232)',
    '2026-01-14',
    null,
    { ...THROUGH, citation: 'FR Doc. 2026-01052' },
  ),
  'fr-91-5091': register(91, 5091, 'Cambodia leaves Country Group D:5', null, 'through-others', {
    effective: '2026-02-03',
  }),
  'fr-2026-06851': register(
    91,
    17851,
    'Later dates for authorized and approved IC designers',
    '2026-04-09',
    'abstract',
    {
      effective: '2026-04-07',
    },
  ),
  'fr-2026-14132': register(
    91,
    43034,
    'United Arab Emirates: Country Groups and approved entities',
    '2026-07-14',
    'through-others',
    {
      effective: '2026-07-10',
    },
  ),
  'eo-14320': document(
    'federal-register',
    'The White House',
    'Executive Order 14320: exporting the American AI technology stack',
    '2025-07-23',
    null,
    { ...THROUGH, citation: 'FR Doc. 2025-14218' },
  ),
  'eo-13859': executiveOrder(13859, 'maintaining American leadership in AI', '2019-02-11'),
  'eo-13960': executiveOrder(13960, 'trustworthy AI in the federal government', '2020-12-03'),
  'eo-14110': executiveOrder(14110, 'safe, secure and trustworthy AI', '2023-10-30'),
  'eo-14148': executiveOrder(14148, 'revoking earlier orders', '2025-01-20'),
  'eo-14179': executiveOrder(14179, 'removing barriers to American leadership in AI', '2025-01-23'),
  'eo-14275': executiveOrder(14275, 'federal procurement', '2025-04-15'),
  'eo-14277': executiveOrder(14277, 'AI education', '2025-04-23'),
  'eo-14318': executiveOrder(14318, 'permitting of data centres', '2025-07-23'),
  'eo-14319': executiveOrder(14319, 'AI in federal procurement', '2025-07-23'),

  'eo-14434': document(
    'federal-register',
    'The White House',
    'Executive Order 14434: the words "Super Intelligence" and "SI"',
    '2026-09-29',
    null,
    { citation: '91 FR 63129' },
  ),

  // Bureau of Industry and Security
  'bis-cloud-opinions': document(
    'bis-guidance',
    BIS,
    'Advisory opinions on access to computing capacity, January 2009, January 2011 and November 2014',
    null,
    null,
    { ...THROUGH, month: '2014-11' },
  ),
  'bis-fi-guidance-2024-10-09': document(
    'bis-guidance',
    BIS,
    'Guidance to financial institutions on General Prohibition 10',
    '2024-10-09',
    null,
    THROUGH,
  ),
  'bis-policy-statement-2025': document(
    'bis-guidance',
    BIS,
    'BIS Policy Statement on Controls that May Apply to Advanced Computing Integrated Circuits and Other Commodities Used to Train AI Models',
    '2025-05-13',
    'https://www.bis.gov/media/documents/ai-policy-statement-training-ai-models-may-13-2025',
    THROUGH,
  ),
  'bis-gp10-guidance-2025': document(
    'bis-guidance',
    BIS,
    "Guidance on Application of General Prohibition 10 (GP10) to People's Republic of China (PRC) Advanced-Computing Integrated Circuits (ICs)",
    '2025-05-13',
    'https://www.bis.gov/media/documents/general-prohibition-10-guidance-may-13-2025.pdf',
    THROUGH,
  ),
  'bis-counter-diversion-2025': document(
    'bis-guidance',
    BIS,
    'Industry Guidance to Prevent Diversion of Advanced Computing Integrated Circuits',
    '2025-05-13',
    'https://www.bis.gov/media/documents/ai-counter-diversion-industry-guidance-may-13-2025.pdf',
    THROUGH,
  ),
  'bis-press-rescission-2025': document(
    'bis-guidance',
    'US Department of Commerce',
    'Press release on the rescission of the AI Diffusion Rule',
    '2025-05-13',
    'https://media.bis.gov/press-release/department-commerce-announces-recission-biden-era-artificial-intelligence-diffusion-rule-strengthens-chip',
    THROUGH,
  ),
  'bis-guidance-2026-05-31': document(
    'bis-guidance',
    BIS,
    'Guidance Regarding Enforcement of License Requirements for Advanced Computing Items for Entities Headquartered in Country Group D:5 and Macau',
    '2026-05-31',
    'https://www.bis.gov/media/documents/bis-guidance-may-31-2026.pdf',
  ),
  'bis-penalties-page': document(
    'official-other',
    BIS,
    'Penalties',
    null,
    'https://media.bis.gov/enforcement/penalties',
    { effective: '2025-01-15' },
  ),

  // Other official bodies
  'gao-b337935': document(
    'official-other',
    'US Government Accountability Office',
    'Decision B-337935',
    '2026-05-12',
    null,
    { citation: 'B-337935' },
  ),
  'crec-2026-05-18': document(
    'official-other',
    'US Congress',
    'Congressional Record, 18 May 2026',
    '2026-05-18',
    null,
  ),
  'ai-action-plan-2025': document(
    'official-other',
    'The White House',
    "Winning the Race: America's AI Action Plan",
    '2025-07-23',
    null,
    THROUGH,
  ),
  'prc-afsl': document(
    'official-other',
    'National People’s Congress of the PRC',
    'Anti-Foreign Sanctions Law (2021)',
    '2021-06-10',
    null,
    THROUGH,
  ),
  'prc-blocking-rules': document(
    'official-other',
    'Ministry of Commerce of the PRC',
    'Blocking Rules (2021)',
    null,
    null,
    { ...THROUGH, citation: 'MOFCOM Order 1/2021' },
  ),
  'mofcom-2025-05-21': document(
    'official-other',
    '中华人民共和国商务部',
    '商务部新闻发言人谈话 (2025-05-21)',
    '2025-05-21',
    'https://www.mofcom.gov.cn/xwfb/xwfyrth/art/2025/art_9eadf7e9c71c4a4f80d7ca5ea5759a28.html',
    { ...THROUGH, lang: 'zh' },
  ),
  'mofcom-2026-09': document(
    'official-other',
    '中华人民共和国商务部',
    '商务部关于延长中美安排的说明 (2026-09)',
    null,
    null,
    {
      ...THROUGH,
      lang: 'zh',
      month: '2026-09',
    },
  ),
  'ofac-50': document(
    'general-knowledge',
    'Office of Foreign Assets Control',
    'OFAC 50 per cent rule',
    null,
    null,
    { read: 'not-read' },
  ),
  fefta: document('general-knowledge', '日本国', '外国為替及び外国貿易法', null, null, {
    read: 'not-read',
    lang: 'ja',
  }),

  'omb-m-26-11': document(
    'official-other',
    'Office of Management and Budget',
    'Memorandum on civil penalty amounts for 2026',
    '2026-04-17',
    null,
    { ...THROUGH, citation: 'M-26-11' },
  ),
  'fincen-bis-2023': document(
    'official-other',
    'Financial Crimes Enforcement Network, Bureau of Industry and Security',
    'Joint notice on evasion of export controls',
    '2023-11-06',
    null,
    { ...THROUGH, citation: 'FIN-2023-GLOBALEXPORT' },
  ),
  'tri-seal-2023': document(
    'official-other',
    'US Departments of Justice, Commerce and the Treasury',
    'Joint compliance note on third parties and payments',
    '2023-03-02',
    null,
    THROUGH,
  ),
  'crec-2026-01-12': document(
    'official-other',
    'US Congress',
    'Congressional Record, 12 January 2026, H621-H623',
    '2026-01-12',
    null,
  ),
  'prc-ecl': document(
    'official-other',
    'National People’s Congress of the PRC',
    'Export Control Law (2020)',
    '2020-12-01',
    null,
    THROUGH,
  ),
  'mofcom-1-2026': document(
    'official-other',
    '中华人民共和国商务部',
    '商务部公告2026年第1号',
    '2026-01-06',
    null,
    { ...THROUGH, lang: 'zh' },
  ),
  'mofcom-2026-09-28': document(
    'official-other',
    '中华人民共和国商务部',
    '商务部答记者问 (2026-09-28)',
    '2026-09-28',
    'https://www.mofcom.gov.cn/xwfb/sjfzrfb/art/2026/art_cd060e0649964da8ae13216c3bb1a645.html',
    { lang: 'zh' },
  ),
  'my-directive-2025': document(
    'official-other',
    'Ministry of Investment, Trade and Industry of Malaysia',
    'Directive 1/2025 under section 12 of the Strategic Trade Act 2010',
    '2025-07-14',
    null,
    THROUGH,
  ),
  'tw-shtc-2025': document(
    'official-other',
    'International Trade Administration of Taiwan',
    'List of entities for strategic high-tech commodities',
    '2025-06-10',
    null,
    THROUGH,
  ),
  // The text as of 14 February 2026: articles 6, 7, 14-2, 19 and 20 were read.
  'jp-goods-ordinance': document(
    'official-other',
    '経済産業省 (e-Gov)',
    '貨物等省令（2026年2月14日時点）',
    null,
    'https://laws.e-gov.go.jp/law/403M50000400049',
    { lang: 'ja', citation: '平成3年通商産業省令第49号' },
  ),
  'meti-exemptions': document(
    'official-other',
    '経済産業省',
    '輸出許可・役務取引許可の特例について',
    null,
    'https://www.meti.go.jp/policy/anpo/apply-01/exception.html',
    { lang: 'ja' },
  ),
  'meti-catchall': document(
    'official-other',
    '経済産業省',
    '補完的輸出規制',
    null,
    'https://www.meti.go.jp/policy/anpo/catchall.html',
    { lang: 'ja' },
  ),
  'meti-2025-11-11': document(
    'official-other',
    '経済産業省',
    '輸出貿易管理令の改正（2025年11月11日公表）',
    '2025-11-11',
    'https://www.meti.go.jp/press/2025/11/20251111001',
    { lang: 'ja', read: 'abstract' },
  ),

  // Bills; the day is that of the last step found, and of the month where the day was not given
  'bill-remote-access': document('bill', 'US Congress', 'Remote Access Security Act', '2026-01-12', null, {
    ...THROUGH,
    citation: 'H.R. 2683 / S. 3519',
  }),
  'bill-chip-security': document('bill', 'US Congress', 'Chip Security Act', '2026-03-26', null, {
    ...THROUGH,
    citation: 'H.R. 3447 / S. 1705',
  }),
  'bill-gain-ai': document('bill', 'US Congress', 'GAIN AI Act', '2025-10-09', null, THROUGH),
  'bill-match': document('bill', 'US Congress', 'MATCH Act', null, null, {
    ...THROUGH,
    citation: 'S. 4281 / H.R. 8170',
    month: '2026-09',
  }),
  'bill-match-text': document(
    'bill',
    'US Congress',
    'MATCH Act, as introduced',
    '2026-04-02',
    'https://www.govinfo.gov/content/pkg/BILLS-119hr8170ih',
    { read: 'abstract', citation: 'H.R. 8170 / S. 4281' },
  ),
  'bill-overwatch': document('bill', 'US Congress', 'AI OVERWATCH Act', '2026-01-21', null, {
    ...THROUGH,
    citation: 'H.R. 6875',
  }),
  'bill-s4784': document('bill', 'US Congress', 'Manager’s amendment', '2026-07-14', null, {
    ...THROUGH,
    citation: 'S. 4784',
  }),
  'bill-ndaa-fy27': document(
    'bill',
    'US Congress',
    'National Defense Authorization Act for Fiscal Year 2027',
    '2026-07-22',
    null,
    { ...THROUGH, citation: 'H.R. 8800' },
  ),

  // Company statements
  'nvidia-8k-2025-04-15': document(
    'company-statement',
    'NVIDIA',
    'Form 8-K of 15 April 2025',
    '2025-04-15',
    null,
    THROUGH,
  ),
  'nvidia-10q-2026-08-26': document(
    'company-statement',
    'NVIDIA',
    'Form 10-Q of 26 August 2026',
    '2026-08-26',
    null,
    THROUGH,
  ),

  // Japanese sources
  'jetro-2025-05-15': document(
    'trade-press',
    '日本貿易振興機構(ジェトロ)',
    '米商務省、AI半導体などへの輸出管理を強化する暫定最終規則の撤回方針を発表',
    '2025-05-15',
    null,
    { read: 'full', lang: 'ja' },
  ),
  // The Japanese version carries no day; it follows the English original of this day.
  'pillsbury-jp-2025-06': document(
    'law-firm',
    'Pillsbury Winthrop Shaw Pittman',
    'トランプ政権、前政権のAI用半導体を規制する輸出管理規則を撤回',
    '2025-06-03',
    null,
    { read: 'full', lang: 'ja' },
  ),
  'xenospectrum-2025-05-15': document(
    'trade-press',
    'XenoSpectrum',
    '米国、Huawei AIチップの「使用」について全世界に警告 – AI輸出新規制は撤回、NVIDIAには追い風か',
    '2025-05-15',
    null,
    { read: 'full', lang: 'ja' },
  ),
  'jetro-2025-09-29': document(
    'trade-press',
    '日本貿易振興機構(ジェトロ)',
    'ビジネス短信（2025年9月29日）',
    '2025-09-29',
    'https://www.jetro.go.jp/biznews/2025/09/ebdf424f60ffd9ad.html',
    { ...THROUGH, lang: 'ja' },
  ),
  'jetro-ai-policy-2025-10': document(
    'law-firm',
    '日本貿易振興機構(ジェトロ)ニューヨーク事務所、Mayer Brown',
    'トランプ政権の人工知能(AI)政策と日本・日系企業への影響',
    null,
    null,
    { read: 'full', lang: 'ja', month: '2025-10' },
  ),

  // Law firms and trade press
  'akin-2025-05-21': document('law-firm', 'Akin', 'Note on the BIS guidance of May 2025', '2025-05-21', null),
  'crowell-2025-05-19': document(
    'law-firm',
    'Crowell & Moring',
    'Note on the BIS guidance of May 2025',
    '2025-05-19',
    null,
  ),
  'millerchevalier-2025': document(
    'law-firm',
    'Miller & Chevalier',
    'Trade Compliance Flash: Key Takeaways from BIS Announcements and Guidance Related to Advanced Computing',
    null,
    'https://www.millerchevalier.com/publication/trade-compliance-flash-key-takeaways-bis-announcements-and-guidance-related-advanced',
  ),
  'arnoldporter-2025-05': document(
    'law-firm',
    'Arnold & Porter',
    'Note on the BIS guidance of May 2025',
    null,
    null,
    { month: '2025-05' },
  ),
  'alston-2025-05': document(
    'law-firm',
    'Alston & Bird',
    'Note on the BIS guidance of May 2025',
    null,
    null,
    { month: '2025-05' },
  ),
  'freshfields-102ksla': document(
    'law-firm',
    'Freshfields',
    'Blog note on the BIS guidance of May 2025',
    null,
    'https://blog.freshfields.us/post/102ksla',
  ),
  'steptoe-tcrh': document(
    'law-firm',
    'Steptoe',
    'Trade Compliance Resource Hub: note on the BIS guidance of May 2025',
    null,
    null,
  ),
  'aoshearman-2025': document('law-firm', 'A&O Shearman', 'Note on the BIS guidance of May 2025', null, null),
  fdassociates: document(
    'law-firm',
    'FD Associates',
    'Advanced Computing IC Controls: Impacts on Company Compliance Programs',
    null,
    'https://www.fdassociates.net/advanced-computing-ic-controls-impacts-on-company-compliance-programs/',
  ),
  cvgstrategy: document(
    'trade-press',
    'CVG Strategy',
    'Guidance for Advanced Computing ICs',
    null,
    'https://cvgstrategy.com/guidance-for-advanced-computing-ics/',
  ),
  worldecr: document(
    'trade-press',
    'WorldECR',
    'US issues guidance on advanced chip diversion amid crackdown on third-country shipments',
    null,
    'https://www.worldecr.com/news/us-issues-guidance-on-advanced-chip-diversion-amid-crackdown-on-third-country-shipments',
  ),
  'ctp-inc': document(
    'trade-press',
    'CTP',
    'BIS Guidance to Prevent Diversion of Advanced Computing Integrated Circuits',
    null,
    'https://www.ctp-inc.com/articles/bis-guidance-to-prevent-diversion-of-advanced-computing-integrated-circuits',
  ),
  'kharon-brief': document('trade-press', 'Kharon', 'The Kharon Brief', null, 'https://www.kharon.com/brief'),
  'reportify-policy': document(
    'dataset',
    'Reportify',
    'Machine summary of the policy statement',
    null,
    'https://reportify.ai/transcripts/1119987365176283136',
  ),
  'reportify-diversion': document(
    'dataset',
    'Reportify',
    'Machine summary of the diversion guidance',
    null,
    null,
  ),
  nquiringminds: document(
    'trade-press',
    'NquiringMinds',
    'News summary of the GP10 guidance',
    null,
    'https://nquiringminds.com/?p=20099',
  ),
  'dpa-29960': document('dataset', 'Digital Policy Alert', 'Entry 29960', null, null),
  'haodu-zh-summary': document(
    'trade-press',
    '51haodu',
    'Summary in Chinese that quotes the GP10 guidance',
    null,
    'https://51haodu.com/t/M1I2cFFmVGRwWg==',
    { lang: 'zh' },
  ),
  'zhonglun-ctils-20552': document(
    'law-firm',
    '中伦律师事务所 (CTILS)',
    'Note in Chinese on the BIS guidance of May 2025',
    '2025-06-30',
    'https://www.ctils.com/articles/20552',
    { lang: 'zh' },
  ),
  'allbright-2025-05-21': document(
    'law-firm',
    '锦天城律师事务所 (AllBright)',
    'Note in Chinese on the BIS guidance of May 2025',
    '2025-05-21',
    'https://comfastcdn.com/SH/CN/10475/db01f7a092c346.aspx',
    { lang: 'zh' },
  ),
  'globaltimes-2025-05-19': document(
    'trade-press',
    'Global Times',
    'Report on the changed press release',
    '2025-05-19',
    null,
  ),
  'natlawreview-toaster': document(
    'law-firm',
    'National Law Review',
    'Note on remote access to controlled chips',
    null,
    null,
  ),
  'pillsbury-gao-2026-05-28': document(
    'law-firm',
    'Pillsbury Winthrop Shaw Pittman',
    'Note on the GAO decision',
    '2026-05-28',
    null,
  ),
  'hklaw-2026-06-05': document(
    'law-firm',
    'Holland & Knight',
    'Note on the BIS guidance of 31 May 2026',
    '2026-06-05',
    null,
  ),
  'hoganlovells-2026-06': document(
    'law-firm',
    'Hogan Lovells',
    'Note on the BIS guidance of 31 May 2026',
    null,
    null,
    { month: '2026-06' },
  ),
  'timewell-2026-06-01': document(
    'law-firm',
    'Timewell',
    'Note on the BIS guidance of 31 May 2026',
    '2026-06-01',
    null,
  ),
  'covington-2026-01': document(
    'law-firm',
    'Covington & Burling',
    'Note on the January 2026 review policy',
    null,
    null,
    { month: '2026-01' },
  ),
  'bakermckenzie-2026-01': document(
    'law-firm',
    'Baker McKenzie',
    'Note on the January 2026 review policy',
    null,
    null,
    { month: '2026-01' },
  ),
  'strtrade-2026-01': document(
    'law-firm',
    'Sandler, Travis & Rosenberg',
    'Note on the January 2026 review policy',
    null,
    null,
    { month: '2026-01' },
  ),
  'thompsonhine-2026-01': document(
    'law-firm',
    'Thompson Hine',
    'Note on the January 2026 review policy',
    null,
    null,
    { month: '2026-01' },
  ),
  'perkins-232': document('law-firm', 'Perkins Coie', 'Note on the section 232 proclamation', null, null),
  'bassberry-affiliates': document(
    'law-firm',
    'Bass, Berry & Sims',
    'Update: BIS Affiliates Rule Suspended for One Year Following U.S.–China Agreement',
    null,
    'https://www.bassberrygovcontrade.com/update-bis-affiliates-rule-suspended-for-one-year-following-u-s-china/',
  ),
  'squirepb-affiliates': document(
    'law-firm',
    'Squire Patton Boggs',
    'BIS Issues One-Year Suspension of Affiliates Rule Expansion',
    null,
    'https://www.squirepattonboggs.com/en/insights/publications/2025/11/bis-issues-one-year-suspension-of-affiliates-rule-expansion',
    { month: '2025-11' },
  ),
  'iti-affiliates': document(
    'law-firm',
    'International Trade Insights',
    'BIS Suspends Affiliates Rule for One Year Following U.S. Agreement with China',
    null,
    'https://www.internationaltradeinsights.com/2025/11/bis-suspends-affiliates-rule-for-one-year-following-u-s-agreement-with-china',
    { month: '2025-11' },
  ),
  'affiliates-notes-2025-10': document(
    'law-firm',
    'Law firms',
    'Law-firm notes on the affiliates rule, October 2025',
    null,
    null,
    { ...THROUGH, month: '2025-10' },
  ),
  'cnbc-2026-09-24': document(
    'trade-press',
    'CNBC',
    'Report on the extension of the truce',
    '2026-09-24',
    null,
    THROUGH,
  ),
  'calchamber-2026-10-06': document(
    'trade-press',
    'CalChamber',
    'Note on the pending Federal Register notices',
    '2026-10-06',
    null,
    THROUGH,
  ),
  'conventuslaw-834-835': document('law-firm', 'Conventus Law', 'Note on Decrees 834 and 835', null, null),
  'peopleofinternet-835': document('trade-press', 'People of Internet', 'Note on Decree 835', null, null),
  'chinatrademonitor-835': document('trade-press', 'China Trade Monitor', 'Note on Decree 835', null, null),
  'geopoliticalmonitor-2026': document(
    'trade-press',
    'Geopolitical Monitor',
    'Note on Chinese counter-measures',
    null,
    null,
  ),
  'harvardlr-2026': document(
    'law-firm',
    'Harvard Law Review',
    'Blog note on the letter of June 2026',
    null,
    null,
  ),
  'mayerbrown-2026-06': document('law-firm', 'Mayer Brown', 'Note on the letter of June 2026', null, null, {
    month: '2026-06',
  }),
  'polixis-bosch': document('trade-press', 'Polixis', 'Report on the Bosch settlement', null, null),
  'amat-settlement': document(
    'law-firm',
    'Mondaq / Bass, Berry & Sims',
    'Report on the Applied Materials settlement',
    null,
    null,
  ),
  // One entry for statements that secondary reports support and whose addresses were not kept.
  'secondary-reports': document(
    'trade-press',
    'Several',
    'Secondary reports without a retained address',
    null,
    null,
    THROUGH,
  ),
} satisfies Record<string, Entry>;

/** The key of a publication in the register. */
export type SourceId = keyof typeof sources;

/** All keys of the register, in the order in which they are listed. */
export const sourceIds = Object.keys(sources) as SourceId[];

/**
 * One publication of the register.
 *
 * @param id - key in the register.
 * @returns the publication with its key.
 */
export function sourceOf(id: SourceId): Source {
  return { id, ...sources[id] };
}

/**
 * The first day on which a publication can be cited: its day of print, or its day of effect if that is earlier.
 * A publication of which only the month is known counts from the last day of that month. Codified text has no
 * such day: what it said at a given time is a matter of `Evidence.since`.
 *
 * @param source - an entry of the register.
 * @returns a day, or `null` where none is known.
 */
export function citableFrom(source: Omit<Source, 'id'>): IsoDate | null {
  const days = [source.date, source.effective].filter((day) => day !== null && day !== undefined);
  if (days.length > 0) return days.reduce((a, b) => (a < b ? a : b));
  if (source.month === undefined) return null;
  const [year = 0, month = 0] = source.month.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
