import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly title: ReactNode;
  /** What stands beside the heading: a shape before it, a number behind it. */
  readonly shape?: ReactElement;
  readonly count?: ReactElement;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of the result, folded by what it is for. Its heading stands outside the fold; on paper it is open. */
export const Fold = ({ id, title, shape, count, className = '', children }: Props) => (
  <section className={`fold ${className}`.trim()} aria-labelledby={id}>
    <details>
      <summary>
        {shape}
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {count}
      </summary>
      <div>{children}</div>
    </details>
  </section>
);
