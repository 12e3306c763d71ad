import { useEffect, useState } from 'react';
import { shippedDeals } from '../../deals/deals';
import { type Exercised, exercising } from './exercised';

let known: Exercised | undefined;

/** Judges the shipped deals once, a deal at a time, so that the page is there before them. */
export const useExercised = (): Exercised | undefined => {
  const [exercised, setExercised] = useState(known);
  useEffect(() => {
    if (known) return;
    const judging = exercising(shippedDeals());
    let next: ReturnType<typeof setTimeout>;
    const step = () => {
      const done = judging.next();
      if (done.done) {
        known = done.value;
        setExercised(known);
      } else next = setTimeout(step);
    };
    next = setTimeout(step);
    return () => clearTimeout(next);
  }, []);
  return exercised;
};
