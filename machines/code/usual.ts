/**
 * What a usual deal looks like: how often each question is answered and how often an answer is given, in
 * whole numbers that were estimated once for version 1, and once more for what came with version 2. They are
 * frozen: they look at nothing but the answers before and the names below, never at the law or at the path that
 * the law makes, since a code has to mean the same when these have changed. A bad guess makes a code longer and
 * never wrong.
 */
import { type Answer, type ChecklistAnswer, UNKNOWN } from '../answers';

/** What has been passed so far. */
export interface Past {
  readonly decisionDate: string;
  readonly plannedDate: string;
  readonly answers: Record<string, Answer>;
  /** Answers that say something, and answers that say "don't know". */
  known: number;
  unsure: number;
}

/** The day of the first edition. The shipped deals stand on it, and decisions follow it. */
export const EPOCH = '2026-11-21';
export const sameDayAs = {
  /** On the epoch, after it, before it. */
  epoch: [10, 40, 12],
  /** Shipped on the day of the decision, later, earlier. */
  decision: [60, 20, 1],
};
/** By the length of the number of days in bits. */
export const daysApart = [2, 2, 3, 4, 6, 8, 12, 16, 20, 20, 12, 4, ...Array<number>(10).fill(1)];

const said = (past: Past, id: string): Answer | undefined => past.answers[id];
const isOpen = (past: Past, id: string): boolean =>
  said(past, id) === undefined || said(past, id) === UNKNOWN;
/** Whether an answer is one of these, or has one of these among several. */
const is = (past: Past, id: string, ...values: readonly string[]): boolean => {
  const answer = said(past, id);
  return Array.isArray(answer)
    ? answer.some((value) => values.includes(value))
    : values.includes(answer as string);
};
const maybe = (past: Past, id: string, ...values: readonly string[]): boolean =>
  isOpen(past, id) || is(past, id, ...values);
const onOrAfter = (past: Past, date: string): boolean =>
  past.decisionDate >= date || past.plannedDate >= date;

const CHINA = ['CN', 'HK', 'MO'];
/** Where arms embargoes have long stood, China first. */
const EMBARGOED = [...CHINA, ...'AF BY CD CF CU ER HT IQ IR KP LB LY MM NI RU SD SO SS SY VE ZW'.split(' ')];
const PRC_VENDORS =
  /^(thead|biren|cambricon|enflame|huawei|hygon|iluvatar|kunlun|loongson|metax|moorethreads|nudt|sophgo|sunway)-/;
const NAMED_BY_BIS = /^huawei-ascend-910[bcd]/;
const BELOW = ['EAR99', 'other-ccl'];
const A_TYPE = ['3A090', '4A090', 'z', '3A090.a', '4A090.a', 'z-a', '4E091'];
const B_TYPE = ['3A090.b', '4A090.b', 'z-b'];

const chip = (past: Past): string => String(said(past, 'chip') ?? '');
const isNamed = (past: Past): boolean => is(past, 'identifiedBy', 'name') && !isOpen(past, 'chip');
const isPrcChip = (past: Past): boolean => isNamed(past) && PRC_VENDORS.test(chip(past));
const isBelow = (past: Past): boolean => is(past, 'makerClass', ...BELOW);
const seats = [
  'endUserSeat',
  'endUserParent',
  'operatorSeat',
  'operatorParent',
  'consigneeSeat',
  'consigneeParent',
  'purchaserSeat',
  'purchaserParent',
];
const isPartyIn = (past: Past, codes: readonly string[]): boolean =>
  seats.some((id) => is(past, id, ...codes));
const isDesignedThere = (past: Past): boolean =>
  isNamed(past)
    ? isPrcChip(past)
    : maybe(past, 'designerSeat', ...EMBARGOED) || maybe(past, 'designerParent', ...EMBARGOED);
