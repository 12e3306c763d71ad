/** The sections of the questionnaire as a statechart: what is asked, and what follows what. */
import { asking, done, entering, screening } from './setup';

/** Who takes part, and what the deal is about. */
export const deal = screening.createStateConfig({
  initial: 'part',
  states: {
    part: asking('part', 'kind'),
    kind: asking('kind'),
    done,
  },
  onDone: 'item',
});

/** How the item is identified decides which of its screens is shown. */
export const item = screening.createStateConfig({
  initial: 'entry',
  states: {
    entry: entering('chip', 'figures', 'memory', 'eccn', 'technology', 'model', 'equipment'),
    chip: asking('chip', 'memory', 'technology', 'model', 'equipment'),
    figures: asking('figures', 'memory', 'technology', 'model', 'equipment'),
    memory: asking('memory', 'eccn', 'technology', 'model', 'equipment'),
    eccn: asking('eccn', 'technology', 'model', 'equipment'),
    technology: asking('technology', 'model', 'equipment'),
    model: asking('model', 'equipment'),
    equipment: asking('equipment'),
    done,
  },
  onDone: 'foundry',
});

/** Only for front-end fabricators and OSATs with an advanced logic IC. */
export const foundry = screening.createStateConfig({
  initial: 'entry',
  states: {
    entry: entering('wafer'),
    wafer: asking('wafer', 'orderingDesigner'),
    orderingDesigner: asking('orderingDesigner'),
    done,
  },
  onDone: 'designer',
});

/** Who designed the chip; what is done with it is asked only where it may be Chinese-designed. */
export const designer = screening.createStateConfig({
  initial: 'entry',
  states: {
    entry: entering('designer', 'activity'),
    designer: asking('designer', 'activity'),
    activity: asking('activity'),
    done,
  },
  onDone: 'route',
});

/** Where it goes, who is behind those who get it, and what BIS has said about the deal. */
export const route = screening.createStateConfig({
  initial: 'movement',
  states: {
    movement: asking('movement', 'parties'),
    parties: asking('parties', 'lists'),
    lists: asking('lists', 'intoTool', 'equipmentRule', 'papers'),
    intoTool: asking('intoTool', 'equipmentRule', 'papers'),
    equipmentRule: asking('equipmentRule', 'papers'),
    papers: asking('papers'),
    done,
  },
  onDone: 'endUse',
});

/** AI training where it can matter, and the end uses of Part 744, which always can. */
export const endUse = screening.createStateConfig({
  initial: 'endUse',
  states: {
    endUse: asking('endUse'),
    done,
  },
  onDone: 'diversion',
});

/** Red flags, the checks that were made, and what is known. */
export const diversion = screening.createStateConfig({
  initial: 'flags',
  states: {
    flags: asking('flags', 'checks', 'knowledge'),
    checks: asking('checks', 'knowledge'),
    knowledge: asking('knowledge', 'overrides'),
    overrides: asking('overrides'),
    done,
  },
  onDone: 'check',
});
