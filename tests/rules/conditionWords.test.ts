import { describe, expect, test } from 'vitest';
import { type Condition, keyOf, relevanceOf, rows, variableNames } from '../../machines';
import {
  all,
  any,
  fact,
  inGroup,
  not,
  otherThan,
  possibly,
  someIn,
  test as tested,
} from '../../machines/facts/conditions';
import { type Clause, clauseOf, clauseText, factsIn } from '../../src/words/conditionWords';
import { allConditions, factsBehind, wordsIn } from './support';

const english = wordsIn('en');
const japanese = wordsIn('ja');
const said = (condition: Condition) => clauseText(english, clauseOf(english, condition));
const ofRow = (key: string): Condition => {
  const row = rows.find((one) => keyOf(one) === key);
  if (!row) throw new Error(key);
  return row.when;
};

describe('a condition in words', () => {
  test('names every variable that there is', () => {
    const found = new Set<string>();
    const walk = (condition: Condition): void => {
      if ('on' in condition) found.add(condition.on);
      else if ('some' in condition) for (const one of condition.some) found.add(one);
      else if ('is' in condition) walk(condition.is);
      else if ('not' in condition) walk(condition.not);
      else if ('possibly' in condition) walk(condition.possibly);
      else if ('all' in condition) condition.all.forEach(walk);
      else if ('any' in condition) condition.any.forEach(walk);
    };
    allConditions().forEach(walk);
    expect(variableNames.filter((name) => !found.has(name))).toEqual([]);
  });

  test('leaves no key and no placeholder standing in its place', () => {
    for (const words of [english, japanese])
      for (const condition of allConditions()) {
        const text = clauseText(words, clauseOf(words, condition));
        expect(text).not.toMatch(/\{\{|\w\.(?:not|value|option|in|is|party|place)\b|undefined/);
      }
  });

  test('gives one name to one fact', () => {
    const facts = factsBehind(allConditions());
    for (const words of [english, japanese]) {
      const names = facts.map((one) => clauseText(words, clauseOf(words, one)));
      expect(new Set(names).size).toBe(facts.length);
    }
  });

  test('says different conditions differently, in both languages', () => {
    for (const words of [english, japanese]) {
      const byText = new Map<string, Set<string>>();
      for (const condition of allConditions()) {
        const text = clauseText(words, clauseOf(words, condition));
        byText.set(text, (byText.get(text) ?? new Set()).add(canonical(condition)));
      }
      const mixed = [...byText].filter(([, conditions]) => conditions.size > 1).map(([text]) => text);
      expect(mixed).toEqual([]);
    }
  });

  test('names a fact and does not spell it out', () => {
    const clause = clauseOf(english, ofRow('foundry.presumed'));
    expect(clause).toEqual({
      kind: 'fact',
      name: 'presumed3A090a',
      text: 'Note 1 presumes the chip to be 3A090.a and for data centres, and nobody has rebutted that',
    });
    expect(factsIn(ofRow('gp10.documented')).map((one) => one.fact)).toEqual([
      'prcDesigned3A090',
      'authorisationSeen',
      'acquiredForAnalysisOnly',
    ]);
  });

  test('nothing to fulfil is one sentence', () => {
    expect(said(relevanceOf('role'))).toBe('in every case');
    expect(clauseText(japanese, clauseOf(japanese, all()))).toBe('すべての場合');
  });

  test('flattens what is nested for nothing, and keeps what is not', () => {
    const yes = tested('usPerson', 'yes');
    const isNew = tested('newCustomer', 'yes');
    const past = tested('pastViolation', 'known');
    const kinds = (clause: Clause): unknown =>
      'of' in clause
        ? { [clause.kind]: clause.kind === 'possible' ? kinds(clause.of) : clause.of.map(kinds) }
        : clause.kind;
    expect(kinds(clauseOf(english, all(all(yes, isNew), past)))).toEqual({ all: ['line', 'line', 'line'] });
    expect(kinds(clauseOf(english, all(yes, all(yes, isNew))))).toEqual({ all: ['line', 'line'] });
    expect(kinds(clauseOf(english, any(all(yes), any(isNew, past))))).toEqual({
      any: ['line', 'line', 'line'],
    });
    expect(kinds(clauseOf(english, all(any(yes, isNew), past)))).toEqual({
      all: [{ any: ['line', 'line'] }, 'line'],
    });
    expect(kinds(clauseOf(english, not(any(yes, isNew))))).toEqual({ none: ['line', 'line'] });
    expect(kinds(clauseOf(english, not(all(yes, isNew))))).toEqual({ none: [{ all: ['line', 'line'] }] });
    expect(kinds(clauseOf(english, not(not(yes))))).toBe('line');
    expect(kinds(clauseOf(english, possibly(yes)))).toEqual({ possible: 'line' });
  });

  test('a group inside another stands in brackets', () => {
    const yes = tested('usPerson', 'yes');
    const isNew = tested('newCustomer', 'yes');
    const past = tested('pastViolation', 'known');
    expect(said(all(any(yes, isNew), past))).toBe(
      '[a US person takes part; or the customer is new]; and a past violation with these goods is known or highly likely',
    );
    expect(said(not(all(yes, isNew)))).toBe('not [a US person takes part; and the customer is new]');
    expect(clauseText(japanese, clauseOf(japanese, not(all(yes, isNew))))).toBe(
      '［米国人（US person）が関わる、かつ、新しい顧客である］に当たらない',
    );
  });

  test('a denial is said as one where there are words for it, else as "not"', () => {
    expect(said(otherThan('itemKind', 'equipment'))).toBe(
      'the item is not chip-making equipment or a sub-system for it',
    );
    expect(said(not(tested('usPerson', 'yes')))).toBe('not [a US person takes part]');
  });

  test('places are named with their group, parties with their parents', () => {
    expect(said(inGroup('destination', 'A5'))).toBe('the destination is in Country Group A:5');
    expect(said(someIn(['endUserSeat', 'endUserParent'], 'D5MO'))).toBe(
      'the end user, or its ultimate parent, is headquartered in Country Group D:5 or Macau',
    );
    expect(said(otherThan('onwardDestination'))).toBe('an onward delivery to another country is known');
  });

  test('a period says which day is meant', () => {
    expect(said({ from: '2025-01-16' })).toBe('the day judged is 16 January 2025 or later');
    expect(said({ to: '2026-12-30', by: 'decision' })).toBe(
      'the decision is made on 30 December 2026 or earlier',
    );
    expect(clauseText(japanese, clauseOf(japanese, { from: '2025-09-29', to: '2025-11-09' }))).toBe(
      '判定日が2025年9月29日から2025年11月9日まで（両日を含む）である',
    );
  });

  test('a fact inside a fact is found with the definitions, not with the condition', () => {
    const inner = fact('inner', [], tested('usPerson', 'yes'));
    const outer = fact('outer', [], all(inner));
    expect(factsIn(not(outer)).map((one) => one.fact)).toEqual(['outer']);
  });
});

/** What a condition says, whatever the nesting that says nothing. */
const canonical = (condition: Condition): string => {
  if ('some' in condition && condition.some.length === 1)
    return canonical({ on: condition.some[0], ...condition.pass } as Condition);
  if ('fact' in condition) return condition.fact;
  if ('all' in condition || 'any' in condition) {
    const kind = 'all' in condition ? 'all' : 'any';
    const parts = ('all' in condition ? condition.all : condition.any).map(canonical);
    const flat = parts.flatMap((part) => (part.startsWith(`${kind}(`) ? [part.slice(4, -1)] : [part]));
    return flat.length === 1 ? (flat[0] ?? '') : `${kind}(${flat.join()})`;
  }
  if ('not' in condition) return `not(${canonical(condition.not)})`;
  if ('possibly' in condition) return `possibly(${canonical(condition.possibly)})`;
  return JSON.stringify(condition);
};
