import { createContext, use } from 'react';
import { clock } from '../words/clock';

/** The day that the page takes for today, for parts that are far from its edge. */
export const Today = createContext<string | undefined>(undefined);
export const useToday = (): string => use(Today) ?? clock();
