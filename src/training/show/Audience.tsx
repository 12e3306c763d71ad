import { useWords } from '../../app/words';
import type { RoomProps } from '../room';

/** What the room sees, following the window of the presenter. */
export const Audience = (_props: RoomProps) => <p>{useWords().show('title')}</p>;
