import { all, any, not, outside, possibly, test } from '../facts/conditions';
import { advanced } from '../facts/item';
import { dateOf } from '../law';
import { ruleOn } from './parties';
import type { Row } from './row';

const knows = any(test('diversionKnowledge', 'told', 'probable', 'avoided'), test('pastViolation', 'known'));
const mayBeAdvanced = possibly(advanced);
const openAffiliatesFlag = all(ruleOn, test('flagAffiliates', 'open'));
export const openFlag = any(test('flags', 'open'), openAffiliatesFlag);
export const flagsNotChecked = any(
  test('flagsUnchecked', 'yes'),
  all(ruleOn, test('flagAffiliates', 'not-checked')),
);
const notChecked = any(
  flagsNotChecked,
  test('dueDiligence', 'not-done'),
  test('diversionKnowledge', 'not-looked'),
);
export const openPrintedFlag = all({ from: dateOf('diffusion') }, test('flagPrinted', 'open'));
const someFlagResolved = any(
  test('flags', 'resolved'),
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
    id: 'diversion.unchecked',
    regime: 'diversion',
    when: all(mayBeAdvanced, notChecked),
    level: 'hold',
    force: 'guidance',
    cite: ['G-3.1', 'FLAG-RULE'],
    lines: ['not-checked', 'not-done'],
    lack: true,
  },
  {
    id: 'diversion.unchecked',
    variant: 'minor',
    regime: 'diversion',
    when: any(
      all(not(mayBeAdvanced), flagsNotChecked),
      all({ from: dateOf('diffusion') }, test('flagPrinted', 'not-checked')),
    ),
    level: 'care',
    force: 'practice',
    cite: ['FLAG-RULE'],
    lines: ['not-checked'],
    lack: true,
  },
  {
    id: 'diversion.resolved',
    regime: 'diversion',
    when: all(someFlagResolved, not(openFlag), not(openPrintedFlag)),
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
