import { describe, expect, it } from 'vitest';
import {
  askingOf,
  type Condition,
  calmAnswer,
  question,
  questionIds,
  questionsWith,
  relevanceOf,
  rows,
  screen,
  screenIds,
  screensOf,
  variableNames,
  variables,
} from '../../machines';
import { nodesOf } from '../../machines/facts/conditions';
import { readBy, readingOrder, readingsAfter } from '../../machines/questions/order';
import { type ReadingId, readings } from '../../machines/questions/variables';

const variablesIn = (condition: Condition): readonly string[] =>
  nodesOf(condition).flatMap((node) => ('on' in node ? [node.on] : []));

describe('a question', () => {
  it('stands on screens, and behind one that stands there too', () => {
    expect(new Set(screenIds.flatMap((id) => screen(id).questions))).toEqual(new Set(questionIds));
    for (const id of questionsWith(({ behind }) => behind)) {
      const { behind } = askingOf(id);
      const at = screensOf(id).find((on) => behind && screen(on).questions.includes(behind));
      expect([id, at && screen(at).questions.indexOf(id)]).toEqual([
        id,
        at && behind && screen(at).questions.indexOf(behind) + 1,
      ]);
    }
  });

  it('is judged by something: a variable comes from its answer', () => {
    const read = new Set(Object.values(variables).flat());
    expect(questionIds.filter((id) => !read.has(id))).toEqual([]);
  });

  it('is asked once all that its condition names has been read', () => {
    for (const id of questionIds) {
      const earlier = readingOrder.slice(0, readingOrder.indexOf(id));
      const { naming } = askingOf(id);
      expect((naming?.on ?? []).filter((other) => !earlier.includes(other))).toEqual([]);
      for (const variable of variablesIn(relevanceOf(id)))
        expect([
          id,
          (variables[variable as keyof typeof variables] ?? []).filter(
            (other) => other !== id && !earlier.includes(other),
          ),
        ]).toEqual([id, []]);
    }
  });

  it('has a calm answer that it can be given, where it has one', () => {
    for (const id of questionIds) {
      const asked = question(id);
      const calm = calmAnswer(id);
      if (calm === undefined) continue;
      const given = typeof calm === 'string' ? [calm] : Object.values<string>(calm);
      const possible = 'options' in asked ? asked.options : 'statuses' in asked ? asked.statuses : [];
      expect([id, given.filter((one) => !possible.includes(one))]).toEqual([id, []]);
    }
  });
});

describe('a condition', () => {
  it('asks only about variables that there are', () => {
    const known: ReadonlySet<string> = new Set(variableNames);
    const asked = [...rows.map(({ when }) => when), ...questionIds.map(relevanceOf)].flatMap(variablesIn);
    expect([...new Set(asked)].filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('a reading', () => {
  const ids = Object.keys(readings) as ReadingId[];

  it('follows the last of the questions that feed it, once', () => {
    const follow = [...readingsAfter.values()].flat();
    expect([...follow].sort()).toEqual(ids.filter((id) => id !== 'dates').sort());
  });

  it('computes its variables from questions that feed it, or that stand behind it', () => {
    for (const id of ids)
      if (id !== 'dates' && Object.keys(readings[id]).length > 0) expect(readBy(id)).not.toEqual([]);
  });
});

/** The sources as text, but for the entries and for the weights of the first codes, which are frozen. */
const sources = Object.entries(
  import.meta.glob<string>(
    [
      '../../machines/**/*.ts',
      '../../src/**/*.{ts,tsx}',
      '../../scripts/**/*.ts',
      '!../../machines/questions/**',
      '!../../machines/code/usual.ts',
    ],
    { query: '?raw', import: 'default', eager: true },
  ),
);

describe('no list of questions is written down beside the entries', () => {
  const ids: ReadonlySet<string> = new Set(questionIds);
  const listsIn = (text: string, namesVariables = false): readonly string[] => [
    // Typed as one, with something in it.
    ...[
      ...text.matchAll(
        /(?:Record<QuestionId\b[^=;{]*|QuestionId\)?\[\]>?|Set<QuestionId>|Map<QuestionId\b[^=;{]*)\s*=\s*(?:new (?:Set|Map)(?:<[^(]*>)?\()?\s*[[{]\s*['"\w[]/g,
      ),
    ].map(([found]) => found),
    // Or three of them in a row; in rules such names are variables.
    ...[...(namesVariables ? '' : text).matchAll(/\[\s*((?:'[\w]+',?\s*){3,})\]/g)]
      .filter(([, inside = '']) => [...inside.matchAll(/'(\w+)'/g)].every(([, id = '']) => ids.has(id)))
      .map(([found]) => found),
  ];

  it.each([
    `const firstIsCalm: ReadonlySet<QuestionId> = new Set(['screening', 'owners']);`,
    `const terms: Readonly<Partial<Record<QuestionId, string>>> = { role: 'x' };`,
    `const placing: readonly QuestionId[] = ['role'];`,
    `for (const id of ['role', 'ownCountry', 'usPerson'] as const) take(id);`,
  ])('%s is one', (text) => {
    expect(listsIn(text)).not.toEqual([]);
  });

  it.each(sources)('%s', (file, text) => {
    expect(listsIn(text, /machines\/(?:facts|findings)\//.test(file))).toEqual([]);
  });
});
