/** What is written to the desk that a case goes back to: the open points of several cases in one message. */
import { assess, type Case, inHand, type Labels, worthAsking } from '../../machines';
import { messagesOf } from '../document/messages';
import type { CaseRecord } from '../store/record';
import { shownLabels } from '../words/isolated';
import type { Words } from '../words/words';

/** A case as it goes back to sales. */
export const handedBack = ({
  theCase,
  labels,
}: CaseRecord): { readonly theCase: Case; readonly labels: Labels } => ({
  theCase: inHand(theCase, 'sales'),
  labels: { ...labels, status: 'sales' },
});

/** What is asked of sales about one case; the points that nobody but compliance can settle are not among it. */
const askedOf = (record: CaseRecord, words: Words): string => {
  const theCase = inHand(record.theCase, 'compliance');
  const open = worthAsking(assess(theCase).missing).map(({ question }) => question);
  const texts = messagesOf(words, theCase, open).filter(({ to }) => to !== 'compliance');
  return texts.map(({ to, text }) => `${words.ui(`message.to.${to}`)}\n${text}`).join('\n\n');
};

/** One message about all of them, each under its name. */
export const questionsFor = (records: readonly CaseRecord[], words: Words): string =>
  `${records
    .map((record) => {
      const { name, reference } = shownLabels(record.labels);
      const called = [name || words.cases('unnamed'), reference].filter(Boolean).join(' · ');
      return `■ ${called}\n\n${askedOf(record, words) || words.intake('back.nothing')}`;
    })
    .join('\n\n')}\n`;
