import type { Fault } from './field';

interface Props {
  readonly anchor: string;
  readonly name: string;
  readonly hint?: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly faults: readonly Fault[];
}

export const FigureInput = ({ anchor, name, hint, value, change, faults }: Props) => (
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
      aria-describedby={hint ? `${anchor}-hint` : undefined}
    />
  </div>
);
