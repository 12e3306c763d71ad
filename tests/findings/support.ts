import { type Answers, type Assessment, assess, type Case, readCase } from '../../machines';

/** Answers as a person would write them in a file, before they are read. */
export type Said = { readonly [Q in keyof Answers]?: unknown };
/** What is different: answers, and the days of the decision and of the shipment. */
export type Change = Said & { readonly on?: string; readonly planned?: string };

/** The day on which the deals of these tests are decided, unless they say otherwise. */
export const DAY = '2026-11-21';

/**
 * A deal in which everything was asked and nothing is wrong: a Japanese reseller re-exports H100 from its store in
 * Singapore, so not by Japan's list, to a known German buyer with German owners. What remains is the worldwide
 * requirement that is printed only.
 */
const mild: Said = readCase(
  {
    decisionDate: DAY,
    answers: {
      role: 'reexporter',
      ownCountry: 'JP',
      usPerson: 'no',
      itemKind: 'ic',
      identifiedBy: 'name',
      chip: 'H100 SXM',
      makerClass: '3A090.a',
      flow: 'reexport',
      departure: 'SG',
      origin: 'us',
      destination: 'DE',
      endUserSeat: 'DE',
      endUserParent: 'DE',
      training: 'neither',
    },
    rest: 'calm',
  },
  DAY,
).answers;

/** The clear deal with some things otherwise. */
export const deal = (...changes: readonly Change[]): Case => {
  const { on, planned, ...answers }: Change = Object.assign({}, mild, ...changes);
  return readCase({ decisionDate: on ?? DAY, plannedDate: planned ?? on ?? DAY, answers }, DAY);
};

export const judged = (...changes: readonly Change[]): Assessment => assess(deal(...changes));

/** Figures of one circuit that its maker gave, of a chip designed in the United States for data centres. */
export const figures = (tpp: number, mm2?: number, bandwidth?: number): Said => ({
  identifiedBy: 'figures',
  figures: {
    tpp,
    ...(mm2 === undefined ? {} : { dies: [{ mm2 }] }),
    ...(bandwidth === undefined ? {} : { bandwidth }),
  },
  figuresFrom: 'maker',
  makerClass: 'unknown',
  datacentre: 'yes',
  designerSeat: 'US',
  designerParent: 'US',
});
/** 3A090.a by TPP, 3A090.b by both, and below every limit. */
export const aType = figures(5000, 1000, 4800);
export const bType = figures(3000, 1000, 1000);
export const below = figures(1000, 1000, 300);

/** Memory on its own, made in Korea: 10 GB/s on each mm². */
export const memory: Said = {
  itemKind: 'hbm',
  hbmFigures: { bandwidth: 1200, mm2: 120 },
  makerClass: '3A090.c',
  designerSeat: 'KR',
  designerParent: 'KR',
};

/** A Taiwanese foundry ships logic at 7 nm: 45 billion transistors with memory, from a designer unknown to BIS. */
export const foundry: Said = {
  role: 'foundry',
  ownCountry: 'TW',
  identifiedBy: 'eccn',
  makerClass: 'other-ccl',
  designerSeat: 'TW',
  designerParent: 'TW',
  advancedNode: 'yes',
  designerStatus: 'neither',
  designerAttests: 'no',
  packager: 'other',
  transistorCount: 45,
  hbmInPackage: 'yes',
  countAttested: 'no',
};

/** A deposition tool of a 3B entry, exported from outside the countries of Supplement No. 4 to Part 742. */
export const tool: Said = {
  role: 'equipment',
  itemKind: 'equipment',
  equipmentClass: '3b',
  equipmentExporter: 'no',
  equipmentIntoTool: 'no',
};

/** Software or technology for chips, not developed in D:5. */
export const technology: Said = {
  itemKind: 'technology',
  technologySubject: 'chips',
  technologyDeveloper: 'no',
  designerSeat: 'US',
  designerParent: 'US',
};

/** A buyer takes a chip that Huawei designed and BIS names. */
export const ascend: Said = {
  role: 'buyer',
  chip: 'Ascend 910C',
  makerClass: 'unknown',
  activity: ['buy', 'use'],
  authorisation: 'none',
};

/** The same designer's chip with figures below every limit. */
export const belowFromChina: Said = {
  ...below,
  role: 'buyer',
  designerSeat: 'CN',
  designerListed: 'no',
  activity: ['buy'],
  authorisation: 'none',
};

/** Rented compute: a Japanese operator keeps the hardware, a German customer uses it from afar. */
export const rented: Said = {
  role: 'cloud',
  itemKind: 'access',
  accessControl: 'operator-keeps',
  operatorSeat: 'JP',
  operatorParent: 'JP',
};

/** Servers stand at a Singapore operator with a Chinese parent, and are serviced there. */
export const installed: Said = {
  role: 'service',
  itemKind: 'board',
  flow: 'nothing',
  endUserSeat: 'SG',
  endUserParent: 'CN',
};

/** The maker exports H200 from the United States to a company in China, with the (dd) certification. */
export const exportToChina: Said = {
  role: 'seller',
  ownCountry: 'US',
  usPerson: 'yes',
  chip: 'H200',
  flow: 'export',
  destination: 'CN',
  endUserSeat: 'CN',
  endUserParent: 'CN',
  ddCertification: 'yes',
};

export const toChina: Said = { destination: 'CN', endUserSeat: 'CN', endUserParent: 'CN' };
/** A training run for a party headquartered in D:5 or Macau. */
export const trainingForD5: Said = { training: 'training', trainingForD5: 'yes' };
export const use = (lines: Record<string, string>): Said => ({ endUse: { '*': 'no-sign', ...lines } });
