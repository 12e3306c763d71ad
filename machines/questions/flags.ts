/** Red flags. Which of its lines a role is asked about is in `law/redFlags.ts`. */
import { flagStatuses, type RedFlagGroup, redFlags } from '../law';
import { checklist } from './entry';

const linesOf = (...groups: readonly RedFlagGroup[]) =>
  redFlags.filter((flag) => groups.includes(flag.group)).map((flag) => flag.id);

export const flagsCustomer = checklist(linesOf('customer', 'ownership'), flagStatuses, 'not-checked', {
  screen: 'flags',
  feeds: 'flags',
  law: ['FLAG-RULE', 'G-3.1'],
  terms: ['red-flag', 'ultimate-parent', 'entity-list', 'country-group-d5'],
  knows: 'sales',
  notKnown: 'raises',
});

export const flagsOrder = checklist(linesOf('route', 'order'), flagStatuses, 'not-checked', {
  screen: 'flags',
  feeds: 'flags',
  law: ['FLAG-RULE', 'G-3.1'],
  terms: ['red-flag', 'hbm'],
  knows: 'sales',
  notKnown: 'raises',
});

export const flagsUse = checklist(linesOf('dataCentre', 'money'), flagStatuses, 'not-checked', {
  screen: 'flags',
  feeds: 'flags',
  law: ['FLAG-RULE', 'G-3.1'],
  terms: ['red-flag', 'iaas'],
  knows: 'sales',
  notKnown: 'raises',
});

export const flagsHistory = checklist(linesOf('history'), flagStatuses, 'not-checked', {
  screen: 'flags',
  feeds: 'flags',
  law: ['FLAG-RULE', 'F-02', 'CASE-FALSE-PAPERS'],
  terms: ['red-flag', 'knowledge'],
  knows: 'sales',
  notKnown: 'raises',
});
