import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noLabels } from '../../machines';
import { About } from '../about/About';
import { AgeNotice } from '../age/AgeNotice';
import { Cases } from '../cases/Cases';
import { OpenCase } from '../cases/context';
import { browserDesk, type PageDesk } from '../cases/desk';
import { Troubles } from '../cases/Troubles';
import { Editions } from '../install/Editions';
import { Library } from '../library/Library';
import { Training } from '../training/Training';
import { PreviewNotice } from '../ui/PreviewNotice';
import { Screening } from '../wizard/Screening';
import { Footer } from './Footer';
import { Header } from './Header';
import { useOpenedCase } from './openedCase';
import { useRoute } from './route';
import { Start } from './Start';
import { clock, Today } from './today';
import { useUndoKeys } from './undoKeys';

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
    <Today value={today}>
      <OpenCase
        value={{
          labels: session?.labels ?? noLabels,
          relabel: opened.relabel,
          undo: session?.past.length ? () => go('undo') : undefined,
          redo: session?.future.length ? () => go('redo') : undefined,
          isSafe: opened.isSafe,
          isStored: state.keeping === 'browser',
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
          overwrite={desk.overwrite}
          keepBoth={opened.keepBoth}
          takeTheirs={opened.takeTheirs}
          dismissFailure={desk.dismissFailure}
          leaving={opened.leaving}
          stay={opened.stay}
        />
        <PreviewNotice />
        <p className="visually-hidden" role="status">
          <span key={opened.said.number}>{opened.said.text}</span>
        </p>
        {page()}
        <Footer />
      </OpenCase>
    </Today>
  );
};
