/** The checks that were made, and what is known. */
import { advanced } from '../facts/item';
import { dueDiligence as actions } from '../law';
import { checklist, choice, noYes } from './entry';

export const newCustomer = noYes({
  screen: 'parties',
  asked: advanced,
  law: [],
  terms: ['end-user'],
  knows: 'sales',
  notKnown: 'raises',
});

export const dueDiligence = checklist(
  actions.map((action) => action.id),
  ['done', 'not-done'],
  'not-done',
  {
    screen: 'checks',
    asked: advanced,
    feeds: 'dueDiligence',
    law: ['G-3.3-D1', 'G-3.3-D3', 'G-3.3-D4', 'FLAG-RULE'],
    terms: ['red-flag', 'country-group-d5'],
    knows: 'compliance',
    notKnown: 'raises',
  },
);

export const falsePapers = choice(['nobody', 'resolved', 'not-looked', 'asked'], {
  ordered: true,
  rare: ['resolved'],
  dontKnow: 'not-looked',
  screen: 'knowledge',
  law: ['F-05', 'F-06', 'F-07', 'CASE-FALSE-PAPERS'],
  terms: [],
  knows: 'sales',
  notKnown: 'raises',
});

export const diversionKnowledge = choice(['nothing', 'not-looked', 'avoided', 'probable', 'told'], {
  ordered: true,
  dontKnow: 'not-looked',
  screen: 'knowledge',
  law: ['F-01', 'F-02'],
  terms: ['knowledge', 'gp10'],
  knows: 'sales',
  notKnown: 'raises',
});

/** `known` is told of these goods, or of this deal; it is the older of the two. */
export const pastViolation = choice(['none', 'earlier-deal', 'known'], {
  ordered: true,
  knowledge: true,
  screen: 'knowledge',
  law: ['H-5'],
  terms: [],
  knows: 'compliance',
  notKnown: 'left-open',
});
