import { useWords } from '../../app/words';
import type { RoomProps } from '../room';

/** The presenter steps through deals; the room sees it in a window of its own. */
export const Show = (_props: RoomProps) => <p>{useWords().show('title')}</p>;
