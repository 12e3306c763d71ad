import type { Sheet } from '../../machines';

/** What a person calls the case. It rides along and decides nothing. */
export interface AboutReport {
  readonly name?: string;
  readonly reference?: string;
  readonly notes?: string;
  /** Names and details that were typed for the sheet. */
  readonly sheet?: Sheet;
}

/** Takes the name and the reference from data that may carry them; anything but a text is no name. */
export const aboutOf = (data: unknown): AboutReport => {
  if (typeof data !== 'object' || data === null) return {};
  const { name, reference, notes } = data as Record<string, unknown>;
  return {
    ...(typeof name === 'string' && name !== '' ? { name } : {}),
    ...(typeof reference === 'string' && reference !== '' ? { reference } : {}),
    ...(typeof notes === 'string' && notes !== '' ? { notes } : {}),
  };
};
