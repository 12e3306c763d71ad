import type { EvidenceId } from './evidence';
import type { Role } from './types';

interface Entry {
  id: string;
  evidence: readonly EvidenceId[];
  roles: 'all' | readonly Role[];
}

const table = [
  { id: 'ownership-and-headquarters', evidence: ['G-3.3-D1'], roles: 'all' },
  { id: 'parent-countries', evidence: ['G-3.3-D2'], roles: 'all' },
  { id: 'end-use-and-user', evidence: ['G-3.3-D3'], roles: 'all' },
  {
    id: 'certificates-from-all',
    evidence: ['G-3.3-D4'],
    roles: ['seller', 'reexporter', 'cloud', 'foundry', 'finance', 'equipment'],
  },
  {
    id: 'data-centre-capacity',
    evidence: ['G-3.3-D5'],
    roles: ['seller', 'reexporter', 'service', 'finance'],
  },
  {
    id: 'cloud-provider-monitoring',
    evidence: ['G-3.3-D6', 'G-3.3-D6-A1'],
    roles: ['seller', 'reexporter', 'cloud', 'service', 'finance'],
  },
  {
    id: 'tell-customers',
    evidence: ['G-3.3-D7'],
    roles: ['seller', 'reexporter', 'foundry', 'service', 'equipment'],
  },
  { id: 'concealed-ownership', evidence: ['G-3.3-D8'], roles: 'all' },
  { id: 'workload-and-access', evidence: ['G-3.3-D9'], roles: ['cloud', 'service'] },
] as const satisfies readonly Entry[];

/** The key of a due-diligence action. */
export type DueDiligenceId = (typeof table)[number]['id'];

/** One action that the BIS guidance on diversion recommends, as secondary sources report it. */
export interface DueDiligenceAction extends Entry {
  id: DueDiligenceId;
}

/** The due-diligence actions, in the order of the guidance as reported. */
export const dueDiligence: readonly DueDiligenceAction[] = table;
