import { type MouseEvent, useEffect, useState } from 'react';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { hrefOf } from '../../ui/route';
import { useWords } from '../../words/words';
import { PATIENCE } from './line';

interface Props {
  readonly session: string;
  /** So many windows follow. */
  readonly rooms: number;
  readonly isMissing: boolean;
  /** Shows the room in this window. */
  readonly alone: () => void;
}

/** The way to the window for the room, and whether it follows. */
export const RoomLink = ({ session, rooms, isMissing, alone }: Props) => {
  const words = useWords();
  const href = hrefOf({ page: 'training', room: 'audience', entry: session });
  const [opened, setOpened] = useState(0);
  const [isLate, setLate] = useState(false);
  /** Once a window followed, none left means that it was closed. */
  const [hadRooms, setHadRooms] = useState(false);
  if (rooms > 0 && !hadRooms) setHadRooms(true);
  useEffect(() => {
    setLate(false);
    if (opened === 0 || rooms > 0) return;
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [opened, rooms]);
  const open = (event: MouseEvent) => {
    setHadRooms(false);
    setOpened(opened + 1);
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // A window without its opener keeps nothing of this tab; whether it came, it says itself.
    window.open(href, '_blank', 'popup,noopener,width=1280,height=720');
  };
  return (
    <div className="show-link">
      <div className="show-buttons">
        {isMissing ? null : (
          <a className="button show-open" href={href} target="_blank" rel="noopener" onClick={open}>
            {words.show('link.open')}
          </a>
        )}
        <Button look="plain" onClick={alone}>
          {words.show('link.alone')}
        </Button>
      </div>
      <div role="status">
        {isMissing ? (
          <Notice kind="warn">
            <p>{words.show('link.missing')}</p>
          </Notice>
        ) : rooms > 0 ? (
          <p className="show-hint">{words.show('link.follows', { count: rooms })}</p>
        ) : hadRooms ? (
          <Notice kind="warn">
            <p>{words.show('link.closed')}</p>
          </Notice>
        ) : isLate ? (
          <Notice kind="warn">
            <p>{words.show('link.late')}</p>
            <p>
              <a href={href} target="_blank" rel="noopener">
                {words.show('link.tab')}
              </a>
            </p>
          </Notice>
        ) : (
          <p className="show-hint">{words.show('link.hint')}</p>
        )}
      </div>
    </div>
  );
};
