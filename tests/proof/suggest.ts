/**
 * Looks for deals that would kill what the shipped ones let live: a shipped deal, changed where the oracle
 * and the mutant differ. A story has still to be written for each.
 */
import { type Answer, type Answers, type Case, type QuestionId, questionIds } from '../../machines/answers';
import { readCase } from '../../machines/case';
import { derive } from '../../machines/facts/derive';
import { rows } from '../../machines/findings/rows';
import { type Deal, judgeDeals } from './deals';
import { dealAgainst } from './judge';
import type { Mutant } from './mutants';
import { pick, type Random } from './random';

export interface Suggestion {
  readonly basedOn: string;
  readonly decisionDate: string;
  readonly plannedDate: string;
  readonly changes: Readonly<Record<string, Answer>>;
  readonly kills: readonly string[];
}

export interface Survived {
  readonly mutant: Mutant;
  /** The values of the variables in a world that shows it, and the days. */
  readonly witness: ReadonlyMap<string, readonly string[]>;
}

const lineOf: Readonly<Record<string, readonly [QuestionId, string]>> = {
  useWmd: ['endUse', 'wmd'],
  useIntelligence: ['endUse', 'military-intelligence'],
  useMilitary: ['endUse', 'military'],
  useSupercomputer: ['endUse', 'supercomputer'],
  useAdvancedNode: ['endUse', 'advanced-node'],
  useEquipment: ['endUse', 'equipment'],
  useUsPersonFab: ['endUse', 'us-person-fab'],
};
const makerClass: Readonly<Record<string, string>> = {
  a: '3A090.a',
  b: '3A090.b',
  c: '3A090.c',
  below: 'other-ccl',
  ear99: 'EAR99',
  other: 'other-ccl',
};
const owned: Readonly<Record<string, string>> = { majority: 'majority', minority: 'minority', none: 'none' };

/** Answers that lead towards a world. */
const answersFor = (witness: Survived['witness'], random: Random): Record<string, Answer> => {
  const changes: Record<string, Answer> = {};
  for (const [name, values] of witness) {
    const value = pick(random, values);
    if (value === '') continue;
    const line = lineOf[name];
    if (line) {
      const [id, key] = line;
      changes[id] = { '*': 'no-sign', ...(changes[id] as object), [key]: value };
    } else if (name === 'class' && makerClass[value]) {
      changes.makerClass = makerClass[value];
      changes.identifiedBy = 'eccn';
    } else if (name === 'ownership' && owned[value]) changes.owners = owned[value];
    else if (name === 'ownersAnswer') changes.owners = value === 'not-checked' ? 'unknown' : value;
    else if (name === 'activity') changes.activity = [value === 'verb' ? 'buy' : value];
    else if (name === 'transistorsBelow') {
      changes.transistorCount = { 30: 25, 35: 33, 40: 38 }[value] ?? 45;
      changes.hbmInPackage = 'no';
    } else if (name.startsWith('matched') && name !== 'matchedParty' && value === 'yes') {
      const list = {
        Entity: 'entity',
        Footnote5: 'entity-fn5',
        Meu: 'meu',
        Denied: 'denied',
        Unverified: 'unverified',
      };
      changes.matchedLists = [list[name.slice(7) as keyof typeof list]];
    } else if (name.startsWith('consignee') || name.startsWith('purchaser')) {
      const others = (changes.otherParties as string[] | undefined) ?? [];
      changes.otherParties = [
        ...new Set([...others, name.startsWith('consignee') ? 'ultimate-consignee' : 'purchaser']),
      ];
      changes[name] = value;
    } else if (name === 'onwardDestination') {
      changes.onward = 'known';
      changes[name] = value;
    } else if (name === 'flags') changes.flagsCustomer = { '*': 'absent', 'reluctant-end-use': value };
    else if (name === 'dueDiligence') changes.dueDiligence = { '*': value };
    else if (name === 'flagsUnchecked' && value === 'yes') changes.flagsOrder = { '*': 'not-checked' };
    else if ((questionIds as readonly string[]).includes(name)) changes[name] = value;
  }
  return changes;
};

/** Tries changed deals, and keeps by turns the one that kills most of what is left. */
export const suggest = (
  survivors: readonly Survived[],
  deals: readonly Deal[],
  random: Random,
  tries: number,
): { suggestions: readonly Suggestion[]; left: readonly string[] } => {
  const found: { case: Suggestion; kills: Set<string> }[] = [];
  for (const { witness } of survivors)
    for (let turn = 0; turn < tries; turn += 1) {
      const base = pick(random, deals);
      const changes = answersFor(witness, random);
      const day = pick(random, witness.get('day') ?? [base.case.plannedDate]);
      const decided = pick(random, witness.get('decided') ?? [day]);
      let theCase: Case;
      try {
        theCase = readCase(
          {
            decisionDate: decided,
            plannedDate: day,
            answers: { ...base.case.answers, ...changes } as Answers,
          },
          day,
        );
      } catch {
        continue;
      }
      const judged = judgeDeals([{ id: 'new', case: theCase, derived: derive(theCase) }]);
      const kills = new Set(
        survivors.filter(({ mutant }) => dealAgainst(mutant, rows, judged)).map(({ mutant }) => mutant.name),
      );
      if (kills.size > 0)
        found.push({
          case: { basedOn: base.id, decisionDate: decided, plannedDate: day, changes, kills: [] },
          kills,
        });
    }
  const left = new Set(survivors.map(({ mutant }) => mutant.name));
  const suggestions: Suggestion[] = [];
  for (;;) {
    let best: (typeof found)[number] | undefined;
    let most = 0;
    for (const candidate of found) {
      let count = 0;
      for (const name of candidate.kills) if (left.has(name)) count += 1;
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    if (!best) break;
    const kills = [...best.kills].filter((name) => left.has(name));
    for (const name of kills) left.delete(name);
    suggestions.push({ ...best.case, kills });
  }
  return { suggestions, left: [...left] };
};
