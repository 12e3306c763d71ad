import { dateOf, type IsoDate } from './days';
import type { EvidenceId } from './evidence';

/**
 * ISO 3166-1 alpha-2 codes. Names come from the browser. Dependent territories are on the list because a
 * person can pick them, though the Country Groups table does not place them.
 */
export const countryCodes = [
  'AD',
  'AE',
  'AF',
  'AG',
  'AI',
  'AL',
  'AM',
  'AO',
  'AQ',
  'AR',
  'AS',
  'AT',
  'AU',
  'AW',
  'AX',
  'AZ',
  'BA',
  'BB',
  'BD',
  'BE',
  'BF',
  'BG',
  'BH',
  'BI',
  'BJ',
  'BL',
  'BM',
  'BN',
  'BO',
  'BQ',
  'BR',
  'BS',
  'BT',
  'BV',
  'BW',
  'BY',
  'BZ',
  'CA',
  'CC',
  'CD',
  'CF',
  'CG',
  'CH',
  'CI',
  'CK',
  'CL',
  'CM',
  'CN',
  'CO',
  'CR',
  'CU',
  'CV',
  'CW',
  'CX',
  'CY',
  'CZ',
  'DE',
  'DJ',
  'DK',
  'DM',
  'DO',
  'DZ',
  'EC',
  'EE',
  'EG',
  'EH',
  'ER',
  'ES',
  'ET',
  'FI',
  'FJ',
  'FK',
  'FM',
  'FO',
  'FR',
  'GA',
  'GB',
  'GD',
  'GE',
  'GF',
  'GG',
  'GH',
  'GI',
  'GL',
  'GM',
  'GN',
  'GP',
  'GQ',
  'GR',
  'GS',
  'GT',
  'GU',
  'GW',
  'GY',
  'HK',
  'HM',
  'HN',
  'HR',
  'HT',
  'HU',
  'ID',
  'IE',
  'IL',
  'IM',
  'IN',
  'IO',
  'IQ',
  'IR',
  'IS',
  'IT',
  'JE',
  'JM',
  'JO',
  'JP',
  'KE',
  'KG',
  'KH',
  'KI',
  'KM',
  'KN',
  'KP',
  'KR',
  'KW',
  'KY',
  'KZ',
  'LA',
  'LB',
  'LC',
  'LI',
  'LK',
  'LR',
  'LS',
  'LT',
  'LU',
  'LV',
  'LY',
  'MA',
  'MC',
  'MD',
  'ME',
  'MF',
  'MG',
  'MH',
  'MK',
  'ML',
  'MM',
  'MN',
  'MO',
  'MP',
  'MQ',
  'MR',
  'MS',
  'MT',
  'MU',
  'MV',
  'MW',
  'MX',
  'MY',
  'MZ',
  'NA',
  'NC',
  'NE',
  'NF',
  'NG',
  'NI',
  'NL',
  'NO',
  'NP',
  'NR',
  'NU',
  'NZ',
  'OM',
  'PA',
  'PE',
  'PF',
  'PG',
  'PH',
  'PK',
  'PL',
  'PM',
  'PN',
  'PR',
  'PS',
  'PT',
  'PW',
  'PY',
  'QA',
  'RE',
  'RO',
  'RS',
  'RU',
  'RW',
  'SA',
  'SB',
  'SC',
  'SD',
  'SE',
  'SG',
  'SH',
  'SI',
  'SJ',
  'SK',
  'SL',
  'SM',
  'SN',
  'SO',
  'SR',
  'SS',
  'ST',
  'SV',
  'SX',
  'SY',
  'SZ',
  'TC',
  'TD',
  'TF',
  'TG',
  'TH',
  'TJ',
  'TK',
  'TL',
  'TM',
  'TN',
  'TO',
  'TR',
  'TT',
  'TV',
  'TW',
  'TZ',
  'UA',
  'UG',
  'UM',
  'US',
  'UY',
  'UZ',
  'VA',
  'VC',
  'VE',
  'VG',
  'VI',
  'VN',
  'VU',
  'WF',
  'WS',
  'YE',
  'YT',
  'ZA',
  'ZM',
  'ZW',
] as const;

/** A code of the list of countries. */
export type CountryCode = (typeof countryCodes)[number];

/** Splits a line of codes, so that a group reads as one line. */
function list(...lines: readonly string[]): readonly string[] {
  return lines.join(' ').split(' ');
}

/**
 * The tables as printed on 2026-09-24: Supplement No. 1 to Part 740 for the lettered groups, and the sections
 * named below for the others. Nothing is derived here: Macau stands where the text puts it, and Hong Kong,
 * which has no row of its own, is added by `groupsOn`.
 */
