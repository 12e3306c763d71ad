import {
  type Condition,
  type Fact,
  isPlace,
  type Period,
  partsOf,
  questionIds,
  type Some,
  sharedConditions,
  type Test,
  type Variable,
} from '../../machines';
import { resources } from './i18n';
import type { Words } from './words';

/** A condition in words, still as a tree, so that a screen can nest it and a text can bracket it. */
export type Clause =
  | { readonly kind: 'line'; readonly text: string }
  /** A named fact, or a condition that many share; it is defined in one place, and named everywhere else. */
  | { readonly kind: 'fact'; readonly name: string; readonly text: string }
  | { readonly kind: 'all' | 'any' | 'none'; readonly of: readonly Clause[] }
  /** About what is known: the answers do not rule it out. */
  | { readonly kind: 'possible'; readonly of: Clause };

const questionNames: ReadonlySet<string> = new Set(questionIds);
/** What a question's answers mean in a condition is said beside the question; the rest has words of its own. */
const keyOf = (key: string): readonly ['questions' | 'conditions', string] => {
  const [id = '', ...rest] = key.split('.');
  return questionNames.has(id) ? ['questions', [id, 'if', ...rest].join('.')] : ['conditions', key];
};
const has = (key: string): boolean => {
  const [namespace, own] = keyOf(key);
  return own in resources.en[namespace];
};
const say = (words: Words, key: string, values?: Readonly<Record<string, string>>): string => {
  const [namespace, own] = keyOf(key);
  return namespace === 'questions' ? words.question(own, values) : words.conditions(own, values);
};
const line = (text: string): Clause => ({ kind: 'line', text });

const clausesOf = (kind: 'all' | 'any', clause: Clause): readonly Clause[] =>
  clause.kind === kind ? clause.of : [clause];
const join = (kind: 'all' | 'any', clauses: readonly Clause[]): Clause => {
  const flat = clauses.flatMap((clause) => clausesOf(kind, clause));
  // What holds for a row as a whole may stand in its own condition too: a reader needs it once.
  const of = [...new Map(flat.map((clause) => [JSON.stringify(clause), clause])).values()];
  const [only] = of;
  return only && of.length === 1 ? only : { kind, of };
};
/** "None of" a choice is "none of" its parts. */
const deny = (clause: Clause): Clause =>
  clause.kind === 'none' && clause.of.length === 1 && clause.of[0]
    ? clause.of[0]
    : { kind: 'none', of: clausesOf('any', clause) };

// Tests of values that are no places

/** Values that contain commas are told apart by quotation marks when several stand in a row. */
const valueWords = (words: Words, on: Variable, values: readonly string[]): string => {
  const quote = (value: string) => words.conditions('quoted', { value });
  return words.either(
    values.map((value) => {
      const own = `${on}.value.${value}`;
      if (!has(own)) return quote(words.question(`${on}.option.${value}`));
      return values.length > 1 ? quote(say(words, own)) : say(words, own);
    }),
  );
};

/** Whole sentences where there are some, one for each value; else one sentence that names the values. */
const saying = (words: Words, stem: string, on: Variable, values: readonly string[]): readonly string[] => {
  const keys = values.map((value) => `${stem}.${value}`);
  return keys.every(has)
    ? keys.map((key) => say(words, key))
    : [say(words, stem, { values: valueWords(words, on, values) })];
};
const isOneOf = (words: Words, on: Variable, values: readonly string[]): Clause =>
  join('any', saying(words, on, on, values).map(line));
const isNoneOf = (words: Words, on: Variable, values: readonly string[]): Clause => {
  const stem = `${on}.not`;
  const isSaid = has(stem) || values.every((value) => has(`${stem}.${value}`));
  return isSaid ? join('all', saying(words, stem, on, values).map(line)) : deny(isOneOf(words, on, values));
};

// Tests of places

const countriesOf = (words: Words, codes: readonly string[]): string =>
  words.either(codes.map((code) => say(words, `country.${code}`)));

/** A party is named once when its own seat and its ultimate parent's are both tested. */
const partiesOf = (places: readonly Variable[]): readonly string[] | undefined => {
  const parties = [...new Set(places.map((place) => place.replace(/(?:Seat|Parent)$/, '')))];
  const isPaired = parties.every((party) =>
    ['Seat', 'Parent'].every((end) => places.some((place) => place === `${party}${end}`)),
  );
  return isPaired ? parties : undefined;
};

/** The words of a test of places: the place's own where it has some, else those of a party or of any place. */
const placeLine = (words: Words, places: readonly Variable[], pass: Test, way: string): Clause => {
  const [place = ''] = places;
  const parties = partiesOf(places);
  const stem = parties ? 'party' : places.length === 1 && has(`${place}.${way}`) ? place : 'place';
  const named = parties
    ? { parties: words.either(parties.map((party) => say(words, `${party}.party`))) }
    : stem === 'place'
      ? { places: words.either(places.map((one) => say(words, `${one}.place`))) }
      : {};
  const where =
    'group' in pass
      ? { group: say(words, `group.${pass.group}`) }
      : 'outside' in pass
        ? { group: say(words, `group.${pass.outside}`) }
        : { countries: countriesOf(words, 'in' in pass ? pass.in : pass.notIn) };
  return line(say(words, `${stem}.${way}`, { ...named, ...where }));
};

