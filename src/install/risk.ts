/** What would be lost with the page: what the browser does not store, and what is no answer yet. */
import type { LabelledCase } from '../../machines';
import type { Desk } from '../store/desk';
import { holdsUnstored } from '../store/onlyHere';
import { wholeOf } from '../store/record';

export interface Risk {
  readonly isAny: boolean;
  /** What a file can save. */
  readonly cases: readonly LabelledCase[];
}

/** Every part of the page that holds something unstored asks before it is closed: so ask them all. */
const isClosingSafe = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));

export const riskOf = (desk: Desk, isHalfTyped: boolean): Risk => {
  const { open } = desk.state();
  const isOnlyHere = holdsUnstored(desk);
  const contents = isOnlyHere ? desk.onlyHere() : open?.content ? [open.content] : [];
  return { isAny: isOnlyHere || isHalfTyped || !isClosingSafe(), cases: contents.map(wholeOf) };
};
