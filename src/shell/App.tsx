import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signed } from '../../machines';
import { Troubles } from '../cases/Troubles';
import { Editions } from '../install/Editions';
import { AgeNotice } from '../library/age/AgeNotice';
import { fileOf, reportOf } from '../report/file';
import { OpenCase } from '../store/context';
import { browserDesk, type PageDesk } from '../store/desk';
import { downloadAll } from '../store/files';
import { wholeOf } from '../store/record';
import { PreviewNotice } from '../ui/PreviewNotice';
import { room } from '../ui/rooms';
import { hrefOf, useRoute } from '../ui/route';
import { Today } from '../ui/today';
import { whenIdle } from '../ui/whenIdle';
import { clock } from '../words/clock';
import { useArrival } from './arrival';
import { Footer } from './Footer';
import { Header } from './Header';
import { useOpenedCase } from './openedCase';
import { Start } from './Start';
import { useUndoKeys } from './undoKeys';

const About = room('About', () => import('../about/About'));
const Cases = room('Cases', () => import('../cases/Cases'));
const Library = room('Library', () => import('../library/Library'));
const ScreeningRoom = room('ScreeningRoom', () => import('../screening/ScreeningRoom'));
const Screening = room('Screening', () => import('../wizard/Screening'));
const Training = room('Training', () => import('../training/Training'));

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
  const { desk, state, open, arrival, go } = opened;
  const isAsking = open !== undefined && open.over !== 'dates';
  useEffect(() => {
    document.documentElement.lang = i18n.language;
  }, [i18n.language]);
  useEffect(() => whenIdle(Screening.ahead), []);
  useUndoKeys(isAsking && route.page === 'case', go);
  // An address that names an entry is for the entry.
  const place =
    route.page === 'case' ? `case ${arrival.number}` : 'entry' in route ? undefined : hrefOf(route);
  const [loaded] = useState(opened.isResumed ? undefined : place);
  useArrival(place, loaded);

  const page = () => {
    switch (route.page) {
      case 'cases':
        return (
          <Cases
            today={today}
            desk={desk}
            state={state}
            open={opened.openStored}
            begin={opened.beginAnew}
            remove={opened.remove}
            relabelOpen={opened.opened.label}
            writeReport={(theCase, labels) => fileOf(reportOf(theCase, labels))}
          />
        );
      case 'about':
        return <About today={today} />;
      case 'library':
        return <Library route={route} today={today} theCase={open?.theCase} />;
      case 'screening':
        return (
          <ScreeningRoom
            today={today}
            theCase={open?.theCase}
            answer={(value, reason) => {
              if (!open) return;
              const { theCase } = open;
              const next = { ...theCase, answers: { ...theCase.answers, screening: value } };
              opened.opened.answer('lists', signed(theCase, next, { screening: reason }));
            }}
          />
        );
      case 'training':
        return (
          <Training
            room={route.room}
            entry={route.entry}
            today={today}
            theCase={open?.theCase}
            desk={desk}
            openCase={(theCase, labels) => {
              opened.takeIn([{ theCase, labels }]);
              opened.show('case');
            }}
          />
        );
      case 'case':
        return isAsking ? (
          <Screening
            today={today}
            theCase={open.theCase}
            at={open.at}
            drafts={open.drafts}
            isPeeking={open.over === 'peek'}
            arrivals={arrival.number}
            opened={opened.opened}
            leave={opened.close}
          />
        ) : (
          <Start
            key={arrival.number}
            today={today}
            kept={open?.theCase}
            begin={opened.begin}
            last={opened.last}
            open={opened.openStored}
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
          labels: opened.labels,
          relabel: opened.opened.label,
          undo: open?.past.length ? () => go('undo') : undefined,
          redo: open?.future.length ? () => go('redo') : undefined,
          name: state.name,
          sign: desk.sign,
          isSafe: opened.isSafe,
          isStored: !desk.isHeld(state.open?.kept?.record.id ?? ''),
        }}
      >
        <Header route={route} />
        {import.meta.env.MODE === 'hosted' ? (
          <Editions route={route} desk={desk} drafts={open?.drafts ?? {}} />
        ) : null}
        <AgeNotice today={today} route={route} />
        <Troubles
          state={state}
          labelled={
            open && Object.keys(open.theCase.answers).length > 0
              ? { theCase: open.theCase, labels: opened.labels }
              : undefined
          }
          isAboutCases={route.page === 'cases'}
          retry={desk.retry}
          retryHeld={desk.look}
          saveHeld={() => downloadAll(desk.onlyHere().map(wholeOf))}
          overwrite={opened.overwrite}
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
        <Suspense>{page()}</Suspense>
        <Footer />
      </OpenCase>
    </Today>
  );
};