const isChip = (past: Past): boolean =>
  maybe(past, 'itemKind', 'ic', 'board', 'access', 'service') ||
  (is(past, 'itemKind', 'technology') && !is(past, 'technologySubject', 'model-weights'));
const moves = (past: Past): boolean =>
  is(past, 'itemKind', 'access')
    ? maybe(past, 'accessControl', 'dedicated', 'handed-over')
    : maybe(past, 'flow', 'export', 'reexport', 'in-country');
const isWafer = (past: Past): boolean =>
  is(past, 'role', 'foundry') && maybe(past, 'itemKind', 'ic') && onOrAfter(past, '2025-01-16');
const isPresumed = (past: Past): boolean => isWafer(past) && maybe(past, 'advancedNode', 'yes');
const counts = (past: Past): boolean =>
  isPresumed(past) && maybe(past, 'packager', 'fab-outside', 'approved-osat');
const isTechnology = (past: Past): boolean => is(past, 'itemKind', 'technology');
const isModel = (past: Past): boolean => isTechnology(past) && is(past, 'technologySubject', 'model-weights');
const wasAsked = (past: Past, id: string): boolean => said(past, id) !== undefined;
const isKnownUse = (past: Past, line: string): boolean => {
  const answer = said(past, 'endUse');
  return (
    typeof answer === 'object' &&
    ((answer as ChecklistAnswer)[line] ?? (answer as ChecklistAnswer)['*']) === 'known'
  );
};

/** How often a question is answered, from never to always. */
export const NEVER = 0;
const SELDOM = 1;
const OFTEN = 2;
export const ALWAYS = 3;
const SOMETIMES = 4;
export type Frequency = typeof NEVER | typeof SELDOM | typeof OFTEN | typeof ALWAYS | typeof SOMETIMES;
/** Unanswered and answered, for each frequency. */
export const presence: Readonly<Record<Frequency, readonly [number, number]>> = {
  [NEVER]: [511, 1],
  [SELDOM]: [15, 1],
  [OFTEN]: [1, 7],
  [ALWAYS]: [1, 511],
  [SOMETIMES]: [1, 1],
};
/** The questions that version 2 asks in every code, behind those of version 1; and how many chips it has weights for. */
export const SECOND = 24;
export const SECOND_CHIPS = 520;
const always = (condition: boolean): Frequency => (condition ? ALWAYS : NEVER);
/** A chip whose class nobody wrote down is more often above the limits. */
const ifClass = (past: Past, ...classes: readonly string[]): Frequency =>
  is(past, 'makerClass', ...classes) ? ALWAYS : maybe(past, 'makerClass') && isChip(past) ? OFTEN : NEVER;

