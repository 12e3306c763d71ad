/** What is computed from several answers, or from part of one: all that the generic reading cannot do. */
import {
  type Answers,
  type ChecklistAnswer,
  type Figures,
  type HbmFigures,
  isNoneOf,
  isUnknown,
  severalIn,
} from '../answers';
import {
  type Chip,
  dateOf,
  daysAfter,
  daysBetween,
  dueDiligence,
  groupsOn,
  type IsoDate,
  isIsoDate,
  redFlags,
  thresholds,
  transistorLimits,
} from '../law';
import { type Checklist, type QuestionId, questions } from '../questions';
import type { SettlingId } from '../questions/entry';
import { partiesToScreen } from '../questions/variables';
import type { ReadingId, Variable } from '../vocabulary';
import { isHbmExceptionOpen } from './classification';
import { type Condition, test, type Values, type World } from './conditions';
import { anyCountry, anyCountryAbroad, anyCountryButJapan } from './countries';
import { flagQuestions, matterOf, type ShownFlag, weighFlags } from './flagMarks';
import { category3BtoE, onControlList } from './item';
import { type ItemReading, readEach } from './itemReading';

export const NOTHING: Values = new Set();
const YES_NO: Values = new Set(['yes', 'no']);
export const one = (value: string): Values => new Set([value]);
const yesIf = (condition: boolean): Values => one(condition ? 'yes' : 'no');

/** A case while it is read: what is known so far, and what a reading can do. */
export interface Scene {
  readonly answers: Answers;
  /** The days whose law counts. */
  readonly dates: readonly IsoDate[];
  readonly world: World;
  readonly asked: Set<QuestionId>;
  readonly lines: Partial<Record<QuestionId, readonly string[]>>;
  /** Of those, the flags that were marked absent while another answer leaves the same matter open. */
  readonly reopened: Partial<Record<QuestionId, readonly string[]>>;
  readonly overridden: QuestionId[];
  /** The chip that is named, if the name is on the path. */
  readonly chip: Chip | undefined;
  /** What the item is, once it has been read. */
  item: ItemReading;
  /** Whether a condition is possible by what was read so far. */
  readonly may: (condition: Condition) => boolean;
  readonly set: (name: Variable, values: Values) => void;
  /** The values that an answer leaves, or that stand in for one that was not given. */
  readonly valuesOf: (id: QuestionId) => Values;
  /** Takes a value that the catalogue settles, unless the person says otherwise. */
  readonly takeSettled: (id: QuestionId, value: string | undefined) => void;
  /** A statement that is on the path, `undefined` when it is not or when the person does not know. */
  readonly known: <A>(id: QuestionId) => A | undefined;
  readonly inD5: (code: string) => boolean;
}

/** The status of a line, as answered or by the answer for all lines that are not named. */
export const statusOf = (answer: unknown, line: string, list: Checklist): string => {
  if (typeof answer !== 'object' || answer === null) return list.dontKnow;
  const statuses = answer as ChecklistAnswer;
  return statuses[line] ?? statuses['*'] ?? list.dontKnow;
};

/** Whether a line was written down as present, whatever the role is asked about. */
const isRecorded = (answer: unknown, line: string): boolean =>
  typeof answer === 'object' &&
  answer !== null &&
  ['open', 'resolved', 'known'].includes((answer as ChecklistAnswer)[line] ?? '');

/** What the catalogue says of the chip, or the figures of it. */
export const settling: Readonly<Record<SettlingId, (scene: Scene) => string | undefined>> = {
  datacentre: ({ chip }) =>
    chip?.datacentre === undefined || chip.datacentre === 'mixed'
      ? undefined
      : chip.datacentre
        ? 'yes'
        : 'no',
  designer: ({ chip }) => chip?.designer,
  listedDesigner: ({ chip }) => (chip?.vendor === 'Huawei' ? 'yes' : undefined),
  bandwidth: (scene) => (scene.item.bandwidth === undefined ? undefined : reachesLimit(scene) ? 'yes' : 'no'),
};
const reachesLimit = ({ item }: Scene): boolean => (item.bandwidth ?? 0) >= thresholds.h20.bandwidth;
/** Figures that reach the limit go before a word that they do not. */
const isBelied = (scene: Scene): boolean =>
  !scene.chip && reachesLimit(scene) && scene.answers.reachesH20 === 'no' && scene.asked.has('reachesH20');

