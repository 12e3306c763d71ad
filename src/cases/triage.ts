/** What the list says of each case, what it is sorted by, and what of it is sought. */
import {
  derive,
  gist,
  type Knower,
  knowers,
  type levels,
  planWindow,
  rank,
  type Status,
  statuses,
} from '../../machines';
import type { CaseRecord } from '../store/record';
import { standingKnown, standingOf } from '../store/standing';
import type { Kept } from '../store/store';
import { levelWords } from '../ui/levelWords';
import { fold, soughtIn } from '../words/fold';
import { questionWords } from '../words/names';
import type { Words } from '../words/words';

/** A decision on a case closes it; whoever keeps one writes it into the labels. */
export const isDecided = ({ labels }: Pick<CaseRecord, 'labels'>): boolean => labels.decision !== undefined;

/**
 * Where a case is on its way: as it was decided, as somebody said, else as it follows from whose part was gone
 * through. What came from elsewhere and nobody opened yet was handed over.
 */
export const statusOf = (record: CaseRecord): Status => {
  const { labels, theCase, at } = record;
  if (isDecided(record)) return 'decided';
  if (labels.status) return labels.status;
  if (theCase.hand === 'sales') return 'sales';
  if (theCase.hand === 'compliance')
    return Object.values(theCase.by ?? {}).includes('compliance') ? 'in-review' : 'handed-over';
  if (at === undefined) return 'handed-over';
  return at === 'summary' || at === 'check' ? 'in-review' : 'sales';
};

export const sorts = [
  'saved',
  'name',
  'reference',
  'item',
  'level',
  'could',
  'open',
  'planned',
  'decisionDate',
  'status',
  'who',
] as const;
export type Sort = (typeof sorts)[number];
/** What takes judging a case first. */
export const isJudgedBy = (sort: Sort): boolean => sort === 'level' || sort === 'could' || sort === 'open';
/** Works out what a case is sorted by, once. */
export const workedOut = (record: CaseRecord, sort: Sort, isJudged: boolean, words: Words): void => {
  if (isJudged) standingOf(record);
  if (sort === 'item') itemOf(record, words);
};
/** Which way round a column is sorted first: the latest and the gravest first, names from their beginning. */
export const startsDown = (sort: Sort): boolean =>
  ['saved', 'decisionDate', 'level', 'could', 'open'].includes(sort);

interface Item {
  readonly what: string;
  readonly where: string;
}
const items = new WeakMap<CaseRecord, ReadonlyMap<string, Item>>();
/** What a deal is about, and where it goes, each in a few words. */
export const itemOf = (record: CaseRecord, words: Words): Item => {
  const known = items.get(record)?.get(words.lang);
  if (known) return known;
  const { theCase } = record;
  const facts = derive(theCase);
  const { answerOf } = questionWords(words);
  const [what = '', where = ''] = gist.map((ids) => {
    const id = ids.find((one) => facts.asked.has(one) && theCase.answers[one] !== undefined);
    return id ? (answerOf(id, theCase, facts)[0] ?? '') : '';
  });
  const item = { what, where };
  items.set(record, new Map([...(items.get(record) ?? []), [words.lang, item]]));
  return item;
};

/** With whom the open points lie, those who have most of them first. */
export const openWith = (words: Words, by: Readonly<Partial<Record<Knower, number>>>): string =>
  words.list(
    knowers
      .filter((one) => by[one])
      .toSorted((left, right) => (by[right] ?? 0) - (by[left] ?? 0))
      .map((one) => words.intake(`with.${one}`, { number: by[one] ?? 0 })),
  );

const folded = (texts: readonly string[]): string => texts.map(fold).join('\n');

/** What a row shows beside what the person wrote, in each of these languages. */
const shownIn = (record: CaseRecord, words: Words): readonly string[] => {
  const { outcome, open, by } = standingOf(record);
  const { decisionDate, plannedDate } = record.theCase;
  const { what, where } = itemOf(record, words);
  return [
    words.list([what, where].filter(Boolean)),
    levelWords(words, outcome),
    ...(outcome.couldBecome ? [words.finding(`level.${outcome.couldBecome}`)] : []),
    open > 0 ? words.cases('row.points', { count: open }) : words.cases('row.no-points'),
    openWith(words, by),
    words.intake(`status.${statusOf(record)}`),
    words.date(decisionDate),
    decisionDate,
    words.planned(plannedDate),
    typeof plannedDate === 'string' ? plannedDate : '',
    words.moment(record.saved),
    record.saved.slice(0, 10),
    record.labels.name.trim() ? '' : words.cases('unnamed'),
  ];
};

