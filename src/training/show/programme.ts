import { isRecord, type Scenario, type Told } from '../../../machines';
import { toldIn } from '../../deals/deals';
import type { Desk } from '../../store/desk';
import { findDeal } from '../findDeals';
import { randomName } from './line';
import { MOST_DEALS } from './message';
import { atTheStart, readState, type ShowState } from './state';

/** The ids in an address such as `09+10+10b`, each once. */
export const idsIn = (entry: string | undefined): readonly string[] => [
  ...new Set(
    (entry ?? '')
      .split('+')
      .map((id) => id.trim())
      .filter((id) => id !== ''),
  ),
];
export const programmeOf = (ids: readonly string[]): string => ids.join('+');

export interface Programme {
  readonly deals: readonly Scenario[];
  /** Ids of no deal that is here. */
  readonly unknown: readonly string[];
  readonly isTooLong: boolean;
}
export const readProgramme = (desk: Desk, entry: string | undefined): Programme => {
  const ids = idsIn(entry);
  return {
    deals: ids.flatMap((id) => findDeal(desk, id) ?? []),
    unknown: ids.filter((id) => findDeal(desk, id) === undefined),
    isTooLong: ids.length > MOST_DEALS,
  };
};

/** So many characters of a story can be read at once from the back of a room. */
const READABLE = { en: 800, ja: 400 } as const;

/** How many steps a story takes, the same in both languages. */
export const partsOf = (story: Told): number =>
  Math.max(
    ...(['en', 'ja'] as const).map((lang) => Math.ceil((story[lang]?.length ?? 0) / READABLE[lang])),
    1,
  );

const sentences = /[\s\S]*?(?:[.!?](?=\s)|[。！？]|\n|$)\s*/g;

/** One of the parts of a story, cut between sentences; a part may be empty where the sentences are few. */
export const partOf = (story: Told, lang: 'en' | 'ja', part: number, parts: number) => {
  const told = toldIn(story, lang);
  if (parts < 2) return told;
  const total = told.text.length;
  let from = 0;
  const mine = (told.text.match(sentences) ?? []).filter((sentence) => {
    const middle = from + sentence.length / 2;
    from += sentence.length;
    return Math.min(parts - 1, Math.floor((middle / total) * parts)) === part;
  });
  return { ...told, text: mine.join('').trim() };
};

let session: string | undefined;

/** What this tab remembers when it is loaded anew, in its own history alone: nothing is stored. */
const remembered = (): Readonly<Record<string, unknown>> => {
  const kept = isRecord(history.state) ? history.state.show : undefined;
  return isRecord(kept) ? kept : {};
};

/** The name under which this tab presents. It stays the same for the next programme. */
export const sessionOfTab = (): string => {
  const kept = remembered().session;
  session ??= typeof kept === 'string' && /^[0-9a-f]{16}$/.test(kept) ? kept : randomName();
  return session;
};
/** Another tab presents under this name: a copy of this one. */
export const newSession = (): string => {
  session = randomName();
  return session;
};
export const stateOfTab = (programme: string): ShowState => {
  const kept = remembered();
  return (kept.programme === programme ? readState(kept.state) : undefined) ?? atTheStart;
};
export const remember = (programme: string, name: string, state: ShowState): void => {
  const others = isRecord(history.state) ? history.state : {};
  history.replaceState({ ...others, show: { programme, session: name, state } }, '');
};
