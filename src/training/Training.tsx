import { type JSX, useEffect, useRef } from 'react';
import type { Room } from '../ui/route';
import { useTitle } from '../ui/title';
import { useWords } from '../words/words';
import { Course } from './course/Course';
import { Deals } from './Deals';
import { GroupResults } from './group/GroupResults';
import { Own } from './own/Own';
import { Paper } from './paper/Paper';
import type { RoomProps } from './room';
import { Audience } from './show/Audience';
import { Show } from './show/Show';
import { Stage } from './whatif/Stage';

const rooms: Readonly<Record<Room, (props: RoomProps) => JSX.Element | null>> = {
  deals: Deals,
  show: Show,
  audience: Audience,
  course: Course,
  'what-if': Stage,
  own: Own,
  group: GroupResults,
  paper: Paper,
};

/** The training: deals to show, to predict, to change and to make. */
export const Training = ({ room, ...props }: RoomProps & { readonly room: Room }) => {
  const words = useWords();
  const main = useRef<HTMLElement>(null);
  useTitle(words.training(`title.${room}`));
  useEffect(() => {
    document.documentElement.scrollTop = 0;
    main.current?.querySelector<HTMLElement>('h1')?.focus();
    // Another place begins at its heading.
    void [room, props.entry];
  }, [room, props.entry]);
  const Place = rooms[room];
  return (
    <main id="main" tabIndex={-1} className={`training ${room}`} ref={main}>
      <Place key={props.entry} {...props} />
    </main>
  );
};