/** Model weights have an entry of their own and no class under 3A090; design software has what its maker says. */
const kindsToRead = ({ itemKind, technologySubject }: World): Values => {
  if (!itemKind.has('technology')) return itemKind;
  const kinds = new Set(itemKind);
  if (!technologySubject.has('chips')) kinds.delete('technology');
  if (technologySubject.has('design-software')) kinds.add('design-software');
  return kinds;
};

/** What a maker can have written of an item of a paragraph .z. */
const Z_PARAGRAPHS: Values = new Set(['z', 'z-a', 'z-b']);
/** Japan's list goes by the TPP of one circuit; where none is known, a class at the 3A090.a level leaves it open. */
const japanBandOf = ({ tpp, classes }: ItemReading, chip: Chip | undefined, kinds: Values) => {
  const [low, high] =
    tpp === undefined ? (chip?.tppRange ?? [chip?.tppLowerBound ?? 0, Number.POSITIVE_INFINITY]) : [tpp, tpp];
  const band = low >= thresholds.japan.tpp ? one('yes') : high < thresholds.japan.tpp ? one('no') : YES_NO;
  const isOut = classes.size === 0 || (tpp === undefined && !classes.has('a'));
  // Whether a car or a robot falls under the entry with its chip was not verified.
  const ofItem = kinds.has('device') && band.has('yes') ? YES_NO : band;
  return {
    japanBand: isOut ? one('no') : ofItem,
    japanBandIfPresumed: band,
  };
};

/** The countries that goods leave, where their movement tells it or nobody in the deal is in Japan. */
const departureWithout = (world: World): Values => {
  const parties = [
    'ownCountry',
    'endUserSeat',
    'endUserParent',
    'operatorSeat',
    'operatorParent',
    'consigneeSeat',
    'consigneeParent',
    'purchaserSeat',
    'purchaserParent',
  ] as const;
  const [flow] = world.flow.size === 1 ? world.flow : [];
  if (flow === 'export') return one('US');
  if (flow === 'in-country') return world.destination;
  return parties.some((party) => world[party].has('JP')) ? anyCountry : anyCountryButJapan;
};

const readItemIn = (scene: Scene): void => {
  const { answers, world, asked, chip, known, set } = scene;
  const kinds = kindsToRead(world);
  const hbm = known<HbmFigures>('hbmFigures');
  const makerClass = known<string>('makerClass');
  const makerClasses = makerClass === undefined ? undefined : severalIn(answers, 'makerClass');
  const reading = (datacentre: Values): ItemReading =>
    readEach(makerClasses ?? [makerClass], (statement) => ({
      kinds,
      chip,
      figures: known<Figures>('figures'),
      figuresFromMaker: known<string>('figuresFrom') === 'maker',
      hbm,
      makerClass: statement,
      overrideConfirmed: answers.overrideConfirmed === 'confirmed',
      datacentre: datacentre.size === 1 ? ([...datacentre][0] as 'yes' | 'no') : 'unknown',
    }));
  const asIfDatacentre = reading(one('yes'));
  if (asIfDatacentre.datacentreMatters) {
    asked.add('datacentre');
    scene.takeSettled('datacentre', settling.datacentre(scene));
  }
  const item = world.datacentre.size === 0 ? asIfDatacentre : reading(world.datacentre);
  scene.item = item;
  const isDoubted = scene.overridden.includes('datacentre') && world.datacentre.size > 1;
  const classesOf = (of: 'classes' | 'chipClasses'): Values =>
    isDoubted ? new Set([...world.datacentre].flatMap((answer) => [...reading(one(answer))[of]])) : item[of];
  set('class', classesOf('classes'));
  set('chipClass', classesOf('chipClasses'));
  if (kinds.has('device')) set('eccnOfWhole', yesIf(known('makerClass') !== undefined));
  // Not known counts as yes, so that an unknown never opens an exception.
  if (world.datacentre.size > 1 && !isDoubted) set('datacentre', one('yes'));
  set('unclassified', yesIf(item.unclassified));
  set('nearThreshold', yesIf(item.near));
  set('caseByCaseBand', item.caseByCaseBand);
  set(
    'chipName',
    one(chip?.namedByBis ? 'named-by-bis' : chip?.letterReported ? 'letter-reported' : 'other'),
  );
  const statements = makerClass === undefined ? [] : (makerClasses ?? [makerClass]);
  const saysZ = statements.map((statement) => Z_PARAGRAPHS.has(statement));
  set('zParagraph', one(saysZ.length === 0 || saysZ.includes(true) ? 'possible' : 'no'));
  for (const [variable, values] of Object.entries(japanBandOf(item, chip, kinds)))
    set(variable as Variable, values);
  set('zByMaker', saysZ.length === 0 ? one('no') : new Set(saysZ.map((is) => (is ? 'yes' : 'no'))));
  if (asked.has('hbmFigures')) set('hbmBelowExceptionLimit', hbm ? yesIf(isHbmExceptionOpen(hbm)) : YES_NO);
};

