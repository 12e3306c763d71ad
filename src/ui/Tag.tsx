import type { ReactNode } from 'react';

/** A weak tag has a dashed border: what it says was not read in the official text. */
export const Tag = ({ children, weak = false }: { children: ReactNode; weak?: boolean }) => (
  <span className={weak ? 'tag weak' : 'tag'}>{children}</span>
);