/** Questions that are not listed are always answered. */
const frequencies: Readonly<Record<string, (past: Past) => Frequency>> = {
  technologySubject: (past) => always(is(past, 'itemKind', 'technology')),
  identifiedBy: (past) => always(isChip(past)),
  chip: (past) => always(is(past, 'identifiedBy', 'name')),
  figures: (past) => always(is(past, 'identifiedBy', 'figures')),
  figuresFrom: (past) => always(is(past, 'identifiedBy', 'figures')),
  makerClass: (past) => always(!isOpen(past, 'identifiedBy') || is(past, 'itemKind', 'hbm', 'other')),
  datacentre: (past) =>
    is(past, 'identifiedBy', 'eccn')
      ? always(!isBelow(past))
      : isChip(past) && !isNamed(past)
        ? OFTEN
        : NEVER,
  hbmFigures: (past) => always(is(past, 'itemKind', 'hbm')),
  technologyFromD5: (past) => always(is(past, 'itemKind', 'technology') && isChip(past)),
  equipmentClass: (past) => always(is(past, 'itemKind', 'equipment')),
  equipmentSupplement4: (past) =>
    always(is(past, 'itemKind', 'equipment') && maybe(past, 'equipmentClass', '3b')),
  advancedNode: (past) => always(isWafer(past)),
  designerStatus: (past) => always(isPresumed(past)),
  designerAttests: (past) => always(isPresumed(past) && !is(past, 'designerStatus', 'neither')),
  packager: (past) => always(isPresumed(past)),
  transistorCount: (past) => always(counts(past)),
  hbmInPackage: (past) => always(counts(past)),
  countAttested: (past) => always(counts(past)),
  designerSeat: (past) => always(!is(past, 'itemKind', 'equipment', 'other') && !isNamed(past)),
  designerParent: (past) => always(!is(past, 'itemKind', 'equipment', 'other') && !isNamed(past)),
  designerListed: (past) =>
    !isDesignedThere(past) ||
    chip(past).startsWith('huawei-') ||
    is(past, 'itemKind', 'equipment', 'other', 'technology')
      ? NEVER
      : isBelow(past)
        ? ALWAYS
        : is(past, 'makerClass', ...A_TYPE, ...B_TYPE)
          ? NEVER
          : OFTEN,
  activity: (past) =>
    isNamed(past) && NAMED_BY_BIS.test(chip(past))
      ? ALWAYS
      : !isDesignedThere(past) || is(past, 'itemKind', 'equipment', 'other', 'technology')
        ? NEVER
        : isBelow(past)
          ? always(is(past, 'designerListed', 'yes') || chip(past).startsWith('huawei-'))
          : OFTEN,
  authorisation: (past) => always(said(past, 'activity') !== undefined),
  flow: (past) => always(!is(past, 'itemKind', 'access')),
  accessControl: (past) => always(is(past, 'itemKind', 'access')),
  destination: (past) => always(moves(past)),
  occupiedUkraine: (past) => always(is(past, 'destination', 'UA')),
  onward: (past) => always(moves(past)),
  onwardDestination: (past) => always(is(past, 'onward', 'known')),
  uaeApproved: (past) =>
    is(past, 'destination', 'AE') && onOrAfter(past, '2026-07-10')
      ? ifClass(past, ...A_TYPE, ...B_TYPE)
      : NEVER,
  operatorSeat: (past) => always(is(past, 'itemKind', 'access')),
  operatorParent: (past) => always(is(past, 'itemKind', 'access')),
  otherParties: (past) => always(moves(past)),
  prcNexus: (past) => always(!isPartyIn(past, CHINA) && !is(past, 'ownCountry', ...CHINA)),
  consigneeSeat: (past) => always(is(past, 'otherParties', 'ultimate-consignee')),
  consigneeParent: (past) => always(is(past, 'otherParties', 'ultimate-consignee')),
  purchaserSeat: (past) => always(is(past, 'otherParties', 'purchaser')),
  purchaserParent: (past) => always(is(past, 'otherParties', 'purchaser')),
  matchedLists: (past) => always(is(past, 'screening', 'match')),
  matchedParty: (past) =>
    always(
      is(past, 'screening', 'match') &&
        moves(past) &&
        maybe(past, 'matchedLists', 'entity', 'entity-fn5', 'meu'),
    ),
  ownerSdn: (past) =>
    is(past, 'owners', 'majority', 'share-unknown') ? ALWAYS : isOpen(past, 'owners') ? SELDOM : NEVER,
  minorityResolved: (past) => always(is(past, 'owners', 'minority')),
  equipmentIntoTool: (past) => always(is(past, 'itemKind', 'equipment') && moves(past)),
  reachesH20: (past) =>
    !is(past, 'letter', 'not-asked') ||
    !(isPartyIn(past, EMBARGOED) || maybe(past, 'destination', ...EMBARGOED))
      ? NEVER
      : isNamed(past)
        ? SELDOM
        : isBelow(past)
          ? ALWAYS
          : SELDOM,
  ddCertification: (past) =>
    is(past, 'flow', 'export') &&
    (is(past, 'destination', ...CHINA) || is(past, 'onwardDestination', ...CHINA)) &&
    onOrAfter(past, '2026-01-15') &&
    ifClass(past, ...A_TYPE, ...B_TYPE) !== NEVER
      ? OFTEN
      : NEVER,
  training: (past) => {
    if (!onOrAfter(past, '2025-05-13')) return NEVER;
    if (is(past, 'usPerson', 'yes') && !is(past, 'itemKind', 'equipment', 'other')) return ALWAYS;
    const stays = is(past, 'flow', 'nothing') || is(past, 'accessControl', 'operator-keeps');
    if (!moves(past) && !stays) return NEVER;
    return isPresumed(past) ? OFTEN : ifClass(past, ...A_TYPE);
  },
  trainingForD5: (past) => always(said(past, 'training') !== undefined && !is(past, 'training', 'neither')),
  intelligenceCountry: (past) => always(isKnownUse(past, 'military-intelligence')),
  militaryCountry: (past) => always(isKnownUse(past, 'military')),
  employerCarveOut: (past) => always(is(past, 'usPerson', 'yes') && isKnownUse(past, 'us-person-fab')),
  newCustomer: (past) => (isPresumed(past) ? OFTEN : ifClass(past, ...A_TYPE, ...B_TYPE, '3A090.c')),
  dueDiligence: (past) => always(said(past, 'newCustomer') !== undefined),
  overrideConfirmed: (past) =>
    isNamed(past) &&
    ['datacentre', 'designerSeat', 'designerParent'].some((id) => said(past, id) !== undefined)
      ? OFTEN
      : isBelow(past) && isNamed(past)
        ? SELDOM
        : NEVER,
  // Of version 2. They stand behind all others, so what was answered beside them tells how far a person came.
  aiChipInside: (past) => always(is(past, 'itemKind', 'device', 'other')),
  deviceIs: (past) => always(is(past, 'aiChipInside', 'yes')),
  modelPublished: (past) => always(isModel(past)),
  modelOperations: (past) => always(isModel(past)),
  technologyDeveloper: (past) =>
    isTechnology(past) && wasAsked(past, 'flow') && moves(past) ? OFTEN : NEVER,
  technologyProduct: (past) => always(is(past, 'technologyDeveloper', 'yes')),
  equipmentExporter: (past) =>
    is(past, 'itemKind', 'equipment') && isPartyIn(past, EMBARGOED) ? OFTEN : NEVER,
  equipmentGround: (past) => always(is(past, 'equipmentExporter', 'yes')),
  designerApplied: (past) => always(is(past, 'designerStatus', 'authorised-designer')),
  designerAppliedOn: (past) => always(is(past, 'designerApplied', 'applied')),
  purpose: (past) => always((wasAsked(past, 'flow') || wasAsked(past, 'accessControl')) && moves(past)),
  departure: (past) =>
    !is(past, 'flow', 'reexport', 'import') || isBelow(past)
      ? NEVER
      : is(past, 'itemKind', 'equipment')
        ? ALWAYS
        : SOMETIMES,
  hostedFor: (past) =>
    wasAsked(past, 'endUserSeat') && is(past, 'itemKind', 'ic', 'board') && moves(past)
      ? ifClass(past, ...A_TYPE, ...B_TYPE)
      : NEVER,
  hostedControl: (past) => always(is(past, 'hostedFor', 'one-customer')),
  hostedCustomerSeat: (past) => always(is(past, 'hostedFor', 'one-customer')),
  hostedCustomerParent: (past) => always(is(past, 'hostedFor', 'one-customer')),
  users: (past) =>
    always(wasAsked(past, 'endUserSeat') && (is(past, 'itemKind', 'access') || is(past, 'flow', 'nothing'))),
  zBase: () => NEVER,
  installedLicence: (past) => (is(past, 'flow', 'nothing') && isPartyIn(past, CHINA) ? OFTEN : NEVER),
  exception: (past) => (wasAsked(past, 'licenceInHand') && moves(past) ? SOMETIMES : NEVER),
  exceptionName: (past) => always(is(past, 'exception', 'confirmed', 'claimed')),
  metiPermission: (past) => (is(past, 'departure', 'JP') ? OFTEN : NEVER),
  flagsHistory: (past) => always(wasAsked(past, 'flagsUse')),
  falsePapers: (past) => always(wasAsked(past, 'diversionKnowledge')),
};
export const frequencyOf = (id: string, past: Past): Frequency => frequencies[id]?.(past) ?? ALWAYS;

