/**
 * The frozen ordinals: a code names a question, an option, a chip, a country or a line by its place in these
 * lists. A list only grows at its end; nothing in it is ever moved, renamed or taken out, whatever becomes of
 * the vocabulary. `ordinals.json` keeps what each edition added, and `npm run -s code:ordinals` writes it:
 * nobody does by hand.
 */
import recorded from './ordinals.json';

/** Words that only grow. Those behind `first` came later, have no weight, and cost a few characters more. */
export interface Growing {
  readonly first: number;
  readonly ids: readonly string[];
}
interface Named {
  readonly id: string;
}
export interface ChoiceEntry extends Named {
  readonly kind: 'choice' | 'choices';
  readonly options: Growing;
  /** The option that stands for "don't know" where the vocabulary has one of its own. */
  readonly unsure?: string;
}
export interface ChecklistEntry extends Named {
  readonly kind: 'checklist';
  readonly lines: Growing;
  readonly statuses: Growing;
  readonly unsure: string;
}
export interface PlainEntry extends Named {
  readonly kind: 'country' | 'chip' | 'figures' | 'hbm' | 'number' | 'day';
}
export type Entry = ChoiceEntry | ChecklistEntry | PlainEntry;

/** All that a code refers to. */
export interface Ordinals {
  readonly questions: readonly Entry[];
  /** How many of the questions stand in every code; later ones are named where they are answered. */
  readonly first: number;
  readonly chips: Growing;
  readonly countries: Growing;
}

/** A question as the file keeps it: its words in a row. */
interface Kept {
  readonly id: string;
  readonly kind: string;
  readonly options?: string;
  readonly lines?: string;
  readonly statuses?: string;
  readonly unsure?: string;
}
/** What lists grew by, by question. */
type Grown = Readonly<Record<string, string>>;
export interface Batch {
  readonly questions?: readonly Kept[];
  readonly options?: Grown;
  readonly lines?: Grown;
  readonly statuses?: Grown;
  readonly chips?: string;
  readonly countries?: string;
}
/** What an edition added, with its hash, by which a change of it shows. */
export interface Later extends Batch {
  readonly edition: string;
  readonly hash: string;
}
/** All that was ever added: what the weights of version 1 were made for, and what came later. */
export interface Journal {
  readonly first: Batch;
  readonly later: readonly Later[];
}

const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');
const growing = (text = ''): Growing => ({ first: words(text).length, ids: words(text) });
const longer = ({ first, ids }: Growing, text = ''): Growing => ({ first, ids: [...ids, ...words(text)] });

const entryOf = ({ id, kind, options, lines, statuses, unsure = '' }: Kept): Entry => {
  switch (kind) {
    case 'choice':
    case 'choices':
      return { kind, id, options: growing(options), ...(unsure ? { unsure } : {}) };
    case 'checklist':
      return { kind, id, lines: growing(lines), statuses: growing(statuses), unsure };
    default:
      return { kind: kind as PlainEntry['kind'], id };
  }
};
const grown = (entry: Entry, { options, lines, statuses }: Batch): Entry => {
  if (entry.kind === 'choice' || entry.kind === 'choices')
    return { ...entry, options: longer(entry.options, options?.[entry.id]) };
  return entry.kind === 'checklist'
    ? {
        ...entry,
        lines: longer(entry.lines, lines?.[entry.id]),
        statuses: longer(entry.statuses, statuses?.[entry.id]),
      }
    : entry;
};

/** The lists as they stand after all that was added. */
export const ordinalsOf = ({ first, later }: Journal): Ordinals => {
  const addedTo = (entry: Entry, from: number): Entry => later.slice(from).reduce(grown, entry);
  const growth = (list: 'chips' | 'countries'): Growing =>
    later.reduce((all, batch) => longer(all, batch[list]), growing(first[list]));
  return {
    questions: [first, ...later].flatMap(({ questions = [] }, batch) =>
      questions.map((kept) => addedTo(entryOf(kept), batch)),
    ),
    first: first.questions?.length ?? 0,
    chips: growth('chips'),
    countries: growth('countries'),
  };
};

export const journal: Journal = recorded as Journal;
export const ordinals: Ordinals = ordinalsOf(journal);
