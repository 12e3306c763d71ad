/** The open questions as messages that can be sent as they are, each to whoever can answer it. */
import {
  askingOf,
  type Case,
  type Checklist,
  derive,
  type Hand,
  type QuestionId,
  question,
} from '../../machines';
import { questionWords } from '../words/names';
import type { Words } from '../words/words';

export type Recipient = 'customer' | 'maker' | Hand;
const recipients: readonly Recipient[] = ['customer', 'maker', 'compliance', 'sales'];

export interface OutgoingMessage {
  readonly to: Recipient;
  /** How many points it asks about. */
  readonly count: number;
  readonly text: string;
}

interface Asked {
  readonly text: string;
  readonly lines?: readonly string[];
}

/** Who outside the company can say it, where the words hold a sentence to them. */
const outsideOf = (id: QuestionId): 'customer' | 'maker' | undefined => {
  const { knows, asks } = askingOf(id);
  return knows === 'customer' || knows === 'maker' ? knows : asks;
};

/** The desk to which the one that holds the case writes. One who answers for both asks compliance. */
const otherDesk = ({ hand }: Case): Hand => (hand === 'compliance' ? 'sales' : 'compliance');

/** What a list says of a line that nobody looked at, and of one where something is there and open. */
const openStatuses = (id: QuestionId): readonly string[] => {
  const { statuses, dontKnow } = question(id) as Checklist;
  return [...new Set([dontKnow, statuses.at(-1) ?? dontKnow])];
};

/**
 * One message for each whom to ask, in one language. Outside the company only facts are asked for: a flag is a
 * question there like any other, and by its own name it is told to the other desk alone.
 *
 * @param open - the questions worth asking, in their order.
 */
export const messagesOf = (
  words: Words,
  theCase: Case,
  open: readonly QuestionId[],
): readonly OutgoingMessage[] => {
  const names = questionWords(words);
  const facts = derive(theCase);
  const asked: Record<Recipient, Asked[]> = { customer: [], maker: [], compliance: [], sales: [] };
  const desk = otherDesk(theCase);

  for (const id of open) {
    if (question(id).kind === 'checklist') continue;
    const outside = outsideOf(id);
    if (outside) asked[outside].push({ text: words.question(`${id}.write`) });
    else if (askingOf(id).knows === desk) asked[desk].push({ text: names.nameOf(id) });
  }
  for (const id of facts.asked) {
    const list = question(id);
    if (list.kind !== 'checklist') continue;
    const told = names.linesOf(id, theCase, facts);
    for (const { status, lines } of told.filter((one) => openStatuses(id).includes(one.status))) {
      asked[desk].push({
        text: words.ui('message.marked', { list: names.shortOf(id), status: names.statusOf(id, status) }),
        lines: lines.map((line) => names.lineOf(id, line)),
      });
      // Flags that nobody checked are looked at inside first; an end use is stated by whoever has it.
      if (id !== 'endUse' && status === list.dontKnow) continue;
      const written = lines.flatMap((line) => words.optionalQuestion(`${id}.line.${line}.write`) ?? []);
      if (written.length > 0)
        asked.customer.push({
          text: words.ui(id === 'endUse' ? 'message.lines.endUse' : 'message.lines'),
          lines: written,
        });
    }
  }

  const { chip } = theCase.answers;
  const isNamed = typeof chip === 'string' && facts.asked.has('chip') && chip !== question('chip').dontKnow;
  const lead = (to: Recipient): string => {
    const isInside = to === 'compliance' || to === 'sales';
    const product = isNamed
      ? names.chipOf(chip)
      : words.ui(isInside ? 'message.product.inside' : 'message.product');
    return words.ui(isInside ? 'message.inside' : to === 'maker' ? 'message.maker' : 'message.outside', {
      product,
    });
  };
  return recipients.flatMap((to): OutgoingMessage[] => {
    const points = asked[to];
    if (points.length === 0) return [];
    const said = points.flatMap(({ text, lines = [] }, index) => [
      `${index + 1}. ${text}`,
      ...lines.map((line) => words.ui('message.line', { line })),
    ]);
    return [{ to, count: points.length, text: [lead(to), '', ...said].join('\n') }];
  });
};

/** The same message in each language, the one of the reader first. */
export const inEach = (messages: readonly (readonly OutgoingMessage[])[], to: Recipient): string =>
  `${messages.flatMap((own) => own.find((one) => one.to === to)?.text ?? []).join('\n\n')}\n`;
