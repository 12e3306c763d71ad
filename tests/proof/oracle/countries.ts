/**
 * The country groups as country-groups.json gives them, with the moves of section 7 of the table. Written
 * out here once more on purpose: a slip in `machines/law/countries.ts` must not be a slip here.
 */
const D1 = 'AM AZ BY CN GE IQ KG KH KP KZ LA LY MD MM MN MO NI RU TJ TM UZ VE VN YE';
const D4 = 'BH BY CN EG IL IQ IR JO KP KW LB LY MO OM PK QA RU SA SY VE YE';
const D5 = 'AF BY CD CF CN CU ER HT IQ IR KP LB LY MM NI RU SD SO SS SY VE ZW';
const A1 =
  'AR AT AU BE BG CA CH CZ DE DK EE ES FI FR GB GR HR HU IE IN IS IT JP KR LT LU LV MX NL NO NZ PL PT RO SE SI SK TR US ZA';
const A5 =
  'AE AR AT AU BE BG CA CH CZ DE DK EE ES FI FR GB GR HR HU IE IN IS IT JP KR LT LU LV NL NO NZ PL PT RO SE SI SK TR';
const A6 = 'AL CY IL MT MX SG TW ZA';
const AIA = 'AU BE CA DE DK ES FI FR GB IE IT JP KR NL NO NZ SE TW US';
const MILITARY = 'CN KH MM NI VE BY RU';
const INTELLIGENCE = 'BY CN CU IR KH KP MM RU SY VE';
/** Dependent territories: everything in ISO 3166-1 that is nobody's seat of government and on no table. */
const TERRITORIES =
  'AI AS AW AX BL BM BQ BV CC CK CW CX FK FO GF GG GI GL GP GS GU HM IM IO JE KY MF MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT';

export type Group =
  | 'D1'
  | 'D4'
  | 'D5MO'
  | 'DX'
  | 'A1'
  | 'A5'
  | 'A6'
  | 'firstTier'
  | 'military'
  | 'intelligence'
  | 'embargo'
  | 'russiaBelarus'
  | 'E12'
  | 'territory'
  | 'sanctioned';

export const groupNames: readonly Group[] = [
  'D1',
  'D4',
  'D5MO',
  'DX',
  'A1',
  'A5',
  'A6',
  'firstTier',
  'military',
  'intelligence',
  'embargo',
  'russiaBelarus',
  'E12',
  'territory',
  'sanctioned',
];

/** The days of section 7 on which a country moved. */
export const moves = {
  nicaraguaEnters: '2024-03-15',
  cyprusLeaves: '2024-05-30',
  syriaOpens: '2025-09-02',
  cambodiaLeaves: '2026-02-03',
  emiratesMove: '2026-07-10',
} as const;

const sets = new Map<string, ReadonlySet<string>>();
const isIn = (list: string, code: string): boolean => {
  let set = sets.get(list);
  if (!set) {
    set = new Set(list.split(' '));
    sets.set(list, set);
  }
  return set.has(code);
};

/** Whether a country belongs to a group on a day. */
export const belongs = (place: string, group: Group, day: string): boolean => {
  // Hong Kong counts as China.
  const code = place === 'HK' ? 'CN' : place;
  const nicaraguaIn = day >= moves.nicaraguaEnters;
  switch (group) {
    case 'D1':
      return code === 'NI' ? nicaraguaIn : isIn(D1, code);
    case 'D4':
      return code === 'AE' ? day < moves.emiratesMove : isIn(D4, code);
    case 'D5MO':
      if (code === 'NI') return nicaraguaIn;
      if (code === 'CY') return day < moves.cyprusLeaves;
      if (code === 'KH') return day < moves.cambodiaLeaves;
      return code === 'MO' || isIn(D5, code);
    case 'DX':
      if (belongs(code, 'A5', day) || belongs(code, 'A6', day)) return false;
      // Macau is in D:1 and D:4 by itself.
      return belongs(code, 'D1', day) || belongs(code, 'D4', day) || belongs(code, 'D5MO', day);
    case 'A1':
      return isIn(A1, code);
    case 'A5':
      return code === 'AE' ? day >= moves.emiratesMove : isIn(A5, code);
    case 'A6':
      return isIn(A6, code);
    case 'firstTier':
      return isIn(AIA, code);
    case 'military':
      return isIn(MILITARY, code);
    case 'intelligence':
      return isIn(INTELLIGENCE, code);
    case 'embargo':
      return code === 'SY' ? day < moves.syriaOpens : isIn('CU IR KP', code);
    case 'E12':
      return isIn('CU IR KP SY', code);
    case 'russiaBelarus':
      return isIn('RU BY', code);
    case 'sanctioned':
      return isIn('CU IR KP SY RU BY', code);
    case 'territory':
      return isIn(TERRITORIES, code);
  }
};

/** The countries that the oracle names one by one. */
export const namedPlaces = ['AE', 'CN', 'HK', 'MO', 'ET', 'JP', 'SA', 'US', 'VN'] as const;