/** How much more often than usual a question is answered with "don't know", in quarters of an answer. */
export const doubtOf = (id: string, past: Past): number => {
  if (id === 'makerClass') return isPrcChip(past) ? 60 : 6;
  if (id === 'trainingForD5') return is(past, 'training', UNKNOWN) ? 40 : 4;
  return ['training', 'datacentre', 'owners', 'prcNexus', 'designerParent'].includes(id) ? 4 : 1;
};

type Weights = readonly number[];
const isUs = (past: Past): boolean => is(past, 'ownCountry', 'US');

const kinds: Readonly<Record<string, Weights>> = {
  cloud: [2, 6, 1, 1, 60, 4, 1, 1],
  service: [2, 6, 1, 2, 4, 60, 2, 1],
  equipment: [1, 1, 1, 2, 1, 3, 60, 4],
  foundry: [60, 2, 6, 3, 1, 1, 1, 1],
};
const classes: Readonly<Record<string, Weights>> = {
  ic: [3, 16, 2, 1, 1, 8, 1, 1, 40, 2, 1, 1, 1],
  hbm: [2, 6, 1, 1, 1, 1, 1, 1, 1, 1, 1, 40, 1],
  technology: [3, 10, 1, 1, 1, 1, 1, 1, 4, 1, 1, 1, 20],
  other: [20, 30, 1, 1, 2, 1, 1, 1, 1, 1, 2, 1, 1],
};