/** For so many days after the application an authorised designer stays one (Note 1.a(3)). */
const APPLICATION_DAYS = 180;
/** The days from which the application of an authorised designer counts, and no longer does. */
export const applicationDays = ({ designerAppliedOn: on }: Answers): readonly IsoDate[] =>
  isIsoDate(on) ? [on, daysAfter(on, APPLICATION_DAYS + 1)] : [];
/** Whether the application of an authorised designer counts on a day. */
export const countsOn = (applied: unknown, on: IsoDate | undefined, date: IsoDate): Values => {
  if (applied === 'not-applied') return one('no');
  if (applied === undefined || on === undefined) return YES_NO;
  const age = daysBetween(on, date);
  return yesIf(age >= 0 && age <= APPLICATION_DAYS);
};

/** Several answers about the owners as one that says no less: how much of it is theirs may have a word of its own. */
const ownersAmong = (told: readonly string[]): string | undefined => {
  if (!told.includes('none')) return 'share-unknown';
  return told.every((answer) => answer === 'none' || answer === 'minority') ? 'minority' : undefined;
};

/** A party that may take part, since nobody knows whether it does, may sit anywhere. */
const anywhereUnlessTold =
  (...places: readonly (QuestionId & Variable)[]) =>
  ({ answers, asked, set }: Scene): void => {
    if (!asked.has('otherParties') || Array.isArray(answers.otherParties)) return;
    for (const place of places) set(place, anyCountry);
  };

const readEndUse = ({ answers, lines, may, set }: Scene): void => {
  const list = questions.endUse;
  const onPath: Partial<Record<string, Condition>> = {
    equipment: onControlList,
    'node-unknown': category3BtoE,
    'us-person-fab': test('usPerson', 'yes'),
  };
  const shown = list.lines.filter((line) => {
    const when = onPath[line];
    return !when || may(when) || isRecorded(answers.endUse, line);
  });
  lines.endUse = shown;
  const use = (line: (typeof list.lines)[number]): Values =>
    shown.includes(line) ? one(statusOf(answers.endUse, line, list)) : NOTHING;
  set('useWmd', use('wmd'));
  set('useIntelligence', use('military-intelligence'));
  set('useMilitary', use('military'));
  set('useSupercomputer', use('supercomputer'));
  set('useAdvancedNode', use('advanced-node'));
  set('useEquipment', use('equipment'));
  set('useUsPersonFab', use('us-person-fab'));
  set('useNodeUnknown', use('node-unknown'));
  set('useNotAsked', yesIf(shown.some((line) => statusOf(answers.endUse, line, list) === 'not-asked')));
};

const concerns =
  ({ role }: World) =>
  (entry: { roles: 'all' | readonly string[] }): boolean =>
    entry.roles === 'all' || entry.roles.some((one) => role.has(one));

const readFlags = ({ answers, asked, known, world, lines, reopened, set }: Scene): void => {
  const isConcerned = concerns(world);
  const isOpen = (id: QuestionId): boolean => asked.has(id) && known(id) === undefined;
  const marked: ShownFlag[] = [];
  for (const id of flagQuestions) {
    const list = questions[id] as Checklist;
    const shown = redFlags.filter(
      (flag) =>
        list.lines.includes(flag.id) &&
        (isRecorded(answers[id], flag.id) ||
          (isConcerned(flag) && (!flag.equipmentOnly || world.itemKind.has('equipment')))),
    );
    lines[id] = shown.map((flag) => flag.id);
    for (const flag of shown) marked.push({ flag, status: statusOf(answers[id], flag.id, list) });
    reopened[id] = shown.flatMap((flag) =>
      statusOf(answers[id], flag.id, list) === 'absent' && matterOf(flag.id).some(isOpen) ? [flag.id] : [],
    );
  }
  set('flagsReopened', yesIf(Object.values(reopened).some((flags) => flags.length > 0)));
  for (const [variable, value] of Object.entries(weighFlags(marked))) set(variable as Variable, one(value));
};

