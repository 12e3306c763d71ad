import type { Case, Labels } from '../../machines';
import type { Desk } from '../store/desk';

/** What each room of the training is given. */
export interface RoomProps {
  /** What follows the room in the address, such as the numbers of the deals. */
  readonly entry: string | undefined;
  readonly today: string;
  /** The case that is open outside the training, if there is one. */
  readonly theCase: Case | undefined;
  /** `desk.texts` keeps what the training stores. */
  readonly desk: Desk;
  /** Leaves the training with a case of its own. */
  readonly openCase: (theCase: Case, labels: Labels) => void;
}
