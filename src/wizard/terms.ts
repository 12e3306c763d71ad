import type { law, ScreenId } from '../../machines';

type TermId = law.TermId;

/** The terms that a person meets on each screen and may not know. */
export const terms: Readonly<Record<ScreenId, readonly TermId[]>> = {
  part: ['ear', 'bis', 'us-person', 'iaas', 'foundry-osat'],
  kind: ['eccn', 'hbm', 'iaas', '4a090'],
  chip: ['tpp', 'performance-density', '3a090', 'note-2'],
  figures: ['tpp', 'performance-density', '3a090', 'note-2'],
  eccn: ['eccn', '3a090', '4a090', 'z-paragraph', 'ccats'],
  memory: ['hbm', '3a090'],
  technology: ['country-group-d5', 'deemed-export'],
  equipment: ['eccn', 'country-group-d5', 'fdp-rule'],
  wafer: ['foundry-osat', '3a090'],
  orderingDesigner: ['approved-designer', 'country-group-a1-a5-a6'],
  packaging: ['foundry-osat', 'hbm'],
  designer: ['gp10', 'ultimate-parent', 'fdp-rule', 'entity-list'],
  activity: ['gp10', 'knowledge'],
  movement: ['export', 'reexport', 'in-country-transfer', 'deemed-export', 'de-minimis', 'fdp-rule'],
  destination: ['ultimate-consignee', 'country-group-d5', 'country-group-a1-a5-a6', 'diffusion-rule'],
  parties: ['end-user', 'ultimate-parent', 'country-group-d5'],
  otherParties: ['intermediate-consignee', 'ultimate-consignee', 'ultimate-parent'],
  lists: ['entity-list', 'meu-list', 'unverified-list', 'denied-person', 'sdn', 'affiliates-rule'],
  intoTool: ['country-group-d5', 'entity-list'],
  papers: ['is-informed', 'licence-exception', 'nac-aca', 'presumption-of-denial', 'case-by-case', 'snap-r'],
  training: ['iaas', 'country-group-d5', 'knowledge'],
  endUse: ['knowledge', 'us-person'],
  flagsCustomer: ['red-flag', 'ultimate-parent'],
  flagsOrder: ['red-flag'],
  flagsUse: ['red-flag', 'iaas'],
  checks: ['red-flag', 'end-user'],
  knowledge: ['knowledge', 'gp10'],
  overrides: ['ccats', 'note-2'],
};
