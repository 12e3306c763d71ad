/** Chinese-designed chips and General Prohibition Ten. */
import { dateOf } from '../law';
import { all, any, fact, knownFrom, not, test } from './conditions';
import { cType, designedInD5OrMacau } from './item';

/** BIS explained its reading of General Prohibition Ten on this day. */
export const GP10_GUIDANCE = dateOf('non-enforcement');

const chipOrBuiltOnOne = test('itemKind', 'ic', 'board', 'hbm', 'access', 'service', 'device');
/** By the class of the chip itself, whatever it stands in. */
const meetsParameters = any(test('chipClass', 'a', 'b'), cType);
const staysBelow = all(chipOrBuiltOnOne, test('chipClass', 'below', 'excluded', 'ear99'));

/**
 * A "PRC 3A090 IC", or something built on one. Sources differ on whether the PRC or all of D:5 and Macau is
 * meant; they are treated alike. The chips that BIS names count whatever their figures.
 */
export const prcDesigned3A090 = fact(
  'prcDesigned3A090',
  ['G-2.1', 'G-2.2'],
  all(chipOrBuiltOnOne, any(all(meetsParameters, designedInD5OrMacau), test('chipName', 'named-by-bis'))),
);
export const prcDesignedBelow = fact(
  'prcDesignedBelow',
  ['G-2.1', 'FDP-03', 'FDP-04'],
  all(staysBelow, designedInD5OrMacau, not(test('chipName', 'named-by-bis'))),
);

/** The tolerance is for the party that obtains the chip, never for one that sells, forwards or finances it. */
export const acquiredForAnalysisOnly = fact(
  'acquiredForAnalysisOnly',
  ['G-2.4'],
  all(
    knownFrom(GP10_GUIDANCE),
    test('activity', 'analysis-only'),
    test('role', 'buyer', 'cloud', 'foundry', 'equipment'),
  ),
);
export const authorisationSeen = fact('authorisationSeen', ['G-2.4'], test('authorisation', 'seen'));

/** Any of the verbs of 736.2(b)(10) on such a chip, no analysis only, no documents for both legs. */
export const gp10Presumed = fact(
  'gp10Presumed',
  ['F-01', 'F-04', 'G-2.1', 'G-2.3'],
  all(prcDesigned3A090, not(acquiredForAnalysisOnly), not(authorisationSeen)),
);