const written = new WeakMap<CaseRecord, string>();
const writtenIn = (record: CaseRecord): string => {
  const { name, reference, notes, who = '' } = record.labels;
  const text = written.get(record) ?? folded([name, reference, notes, who]);
  written.set(record, text);
  return text;
};
const shown = new WeakMap<CaseRecord, string>();
/** Works out what a row shows, once for each record. */
export const learn = (record: CaseRecord, languages: readonly Words[]): void => {
  if (!shown.has(record)) shown.set(record, folded(languages.flatMap((words) => shownIn(record, words))));
};
export const isLearnt = (record: CaseRecord): boolean => shown.has(record);

export interface Sieve {
  readonly typed: string;
  readonly level: (typeof levels)[number] | '';
  readonly status: Status | '';
}
export const noSieve: Sieve = { typed: '', level: '', status: '' };
export const isSieve = ({ typed, level, status }: Sieve): boolean =>
  soughtIn(typed).length > 0 || level !== '' || status !== '';

/** The cases that hold every word that was typed and what was chosen, as far as a row is known by now. */
export const find = (cases: readonly Kept[], { typed, level, status }: Sieve): readonly Kept[] => {
  const sought = soughtIn(typed);
  if (sought.length === 0 && level === '' && status === '') return cases;
  return cases.filter(({ record }) => {
    if (status !== '' && statusOf(record) !== status) return false;
    if (level !== '' && standingKnown(record)?.outcome.level !== level) return false;
    if (sought.length === 0) return true;
    const text = `${writtenIn(record)}\n${shown.get(record) ?? ''}`;
    return sought.every((word) => text.includes(word));
  });
};

/** Sorts; what is without the thing sorted by, or not worked out yet, comes last either way. */
export const sorted = (cases: readonly Kept[], by: Sort, isDown: boolean, words: Words): readonly Kept[] => {
  const { compare } = new Intl.Collator(words.lang, { numeric: true });
  const text = ({ record }: Kept): string | undefined => {
    const { labels, theCase } = record;
    switch (by) {
      case 'name':
      case 'reference':
        return labels[by].trim();
      case 'who':
        return labels.who;
      case 'item':
        return items.get(record)?.get(words.lang)?.what;
      case 'decisionDate':
        return theCase.decisionDate;
      case 'planned':
        return planWindow(theCase).first;
      default:
        return record.saved;
    }
  };
  const figure = ({ record }: Kept): number | undefined => {
    if (by === 'status') return statuses.indexOf(statusOf(record));
    const standing = standingKnown(record);
    if (!standing) return undefined;
    const { outcome, open } = standing;
    // Of the same level, what could become worse is the graver.
    if (by === 'level')
      return (
        rank(outcome.level) * 10 +
        (outcome.couldBecome ? rank(outcome.couldBecome) : 0) +
        (outcome.refusalPresumed ? 5 : 0)
      );
    return by === 'open' ? open : outcome.couldBecome === null ? undefined : rank(outcome.couldBecome);
  };
  const isFigure = by === 'status' || isJudgedBy(by);
  const way = isDown ? -1 : 1;
  const keyed = cases.map((kept) => ({ kept, key: isFigure ? figure(kept) : text(kept) || undefined }));
  return keyed
    .toSorted(({ key: one }, { key: other }) => {
      if (one === undefined || other === undefined)
        return Number(one === undefined) - Number(other === undefined);
      if (typeof one === 'number') return way * (one - Number(other));
      return (
        way *
        (by === 'name' || by === 'reference' || by === 'who' || by === 'item'
          ? compare(one, String(other))
          : one < String(other)
            ? -1
            : one > String(other)
              ? 1
              : 0)
      );
    })
    .map(({ kept }) => kept);
};