export const groups = {
  /** D:1, national-security countries. */
  D1: list('AM AZ BY CN GE IQ KG KH KP KZ LA LY MD MM MN MO NI RU TJ TM UZ VE VN YE'),
  /** D:3, chemical and biological countries; only its history matters here. */
  D3: list(
    'AF AM AZ BH BY CN CU EG GE IL IQ IR JO KG KP KW KZ LB LY MD MM MN MO OM PK QA RU SA SY TJ TM TW',
    'UZ VE VN YE',
  ),
  /** D:4, missile-technology countries. */
  D4: list('BH BY CN EG IL IQ IR JO KP KW LB LY MO OM PK QA RU SA SY VE YE'),
  /** D:5, US arms-embargoed countries. Macau is not among them. */
  D5: list('AF BY CD CF CN CU ER HT IQ IR KP LB LY MM NI RU SD SO SS SY VE ZW'),
  /** A:1, participating states of the Wassenaar Arrangement as printed. */
  A1: list(
    'AR AT AU BE BG CA CH CZ DE DK EE ES FI FR GB GR HR HU IE IN IS IT JP KR LT LU LV MX NL NO NZ PL',
    'PT RO SE SI SK TR US ZA',
  ),
  /** A:5, close partners. */
  A5: list(
    'AE AR AT AU BE BG CA CH CZ DE DK EE ES FI FR GB GR HR HU IE IN IS IT JP KR LT LU LV NL NO NZ PL',
    'PT RO SE SI SK TR',
  ),
  /** A:6, further partners. */
  A6: list('AL CY IL MT MX SG TW ZA'),
  /** E:1, supporters of terrorism as printed. */
  E1: list('IR KP SY'),
  /** E:2, unilateral embargo. */
  E2: list('CU'),
  /** Supplement No. 5(a) to Part 740: countries of the AI authorization (740.27). */
  AIA: list('AU BE CA DE DK ES FI FR GB IE IT JP KR NL NO NZ SE TW US'),
  /** 744.21, for the items of Supplement No. 2 to Part 744. */
  MIL_21_ITEMS: list('CN KH MM NI VE'),
  /** 744.21, for any item. */
  MIL_21_ALL: list('BY RU'),
  /** 744.22, military-intelligence end uses and users. */
  MIL_22: list('BY CN CU IR KH KP MM RU SY VE'),
  /** Remote users of IaaS to be named, Supplement No. 2 to Part 748, (dd). */
  IAAS: list('BY CN CU IR KP MO RU VE'),
  /** Destinations that Part 746 closes to nearly everything. */
  EMBARGO: list('CU IR KP'),
  /** Russia and Belarus, 746.8. */
  RU_BY: list('BY RU'),
  /** Supplement No. 4 to Part 742, countries whose exporters 742.6(a)(6)(i)(A)(2) leaves out for equipment. */
  S4: list(
    'AT AU BE BG CA CH CZ DE DK EE ES FI FR GB GR HR HU IE IS IT JP LT LU LV NL NO NZ PL PT RO SE SI SK',
  ),
  /** General Prohibition Eight, 736.2(b)(8): places that goods may not pass through. */
  GP8: list('AM AZ BY CU GE KG KH KP KZ LA MN RU TJ TM UA UZ VN'),
  /** The People's Republic of China with its special administrative regions. */
  PRC: list('CN MO'),
  /** Dependent territories: the tables do not place them, so that a person has to. */
  TERRITORIES: list(
    'AI AS AW AX BL BM BQ BV CC CK CW CX FK FO GF GG GI GL GP GS GU HM IM IO JE KY MF MP MQ MS NC NF NU',
    'PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT',
  ),
} as const;

/** A printed table. */
export type PrintedId = keyof typeof groups;
type Tables = Readonly<Record<PrintedId, readonly string[]>>;

/** Where each table stands. */
export const groupEvidence: Readonly<Record<PrintedId, readonly EvidenceId[]>> = {
  D1: ['C-GROUPS'],
  D3: ['C-GROUPS'],
  D4: ['C-GROUPS'],
  D5: ['C-GROUPS'],
  A1: ['C-GROUPS'],
  A5: ['C-GROUPS'],
  A6: ['C-GROUPS'],
  E1: ['C-GROUPS'],
  E2: ['C-GROUPS'],
  AIA: ['EX-AIA'],
  MIL_21_ITEMS: ['EU-11'],
  MIL_21_ALL: ['EU-11'],
  MIL_22: ['EU-12'],
  IAAS: ['DD-6'],
  EMBARGO: ['EMB-1', 'EMB-SY'],
  RU_BY: ['EMB-2'],
  S4: ['SUPP4-742'],
  GP8: ['GP8'],
  PRC: ['C-HK', 'C-MO'],
  TERRITORIES: ['C-TERRITORIES'],
};

