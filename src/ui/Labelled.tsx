import type { Elements } from './elements';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, said as soon as it stands there. */
  readonly fault?: string | undefined;
  /** The control, with what ties it to its texts. */
  readonly children: (tied: {
    readonly id: string;
    readonly 'aria-invalid': true | undefined;
    readonly 'aria-describedby': string | undefined;
  }) => Elements;
}

/** A single control under its name, its hint and what is wrong with it. */
export const Labelled = ({ id, name, hint, fault, children }: Props) => (
  <div className={fault ? 'field at-fault' : 'field'}>
    <label className="field-name" htmlFor={id}>
      {name}
    </label>
    {hint ? (
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
    ) : null}
    {fault ? (
      <div className="fault-text" id={`${id}-fault`} role="alert">
        <p>{fault}</p>
      </div>
    ) : null}
    {children({
      id,
      'aria-invalid': fault ? true : undefined,
      'aria-describedby':
        [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ') || undefined,
    })}
  </div>
);
