/**
 * What is written into the ledger of a case, and what follows a case that is decided. The desk asks here, and nobody
 * else writes into a ledger.
 */
import {
  type Author,
  heldBy,
  isHeldAlike,
  isOneText,
  knownBy,
  type Labels,
  type Recording,
  recorded,
} from '../../machines';
import { type Content, nothingEntered, saysTheSame } from './record';

const withLedger = (labels: Labels, ledger: Labels['ledger']): Labels => {
  const { ledger: _, ...others } = labels;
  return ledger ? { ...others, ledger } : others;
};

export const ledgerOf = ({ labels: { ledger } }: Content): Pick<Labels, 'ledger'> =>
  ledger ? { ledger } : {};

/** Whether two contents hold the same, but for what is half entered and for where a person stood. */
export const holdsTheSame = (left: Content, right: Content): boolean =>
  saysTheSame({ ...left, entered: nothingEntered }, { ...right, entered: nothingEntered });

/** The labels of a case that begins as the copy of another: undecided, with a ledger of its own. */
export const copyOf = ({ theCase, labels }: Content): Labels => {
  const { ledger: _, decision, ...others } = labels;
  return decision ? { ...others, follows: knownBy(theCase, labels) } : others;
};

/** A decided case is closed: whoever changes it begins a version beside it. Another item that is looked at is no change. */
export const isClosedBy = (before: Content | undefined, next: Content): before is Content =>
  before?.labels.decision !== undefined &&
  !(
    isHeldAlike(heldBy(before.theCase, before.labels), heldBy(next.theCase, next.labels)) &&
    saysTheSame({ ...before, theCase: next.theCase, labels: next.labels }, next)
  );

/** A content with all of it in its ledger. */
export const inLedger = (content: Content, author: Author, recording?: Recording): Content => ({
  ...content,
  labels: withLedger(
    content.labels,
    recorded(content.labels.ledger, heldBy(content.theCase, content.labels), author, recording),
  ),
});

/**
 * A content as it follows another, in the ledger of that one. What the earlier content held and its ledger did not
 * say is noted first, as found.
 */
export const continued = (
  before: Content | undefined,
  next: Content,
  author: Author,
  recording: Recording = {},
): Content => {
  if (!before) return inLedger(next, author);
  const found = inLedger(before, author, before.labels.ledger ? { how: 'found' } : {}).labels.ledger;
  return inLedger({ ...next, labels: withLedger(next.labels, found) }, author, recording);
};

/** The version that follows a decided case, with what was changed in it. */
export const versionAfter = (decided: Content, next: Content, author: Author): Content => {
  const { follows } = copyOf(decided);
  const { ledger: _, decision: __, follows: ___, ...others } = next.labels;
  const labels: Labels = follows ? { ...others, follows } : others;
  return inLedger({ ...next, labels }, author, { other: follows });
};

/** Whether only one typed text differs: then its entry is written anew until the field is left. */
export const isTyped = (before: Content, next: Content): boolean =>
  isOneText(heldBy(before.theCase, before.labels), heldBy(next.theCase, next.labels));
