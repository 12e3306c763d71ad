import { describe, expect, test } from 'vitest';
import {
  askingOf,
  codeProblems,
  forces,
  keyOf,
  law,
  levels,
  question,
  questionIds,
  regimes,
  rows,
  screenIds,
  sections,
} from '../../machines';
import { wordsIn } from '../../scripts/headless/words';
import { titleOf } from '../../src/document/findings';
import { languages, resources } from '../../src/words/i18n';
import { keysSaid } from '../rules/support';

type Words = Readonly<Record<string, string>>;
const namespaces: Readonly<Record<string, { en: Words; ja: Words }>> = Object.fromEntries(
  Object.entries(resources.en).map(([name, en]) => [
    name,
    { en, ja: resources.ja[name as keyof typeof resources.ja] },
  ]),
);

const variablesOf = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();

describe.each(Object.entries(namespaces))('the words of %s', (name, { en, ja }) => {
  test('are there in both languages', () => {
    const lacks = (language: string, words: Words, other: Words) =>
      Object.keys(other)
        .filter((key) => !(key in words))
        .map((key) => `locales/${language}/${name}.json lacks "${key}"`);
    expect([...lacks('ja', ja, en), ...lacks('en', en, ja)]).toEqual([]);
  });

  test('are never empty', () => {
    const empty = [en, ja].flatMap((words) => Object.keys(words).filter((key) => !words[key]?.trim()));
    expect(empty).toEqual([]);
  });

  test('take the same variables', () => {
    const unlike = Object.keys(en).filter(
      (key) => variablesOf(en[key] ?? '').join() !== variablesOf(ja[key] ?? '').join(),
    );
    expect(unlike).toEqual([]);
  });
});

/** What is missing in which file, and what nothing uses. Hints and the like are there where there is something to say. */
const compare = (
  name: keyof (typeof resources)['en'],
  needed: readonly string[],
  optional: readonly string[] = [],
  { words = resources.en[name] as Words, language = 'en' as keyof typeof resources } = {},
): readonly string[] => {
  const allowed = new Set([...needed, ...optional]);
  const file = `locales/${language}/${name}.json`;
  return [
    ...[...new Set(needed)].filter((key) => !(key in words)).map((key) => `${file} lacks "${key}"`),
    ...Object.keys(words)
      .filter((key) => !allowed.has(key))
      .map((key) => `${file} has "${key}", which nothing uses`),
  ];
};

test('every section, screen, question, option, line and status has its words, and no other', () => {
  const needed = ['unknown', ...sections.map((section) => `section.${section}`)];
  const optional: string[] = [];
  for (const id of screenIds) {
    needed.push(`screen.${id}.title`, `screen.${id}.why`);
    optional.push(`screen.${id}.hint`);
  }
  for (const id of questionIds) {
    const asked = question(id);
    needed.push(`${id}.title`, `${id}.short`, `${id}.ask`);
    const { notKnown, mayStayOpen, knows, asks } = askingOf(id);
    // What somebody outside is asked; lines of a list are asked there where that accuses nobody.
    if (asks || knows === 'maker' || knows === 'customer') needed.push(`${id}.write`);
    if (notKnown === 'left-open' || mayStayOpen) needed.push(`${id}.leftOpen`);
    optional.push(`${id}.hint`, `${id}.more`);
    if (asked.kind === 'checklist') {
      needed.push(...asked.lines.map((line) => `${id}.line.${line}`));
      needed.push(...asked.lines.map((line) => `${id}.line.${line}.short`));
      needed.push(...asked.statuses.map((status) => `${id}.status.${status}`));
      optional.push(
        ...asked.lines.flatMap((line) => [`${id}.line.${line}.hint`, `${id}.line.${line}.write`]),
      );
      optional.push(...asked.statuses.map((status) => `${id}.status.${status}.hint`));
    } else {
      const options = 'options' in asked ? asked.options : [];
      needed.push(...options.map((option) => `${id}.option.${option}`));
      optional.push(...[...options, 'unknown'].map((option) => `${id}.option.${option}.hint`));
    }
  }
  const fields = {
    figures: ['tpp', 'tops', 'bits', 'dies', 'mm2', 'bandwidth', 'sparse', 'counts'],
    hbmFigures: ['bandwidth', 'mm2'],
  };
  for (const [id, parts] of Object.entries(fields)) {
    needed.push(...parts.map((part) => `${id}.field.${part}`));
    optional.push(...parts.map((part) => `${id}.field.${part}.hint`));
  }
  // What its answers mean in a condition, as it is said in each language.
  for (const language of languages) {
    const meant = [...keysSaid(language).questions].filter((key) => key.includes('.if'));
    expect(
      compare('questions', [...needed, ...meant], optional, {
        words: resources[language].questions,
        language,
      }),
    ).toEqual([]);
  }
});

