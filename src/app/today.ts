import { createContext, use } from 'react';

/** Today on this machine's clock. Only the edge of the program reads it. */
export const clock = (): string => {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** The day that the page takes for today, for parts that are far from its edge. */
export const Today = createContext<string | undefined>(undefined);
export const useToday = (): string => use(Today) ?? clock();