/** The weights of the options that a question had first, in the order of their ordinals. */
const options: Readonly<Record<string, Weights | ((past: Past) => Weights)>> = {
  role: [20, 24, 10, 10, 4, 8, 4, 6],
  usPerson: (past) => (isUs(past) ? [1, 24] : [24, 2]),
  itemKind: (past) => kinds[String(said(past, 'role'))] ?? [16, 40, 4, 4, 3, 2, 2, 4],
  technologySubject: [20, 8],
  identifiedBy: (past) => (is(past, 'role', 'foundry') ? [10, 8, 20] : [50, 6, 9]),
  makerClass: (past) => classes[String(said(past, 'itemKind'))] ?? [3, 16, 1, 2, 2, 1, 8, 1, 4, 40, 3, 1, 1],
  datacentre: [6, 30],
  figuresFrom: [30, 12],
  technologyFromD5: [20, 4],
  equipmentClass: [6, 14, 20],
  equipmentSupplement4: [12, 16],
  advancedNode: [10, 20],
  designerStatus: [12, 6, 10, 12],
  designerAttests: [20, 8],
  packager: [12, 16, 14],
  hbmInPackage: [16, 12],
  countAttested: [20, 10],
  designerListed: [20, 8],
  authorisation: [4, 6, 24],
  flow: (past) =>
    is(past, 'itemKind', 'service') || is(past, 'role', 'service')
      ? [2, 3, 2, 1, 3, 1, 30]
      : is(past, 'itemKind', 'technology')
        ? [12, 10, 3, 16, 3, 2, 2]
        : isUs(past)
          ? [40, 1, 1, 1, 6, 2, 1]
          : [3, 36, 14, 1, 3, 4, 2],
  accessControl: [30, 8, 4],
  origin: (past) =>
    isPrcChip(past)
      ? [2, 40, 3, 4]
      : isUs(past)
        ? [50, 2, 1, 1]
        : is(past, 'itemKind', 'equipment', 'hbm') || is(past, 'role', 'foundry')
          ? [12, 24, 4, 3]
          : [40, 8, 2, 2],
  occupiedUkraine: [30, 1],
  onward: [40, 4],
  uaeApproved: [10, 12, 16],
  prcNexus: (past) => (isPrcChip(past) ? [16, 12] : [30, 4]),
  screening: [48, 6, 3, 4],
  matchedParty: [8, 16],
  owners: [40, 4, 2, 4],
  ownerSdn: [20, 3],
  minorityResolved: [10, 10],
  equipmentIntoTool: [20, 6],
  letter: [36, 10, 3],
  reachesH20: [10, 6],
  licenceInHand: [44, 3, 5],
  ddCertification: [16, 8],
  training: [20, 16, 20],
  trainingForD5: (past) => (isPartyIn(past, CHINA) ? [4, 24] : [30, 3]),
  employerCarveOut: [10, 12],
  newCustomer: [24, 10],
  diversionKnowledge: [48, 4, 1, 2, 2],
  pastViolation: [48, 2],
  overrideConfirmed: [10, 10],
  aiChipInside: [10, 20],
  modelPublished: [6, 20],
  equipmentExporter: [20, 12],
  equipmentGround: [20, 8],
  purpose: [60, 3, 3, 3, 3, 2, 1, 1],
  hostedFor: [48, 3, 3],
  users: [30, 4],
  exception: [3, 2, 40],
  metiPermission: [4, 3, 20],
  falsePapers: [60, 1, 4, 2],
};
/** Of options that came with version 2, behind those that a question had first. */
export const moreOptions: Readonly<Record<string, Weights>> = {
  itemKind: [3],
  technologySubject: [4],
  identifiedBy: [16],
  designerStatus: [12],
  pastViolation: [2],
};
export const optionWeights = (id: string, past: Past, first: number): Weights => {
  const found = options[id];
  return typeof found === 'function' ? found(past) : (found ?? Array<number>(first).fill(1));
};

