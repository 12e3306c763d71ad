import { type Answer, type QuestionId, UNKNOWN } from '../../../machines';
import { Option } from '../../ui/Option';
import { Frame, useDescription, useDontKnowWords } from './Frame';
import { anchorOf, answerFrom, dontKnow, type FieldProps, type Reading, refuse } from './field';

export interface DayDraft {
  readonly kind: 'day';
  readonly day: string;
  readonly unknown: boolean;
}

export const beginDay = (answer: Answer | undefined): DayDraft => ({
  kind: 'day',
  day: typeof answer === 'string' && answer !== UNKNOWN ? answer : '',
  unknown: answer === UNKNOWN,
});

export const readDay = (id: QuestionId, { day, unknown }: DayDraft): Reading => {
  if (unknown) return dontKnow(id);
  return day === '' ? refuse(anchorOf(id), 'empty') : answerFrom(id, day, anchorOf(id));
};

export const DayField = ({ id, draft, change, faults }: FieldProps<DayDraft>) => {
  const unsure = useDontKnowWords(id);
  return (
    <Frame id={id} faults={faults} control={anchorOf(id)}>
      <input
        id={anchorOf(id)}
        type="date"
        value={draft.day}
        onChange={(event) => change({ kind: 'day', day: event.target.value, unknown: false })}
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
