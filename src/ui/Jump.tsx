import type { ReactNode } from 'react';

type Props = { to: string; children: ReactNode; className?: string };

/** A link inside the page that leaves the address alone. */
export const Jump = ({ to, children, className }: Props) => (
  <a
    href={`#${to}`}
    className={className}
    onClick={(event) => {
      event.preventDefault();
      const target = document.getElementById(to);
      // What lies in a fold, or heads one, is of no use closed.
      for (let fold = target?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
        fold.open = true;
      target?.focus();
    }}
  >
    {children}
  </a>
);
