import { createContext, useContext } from 'react';
import { type Labels, noLabels } from '../../machines';

/** What any page of the open case may ask of it. */
export interface OpenCaseContext {
  readonly labels: Labels;
  readonly relabel: (labels: Labels) => void;
  /** Who says to be at work here, for the record of the case. */
  readonly name: string;
  readonly sign: (name: string) => void;
  /** Nothing to take back, nothing there. */
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
  /** The case can be found again if it is left now. */
  readonly isSafe: boolean;
  /** Whether it is stored for later, or only until the page is closed. */
  readonly isStored: boolean;
}

export const OpenCase = createContext<OpenCaseContext>({
  labels: noLabels,
  relabel: () => {},
  name: '',
  sign: () => {},
  undo: undefined,
  redo: undefined,
  isSafe: false,
  isStored: false,
});
export const useOpenCase = (): OpenCaseContext => useContext(OpenCase);
