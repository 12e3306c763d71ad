import type { EvidenceId } from './evidence';

/** A term that the words explain, and the statements that its explanation rests on. */
interface Term {
  id: string;
  evidence: readonly EvidenceId[];
}

/** The terms, in the order in which a reader meets them. The words are in `locales/`, under the same ids. */
export const glossary = [
  { id: 'ear', evidence: ['JUR-1', 'JUR-2'] },
  { id: 'bis', evidence: ['H-7', 'H-9'] },
  { id: 'eccn', evidence: ['CLS-08', 'H-8'] },
  { id: 'tpp', evidence: ['TPP-01', 'TPP-02', 'TPP-03', 'TPP-04', 'TPP-05'] },
  { id: 'performance-density', evidence: ['PD-01', 'PD-02'] },
  { id: 'hbm', evidence: ['CLS-03', 'HBM-01', 'HBM-02'] },
  { id: '3a090', evidence: ['CLS-01', 'CLS-02', 'CLS-03'] },
  { id: '4a090', evidence: ['REL-01'] },
  { id: 'z-paragraph', evidence: ['REL-02', 'REL-08', 'REL-12'] },
  { id: 'note-2', evidence: ['CLS-04', 'CLS-05', 'CLS-09'] },
  { id: 'export', evidence: ['MOV-1'] },
  { id: 'reexport', evidence: ['MOV-2'] },
  { id: 'in-country-transfer', evidence: ['MOV-3'] },
  { id: 'deemed-export', evidence: ['MOV-1', 'REQ-X2'] },
  { id: 'end-user', evidence: ['EU-6'] },
  { id: 'ultimate-consignee', evidence: ['EU-6', 'MOV-2'] },
  { id: 'intermediate-consignee', evidence: ['EU-6', 'MOV-2'] },
  { id: 'ultimate-parent', evidence: ['REQ-B2', 'ENF'] },
  { id: 'country-group-d5', evidence: ['C-GROUPS', 'C-MO', 'C-HK'] },
  { id: 'country-group-a1-a5-a6', evidence: ['C-GROUPS', 'REQ-B1', 'FAB-04'] },
  { id: 'entity-list', evidence: ['EU-6', 'BAR-04'] },
  { id: 'meu-list', evidence: ['EU-11'] },
  { id: 'unverified-list', evidence: ['EU-8', 'BAR-03'] },
  { id: 'denied-person', evidence: ['F-03'] },
  { id: 'sdn', evidence: ['EU-9', 'OFAC-50'] },
  { id: 'affiliates-rule', evidence: ['AFF-ON', 'AFF-STAY', 'AFF-BACK', 'AFF-TRUCE'] },
  { id: 'gp10', evidence: ['F-01'] },
  { id: 'knowledge', evidence: ['F-02'] },
  { id: 'red-flag', evidence: ['FLAG-RULE'] },
  { id: 'is-informed', evidence: ['E-INF'] },
  { id: 'licence-exception', evidence: ['BAR-01', 'F-01'] },
  { id: 'nac-aca', evidence: ['EX-NAC', 'EX-ACA', 'EX-NAC-X'] },
  { id: 'tmp-rpl', evidence: ['EX-TMP-6', 'EX-RPL-A', 'EX-RPL-B2', 'EX-RPL-B3', 'BAR-01'] },
  { id: 'gov-tsu', evidence: ['EX-GOV-B', 'EX-TSU-A/C'] },
  { id: 'presumption-of-denial', evidence: ['POL-03', 'POL-07'] },
  { id: 'case-by-case', evidence: ['POL-02', 'G-6.2'] },
  { id: 'iaas', evidence: ['G-1.8-ACCESS', 'G-1.4-S1'] },
  { id: 'us-person', evidence: ['EU-4', 'EU-5'] },
  { id: 'foundry-osat', evidence: ['FAB-01', 'FAB-02'] },
  { id: 'approved-designer', evidence: ['FAB-03', 'FAB-04', 'FAB-05', 'FAB-10'] },
  { id: 'fdp-rule', evidence: ['JUR-1', 'FDP-01'] },
  { id: 'de-minimis', evidence: ['DM-1', 'DM-2', 'DM-3', 'DM-4'] },
  { id: 'diffusion-rule', evidence: ['DIFFUSION', 'NON-ENFORCEMENT'] },
  { id: 'ccats', evidence: ['H-8', 'H-9'] },
  { id: 'snap-r', evidence: ['H-7'] },
] as const satisfies readonly Term[];

/** The key of a term. */
export type TermId = (typeof glossary)[number]['id'];
