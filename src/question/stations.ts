import {
  type Case,
  type Derived,
  type Place,
  pathOf,
  questionsOn,
  type ScreenId,
  type Section,
  screen,
  sections,
  stationOf,
} from '../../machines';

export type StationState = 'settled' | 'here' | 'to-come' | 'passed-by';

/** Why a section is not entered. */
export type PassedBy =
  | 'nothing-to-identify'
  | 'no-chip'
  | 'designer-known'
  | 'not-a-foundry'
  | 'nothing-to-ask';

export interface Station {
  readonly section: Section;
  readonly state: StationState;
  /** Where to go back to. */
  readonly first: ScreenId | undefined;
  readonly passedBy: PassedBy | undefined;
}

const reasonFor = (section: Section, facts: Derived): PassedBy => {
  const kinds = facts.world.itemKind;
  if (section === 'item') return 'nothing-to-identify';
  if (section === 'foundry') return 'not-a-foundry';
  if (section !== 'designer') return 'nothing-to-ask';
  if (facts.settled.has('designerSeat')) return 'designer-known';
  return kinds.size === 1 && (kinds.has('equipment') || kinds.has('other')) ? 'no-chip' : 'nothing-to-ask';
};

/**
 * The case as a line of stations. What is still to come is seen by passing over open questions as "don't
 * know": a station can yet be passed by, and none of them is counted.
 */
export const stationsOf = (
  theCase: Case,
  facts: Derived,
  path: readonly ScreenId[],
  place: Place,
): readonly Station[] => {
  const outlook = pathOf(theCase);
  const here = place === 'check' ? undefined : screen(place).section;
  const hereIndex = here === undefined ? sections.length : sections.indexOf(here);
  return sections.map((section, index) => {
    const inSection = (id: ScreenId) =>
      screen(id).section === section ||
      questionsOn(facts, id).some((question) => stationOf(question) === section);
    const entered = path.find(inSection);
    const coming = outlook.some(inSection);
    const state: StationState =
      section === here
        ? 'here'
        : entered !== undefined && index < hereIndex
          ? 'settled'
          : coming
            ? 'to-come'
            : 'passed-by';
    const passedBy = state === 'passed-by' ? reasonFor(section, facts) : undefined;
    return {
      section,
      state,
      first: passedBy === 'designer-known' ? 'designer' : (entered ?? outlook.find(inSection)),
      passedBy,
    };
  });
};
