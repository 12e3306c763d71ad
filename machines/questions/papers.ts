/** What BIS has said about the deal, and what it has allowed. */
import { all, any, from, test } from '../facts/conditions';
import { aOrBType, belowLimits, chipOrAccess, commodity } from '../facts/item';
import { mayNeedPermission } from '../facts/otherLaw';
import { anyHqInD5OrMacau, goesTo, installedTolerable, toD5OrMacau } from '../facts/route';
import { exceptionMayCover } from '../findings/exceptions';
import { dateOf } from '../law';
import { choice, noYes, yesNo } from './entry';

export const letter = choice(['maker-answered-none', 'not-asked', 'received'], {
  ordered: true,
  dontKnow: 'not-asked',
  screen: 'papers',
  law: ['E-INF'],
  terms: ['is-informed'],
  knows: 'compliance',
  notKnown: 'raises-where-it-matters',
  mayStayOpen: true,
});

export const reachesH20 = noYes({
  screen: 'papers',
  asked: all(
    from(dateOf('h20-letter')),
    chipOrAccess,
    belowLimits,
    test('letter', 'not-asked'),
    any(toD5OrMacau, anyHqInD5OrMacau),
  ),
  settledBy: 'bandwidth',
  followedBy: 'h20',
  reads: ['reachesH20', 'chip'],
  law: ['INF-H20'],
  terms: [],
  knows: 'maker',
  compliance: true,
  notKnown: 'counts-as-worse',
});

/** How the items came that stand with an operator headquartered in D:5 or Macau. */
export const installedLicence = choice(['as-needed', 'unlicensed', 'unlicensed-later'], {
  screen: 'papers',
  asked: installedTolerable,
  calm: 'as-needed',
  law: ['ENF', 'G-4.3-INSTALLED', 'FLAG-22'],
  terms: ['gp10', 'country-group-d5', 'ultimate-parent'],
  knows: 'compliance',
  notKnown: 'raises',
});

export const licenceInHand = choice(['none', 'claimed', 'checked'], {
  knowledge: true,
  screen: 'papers',
  law: ['F-03', 'POL-02'],
  terms: ['licence-exception', 'nac-aca', 'case-by-case'],
  knows: 'compliance',
  notKnown: 'counts-as-none',
});

/** "Claimed" and "none" weigh the same: only what compliance confirmed in writing covers anything. */
export const exception = choice(['confirmed', 'claimed', 'none'], {
  ordered: true,
  dontKnow: 'none',
  calm: 'none',
  screen: 'papers',
  asked: exceptionMayCover,
  law: ['BAR-08', 'BAR-01'],
  terms: ['licence-exception', 'nac-aca'],
  knows: 'compliance',
  notKnown: 'counts-as-none',
});

export const exceptionName = choice(
  [
    'nac',
    'aca',
    'hbm',
    'rpl',
    'tmp-a6',
    'tmp-other',
    'bag',
    'gov',
    'tsu',
    'acm',
    'spp',
    'syria-other',
    'aia',
    'lpp',
    'sta',
    'other',
    'not-named',
  ],
  {
    dontKnow: 'not-named',
    calm: 'not-named',
    screen: 'papers',
    asked: test('exception', 'confirmed', 'claimed'),
    law: ['BAR-01'],
    terms: ['nac-aca', 'tmp-rpl', 'gov-tsu', 'hbm'],
    knows: 'compliance',
    notKnown: 'counts-as-none',
  },
);

export const metiPermission = choice(['checked', 'claimed', 'none'], {
  ordered: true,
  dontKnow: 'none',
  calm: 'none',
  screen: 'papers',
  asked: mayNeedPermission,
  law: ['JP-LIST-EFFECT', 'JP-EXEMPT'],
  terms: [],
  knows: 'compliance',
  notKnown: 'counts-as-none',
});

export const ddCertification = yesNo({
  screen: 'papers',
  asked: all(
    from(dateOf('case-by-case')),
    aOrBType,
    test('flow', 'export'),
    goesTo('PRC'),
    test('caseByCaseBand', 'yes'),
    commodity,
  ),
  law: ['DD-3', 'DD-4', 'DD-9'],
  terms: [],
  knows: 'compliance',
  notKnown: 'counts-as-none',
});
