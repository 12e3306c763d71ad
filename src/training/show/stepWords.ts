/** What a step says, in words: for the room, for the presenter's next step, and for the list of steps. */
import {
  type AnswerStep,
  type Case,
  derive,
  isOpenDate,
  question,
  type Scenario,
  type Step,
  type Subject,
  screen,
} from '../../../machines';
import { questionWords } from '../../words/names';
import type { Words } from '../../words/words';
import { nameOfDeal } from '../own/ownNames';

export interface StepSaid {
  readonly subject: Subject;
  /** The question in short. */
  readonly name: string;
  readonly said: readonly string[];
}

export const stepSubjectOf = (words: Words, subject: Subject): string =>
  subject === 'dates' ? words.show('dates') : questionWords(words).shortOf(subject);

export const datesOf = (words: Words, { decisionDate, plannedDate }: Case): string =>
  decisionDate === plannedDate
    ? words.show('dates.one', { date: words.date(decisionDate) })
    : words.show(isOpenDate(plannedDate) ? 'dates.open' : 'dates.two', {
        decided: words.date(decisionDate),
        planned: words.planned(plannedDate),
      });

/** The question of a step; where several stand together, what they are about. */
const questionOf = (words: Words, about: readonly Subject[], screens: AnswerStep['screens']): string => {
  const [first] = about;
  const [on] = screens;
  if (about.length === 1 || !on)
    return !first || first === 'dates' ? words.show('dates.question') : questionWords(words).nameOf(first);
  return screens.length === 1
    ? words.question(`screen.${on}.title`)
    : words.show(`together.${screen(on).section}`);
};

export const headingOf = (words: Words, step: Step, deals: readonly Scenario[]): string => {
  switch (step.kind) {
    case 'story': {
      const deal = deals[step.deal];
      return deal ? nameOfDeal(words, deal) : '';
    }
    case 'question':
      return questionOf(words, step.about, []);
    case 'answer':
      return questionOf(words, step.about, step.screens);
    default:
      return words.show(`step.${step.kind}`);
  }
};

/** An option of a question as the room reads it. */
export const optionWords = (words: Words, subject: Subject, option: string): string => {
  if (subject === 'dates') return option;
  const { optionOf, lineInShortOf } = questionWords(words);
  const { kind } = question(subject);
  if (kind === 'country') return words.country(option);
  return kind === 'checklist' ? lineInShortOf(subject, option) : optionOf(subject, option);
};

/** The answers of a step. */
export const saidIn = (
  words: Words,
  { about, theCase }: Pick<AnswerStep, 'about' | 'theCase'>,
): readonly StepSaid[] => {
  const facts = derive(theCase);
  return about.map((subject) => ({
    subject,
    name: stepSubjectOf(words, subject),
    said:
      subject === 'dates'
        ? [datesOf(words, theCase)]
        : questionWords(words).answerOf(subject, theCase, facts),
  }));
};

/** What the catalogue answers by itself from a step on. */
export const toldBy = (words: Words, { told, theCase }: AnswerStep): readonly string[] => {
  const facts = derive(theCase);
  const { shortOf, settledOf } = questionWords(words);
  return told.map((id) =>
    words.show('told.one', { question: shortOf(id), answer: settledOf(id, facts) ?? '' }),
  );
};

/** A finding by its key. Findings are data; that each has its words is tested. */
export const findingTitleOf = (words: Words, key: string): string => words.finding(`${key}.title`);
