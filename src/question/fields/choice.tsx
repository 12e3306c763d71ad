import { useState } from 'react';
import { type Answer, askingOf, type Choice, type QuestionId, question } from '../../../machines';
import { Option } from '../../ui/Option';
import { useQuestionWords } from '../../words/names';
import { useWords } from '../../words/words';
import { Frame, useDontKnowWords } from './Frame';
import { anchorOf, answerFrom, type FieldProps, type Reading, refuse } from './field';
import { canBeSeveral, readSeveral, SeveralOptions, SeveralSwitch } from './several';

export interface ChoiceDraft {
  readonly kind: 'choice';
  readonly option?: string;
  /** The options of which one is true, where the person says that it is not known which. */
  readonly several?: readonly string[];
}

export const beginChoice = (answer: Answer | undefined): ChoiceDraft => {
  if (Array.isArray(answer)) return { kind: 'choice', several: answer as readonly string[] };
  return typeof answer === 'string' ? { kind: 'choice', option: answer } : { kind: 'choice' };
};

export const readChoice = (id: QuestionId, { option, several }: ChoiceDraft): Reading => {
  if (several) return readSeveral(id, several);
  return option === undefined ? refuse(anchorOf(id), 'empty') : answerFrom(id, option, anchorOf(id));
};

/** "Don't know" comes last; where it is one of the question's own values, that one stands in for it. */
export const ChoiceField = ({ id, draft, change, faults }: FieldProps<ChoiceDraft>) => {
  const { nameOf, optionOf, optionHintOf } = useQuestionWords();
  const unsure = useDontKnowWords(id);
  const { options, dontKnow } = question(id) as Choice;
  const { option: chosen, several } = draft;
  // It stays as the person left it, and is open at first where the answer is in it.
  const [isRare] = useState((askingOf(id).rare ?? []).includes(chosen ?? ''));
  const words = useWords();
  const folded = askingOf(id).rare ?? [];
  const sure = options.filter((option) => option !== dontKnow && !folded.includes(option));
  const own = options.includes(dontKnow);
  const radio = (option: string) => ({
    type: 'radio' as const,
    name: anchorOf(id),
    value: option,
    checked: chosen === option,
    onChange: () => change({ kind: 'choice', option }),
  });
  return (
    <Frame id={id} faults={faults}>
      {several ? (
        <SeveralOptions
          id={id}
          options={options}
          chosen={several}
          choose={(now) => change({ kind: 'choice', several: now })}
        />
      ) : (
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
          {folded.length > 0 ? (
            <details className="rare" open={isRare}>
              <summary aria-label={words.wizard('others.of', { question: nameOf(id) })}>
                {words.wizard('others')}
              </summary>
              <div className="options in-columns">
                {folded.map((option) => (
                  <Option key={option} {...radio(option)} note={optionHintOf(id, option)}>
                    {optionOf(id, option)}
                  </Option>
                ))}
              </div>
            </details>
          ) : null}
          <Option
            key={dontKnow}
            {...radio(dontKnow)}
            unsure
            note={own ? (optionHintOf(id, dontKnow) ?? unsure.note) : unsure.note}
          >
            {own ? optionOf(id, dontKnow) : unsure.name}
          </Option>
        </div>
      )}
      {canBeSeveral(id) ? (
        <SeveralSwitch
          unsure={dontKnow}
          option={chosen}
          several={several}
          change={(to) => change({ kind: 'choice', ...to })}
        />
      ) : null}
    </Frame>
  );
};
