import { useCallback, useEffect, useEffectEvent, useReducer, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Case,
  codeIn,
  type LabelledCase,
  type Labels,
  noLabels,
  type Place,
  screen,
} from '../../machines';
import { Cases } from '../cases/Cases';
import { OpenCase } from '../cases/context';
import { browserDesk } from '../cases/desk';
import type { CaseRecord } from '../cases/record';
import { isDamaged, type Kept } from '../cases/store';
import { Troubles } from '../cases/Troubles';
import { readCode } from '../code/OpenCode';
import { Library } from '../library/Library';
import { Training } from '../training/Training';
import { draftsFrom, enteredIn } from '../wizard/entered';
import { type Drafts, Screening } from '../wizard/Screening';
import { Header } from './Header';
import { useQuestionWords } from './names';
import { hrefOf, useRoute } from './route';
import { Start } from './Start';
import { type At, changedQuestions, reduce } from './session';
import { useUndoKeys } from './undoKeys';
import { useWords } from './words';

/** Today on this machine's clock. Only the edge of the program reads it. */
const clock = (): string => {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** So many cases are offered on the start page. */
const OFFERED = 3;

/** A stored case as the session opens it. */
const opening = ({ theCase, labels, at }: CaseRecord) => ({ type: 'open', theCase, labels, at }) as const;

export const App = ({ today = clock() }: { today?: string }) => {
  const { i18n } = useTranslation();
  const words = useWords();
  const { shortOf } = useQuestionWords();
  const route = useRoute();
  const [{ desk, listen }] = useState(browserDesk);
  // A page that is loaded anew goes on where it was.
  const [resumed] = useState(desk.resume);
  useEffect(listen, [listen]);
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const [session, dispatch] = useReducer(reduce, resumed && reduce(undefined, opening(resumed)));
  /** The dates come before the questions; whoever goes back to them keeps the answers. */
  const [isAtDates, setAtDates] = useState(!resumed);
  const [drafts, setDrafts] = useState<Drafts>(() =>
    resumed ? draftsFrom(resumed.entered, resumed.theCase) : {},
  );
  const [refusedCode, setRefusedCode] = useState<string>();
  const [leaving, setLeaving] = useState<() => void>();
  const [said, setSaid] = useState({ number: 0, text: '' });
  useEffect(() => {
    document.documentElement.lang = i18n.language;
  }, [i18n.language]);

  useEffect(() => {
    if (!session) return;
    const { theCase, labels, at } = session;
    desk.keep({ theCase, labels, at, entered: enteredIn(drafts, theCase) });
  }, [desk, session, drafts]);

  const isSafe = state.open?.failure === undefined;
  useEffect(() => {
    if (isSafe) return;
    const warn = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isSafe]);
  /** Does what leaves the open case behind, unless that would lose something. */
  const leaveFor = (action: () => void) => (isSafe ? action() : setLeaving(() => action));

  const show = (page: 'case' | 'cases') => {
    location.hash = hrefOf({ page });
  };
  const begin = (theCase: Case) => {
    if (!isAtDates || !session) setDrafts({});
    setAtDates(false);
    if (session) return dispatch({ type: 'restart', theCase });
    desk.begin();
    dispatch({ type: 'open', theCase });
  };
  const openStored = (record: CaseRecord | undefined) => {
    setLeaving(undefined);
    if (!record) return;
    setDrafts(draftsFrom(record.entered, record.theCase));
    setAtDates(false);
    dispatch(opening(record));
    show('case');
  };
  const open = (id: string) => {
    if (id !== state.open?.kept?.record.id) return leaveFor(() => openStored(desk.take(id)));
    setAtDates(false);
    show('case');
  };
  const takeIn = (cases: readonly LabelledCase[]) => {
    const [only] = cases;
    if (cases.length !== 1 || !only) {
      if (desk.takeIn(cases)) show('cases');
      return;
    }
    leaveFor(() => {
      setLeaving(undefined);
      setDrafts({});
      setAtDates(false);
      desk.begin();
      dispatch({ type: 'open', ...only });
    });
  };
  /** A code in the address opens its case, and leaves the address. */
  const takeCode = useEffectEvent(() => {
    const code = codeIn(location.hash);
    if (code === undefined) return;
    history.replaceState(null, '', hrefOf({ page: 'case' }));
    const reading = readCode(code);
    setRefusedCode('fault' in reading ? code : undefined);
    if ('theCase' in reading) takeIn([{ theCase: reading.theCase, labels: noLabels }]);
    else setAtDates(true);
  });
  useEffect(() => {
    takeCode();
    addEventListener('hashchange', takeCode);
    return () => removeEventListener('hashchange', takeCode);
  }, []);
  const close = useCallback(() => {
    setLeaving(undefined);
    setAtDates(true);
    setDrafts({});
    desk.close();
    dispatch({ type: 'close' });
  }, [desk]);
  const restart = useCallback((theCase: Case, at?: Place) => dispatch({ type: 'restart', theCase, at }), []);
  const moved = useCallback((theCase: Case, at: At) => dispatch({ type: 'moved', theCase, at }), []);
  const leave = useCallback(
    (to: 'dates' | 'start') => (to === 'dates' ? setAtDates(true) : close()),
    [close],
  );
  const remove = (ids: readonly string[]) => {
    const isOpen = ids.includes(state.open?.kept?.record.id ?? '');
    desk.remove(ids);
    if (isOpen && !desk.state().open) close();
  };
  const relabel = useCallback((labels: Labels) => dispatch({ type: 'label', labels }), []);

  const go = (step: 'undo' | 'redo') => {
    const to = step === 'undo' ? session?.past.at(-1) : session?.future[0];
    if (!session || !to) return;
    const changes = changedQuestions(session.theCase, to);
    // What was half entered there would hide what comes back.
    const kept = Object.entries(drafts).filter(
      ([id]) => !screen(id as keyof Drafts).questions.some((question) => changes.includes(question)),
    );
    setDrafts(Object.fromEntries(kept));
    dispatch({ type: step });
    const text =
      changes.length > 0
        ? words.cases(`history.${step}`, { questions: words.all(changes.map(shortOf)) })
        : words.cases(`history.${step}-dates`);
    setSaid({ number: said.number + 1, text });
  };
  const isAnswering = session !== undefined && !isAtDates && route.page === 'case';
  useUndoKeys(isAnswering, go);
  const labels = session?.labels ?? noLabels;
  const openCase = {
    labels,
    relabel,
    undo: session?.past.length ? () => go('undo') : undefined,
    redo: session?.future.length ? () => go('redo') : undefined,
    isSafe,
    isStored: state.keeping === 'browser',
  };

  const keepBoth = () => {
    const content = state.open?.content;
    if (!content) return;
    const name = words.cases('copy', { name: content.labels.name.trim() || words.cases('unnamed') });
    const copy = { ...content.labels, name };
    desk.keepBoth({ ...content, labels: copy });
    relabel(copy);
  };
  const takeTheirs = () => {
    const id = state.open?.kept?.record.id;
    if (id) openStored(desk.take(id));
  };
  const lastId = desk.lastOpen();
  const last = session
    ? []
    : desk
        .entries()
        .filter((entry): entry is Kept => !isDamaged(entry))
        .toSorted((left, right) => Number(right.record.id === lastId) - Number(left.record.id === lastId))
        .slice(0, OFFERED);

  return (
    <OpenCase value={openCase}>
      <Header route={route} />
      <Troubles
        state={state}
        labelled={session && Object.keys(session.theCase.answers).length > 0 ? session : undefined}
        isAboutCases={route.page === 'cases'}
        retry={desk.retry}
        overwrite={desk.overwrite}
        keepBoth={keepBoth}
        takeTheirs={takeTheirs}
        dismissFailure={desk.dismissFailure}
        leaving={leaving}
        stay={() => setLeaving(undefined)}
      />
      <p className="visually-hidden" role="status">
        <span key={said.number}>{said.text}</span>
      </p>
      {route.page === 'cases' ? (
        <Cases
          today={today}
          desk={desk}
          state={state}
          open={open}
          begin={() =>
            leaveFor(() => {
              close();
              show('case');
            })
          }
          remove={remove}
          relabelOpen={relabel}
        />
      ) : route.page === 'library' ? (
        <Library route={route} today={today} theCase={session?.theCase} />
      ) : route.page === 'training' ? (
        <Training
          room={route.room}
          entry={route.entry}
          today={today}
          theCase={session?.theCase}
          desk={desk}
          openCase={(theCase, labels) => {
            takeIn([{ theCase, labels }]);
            show('case');
          }}
        />
      ) : session && !isAtDates ? (
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
        <Start
          today={today}
          kept={session?.theCase}
          begin={begin}
          last={last}
          open={open}
          takeIn={takeIn}
          refusedCode={refusedCode}
        />
      )}
    </OpenCase>
  );
};
