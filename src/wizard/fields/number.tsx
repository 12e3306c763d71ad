import { type Answer, type QuestionId, UNKNOWN } from '../../../machines';
import { Option } from '../../ui/Option';
import { Frame, useDescription, useDontKnowWords } from './Frame';
import {
  anchorOf,
  answerFrom,
  dontKnow,
  type FieldProps,
  numberFrom,
  quoted,
  type Reading,
  refuse,
} from './field';

export interface NumberDraft {
  readonly kind: 'number';
  readonly text: string;
  readonly unknown: boolean;
}

export const beginNumber = (answer: Answer | undefined): NumberDraft => ({
  kind: 'number',
  text: typeof answer === 'number' ? String(answer) : '',
  unknown: answer === UNKNOWN,
});

export const readNumber = (id: QuestionId, draft: NumberDraft): Reading => {
  if (draft.unknown) return dontKnow(id);
  if (draft.text.trim() === '') return refuse(anchorOf(id), 'empty');
  const value = numberFrom(draft.text);
  return value === undefined
    ? refuse(anchorOf(id), 'not-a-number', quoted(draft.text))
    : answerFrom(id, value, anchorOf(id));
};

export const NumberField = ({ id, draft, change, faults }: FieldProps<NumberDraft>) => {
  const unsure = useDontKnowWords(id);
  return (
    <Frame id={id} faults={faults} control={anchorOf(id)}>
      <input
        className="figure"
        id={anchorOf(id)}
        inputMode="decimal"
        autoComplete="off"
        value={draft.text}
        onChange={(event) => change({ kind: 'number', text: event.target.value, unknown: false })}
        {...useDescription(id, faults)}
      />
      <Option
        type="checkbox"
        unsure
        checked={draft.unknown}
        onChange={() => change({ ...draft, unknown: !draft.unknown })}
        note={unsure.note}
      >
        {unsure.name}
      </Option>
    </Frame>
  );
};
