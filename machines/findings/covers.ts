/**
 * What a licence exception covers once compliance has confirmed it in writing, by name. A condition of it that
 * is not known leaves the cover possible, no more.
 */
import { all, any, type Condition, fact, from, inGroup, not, test } from '../facts/conditions';
import { militaryEndUse, supercomputer } from '../facts/endUse';
import { advanced, aOrBType, cType, datacentreA } from '../facts/item';
import { recipientHqInD5OrMacau, toD5OrMacau, toEmbargoed, toSyria } from '../facts/route';
import { dateOf } from '../law';
import { affiliateCountsAsListed, entityInMovement, meuItem, unverified } from './parties';

export const inD5Context = any(recipientHqInD5OrMacau, toD5OrMacau);

const listedIntelligence = all(
  test('useIntelligence', 'known'),
  any(inGroup('intelligenceCountry', 'MIL_22'), inGroup('intelligenceCountry', 'D5MO')),
);
/** The same but for what 746.9 asks for Syria. */
const otherPartButSyria = fact(
  'otherPartButSyria',
  ['EX-NAC-X', 'BAR-03', 'BAR-04', 'BAR-06'],
  any(
    toEmbargoed,
    test('letter', 'received'),
    entityInMovement,
    meuItem,
    unverified,
    affiliateCountsAsListed,
    test('useWmd', 'known'),
    listedIntelligence,
    militaryEndUse,
    supercomputer,
    test('useAdvancedNode', 'known'),
    test('useEquipment', 'known'),
  ),
);
/** Another part of the regulation asks for the licence, or closes every exception. */
export const otherPartsApply = fact(
  'otherPartsApply',
  ['EX-NAC-X', 'BAR-03', 'BAR-04', 'BAR-06'],
  any(otherPartButSyria, toSyria),
);
const noOtherPart = not(otherPartsApply);
/** For what 746.9 leaves open for Syria. */
const noPartButSyria = not(otherPartButSyria);

const confirmed = (...names: string[]): Condition =>
  all(test('exception', 'confirmed'), test('exceptionName', ...names));
const technology = test('itemKind', 'technology');
const goods = not(technology);
/** The items of 740.8: goods, and software with a `.z`; never a data-centre item at the 3A090.a level. */
const item7408 = all(aOrBType, not(datacentreA), any(goods, test('zByMaker', 'yes')));

const nac = all(confirmed('nac'), test('flow', 'export', 'reexport'), inD5Context, item7408, noOtherPart);
const aca = all(
  confirmed('aca'),
  from(dateOf('aca-split')),
  any(not(inD5Context), all(test('flow', 'in-country'), toD5OrMacau)),
  item7408,
  noOtherPart,
);
const hbm = all(confirmed('hbm'), cType, test('hbmBelowExceptionLimit', 'yes'), noOtherPart);
/** Paragraphs that stay open wherever the exceptions of 740.2(a)(9)(ii) do. */
const rplPart = all(confirmed('rpl'), goods, test('purpose', 'replacement'), noPartButSyria);
const rpl = any(rplPart, all(confirmed('rpl'), goods, test('purpose', 'repair-return'), noOtherPart));
const tmpRepair = all(confirmed('tmp-a6'), goods, test('purpose', 'repair-return'), noOtherPart);
const gov = all(confirmed('gov'), noPartButSyria);
const tsu = all(confirmed('tsu'), technology, noPartButSyria);
const open = any(rpl, tmpRepair, gov, tsu);
/** Open only where 740.2(a)(9)(ii) does not close them, in the United Arab Emirates. */
const ownStay = all(confirmed('tmp-other', 'bag'), test('purpose', 'temporary', 'own-group'), noOtherPart);
const acm = all(confirmed('acm'), from(dateOf('diffusion')), not(inD5Context), noOtherPart);

/** By the finding that each exception covers. */
export const coversHq = fact('coversHq', ['BAR-01', 'BAR-08'], any(nac, aca, hbm, open));
export const coversDestination = fact(
  'coversDestination',
  ['BAR-01', 'BAR-08'],
  any(nac, aca, hbm, open, acm),
);
export const coversUae = fact('coversUae', ['BAR-01', 'BAR-08'], any(aca, open, ownStay, acm));
export const coversEquipment = fact('coversEquipment', ['BAR-02', 'BAR-08'], gov);
/** 746.9 names its own exceptions; those for items on the list stay shut for a-, b-type and .c items but for three. */
export const coversSyria = fact(
  'coversSyria',
  ['EMB-SY', 'BAR-08'],
  any(rplPart, gov, tsu, all(confirmed('syria-other'), not(advanced), noPartButSyria)),
);
export const coversSyriaEar99 = fact(
  'coversSyriaEar99',
  ['EMB-SY', 'BAR-08'],
  all(confirmed('spp'), noPartButSyria),
);
