import { all, not, possibly, test } from '../facts/conditions';
import {
  acquiredForAnalysisOnly,
  authorisationSeen,
  GP10_GUIDANCE,
  gp10Presumed,
  prcDesigned3A090,
  prcDesignedBelow,
} from '../facts/designer';
import { dayBefore } from '../law';
import type { Row } from './row';

const listedDesigner = test('designerListed', 'yes');

export const gp10Rows: readonly Row[] = [
  {
    id: 'gp10.presumed',
    regime: 'gp10',
    when: gp10Presumed,
    level: 'stop',
    force: 'guidance',
    cite: ['F-04', 'G-2.1', 'G-2.1-BREADTH', 'G-2.2', 'G-2.3', 'F-01'],
    from: GP10_GUIDANCE,
  },
  {
    id: 'gp10.presumed',
    variant: 'before-guidance',
    regime: 'gp10',
    when: gp10Presumed,
    level: 'hold',
    force: 'rule',
    cite: ['F-01', 'F-02'],
    to: dayBefore(GP10_GUIDANCE),
  },
  {
    id: 'gp10.claimed',
    regime: 'gp10',
    when: all(gp10Presumed, test('authorisation', 'claimed')),
    level: 'note',
    force: 'guidance',
    cite: ['G-2.4-SUPPLIER', 'G-2.4-LEGS', 'H-9'],
    from: GP10_GUIDANCE,
  },
  {
    id: 'gp10.documented',
    regime: 'gp10',
    when: all(prcDesigned3A090, authorisationSeen, not(acquiredForAnalysisOnly)),
    level: 'care',
    force: 'guidance',
    cite: ['G-2.4', 'G-2.4-SUPPLIER', 'G-2.4-LEGS', 'F-01'],
  },
  {
    id: 'gp10.analysis-only',
    regime: 'gp10',
    when: all(prcDesigned3A090, acquiredForAnalysisOnly),
    level: 'care',
    force: 'guidance',
    cite: ['G-2.4', 'F-04'],
    from: GP10_GUIDANCE,
  },
  {
    id: 'gp10.possible',
    regime: 'gp10',
    when: all(possibly(gp10Presumed), possibly(not(prcDesigned3A090))),
    level: 'hold',
    force: 'guidance',
    cite: ['F-04', 'G-2.1', 'F-01', 'F-02'],
    lack: true,
  },
  {
    id: 'gp10.below',
    regime: 'gp10',
    when: all(prcDesignedBelow, not(listedDesigner)),
    level: 'none',
    force: 'guidance',
    cite: ['G-2.1', 'F-01'],
  },
  {
    id: 'gp10.below',
    variant: 'listed',
    regime: 'gp10',
    when: all(prcDesignedBelow, listedDesigner, not(acquiredForAnalysisOnly), not(authorisationSeen)),
    level: 'hold',
    force: 'rule',
    cite: ['FDP-03', 'FDP-04', 'EU-6'],
  },
  {
    id: 'gp10.below',
    variant: 'listed-tolerated',
    regime: 'gp10',
    when: {
      all: [prcDesignedBelow, listedDesigner, { any: [acquiredForAnalysisOnly, authorisationSeen] }],
    },
    level: 'care',
    force: 'practice',
    cite: ['FDP-03', 'FDP-04', 'EU-6', 'G-2.4'],
  },
  {
    id: 'gp10.no-exception',
    regime: 'gp10',
    when: gp10Presumed,
    level: 'note',
    force: 'rule',
    cite: ['F-01', 'G-2.3', 'G-2.3-FINANCE'],
  },
];
