/**
 * The screens: one idea each, in the order in which a case comes to them. Which questions stand on one is said
 * by the questions; the chart (`flow/sections.ts`) decides which screens a case passes through.
 */
import type { EvidenceId, TermId } from '../law';
import type { QuestionId } from '../vocabulary';

export const sections = ['deal', 'item', 'foundry', 'designer', 'route', 'endUse', 'diversion'] as const;
export type Section = (typeof sections)[number];

interface Place {
  readonly section: Section;
  /** The question without which the screen is not shown, where its other questions stand elsewhere too. */
  readonly needs?: QuestionId;
  /** Questions whose screens ask the same already: beside one of them this screen is left out. */
  readonly unless?: readonly QuestionId[];
  /** What the law says about the screen as a whole, behind what it says about its questions. */
  readonly law?: readonly EvidenceId[];
  /** Terms of the screen as a whole. */
  readonly terms?: readonly TermId[];
}

export const places = {
  part: { section: 'deal', law: ['FAB-01'], terms: ['ear', 'bis'] },
  kind: { section: 'deal', law: ['G-1.8-ACCESS'] },
  chip: { section: 'item', needs: 'chip', unless: ['figures'] },
  figures: { section: 'item', needs: 'figures' },
  eccn: {
    section: 'item',
    unless: ['chip', 'figures'],
    law: ['REL-01', 'REL-12', 'H-8'],
    terms: ['eccn', '4a090', 'z-paragraph', 'ccats'],
  },
  memory: { section: 'item' },
  technology: { section: 'item' },
  model: { section: 'item' },
  equipment: { section: 'item' },
  wafer: { section: 'foundry' },
  orderingDesigner: { section: 'foundry' },
  designer: { section: 'designer' },
  activity: { section: 'designer' },
  movement: { section: 'route', law: ['MOV-2'], terms: ['diffusion-rule'] },
  parties: { section: 'route' },
  lists: { section: 'route' },
  intoTool: { section: 'route' },
  equipmentRule: { section: 'route' },
  papers: { section: 'route', terms: ['presumption-of-denial', 'snap-r'] },
  endUse: { section: 'endUse', law: ['F-02'] },
  flags: { section: 'diversion' },
  checks: { section: 'diversion' },
  knowledge: { section: 'diversion' },
  overrides: { section: 'diversion' },
} as const satisfies Record<string, Place>;

export type ScreenId = keyof typeof places;
export const screenIds = Object.keys(places) as readonly ScreenId[];
export const place = (id: ScreenId): Place => places[id];
