import { type QuestionId, question, UNKNOWN } from '../../../machines';
import { Option } from '../../ui/Option';
import { useQuestionWords } from '../../words/names';
import { useWords } from '../../words/words';
import { useDontKnowWords } from './Frame';
import { anchorOf, answerFrom, dontKnow, type Reading, refuse } from './field';
import './several.css';

/** Whether it is worth asking: of two options, both together say no more than "don't know". */
export const canBeSeveral = (id: QuestionId): boolean => {
  const asked = question(id);
  return asked.kind === 'choice' && asked.several && asked.options.length > 2;
};

export const readSeveral = (id: QuestionId, chosen: readonly string[]): Reading => {
  if (chosen.length === 0) return refuse(anchorOf(id), 'empty');
  return chosen.includes(UNKNOWN) ? dontKnow(id) : answerFrom(id, chosen, anchorOf(id));
};

interface OptionsProps {
  readonly id: QuestionId;
  readonly options: readonly string[];
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => void;
}

/** The options as boxes: each that is ticked is possible. */
export const SeveralOptions = ({ id, options, chosen, choose }: OptionsProps) => {
  const { optionOf, optionHintOf } = useQuestionWords();
  const unsure = useDontKnowWords(id);
  const box = (option: string) => ({
    type: 'checkbox' as const,
    name: anchorOf(id),
    value: option,
    checked: chosen.includes(option),
    onChange: () => {
      const others = chosen.filter((one) => one !== option);
      if (others.length < chosen.length) choose(others);
      else choose(option === UNKNOWN ? [UNKNOWN] : [...others.filter((one) => one !== UNKNOWN), option]);
    },
  });
  return (
    <div className={options.length > 6 ? 'options in-columns' : 'options'}>
      {options.map((option, index) => (
        <Option
          key={option}
          {...box(option)}
          {...(index === 0 ? { id: anchorOf(id) } : {})}
          note={optionHintOf(id, option)}
        >
          {optionOf(id, option)}
        </Option>
      ))}
      <Option key={UNKNOWN} {...box(UNKNOWN)} unsure note={unsure.note}>
        {unsure.name}
      </Option>
    </div>
  );
};

interface Chosen {
  readonly option?: string;
  readonly several?: readonly string[];
}
interface SwitchProps {
  /** What it is called not to know. */
  readonly unsure: string;
  readonly option: string | undefined;
  readonly several: readonly string[] | undefined;
  readonly change: (to: Chosen) => void;
}

/**
 * Makes boxes of the options, and one choice of the boxes again: what was chosen stays as far as it can. It is there
 * for whoever does not know, and stands with that answer.
 */
export const SeveralSwitch = ({ unsure, option, several, change }: SwitchProps) => {
  const turn = () => {
    if (!several) return change({ several: [] });
    const [only, ...others] = several;
    return change(only === undefined || others.length > 0 ? {} : { option: only });
  };
  if (!several && option !== unsure) return null;
  return <SeveralTick isOn={several !== undefined} turn={turn} />;
};

/** The small switch below the answers of a question. */
export const SeveralTick = ({ isOn, turn }: { readonly isOn: boolean; readonly turn: () => void }) => {
  const words = useWords();
  return (
    <label className="tick several">
      <input type="checkbox" checked={isOn} onChange={turn} />
      <span>{words.ui('several')}</span>
    </label>
  );
};
