/**
 * The screens: one idea each, in the order in which a case comes to them. Which questions stand on one is said
 * by the questions; the chart (`flow/sections.ts`) decides which screens a case passes through.
 */
import type { EvidenceId, TermId } from '../law';
import type { QuestionId } from '../vocabulary';

export const sections = ['deal', 'item', 'foundry', 'designer', 'route', 'endUse', 'diversion'] as const;
export type Section = (typeof sections)[number];

/** What a deal can have several of: items, or the legs of one way. What is asked of one of them is answered for each. */
export const axes = ['items', 'legs'] as const;
export type Axis = (typeof axes)[number];

interface Place {
  readonly section: Section;
  /** The question without which the screen is not shown, where its other questions stand elsewhere too. */
  readonly needs?: QuestionId;
  /** Questions whose screens ask the same already: beside one of them this screen is left out. */
  readonly unless?: readonly QuestionId[];
  /** What its questions are about, where a deal can have several of that. A paper or a licence is seen for each item. */
  readonly apart?: Axis;
  /** What the law says about the screen as a whole, behind what it says about its questions. */
  readonly law?: readonly EvidenceId[];
  /** Terms of the screen as a whole. */
  readonly terms?: readonly TermId[];
}

export const places = {
  part: { section: 'deal', law: ['FAB-01'], terms: ['ear', 'bis'] },
  kind: { section: 'deal', apart: 'items', law: ['G-1.8-ACCESS'] },
  chip: { section: 'item', apart: 'items', needs: 'chip', unless: ['figures'] },
  figures: { section: 'item', apart: 'items', needs: 'figures' },
  eccn: {
    section: 'item',
    apart: 'items',
    unless: ['chip', 'figures'],
    law: ['REL-01', 'REL-12', 'H-8'],
  },
  memory: { section: 'item', apart: 'items' },
  technology: { section: 'item', apart: 'items' },
  model: { section: 'item', apart: 'items' },
  equipment: { section: 'item', apart: 'items' },
  wafer: { section: 'foundry', apart: 'items', needs: 'advancedNode' },
  orderingDesigner: { section: 'foundry', apart: 'items' },
  designer: { section: 'designer', apart: 'items', unless: ['advancedNode'] },
  activity: { section: 'designer', apart: 'items' },
  movement: { section: 'route', apart: 'legs', law: ['MOV-2'], terms: ['diffusion-rule'] },
  parties: { section: 'route' },
  lists: { section: 'route' },
  intoTool: { section: 'route', apart: 'items' },
  equipmentRule: { section: 'route', apart: 'items' },
  papers: { section: 'route', apart: 'items', terms: ['presumption-of-denial', 'snap-r'] },
  endUse: { section: 'endUse', law: ['F-02'] },
  flags: { section: 'diversion' },
  checks: { section: 'diversion' },
  knowledge: { section: 'diversion' },
  overrides: { section: 'diversion', apart: 'items' },
} as const satisfies Record<string, Place>;

export type ScreenId = keyof typeof places;
export const screenIds = Object.keys(places) as readonly ScreenId[];
export const place = (id: ScreenId): Place => places[id];