/** The answers to questions that take several options: one of them, several in their order, in another order. */
export const severalForms: Readonly<Record<string, Weights>> = {
  activity: [16, 16, 1],
  otherParties: [60, 3, 1],
  matchedLists: [40, 4, 1],
};
/** The only option, and of 16 how often each is among several. */
export const onlyWeights: Readonly<Record<string, Weights>> = {
  activity: [6, 8, 2, 3, 3, 6, 2, 10, 1, 1, 2, 6, 1, 1, 3, 3, 6],
  otherParties: [50, 4, 10],
  matchedLists: [10, 4, 20, 5, 4, 6],
};
export const amongWeights: Readonly<Record<string, Weights>> = {
  activity: [1, 8, 6, 3, 3, 2, 4, 7, 1, 1, 5, 8, 1, 1, 6, 3, 4],
  otherParties: [1, 14, 14],
  matchedLists: [4, 3, 13, 4, 4, 4],
};

/** Whose country a country usually is. */
const likeness: Readonly<Record<string, readonly string[]>> = {
  designerParent: ['designerSeat'],
  endUserSeat: ['destination'],
  endUserParent: ['endUserSeat'],
  operatorSeat: ['ownCountry'],
  operatorParent: ['operatorSeat'],
  consigneeSeat: ['destination'],
  consigneeParent: ['consigneeSeat'],
  purchaserSeat: ['endUserSeat'],
  purchaserParent: ['purchaserSeat'],
  intelligenceCountry: ['endUserParent'],
  militaryCountry: ['endUserParent'],
  departure: ['ownCountry'],
  hostedCustomerParent: ['hostedCustomerSeat'],
};
/** Goods that do not cross a border stay where the person is. */
const staysAt = (id: string, past: Past): boolean =>
  (id === 'destination' && is(past, 'flow', 'in-country', 'domestic')) ||
  (id === 'endUserSeat' && is(past, 'flow', 'domestic', 'import'));
