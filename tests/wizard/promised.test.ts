import { expect, it } from 'vitest';
import en from '../../locales/en/ui.json';
import ja from '../../locales/ja/ui.json';
import { type Case, questionsOn, walk } from '../../machines';
import { readScenarios } from '../proof/deals';

const screensFor = (theCase: Case): number => {
  const { path, facts } = walk(theCase);
  return path.filter((id) => questionsOn(facts, id, theCase.hand).length > 0).length;
};

it('promises on the start page as many screens as the shipped deals ask of sales', () => {
  const counts = readScenarios().map(({ theCase }) => screensFor({ ...theCase, hand: 'sales' }));
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const word = (count: number) => ['seven', 'eight', 'nine', 'ten', 'eleven'][count - 7];
  expect(en['start.about.cited'].toLowerCase()).toContain(`${word(least)} to ${word(most)} screens`);
  expect(ja['start.about.cited']).toContain(`${least}～${most}画面`);
});
