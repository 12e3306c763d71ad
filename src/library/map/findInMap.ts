import { type Chart, question, type ScreenId } from '../../../machines';
import { fold } from '../../words/fold';
import { questionWords } from '../../words/names';
import type { Words } from '../../words/words';
import { boxesOf, nameOf } from './boxes';

/** A place on the map where something is said. */
export interface Sayings {
  readonly screen: ScreenId;
  readonly name: string;
  readonly texts: readonly { readonly text: string; readonly key: string }[];
}

export interface Found {
  readonly screen: ScreenId;
  readonly name: string;
  /** What was found there, unless it is the name itself. */
  readonly text?: string;
}

/** Everything that the screens say: titles, questions, helps, options and lines. */
export const sayingsOf = (words: Words, chart: Chart): readonly Sayings[] => {
  const say = questionWords(words);
  return boxesOf(chart).flatMap((box): Sayings[] => {
    const { state } = box;
    if (!state?.screen) return [];
    const texts = state.questions.flatMap((id) => {
      const asked = question(id);
      const options = 'options' in asked ? asked.options : [];
      const lines = 'lines' in asked ? asked.lines : [];
      return [
        say.nameOf(id),
        say.shortOf(id),
        say.hintOf(id),
        say.moreOf(id),
        ...options.flatMap((option) => [say.optionOf(id, option), say.optionHintOf(id, option)]),
        ...lines.flatMap((line) => [say.lineOf(id, line), say.lineHintOf(id, line)]),
      ];
    });
    const hint = words.optionalQuestion(`screen.${state.screen}.hint`);
    const name = nameOf(words, box);
    return [
      {
        screen: state.screen,
        name,
        texts: [name, hint, ...texts].flatMap((text) => (text ? [{ text, key: fold(text) }] : [])),
      },
    ];
  });
};

/** Where a text is said, one place a screen. */
export const findIn = (sayings: readonly Sayings[], query: string): readonly Found[] => {
  const key = fold(query);
  if (key === '') return [];
  return sayings.flatMap(({ screen, name, texts }) => {
    const hit = texts.find((one) => one.key.includes(key));
    return hit ? [{ screen, name, ...(hit.text === name ? {} : { text: hit.text }) }] : [];
  });
};
