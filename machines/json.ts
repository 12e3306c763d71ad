/** Foreign text as JSON. What is read here can be walked by every other part, however it walks. */
import { CaseError } from './gate';

/** Nothing of ours is nested half as deeply; beyond it a text is made to choke whoever walks it. */
export const MOST_NESTED = 64;

/** How deeply brackets are nested in a text, whether or not it is JSON. Counted, since parsers may recurse. */
const isTooDeep = (text: string): boolean => {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (isInString) {
      if (letter === '\\') at += 1;
      else if (letter === '"') isInString = false;
    } else if (letter === '"') isInString = true;
    else if (letter === '[' || letter === '{') {
      depth += 1;
      if (depth > MOST_NESTED) return true;
    } else if (letter === ']' || letter === '}') depth -= 1;
  }
  return false;
};

/**
 * Parses foreign text.
 *
 * @param whole - the name of the whole, for a refusal of all of it.
 * @throws {SyntaxError} if the text is not JSON.
 * @throws {CaseError} if it is nested too deeply.
 */
export const parseForeign = (text: string, whole: string): unknown => {
  if (isTooDeep(text)) throw new CaseError(whole, 'too-deep', String(MOST_NESTED));
  return JSON.parse(text);
};
