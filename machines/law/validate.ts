import { type Chip, type ChipSource, chipSources, chips } from './chips';
import { changes, countryCodes, type GroupChange, groupEvidence, groups } from './countries';
import { lawDates } from './dates';
import { FIRST_DATE, type IsoDate, isIsoDate } from './days';
import { dueDiligence } from './dueDiligence';
import { type Evidence, evidence } from './evidence';
import { listEvidence } from './lists';
import { redFlags } from './redFlags';
import { citableFrom, sources } from './sources';
import { thresholdEvidence } from './thresholds';
import { lanes, policyDocuments } from './timeline';
import { roles, type Source } from './types';

/** The data of this floor with its keys loosened, so that a broken copy can be handed to `validateLaw`. */
export interface LawData {
  firstDate: IsoDate;
  sources: Readonly<Record<string, Omit<Source, 'id'>>>;
  evidence: Readonly<
    Record<string, Omit<Evidence, 'source' | 'also'> & { source: string; also?: readonly string[] }>
  >;
  countryCodes: readonly string[];
  groups: Readonly<Record<string, readonly string[]>>;
  changes: readonly (Pick<GroupChange, 'date' | 'enters' | 'leaves'> & { code: string; evidence: string })[];
  chips: readonly Chip[];
  chipSources: readonly ChipSource[];
  redFlags: readonly { id: string; evidence: readonly string[]; roles: 'all' | readonly string[] }[];
  dueDiligence: readonly { id: string; evidence: readonly string[]; roles: 'all' | readonly string[] }[];
  lawDates: readonly { date: IsoDate; id: string; evidence: readonly string[]; verified?: IsoDate }[];
  lanes: readonly {
    id: string;
    periods: readonly { id: string; from: IsoDate | null; to: IsoDate | null; evidence: readonly string[] }[];
    marks: readonly string[];
  }[];
  policyDocuments: readonly { date: IsoDate; id: string; revoked?: IsoDate; evidence: readonly string[] }[];
  /** Lists of citations by the name of what they support. */
  citations: Readonly<Record<string, readonly string[]>>;
}

/** The law as shipped. */
export const law: LawData = {
  firstDate: FIRST_DATE,
  sources,
  evidence,
  countryCodes,
  groups,
  changes,
  get chips() {
    return chips();
  },
  get chipSources() {
    return chipSources();
  },
  redFlags,
  dueDiligence,
  lawDates,
  lanes,
  policyDocuments,
  citations: { ...thresholdEvidence, ...listEvidence, ...groupEvidence },
};

const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

function* sourceProblems({ sources: register }: LawData): Generator<string> {
  for (const [id, source] of Object.entries(register)) {
    const where = `source ${id}`;
    for (const day of [source.date, source.effective, source.checked]) {
      if (day !== null && day !== undefined && !isIsoDate(day)) yield `${where}: ${day} is not a day`;
    }
    if (source.month !== undefined && !isIsoDate(`${source.month}-01`)) {
      yield `${where}: ${source.month} is not a month`;
    }
    if (source.date !== null && source.month !== undefined) yield `${where}: both a day and a month`;
    // A rule can be printed first and take effect later, but nobody reads it before it is printed.
    const from = source.date ?? citableFrom(source);
    if (from !== null && from > source.checked) yield `${where}: published after it was checked`;
    if (source.title === '' || source.publisher === '') yield `${where}: title or publisher missing`;
    if (source.url !== null && !/^https:\/\/[^\s]+$/.test(source.url)) yield `${where}: address is not https`;
    if (source.kind === 'general-knowledge' && source.read !== 'not-read') {
      yield `${where}: general knowledge cannot have been read`;
    }
  }
}

