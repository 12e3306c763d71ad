import { useWords } from '../../app/words';
import type { RoomProps } from '../room';

/** Deals that people make themselves. */
export const Own = (_props: RoomProps) => <p>{useWords().author('title')}</p>;
