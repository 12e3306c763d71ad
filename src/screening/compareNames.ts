/** The names of a case against the lists that are open. */
import {
  HIT,
  type Hit,
  type Labels,
  NEAR,
  type PartyField,
  partyFields,
  type Screened,
  type ScreenedHit,
  screenedLimits,
} from '../../machines';
import { breathing } from '../ui/breathing';
import type { OpenList } from './openLists';

export interface PartyName {
  readonly party: PartyField;
  readonly name: string;
}

/** Lines and lists of parties are several names; an address is one. */
const several = (text: string): string[] =>
  text
    .split(/[\n;；]+/)
    .map((one) => one.trim().slice(0, screenedLimits.name))
    .filter((one) => one !== '');

const isAddress = (party: PartyField): boolean => party.endsWith('Address');

/** The names that the case tells, and those that were typed beside it; each once. */
export const namesIn = ({ sheet }: Labels, typed: string): readonly PartyName[] => {
  const told = partyFields.flatMap((party) => {
    const text = party === 'typed' ? typed : (sheet?.[party] ?? '');
    const names = isAddress(party) ? [text.trim()].filter((one) => one !== '') : several(text);
    return names.map((name) => ({ party, name }));
  });
  const seen = new Set<string>();
  return told.filter(({ name }) => !seen.has(name) && Boolean(seen.add(name))).slice(0, screenedLimits.names);
};

/** What was found, with what is not kept with the case. */
export interface FoundHit {
  readonly name: string;
  readonly list: OpenList;
  readonly hit: Hit;
}

/** Holds each name against each list, one after the other, in slices between which the page breathes. */
export const compareAll = async (
  names: readonly PartyName[],
  lists: readonly OpenList[],
  tell: (name: string) => void,
): Promise<readonly FoundHit[]> => {
  const found: FoundHit[] = [];
  for (const { name, party } of names) {
    tell(name);
    for (const list of lists) {
      const byName = isAddress(party) ? [] : await breathing(list.index.searching(name, NEAR));
      const rows = new Set(byName.map(({ listed }) => listed.row));
      const byAddress =
        isAddress(party) || party === 'typed'
          ? (await breathing(list.index.searchingAddress(name))).filter(({ listed }) => !rows.has(listed.row))
          : [];
      found.push(...[...byName, ...byAddress].map((hit) => ({ name, list, hit })));
    }
  }
  return found.sort((one, two) => two.hit.score - one.hit.score);
};

/** An address cannot be more than a hint, and is always one to be looked at. */
export const isHit = ({ score, why }: Pick<Hit, 'score' | 'why'>): boolean =>
  score >= HIT || why.includes('address');

const hitKey = ({ name, listed, row }: Pick<ScreenedHit, 'name' | 'listed' | 'row'>, sha256: string) =>
  JSON.stringify([name, listed, row, sha256]);

/** What is kept with the case. What was decided of the same hit in the same list before stays decided. */
export const screenedBy = (
  names: readonly PartyName[],
  lists: readonly OpenList[],
  found: readonly FoundHit[],
  on: string,
  before: Screened | undefined,
): Screened => {
  const decided = new Map(
    before?.hits.map((hit) => [hitKey(hit, before.lists[hit.list]?.sha256 ?? ''), hit] as const),
  );
  const hits = found.filter(({ hit, list }) => isHit(hit) && lists.indexOf(list) < screenedLimits.lists);
  const left = hits.length - MOST_HITS;
  return {
    on,
    ...(left > 0 ? { left } : {}),
    lists: lists
      .slice(0, screenedLimits.lists)
      .map(({ name, date, rows, sha256, covers }) => ({ name, date, rows, sha256, covers })),
    names,
    hits: hits.slice(0, MOST_HITS).map(({ name, list, hit: { listed, alias, score, why } }) => {
      const own = { name, listed: listed.name, row: listed.row };
      const known = decided.get(hitKey(own, list.sha256));
      return {
        ...own,
        list: lists.indexOf(list),
        score,
        why,
        ...(alias === undefined ? {} : { alias }),
        ...(listed.source ? { source: listed.source } : {}),
        decision: known?.decision ?? 'open',
        ...(known?.reason === undefined ? {} : { reason: known.reason }),
      };
    }),
  };
};
/** More hits than anybody decides; the nearest are kept. */
export const MOST_HITS = 300;
