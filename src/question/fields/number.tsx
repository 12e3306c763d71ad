import { type Answer, type QuestionId, UNKNOWN } from '../../../machines';
import { Option } from '../../ui/Option';
import { ReadFigure } from './FigureInput';
import { Frame, useDescription, useDontKnowWords } from './Frame';
import { anchorOf, answerFrom, dontKnow, type FieldProps, numberFrom, type Reading, text } from './field';

export interface NumberDraft {
  readonly kind: 'number';
  readonly text: string;
  readonly unknown: boolean;
}

export const beginNumber = (answer: Answer | undefined): NumberDraft => ({
  kind: 'number',
  text: typeof answer === 'number' ? text(answer) : '',
  unknown: answer === UNKNOWN,
});

export const readNumber = (id: QuestionId, draft: NumberDraft): Reading => {
  if (draft.unknown) return dontKnow(id);
  const value = numberFrom(draft.text, anchorOf(id));
  return typeof value === 'number' ? answerFrom(id, value, anchorOf(id)) : { faults: [value] };
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
      <ReadFigure id={anchorOf(id, 'read')} typed={draft.text} options={{ takesComma: true }} />
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
