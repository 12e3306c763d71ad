import { useState } from 'react';
import { useWords } from '../../words/words';

/** How the room is set up lasts from one comparison to the next, until the page is closed. */
let lastBig = false;

export interface Switches {
  readonly isBig: boolean;
  readonly setBig: (isBig: boolean) => void;
  readonly hides: boolean;
  readonly setHides: (hides: boolean) => void;
}

/** Large type, and whether the right result waits for a word. */
export const useRoomSwitches = (hidesAtFirst: boolean): Switches => {
  const [isBig, setIsBig] = useState(lastBig);
  const [hides, setHides] = useState(hidesAtFirst);
  const setBig = (next: boolean) => {
    lastBig = next;
    setIsBig(next);
  };
  return { isBig, setBig, hides, setHides };
};

export const RoomSwitches = ({ isBig, setBig, hides, setHides }: Switches) => {
  const words = useWords();
  return (
    <div className="whatif-switches">
      <label className="tick">
        <input type="checkbox" checked={hides} onChange={(event) => setHides(event.target.checked)} />
        <span>{words.whatif('hide')}</span>
      </label>
      <label className="tick">
        <input type="checkbox" checked={isBig} onChange={(event) => setBig(event.target.checked)} />
        <span>{words.whatif('big')}</span>
      </label>
    </div>
  );
};
