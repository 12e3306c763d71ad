/**
 * The vocabulary: every question that the questionnaire can ask, what counts as an answer to it, and in
 * which order its options grow riskier. Nothing else in the project may invent an answer.
 *
 * The answers are the only state of a case. What they mean is computed in `facts/`, what follows from
 * them in `findings/`; the words are in `locales/`, under the same ids.
 */
import { countryCodes, dueDiligence, gp10Acts, type RedFlagGroup, redFlags, roles } from './law';

export const sections = ['deal', 'item', 'foundry', 'designer', 'route', 'endUse', 'diversion'] as const;
export type Section = (typeof sections)[number];

/** The answer that is always allowed. Questions about what the person knows have their own word for it. */
export const UNKNOWN = 'unknown';

interface Common {
  readonly section: Section;
  /** The value that "don't know" stands for: `unknown`, or this question's own "not asked", "not checked". */
  readonly dontKnow: string;
}
export interface Choice extends Common {
  readonly kind: 'choice';
  readonly options: readonly string[];
  /** Whether the options are listed from the least to the most risky. */
  readonly ordered: boolean;
  /** About what the person knows, not about the world: "don't know" is then a value of its own. */
  readonly knowledge: boolean;
  /** Options that say something and still leave the matter open. */
  readonly leavesOpen: readonly string[];
}
export interface Choices extends Common {
  readonly kind: 'choices';
  readonly options: readonly string[];
  /** Options that cannot stand beside others. */
  readonly exclusive: readonly string[];
}
export interface CountryQuestion extends Common {
  readonly kind: 'country';
}
export interface ChipQuestion extends Common {
  readonly kind: 'chip';
}
export interface FiguresQuestion extends Common {
  readonly kind: 'figures';
}
export interface HbmQuestion extends Common {
  readonly kind: 'hbm';
}
export interface NumberQuestion extends Common {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
}
/** A list of lines that each get one of the statuses. `"*"` in an answer stands for every line not named. */
export interface Checklist extends Common {
  readonly kind: 'checklist';
  readonly lines: readonly string[];
  /** From the least to the most risky. */
  readonly statuses: readonly string[];
}
export type Question =
  | Choice
  | Choices
  | CountryQuestion
  | ChipQuestion
  | FiguresQuestion
  | HbmQuestion
  | NumberQuestion
  | Checklist;

type Options = {
  ordered?: boolean;
  knowledge?: boolean;
  dontKnow?: string;
  leavesOpen?: readonly string[];
};
const choice = <const O extends string>(section: Section, options: readonly O[], more: Options = {}) =>
  ({
    kind: 'choice',
    section,
    options,
    ordered: more.ordered ?? false,
    knowledge: more.knowledge ?? more.dontKnow !== undefined,
    dontKnow: more.dontKnow ?? UNKNOWN,
    leavesOpen: more.leavesOpen ?? [],
  }) as const;
const yesNo = (section: Section) => choice(section, ['no', 'yes'], { ordered: true });
const noYes = (section: Section) => choice(section, ['yes', 'no'], { ordered: true });
const country = (section: Section) => ({ kind: 'country', section, dontKnow: UNKNOWN }) as const;
const checklist = <const L extends string, const S extends string>(
  section: Section,
  lines: readonly L[],
  statuses: readonly S[],
  dontKnow: S,
) => ({ kind: 'checklist', section, lines, statuses, dontKnow }) as const;

export const flagStatuses = ['absent', 'resolved', 'not-checked', 'open'] as const;
const flagLines = (...groups: readonly RedFlagGroup[]) =>
  redFlags.filter((flag) => groups.includes(flag.group)).map((flag) => flag.id);

/** What a maker can write in an ECCN statement about an integrated circuit, a computer or a memory. */
export const makerClasses = [
  'EAR99',
  'other-ccl',
  '3A090',
  '4A090',
  'z',
  '3A090.b',
  '4A090.b',
  'z-b',
  '3A090.a',
  '4A090.a',
  'z-a',
  '3A090.c',
  '4E091',
] as const;