export const alikeOf = (id: string, past: Past): Answer | undefined =>
  (staysAt(id, past) ? ['ownCountry'] : (likeness[id] ?? []))
    .map((other) => said(past, other))
    .find((answer) => answer !== undefined);
/** The same country, another, one of several. */
export const sameWeights: Weights = [40, 8, 1];
export const otherWeights: Weights = [40, 1];

/** What is more usual than 1. Everything else costs up to two characters. */
const table = (tiers: Readonly<Record<number, string>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(tiers).flatMap(([weight, ids]) => ids.split(' ').map((id) => [id, Number(weight)])));
const places = table({
  64: 'US JP CN',
  24: 'SG TW KR DE MY AE HK IN VN TH GB',
  8: 'NL FR CA AU IE IT IL SA QA PH ID BR MX TR CH SE ES PL FI NO DK BE AT CZ PT KZ KH MO NZ RU',
});
/** Where the person is, where chips are designed and where they are carried on to are places of their own. */
const morePlaces: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  ownCountry: table({ 900: 'JP', 800: 'US', 60: 'TW KR SG DE NL GB' }),
  designerSeat: table({ 900: 'US', 120: 'CN KR', 60: 'TW JP GB' }),
  designerParent: table({ 500: 'CN US' }),
  endUserParent: table({ 300: 'CN' }),
  onwardDestination: table({ 400: 'CN' }),
  intelligenceCountry: table({ 400: 'CN', 100: 'RU' }),
  militaryCountry: table({ 400: 'CN', 100: 'RU' }),
};
export const placeWeight = (id: string, code: string): number =>
  (places.get(code) ?? 1) + (morePlaces[id]?.get(code) ?? 0);

const known = table({
  64: 'nvidia-h100-sxm nvidia-h200-sxm nvidia-b200',
  32: 'nvidia-b300 nvidia-gb200 nvidia-gb300 nvidia-h20 nvidia-h100-pcie nvidia-h200-nvl nvidia-l40s nvidia-l4 nvidia-a100-80-sxm nvidia-rtx-4090 nvidia-rtx-5090 amd-mi300x huawei-ascend-910c',
  12: 'nvidia-l40 nvidia-t4 nvidia-a100-80-pcie nvidia-a100-40 nvidia-h100-nvl nvidia-gh200 nvidia-a10 nvidia-a30 nvidia-a40 nvidia-a800-sxm nvidia-h800-sxm nvidia-l20 nvidia-l2 nvidia-rtx-4090-d nvidia-rtx-6000-ada nvidia-rtx-pro-6000-server nvidia-rtx-pro-6000-ws nvidia-rtx-a6000 nvidia-jetson-agx-orin nvidia-gb10 amd-mi308x amd-mi325x amd-mi350x amd-mi355x intel-gaudi2 intel-gaudi3 huawei-ascend-910b1 huawei-ascend-910b2 huawei-ascend-910b3 huawei-ascend-910b4',
});
export const chipWeight = (id: string): number => known.get(id) ?? 1;

/** How a list is written: one status for all lines, or a status a line; by how the list before it was. */
export const listForms: Readonly<Record<'first' | 'star' | 'lines', Weights>> = {
  first: [24, 24],
  star: [60, 1],
  lines: [1, 60],
};
/** The status that all lines have. */
export const statusWeights: Readonly<Record<string, Weights>> = {
  endUse: [40, 12, 1],
  flagsCustomer: [48, 1, 6, 1],
  flagsOrder: [48, 1, 6, 1],
  flagsUse: [48, 1, 6, 1],
  flagsHistory: [60, 1, 6, 1],
  dueDiligence: [40, 10],
};
/** Of the lines that came later, how many version 2 passes as it does the first. */
export const moreLines: Readonly<Record<string, number>> = { endUse: 1 };
/** No line is otherwise; some are. */
export const otherwise: Weights = [40, 8];
/** Where some are: a line as usual; without a status; of each status. */
export const lineWeights: Readonly<Record<string, Weights>> = {
  endUse: [2, 3, 4],
  flagsCustomer: [1, 2, 3, 4],
  flagsOrder: [1, 2, 3, 4],
  flagsUse: [1, 2, 3, 4],
  flagsHistory: [1, 2, 3, 4],
  dueDiligence: [4, 4],
};
export const AS_USUAL = 40;
export const NO_STATUS = 1;

