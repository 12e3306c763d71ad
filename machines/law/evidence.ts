import { dateOf, type IsoDate } from './days';
import { citableFrom, type SourceId, sourceOf } from './sources';
import type { Source } from './types';

/** How a statement was verified: in the official text, in an official abstract, through others, or not. */
export type Basis = 'official' | 'abstract' | 'secondary' | 'unverified';

/** One citable statement: where it stands, and how well it is supported. */
export interface Evidence {
  source: SourceId;
  also?: readonly SourceId[];
  /** Language-neutral, for example `742.6(a)(6)(iii)(A)`; empty if the document as a whole is meant. */
  locator: string;
  basis: Basis;
  /** Number of independent secondary sources. Present exactly when `basis` is `secondary`. */
  count?: number;
  /** Citable only for dates on or after this day; absent means throughout the range of the tool. */
  since?: IsoDate;
  /** The text is silent or unclear, and this is how the tool reads it. */
  reading?: true;
}

/** What a statement may carry besides its source, locator and basis. */
type More = Pick<Evidence, 'also' | 'since' | 'reading'>;

/** Read in the official text. */
function official(source: SourceId, locator: string, more: More = {}): Evidence {
  return { source, locator, basis: 'official', ...more };
}

/** Known from `count` independent secondary sources; `source` is the document meant, or the best of them. */
function secondary(source: SourceId, locator: string, count: number, more: More = {}): Evidence {
  return { source, locator, basis: 'secondary', count, ...more };
}

/** Only the official abstract or header was read. */
function abstract(source: SourceId, locator: string, more: More = {}): Evidence {
  return { source, locator, basis: 'abstract', ...more };
}

/** Background knowledge. Shown as not verified. */
function unverified(source: SourceId, locator: string, more: More = {}): Evidence {
  return { source, locator, basis: 'unverified', ...more };
}

// A statement is not cited for a day before its text existed.
const hbm: More = { since: dateOf('hbm') };
const diffusion: More = { since: dateOf('diffusion') };
const foundry: More = { since: dateOf('foundry') };
const review: More = { since: dateOf('case-by-case') };
const guidance: More = { since: dateOf('non-enforcement') };
const syria: More = { since: dateOf('syria') };
const japan: More = { since: dateOf('japan-list') };

const POLICY = 'bis-policy-statement-2025';
const GP10 = 'bis-gp10-guidance-2025';
const DIVERSION = 'bis-counter-diversion-2025';

/** A numbered red flag of Supplement No. 3 to Part 732. */
function flag(number: number, more: More = {}): Evidence {
  return official('ear-732-supp3', `Supp. No. 3 to Part 732, flag ${number}`, more);
}

/** An element of paragraph (dd) of Supplement No. 2 to Part 748. */
function certification(): Evidence {
  return official('ear-748-supp2', 'Supp. No. 2 to Part 748, (dd)', { also: ['fr-2026-00789'], ...review });
}

/** A paragraph of an article of the Japanese ordinance that says which goods and technology are listed. */
function ordinance(locator: string, more: More = japan): Evidence {
  return official('jp-goods-ordinance', locator, more);
}

/** Reported by `count` sources whose addresses were not kept. */
function reported(count: number, since: IsoDate, also: readonly SourceId[] = []): Evidence {
  return secondary('secondary-reports', '', count, { ...(also.length > 0 ? { also } : {}), since });
}

/** An executive order, known from one study of October 2025. */
function order(source: SourceId, since?: IsoDate): Evidence {
  return secondary(source, '', 1, { also: ['jetro-ai-policy-2025-10'], ...(since ? { since } : {}) });
}

/**
 * Every statement of law or fact that the tool makes, with its place in the sources and how well it was
 * verified. Codified text was read in the eCFR edition of 2026-09-24.
 */
