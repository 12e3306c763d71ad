import { lawHash } from 'virtual:law-hash';
import { describe, expect, test } from 'vitest';
import { shippedDeals } from '../../src/deals/deals';
import { markdownOf } from '../../src/document/markdown';
import { exercisedBy } from '../../src/library/rules/exercised';
import { ruleTable } from '../../src/library/rules/model';
import { tableDocument } from '../../src/library/rules/tableDocument';
import type { Language } from '../../src/words/i18n';
import { run } from '../headless/run';
import { wordsIn } from './support';

const printed = async (...args: string[]): Promise<string> => (await run('table', ...args)).out;
const byId = [...shippedDeals()].sort((left, right) => (left.id < right.id ? -1 : 1));
const onThePage = (language: Language): string => {
  const words = wordsIn(language);
  return markdownOf(
    tableDocument({ words, table: ruleTable(words), exercised: exercisedBy(byId), hash: lawHash }),
  );
};

describe('the table on the command line', () => {
  test.each(['en', 'ja'] as const)('is what the page says, with the same hash, in %s', async (language) => {
    expect(await printed('--lang', language)).toBe(onThePage(language));
  });

  test('is there for programs too', async () => {
    const { hash, rows } = JSON.parse(await printed('--format', 'json')) as {
      hash: string;
      rows: { key: string }[];
    };
    expect(hash).toBe(lawHash);
    expect(rows.map(({ key }) => key)).toEqual(ruleTable(wordsIn('en')).rules.map(({ key }) => key));
  });

  test.each([
    [['--lang', 'fr'], /^--lang: "fr" is none of en, ja\n$/],
    [['--format', 'pdf'], /^--format: "pdf" is none of markdown, json\n$/],
    [['--colour'], /^Unknown option '--colour'[^\n]*\n$/],
    [['rows.json'], /^usage: table [^\n]*\n$/],
  ])('refuses %j in one line, with exit 2', async (args, message) => {
    const { code, out, err } = await run('table', ...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(out).toBe('');
  });
});
