/** Who designed the chip, and what you would do with it. */
import { prcDesignedBelow } from '../facts/designer';
import { choice, choices, country, noYes } from './entry';
import { hasDesigner, mayBePrcDesigned } from './when';

/** A foundry is asked beside its process: the order names both. */
const byWhom = ['designer', 'wafer'] as const;

export const designerSeat = country({
  screen: byWhom,
  asked: hasDesigner,
  settledBy: 'designer',
  reads: ['designerSeat', 'chip'],
  law: ['G-2.1', 'G-2.1-BREADTH'],
  terms: ['gp10', 'fdp-rule'],
  knows: 'maker',
  notKnown: 'raises-where-it-matters',
});

export const designerParent = country({
  screen: byWhom,
  asked: hasDesigner,
  settledBy: 'designer',
  reads: ['designerParent', 'chip'],
  repeats: 'designerSeat',
  law: ['F-04'],
  terms: ['ultimate-parent'],
  knows: 'maker',
  notKnown: 'raises-where-it-matters',
  station: 1,
});

export const designerListed = noYes({
  screen: byWhom,
  asked: prcDesignedBelow,
  settledBy: 'listedDesigner',
  reads: ['designerListed', 'chip'],
  law: ['FDP-03', 'FDP-04'],
  terms: ['entity-list'],
  knows: 'compliance',
  notKnown: 'raises-where-it-matters',
});

export const activity = choices(
  [
    'analysis-only',
    'sell',
    'transfer',
    'export',
    'reexport',
    'finance',
    'order',
    'buy',
    'remove',
    'conceal',
    'store',
    'use',
    'loan',
    'dispose',
    'transport',
    'forward',
    'service',
  ],
  ['analysis-only'],
  {
    screen: 'activity',
    asked: mayBePrcDesigned,
    feeds: 'activity',
    law: ['F-01', 'G-2.3'],
    terms: ['gp10', 'knowledge'],
    knows: 'sales',
    notKnown: 'raises',
    ofTheDeal: true,
  },
);

export const authorisation = choice(['seen', 'claimed', 'none'], {
  ordered: true,
  dontKnow: 'none',
  screen: 'activity',
  asked: mayBePrcDesigned,
  law: ['G-2.4', 'G-2.4-LEGS'],
  terms: [],
  knows: 'compliance',
  notKnown: 'counts-as-none',
  station: 2,
});
