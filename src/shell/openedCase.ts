/**
 * The work on the open case: opening and leaving it, keeping it stored, taking steps back. It knows nothing of
 * how that looks.
 */
import { useCallback, useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react';
import { type Case, codeIn, type LabelledCase, noLabels } from '../../machines';
import { readCode } from '../code/OpenCode';
import { isHalfTyped } from '../question/entered';
import { changedQuestions, contentOf, createOpened, type OpenedStore, useOpened } from '../question/opened';
import type { Desk, PageDesk } from '../store/desk';
import { holdsUnstored } from '../store/onlyHere';
import type { Content } from '../store/record';
import type { Kept } from '../store/store';
import { isDamaged } from '../store/texts';
import { goTo, hrefOf, replaceHash, routeNow } from '../ui/route';
import { useQuestionWords } from '../words/names';
import { useWords } from '../words/words';
import { followHistory, hereAtLoad } from './entries';

/** So many cases are offered on the start page. */
const OFFERED = 3;

const idOfOpen = (desk: Desk): string | undefined => desk.state().open?.kept?.record.id;

/** Where what was changed of a decided case has become a version of its own, the page goes on with that. */
const followVersion = (
  desk: Desk,
  opened: OpenedStore,
  formerIds: Set<string>,
  before: string | undefined,
) => {
  const labels = desk.state().open?.content?.labels;
  const mine = opened.state().open?.labels;
  if (!labels || !mine || labels.follows === mine.follows) return;
  if (before) formerIds.add(before);
  opened.label(labels);
};

/** A page that is loaded anew, or whose screens failed, goes on where it was. From then on the desk listens. */
const openedOn = (desk: Desk) => {
  const opened = createOpened();
  const resumed = desk.resume();
  if (resumed) opened.open(resumed, 'entry', hereAtLoad(idOfOpen(desk)));
  const formerIds = new Set<string>();
  opened.subscribe(() => {
    const { open } = opened.state();
    if (!open) return;
    const before = idOfOpen(desk);
    desk.keep(contentOf(open));
    followVersion(desk, opened, formerIds, before);
  });
  return { opened, isResumed: resumed !== undefined, formerIds };
};

/** Closing the page asks first while it holds something that would be lost. */
const useAskBeforeLeaving = (isAny: boolean): void => {
  useEffect(() => {
    if (!isAny) return;
    const warn = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isAny]);
};

export const useOpenedCase = ({ desk, listen }: PageDesk) => {
  const words = useWords();
  const { shortOf } = useQuestionWords();
  const [{ opened, isResumed, formerIds }] = useState(() => openedOn(desk));
  useEffect(listen, [listen]);
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const { open, arrival } = useOpened(opened);
  const [refusedCode, setRefusedCode] = useState<string>();
  const [leaving, setLeaving] = useState<() => void>();
  const [said, setSaid] = useState({ number: 0, text: '' });

  // What the open case is called, with its ledger, which the desk writes.
  const called = open?.labels ?? noLabels;
  const ledger = state.open?.content?.labels.ledger;
  const labels = useMemo(() => (ledger ? { ...called, ledger } : called), [called, ledger]);

  const isSafe = state.open?.failure === undefined;
  useAskBeforeLeaving(!isSafe || holdsUnstored(desk) || (open !== undefined && isHalfTyped(open.drafts)));
  /** Does what leaves the open case behind, unless that would lose something. */
  const leaveFor = (action: () => void) => (isSafe ? action() : setLeaving(() => action));

  const show = (page: 'case' | 'cases') => {
    if (routeNow().page !== page) goTo(hrefOf({ page }));
  };
  const openStored = (record: Content | undefined) => {
    setLeaving(undefined);
    if (!record) return;
    formerIds.clear();
    opened.open(record);
    show('case');
  };
  const close = useCallback(() => {
    setLeaving(undefined);
    formerIds.clear();
    desk.close();
    opened.close();
  }, [desk, opened, formerIds]);
  const takeIn = (cases: readonly LabelledCase[], by: 'on' | 'address' = 'on') => {
    const [only] = cases;
    if (cases.length !== 1 || !only) {
      if (desk.takeIn(cases)) show('cases');
      return;
    }
    leaveFor(() => {
      setLeaving(undefined);
      formerIds.clear();
      desk.begin(only.labels.ledger);
      opened.open(only, by);
    });
  };
  /** A code in the address opens its case, and leaves the address. */
  const takeCode = useEffectEvent(() => {
    const code = codeIn(location.hash);
    if (code === undefined) return;
    replaceHash(hrefOf({ page: 'case' }));
    const reading = readCode(code);
    setRefusedCode('fault' in reading ? code : undefined);
    if ('theCase' in reading) takeIn([{ theCase: reading.theCase, labels: noLabels }], 'address');
    else opened.arrive('dates');
  });
  useEffect(() => {
    takeCode();
    addEventListener('hashchange', takeCode);
    return () => removeEventListener('hashchange', takeCode);
  }, []);
  useEffect(
    () =>
      followHistory(opened, {
        idOfOpen: () => idOfOpen(desk),
        isOpen: (id) => id === idOfOpen(desk) || formerIds.has(id),
        canLeave: () => {
          const { drafts = {} } = opened.state().open ?? {};
          return desk.state().open?.failure === undefined && !isHalfTyped(drafts);
        },
        open: (id, at) => {
          const record = desk.take(id);
          if (!record) return false;
          formerIds.clear();
          opened.open(record, 'entry', at);
          return true;
        },
        close: () => {
          formerIds.clear();
          desk.close();
          opened.close('entry');
        },
      }),
    [desk, opened, formerIds],
  );

  const go = (step: 'undo' | 'redo') => {
    const to = step === 'undo' ? open?.past.at(-1) : open?.future[0];
    if (!open || !to) return;
    const changes = changedQuestions(open.theCase, to.theCase);
    opened[step]();
    const text =
      changes.length > 0
        ? words.cases(`history.${step}`, { questions: words.all(changes.map(shortOf)) })
        : words.cases(`history.${step}-dates`);
    setSaid({ number: said.number + 1, text });
  };
  const keepBoth = () => {
    if (!open) return;
    const id = idOfOpen(desk);
    if (id) formerIds.add(id);
    const content = contentOf(open);
    const name = words.cases('copy', { name: content.labels.name.trim() || words.cases('unnamed') });
    const copy = { ...content.labels, name };
    desk.keepBoth({ ...content, labels: copy });
    opened.label(copy);
  };
  const takeTheirs = () => {
    // Where it is gone by now, the desk has said so.
    const id = idOfOpen(desk);
    if (id) openStored(desk.take(id));
  };
  const lastId = desk.lastOpen();
  const last = open
    ? []
    : desk
        .entries()
        .filter((entry): entry is Kept => !isDamaged(entry))
        .toSorted((left, right) => Number(right.record.id === lastId) - Number(left.record.id === lastId))
        .slice(0, OFFERED);

  return {
    desk,
    state,
    opened,
    open,
    arrival,
    isResumed,
    last,
    labels,
    /** What was changed of a decided case goes on as a version beside it. */
    overwrite: () => {
      const before = idOfOpen(desk);
      desk.overwrite();
      followVersion(desk, opened, formerIds, before);
    },
    refusedCode,
    leaving,
    said,
    isSafe,
    show,
    begin: (theCase: Case) => {
      if (!open) desk.begin();
      opened.begin(theCase);
    },
    beginAnew: () =>
      leaveFor(() => {
        close();
        show('case');
      }),
    openStored: (id: string) => {
      if (id !== idOfOpen(desk)) return leaveFor(() => openStored(desk.take(id)));
      if (open?.over === 'dates') opened.goTo(open.at);
      show('case');
    },
    takeIn,
    close,
    remove: (ids: readonly string[]) => {
      const isOpen = ids.includes(idOfOpen(desk) ?? '');
      desk.remove(ids);
      if (isOpen && !desk.state().open) close();
    },
    go,
    keepBoth,
    takeTheirs,
    stay: () => setLeaving(undefined),
  };
};
