/**
 * What an edition that waits says of itself: its editions, and what each changed in the law, in every language.
 * It comes from another build than this page, so it is read through a gate and shown as text.
 */
import { CaseError, type Gate, heard, list, record, shown, text } from '../../machines';
import { type Language, languages } from '../words/i18n';

/** What an edition changed, in every language, in the same order. */
type Changes = Readonly<Record<Language, readonly string[]>>;

export interface CarriedEdition {
  readonly id: string;
  readonly changes: Changes;
}

/** Newest first: the first is the edition that is carried. */
export type Carried = readonly CarriedEdition[];

/** What the build puts into the service worker. */
export interface KeptFile {
  /** Names this build: two builds that differ anywhere never share a cache. */
  readonly build: string;
  /** Each file, from where the worker stands, and its hash. */
  readonly files: Readonly<Record<string, string>>;
  /** The one of them that is not opened but handed out. */
  readonly download: string;
  readonly editions: Carried;
}

const EDITION = /^\d{4}-\d\d-\d\d\.\d{1,4}$/;
const limits = { editions: 1_000, changes: 100, characters: 600 };

const id: Gate<string> = {
  read: (value, field) => {
    if (typeof value !== 'string' || !EDITION.test(value))
      throw new CaseError(field, 'not-a-text', shown(value));
    return value;
  },
  schema: () => ({ type: 'string', pattern: EDITION.source }),
};
const lines = list(text(limits.characters), { most: limits.changes });
const open = { isOpen: true };
const carriedGate = list(record({ id, changes: record({ en: lines, ja: lines }, open) }, open), {
  most: limits.editions,
  isFilled: true,
});

/** Reads the answer of a waiting worker, or nothing where any part of it is not what it should be. */
export const readCarried = (given: unknown): Carried | undefined => {
  const editions = heard(() => carriedGate.read(given, 'editions'));
  const isWhole = editions?.every(({ changes: { en, ja } }) => en.length === ja.length);
  return isWhole && new Set(editions?.map(({ id }) => id)).size === editions?.length ? editions : undefined;
};

/** What taking an edition means to a page of another one. */
export type News =
  /** The same law: only the program differs. */
  | { readonly kind: 'same' }
  | { readonly kind: 'newer'; readonly id: string; readonly changes: Changes }
  /** It could not be read, or it does not follow this page's edition. */
  | { readonly kind: 'unknown' };

export const newsFor = (edition: string, carried: Carried | undefined): News => {
  const [first] = carried ?? [];
  const at = carried?.findIndex(({ id }) => id === edition) ?? -1;
  if (!carried || !first || at === -1) return { kind: 'unknown' };
  if (at === 0) return { kind: 'same' };
  const passed = carried.slice(0, at);
  const changesIn = (language: Language) => passed.flatMap(({ changes }) => changes[language]);
  return {
    kind: 'newer',
    id: first.id,
    changes: Object.fromEntries(
      languages.map((language) => [language, changesIn(language)]),
    ) as unknown as Changes,
  };
};
