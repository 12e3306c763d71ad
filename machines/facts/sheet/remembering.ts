/** A pure function of a text that is asked about the same text again and again. */
const MOST = 500;

export const remembering = <T>(read: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    if (known.has(text)) return known.get(text) as T;
    const answer = read(text);
    if (known.size >= MOST) known.clear();
    known.set(text, answer);
    return answer;
  };
};
