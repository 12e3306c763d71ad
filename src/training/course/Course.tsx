import { useWords } from '../../app/words';
import type { RoomProps } from '../room';

/** Predict, then reveal: a course of deals, at the pace of the learner. */
export const Course = (_props: RoomProps) => <p>{useWords().course('title')}</p>;
