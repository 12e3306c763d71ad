import { useCallback, useEffect, useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, Place } from '../../machines';
import { Library } from '../library/Library';
import { type Drafts, Screening } from '../wizard/Screening';
import { Header } from './Header';
import { useRoute } from './route';
import { Start } from './Start';
import { type At, reduce } from './session';

/** Today on this machine's clock. Only the edge of the program reads it. */
const clock = (): string => {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

export const App = ({ today = clock() }: { today?: string }) => {
  const { i18n } = useTranslation();
  const route = useRoute();
  const [session, dispatch] = useReducer(reduce, undefined);
  /** The dates come before the questions; whoever goes back to them keeps the answers. */
  const [isAtDates, setAtDates] = useState(true);
  const [drafts, setDrafts] = useState<Drafts>({});
  useEffect(() => {
    document.documentElement.lang = i18n.language;
  }, [i18n.language]);

  const open = (theCase: Case) => {
    if (!isAtDates || !session) setDrafts({});
    setAtDates(false);
    dispatch(session ? { type: 'restart', theCase } : { type: 'open', theCase });
  };
  const restart = (theCase: Case, at?: Place) => dispatch({ type: 'restart', theCase, at });
  const moved = useCallback((theCase: Case, at: At) => dispatch({ type: 'moved', theCase, at }), []);
  const leave = (to: 'dates' | 'start') => {
    setAtDates(true);
    if (to === 'dates') return;
    setDrafts({});
    dispatch({ type: 'close' });
  };
  return (
    <>
      <Header route={route} />
      {route.page === 'library' ? <Library route={route} today={today} theCase={session?.theCase} /> : null}
      {route.page !== 'case' ? null : session && !isAtDates ? (
        <Screening
          key={session.number}
          theCase={session.theCase}
          at={session.at}
          restart={restart}
          moved={moved}
          leave={leave}
          drafts={drafts}
          setDrafts={setDrafts}
        />
      ) : (
        <Start today={today} kept={session?.theCase} begin={open} />
      )}
    </>
  );
};
