import { type Answer, type Choice, type QuestionId, question } from '../../../machines';
import { Option } from '../../ui/Option';
import { useQuestionWords } from '../../words/names';
import { Frame, useDontKnowWords } from './Frame';
import { anchorOf, answerFrom, type FieldProps, type Reading, refuse } from './field';

export interface ChoiceDraft {
  readonly kind: 'choice';
  readonly option?: string;
}

export const beginChoice = (answer: Answer | undefined): ChoiceDraft =>
  typeof answer === 'string' ? { kind: 'choice', option: answer } : { kind: 'choice' };

export const readChoice = (id: QuestionId, { option }: ChoiceDraft): Reading =>
  option === undefined ? refuse(anchorOf(id), 'empty') : answerFrom(id, option, anchorOf(id));

/** "Don't know" comes last; where it is one of the question's own values, that one stands in for it. */
export const ChoiceField = ({ id, draft, change, faults }: FieldProps<ChoiceDraft>) => {
  const { optionOf, optionHintOf } = useQuestionWords();
  const unsure = useDontKnowWords(id);
  const { options, dontKnow } = question(id) as Choice;
  const sure = options.filter((option) => option !== dontKnow);
  const own = options.includes(dontKnow);
  const radio = (option: string) => ({
    type: 'radio' as const,
    name: anchorOf(id),
    value: option,
    checked: draft.option === option,
    onChange: () => change({ kind: 'choice', option }),
  });
  return (
    <Frame id={id} faults={faults}>
      <div className={options.length > 6 ? 'options in-columns' : 'options'}>
        {sure.map((option, index) => (
          <Option
            key={option}
            {...radio(option)}
            {...(index === 0 ? { id: anchorOf(id) } : {})}
            note={optionHintOf(id, option)}
          >
            {optionOf(id, option)}
          </Option>
        ))}
        <Option
          key={dontKnow}
          {...radio(dontKnow)}
          unsure
          note={own ? (optionHintOf(id, dontKnow) ?? unsure.note) : unsure.note}
        >
          {own ? optionOf(id, dontKnow) : unsure.name}
        </Option>
      </div>
    </Frame>
  );
};