test.each([
  ['en', 60],
  ['ja', 30],
] as const)('every line of a check list is told in %s in at most %i characters', (language, most) => {
  const words: Words = resources[language].questions;
  const lines = questionIds.flatMap((id) => {
    const asked = question(id);
    return asked.kind === 'checklist' ? asked.lines.map((line) => `${id}.line.${line}`) : [];
  });
  expect(lines.length).toBeGreaterThan(50);
  expect(lines.filter((key) => [...(words[`${key}.short`] ?? '')].length > most)).toEqual([]);
});

test('every finding, level, force and change of the law has its words, and no other', () => {
  const keys = [...new Set(rows.map(keyOf))];
  const weights = [...levels, 'note'];
  const verifications = ['official', 'abstract', 'unverified', 'secondary_one', 'secondary_other', 'reading'];
  const needed = [
    ...keys.flatMap((key) => [`${key}.title`, `${key}.text`]),
    ...weights.flatMap((level) => [`level.${level}`, `level.${level}.short`, `level.${level}.means`]),
    'level.licence.refused',
    'title.possible',
    ...forces.flatMap((force) => [`force.${force}`, `force.${force}.means`]),
    ...['established', 'possible'].map((certainty) => `certainty.${certainty}`),
    'asker.compliance',
    ...law.roles.map((role) => `asker.${role}`),
    'apply',
    'apply.claimed',
    ...verifications.map((verification) => `verification.${verification}`),
    ...regimes.map((regime) => `regime.${regime}`),
    ...new Set(law.sourceIds.map((id) => `kind.${law.sourceOf(id).kind}`)),
    ...law.lawDates.map(({ id }) => `change.${id}`),
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `notLooked.${number}`),
  ];
  // A sentence that rests on one statement of the evidence is kept under its id.
  const cited = (row: (typeof rows)[number]) => [
    ...row.cite.map((entry) => (typeof entry === 'string' ? entry : entry.id)),
    ...(row.lines ? [...law.redFlags, ...law.dueDiligence].flatMap(({ evidence }) => evidence) : []),
  ];
  const parts = ['text', 'textA', 'textB', 'printed', 'enforced'];
  const optional = [
    ...keys.flatMap((key) => ['do', 'force', 'title.possible', ...parts].map((part) => `${key}.${part}`)),
    ...rows.flatMap((row) =>
      cited(row).flatMap((evidence) => parts.map((part) => `${keyOf(row)}.${part}.${evidence}`)),
    ),
    'kind.dataset',
  ];
  expect(compare('findings', needed, optional)).toEqual([]);
});

test('a heading of what is only possible is worded so, and only what may come stands under it', () => {
  const possibly = { en: /\b(?:[Pp]ossible|may|might|May come)\b/, ja: /可能性/ };
  for (const language of languages) {
    const words = wordsIn(language);
    const plain = rows
      .map((row) => titleOf(words, { key: keyOf(row), certainty: 'possible', force: row.force }))
      .filter((title) => !possibly[language].test(title));
    expect(plain).toEqual([]);
  }
  expect(rows.filter(({ regime, force }) => (regime === 'outlook') !== (force === 'outlook'))).toEqual([]);
});

