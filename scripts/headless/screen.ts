/** Holds names against lists of names: npm run -s screen -- --help */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { HIT, ListError, listLimits, matching, type NamedList } from '../../machines';
import { decodeText } from '../../src/store/encoding';
import { lang, readArguments, refuse } from './arguments';
import { complain, print, printJson } from './output';
import { wordsIn } from './words';

const { values, operands } = readArguments({
  name: 'screen',
  about: 'holds names of firms, persons or addresses against lists of names, and says which come near.',
  operands: {
    name: 'NAME…',
    about: 'a name in any script; without one, names are read from the standard input, one a line',
    least: 0,
  },
  options: {
    list: {
      about:
        'a list as it is published: the Consolidated Screening List (CSV or JSON), SDN.CSV of OFAC with ALT.CSV and ADD.CSV beside it, the list of foreign end users of METI as a table, or a table of your own; it may be given several times',
      value: 'FILE',
      many: true,
    },
    column: {
      about: 'the heading of the column that holds the names, where a table does not say it',
      value: 'HEADING',
    },
    min: {
      about: `the score from which a name is printed, from 0 to 1; ${HIT} unless told otherwise, with 0 every name that shares a word or comes near one`,
      value: 'N',
    },
    lang,
    format: {
      about: 'what is printed',
      of: {
        json: 'one list: of each name its hits, each with score, listed name, row, list and why',
        text: 'a line for each hit',
      },
      default: 'json',
    },
  },
  exits: {
    0: 'every name was held against every list, whether or not anything was found',
    2: 'misuse, or a list that cannot be read: a line on stderr says what it is',
  },
});
const words = wordsIn(values.lang);
const { atOnce, indexOf, noListBy, readingList, withOtherNames } = await matching();

const least = values.min === undefined ? HIT : Number(values.min);
if (!(least >= 0 && least <= 1) || values.min?.trim() === '')
  refuse(`--min: ${JSON.stringify(values.min)} is no number from 0 to 1`);
if (values.list.length === 0) refuse('--list: name at least one list');

const listOf = (file: string) => {
  let bytes: Buffer;
  try {
    if (statSync(file).size > listLimits.bytes)
      return refuse(`${file}: ${words.screening('list.too-large', { limit: listLimits.bytes / 1_000_000 })}`);
    bytes = readFileSync(file);
  } catch {
    return refuse(`${file}: cannot be read`);
  }
  try {
    const other = noListBy(bytes);
    if (other) throw new ListError('not-a-list', other);
    const decoded = decodeText(bytes, values.lang);
    if ('fault' in decoded) throw new ListError('not-text');
    if (decoded.readAs) complain(`${file}: read as ${decoded.readAs.encoding}`);
    const list = atOnce(readingList(decoded.text, { nameColumn: values.column }));
    for (const { row, field, problem } of list.faults.slice(0, 10))
      complain(`${file}: row ${row}: ${field ? `${field}: ` : ''}${words.screening(`row.${problem}`)}`);
    if (list.faults.length > 10) complain(`${file}: ${list.faults.length} rows were not taken`);
    return {
      name: basename(file),
      list,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
  } catch (error) {
    return refuse(`${file}: ${told(error)}`);
  }
};
const told = (error: unknown): string => {
  if (!(error instanceof ListError)) throw error;
  const { problem, detail, headings, is } = error;
  if (is) return words.screening(`no-list.${is}`);
  if (problem === 'not-a-list') return words.screening('list.unread');
  if (problem === 'which-column')
    return `${words.screening('list.which-column')} --column: ${headings.join(' | ')}`;
  return words.screening(`list.${problem}`, { limit: detail });
};

const joined = (lists: readonly NamedList[]) => {
  try {
    return withOtherNames(lists);
  } catch (error) {
    return refuse(told(error));
  }
};
const indexes = joined(values.list.map(listOf)).map(({ name, list }) => ({
  name,
  index: indexOf(list.rows),
}));

const names =
  operands.length > 0
    ? operands
    : readFileSync(0, 'utf8')
        .split(/\r?\n/)
        .map((name) => name.trim())
        .filter((name) => name !== '');

const found = names.map((name) => ({
  name,
  hits: indexes
    .flatMap(({ name: list, index }) => {
      const byName = index.search(name, least);
      const rows = new Set(byName.map(({ listed }) => listed.row));
      const byAddress = index
        .searchAddress(name)
        .filter(({ score, listed }) => score >= least && !rows.has(listed.row));
      return [...byName, ...byAddress].map(({ score, listed, alias, why }) => ({
        score,
        listed: listed.name,
        ...(alias === undefined ? {} : { alias }),
        row: listed.row,
        list,
        ...(listed.source ? { source: listed.source } : {}),
        why: why.join(', '),
      }));
    })
    .sort((one, two) => two.score - one.score),
}));
if (values.format === 'json') await printJson(`${JSON.stringify(found, null, 1)}\n`);
else
  for (const { name, hits } of found) {
    if (hits.length === 0) await print(`${name}: -\n`);
    for (const { score, listed, alias, row, list, why } of hits)
      await print(
        `${name}: ${score.toFixed(3)} ${listed}${alias ? ` (${alias})` : ''} · ${list}:${row} · ${why}\n`,
      );
  }
