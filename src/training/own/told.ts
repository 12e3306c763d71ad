/** Texts as somebody writes them: what is blank is kept on the page and left out of what is stored. */
import {
  type Scenario,
  scenarioLimits,
  type Teaching,
  type TellingLanguage,
  type Told,
  tellingLanguages,
} from '../../../machines';

const isBlank = (told: Told): boolean => tellingLanguages.every((language) => !told[language]?.trim());

const pruned = (told: Told): Told =>
  Object.fromEntries(
    tellingLanguages
      .filter((language) => told[language]?.trim())
      .map((language) => [language, told[language]]),
  );
const allPruned = (told: readonly Told[]): readonly Told[] => told.filter((one) => !isBlank(one)).map(pruned);

const settledTeaching = (teaching: Teaching): Teaching => ({
  ...teaching,
  point: pruned(teaching.point),
  notes: allPruned(teaching.notes),
  mistakes: allPruned(teaching.mistakes),
});

/** The title of a copy, in each language that there is. */
export const copiedTitle = (title: Told, titleOf: (title: string, lang: TellingLanguage) => string): Told =>
  Object.fromEntries(
    tellingLanguages.flatMap((language) => {
      const text = title[language];
      return text?.trim() ? [[language, titleOf(text, language)]] : [];
    }),
  );

/** A text that a deal cannot be taught without, or that is longer than it may be. */
export type Lack = 'title' | 'story' | 'point' | 'what' | 'too-long';

interface Measured {
  readonly told: Told;
  readonly most: number;
  /** What is said where it is blank. */
  readonly lack?: Lack;
}
const textsOf = ({ title, story, teaching, twists }: Scenario): readonly Measured[] => {
  const most = scenarioLimits.text;
  return [
    { told: title, most: scenarioLimits.title, lack: 'title' },
    { told: story, most, lack: 'story' },
    ...(teaching
      ? [
          { told: teaching.point, most, lack: 'point' } as const,
          ...[...teaching.notes, ...teaching.mistakes].map((told) => ({ told, most })),
        ]
      : []),
    ...twists
      .filter(({ internal }) => !internal)
      .map(({ what }) => ({ told: what, most, lack: 'what' }) as const),
  ];
};

/** Whether a text is longer than a finished deal may have it. */
export const isTooLong = (text: string | undefined, most: number): boolean => (text?.length ?? 0) > most;

/** What has to be written or cut before the deal can be shown. */
export const lacksOf = (scenario: Scenario): readonly Lack[] => {
  const lacks = textsOf(scenario).flatMap(({ told, most, lack }): Lack[] => [
    ...(lack && isBlank(told) ? [lack] : []),
    ...(tellingLanguages.some((language) => isTooLong(told[language], most)) ? (['too-long'] as const) : []),
  ]);
  return [...new Set(lacks)];
};

/** A deal as it is stored: without what is blank, and marked while it is not finished. */
export const settled = ({ unfinished: _before, ...scenario }: Scenario): Scenario => {
  const kept = {
    ...scenario,
    title: pruned(scenario.title),
    story: pruned(scenario.story),
    ...(scenario.teaching ? { teaching: settledTeaching(scenario.teaching) } : {}),
    twists: scenario.twists.map((twist) => ({ ...twist, what: pruned(twist.what) })),
  };
  return lacksOf(kept).length > 0 ? { ...kept, unfinished: true } : kept;
};

/** The languages in which something of a deal is told. */
export const languagesOf = (scenario: Scenario): readonly TellingLanguage[] =>
  tellingLanguages.filter((language) => textsOf(scenario).some(({ told }) => told[language]?.trim()));
