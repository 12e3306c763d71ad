import { all, any, not, outside, possibly, test } from '../facts/conditions';
import { advanced, notSubject } from '../facts/item';
import { knowsOfDiversionOrBreach } from '../facts/route';
import { dateOf, dayBefore } from '../law';
import { ruleOn } from './parties';
import { onlyIf, type Row } from './row';

const installedInBreach = any(
  test('installedLicence', 'unlicensed-later'),
  all({ to: dayBefore(dateOf('hq-guidance')), by: 'decision' }, test('installedLicence', 'unlicensed')),
);
const knows = any(knowsOfDiversionOrBreach, installedInBreach);
const askedForFalsePapers = test('falsePapers', 'asked');
const openHistory = test('flagsEarlier', 'open');
const mayBeAdvanced = possibly(advanced);
const openAffiliatesFlag = all(ruleOn, test('flagAffiliates', 'open'));
export const openFlag = any(test('flags', 'open'), openAffiliatesFlag);
export const flagsNotChecked = any(
  test('flagsUnchecked', 'yes'),
  all(ruleOn, test('flagAffiliates', 'not-checked')),
);
const notLooked = any(
  flagsNotChecked,
  test('falsePapers', 'not-looked'),
  test('diversionKnowledge', 'not-looked'),
);
// Of an item that is not advanced the table leaves such an answer open, and a flag on the same matter with it.
const notChecked = any(notLooked, test('flagsReopened', 'yes'), test('dueDiligence', 'not-done'));
export const openPrintedFlag = all({ from: dateOf('diffusion') }, test('flagPrinted', 'open'));
const someFlagResolved = any(
  test('flags', 'resolved'),
  test('flagsEarlier', 'resolved'),
  all({ from: dateOf('diffusion') }, test('flagPrinted', 'resolved')),
  all(ruleOn, test('flagAffiliates', 'resolved')),
);

export const diversionRows: readonly Row[] = [
  {
    id: 'diversion.knowledge',
    regime: 'diversion',
    when: knows,
    level: 'stop',
    force: 'rule',
    cite: ['F-01', 'F-02'],
  },
  {
    id: 'diversion.false-papers',
    regime: 'diversion',
    when: all(askedForFalsePapers, not(notSubject)),
    level: 'stop',
    force: 'rule',
    cite: ['F-05', 'F-06', 'F-01', 'F-02', onlyIf('F-07', test('role', 'finance')), 'CASE-FALSE-PAPERS'],
  },
  {
    id: 'diversion.false-papers',
    variant: 'not-subject',
    regime: 'diversion',
    when: all(askedForFalsePapers, notSubject),
    level: 'stop',
    force: 'practice',
    cite: ['F-05', 'F-06', 'F-02', 'CASE-FALSE-PAPERS'],
  },
  {
    id: 'diversion.false-papers',
    variant: 'resolved',
    regime: 'diversion',
    when: test('falsePapers', 'resolved'),
    level: 'care',
    force: 'practice',
    cite: ['F-05', 'FLAG-RULE'],
  },
  {
    id: 'diversion.open-flag',
    regime: 'diversion',
    when: openFlag,
    level: 'hold',
    force: 'rule',
    cite: ['FLAG-RULE', 'G-3.1'],
    lines: ['open'],
  },
  {
    id: 'diversion.open-flag',
    variant: 'printed',
    regime: 'diversion',
    when: all(openPrintedFlag, not(openFlag)),
    level: 'care',
    force: 'printed',
    cite: ['FLAG-28', 'NON-ENFORCEMENT'],
  },
  {
    id: 'diversion.history',
    regime: 'diversion',
    when: any(openHistory, test('pastViolation', 'earlier-deal')),
    level: 'hold',
    force: 'practice',
    cite: ['FLAG-RULE', 'F-02', 'CASE-FALSE-PAPERS'],
    lines: ['open'],
  },
  {
    id: 'diversion.unchecked',
    regime: 'diversion',
    when: all(mayBeAdvanced, notChecked),
    level: 'hold',
    force: 'guidance',
    cite: ['G-3.1', 'G-3.1-COUNT', 'FLAG-RULE'],
    lines: ['not-checked', 'not-done', 'reopened'],
    lack: true,
  },
  {
    id: 'diversion.unchecked',
    variant: 'minor',
    regime: 'diversion',
    when: any(
      all(not(mayBeAdvanced), notLooked),
      all({ from: dateOf('diffusion') }, test('flagPrinted', 'not-checked')),
    ),
    level: 'care',
    force: 'practice',
    cite: ['FLAG-RULE', 'F-01'],
    lines: ['not-checked'],
    lack: true,
  },
  {
    id: 'diversion.resolved',
    regime: 'diversion',
    when: all(someFlagResolved, not(openFlag), not(openPrintedFlag), not(openHistory)),
    level: 'care',
    force: 'rule',
    cite: ['FLAG-RULE'],
    lines: ['resolved'],
  },
  {
    id: 'diversion.new-customer',
    regime: 'diversion',
    when: all(
      mayBeAdvanced,
      test('newCustomer', 'yes'),
      test('dueDiligence', 'not-done'),
      any(outside('endUserSeat', 'A1'), outside('purchaserSeat', 'A1')),
    ),
    level: 'hold',
    force: 'practice',
    cite: ['G-3.3-D1', 'G-3.3-D6-A1', 'FLAG-RULE'],
    lack: true,
  },
];