/** Whether answers cannot all be true of one deal. */
const contradicts = ({ answers, asked, world, dates, known, inD5 }: Scene): boolean => {
  const maySeatAuthorised = (code: string): boolean =>
    code === 'TW' || dates.some((date) => groupsOn(date).A1.has(code) || groupsOn(date).A5.has(code));
  const verbs = known<readonly string[]>('activity') ?? [];
  const isOnly = (variable: Variable, ...values: string[]): boolean =>
    world[variable].size > 0 && [...world[variable]].every((value) => values.includes(value));
  const isGoods = !world.itemKind.has('technology');
  const isAtOdds = (flow: string): boolean =>
    (['export', 'in-country'].includes(flow) && isOnly('destination', 'US')) ||
    (flow === 'deemed' && isGoods) ||
    // Goods that leave the United States, or are delivered in it, are subject to the EAR (734.3(a)(1)).
    (['export', 'domestic'].includes(flow) &&
      isOnly('origin', 'not-subject-written', 'not-subject-claimed') &&
      isGoods) ||
    // What moves is goods, not the service on them.
    (['export', 'reexport', 'in-country', 'deemed'].includes(flow) && isOnly('itemKind', 'service'));
  return (
    // Nobody can have screened a party whom nobody knows.
    (isOnly('screening', 'clear') && partiesToScreen.some((id) => asked.has(id) && isUnknown(answers, id))) ||
    (verbs.includes('analysis-only') && verbs.length > 1) ||
    // Of several flows, each has its own reason why it cannot be.
    (world.flow.size > 0 && [...world.flow].every(isAtOdds)) ||
    // An authorised designer sits in Taiwan, A:1 or A:5, and neither it nor its parent in D:5 or Macau (Note 1.a(2)).
    (isOnly('designerStatus', 'authorised-designer') &&
      ([world.designerSeat, world.designerParent].some((codes) => codes.size > 0 && [...codes].every(inD5)) ||
        (world.designerSeat.size > 0 && ![...world.designerSeat].some(maySeatAuthorised))))
  );
};

