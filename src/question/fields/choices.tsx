import { type Answer, type Choices, type QuestionId, question, UNKNOWN } from '../../../machines';
import { Option } from '../../ui/Option';
import { useQuestionWords } from '../../words/names';
import { Frame, useDontKnowWords } from './Frame';
import { anchorOf, answerFrom, dontKnow, type FieldProps, type Reading, refuse } from './field';

export interface ChoicesDraft {
  readonly kind: 'choices';
  readonly chosen: readonly string[];
}

export const beginChoices = (answer: Answer | undefined): ChoicesDraft => ({
  kind: 'choices',
  chosen: Array.isArray(answer) ? (answer as readonly string[]) : typeof answer === 'string' ? [answer] : [],
});

export const readChoices = (id: QuestionId, { chosen }: ChoicesDraft): Reading => {
  if (chosen.length === 0) return refuse(anchorOf(id), 'empty');
  return chosen.includes(UNKNOWN) ? dontKnow(id) : answerFrom(id, chosen, anchorOf(id));
};

export const ChoicesField = ({ id, draft, change, faults }: FieldProps<ChoicesDraft>) => {
  const { optionOf, optionHintOf } = useQuestionWords();
  const unsure = useDontKnowWords(id);
  const { options, exclusive } = question(id) as Choices;
  const alone = [...exclusive, UNKNOWN];
  const box = (option: string) => ({
    type: 'checkbox' as const,
    name: anchorOf(id),
    value: option,
    checked: draft.chosen.includes(option),
    onChange: () => {
      const others = draft.chosen.filter((chosen) => chosen !== option);
      const isOn = others.length < draft.chosen.length;
      const chosen = isOn
        ? others
        : alone.includes(option)
          ? [option]
          : [...others.filter((other) => !alone.includes(other)), option];
      change({ kind: 'choices', chosen });
    },
  });
  return (
    <Frame id={id} faults={faults}>
      <div className={options.length > 8 ? 'options in-columns' : 'options'}>
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
        <Option {...box(UNKNOWN)} unsure note={unsure.note}>
          {unsure.name}
        </Option>
      </div>
    </Frame>
  );
};
