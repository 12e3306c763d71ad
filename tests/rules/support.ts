import i18next from 'i18next';
import { type Condition, type Fact, questionIds, type Row, relevanceOf, rows } from '../../machines';
import { clauseOf, clauseText, factName, factsIn } from '../../src/app/conditionWords';
import { type Language, wordSettings } from '../../src/app/i18n';
import { type Words, wordsOf } from '../../src/app/words';

export const wordsIn = (language: Language): Words => {
  const instance = i18next.createInstance();
  void instance.init(wordSettings(language));
  return wordsOf(instance, language);
};

/** Every condition that stands in a row. */
export const conditionsOf = (row: Row): readonly Condition[] => [
  row.when,
  ...row.cite.flatMap((entry) => (typeof entry === 'string' ? [] : [entry.when])),
  ...(typeof row.refusalPresumed === 'object' ? [row.refusalPresumed] : []),
];

/** Those of the rows, of the questions, and of the facts that they name. */
export const allConditions = (): readonly Condition[] => {
  const own = [...rows.flatMap(conditionsOf), ...questionIds.map(relevanceOf)];
  return [...own, ...factsBehind(own).map((fact) => fact.is)];
};

export const factsBehind = (conditions: readonly Condition[]): readonly Fact[] => {
  const found = new Map<string, Fact>();
  const add = (condition: Condition): void => {
    for (const fact of factsIn(condition)) {
      if (found.has(fact.fact)) continue;
      found.set(fact.fact, fact);
      add(fact.is);
    }
  };
  conditions.forEach(add);
  return [...found.values()];
};

/** Which words are taken from two namespaces when every condition is said. */
export const keysSaid = (language: Language): { conditions: Set<string>; questions: Set<string> } => {
  const said = { conditions: new Set<string>(), questions: new Set<string>() };
  const words = wordsIn(language);
  const heard: Words = {
    ...words,
    conditions: (key, variables) => {
      said.conditions.add(key);
      return words.conditions(key, variables);
    },
    question: (key) => {
      said.questions.add(key);
      return words.question(key);
    },
  };
  const conditions = allConditions();
  for (const condition of conditions) clauseText(heard, clauseOf(heard, condition));
  for (const { fact } of factsBehind(conditions)) factName(heard, fact);
  return said;
};
