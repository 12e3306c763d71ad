import type { ReactNode } from 'react';

type Props = { to: string; children: ReactNode; className?: string };

/** A link inside the page that leaves the address alone. */
export const Jump = ({ to, children, className }: Props) => (
  <a
    href={`#${to}`}
    className={className}
    onClick={(event) => {
      event.preventDefault();
      document.getElementById(to)?.focus();
    }}
  >
    {children}
  </a>
);
