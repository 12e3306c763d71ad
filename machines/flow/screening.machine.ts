import { deal, designer, diversion, endUse, foundry, item, route } from './sections';
import { begin, screening } from './setup';

/**
 * The questionnaire. It navigates and judges nothing: started with a case, it runs forward to the first
 * open question, so that restoring a case is replaying its answers.
 */
export const screeningMachine = screening.createMachine({
  id: 'screening',
  context: ({ input }) => begin(input),
  initial: 'deal',
  states: {
    deal,
    item,
    foundry,
    designer,
    route,
    endUse,
    diversion,
    check: { on: { CONFIRM: 'summary' }, always: { guard: 'isAgreed', target: 'summary' } },
    summary: { type: 'final' },
  },
  on: {
    ANSWER: { target: '.deal', actions: 'keepAnswers' },
    REVISE: { target: '.deal', actions: 'stopAt' },
  },
});
