/**
 * From answers to facts: which questions are on the path, what each variable can still be, and what is
 * settled without asking. Pure; reads no clock.
 */
import {
  type Answers,
  type Case,
  type Checklist,
  type ChecklistAnswer,
  type Choice,
  type Figures,
  type HbmFigures,
  isUnknown,
  type QuestionId,
  question,
  questionIds,
  questions,
  UNKNOWN,
} from '../answers';
import {
  type Chip,
  changesBetween,
  chipOfId,
  dateOf,
  dueDiligence,
  groupsOn,
  redFlags,
  thresholds,
  transistorLimits,
} from '../law';
import { isHbmExceptionOpen } from './classification';
import type { Condition, Values, World } from './conditions';
import { anyCountry, anyCountryAbroad } from './countries';
import { flagQuestions, type ShownFlag, weighFlags } from './flagMarks';
import { type ItemReading, readItem } from './itemReading';
import { isPossible, settingAfter, settingOn } from './reading';
import { relevanceOf } from './relevance';
import { type Variable, variableNames } from './variables';

export interface Settled {
  readonly value: string;
  /** What settles it; so far only the catalogue entry of a named chip. */
  readonly by: Chip;
}

export interface Derived {
  readonly world: World;
  /** The questions on the path, in the order of the vocabulary; settled ones are among them. */
  readonly asked: ReadonlySet<QuestionId>;
  /** Values that need not be asked, and may be overridden. */
  readonly settled: ReadonlyMap<QuestionId, Settled>;
  /** Settled questions that were answered otherwise, to a less risky value. */
  readonly overridden: readonly QuestionId[];
  /** The lines of each checklist that this role and item are asked about. */
  readonly lines: Readonly<Partial<Record<QuestionId, readonly string[]>>>;
  readonly item: ItemReading;
}

const NOTHING: Values = new Set();
const YES_NO: Values = new Set(['yes', 'no']);
const one = (value: string): Values => new Set([value]);
const yesIf = (condition: boolean): Values => one(condition ? 'yes' : 'no');

const chipOf = (answers: Answers): Chip | undefined =>
  typeof answers.chip === 'string' ? chipOfId(answers.chip) : undefined;

/** A statement that is on the path, `undefined` when it is not or when the person does not know. */
const known = <A>(answers: Answers, asked: ReadonlySet<QuestionId>, id: QuestionId): A | undefined =>
  asked.has(id) && answers[id] !== undefined && !isUnknown(answers, id) ? (answers[id] as A) : undefined;

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

/** Model weights have an entry of their own and no class under 3A090. */
const withoutModelWeights = ({ itemKind, technologySubject }: World): Values =>
  technologySubject.size === 1 && technologySubject.has('model-weights')
    ? new Set([...itemKind].filter((kind) => kind !== 'technology'))
    : itemKind;

/** Whether answers cannot all be true of one deal. */
const contradicts = (world: World, verbs: readonly string[], inD5: (code: string) => boolean): boolean => {
  const isOnly = (variable: Variable, ...values: string[]): boolean =>
    world[variable].size > 0 && [...world[variable]].every((value) => values.includes(value));
  return (
    (verbs.includes('analysis-only') && verbs.length > 1) ||
    (isOnly('destination', 'US') && isOnly('flow', 'export', 'in-country')) ||
    (isOnly('flow', 'deemed') && !world.itemKind.has('technology')) ||
    // What moves is goods, not the service on them.
    (isOnly('itemKind', 'service') && isOnly('flow', 'export', 'reexport', 'in-country', 'deemed')) ||
    // An authorised designer has neither its seat nor its parent's there (Note 1.a(2)).
    (isOnly('designerStatus', 'authorised', 'authorised-applied') &&
      [world.designerSeat, world.designerParent].some((codes) => codes.size > 0 && [...codes].every(inD5)))
  );
};

