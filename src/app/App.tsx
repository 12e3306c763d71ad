import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noLabels } from '../../machines';
import { About } from '../about/About';
import { AgeNotice } from '../age/AgeNotice';
import { Cases } from '../cases/Cases';
import { OpenCase } from '../cases/context';
import { browserDesk, type PageDesk } from '../cases/desk';
import { downloadAll } from '../cases/files';
import { wholeOf } from '../cases/record';
import { Troubles } from '../cases/Troubles';
import { Editions } from '../install/Editions';
import { Library } from '../library/Library';
import { Training } from '../training/Training';
import { Screening } from '../wizard/Screening';
import { Footer } from './Footer';
import { Header } from './Header';
import { useOpenedCase } from './openedCase';
import { useRoute } from './route';
import { Start } from './Start';
import { useUndoKeys } from './undoKeys';

/** Today on this machine's clock. Only the edge of the program reads it. */
const clock = (): string => {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

interface Props {
  readonly today?: string;
  /** Where the cases are kept, if that is to outlive the screens. */
  readonly page?: PageDesk;
}

export const App = ({ today = clock(), page: given }: Props) => {
  const { i18n } = useTranslation();
  const route = useRoute();
  const [kept] = useState(() => given ?? browserDesk());
  const opened = useOpenedCase(kept);
  const { desk, state, session, isAsking, go } = opened;
  useEffect(() => {
    document.documentElement.lang = i18n.language;
  }, [i18n.language]);
  useUndoKeys(isAsking && route.page === 'case', go);

  const page = () => {
    switch (route.page) {
      case 'cases':
        return (
          <Cases
            today={today}
            desk={desk}
            state={state}
            open={opened.open}
            begin={opened.beginAnew}
            remove={opened.remove}
            relabelOpen={opened.relabel}
          />
        );
      case 'about':
        return <About today={today} />;
      case 'library':
        return <Library route={route} today={today} theCase={session?.theCase} />;
      case 'training':
        return (
          <Training
            room={route.room}
            entry={route.entry}
            today={today}
            theCase={session?.theCase}
            desk={desk}
            openCase={(theCase, labels) => {
              opened.takeIn([{ theCase, labels }]);
              opened.show('case');
            }}
          />
        );
      case 'case':
        return session && isAsking ? (
          <Screening
            key={session.number}
            today={today}
            theCase={session.theCase}
            at={session.at}
            restart={opened.restart}
            moved={opened.moved}
            leave={opened.leave}
            drafts={opened.drafts}
            setDrafts={opened.setDrafts}
          />
        ) : (
          <Start
            today={today}
            kept={session?.theCase}
            begin={opened.begin}
            last={opened.last}
            open={opened.open}
            takeIn={opened.takeIn}
            refusedCode={opened.refusedCode}
          />
        );
    }
  };

  return (
    <OpenCase
      value={{
        labels: session?.labels ?? noLabels,
        relabel: opened.relabel,
        undo: session?.past.length ? () => go('undo') : undefined,
        redo: session?.future.length ? () => go('redo') : undefined,
        isSafe: opened.isSafe,
        isStored: !desk.isHeld(state.open?.kept?.record.id ?? ''),
      }}
    >
      <Header route={route} />
      {import.meta.env.MODE === 'hosted' ? (
        <Editions route={route} desk={desk} drafts={opened.drafts} />
      ) : null}
      <AgeNotice today={today} route={route} />
      <Troubles
        state={state}
        labelled={session && Object.keys(session.theCase.answers).length > 0 ? session : undefined}
        isAboutCases={route.page === 'cases'}
        retry={desk.retry}
        retryHeld={desk.look}
        saveHeld={() => downloadAll(desk.onlyHere().map(wholeOf))}
        overwrite={desk.overwrite}
        keepBoth={opened.keepBoth}
        takeTheirs={opened.takeTheirs}
        dismissFailure={desk.dismissFailure}
        leaving={opened.leaving}
        stay={opened.stay}
      />
      <p className="visually-hidden" role="status">
        <span key={opened.said.number}>{opened.said.text}</span>
      </p>
      {page()}
      <Footer />
    </OpenCase>
  );
};
