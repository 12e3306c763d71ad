/**
 * The frozen ordinals: a code names a question, an option, a chip, a country or a line by its place in these
 * lists. A list may only grow at its end. Nothing in it is ever moved, renamed or taken out, whatever becomes
 * of the vocabulary; the count beside it says how many entries it had when its weights were made.
 */

/** Words that only grow. Those behind `first` came later, have no weight, and cost a few characters more. */
export interface Growing {
  readonly first: number;
  readonly ids: readonly string[];
}
interface Named {
  readonly id: string;
}
export interface ChoiceEntry extends Named {
  readonly kind: 'choice' | 'choices';
  readonly options: Growing;
  /** The option that stands for "don't know" where the vocabulary has one of its own. */
  readonly unsure?: string;
}
export interface ChecklistEntry extends Named {
  readonly kind: 'checklist';
  readonly lines: Growing;
  readonly statuses: Growing;
  readonly unsure: string;
}
export interface PlainEntry extends Named {
  readonly kind: 'country' | 'chip' | 'figures' | 'hbm' | 'number';
}
export type Entry = ChoiceEntry | ChecklistEntry | PlainEntry;

/** All that a code refers to. */
export interface Ordinals {
  readonly questions: readonly Entry[];
  /** How many of the questions stand in every code; later ones are named where they are answered. */
  readonly first: number;
  readonly chips: Growing;
  readonly countries: Growing;
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const growing = (first: number, text: string): Growing => ({ first, ids: words(text) });
const choice = (id: string, first: number, options: string, unsure?: string): Entry => ({
  kind: 'choice',
  id,
  options: growing(first, options),
  ...(unsure === undefined ? {} : { unsure }),
});
const choices = (id: string, first: number, options: string): Entry => ({
  kind: 'choices',
  id,
  options: growing(first, options),
});
const checklist = (
  id: string,
  first: number,
  lines: string,
  firstStatuses: number,
  statuses: string,
  unsure: string,
): Entry => ({
  kind: 'checklist',
  id,
  lines: growing(first, lines),
  statuses: growing(firstStatuses, statuses),
  unsure,
});
const plain = (id: string, kind: PlainEntry['kind']): Entry => ({ kind, id });

/** In the order in which a person comes to them. New questions go to the end, whatever their screen. */
const questions: readonly Entry[] = [
  choice('role', 8, 'seller reexporter cloud buyer foundry service finance equipment'),
  plain('ownCountry', 'country'),
  choice('usPerson', 2, 'no yes'),
  choice('itemKind', 8, 'ic board hbm technology access service equipment other'),
  choice('technologySubject', 2, 'chips model-weights'),
  choice('identifiedBy', 3, 'name figures eccn'),
  plain('chip', 'chip'),
  choice(
    'makerClass',
    13,
    'EAR99 other-ccl 3A090 4A090 z 3A090.b 4A090.b z-b 3A090.a 4A090.a z-a 3A090.c 4E091',
  ),
  choice('datacentre', 2, 'no yes'),
  plain('figures', 'figures'),
  choice('figuresFrom', 2, 'maker other', 'other'),
  plain('hbmFigures', 'hbm'),
  choice('technologyFromD5', 2, 'no yes'),
  choice('equipmentClass', 3, 'ear99 other-ccl 3b'),
  choice('equipmentSupplement4', 2, 'yes no'),
  choice('advancedNode', 2, 'no yes'),
  choice('designerStatus', 4, 'approved authorised-applied authorised neither'),
  choice('designerAttests', 2, 'yes no'),
  choice('packager', 3, 'fab-outside approved-osat other'),
  plain('transistorCount', 'number'),
  choice('hbmInPackage', 2, 'no yes'),
  choice('countAttested', 2, 'yes no', 'no'),
  plain('designerSeat', 'country'),
  plain('designerParent', 'country'),
  choice('designerListed', 2, 'no yes'),
  choices(
    'activity',
    17,
    'analysis-only sell transfer export reexport finance order buy remove conceal store use loan dispose transport forward service',
  ),
  choice('authorisation', 3, 'seen claimed none', 'none'),
  choice('flow', 7, 'export reexport in-country deemed domestic import nothing'),
  choice('accessControl', 3, 'operator-keeps dedicated handed-over'),
  choice('origin', 4, 'us foreign not-subject-written not-subject-claimed', 'foreign'),
  plain('destination', 'country'),
  choice('occupiedUkraine', 2, 'no yes'),
  choice('onward', 2, 'none known'),
  plain('onwardDestination', 'country'),
  choice('uaeApproved', 3, 'listed g42 no'),
  plain('endUserSeat', 'country'),
  plain('endUserParent', 'country'),
  plain('operatorSeat', 'country'),
  plain('operatorParent', 'country'),
  choices('otherParties', 3, 'none ultimate-consignee purchaser'),
  choice('prcNexus', 2, 'no yes'),
  plain('consigneeSeat', 'country'),
  plain('consigneeParent', 'country'),
  plain('purchaserSeat', 'country'),
  plain('purchaserParent', 'country'),
  choice('screening', 4, 'clear not-done unconfirmed match', 'not-done'),
  choices('matchedLists', 6, 'unverified meu entity entity-fn5 denied sdn'),
  choice('matchedParty', 2, 'elsewhere in-movement'),
  choice('owners', 4, 'none minority share-unknown majority'),
  choice('ownerSdn', 2, 'no yes'),
  choice('minorityResolved', 2, 'resolved open', 'open'),
  choice('equipmentIntoTool', 2, 'no yes'),
  choice('letter', 3, 'maker-answered-none not-asked received', 'not-asked'),
  choice('reachesH20', 2, 'no yes'),
  choice('licenceInHand', 3, 'none claimed checked'),
  choice('ddCertification', 2, 'yes no'),
  choice('training', 3, 'neither inference training'),
  choice('trainingForD5', 2, 'no yes'),
  checklist(
    'endUse',
    7,
    `
    wmd military-intelligence military supercomputer advanced-node equipment us-person-fab`,
    3,
    'no-sign not-asked known',
    'not-asked',
  ),
  plain('intelligenceCountry', 'country'),
  plain('militaryCountry', 'country'),
  choice('employerCarveOut', 2, 'yes no'),
  checklist(
    'flagsCustomer',
    12,
    `
    reluctant-end-use little-background little-online-presence first-orders-after-controls
    residential-address resembles-listed-party denies-former-capability supplies-supercomputer-makers
    owner-unclear leadership-from-listed-party licence-history-unclear listed-owner-share-unknown`,
    4,
    'absent resolved not-checked open',
    'not-checked',
  ),
  checklist(
    'flagsOrder',
    17,
    `
    vague-delivery forwarder-destination abnormal-route packaging-mismatch evasive-on-export
    joined-to-advanced-fab does-not-fit-business too-advanced-for-destination unfamiliar-with-product
    declines-installation advanced-node-item wants-supercomputer large-chip-with-hbm altered-item
    designed-for-listed-customer advanced-tools-for-mature-fab tool-contains-chip`,
    4,
    'absent resolved not-checked open',
    'not-checked',
  ),
  checklist(
    'flagsUse',
    7,
    `
    no-infrastructure headquarters-not-confirmed cloud-users-not-confirmed controlled-model-training
    cash-payment refuses-details payment-anomaly`,
    4,
    'absent resolved not-checked open',
    'not-checked',
  ),
  choice('newCustomer', 2, 'no yes'),
  checklist(
    'dueDiligence',
    9,
    `
    ownership-and-headquarters parent-countries end-use-and-user certificates-from-all
    data-centre-capacity cloud-provider-monitoring tell-customers concealed-ownership
    workload-and-access`,
    2,
    'done not-done',
    'not-done',
  ),
  choice('diversionKnowledge', 5, 'nothing not-looked avoided probable told', 'not-looked'),
  choice('pastViolation', 2, 'none known'),
  choice('overrideConfirmed', 2, 'confirmed not-confirmed', 'not-confirmed'),
];

const chips = growing(
  187,
  `
  thead-hanguang-800 thead-ppu-810e thead-zhenwu-m890 amd-mi50 amd-mi100 amd-mi250 amd-mi250x amd-mi210
  amd-rx7900xtx amd-mi300a amd-mi300x amd-w7900 amd-mi308x amd-mi325x amd-mi350x amd-mi355x amd-r9700
  amd-rx9070xt amd-mi350p amd-mi455x aws-trainium1 aws-inferentia2 aws-trainium2 aws-trainium3 biren-br100
  biren-br104 biren-br106 biren-br110 biren-br166 cambricon-mlu270 cambricon-mlu290 cambricon-mlu370-s4
  cambricon-mlu370-x8 cambricon-mlu590 cambricon-mlu690 cerebras-wse2 cerebras-wse3 dmatrix-corsair
  edgecortix-sakura2 enflame-t10 enflame-i20 enflame-t20 enflame-s60 enflame-l600 fujitsu-a64fx
  fujitsu-monaka furiosa-rngd google-tpu-v4i google-tpu-v4 google-tpu-v5e google-tpu-v5p google-tpu-v6e
  google-tpu-v7 graphcore-gc200 graphcore-bow groq-lpu-v1 huawei-ascend-310 huawei-ascend-910
  huawei-ascend-910-pro huawei-ascend-310p huawei-atlas-300i-duo huawei-ascend-910b1 huawei-ascend-910b2
  huawei-ascend-910b3 huawei-ascend-910b4 huawei-ascend-910c huawei-ascend-910d huawei-ascend-920
  huawei-ascend-950dt huawei-ascend-950pr huawei-ascend-960 huawei-ascend-970 hygon-z100 hygon-k100
  hygon-k100-ai hygon-bw1000 ibm-spyre iluvatar-biv100 iluvatar-mrv100 iluvatar-biv150 iluvatar-tg300
  intel-gaudi1 intel-flex-140 intel-flex-170 intel-gaudi2 intel-max-1100 intel-max-1550 intel-arc-b580
  intel-gaudi3 intel-gaudi3-cn intel-arc-pro-b60 kunlun-1 kunlun-2 kunlun-p800 kunlun-m100 loongson-3c6000
  meta-mtia200 metax-c500-pcie metax-n100 metax-c500-oam metax-c600 microsoft-maia100 moorethreads-s80
  moorethreads-s4000 moorethreads-s5000 moorethreads-huashan nudt-mt3000 nvidia-p100 nvidia-p40
  nvidia-v100-pcie nvidia-v100-sxm2 nvidia-quadro-rtx-8000 nvidia-t4 nvidia-v100s nvidia-a100-40
  nvidia-a100-80-sxm nvidia-a40 nvidia-rtx-3090 nvidia-rtx-a6000 nvidia-a10 nvidia-a100-80-pcie nvidia-a16
  nvidia-a2 nvidia-a30 nvidia-rtx-a5000 nvidia-a800-pcie nvidia-a800-sxm nvidia-h100-pcie nvidia-h100-sxm
  nvidia-l40 nvidia-rtx-3090-ti nvidia-rtx-4080 nvidia-rtx-4090 nvidia-rtx-6000-ada nvidia-gh200
  nvidia-h100-nvl nvidia-h20 nvidia-h800-pcie nvidia-h800-sxm nvidia-jetson-agx-orin nvidia-l2 nvidia-l20
  nvidia-l4 nvidia-l40s nvidia-rtx-4090-d nvidia-rtx-5000-ada nvidia-b100 nvidia-b200 nvidia-h200-nvl
  nvidia-h200-sxm nvidia-rtx-4080-super nvidia-b300 nvidia-gb10 nvidia-gb200 nvidia-gb300 nvidia-h20-141
  nvidia-jetson-thor nvidia-rtx-5070-ti nvidia-rtx-5080 nvidia-rtx-5090 nvidia-rtx-5090-d
  nvidia-rtx-5090-d-v2 nvidia-rtx-pro-4000 nvidia-rtx-pro-4500 nvidia-rtx-pro-5000
  nvidia-rtx-pro-6000-maxq nvidia-rtx-pro-6000-server nvidia-rtx-pro-6000-ws nvidia-rtx-pro-6000d
  nvidia-b30a nvidia-groq-lp30 nvidia-rubin-cpx nvidia-rubin-r200 pezy-sc4s pfn-mncore pfn-mncore2
  qualcomm-ai100 qualcomm-ai100-ultra rebellions-atom rebellions-rebel-quad sambanova-sn40l sophgo-bm1684x
  sunway-sw26010-pro tenstorrent-wormhole-n150 tenstorrent-wormhole-n300 tenstorrent-blackhole tesla-d1`,
);

const countries = growing(
  249,
  `
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW
  BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI
  FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN
  IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME
  MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF
  PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV
  SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE
  YT ZA ZM ZW`,
);

export const ordinals: Ordinals = { questions, first: 70, chips, countries };