export const evidence = {
  // Classification: ECCN 3A090 and how its figures are computed
  'CLS-01': official('ccl', '3A090.a.1, a.2'),
  'CLS-02': official('ccl', '3A090.b.1, b.2'),
  'CLS-03': official('ccl', '3A090.c', { also: ['fr-2024-28270'], ...hbm }),
  'CLS-04': official('ccl', '3A090, Note 2'),
  'CLS-05': official('ccl', '3A090, Note 2'),
  'CLS-06': official('ccl', '3A090, Note 3'),
  'CLS-07': official('ccl', '3A090, Note 4'),
  'CLS-08': official('ccl', '3A090'),
  'CLS-09': official('ccl', '3A090, Note 2', { reading: true }),
  'TPP-01': official('ccl', '3A090, Technical Note 2, 1.a-b'),
  'TPP-02': official('ccl', '3A090, Technical Note 2, 1.c'),
  'TPP-03': official('ccl', '3A090, Technical Note 2, 1.d; Note 3', { reading: true }),
  'TPP-04': official('ccl', '3A090, Technical Note 2, 2'),
  'TPP-05': official('ccl', '3A090, Technical Note 2, 3'),
  'TPP-06': official('ccl', '3A090, Technical Note 2, 2'),
  'PD-01': official('ccl', '3A090, Technical Note 2, 4'),
  'PD-02': official('ccl', '3A090, Technical Note 2, 4'),
  'PD-03': official('ccl', '3A090, Technical Note 2, 4', { reading: true }),
  'HBM-01': official('ccl', '3A090.c, Technical Note 1', hbm),
  'HBM-02': official('ccl', '3A090.c, Technical Note 1', hbm),
  'HBM-03': official('ccl', '3A090.c, Technical Note 1', hbm),

  // Foundries and packaging companies
  'FAB-01': official('ccl', '3A090, Note 1; 742.6(a)(6)(iii)', {
    also: ['ear-742.6', 'fr-2025-00711'],
    ...foundry,
  }),
  'FAB-02': official('ear-772.1', '772.1', foundry),
  'FAB-03': official('ccl', '3A090, Note 1.a', { also: ['ear-740-supp6'], ...foundry }),
  'FAB-04': official('ccl', '3A090, Note 1.a(2)', { also: ['ear-743.9', 'fr-2026-06851'], ...foundry }),
  'FAB-05': official('ccl', '3A090, Note 1.a(3)', { also: ['fr-2026-06851'], reading: true, ...foundry }),
  'FAB-06': official('ccl', '3A090, Note 1.b', foundry),
  'FAB-07': official('ccl', '3A090, Note 1.c', { also: ['ear-740-supp7'], ...foundry }),
  'FAB-08': official('ccl', '3A090, Note 1.d', foundry),
  'FAB-09': official('ccl', '3A090, Note 1.d', { reading: true, ...foundry }),
  'FAB-10': official('ear-740-supp6', 'Supp. No. 6 to Part 740; Supp. No. 7 to Part 740', {
    also: ['ear-740-supp7'],
    ...foundry,
  }),
  'FAB-DATE': abstract('fr-2026-06851', '', { since: dateOf('designer-date-moved') }),
  'FAB-KYC': official('ear-743.9', '743.9(b)', { also: ['ear-748-supp4'], ...foundry }),
  'TC-01': official('ccl', '3A090, Note 1.b, 1.c', foundry),
  'TC-02': official('ccl', '3A090, Note 1', { reading: true, ...foundry }),
  'TC-03': official('ccl', '3A090.a, Technical Note 1; 772.1', { also: ['ear-772.1'], ...foundry }),

  // Computers, assemblies and related items
  'REL-01': official('ccl', '4A090.a, .b'),
  'REL-02': official('ccl', '3A001.z.1-z.4'),
  'REL-03': official('ccl', '4A003.z.1, z.2'),
  'REL-04': official('ccl', '4A004.z.1, z.2'),
  'REL-05': official('ccl', '4A005.z.1, z.2'),
  'REL-06': official('ccl', '5A002.z.1-z.5'),
  'REL-07': official('ccl', '5A004.z.1, z.2'),
  'REL-08': official('ccl', '5A992.z.1, z.2'),
  'REL-09': official('ccl', '5D002.z.1-z.9; 5D992.z.1, z.2'),
  'REL-10': official('ccl', '3D001, 4D001, 4D090, 4E001, 5E002, 5E992'),
  'REL-11': official('ccl', '3E001; 742.6(a)(6)(iii)(A)', { also: ['ear-742.6'], ...diffusion }),
  'REL-12': official('ccl', '.z', { reading: true }),
  'REL-13': official('ccl', '3A991, 4A994, 5A992'),
  'REL-17': official('ccl', '3A001, 4A003, 4A004, 4A005, 5A002, 5A004, 5A992, 5D002, 5D992'),
  'REL-18': official('ccl', '4A090; 3A090, Note 4', { reading: true }),
  'REL-14': official('ccl', '4E091', diffusion),
  'REL-15': official('ccl', '4E091', { also: ['ear-734.7', 'ear-748.3'], ...diffusion }),
  'REL-16': official('ccl', '4E091; 742.6(a)(13), (b)(14)', { also: ['ear-742.6'], ...diffusion }),

  // Licence requirements
  'REQ-A1': official('ear-742.6', '742.6(a)(6)(iii)(A)', diffusion),
  // At the a-level 744.23(a)(3)(i) names nothing any more: the headquarters test stands in 742.6 alone.
  'REQ-A2': official('ear-742.6', '742.6(a)(6)(iii)(A), 744.23(a)(3)(i)', {
    also: ['ear-744.23'],
    ...diffusion,
  }),
  'REQ-B1': official('ear-742.6', '742.6(a)(6)(iii)(B)', { also: ['fr-2023-23055'] }),
  'REQ-B2': official('ear-744.23', '744.23(a)(3)(i)(A)', { also: ['fr-2023-23055'] }),
  'REQ-C1': official('ear-742.6', '742.6(a)(6)(i)(B)', hbm),
  'REQ-C2': official('ear-744.23', '744.23(a)(3)(i)(B)', hbm),
  'REQ-C3': official('ear-740.2', '740.2(a)(9), 742.6(a)(6)(i)(B)', { also: ['ear-742.6'], ...hbm }),
  'REQ-T1': official('ear-742.6', '742.6(a)(6)(ii), 744.23(a)(3)(ii)', { also: ['ear-744.23'] }),
  'REQ-W1': official('ear-742.6', '742.6(a)(13)', diffusion),
  'REQ-X1': official('ear-742.6', '742.6(a)(6)(iii)(B)', {
    also: ['ear-740-supp8', 'fr-2026-14132'],
    since: dateOf('uae'),
    reading: true,
  }),
  'REQ-X2': official('ear-742.6', '742.6(a)(6)(iv)'),
  'REQ-S1': official('ear-742.6', '742.6(a)(6)(i)(A)(1)'),
  'REQ-S2': official('ear-742.6', '742.6(a)(6)(i)(A)(2)', {
    also: ['ear-742-supp4'],
    reading: true,
    ...hbm,
  }),
  // The rule of 2023 as BIS tells it in its guidance of 2026: destinations, and the headquarters test.
  'REQ-2023': secondary('fr-2023-23055', '742.6(a)(6)(iii), 744.23(a)(3)', 2, {
    also: ['ear-744.23', 'bis-guidance-2026-05-31', 'millerchevalier-2025'],
  }),
  ENF: secondary('bis-guidance-2026-05-31', '', 3, {
    also: ['hklaw-2026-06-05', 'hoganlovells-2026-06'],
    since: dateOf('hq-guidance'),
  }),

  // Review policy and the certification of January 2026
  'POL-01': official('ear-742.6', '742.6(b)(10)(ii)', hbm),
  'POL-02': official('ear-742.6', '742.6(b)(10)(iii)(A)(1)', { also: ['fr-2026-00789'], ...review }),
  'POL-03': official('ear-742.6', '742.6(b)(10)(iii)(A)(1)'),
  'POL-04': official('ear-742.6', '742.6(b)(10)(iii)(A)(1)', {
    also: ['covington-2026-01', 'bakermckenzie-2026-01', 'strtrade-2026-01'],
    ...review,
  }),
  'POL-05': official('ear-742.6', '742.6(b)(10)(iii)(A)(2)', diffusion),
  'POL-06': official('ear-742.6', '742.6(b)(10)(iii)(B)', { also: ['pillsbury-jp-2025-06'], ...diffusion }),
  'POL-07': official('ear-744.23', '744.23(d)(1)-(3)'),
  'POL-08': unverified('fr-2023-23055', '742.6(b)(10)'),
  'POL-09': official('ear-744.6', '744.6(e)'),
  'POL-10': official('ear-744.21', '744.21(b)(1)(ii), (e)(1), (e)(3)'),
  'POL-11': official('ear-744.23', '744.23(d)(3)(i)', { also: ['ear-742.6'], reading: true, ...hbm }),
  'POL-12': official('ear-746.9', '746.9, Note 1', { also: ['fr-2025-16724'], ...syria }),
  'DD-1': certification(),
  'DD-2': certification(),
  'DD-3': certification(),
  'DD-4': certification(),
  'DD-5': certification(),
  'DD-6': certification(),
  'DD-7': certification(),
  'DD-8': certification(),
  'DD-9': certification(),
  'DD-10': official('ear-748-supp2', 'Supp. No. 2 to Part 748, (c)(3)-(4)', review),
  'DD-DEF': certification(),

  // Bars to licence exceptions, and the exceptions
  'BAR-01': official('ear-740.2', '740.2(a)(9)(ii)'),
  'BAR-02': official('ear-740.2', '740.2(a)(9)(i)'),
  'BAR-03': official('ear-740.2', '740.2(a)(17)'),
  'BAR-04': official('ear-744.11', '744.11(a)'),
  'BAR-05': official('ear-740.2', '740.2(a)(26)', { since: dateOf('uae') }),
  'BAR-06': official('ear-740.2', '740.2(a)(6)'),
  'BAR-07': official(
    'ear-744.23',
    '744.2, 744.3, 744.4, 744.6, 744.8, 744.11(a)(2), 744.17, 744.21, 744.22, 744.23(c)',
    {
      also: [
        'ear-744.2',
        'ear-744.3',
        'ear-744.4',
        'ear-744.6',
        'ear-744.8',
        'ear-744.11',
        'ear-744.17',
        'ear-744.21',
        'ear-744.22',
      ],
    },
  ),
  'BAR-08': official('ear-740.1', '740.1(a), (b)'),
  'EX-NAC': official('ear-740.8', '740.8', { also: ['ccl'] }),
  'EX-ACA': official('ear-740.8', '740.8', { since: dateOf('aca-split') }),
  'EX-ACN': official('ear-740.8', '740.8'),
  'EX-NAC-X': official('ear-740.8', '740.8'),
  'EX-ENC': official('ear-740.17', '740.8, 740.17', { also: ['ear-740.8'] }),
  'EX-HBM': official('ear-740.25', '740.25', hbm),
  'EX-AIA': official('ear-740.27', '740.27', { also: ['ear-740-supp5'], ...diffusion }),
  'EX-ACM': official('ear-740.28', '740.28', diffusion),
  'EX-LPP': official('ear-740.29', '740.29', diffusion),
  'EX-TMP': official('ear-740.9', '740.9(a)(6)'),
  'EX-TMP-6': official('ear-740.9', '740.9(a)(6), (a)(14)'),
  'EX-TMP-5': official('ear-740.9', '740.9(a)(5)'),
  'EX-TMP-1': official('ear-740.9', '740.9(a)(1)'),
  'EX-TMP-10': official('ear-740.9', '740.9(a)(10)'),
  'EX-RPL': official('ear-740.10', '740.10'),
  'EX-RPL-A': official('ear-740.10', '740.10(a)'),
  'EX-RPL-B2': official('ear-740.10', '740.10(b)(2)'),
  'EX-RPL-B3': official('ear-740.10', '740.10(b)(3)', { reading: true }),
  'EX-GOV': official('ear-740.11', '740.11(b)'),
  'EX-GOV-B': official('ear-740.11', '740.11(b)'),
  'EX-TSU': official('ear-740.13', '740.13(a), (c)'),
  'EX-TSU-A/C': official('ear-740.13', '740.13(a), (c)'),
  'EX-BAG': official('ear-740.14', '740.14'),
  VEU: official('ear-748.15', '748.15; Supp. No. 10 to Part 748', { also: ['ear-748-supp10'], ...diffusion }),
  'PRC-EUS': official('ear-748.10', '748.10'),

  // Embargoes
  'EMB-1': official('ear-738-supp1', 'Supp. No. 1 to Part 738; 746.7', {
    also: ['ear-742.19', 'ear-746.7', 'ear-746.9'],
  }),
  'EMB-SY': official('ear-746.9', '746.9', { also: ['fr-2025-16724', 'ear-740.5'], ...syria }),
  'EMB-2': official('ear-746.8', '746.8', { also: ['ear-738-supp1'] }),
  'EMB-3': official('ear-746.6', '746.6', { also: ['ear-738-supp1'] }),
  // The part names destinations; of a party with its seat there it does not speak.
  'EMB-4': official('ear-746.8', '746.7, 746.8, 746.9', { also: ['ear-746.7', 'ear-746.9'], reading: true }),

  // Country groups
  'C-GROUPS': official('ear-740-supp1', 'Supp. No. 1 to Part 740'),
  'C-ETHIOPIA': official('ear-740-supp1', 'Supp. No. 1 to Part 740, D:5', { also: ['fr-86-60165'] }),
  'C-HK': secondary('fr-85-83765', '', 2),
  'C-MO': official('ear-740-supp1', 'Supp. No. 1 to Part 740, D:5; 742.6(a)(6)', { also: ['ear-742.6'] }),
  'C-TERRITORIES': official('ear-740-supp1', 'Supp. No. 1 to Part 740', { reading: true }),
  'C-KH': official('ear-740-supp1', 'Supp. No. 1 to Part 740, D:5', {
    also: ['fr-91-5091'],
    since: dateOf('cambodia'),
  }),
  'C-AE': official('ear-740-supp1', 'Supp. No. 1 to Part 740, A:5, D:3, D:4', {
    also: ['fr-2026-14132'],
    since: dateOf('uae'),
  }),
  'C-NI': secondary('fr-89-18780', 'Supp. No. 1 to Part 740, D:1, D:5', 1, { since: dateOf('nicaragua') }),
  'C-CY': secondary('fr-89-40369', 'Supp. No. 1 to Part 740, D:5', 1, { since: dateOf('cyprus') }),
  'C-LI': official('ear-738-supp1', 'Supp. No. 1 to Part 738, footnote 5'),

  // Jurisdiction and movement
  'JUR-1': official('ear-734.3', '734.3(a)'),
  'JUR-2': official('ear-734.3', '734.3(b), 734.7, 734.8', { also: ['ear-734.7', 'ear-734.8'] }),
  'DM-0': official('ear-734.4', '734.4(a)'),
  'DM-1': official('ear-734.4', '734.4'),
  'DM-2': official('ear-734.4', '734.4(c)'),
  'DM-3': official('ear-734.4', '734.4(d)'),
  'DM-4': official('ear-734.4', '734.4; Supp. No. 2 to Part 734', { also: ['ear-734-supp2'] }),
  'FDP-01': official('ear-734.9', '734.9(h)'),
  'FDP-02': official('ear-734.9', '734.9(i)'),
  'FDP-03': official('ear-734.9', '734.9(e)(1), 744.11(a)(2)(i)', { also: ['ear-744.11'] }),
  'FDP-04': official('ear-734.9', '734.9(e)(2), 744.11(a)(2)(iv)', { also: ['ear-744.11'] }),
  'FDP-05': official('ear-734.9', '734.9(e)(3), 744.11(a)(2)(v)', { also: ['ear-744.11'], ...hbm }),
  'FDP-06': official('ear-734.9', '734.9(f), (g)', { also: ['ear-746.8'] }),
  'FDP-07': official('ear-734.9', '734.9(k)', hbm),
  'FDP-08': official('ear-734.9', '734.9(l)', diffusion),
  // Made abroad with US tools: assumed to match the advanced-computing rule until shown otherwise.
  'FDP-ASSUMED': official('ear-734.9', '734.9(h)', { reading: true }),
  'MOV-1': official('ear-734.13', '734.13'),
  'MOV-2': official('ear-734.14', '734.14'),
  'MOV-3': official('ear-734.16', '734.16'),
  'MOV-4': official('ear-734.18', '734.18'),
  'MOV-5': official('ear-736.2', '736.2(b)(10)', { reading: true }),

  // Parties and end uses
  'EU-1': official('ear-744.2', '744.2'),
  'EU-2': official('ear-744.3', '744.3'),
  'EU-3': official('ear-744.4', '744.4'),
  'EU-4': official('ear-744.6', '744.6(b), (e)'),
  'EU-5': official('ear-744.6', '744.6(c)(2), (c)(3), (d), (e)(3)'),
  'EU-6': official('ear-744.11', '744.11; 748.5(c)-(f)', { also: ['ear-744-supp4', 'ear-748.5'] }),
  'EU-7': official('ear-744.11', '744.11(a)(1)', { also: ['fr-2025-19001'], since: dateOf('affiliates-on') }),
  'EU-8': official('ear-744.15', '744.15, 740.2(a)(17)', { also: ['ear-740.2'] }),
  'EU-9': official('ear-744.8', '744.8'),
  'EU-10': official('ear-744.17', '744.17'),
  'EU-11': official('ear-744.21', '744.21', { also: ['ear-744-supp2', 'ear-744-supp7'] }),
  'MEU-ITEMS': official('ear-744-supp2', 'Supp. No. 2 to Part 744; 744.21(a)(1)', { also: ['ear-744.21'] }),
  'EU-12': official('ear-744.22', '744.22'),
  'EU-13': official('ear-744.23', '744.23(a)(1)'),
  'EU-14': official('ear-744.23', '744.23(a)(2)'),
  'EU-15': official('ear-744.23', '744.23(a)(3)'),
  'EU-16': official('ear-744.23', '744.23(a)(4), (c)'),
  'EU-17': official('ear-744.23', '744.23(a)(5)'),
  'E-INF': official('ear-744.23', '744.2, 744.3, 744.4, 744.6(c)(1), 744.21, 744.22, 744.23(b)', {
    also: ['ear-744.2', 'ear-744.3', 'ear-744.4', 'ear-744.6', 'ear-744.21', 'ear-744.22'],
  }),
  'INF-H20': secondary('nvidia-8k-2025-04-15', '', 4, { since: '2025-04-15' }),

  // The affiliates (50 per cent) rule; the note on the stay was read in the codified text
  'AFF-ON': abstract('fr-2025-19001', '744.11(a)(1); Supp. No. 1 to Part 736, General Order No. 7', {
    also: ['ear-744.11', 'ear-736-supp1'],
    since: dateOf('affiliates-on'),
  }),
  'AFF-STAY': official('ear-744.11', '744.11(a)(1)', {
    also: ['fr-2025-19846'],
    since: dateOf('affiliates-stayed'),
  }),
  'AFF-BACK': official('ear-744.11', '744.11(a)(1)', {
    also: ['fr-2025-19846'],
    since: dateOf('affiliates-back'),
  }),
  'AFF-TRUCE': secondary('cnbc-2026-09-24', '', 4, {
    also: ['mofcom-2026-09'],
    since: dateOf('truce-announced'),
  }),
  'MOFCOM-2026-09-28': official('mofcom-2026-09-28', '', { since: dateOf('truce-in-writing') }),
  'AFF-MINORITY': secondary('affiliates-notes-2025-10', '', 1, { since: '2025-10-31' }),
  'OFAC-50': unverified('ofac-50', ''),

  // General Prohibition Ten and knowledge
  'F-01': official('ear-736.2', '736.2(b)(10), 764.2(e)', { also: ['ear-764.2'] }),
  'F-02': official('ear-772.1', '772.1'),
  'F-03': official('ear-736.2', '736.2(b)(4), (5), (7), (9)'),
  GP8: official('ear-736.2', '736.2(b)(8)'),
  'F-05': official('ear-764.2', '764.2(g)(1), (g)(2)'),
  'F-06': official('ear-764.2', '764.2(b)-(d), (h)'),
  'F-07': official('ear-758.8', '758.8(d)'),
  'F-04': secondary(GP10, '', 3, guidance),

  // Red flags of the regulation
  'FLAG-RULE': official('ear-732-supp3', 'Supp. No. 3 to Part 732'),
  'FLAG-1': flag(1),
  'FLAG-2': flag(2),
  'FLAG-3': flag(3),
  'FLAG-4': flag(4),
  'FLAG-5': flag(5),
  'FLAG-6': flag(6),
  'FLAG-7': flag(7),
  'FLAG-8': flag(8),
  'FLAG-9': flag(9),
  'FLAG-10': flag(10),
  'FLAG-11': flag(11),
  'FLAG-12': flag(12),
  'FLAG-13': flag(13),
  'FLAG-14': flag(14),
  'FLAG-15': flag(15),
  'FLAG-16': flag(16),
  'FLAG-17': flag(17),
  'FLAG-18': flag(18),
  'FLAG-19': flag(19),
  'FLAG-20': flag(20, hbm),
  'FLAG-21': flag(21, hbm),
  'FLAG-22': flag(22, hbm),
  'FLAG-23': flag(23, hbm),
  'FLAG-24': flag(24, hbm),
  'FLAG-25': flag(25, hbm),
  'FLAG-26': flag(26, hbm),
  'FLAG-27': flag(27, hbm),
  'FLAG-28': flag(28, diffusion),
  'FLAG-29': flag(29, { also: ['fr-2025-19001'], since: dateOf('affiliates-on') }),

  // Penalties, disclosure, records, help
  'H-1': official('ear-764.3', '764.3(a)'),
  'H-2': secondary('cfr-6.3', '6.3', 5, { also: ['bis-penalties-page'], since: '2025-01-15' }),
  'H-2-OMB': secondary('omb-m-26-11', '', 2, { since: '2026-04-17' }),
  'H-3': official('ear-764.3', '764.3(b)'),
  'H-4': official('ear-764.2', '764.2'),
  'H-5': official('ear-764.5', '764.5'),
  'H-6': official('ear-762.6', '762.6'),
  'H-7': official('ear-748.1', '748.1(d)'),
  'H-8': official('ear-748.3', '748.3(a)-(b)'),
  'H-9': official('ear-748.3', '748.3(c)'),
  'H-10': official('ear-748.4', '748.4(a), (d)'),
  'H-11': official('ear-748.3', '748.3(f)', diffusion),
  'H-12': official('ear-748.16', '748.3(c)(4), 748.16', { also: ['ear-748.3'], ...foundry }),
  'H-13': official('ear-764.5', '764.5(f)', { also: ['ear-736-supp1'] }),

  // The AI Diffusion Rule and what became of it
  DIFFUSION: official('fr-2025-00636', '', diffusion),
  'NON-ENFORCEMENT': secondary('bis-press-rescission-2025', '', 6, {
    also: ['jetro-2025-05-15', 'millerchevalier-2025'],
    ...guidance,
  }),
  GAO: official('gao-b337935', '', { also: ['crec-2026-05-18'], since: dateOf('gao') }),
  'DIFF-REASONS': secondary('jetro-2025-05-15', '', 2, { since: '2025-05-15' }),
  'REPL-ANNOUNCED': secondary('bis-press-rescission-2025', '', 3, {
    also: ['jetro-2025-05-15', 'pillsbury-jp-2025-06', 'xenospectrum-2025-05-15'],
    ...guidance,
  }),
  'REPL-AGENDA': secondary('jetro-2025-09-29', '', 1, { since: '2025-09-29' }),
  'REPL-DRAFT': reported(2, '2026-03-05'),
  'REPL-WITHDRAWN': reported(2, dateOf('replacement-withdrawn')),
  'SUPP4-742': official('ear-742-supp4', 'Supp. No. 4 to Part 742', hbm),
  FEFTA: unverified('fefta', ''),

  // BIS policy statement on AI training, 13 May 2025
  'G-1.1': secondary(POLICY, '', 4, {
    also: ['pillsbury-jp-2025-06', 'akin-2025-05-21', 'aoshearman-2025', 'zhonglun-ctils-20552'],
    ...guidance,
  }),
  'G-1.2': secondary(POLICY, '', 5, { also: ['akin-2025-05-21', 'fdassociates'], ...guidance }),
  'G-1.3': secondary(POLICY, '', 2, { also: ['fdassociates'], ...guidance }),
  'G-1.4': secondary(POLICY, '', 4, { also: ['pillsbury-jp-2025-06', 'akin-2025-05-21'], ...guidance }),
  'G-1.4-S1': secondary(POLICY, '', 5, { also: ['pillsbury-jp-2025-06'], ...guidance }),
  'G-1.4-S2': secondary(POLICY, '', 4, { also: ['pillsbury-jp-2025-06'], ...guidance }),
  'G-1.4-S3': secondary(POLICY, '', 4, { also: ['pillsbury-jp-2025-06'], ...guidance }),
  'G-1.5': secondary(POLICY, '744.6, 744.22, 744.23', 1, { also: ['fdassociates'], ...guidance }),
  // In June 2026 a letter under 744.22(b) reached access to a model, not only chips.
  'G-1.5-LETTER': secondary('mayerbrown-2026-06', '744.22(b)', 5, {
    also: ['harvardlr-2026'],
    since: '2026-06-30',
  }),
  'G-1.6': secondary(POLICY, '', 3, { also: ['ear-732-supp3', 'reportify-policy'], ...guidance }),
  'G-1.7': secondary(POLICY, '', 3, { also: ['steptoe-tcrh', 'akin-2025-05-21'], ...guidance }),
  'G-1.8': secondary(POLICY, '', 2, {
    also: ['natlawreview-toaster', 'jetro-2025-05-15'],
    ...guidance,
  }),
  'CLOUD-AO': secondary('bis-cloud-opinions', '', 2),
  'G-1.8-ACCESS': secondary('natlawreview-toaster', '', 3, guidance),

  // BIS guidance on General Prohibition Ten, 13 May 2025
  'G-2.1': secondary(GP10, '', 4, {
    also: ['pillsbury-jp-2025-06', 'alston-2025-05', 'arnoldporter-2025-05', 'xenospectrum-2025-05-15'],
    ...guidance,
  }),
  'G-2.1-REASON': secondary(GP10, '', 4, { also: ['xenospectrum-2025-05-15'], ...guidance }),
  'G-2.1-BREADTH': secondary(GP10, '', 3, {
    also: ['freshfields-102ksla', 'allbright-2025-05-21', 'nquiringminds'],
    ...guidance,
  }),
  'G-2.1-FDP': secondary(GP10, '734.9(e)(1), (e)(2)', 1, { also: ['dpa-29960'], ...guidance }),
  'G-2.2': secondary(GP10, '', 4, { also: ['pillsbury-jp-2025-06', 'nquiringminds'], ...guidance }),
  'G-2.3': secondary(GP10, '736.2(b)(10), 764.2(e)', 2, {
    also: ['ear-764.2', 'crowell-2025-05-19', 'haodu-zh-summary'],
    ...guidance,
  }),
  'G-2.3-FINANCE': secondary('bis-fi-guidance-2024-10-09', '736.2(b)(10)', 1, { since: '2024-10-09' }),
  'G-2.4': secondary(GP10, '', 3, { also: ['akin-2025-05-21'], ...guidance }),
  'G-2.4-SUPPLIER': secondary(GP10, '', 1, { also: ['akin-2025-05-21'], ...guidance }),
  // Which two authorisations are meant (technology to the fab, finished chip from it).
  'G-2.4-LEGS': unverified(GP10, '', guidance),
  'G-2.5': secondary('bis-press-rescission-2025', '', 3, {
    also: ['globaltimes-2025-05-19', 'mofcom-2025-05-21'],
    ...guidance,
  }),
  'G-2.6': official('bis-penalties-page', '', { since: '2025-01-15' }),
  'G-2.6-CASES': secondary('amat-settlement', '', 1, { also: ['polixis-bosch'], since: '2026-06-16' }),
  // Announced on the day on which sales of the H200 were.
  'CASE-FALSE-PAPERS': reported(5, dateOf('h200-share')),

  // BIS guidance on diversion, 13 May 2025
  'G-3.1': secondary(DIVERSION, '', 3, { also: ['worldecr', 'pillsbury-jp-2025-06'], ...guidance }),
  'G-3.1-COUNT': secondary(DIVERSION, '', 2, { also: ['worldecr', 'allbright-2025-05-21'], ...guidance }),
  'G-3.2-R1': secondary(DIVERSION, '', 2, { also: ['worldecr', 'ctp-inc'], ...guidance }),
  'G-3.2-R2': secondary(DIVERSION, '', 3, guidance),
  'G-3.2-R3': secondary(DIVERSION, '', 3, guidance),
  'G-3.2-R4': secondary(DIVERSION, '', 2, guidance),
  'G-3.2-R5': secondary(DIVERSION, '', 1, { also: ['cvgstrategy'], ...guidance }),
  'G-3.2-R6': secondary(DIVERSION, '', 1, { also: ['ctp-inc'], ...guidance }),
  'G-3.2-R7': secondary(DIVERSION, '', 1, { also: ['cvgstrategy'], ...guidance }),
  'G-3.2-R8': secondary(DIVERSION, '', 1, { also: ['ctp-inc'], ...guidance }),
  'G-3.2-R9': secondary(DIVERSION, '', 2, { also: ['ctp-inc', 'cvgstrategy'], ...guidance }),
  // R10 to R12 are general indicators of diversion; nothing read shows them in the guidance. Two have a notice of
  // their own.
  'R10-FINCEN': secondary('fincen-bis-2023', '', 4),
  'R11-NOTE': secondary('tri-seal-2023', '', 1),
  'G-3.2-R12': unverified('secondary-reports', '', guidance),
  'G-3.3-D1': secondary(DIVERSION, '', 3, {
    also: ['pillsbury-jp-2025-06', 'reportify-diversion', 'kharon-brief'],
    ...guidance,
  }),
  'G-3.3-D2': secondary(DIVERSION, '', 1, { also: ['cvgstrategy'], ...guidance }),
  'G-3.3-D3': secondary(DIVERSION, '', 2, { also: ['pillsbury-jp-2025-06', 'cvgstrategy'], ...guidance }),
  'G-3.3-D4': secondary(DIVERSION, '', 1, { also: ['pillsbury-jp-2025-06'], ...guidance }),
  'G-3.3-D5': secondary(DIVERSION, '', 1, guidance),
  'G-3.3-D6': secondary(DIVERSION, '', 2, { also: ['reportify-diversion', 'ctp-inc'], ...guidance }),
  'G-3.3-D6-A1': unverified(DIVERSION, '', guidance),
  'G-3.3-D7': secondary(DIVERSION, '', 1, { also: ['pillsbury-jp-2025-06'], ...guidance }),
  'G-3.3-D8': secondary(DIVERSION, '', 1, { also: ['kharon-brief'], ...guidance }),
  'G-3.3-D9': secondary(DIVERSION, '', 1, { also: ['ctp-inc'], ...guidance }),
  'G-3.4': secondary('ear-732-supp3', 'Supp. No. 3 to Part 732', 1),

  // Status of the rules, and the guidance of 31 May 2026
  'G-4.1': official('fr-2025-00636', '', diffusion),
  'G-4.2': secondary('pillsbury-gao-2026-05-28', '', 3, {
    also: ['hklaw-2026-06-05', 'gao-b337935'],
    since: '2026-05-28',
  }),
  'G-4.3': secondary('bis-guidance-2026-05-31', '', 3, {
    also: ['hklaw-2026-06-05', 'hoganlovells-2026-06', 'timewell-2026-06-01'],
    since: dateOf('hq-guidance'),
  }),
  'G-4.3-INSTALLED': secondary('bis-guidance-2026-05-31', '', 3, {
    also: ['hklaw-2026-06-05', 'hoganlovells-2026-06'],
    since: dateOf('hq-guidance'),
  }),
  'G-4.4': secondary('fr-2023-23055', '', 2, { also: ['millerchevalier-2025'] }),
  'G-4.5': abstract('fr-2025-00711', '', { also: ['fr-2025-02655', 'fr-2026-06851'], ...foundry }),

  // Chinese law
  'G-5-MOFCOM': secondary('mofcom-2025-05-21', '', 4, { since: '2025-05-21' }),
  'G-5-AFSL': secondary('prc-afsl', 'Art. 12', 2, { also: ['pillsbury-jp-2025-06'] }),
  'G-5-BLOCKING': secondary('prc-blocking-rules', 'Art. 5, 7, 9', 1, { since: '2021-12-31' }),
  'G-5-803': secondary('secondary-reports', '', 1, { since: '2025-03-24' }),
  'CN-REMEDIES': secondary('pillsbury-jp-2025-06', '', 2, { since: '2025-06-03' }),
  'CN-ECL': secondary('prc-ecl', '', 2, { also: ['pillsbury-jp-2025-06'] }),
  'CN-FTL': reported(5, '2025-12-27'),
  // Some sources give 7 April as the day on which it was published.
  'G-5-834': secondary('conventuslaw-834-835', '', 6, { since: dateOf('designer-date-moved') }),
  'G-5-835': secondary('conventuslaw-834-835', '', 4, {
    also: ['peopleofinternet-835', 'chinatrademonitor-835', 'geopoliticalmonitor-2026'],
    since: dateOf('decree-835'),
  }),
  'G-5-BLOCKING-ORDER': secondary('secondary-reports', '', 1, { since: '2026-05-02' }),
  'G-5-835-CASE': reported(6, dateOf('decree-835-finding')),
  'CN-1-2026': secondary('mofcom-1-2026', '', 5, { since: dateOf('mofcom-1-2026') }),
  'CN-JP-LISTS': reported(1, '2026-02-24'),
  'CN-70-2025': reported(2, dateOf('affiliates-stayed')),
  'CN-CAC': reported(6, '2025-09-17'),
  'G-5-DOMESTIC': secondary('secondary-reports', '', 2, { since: '2025-11-30' }),
  'G-5-CUSTOMS': secondary('secondary-reports', '', 1, { since: '2026-01-31' }),

  // Later developments
  'G-6.1': secondary('nvidia-8k-2025-04-15', '', 1, { since: '2025-04-15' }),
  'H20-LICENCES': reported(3, dateOf('h20-licences')),
  'H20-SHARE': reported(5, dateOf('h20-share')),
  'H200-SHARE': reported(5, dateOf('h200-share')),
  'G-6.1-LATER': secondary('nvidia-10q-2026-08-26', '', 1, { since: '2026-08-26' }),
  'G-6.2': official('fr-2026-00789', '', {
    also: ['covington-2026-01', 'bakermckenzie-2026-01', 'strtrade-2026-01', 'thompsonhine-2026-01'],
    ...review,
  }),
  'G-6.3': secondary('proclamation-11002', '', 3, { also: ['perkins-232'], since: '2026-01-14' }),
  'TARIFF-11002': secondary('proclamation-11002', '', 3, {
    also: ['perkins-232'],
    since: dateOf('case-by-case'),
  }),
  'G-6.4': secondary('fr-2025-19846', '', 5, {
    also: ['bassberry-affiliates', 'squirepb-affiliates', 'iti-affiliates'],
    since: dateOf('affiliates-stayed'),
  }),
  'G-6.4-NOTICES': secondary('calchamber-2026-10-06', '', 2, { since: '2026-10-06' }),
  'VEU-FABS': reported(6, dateOf('veu-fabs')),
  'G-6.6': secondary('eo-14320', '', 2, { also: ['jetro-ai-policy-2025-10'], since: '2025-07-23' }),
  'G-6.6-PLAN': secondary('ai-action-plan-2025', '', 1, {
    also: ['jetro-ai-policy-2025-10'],
    since: '2025-07-23',
  }),
  'PLAN-MONITORING': secondary('ai-action-plan-2025', '', 1, {
    also: ['jetro-ai-policy-2025-10'],
    since: '2025-07-23',
  }),
  'PLAN-ALLIES': secondary('ai-action-plan-2025', '', 1, {
    also: ['jetro-ai-policy-2025-10'],
    since: '2025-07-23',
  }),
  'EXP-PROGRAM': reported(3, '2025-10-22', ['jetro-ai-policy-2025-10']),
  'EO-14434': official('eo-14434', '', { since: '2026-09-29' }),
  'G-6.6-KYC': secondary('fr-89-5698', '', 1, { since: '2024-01-29' }),
  'G-6.7-GAIN': secondary('bill-gain-ai', '', 2, { since: '2025-10-09' }),
  'G-6.7-NDAA': secondary('bill-ndaa-fy27', '', 1, { since: '2026-07-22' }),
  'RASA-TEXT': official('crec-2026-01-12', 'H621-H623', {
    also: ['bill-remote-access'],
    since: '2026-01-12',
  }),
  'BILL-CSA': secondary('bill-chip-security', '', 2, {
    also: ['xenospectrum-2025-05-15'],
    since: '2026-03-26',
  }),
  'BILL-OVERWATCH': secondary('bill-overwatch', '', 5, { since: '2026-01-21' }),
  'BILL-MATCH': secondary('bill-match-text', '', 3, { since: '2026-04-02' }),
  'BILL-S4784': secondary('bill-s4784', '', 2, { since: '2026-07-14' }),

  // Licences and promises for single countries
  'GULF-2025-11': reported(2, dateOf('gulf-licences')),
  'VN-PROMISE': reported(4, dateOf('vietnam-promise'), ['ear-740-supp1']),
  'OFFSHORE-REVIEW': reported(2, '2026-08-31'),

  // Other countries' law
  'JP-LIST-IC': ordinance('第6条第1号ヨ'),
  'JP-LIST-COMPUTER': ordinance('第7条第7号'),
  'JP-LIST-TECH': ordinance('第19条第1項第2号, 第5号; 第20条第1項第1号, 第2号'),
  'JP-LIST-EFFECT': ordinance('外為法第48条, 第25条'),
  'JP-EXEMPT': official('meti-exemptions', '輸出令第4条第1項第1号, 第2号, 第4号', japan),
  // That it was the end of May three sources say; the day, one.
  'JP-LIST-DATE': reported(1, dateOf('japan-list')),
  'JP-LIST-OTHER': ordinance('第6条第1号チ, ト, 第17号; 第7条第3号', { also: ['meti-2025-11-11'], ...japan }),
  'JP-CATCHALL': ordinance('第14条の2第3号', { also: ['meti-catchall'], since: dateOf('japan-catch-all') }),
  'JP-DEEMED': unverified('fefta', ''),
  'JP-CARS': unverified('jp-goods-ordinance', '第7条第7号', japan),
  'MY-PERMIT': secondary('my-directive-2025', '', 8, { since: dateOf('malaysia-permit') }),
  'TW-SHTC': secondary('tw-shtc-2025', '', 6, { since: dateOf('taiwan-list') }),

  // Policy documents, as a Japanese study lists them
  'EO-13859': order('eo-13859'),
  'EO-13960': order('eo-13960'),
  'EO-14110': order('eo-14110'),
  'EO-14148': order('eo-14148', '2025-01-20'),
  'EO-14179': order('eo-14179', '2025-01-23'),
  'EO-14275': order('eo-14275', '2025-04-15'),
  'EO-14277': order('eo-14277', '2025-04-23'),
  'EO-14318': order('eo-14318', '2025-07-23'),
  'EO-14319': order('eo-14319', '2025-07-23'),

  // What the Japanese sources report
  'JA-DIFFUSION': secondary('jetro-2025-05-15', '', 1, {
    also: ['pillsbury-jp-2025-06'],
    since: '2025-05-15',
  }),
  'JA-INFERENCE': secondary('jetro-2025-05-15', '', 2, {
    also: ['xenospectrum-2025-05-15'],
    since: '2025-05-15',
  }),
  'JA-TIERS': secondary('xenospectrum-2025-05-15', '', 1, { since: '2025-05-15' }),
  'JA-ASCEND': secondary('xenospectrum-2025-05-15', '', 1, { since: '2025-05-15' }),
  'JA-SUBSYSTEMS': secondary('jetro-ai-policy-2025-10', '', 1, { since: '2025-10-31' }),
  'JA-LOCATION': secondary('jetro-ai-policy-2025-10', '', 2, {
    also: ['xenospectrum-2025-05-15'],
    since: '2025-10-31',
  }),
  'JA-BACKFILL': secondary('jetro-ai-policy-2025-10', '', 1, { since: '2025-10-31' }),
  'JA-EXPORTS-PROGRAM': secondary('jetro-ai-policy-2025-10', '', 1, { since: '2025-10-31' }),
  'JA-TIMELINE': secondary('jetro-ai-policy-2025-10', '', 1, { since: '2025-10-31' }),
  'JA-CLOUD': secondary('pillsbury-jp-2025-06', '', 1, { since: '2025-06-03' }),
  'JA-CONFLICT': secondary('pillsbury-jp-2025-06', '', 1, {
    also: ['xenospectrum-2025-05-15'],
    since: '2025-06-03',
  }),
} satisfies Record<string, Evidence>;

/** The key of a citable statement. */
export type EvidenceId = keyof typeof evidence;

/** All keys, in the order in which they are listed. */
export const evidenceIds = Object.keys(evidence) as EvidenceId[];

/**
 * One citable statement.
 *
 * @param id - key of the statement.
 */
export function evidenceOf(id: EvidenceId): Evidence {
  return evidence[id];
}

/**
 * Whether a statement can be cited for a day.
 *
 * @param id - key of the statement.
 * @param date - the day judged, `YYYY-MM-DD`.
 */
export function isCitable(id: EvidenceId, date: IsoDate): boolean {
  const { since } = evidenceOf(id);
  return since === undefined || since <= date;
}

/**
 * The publications that support a statement and that existed on a day; the main one comes first.
 *
 * @param id - key of the statement.
 * @param date - the day judged, `YYYY-MM-DD`.
 * @returns an empty list where the statement itself cannot be cited for that day.
 */
export function sourcesFor(id: EvidenceId, date: IsoDate): Source[] {
  if (!isCitable(id, date)) return [];
  const { source, also = [] } = evidenceOf(id);
  return [source, ...also].map(sourceOf).filter((entry) => {
    const from = citableFrom(entry);
    return from === null || from <= date;
  });
}
