import i18next from 'i18next';
import { type Condition, questionIds, relevanceOf, rows } from '../../machines';
import { conditionsOf, definedIn } from '../../src/library/rules/model';
import { clauseOf, clauseText, factName } from '../../src/words/conditionWords';
import { type Language, wordSettings } from '../../src/words/i18n';
import { type Words, wordsOf } from '../../src/words/words';

export const wordsIn = (language: Language): Words => {
  const instance = i18next.createInstance();
  void instance.init(wordSettings(language));
  return wordsOf(instance, language);
};

/** Those of the rows, of the questions, and of the facts that they name. */
export const allConditions = (): readonly Condition[] => {
  const own = [...rows.flatMap(conditionsOf), ...questionIds.map(relevanceOf)];
  return [...own, ...factsBehind(own).map((fact) => fact.is)];
};

export const factsBehind = definedIn;

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
    question: (key, variables) => {
      said.questions.add(key);
      return words.question(key, variables);
    },
  };
  const conditions = allConditions();
  for (const condition of conditions) clauseText(heard, clauseOf(heard, condition));
  for (const { fact } of factsBehind(conditions)) factName(heard, fact);
  return said;
};