const isSomewhere = (words: Words, places: readonly Variable[], pass: Test): Clause => {
  if ('group' in pass) return placeLine(words, places, pass, 'in');
  if ('outside' in pass) return placeLine(words, places, pass, 'outside');
  if ('in' in pass) return placeLine(words, places, pass, 'is');
  // Anywhere but nowhere: the place is known.
  if (pass.notIn.length === 0) return line(say(words, `${pass.on}.known`));
  return placeLine(words, places, pass, 'other');
};

// Periods

const periodLine = (words: Words, { from, to, by }: Period): Clause => {
  const stem = by === 'decision' ? 'period.decision' : 'period';
  const way = from && to ? 'between' : from ? 'from' : 'to';
  const dates = { ...(from ? { from: words.date(from) } : {}), ...(to ? { to: words.date(to) } : {}) };
  return line(say(words, `${stem}.${way}`, dates));
};

// Conditions

const testClause = (words: Words, test: Test): Clause => {
  if (isPlace(test.on)) return isSomewhere(words, [test.on], test);
  if ('in' in test) return isOneOf(words, test.on, test.in);
  if ('notIn' in test) return isNoneOf(words, test.on, test.notIn);
  throw new RangeError(`${test.on} is no place`);
};

const someClause = (words: Words, { some, pass }: Some): Clause => {
  const [on] = some;
  if (on === undefined) return line(words.conditions('never'));
  return isPlace(on)
    ? isSomewhere(words, some, { on, ...pass })
    : join(
        'any',
        some.map((one) => testClause(words, { on: one, ...pass })),
      );
};

const notClause = (words: Words, condition: Condition): Clause => {
  if ('on' in condition) {
    const { on } = condition;
    if ('group' in condition && isPlace(on)) return placeLine(words, [on], condition, 'not-in');
    if ('in' in condition && !isPlace(on)) return isNoneOf(words, on, condition.in);
  }
  return deny(clauseOf(words, condition));
};

const sharedNames: ReadonlyMap<Condition, string> = new Map(
  Object.entries(sharedConditions).map(([name, condition]) => [condition, name]),
);

/** A condition in words: nested, simplified where nothing is lost, and never more than the condition says. */
export const clauseOf = (words: Words, condition: Condition): Clause => {
  const shared = sharedNames.get(condition);
  if (shared !== undefined) return { kind: 'fact', name: shared, text: factName(words, shared) };
  if ('on' in condition) return testClause(words, condition);
  if ('some' in condition) return someClause(words, condition);
  if ('fact' in condition)
    return { kind: 'fact', name: condition.fact, text: factName(words, condition.fact) };
  if ('not' in condition) return notClause(words, condition.not);
  if ('possibly' in condition) return { kind: 'possible', of: clauseOf(words, condition.possibly) };
  if ('all' in condition)
    return condition.all.length === 0
      ? line(words.conditions('always'))
      : join(
          'all',
          condition.all.map((part) => clauseOf(words, part)),
        );
  if ('any' in condition)
    return condition.any.length === 0
      ? line(words.conditions('never'))
      : join(
          'any',
          condition.any.map((part) => clauseOf(words, part)),
        );
  return periodLine(words, condition);
};

/** The name of a fact, as a clause. */
export const factName = (words: Words, name: string): string => say(words, `fact.${name}`);

const conjoined = (words: Words, key: 'text.and' | 'text.or', parts: readonly string[]): string =>
  parts.reduce((left, right) => words.conditions(key, { left, right }));
const isGroup = ({ kind }: Clause): boolean => kind === 'all' || kind === 'any';

/** A clause on one line. Groups inside others stand in brackets, so that it reads in one way only. */
export const clauseText = (words: Words, clause: Clause): string => {
  const within = (part: Clause): string => {
    const inside = clauseText(words, part);
    return isGroup(part) ? words.conditions('text.group', { inside }) : inside;
  };
  switch (clause.kind) {
    case 'line':
    case 'fact':
      return clause.text;
    case 'all':
      return conjoined(words, 'text.and', clause.of.map(within));
    case 'any':
      return conjoined(words, 'text.or', clause.of.map(within));
    case 'none':
      return words.conditions('text.not', {
        inside: conjoined(
          words,
          'text.or',
          clause.of.map(clause.of.length === 1 ? (part) => clauseText(words, part) : within),
        ),
      });
    case 'possible':
      return words.conditions('text.possible', { inside: clauseText(words, clause.of) });
  }
};

/**
 * What a condition names, each once, in its order; not what stands inside the definitions. A condition that is
 * merely shared comes without a source, and opened: its definition is not its name again.
 */
export const factsIn = (condition: Condition): readonly Fact[] => {
  const shared = sharedNames.get(condition);
  if (shared !== undefined) return [{ fact: shared, cite: [], is: { ...condition } }];
  if ('fact' in condition) return [condition];
  return [
    ...new Map(
      partsOf(condition)
        .flatMap(factsIn)
        .map((fact) => [fact.fact, fact]),
    ).values(),
  ];
};