function* evidenceProblems({
  evidence: statements,
  sources: register,
  firstDate,
}: LawData): Generator<string> {
  for (const [id, statement] of Object.entries(statements)) {
    const where = `evidence ${id}`;
    const cited = [statement.source, ...(statement.also ?? [])];
    for (const key of cited) if (!Object.hasOwn(register, key)) yield `${where}: unknown source ${key}`;
    for (const key of repeated(cited)) yield `${where}: source ${key} twice`;
    if (statement.since !== undefined && !isIsoDate(statement.since)) {
      yield `${where}: ${statement.since} is not a day`;
    }
    const { count } = statement;
    if (statement.basis === 'secondary') {
      if (count === undefined || !Number.isInteger(count) || count < 1) yield `${where}: count missing`;
    } else if (count !== undefined) yield `${where}: count without secondary sources`;

    const main = register[statement.source];
    if (main === undefined) continue;
    // Nothing is cited before it was published; codified text has no day of its own.
    const earliest = statement.since ?? firstDate;
    const from = citableFrom(main);
    if (from !== null && from > earliest) yield `${where}: citable from ${earliest}, source from ${from}`;
    const undated = from === null && main.kind !== 'regulation' && main.kind !== 'general-knowledge';
    if (undated && statement.since === undefined) yield `${where}: undated source and no first day`;
    if (statement.basis === 'official' && main.read !== 'full' && main.read !== 'excerpt') {
      yield `${where}: official, but the source was not read`;
    }
    if (statement.basis === 'abstract' && main.read !== 'abstract') yield `${where}: no abstract was read`;
    if (statement.locator === '' && main.kind === 'regulation') yield `${where}: no place in the regulation`;
  }
}

function* countryProblems(data: LawData): Generator<string> {
  const codes = new Set(data.countryCodes);
  for (const code of data.countryCodes) if (!/^[A-Z]{2}$/.test(code)) yield `country ${code}: not a code`;
  for (const code of repeated(data.countryCodes)) yield `country ${code}: twice`;
  for (const [id, members] of Object.entries(data.groups)) {
    for (const code of members) if (!codes.has(code)) yield `group ${id}: unknown country ${code}`;
    for (const code of repeated(members)) yield `group ${id}: ${code} twice`;
  }
  for (const { date, code, enters = [], leaves = [], evidence: cited } of data.changes) {
    const where = `change ${date} ${code}`;
    if (!isIsoDate(date)) yield `${where}: not a day`;
    if (!codes.has(code)) yield `${where}: unknown country`;
    if (!Object.hasOwn(data.evidence, cited)) yield `${where}: unknown evidence ${cited}`;
    for (const id of enters) {
      if (data.groups[id]?.includes(code) !== true) yield `${where}: enters ${id} but is not in it today`;
    }
    for (const id of leaves) {
      if (data.groups[id]?.includes(code) !== false) yield `${where}: leaves ${id} but is in it today`;
    }
  }
  const days = data.changes.map((change) => change.date);
  if (days.some((day, index) => index > 0 && day < (days[index - 1] ?? ''))) yield 'changes: not in order';
}

function* chipProblems(data: LawData): Generator<string> {
  for (const id of repeated(data.chips.map((chip) => chip.id))) yield `chip ${id}: twice`;
  for (const chip of data.chips) {
    const where = `chip ${chip.id}`;
    if (chip.sources.length === 0) yield `${where}: no source`;
    for (const index of chip.sources) {
      if (data.chipSources[index] === undefined) yield `${where}: unknown source ${index}`;
    }
    if (!data.countryCodes.includes(chip.designer)) yield `${where}: unknown country ${chip.designer}`;
    if (!Number.isInteger(chip.ics) || chip.ics < 1) yield `${where}: number of circuits`;
    const figures = [chip.tpp, chip.tppPerIc, chip.pd, chip.dieArea, chip.bandwidth];
    if (figures.some((value) => value !== null && !(value > 0))) yield `${where}: figure not above zero`;
    if (chip.tpp !== null && chip.tppPerIc !== null && Math.abs(chip.tpp / chip.ics - chip.tppPerIc) > 0.1) {
      yield `${where}: TPP of the unit and of the circuit differ`;
    }
    if (chip.tpp !== null && chip.dieArea !== null && chip.pd !== null) {
      const density = chip.tpp / chip.dieArea;
      if (Math.abs(density - chip.pd) > 0.01 * density) yield `${where}: performance density does not follow`;
    }
    if (chip.showAsBelow && (chip.headline !== 'none' || chip.near.length > 0)) {
      yield `${where}: shown as below, but it is not`;
    }
  }
  for (const [index, source] of data.chipSources.entries()) {
    if (source.title === '') yield `chip source ${index}: no title`;
    if (source.url !== null && !/^https?:\/\/[^\s]+$/.test(source.url)) yield `chip source ${index}: address`;
  }
}