/** Reads the answers, one question after the other. */
const deriveAnew = ({ answers, decisionDate, plannedDate }: Case): Derived => {
  const dates = [...new Set([plannedDate, decisionDate])];
  const possible = Object.fromEntries(variableNames.map((name) => [name, NOTHING])) as Record<
    Variable,
    Values
  >;
  const world: World = possible;
  const asked = new Set<QuestionId>();
  const settled = new Map<QuestionId, Settled>();
  const overridden: QuestionId[] = [];
  const lines: Partial<Record<QuestionId, readonly string[]>> = {};

  let settings = dates.map((date) => settingOn(world, date, decisionDate));
  let changed: Variable[] = [];
  const set = (name: Variable, values: Values): void => {
    possible[name] = values;
    changed.push(name);
  };
  const may = (condition: Condition): boolean => {
    if (changed.length > 0) settings = settings.map((setting) => settingAfter(setting, world, changed));
    changed = [];
    return settings.some((setting) => isPossible(condition, setting));
  };
  const ask = (id: QuestionId): boolean => {
    const on = may(relevanceOf(id));
    if (on) asked.add(id);
    return on;
  };

  /** The values that an answer leaves, or that stand in for one that was not given. */
  const choiceValues = (id: QuestionId): Values => {
    const { options, knowledge, dontKnow } = question(id) as Choice;
    const answer = answers[id];
    if (typeof answer === 'string' && answer !== UNKNOWN) return one(answer);
    return knowledge ? one(dontKnow) : new Set(options);
  };
  const countryValues = (id: QuestionId): Values => {
    const answer = answers[id];
    if (Array.isArray(answer)) return new Set(answer as readonly string[]);
    return typeof answer === 'string' && answer !== UNKNOWN ? one(answer) : anyCountry;
  };
  const valuesOf = (id: QuestionId): Values =>
    question(id).kind === 'country' ? countryValues(id) : choiceValues(id);
  const take = (id: QuestionId & Variable): void => {
    if (ask(id)) set(id, valuesOf(id));
  };
  /** Takes a value that the catalogue settles, unless the person says otherwise. */
  const takeSettled = (
    id: QuestionId & Variable,
    value: string | undefined,
    lessRisky: (answer: Values, value: string) => boolean,
  ): void => {
    if (!ask(id)) return;
    if (value === undefined || !chip) {
      set(id, valuesOf(id));
      return;
    }
    settled.set(id, { value, by: chip });
    const overrides = answers[id] !== undefined && answers[id] !== UNKNOWN && answers[id] !== value;
    set(id, overrides ? valuesOf(id) : one(value));
    if (!overrides || !lessRisky(world[id], value)) return;
    overridden.push(id);
    // Until compliance confirms it, what the catalogue says stays possible.
    if (answers.overrideConfirmed !== 'confirmed') set(id, new Set([...world[id], value]));
  };
  const toSafer = (answer: Values): boolean => answer.has('no');
  const inD5 = (code: string): boolean => dates.some((date) => groupsOn(date).D5MO.has(code));
  const leavesD5 = (answer: Values, value: string): boolean =>
    inD5(value) && [...answer].some((code) => !inD5(code));

  // Deal
  for (const id of ['role', 'ownCountry', 'usPerson', 'itemKind'] as const) take(id);
  set(
    'datesInDiffusionPeriod',
    yesIf(dates.some((date) => date >= dateOf('diffusion') && date < dateOf('non-enforcement'))),
  );

  // Item
  take('technologySubject');
  if (ask('identifiedBy'))
    set('identifiedBy', known(answers, asked, 'identifiedBy') ? choiceValues('identifiedBy') : one(UNKNOWN));
  for (const id of ['chip', 'figures', 'figuresFrom', 'hbmFigures', 'makerClass'] as const) ask(id);
  const chip = asked.has('chip') ? chipOf(answers) : undefined;
  const itemKinds = withoutModelWeights(world);
  const reading = (datacentre: Values): ItemReading =>
    readItem({
      kinds: itemKinds,
      chip,
      figures: known<Figures>(answers, asked, 'figures'),
      figuresFromMaker: known<string>(answers, asked, 'figuresFrom') === 'maker',
      hbm: known<HbmFigures>(answers, asked, 'hbmFigures'),
      makerClass: known<string>(answers, asked, 'makerClass'),
      overrideConfirmed: answers.overrideConfirmed === 'confirmed',
      datacentre: datacentre.size === 1 ? ([...datacentre][0] as 'yes' | 'no') : 'unknown',
    });
  const asIfDatacentre = reading(one('yes'));
  if (asIfDatacentre.datacentreMatters) {
    const stated = chip?.datacentre === 'mixed' ? undefined : chip?.datacentre;
    asked.add('datacentre');
    takeSettled('datacentre', stated === undefined ? undefined : stated ? 'yes' : 'no', toSafer);
  }
  const item = world.datacentre.size === 0 ? asIfDatacentre : reading(world.datacentre);
  const isDoubted = overridden.includes('datacentre') && world.datacentre.size > 1;
  set(
    'class',
    isDoubted
      ? new Set([...world.datacentre].flatMap((answer) => [...reading(one(answer)).classes]))
      : item.classes,
  );
  // Not known counts as yes, so that an unknown never opens an exception.
  if (world.datacentre.size > 1 && !isDoubted) set('datacentre', one('yes'));
  set('unclassified', yesIf(item.unclassified));
  set('nearThreshold', yesIf(item.near));
  set('caseByCaseBand', item.caseByCaseBand);
  set(
    'chipName',
    one(chip?.namedByBis ? 'named-by-bis' : chip?.letterReported ? 'letter-reported' : 'other'),
  );
  const hbm = known<HbmFigures>(answers, asked, 'hbmFigures');
  if (asked.has('hbmFigures')) set('hbmBelowExceptionLimit', hbm ? yesIf(isHbmExceptionOpen(hbm)) : YES_NO);
  take('technologyFromD5');
  take('equipmentClass');
  take('equipmentSupplement4');

  // Foundry
  for (const id of ['advancedNode', 'designerStatus', 'designerAttests', 'packager'] as const) take(id);
  if (ask('transistorCount')) {
    ask('hbmInPackage');
    const billions = known<number>(answers, asked, 'transistorCount');
    const limits = answers.hbmInPackage === 'no' ? transistorLimits : transistorLimits.slice(0, 1);
    const below = limits.find((limit) => billions !== undefined && billions < limit);
    set('transistorsBelow', one(String(below ?? 'none')));
  }
  take('countAttested');

  // Designer
  takeSettled('designerSeat', chip?.designer, leavesD5);
  takeSettled('designerParent', chip?.designer, leavesD5);
  takeSettled('designerListed', chip?.vendor === 'Huawei' ? 'yes' : undefined, toSafer);
  if (ask('activity')) {
    const verbs = known<readonly string[]>(answers, asked, 'activity');
    set(
      'activity',
      verbs
        ? one(verbs.every((verb) => verb === 'analysis-only') ? 'analysis-only' : 'verb')
        : new Set(['analysis-only', 'verb']),
    );
  }
  take('authorisation');

  // Route
  take('flow');
  if (ask('accessControl')) {
    const control = choiceValues('accessControl');
    const flows = new Set<string>();
    if (!control.has('handed-over') || control.size > 1) flows.add('nothing');
    if (!control.has('operator-keeps') || control.size > 1) flows.add('in-country');
    set('flow', world.flow.size === 0 ? flows : new Set([...world.flow, ...flows]));
  }
  take('origin');
  if (ask('destination')) {
    set('destination', countryValues('destination'));
    // An export, re-export or transfer abroad does not end in the United States.
    if (world.destination === anyCountry && !world.flow.has('nothing')) set('destination', anyCountryAbroad);
  }
  const named = (id: 'destination' | 'onwardDestination', code: string): boolean =>
    world[id].has(code) && world[id] !== anyCountry && world[id] !== anyCountryAbroad;
  if (ask('onward') && answers.onward === 'known') {
    asked.add('onwardDestination');
    set('onwardDestination', countryValues('onwardDestination'));
  }
  const goesToNamed = (code: string): boolean =>
    named('destination', code) || named('onwardDestination', code);
  if (goesToNamed('UA') && ask('occupiedUkraine')) set('occupiedUkraine', choiceValues('occupiedUkraine'));
  if (goesToNamed('AE') && ask('uaeApproved')) set('uaeApproved', choiceValues('uaeApproved'));
  for (const id of ['endUserSeat', 'endUserParent', 'operatorSeat', 'operatorParent'] as const) take(id);
  if (ask('otherParties')) {
    const others = answers.otherParties;
    for (const [party, option] of [
      ['consignee', 'ultimate-consignee'],
      ['purchaser', 'purchaser'],
    ] as const) {
      const isThere = Array.isArray(others) ? others.includes(option) : undefined;
      if (isThere === false) continue;
      for (const id of [`${party}Seat`, `${party}Parent`] as const) {
        if (isThere) asked.add(id);
        set(id, isThere ? countryValues(id) : anyCountry);
      }
    }
  }
  take('prcNexus');
  take('screening');
  if (ask('matchedLists')) {
    const lists = known<readonly string[]>(answers, asked, 'matchedLists');
    const on = (...names: string[]): Values =>
      lists ? yesIf(names.some((name) => lists.includes(name))) : YES_NO;
    set('matchedEntity', on('entity', 'entity-fn5'));
    set('matchedFootnote5', on('entity-fn5'));
    set('matchedMeu', on('meu'));
    set('matchedDenied', on('denied', 'sdn'));
    set('matchedUnverified', on('unverified'));
  }
  take('matchedParty');
  if (ask('owners')) {
    const owners = known<string>(answers, asked, 'owners') ?? 'not-checked';
    set('ownersAnswer', one(owners));
    set(
      'ownership',
      owners === 'not-checked'
        ? new Set(['none', 'minority', 'majority'])
        : owners === 'share-unknown'
          ? new Set(['minority', 'majority'])
          : one(owners),
    );
  }
  if (ask('ownerSdn')) set('ownerSdn', choiceValues('ownerSdn'));
  else if (world.ownersAnswer.has('not-checked')) set('ownerSdn', YES_NO);
  take('minorityResolved');
  take('equipmentIntoTool');
  take('letter');
  takeSettled('reachesH20', (item.bandwidth ?? 0) >= thresholds.h20.bandwidth ? 'yes' : undefined, toSafer);
  // Not known counts as yes.
  if (world.reachesH20.size > 1) set('reachesH20', one('yes'));
  // Figures that reach the limit go before a word that they do not.
  const belied = !chip && (item.bandwidth ?? 0) >= thresholds.h20.bandwidth && world.reachesH20.has('no');
  if (belied) set('reachesH20', one('yes'));
  take('licenceInHand');
  take('ddCertification');

  // End use
  take('training');
  take('trainingForD5');
  ask('endUse');
  const useList = questions.endUse;
  const useLines = useList.lines.filter(
    (line) => line !== 'us-person-fab' || world.usPerson.has('yes') || isRecorded(answers.endUse, line),
  );
  lines.endUse = useLines;
  const use = (line: (typeof useList.lines)[number]): Values =>
    useLines.includes(line) ? one(statusOf(answers.endUse, line, useList)) : NOTHING;
  set('useWmd', use('wmd'));
  set('useIntelligence', use('military-intelligence'));
  set('useMilitary', use('military'));
  set('useSupercomputer', use('supercomputer'));
  set('useAdvancedNode', use('advanced-node'));
  set('useEquipment', use('equipment'));
  set('useUsPersonFab', use('us-person-fab'));
  set('useNotAsked', yesIf(useLines.some((line) => statusOf(answers.endUse, line, useList) === 'not-asked')));
  take('intelligenceCountry');
  take('militaryCountry');
  take('employerCarveOut');

  // Diversion
  const roles = world.role;
  const concerns = (entry: { roles: 'all' | readonly string[] }): boolean =>
    entry.roles === 'all' || entry.roles.some((role) => roles.has(role));
  const marked: ShownFlag[] = [];
  for (const id of flagQuestions) {
    ask(id);
    const list = questions[id];
    const own = redFlags.filter((flag) => (list.lines as readonly string[]).includes(flag.id));
    const shown = own.filter(
      (flag) =>
        isRecorded(answers[id], flag.id) ||
        (concerns(flag) && (!flag.equipmentOnly || world.itemKind.has('equipment'))),
    );
    lines[id] = shown.map((flag) => flag.id);
    for (const flag of shown) marked.push({ flag, status: statusOf(answers[id], flag.id, list) });
  }
  for (const [variable, value] of Object.entries(weighFlags(marked))) set(variable as Variable, one(value));
  take('newCustomer');
  if (ask('dueDiligence')) {
    const list = questions.dueDiligence;
    const shown = dueDiligence.filter(concerns).map((action) => action.id);
    lines.dueDiligence = shown;
    set(
      'dueDiligence',
      one(shown.every((line) => statusOf(answers.dueDiligence, line, list) === 'done') ? 'done' : 'not-done'),
    );
  }
  take('diversionKnowledge');
  take('pastViolation');

  // Across the case
  if (item.overridesCatalogue) overridden.push('makerClass');
  if (overridden.length > 0) {
    asked.add('overrideConfirmed');
    set('override', one(answers.overrideConfirmed === 'confirmed' ? 'confirmed' : 'unconfirmed'));
  }
  set(
    'contradiction',
    yesIf(item.contradiction || belied || contradicts(world, known(answers, asked, 'activity') ?? [], inD5)),
  );

  return {
    world,
    asked: new Set(questionIds.filter((id) => asked.has(id))),
    settled,
    overridden,
    lines,
    item,
  };
};

/** So many cases are remembered. A screen, the line beside it and the way ahead ask about the same few. */
const REMEMBERED = 50;
const remembered = new Map<string, Derived>();

/**
 * Reads a case.
 *
 * @returns the world as sets of values still possible; a variable whose question is off the path is empty.
 */
export const derive = (theCase: Case): Derived => {
  const key = JSON.stringify([theCase.decisionDate, theCase.plannedDate, theCase.answers]);
  let derived = remembered.get(key);
  if (!derived) {
    derived = deriveAnew(theCase);
    remembered.set(key, derived);
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  }
  return derived;
};

/** The changes of the law between the two dates of a case, oldest first. */
export const changesBetweenDates = ({ decisionDate, plannedDate }: Case) =>
  decisionDate <= plannedDate
    ? changesBetween(decisionDate, plannedDate)
    : changesBetween(plannedDate, decisionDate);
