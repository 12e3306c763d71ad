import { readFileSync } from 'node:fs';
import { CaseError, parseForeign } from '../../machines';
import { refuse } from './arguments';

/** The content of a file, whatever it is; a file that cannot be read or is not JSON ends the command. */
export const parseFile = (file: string): unknown => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return refuse(`${file}: file: cannot be read`);
  }
  try {
    return parseForeign(text, 'file');
  } catch (error) {
    if (error instanceof CaseError) return refuse(`${file}: file: ${error.problem} (${error.detail})`);
    return refuse(`${file}: file: is not JSON (${(error as Error).message.replaceAll('\n', ' ')})`);
  }
};