export const questions = {
  // deal: who you are
  role: choice('deal', roles),
  ownCountry: country('deal'),
  usPerson: yesNo('deal'),

  // item: what it is
  itemKind: choice('item', ['ic', 'board', 'hbm', 'technology', 'access', 'service', 'equipment', 'other']),
  identifiedBy: choice('item', ['name', 'figures', 'eccn']),
  chip: { kind: 'chip', section: 'item', dontKnow: UNKNOWN },
  makerClass: choice('item', makerClasses, { leavesOpen: ['3A090', '4A090', 'z'] }),
  figures: { kind: 'figures', section: 'item', dontKnow: UNKNOWN },
  figuresFrom: choice('item', ['maker', 'other'], { ordered: true, dontKnow: 'other' }),
  hbmFigures: { kind: 'hbm', section: 'item', dontKnow: UNKNOWN },
  datacentre: yesNo('item'),
  technologySubject: choice('item', ['chips', 'model-weights']),
  technologyFromD5: yesNo('item'),
  equipmentClass: choice('item', ['ear99', 'other-ccl', '3b'], { ordered: true }),
  equipmentSupplement4: noYes('item'),
  equipmentIntoTool: yesNo('item'),
  overrideConfirmed: choice('item', ['confirmed', 'not-confirmed'], {
    ordered: true,
    dontKnow: 'not-confirmed',
  }),

  // foundry: only for front-end fabricators and OSATs
  advancedNode: choice('foundry', ['no', 'yes']),
  designerStatus: choice('foundry', ['approved', 'authorised-applied', 'authorised', 'neither']),
  designerAttests: noYes('foundry'),
  packager: choice('foundry', ['fab-outside', 'approved-osat', 'other'], { ordered: false }),
  transistorCount: {
    kind: 'number',
    section: 'foundry',
    dontKnow: UNKNOWN,
    min: 0.001,
    max: 100_000,
  },
  hbmInPackage: yesNo('foundry'),
  countAttested: choice('foundry', ['yes', 'no'], { ordered: true, dontKnow: 'no' }),

  // designer: who designed the chip, and what you would do with it
  designerSeat: country('designer'),
  designerParent: country('designer'),
  designerListed: yesNo('designer'),
  activity: {
    kind: 'choices',
    section: 'designer',
    options: ['analysis-only', ...gp10Acts],
    exclusive: ['analysis-only'],
    dontKnow: UNKNOWN,
  },
  authorisation: choice('designer', ['seen', 'claimed', 'none'], { ordered: true, dontKnow: 'none' }),

  // route: movement, parties, lists
  flow: choice('route', ['export', 'reexport', 'in-country', 'deemed', 'domestic', 'import', 'nothing']),
  accessControl: choice('route', ['operator-keeps', 'dedicated', 'handed-over']),
  origin: choice('route', ['us', 'foreign', 'not-subject-written', 'not-subject-claimed'], {
    dontKnow: 'foreign',
  }),
  destination: country('route'),
  occupiedUkraine: yesNo('route'),
  uaeApproved: choice('route', ['listed', 'g42', 'no'], { ordered: true }),
  onward: choice('route', ['none', 'known'], { ordered: true, knowledge: true }),
  onwardDestination: country('route'),
  endUserSeat: country('route'),
  endUserParent: country('route'),
  operatorSeat: country('route'),
  operatorParent: country('route'),
  otherParties: {
    kind: 'choices',
    section: 'route',
    // An intermediate consignee, such as a forwarder, stands with the purchaser.
    options: ['none', 'ultimate-consignee', 'purchaser'],
    exclusive: ['none'],
    dontKnow: UNKNOWN,
  },
  consigneeSeat: country('route'),
  consigneeParent: country('route'),
  purchaserSeat: country('route'),
  purchaserParent: country('route'),
  prcNexus: yesNo('route'),
  screening: choice('route', ['clear', 'not-done', 'unconfirmed', 'match'], { dontKnow: 'not-done' }),
  matchedLists: {
    kind: 'choices',
    section: 'route',
    options: ['unverified', 'meu', 'entity', 'entity-fn5', 'denied', 'sdn'],
    exclusive: [],
    dontKnow: UNKNOWN,
  },
  matchedParty: choice('route', ['elsewhere', 'in-movement'], { ordered: true }),
  owners: choice('route', ['none', 'minority', 'share-unknown', 'majority'], {
    leavesOpen: ['share-unknown'],
  }),
  ownerSdn: yesNo('route'),
  minorityResolved: choice('route', ['resolved', 'open'], { ordered: true, dontKnow: 'open' }),
  letter: choice('route', ['maker-answered-none', 'not-asked', 'received'], {
    ordered: true,
    dontKnow: 'not-asked',
  }),
  reachesH20: yesNo('route'),
  licenceInHand: choice('route', ['none', 'claimed', 'checked'], { knowledge: true }),
  ddCertification: noYes('route'),

  // endUse: AI training and the other end uses of Part 744
  training: choice('endUse', ['neither', 'inference', 'training']),
  trainingForD5: yesNo('endUse'),
  endUse: checklist(
    'endUse',
    [
      'wmd',
      'military-intelligence',
      'military',
      'supercomputer',
      'advanced-node',
      'equipment',
      'us-person-fab',
    ],
    ['no-sign', 'not-asked', 'known'],
    'not-asked',
  ),
  intelligenceCountry: country('endUse'),
  militaryCountry: country('endUse'),
  employerCarveOut: noYes('endUse'),

  // diversion: red flags, checks made, what is known
  flagsCustomer: checklist('diversion', flagLines('customer', 'ownership'), flagStatuses, 'not-checked'),
  flagsOrder: checklist('diversion', flagLines('route', 'order'), flagStatuses, 'not-checked'),
  flagsUse: checklist('diversion', flagLines('dataCentre', 'money'), flagStatuses, 'not-checked'),
  newCustomer: yesNo('diversion'),
  dueDiligence: checklist(
    'diversion',
    dueDiligence.map((action) => action.id),
    ['done', 'not-done'],
    'not-done',
  ),
  diversionKnowledge: choice('diversion', ['nothing', 'not-looked', 'avoided', 'probable', 'told'], {
    ordered: true,
    dontKnow: 'not-looked',
  }),
  pastViolation: choice('diversion', ['none', 'known'], { ordered: true, knowledge: true }),
} as const satisfies Record<string, Question>;