/**
 * A set of countries: the printed tables, and
 * - `E12`, which is E:1 and E:2;
 * - `D5MO`, which is D:5 and Macau, the set that 742.6 and 744.23 mean by "Macau or Country Group D:5";
 * - `DX`, which is D:1, D:4 and D:5 less A:5 and A:6 (742.6(a)(6)(iii)(B), 740.2(a)(9)(ii));
 * - `MIL_21`, which is every country of 744.21;
 * - `INQUIRY`, which is every country for which the end use has to be asked about: D:1, D:4, D:5 or Macau,
 *   744.21 or 744.22;
 * - `SANCTIONED`, which is E:1, E:2, Russia and Belarus: sanctions on persons may reach a party from there.
 */
export type GroupId = PrintedId | 'E12' | 'D5MO' | 'DX' | 'MIL_21' | 'INQUIRY' | 'SANCTIONED';

/** The sets as they stood on a day. */
export type CountryGroups = Readonly<Record<GroupId, ReadonlySet<string>>>;

/** A country that entered or left a table on a day. */
export interface GroupChange {
  /** First day of the new state. */
  date: IsoDate;
  code: CountryCode;
  enters?: readonly PrintedId[];
  leaves?: readonly PrintedId[];
  evidence: EvidenceId;
}

/**
 * The moves that the tool knows, oldest first, since 2023-11-17. Other moves before 2026-02-03 were not
 * checked.
 */
export const changes: readonly GroupChange[] = [
  { date: dateOf('nicaragua'), code: 'NI', enters: ['D1', 'D5'], evidence: 'C-NI' },
  { date: dateOf('cyprus'), code: 'CY', leaves: ['D5'], evidence: 'C-CY' },
  { date: dateOf('syria'), code: 'SY', leaves: ['EMBARGO'], evidence: 'EMB-SY' },
  { date: dateOf('cambodia'), code: 'KH', leaves: ['D5'], evidence: 'C-KH' },
  { date: dateOf('uae'), code: 'AE', enters: ['A5'], leaves: ['D3', 'D4'], evidence: 'C-AE' },
];

const printedIds = Object.keys(groups) as PrintedId[];

/** The printed tables with the moves after a day undone. */
function printedOn(
  date: IsoDate,
  printed: Tables,
  moves: readonly GroupChange[],
): Record<PrintedId, Set<string>> {
  const tables = Object.fromEntries(printedIds.map((id) => [id, new Set(printed[id])])) as Record<
    PrintedId,
    Set<string>
  >;
  for (const change of moves.filter((move) => move.date > date)) {
    for (const id of change.enters ?? []) tables[id].delete(change.code);
    for (const id of change.leaves ?? []) tables[id].add(change.code);
  }
  return tables;
}

/** Builds the sets of a day; from other tables or moves only where these themselves are put to the test. */
export function build(
  date: IsoDate,
  printed: Tables = groups,
  moves: readonly GroupChange[] = changes,
): CountryGroups {
  const tables = printedOn(date, printed, moves);
  // Hong Kong has no row: it goes wherever China goes.
  for (const table of Object.values(tables)) if (table.has('CN')) table.add('HK');
  const { D1, D4, D5, A5, A6 } = tables;
  const partners = new Set([...A5, ...A6]);
  const D5MO = new Set([...D5, 'MO']);
  const MIL_21 = new Set([...tables.MIL_21_ITEMS, ...tables.MIL_21_ALL]);
  return {
    ...tables,
    E12: new Set([...tables.E1, ...tables.E2]),
    D5MO,
    DX: new Set([...D1, ...D4, ...D5].filter((code) => !partners.has(code))),
    MIL_21,
    INQUIRY: new Set([...D1, ...D4, ...D5MO, ...MIL_21, ...tables.MIL_22]),
    SANCTIONED: new Set([...tables.E1, ...tables.E2, ...tables.RU_BY]),
  };
}

/** One result per stretch of time between two moves; the stretch is named by the number of moves before it. */
const known = new Map<number, CountryGroups>();

/**
 * The sets of countries as they stood on a day (Supplement No. 1 to Part 740 and the sections named at
 * `groups`). Hong Kong is a member of every set that China is in; Macau is added to D:5 in `D5MO`.
 *
 * @param date - the day, `YYYY-MM-DD`. Days after 2026-09-24 get the tables of that edition.
 * @returns sets of ISO codes; the same object for every day between two moves.
 */
export function groupsOn(date: IsoDate): CountryGroups {
  const stretch = changes.filter((change) => change.date <= date).length;
  const found = known.get(stretch);
  if (found !== undefined) return found;
  const built = build(date);
  known.set(stretch, built);
  return built;
}
