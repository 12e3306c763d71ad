/** What was held against which lists, and what was decided of each hit, in words: on the page, on paper, in the report. */
import type { Screened } from '../../machines';
import { isolated } from '../words/isolated';
import type { Words } from '../words/words';

interface ScreenedTold {
  readonly lead: string;
  readonly lists: readonly string[];
  readonly hits: readonly string[];
}

/** As much of a hash as people compare by eye. */
const HASH = 12;

export const screenedTold = (words: Words, { on, lists, hits, names, left = 0 }: Screened): ScreenedTold => ({
  lead: words.passage([
    words.screening('hits.before', { date: words.date(on) }),
    words.screening('told.names', { count: names.length }),
    words.screening('hits.count', { count: hits.length }),
  ]),
  lists: lists.map(({ name, date, rows, sha256 }) =>
    words.screening('told.list', {
      list: isolated(name),
      date: words.date(date),
      rows: words.screening('list.rows', { count: rows, rows: words.number(rows) }),
      hash: sha256.slice(0, HASH),
    }),
  ),
  hits: [
    ...hits.map(({ name, listed, alias, list, row, score, why = [], decision, reason = '' }) =>
      [
        `${isolated(name)} – ${isolated(alias ?? listed)}`,
        ...(alias === undefined ? [] : [words.screening('hit.alias', { alias: isolated(listed) })]),
        words.screening('hit.where', { list: isolated(lists[list]?.name ?? ''), row }),
        words.screening('hit.near', { score: score.toFixed(2) }),
        ...(why.length > 0
          ? [words.screening('hit.why', { why: words.list(why.map((one) => words.screening(`why.${one}`))) })]
          : []),
        words.screening(`decision.${decision}`),
        ...(decision === 'other' && reason.trim() ? [isolated(reason.trim().replace(/\s+/g, ' '))] : []),
      ].join(' · '),
    ),
    ...(left > 0 ? [words.screening('told.left', { count: left })] : []),
  ],
});