/** Who is usually shown a line, by the first letters of the roles; `b` is the buyer, `v` the one who serves. */
const letters: Readonly<Record<string, string>> = {
  seller: 's',
  reexporter: 'r',
  cloud: 'c',
  buyer: 'b',
  foundry: 'f',
  service: 'v',
  finance: 'n',
  equipment: 'e',
};
const audience: Readonly<Record<string, string>> = {
  'first-orders-after-controls': 'srfn',
  'residential-address': 'srcfvne',
  'denies-former-capability': 'srfve',
  'supplies-supercomputer-makers': 'srcfve',
  'vague-delivery': 'srfne',
  'forwarder-destination': 'srfne',
  'abnormal-route': 'srbfne',
  'packaging-mismatch': 'srfe',
  'evasive-on-export': 'srfne',
  'joined-to-advanced-fab': 'srfve',
  'does-not-fit-business': 'srcfvne',
  'too-advanced-for-destination': 'srne',
  'unfamiliar-with-product': 'srve',
  'declines-installation': 'srve',
  'advanced-node-item': 'srfve',
  'wants-supercomputer': 'srcfvne',
  'large-chip-with-hbm': 'f',
  'altered-item': 'srcve',
  'designed-for-listed-customer': 'srfe',
  'advanced-tools-for-mature-fab': 'srvne',
  'tool-contains-chip': 'sre',
  'no-infrastructure': 'srvn',
  'headquarters-not-confirmed': 'srcfvn',
  'cloud-users-not-confirmed': 'srcvn',
  'controlled-model-training': 'cv',
  'cash-payment': 'srcfvne',
  'certificates-from-all': 'srcfne',
  'data-centre-capacity': 'srvn',
  'cloud-provider-monitoring': 'srcvn',
  'tell-customers': 'srfve',
  'workload-and-access': 'cv',
};
const forTools = ['advanced-tools-for-mature-fab', 'tool-contains-chip'];
export const isShown = (line: string, past: Past): boolean => {
  if (line === 'us-person-fab') return maybe(past, 'usPerson', 'yes');
  if (forTools.includes(line) && !maybe(past, 'itemKind', 'equipment')) return false;
  const letter = letters[String(said(past, 'role'))];
  return letter === undefined || (audience[line] ?? letter).includes(letter);
};

/** The power of ten of the first digit, where it usually is: TPP, TOPS, bits, mm², GB/s, dies, thousand millions. */
export const magnitudes = { tpp: 3, tops: 2, bits: 0, mm2: 2, bandwidth: 3, count: 0, billions: 1 } as const;
/** As usual, above, below. */
export const magnitudeWeights: Weights = [12, 6, 6];
/** One to seventeen digits. */
export const digitWeights = [20, 24, 20, 16, 6, 3, 2, ...Array<number>(10).fill(1)];
/** By the length of a count in bits, for counts of things in a list. */
export const countWeights = [24, 8, 4, 2, ...Array<number>(26).fill(1)];
/** Figures by TPP; with dies; with bandwidth; by rates: without and with each. */
export const partWeights: Readonly<Record<'tpp' | 'units' | 'dies' | 'bandwidth', Weights>> = {
  tpp: [8, 24],
  units: [24, 8],
  dies: [8, 24],
  bandwidth: [16, 16],
};
/** Of a die: how many there are; whether it counts (not said, yes, no). */
export const dieWeights = { count: [24, 8], counts: [24, 6, 6] } as const;
