import { useWords } from '../../app/words';
import type { RoomProps } from '../room';

/** Two results side by side. */
export const Stage = (_props: RoomProps) => <p>{useWords().whatif('title')}</p>;
