import { describe, expect, test } from 'vitest';
import { assess, keyOf, law, levels, readScenario, rows } from '../../machines';
import { shippedDeals } from '../../src/deals/deals';
import { markdownOf } from '../../src/document/markdown';
import { exercisedBy } from '../../src/library/rules/exercised';
import { byRegime, ruleTable } from '../../src/library/rules/model';
import { membersOf, remarksOn, spokenIn } from '../../src/library/rules/ruleWords';
import { tableDocument } from '../../src/library/rules/tableDocument';
import { wordsIn } from './support';

const words = wordsIn('en');
const table = ruleTable(words);
const deals = shippedDeals();
const exercised = exercisedBy(deals);
const ruleOf = (key: string) => {
  const rule = table.rules.find((one) => one.key === key);
  if (!rule) throw new Error(key);
  return rule;
};

describe('the table for reviewers', () => {
  test('holds every row once, grouped by regime, in the order of the decision table within each', () => {
    expect(table.rules.map(({ key }) => key).sort()).toEqual(rows.map(keyOf).sort());
    expect(table.rules.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
    for (const { regime, rules } of byRegime(table.rules))
      expect(rules.map(({ key }) => key)).toEqual(rows.filter((row) => row.regime === regime).map(keyOf));
    expect(byRegime(table.rules).flatMap(({ rules }) => rules)).toEqual(table.rules);
  });

  test('says of a row what its data says', () => {
    for (const row of rows) {
      const rule = ruleOf(keyOf(row));
      expect(rule.level).toBe(row.level);
      expect(rule.force).toBe(row.force);
      expect(rule.besides).toEqual(row.besides ?? []);
      expect(rule.lack).toBe(row.lack === true);
      expect(rule.period !== undefined).toBe(row.from !== undefined || row.to !== undefined);
      expect(rule.refusalPresumed !== undefined).toBe(row.refusalPresumed !== undefined);
    }
  });

  test('caps the weight of what is printed only or may come, and of nothing else', () => {
    const capped = table.rules.filter((rule) => rule.capped);
    expect(capped.length).toBeGreaterThan(0);
    for (const rule of capped) expect(['printed', 'outlook']).toContain(rule.force);
    expect(remarksOn(words, ruleOf('licence.printed-worldwide'))).toContain(
      'Weighs “Proceed only with care” at most, because of its force',
    );
  });

  test('names where a row goes by what is known, and beside which outcomes it stands', () => {
    expect(table.rules.filter((rule) => rule.turnsOnKnowledge).map(({ key }) => key)).toEqual([
      'item.chip-inside-unknown',
      'gp10.possible',
      'licence.embargo/party',
      'installed.hq/history-unclear',
      'licence.equipment-unknown',
      'diversion.unchecked',
      'diversion.unchecked/minor',
      'diversion.new-customer',
      'note.transit',
    ]);
    expect(remarksOn(words, ruleOf('note.penalties'))).toEqual([
      'Shown only beside an outcome of: A BIS licence comes first or Do not proceed',
    ]);
  });

  test('cites every statement of a row, with the case that it belongs to', () => {
    for (const row of rows) {
      const shown = ruleOf(keyOf(row)).sources;
      for (const entry of row.cite) {
        const id = typeof entry === 'string' ? entry : entry.id;
        const { source, locator } = law.evidenceOf(id);
        const same = shown.filter(({ citation }) => citation.id === source && citation.locator === locator);
        expect(same.length, `${keyOf(row)} ${id}`).toBeGreaterThan(0);
        expect(same.some(({ when }) => (when !== undefined) === (typeof entry !== 'string'))).toBe(true);
      }
    }
  });

  test('defines every name that it uses, each once', () => {
    const used = [...JSON.stringify(table).matchAll(/"kind":"fact","name":"(\w+)"/g)].map(([, name]) => name);
    const defined = table.definitions.map(({ name }) => name);
    expect(new Set(used)).toEqual(new Set(defined));
    expect(new Set(defined).size).toBe(defined.length);
  });

  test('no definition is its own name again', () => {
    for (const { name, condition } of table.definitions)
      expect(JSON.stringify(condition)).not.toContain(`"name":"${name}"`);
  });

  test('lists the members of a group with its moves', () => {
    const restricted = table.groups.find(({ id }) => id === 'D5MO');
    if (!restricted) throw new Error('D5MO is not used');
    expect(restricted.members).toEqual([...law.groupsOn('2026-11-21').D5MO].sort());
    const said = membersOf(words, restricted);
    expect(said).toContain('Entered on 15 March 2024: Nicaragua');
    expect(said).toContain('Left on 30 May 2024: Cyprus');
    expect(said).toContain('Left on 3 February 2026: Cambodia');
  });
});

describe('the deals behind a row', () => {
  test('are those in which the judgement has it, as told and in twists', () => {
    for (const deal of deals) {
      const told = assess(deal.theCase);
      const now = new Map(told.findings.map(({ key, certainty }) => [key, certainty]));
      const then = new Set(told.atDecisionDate?.findings.map(({ key }) => key));
      const twists = deal.twists.map(({ id, theCase }) => {
        const { findings, atDecisionDate } = assess(theCase);
        return {
          id,
          keys: new Set([...findings, ...(atDecisionDate?.findings ?? [])].map(({ key }) => key)),
        };
      });
      for (const row of rows) {
        const key = keyOf(row);
        const use = exercised.get(key)?.find(({ id }) => id === deal.id);
        expect(use?.told, `${key} ${deal.id}`).toBe(
          now.get(key) ?? (then.has(key) ? 'decision-only' : undefined),
        );
        const within = twists.filter(({ keys }) => keys.has(key)).map(({ id }) => id);
        expect(use?.twists.map(({ id }) => id) ?? []).toEqual(within);
      }
    }
  });

  test('are none where no deal has the row, and the table says so', () => {
    const without = rows.map(keyOf).filter((key) => !exercised.has(key));
    const text = markdownOf(tableDocument({ words, table, exercised, hash: 'h' }));
    expect(text.match(/No shipped deal/g) ?? []).toHaveLength(without.length);
    const none = markdownOf(tableDocument({ words, table, exercised: new Map(), hash: 'h' }));
    expect(none.match(/No shipped deal/g)).toHaveLength(rows.length);
  });

  test('do not follow what a deal expects of itself', () => {
    const deal = deals[0];
    if (!deal) throw new Error('no deals');
    const lying = { ...deal, expected: { level: levels[0], findings: [{ id: 'note.japan' }] } };
    expect(exercisedBy([lying])).toEqual(exercisedBy([deal]));
  });

  test('are read through the gate for scenarios', () => {
    expect(() => readScenario({ id: 'x' }, law.FIRST_DATE)).toThrow();
  });

  test('are told with what they do', () => {
    const use = { id: '1', title: { en: 'One' }, told: 'possible', twists: [] } as const;
    const twists = [
      { id: 'a', speaks: 'established' },
      { id: 'b', speaks: 'established' },
      { id: 'c', speaks: 'decision-only' },
    ] as const;
    expect(spokenIn(words, { ...use, twists })).toBe(
      'possible as told, established in 2 twists, in 1 twist by the law of the decision date only',
    );
  });
});

describe('the document', () => {
  test.each(['en', 'ja'] as const)(
    'says every row and definition, the hash and the place to sign in %s',
    (lang) => {
      const own = wordsIn(lang);
      const inWords = ruleTable(own);
      const { blocks } = tableDocument({ words: own, table: inWords, exercised, hash: 'a1b2' });
      const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
      for (const { number, title } of inWords.rules) expect(headings).toContain(`${number}. ${title}`);
      for (const { number, title } of inWords.definitions) expect(headings).toContain(`D${number}. ${title}`);
      const text = JSON.stringify(blocks);
      expect(text).toContain(own.rules('hash', { hash: 'a1b2' }));
      expect(text).toContain(own.rules('sign.signature'));
      expect(text).not.toMatch(/undefined|\{\{/);
    },
  );
});