function* questionProblems(data: LawData): Generator<string> {
  for (const [kind, entries] of [
    ['flag', data.redFlags],
    ['action', data.dueDiligence],
  ] as const) {
    for (const id of repeated(entries.map((entry) => entry.id))) yield `${kind} ${id}: twice`;
    for (const { id, evidence: cited, roles: seeing } of entries) {
      const where = `${kind} ${id}`;
      if (!/^[a-z]+(-[a-z]+)*$/.test(id)) yield `${where}: key is not plain words`;
      if (cited.length === 0) yield `${where}: no evidence`;
      for (const key of cited)
        if (!Object.hasOwn(data.evidence, key)) yield `${where}: unknown evidence ${key}`;
      if (seeing === 'all') continue;
      if (seeing.length === 0) yield `${where}: nobody is asked`;
      for (const role of seeing)
        if (!roles.some((known) => known === role)) yield `${where}: unknown role ${role}`;
    }
  }
}

function* dateProblems(data: LawData): Generator<string> {
  for (const id of repeated(data.lawDates.map((entry) => entry.id))) yield `date ${id}: twice`;
  for (const [index, { date, id, evidence: cited, verified }] of data.lawDates.entries()) {
    if (!isIsoDate(date)) yield `date ${id}: ${date} is not a day`;
    if (verified !== undefined && !isIsoDate(verified)) yield `date ${id}: ${verified} is not a day`;
    if (verified !== undefined && verified < date) yield `date ${id}: verified before it came`;
    if (index > 0 && date < (data.lawDates[index - 1]?.date ?? '')) yield `date ${id}: not in order`;
    if (cited.length === 0) yield `date ${id}: no evidence`;
    for (const key of cited)
      if (!Object.hasOwn(data.evidence, key)) yield `date ${id}: unknown evidence ${key}`;
  }
  for (const [name, cited] of Object.entries(data.citations)) {
    for (const key of cited) if (!Object.hasOwn(data.evidence, key)) yield `${name}: unknown evidence ${key}`;
  }
}

/** Periods begin and end on days that exist, one after the other; what happened in between is a known date. */
function* laneProblems(data: LawData): Generator<string> {
  const dates = new Map(data.lawDates.map(({ id, date }) => [id, date]));
  for (const id of repeated(data.lanes.map((lane) => lane.id))) yield `lane ${id}: twice`;
  for (const { id, periods, marks } of data.lanes) {
    if (periods.length === 0) yield `lane ${id}: no period`;
    for (const key of repeated(periods.map((period) => period.id))) yield `lane ${id}: ${key} twice`;
    for (const mark of marks) if (!dates.has(mark)) yield `lane ${id}: unknown date ${mark}`;
    for (const [index, { id: key, from, to, evidence: cited }] of periods.entries()) {
      const where = `lane ${id}, ${key}`;
      for (const day of [from, to])
        if (day !== null && !isIsoDate(day)) yield `${where}: ${day} is not a day`;
      if (from === null && index > 0) yield `${where}: no beginning`;
      if (from !== null && to !== null && to < from) yield `${where}: ends before it begins`;
      const before = periods[index - 1];
      if (before && (before.to === null || (from ?? '') <= before.to)) yield `${where}: not in order`;
      if (cited.length === 0) yield `${where}: no evidence`;
      for (const entry of cited) {
        if (!Object.hasOwn(data.evidence, entry)) yield `${where}: unknown evidence ${entry}`;
      }
    }
  }
}

function* documentProblems(data: LawData): Generator<string> {
  for (const id of repeated(data.policyDocuments.map((entry) => entry.id))) yield `document ${id}: twice`;
  for (const [index, { id, date, revoked, evidence: cited }] of data.policyDocuments.entries()) {
    const where = `document ${id}`;
    for (const day of [date, revoked ?? date]) if (!isIsoDate(day)) yield `${where}: ${day} is not a day`;
    if (revoked !== undefined && revoked <= date) yield `${where}: revoked before it was made`;
    if (index > 0 && date < (data.policyDocuments[index - 1]?.date ?? '')) yield `${where}: not in order`;
    if (cited.length === 0) yield `${where}: no evidence`;
    for (const entry of cited) {
      if (!Object.hasOwn(data.evidence, entry)) yield `${where}: unknown evidence ${entry}`;
    }
  }
}

/**
 * Every cross reference and every form of the data on this floor.
 *
 * @param data - the law to look at; that of the tool unless given.
 * @returns one line per problem; an empty list if there is none. It never throws.
 */
export function validateLaw(data: LawData = law): string[] {
  return [
    ...sourceProblems(data),
    ...evidenceProblems(data),
    ...countryProblems(data),
    ...chipProblems(data),
    ...questionProblems(data),
    ...dateProblems(data),
    ...laneProblems(data),
    ...documentProblems(data),
  ];
}
