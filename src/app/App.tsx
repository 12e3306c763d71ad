import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, Place } from '../../machines';
import { type Drafts, Screening } from '../wizard/Screening';
import { Header } from './Header';
import { Start } from './Start';

interface Session {
  /** Each start of the questionnaire is a new machine. */
  readonly number: number;
  readonly theCase: Case;
  readonly at: Place | undefined;
}

/** Today on this machine's clock. Only the edge of the program reads it. */
const clock = (): string => {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

export const App = ({ today = clock() }: { today?: string }) => {
  const { i18n } = useTranslation();
  const [session, setSession] = useState<Session>();
  const [kept, setKept] = useState<Case>();
  const [drafts, setDrafts] = useState<Drafts>({});
  useEffect(() => {
    document.documentElement.lang = i18n.language;
  }, [i18n.language]);

  const restart = (theCase: Case, at?: Place) =>
    setSession((before) => ({ number: (before?.number ?? 0) + 1, theCase, at }));
  /** Back to the dates, with the answers kept; or away from the case altogether. */
  const leave = (theCase?: Case) => {
    setSession(undefined);
    setKept(theCase);
    if (!theCase) setDrafts({});
  };
  return (
    <>
      <Header />
      {session ? (
        <Screening
          key={session.number}
          theCase={session.theCase}
          at={session.at}
          restart={restart}
          leave={leave}
          drafts={drafts}
          setDrafts={setDrafts}
        />
      ) : (
        <Start today={today} kept={kept} begin={restart} />
      )}
    </>
  );
};