test('every variable, value, group and fact of a condition has its words, and no other', () => {
  for (const language of languages) {
    const said = keysSaid(language);
    // What the data does not hold now, but a condition can say.
    const optional = ['never', 'period.decision.to', 'period.decision.between'];
    expect(
      compare('conditions', [...said.conditions], optional, {
        words: resources[language].conditions,
        language,
      }),
    ).toEqual([]);
    expect([...said.questions].filter((key) => !(key in resources[language].questions))).toEqual([]);
  }
});

test('every term of the glossary has its words, and no other', () => {
  const needed = law.glossary.flatMap(({ id }) => [`${id}.term`, `${id}.text`]);
  expect(compare('glossary', needed)).toEqual([]);
});

test('every statement of the Japanese publications has its words, and no other', () => {
  const said = Object.keys(resources.en.library).filter((key) => key.startsWith('japanese.said.'));
  const needed = law.japanesePublications.flatMap(({ statements }) => statements.map(({ id }) => id));
  expect(said.sort()).toEqual(needed.map((id) => `japanese.said.${id}`).sort());
});

test('every problem of a code has its words, and no other', () => {
  const problems = Object.keys(resources.en.code).filter((key) => key.startsWith('problem.'));
  expect(problems.sort()).toEqual(codeProblems.map((problem) => `problem.${problem}`).sort());
});

test('every lane, period, state and policy document of the law has its words, and no other', () => {
  const needed = [
    ...law.standings.flatMap((standing) => [`standing.${standing}`, `standing.${standing}.means`]),
    ...law.lanes.flatMap(({ id, periods }) => [
      `lane.${id}`,
      ...periods.map((period) => `lane.${id}.${period.id}`),
    ]),
    ...law.policyDocuments.flatMap(({ id }) => [`document.${id}`, `document.${id}.text`]),
    ...new Set(law.sourceIds.map((id) => `read.${law.sourceOf(id).read}`)),
    ...new Set(law.sourceIds.map((id) => `lang.${law.sourceOf(id).lang}`)),
    ...new Set(law.chips().map(({ headline }) => `chips.class.${headline}`)),
  ];
  const dated = /^(?:standing|lane|document|read|lang|chips\.class)\./;
  const words = Object.fromEntries(Object.entries(resources.en.library).filter(([key]) => dated.test(key)));
  expect(compare('library', needed, [], { words })).toEqual([]);
});

/** The sources as text; a key stands there whole, or begins with what stands before `${`. */
const sources = Object.values(
  import.meta.glob<string>(['../../src/**/*.{ts,tsx}', '../../scripts/**/*.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).join('\n');
const literals = new Set([...sources.matchAll(/'([\w.-]+)'|"([\w.-]+)"/g)].map(([, a, b]) => a ?? b));
const patterns = [...sources.matchAll(/`(?:\w+:)?([\w.-]+(?:\$\{[^{}`]*\}[\w.-]*)+)`/g)].map(
  ([, template = '']) =>
    new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^{}]*\}/g, '[\\w.-]+')}$`),
);

test('no word of the screens is left over', () => {
  const isUsed = (key: string) => literals.has(key) || patterns.some((pattern) => pattern.test(key));
  // The words of ids have tests of their own, above.
  const { questions, findings, glossary, conditions, ...screens } = resources.en;
  const keys = Object.values(screens)
    .flatMap((words) => Object.keys(words))
    .map((key) => key.replace(/_(?:one|other)$/, ''));
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});

test('every word of a question, a finding or a condition that a screen names is there', () => {
  const named = [
    ...sources.matchAll(/\bwords\.(question|finding|conditions)\(\s*(?:'([^']+)'|`([^`]+)`)/g),
  ].map(([, door = '', whole = '', template = '']) => ({
    name: { question: 'questions', finding: 'findings', conditions: 'conditions' }[door] ?? door,
    key: whole || template,
    pattern: new RegExp(
      `^${(whole || template).replaceAll('.', '\\.').replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '.+')}(?:_(?:one|other))?$`,
    ),
  }));
  expect(named.length).toBeGreaterThan(50);
  expect(
    named
      .filter(
        ({ name, pattern }) => !Object.keys(namespaces[name]?.en ?? {}).some((key) => pattern.test(key)),
      )
      .map(({ name, key }) => `locales/en/${name}.json lacks "${key}"`),
  ).toEqual([]);
});
