/** What would be lost with the page: what the browser does not store, and what is no answer yet. */
import type { LabelledCase } from '../../machines';
import type { Desk } from '../cases/desk';
import type { Content } from '../cases/record';
import { isDamaged } from '../cases/store';

export interface Risk {
  readonly isAny: boolean;
  /** What a file can save. */
  readonly cases: readonly LabelledCase[];
}

/** With what was entered on a screen and not passed on: in a file there is no other place for it. */
const asFile = ({ theCase, labels, entered }: Content): LabelledCase => ({
  labels,
  theCase: {
    ...theCase,
    answers: { ...theCase.answers, ...entered.answers },
    ...(theCase.reasons || entered.reasons ? { reasons: { ...theCase.reasons, ...entered.reasons } } : {}),
  },
});

/** Every part of the page that holds something unstored asks before it is closed: so ask them all. */
const isClosingSafe = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));

export const riskOf = (desk: Desk, isHalfTyped: boolean): Risk => {
  const { keeping, open } = desk.state();
  const isOnlyHere = keeping !== 'browser' && desk.texts.keys('').length > 0;
  const others = isOnlyHere
    ? desk.entries().flatMap((entry) => {
        if (isDamaged(entry) || entry.record.id === open?.kept?.record.id) return [];
        return [asFile(entry.record)];
      })
    : [];
  return {
    isAny: isOnlyHere || isHalfTyped || !isClosingSafe(),
    cases: [...(open?.content ? [asFile(open.content)] : []), ...others],
  };
};
