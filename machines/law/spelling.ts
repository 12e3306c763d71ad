/** Shorter words are too often another word when one letter changes. */
const LEAST = 4;

/**
 * Whether two words are one slip of the keyboard apart: a letter too many, too few, another one, or two
 * neighbours that changed places. The same word is none.
 */
export const isOneSlip = (typed: string, known: string): boolean => {
  if (typed.length < LEAST || typed === known || Math.abs(typed.length - known.length) > 1) return false;
  let same = 0;
  while (same < typed.length && typed[same] === known[same]) same += 1;
  const isSwap = typed[same] === known[same + 1] && typed[same + 1] === known[same];
  return (
    typed.slice(same + 1) === known.slice(same + 1) ||
    typed.slice(same) === known.slice(same + 1) ||
    typed.slice(same + 1) === known.slice(same) ||
    (isSwap && typed.slice(same + 2) === known.slice(same + 2))
  );
};

/** The same for a word of which only the beginning is typed so far. The first letter is taken to be right. */
export const beginsWithSlip = (typed: string, known: string): boolean =>
  isOneSlip(typed, known) ||
  (typed.length > LEAST &&
    typed[0] === known[0] &&
    [-1, 0, 1].some((more) => isOneSlip(typed, known.slice(0, typed.length + more))));