/** A reading follows once the last of the questions that feed it has been read. */
export const special: Readonly<Partial<Record<ReadingId, (scene: Scene) => void>>> = {
  dates: ({ dates, set }) => {
    set(
      'datesInDiffusionPeriod',
      yesIf(dates.some((date) => date >= dateOf('diffusion') && date < dateOf('non-enforcement'))),
    );
    set('levelChanges', one('no'));
  },
  kindTold: ({ set, valuesOf }) => set('kindTold', valuesOf('itemKind')),
  /** A device that is a computer is a board; a thing without such a chip is none of these. */
  kind: ({ asked, world, set, valuesOf }) => {
    const kinds = new Set(world.kindTold);
    if (kinds.delete('device') || kinds.has('other')) {
      kinds.delete('other');
      if (world.aiChipInside.has('no')) kinds.add('other');
      if (asked.has('deviceIs'))
        for (const is of valuesOf('deviceIs')) kinds.add(is === 'computer' ? 'board' : 'device');
    }
    set('itemKind', kinds);
  },
  identification: ({ asked, known, set, valuesOf }) => {
    if (asked.has('identifiedBy'))
      set('identifiedBy', known('identifiedBy') ? valuesOf('identifiedBy') : one('unknown'));
  },
  item: readItemIn,
  application: ({ asked, dates, known, set }) => {
    if (!asked.has('designerApplied')) return;
    set(
      'applicationCounts',
      countsOn(known('designerApplied'), known('designerAppliedOn'), dates[0] as IsoDate),
    );
  },
  transistors: ({ answers, asked, known, set }) => {
    if (!asked.has('transistorCount')) return;
    const billions = known<number>('transistorCount');
    const limits = answers.hbmInPackage === 'no' ? transistorLimits : transistorLimits.slice(0, 1);
    const below = limits.find((limit) => billions !== undefined && billions < limit);
    set('transistorsBelow', one(String(below ?? 'none')));
  },
  activity: ({ asked, known, set }) => {
    if (!asked.has('activity')) return;
    const verbs = known<readonly string[]>('activity');
    set(
      'activity',
      verbs
        ? one(verbs.every((verb) => verb === 'analysis-only') ? 'analysis-only' : 'verb')
        : new Set(['analysis-only', 'verb']),
    );
  },
  access: ({ asked, world, set, valuesOf }) => {
    if (!asked.has('accessControl')) return;
    const control = valuesOf('accessControl');
    const flows = new Set(world.flow);
    if (!control.has('handed-over') || control.size > 1) flows.add('nothing');
    if (!control.has('operator-keeps') || control.size > 1) flows.add('in-country');
    set('flow', flows);
  },
  /** An export, re-export or transfer abroad does not end in the United States. */
  abroad: ({ answers, world, set }) => {
    if (world.flow.has('nothing')) return;
    if (world.destination === anyCountry) set('destination', anyCountryAbroad);
    if (isNoneOf(answers.destination))
      set('destination', new Set([...world.destination].filter((code) => code !== 'US')));
  },
  purpose: ({ asked, set, valuesOf }) => {
    if (!asked.has('purpose')) return;
    const left = valuesOf('purpose');
    set('purpose', left);
    set('purposeTold', left.size < questions.purpose.options.length ? left : one('not-told'));
  },
  departure: ({ answers, asked, world, set, valuesOf }) => {
    const told =
      asked.has('departure') && answers.departure !== undefined && !isUnknown(answers, 'departure');
    set('departure', told ? valuesOf('departure') : departureWithout(world));
  },
  /** One customer of a host is an end user once the hardware is handed over, and may be one if it is dedicated. */
  hosting: ({ asked, world, set, valuesOf }) => {
    if (!asked.has('hostedFor')) return;
    const isParty = new Set<string>();
    if (world.hostedFor.size > 1 || !world.hostedFor.has('one-customer')) isParty.add('no');
    const control = asked.has('hostedControl') ? valuesOf('hostedControl') : NOTHING;
    if (control.has('handed-over') || control.has('dedicated')) isParty.add('yes');
    if (control.has('operator-keeps') || control.has('dedicated')) isParty.add('no');
    set('hostedParty', isParty);
  },
  consignee: anywhereUnlessTold('consigneeSeat', 'consigneeParent'),
  purchaser: anywhereUnlessTold('purchaserSeat', 'purchaserParent'),
  matchedLists: ({ asked, known, set }) => {
    if (!asked.has('matchedLists')) return;
    const lists = known<readonly string[]>('matchedLists');
    const on = (...names: string[]): Values =>
      lists ? yesIf(names.some((name) => lists.includes(name))) : YES_NO;
    set('matchedEntity', on('entity', 'entity-fn5'));
    set('matchedFootnote5', on('entity-fn5'));
    set('matchedMeu', on('meu'));
    set('matchedDenied', on('denied'));
    set('matchedSdn', on('sdn'));
    set('matchedUnverified', on('unverified'));
  },
  owners: ({ answers, known, set }) => {
    const told = severalIn(answers, 'owners');
    const owners = (told ? ownersAmong(told) : known<string>('owners')) ?? 'not-checked';
    set('ownersAnswer', one(owners));
    set(
      'ownership',
      owners === 'not-checked'
        ? new Set(['none', 'minority', 'majority'])
        : owners === 'share-unknown'
          ? new Set(['minority', 'majority'])
          : one(owners),
    );
  },
  ownerSdn: ({ asked, world, set }) => {
    if (!asked.has('ownerSdn') && world.ownersAnswer.has('not-checked')) set('ownerSdn', YES_NO);
  },
  h20: (scene) => {
    const { answers, asked, item, world, set } = scene;
    if (!asked.has('reachesH20')) return;
    // Figures that stay under the limit settle it, unless the person knows of the interconnect.
    const staysUnder = !scene.chip && item.bandwidth !== undefined && !reachesLimit(scene);
    if (staysUnder && answers.reachesH20 !== 'yes') set('reachesH20', one('no'));
    // Not known counts as yes.
    else if (world.reachesH20.size > 1 || isBelied(scene)) set('reachesH20', one('yes'));
  },
  endUse: readEndUse,
  flags: readFlags,
  dueDiligence: ({ answers, asked, world, lines, set }) => {
    if (!asked.has('dueDiligence')) return;
    const list = questions.dueDiligence;
    const shown = dueDiligence.filter(concerns(world)).map((action) => action.id);
    lines.dueDiligence = shown;
    set(
      'dueDiligence',
      one(shown.every((line) => statusOf(answers.dueDiligence, line, list) === 'done') ? 'done' : 'not-done'),
    );
  },
  acrossTheCase: (scene) => {
    const { answers, asked, overridden, item, set } = scene;
    if (item.overridesCatalogue) overridden.push('makerClass');
    if (overridden.length > 0) {
      asked.add('overrideConfirmed');
      set('override', one(answers.overrideConfirmed === 'confirmed' ? 'confirmed' : 'unconfirmed'));
    }
    set('contradiction', yesIf(item.contradiction || isBelied(scene) || contradicts(scene)));
  },
};
