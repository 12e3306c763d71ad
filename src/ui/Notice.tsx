import type { ReactNode } from 'react';

type Props = { children: ReactNode; kind?: 'plain' | 'warn' | 'fault'; role?: 'status' | 'alert' };

export const Notice = ({ children, kind = 'plain', role }: Props) => (
  <div className={`notice ${kind}`} role={role}>
    {children}
  </div>
);
