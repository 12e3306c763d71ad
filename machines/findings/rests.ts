/** What rests on a source: the statements of the evidence, and what cites each of them. */
import {
  dueDiligence,
  type EvidenceId,
  evidenceIds,
  evidenceOf,
  glossary,
  groupEvidence,
  lanes,
  lawDates,
  policyDocuments,
  redFlags,
  type SourceId,
} from '../law';
import { once } from '../once';
import { askingOf, questionIds } from '../questions';
import { graver, keyOf, type Weight } from './row';
import { rows } from './rows';

/** Something that a reader can look up, and that cites a statement. Its words are found by its kind and id. */
export interface Resting {
  readonly kind: 'finding' | 'flag' | 'check' | 'term' | 'change' | 'lane' | 'document';
  readonly id: string;
}

export interface Statement {
  readonly id: EvidenceId;
  /** The source supports it beside another one that comes first. */
  readonly beside: boolean;
  readonly resting: readonly Resting[];
}

const everything = function* (): Generator<readonly [EvidenceId, Resting]> {
  for (const row of rows)
    for (const entry of row.cite)
      yield [typeof entry === 'string' ? entry : entry.id, { kind: 'finding', id: keyOf(row) }];
  const lists = [
    ['flag', redFlags],
    ['check', dueDiligence],
    ['term', glossary],
    ['change', lawDates],
    ['document', policyDocuments],
  ] as const;
  for (const [kind, entries] of lists)
    for (const { id, evidence } of entries) for (const statement of evidence) yield [statement, { kind, id }];
  for (const lane of lanes)
    for (const { id, evidence } of lane.periods)
      for (const statement of evidence) yield [statement, { kind: 'lane', id: `${lane.id}.${id}` }];
};

const restingOn = once(() => {
  const all = new Map<EvidenceId, Map<string, Resting>>();
  for (const [statement, resting] of everything()) {
    const known = all.get(statement) ?? new Map<string, Resting>();
    known.set(`${resting.kind} ${resting.id}`, resting);
    all.set(statement, known);
  }
  return all;
});

/** The statements that a source supports, in the order of the evidence, each with what cites it. */
export const statementsOf = (source: SourceId): readonly Statement[] =>
  evidenceIds.flatMap((id) => {
    const { source: main, also = [] } = evidenceOf(id);
    if (main !== source && !also.includes(source)) return [];
    return [{ id, beside: main !== source, resting: [...(restingOn().get(id)?.values() ?? [])] }];
  });

/** The same, with what a person is asked and where countries are placed: all that a change of the law can reach. */
export interface RestingOnLaw {
  readonly kind: Resting['kind'] | 'question' | 'group';
  readonly id: string;
}

const groupIds = Object.keys(groupEvidence) as (keyof typeof groupEvidence)[];

export const restingOnLaw = (id: EvidenceId): readonly RestingOnLaw[] => [
  ...(restingOn().get(id)?.values() ?? []),
  ...questionIds
    .filter((one) => askingOf(one).law.includes(id))
    .map((one) => ({ kind: 'question' as const, id: one })),
  ...groupIds
    .filter((one) => groupEvidence[one].includes(id))
    .map((one) => ({ kind: 'group' as const, id: one })),
];

const weights = once(() => {
  const all = new Map<string, Weight>();
  for (const row of rows) {
    const key = keyOf(row);
    all.set(key, graver<Weight>(all.get(key) ?? 'note', row.level));
  }
  return all;
});

/** The gravest level of a finding; nothing else has one. */
export const weightOfResting = ({ kind, id }: RestingOnLaw): Weight | undefined =>
  kind === 'finding' ? weights().get(id) : undefined;
