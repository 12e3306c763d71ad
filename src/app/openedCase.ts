/**
 * The work on the open case: opening and leaving it, keeping it stored, taking steps back. It knows nothing of
 * how that looks.
 */
import { useCallback, useEffect, useEffectEvent, useReducer, useState, useSyncExternalStore } from 'react';
import {
  type Case,
  codeIn,
  type LabelledCase,
  type Labels,
  noLabels,
  type Place,
  screen,
} from '../../machines';
import type { PageDesk } from '../cases/desk';
import type { Content } from '../cases/record';
import { isDamaged, type Kept } from '../cases/store';
import { readCode } from '../code/OpenCode';
import { draftsFrom, enteredIn } from '../wizard/entered';
import type { Drafts } from '../wizard/Screening';
import { useQuestionWords } from './names';
import { goTo, hrefOf, replaceHash } from './route';
import { type At, changedQuestions, reduce } from './session';
import { useWords } from './words';

/** So many cases are offered on the start page. */
const OFFERED = 3;

/** A stored case as the session opens it. */
const opening = ({ theCase, labels, at }: Content) => ({ type: 'open', theCase, labels, at }) as const;

export const useOpenedCase = ({ desk, listen }: PageDesk) => {
  const words = useWords();
  const { shortOf } = useQuestionWords();
  // A page that is loaded anew, or whose screens failed, goes on where it was.
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
    goTo(hrefOf({ page }));
  };
  const begin = (theCase: Case) => {
    if (!isAtDates || !session) setDrafts({});
    setAtDates(false);
    if (session) return dispatch({ type: 'restart', theCase });
    desk.begin();
    dispatch({ type: 'open', theCase });
  };
  const openStored = (record: Content | undefined) => {
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
    replaceHash(hrefOf({ page: 'case' }));
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

  return {
    desk,
    state,
    session,
    last,
    refusedCode,
    leaving,
    said,
    isSafe,
    /** The questions are on the screen, as against the dates before them. */
    isAsking: session !== undefined && !isAtDates,
    drafts,
    setDrafts,
    show,
    begin,
    beginAnew: () =>
      leaveFor(() => {
        close();
        show('case');
      }),
    open,
    takeIn,
    restart,
    moved,
    leave,
    remove,
    relabel,
    go,
    keepBoth,
    takeTheirs,
    stay: () => setLeaving(undefined),
  };
};
