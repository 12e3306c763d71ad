import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { demonstration } from '../../../machines';
import { Languages } from '../../ui/Languages';
import type { Language } from '../../words/i18n';
import { useWords } from '../../words/words';
import type { RoomProps } from '../room';
import { type Contact, type Followed, useRoomLine } from './line';
import { partsOf } from './programme';
import { RoomView } from './RoomView';
import { useShowKeys } from './showKeys';

/** What the room sees, following the window of the presenter. */
export const Audience = ({ entry }: RoomProps) => {
  const { i18n } = useTranslation();
  const words = useWords();
  /** The language that the presenter had last: one that is chosen here stays until that changes. */
  const theirs = useRef<Language>(undefined);
  const { followed, contact, act } = useRoomLine(entry, (lang) => {
    if (lang !== theirs.current) i18n.changeLanguage(lang);
    theirs.current = lang;
  });
  useShowKeys((action) => {
    if (action.type !== 'notes') act(action);
  });
  const says = entry === undefined ? 'no-session' : contact;
  return (
    <div className="show-stage">
      {followed ? <Following {...followed} /> : <h1 className="show-alone-word">{words.show('room')}</h1>}
      <p role="status" className={says === 'following' ? 'visually-hidden' : 'show-contact'}>
        {contactWords(words, says)}
      </p>
      <div className="show-room-bar">
        <button type="button" onClick={() => act({ type: 'back' })}>
          {words.show('back')}
        </button>
        <button type="button" onClick={() => act({ type: 'next' })}>
          {words.show('next')}
        </button>
        <button type="button" onClick={() => document.documentElement.requestFullscreen?.()}>
          {words.show('room.full')}
        </button>
        <Languages />
      </div>
    </div>
  );
};

const contactWords = (words: ReturnType<typeof useWords>, contact: Contact | 'no-session'): string =>
  words.show(`contact.${contact}`);

const Following = ({ deals, state }: Followed) => {
  const { pace } = state;
  const steps = useMemo(() => demonstration(deals, partsOf, pace), [deals, pace]);
  return <RoomView deals={deals} steps={steps} state={state} Heading="h1" />;
};