export type QuestionId = keyof typeof questions;
export const questionIds = Object.keys(questions) as readonly QuestionId[];
export const question = (id: QuestionId): Question => questions[id];

/** One digital processing unit or mode of a chip: a dense rate at the bit length of the multiplier's inputs. */
export interface Rate {
  /** Dense peak, in tera-operations a second, a multiply-accumulate counted as two operations. */
  readonly tops: number;
  /** Largest bit length among the inputs to the multiplication. */
  readonly bits: number;
}
export interface Die {
  /** Area of one die in mm². */
  readonly mm2: number;
  readonly count?: number;
  /** False for memory dies and for logic on a planar process: they do not count (Technical Note 2, ¶4). */
  readonly counts?: boolean;
}
/** Performance figures of one integrated circuit. Give TPP, or the rates that it follows from. */
export interface Figures {
  readonly tpp?: number;
  /** One list for each processing unit: the rates that the maker claims for it. */
  readonly units?: readonly (readonly Rate[])[];
  readonly dies?: readonly Die[];
  /** Total DRAM bandwidth of the integrated circuit, in GB/s. */
  readonly bandwidth?: number;
  /** Whether the rates are dense. Sparse figures are refused, never halved. */
  readonly sparse?: boolean;
}
export interface HbmFigures {
  /** Memory bandwidth of the stack or package in GB/s. */
  readonly bandwidth: number;
  /** Area of the stack or package in mm². */
  readonly mm2: number;
}

export type ChecklistAnswer = Readonly<Record<string, string>>;
export type Answer = string | readonly string[] | number | Figures | HbmFigures | ChecklistAnswer;
export type Answers = { readonly [Q in QuestionId]?: Answer };

/** A case is its answers and its two dates. Names, notes and reasons ride along and decide nothing. */
export interface Case {
  readonly decisionDate: string;
  readonly plannedDate: string;
  readonly answers: Answers;
  /** Why a derived value was overridden, by question. */
  readonly reasons?: Readonly<Partial<Record<QuestionId, string>>>;
}

/** Whether a question has been answered; "don't know" is an answer. */
export const isAnswered = (answers: Answers, id: QuestionId): boolean => answers[id] !== undefined;

/** Whether the answer given says that the person does not know. */
export const isUnknown = (answers: Answers, id: QuestionId): boolean =>
  answers[id] === UNKNOWN || answers[id] === question(id).dontKnow;

export const isCountry = (code: unknown): code is string =>
  typeof code === 'string' && (countryCodes as readonly string[]).includes(code);
