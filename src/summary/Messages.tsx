import { useEffect, useId, useRef, useState } from 'react';
import type { Case, QuestionId } from '../../machines';
import { inEach, messagesOf, type OutgoingMessage, type Recipient } from '../document/messages';
import { Button } from '../ui/Button';
import { copyText } from '../ui/clipboard';
import { languages } from '../words/i18n';
import { useWords, useWordsIn } from '../words/words';

interface Props {
  readonly theCase: Case;
  /** The questions worth asking, in their order. */
  readonly open: readonly QuestionId[];
}

/** The messages of the language that is on, and each of them in both. */
export const useMessages = ({ theCase, open }: Props) => {
  const { lang } = useWords();
  const [one, other] = languages.toSorted((left) => (left === lang ? -1 : 1));
  const first = messagesOf(useWordsIn(one ?? lang), theCase, open);
  const second = messagesOf(useWordsIn(other ?? lang), theCase, open);
  return { messages: first, textTo: (to: Recipient) => inEach([first, second], to) };
};

type Done = { readonly to: Recipient; readonly byHand?: string };

/** The open questions, ready to be sent: one press copies what goes to one of those who can answer. */
export const Messages = (props: Props) => {
  const words = useWords();
  const { messages, textTo } = useMessages(props);
  const [done, setDone] = useState<Done>();
  const name = useId();
  if (messages.length === 0) return null;
  const copy = async (to: Recipient) => {
    // What is said a second time has to be gone before, to be noticed.
    setDone(undefined);
    const text = textTo(to);
    setDone((await copyText(text)) ? { to } : { to, byHand: text });
  };
  return (
    <div className="messages">
      <p id={name}>{words.ui('message.copy')}</p>
      <ul aria-labelledby={name}>
        {messages.map(({ to }: OutgoingMessage) => (
          <li key={to}>
            <Button look="plain" onClick={() => copy(to)}>
              {words.ui(`message.to.${to}`)}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status">
        {done
          ? done.byHand
            ? words.ui('message.by-hand')
            : words.ui('message.copied', { to: words.ui(`message.to.${done.to}`) })
          : ''}
      </p>
      {done?.byHand ? <ByHand text={done.byHand} /> : null}
    </div>
  );
};

/** Where the clipboard is out of reach, the text stands marked in a field. */
const ByHand = ({ text }: { text: string }) => {
  const words = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return <textarea ref={field} aria-label={words.ui('message.field')} rows={8} readOnly value={text} />;
};
