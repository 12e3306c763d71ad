// What is written to a terminal. Names, notes, fields and paths may come from anybody, and a terminal obeys what it
// is shown: every text goes through here on its way out.

/** Control characters, but for the end of a line and the tab. */
const CONTROLS = /(?![\n\t])\p{Cc}/gu;
/** A name that the words have closed off in a sentence, and marks that turn the direction of all that follows. */
const TURNS = /(\u2068[^\n\u202a-\u202e\u2066-\u2069]*\u2069)|[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text as a terminal may show it: each control character is a � that does nothing.
 * @param {string} text
 */
export const cleaned = (text) =>
  text
    .replace(/\r\n/g, '\n')
    .replace(CONTROLS, '\ufffd')
    .replace(TURNS, (_, closed = '') => closed);

/**
 * The same for one line: what would break it is a space.
 * @param {string} text
 */
export const cleanedLine = (text) => cleaned(text.replace(/[\r\n\u2028\u2029]+/g, ' '));

/**
 * JSON means the same with these characters written as escapes; a serializer leaves some of them as they are.
 * @param {string} json as serialized: they can stand in its strings alone
 */
export const cleanedJson = (json) =>
  json.replace(
    /(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
