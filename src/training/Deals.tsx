import { useWords } from '../app/words';
import type { RoomProps } from './room';

/** The way in: all deals, by course. */
export const Deals = (_props: RoomProps) => <h1 tabIndex={-1}>{useWords().training('title.deals')}</h1>;
