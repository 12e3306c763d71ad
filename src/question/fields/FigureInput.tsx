import { type Measure, readingBy, readNumber, writeNumber } from '../../../machines';
import { useWords } from '../../words/words';
import type { Fault } from './field';

interface Props {
  readonly anchor: string;
  readonly name: string;
  readonly measure: Measure;
  readonly hint?: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly faults: readonly Fault[];
}

interface ReadFigureProps {
  readonly id: string;
  readonly typed: string;
  readonly options: Parameters<typeof readNumber>[1];
}

/** A comma that was taken is read back without it: elsewhere "4,800" is four and eight tenths. */
export const ReadFigure = ({ id, typed, options }: ReadFigureProps) => {
  const words = useWords();
  const reading = /[,，]/.test(typed) ? readNumber(typed, options) : undefined;
  return reading && 'value' in reading ? (
    <small id={id}>{words.wizard('figure.read-as', { number: writeNumber(reading.value) })}</small>
  ) : null;
};

export const FigureInput = ({ anchor, name, measure, hint, value, change, faults }: Props) => (
  <div className="figure-input">
    <label htmlFor={anchor}>{name}</label>
    {hint ? <small id={`${anchor}-hint`}>{hint}</small> : null}
    <input
      className="figure"
      id={anchor}
      inputMode="decimal"
      autoComplete="off"
      value={value}
      onChange={(event) => change(event.target.value)}
      aria-invalid={faults.some((fault) => fault.anchor === anchor) || undefined}
      aria-describedby={hint ? `${anchor}-hint ${anchor}-read` : `${anchor}-read`}
    />
    <ReadFigure id={`${anchor}-read`} typed={value} options={readingBy(measure)} />
  </div>
);
