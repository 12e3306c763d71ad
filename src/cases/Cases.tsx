import { type DragEvent, useEffect, useMemo, useRef, useState } from 'react';
import { edition, type LabelledCase, type Labels, law, levels, type Status, statuses } from '../../machines';
import type { Desk, DeskState } from '../store/desk';
import { downloadAll, downloadRaw } from '../store/files';
import { standingKnown, standingOf } from '../store/standing';
import type { Kept } from '../store/store';
import { type Damaged, isDamaged } from '../store/texts';
import { Button } from '../ui/Button';
import { Jump } from '../ui/Jump';
import { useTitle } from '../ui/title';
import { useWords } from '../words/words';
import { CaseRow } from './CaseRow';
import { Deletions } from './Deletions';
import { Refusal } from './Import';
import { Keeping } from './Keeping';
import { Moves } from './Moves';
import { entryOf, type Noted, type NotedCases, note, notedNow, notedOf, notesOf } from './noted';
import type { WriteReport } from './out';
import { TakeIn, useTakeIn } from './TakeIn';
import { isSieve, noSieve, type Sieve, type Sort, sorts, startsDown } from './triage';
import { useFound } from './useFound';
import { Work } from './Work';

/** Rows that are drawn at once, and those of a page, drawn while the first are read. */
const FIRST = 25;
const PAGE = 50;
/** So many cases are judged without being asked for, so that a later edition can say which of them moved. */
const MOST_NOTED = 500;
/** So long the page may stand still, in milliseconds. */
const SLICE = 40;

interface Props {
  readonly today: string;
  readonly desk: Desk;
  readonly state: DeskState;
  readonly open: (id: string) => void;
  readonly begin: () => void;
  readonly remove: (ids: readonly string[]) => void;
  /** Names the case that is open, which has its labels in the session. */
  readonly relabelOpen: (labels: Labels) => void;
  readonly writeReport: WriteReport;
}

const labelledOf = ({ record: { theCase, labels } }: Kept): LabelledCase => ({ theCase, labels });

export const Cases = ({ today, desk, state, open, begin, remove, relabelOpen, writeReport }: Props) => {
  const words = useWords();
  const isStored = state.keeping === 'browser';
  const title = words.ui(isStored ? 'nav.cases' : 'nav.cases.here');
  useTitle(title);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const entries = desk.entries();
  const [sieve, setSieve] = useState<Sieve>(noSieve);
  const [{ sort, isDown }, setOrder] = useState({ sort: 'saved' as Sort, isDown: true });
  const [page, setPage] = useState(0);
  const [drawn, setDrawn] = useState(FIRST);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState('');
  const [isOver, setOver] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [judged, setJudged] = useState<readonly Kept[]>();

  const cases = useMemo(() => entries.filter((entry): entry is Kept => !isDamaged(entry)), [entries]);
  const damaged = entries.filter(isDamaged);
  const { found, isSearching } = useFound(cases, sieve, sort, isDown);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const at = Math.min(page, pages - 1);
  const shown = useMemo(() => found.slice(at * PAGE, at * PAGE + drawn), [found, at, drawn]);
  useEffect(() => {
    if (drawn >= PAGE) return;
    const timer = setTimeout(() => setDrawn(PAGE));
    return () => clearTimeout(timer);
  }, [drawn]);
  // What is chosen and no longer there, or not found now, is not acted upon.
  const taken = useMemo(() => found.filter(({ record }) => chosen.has(record.id)), [found, chosen]);
  const notes = useNotes(desk, cases, state.version);
  const openId = state.open?.kept?.record.id;
  const sift = (change: Partial<Sieve>) => {
    setSieve({ ...sieve, ...change });
    setPage(0);
  };

  const taking = useTakeIn(today, desk, cases, (fresh, ids, updated, skipped) => {
    setDone(
      [
        words.cases('import.done', { count: fresh.length }),
        ...(updated > 0 ? [words.intake('done.updated', { count: updated })] : []),
        ...(skipped > 0 ? [words.intake('done.skipped', { count: skipped })] : []),
      ].join(' '),
    );
    // What a report said of a case is compared with what this edition says.
    const said = fresh.flatMap(({ labelled, said: past }, index) => {
      const id = ids[index];
      return past && id !== undefined
        ? [[id, entryOf(labelled, { edition: past.edition, ...past.said })] as const]
        : [];
    });
    if (said.length > 0) {
      const records = desk.entries().flatMap((entry) => (isDamaged(entry) ? [] : [entry.record]));
      note(desk, records, Object.fromEntries(said));
    }
  });
  const choose = (ids: readonly string[], isChosen: boolean) => {
    const others = [...chosen].filter((id) => !ids.includes(id));
    setChosen(new Set(isChosen ? [...others, ...ids] : others));
  };
  /** The button that was pressed is gone; the list stays where it is. */
  const stay = () => heading.current?.focus({ preventScroll: true });
  const turn = (to: number) => {
    setPage(to);
    heading.current?.focus();
    document.documentElement.scrollTop = 0;
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) void taking.read(files);
  };
  const areAllChosen = found.length > 0 && taken.length === found.length;
  const order = (by: Sort) => setOrder({ sort: by, isDown: by === sort ? !isDown : startsDown(by) });
  const heads = (
    <tr>
      <td />
      {(['name', 'item', 'level', 'could', 'open', 'planned', 'status'] as const).map((by) => (
        <th key={by} scope="col" aria-sort={by === sort ? (isDown ? 'descending' : 'ascending') : undefined}>
          <button type="button" className="sort-by" onClick={() => order(by)}>
            <span>{words.intake(`column.${by}`)}</span>
            {by === sort ? <span aria-hidden="true">{isDown ? '▼' : '▲'}</span> : null}
          </button>
        </th>
      ))}
    </tr>
  );

  return (
    // Dropping files is a shortcut for the field, which does the same by keyboard.
    <main
      id="main"
      tabIndex={-1}
      className={isOver ? 'cases is-over' : 'cases'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={onDrop}
    >
      <div className="cases-head">
        <div>
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
          <p className="hint">{words.cases(`kept.${state.keeping}`)}</p>
        </div>
        <div className="go">
          <Button onClick={begin}>{words.cases('new')}</Button>
          <Jump to="import" className="button plain">
            {words.cases('import')}
          </Jump>
        </div>
      </div>
      <p className={done ? 'done-line' : 'visually-hidden'} role="status">
        {done}
      </p>

      {damaged.length > 0 ? (
        <section className="damaged" aria-labelledby="damaged">
          <h2 id="damaged">{words.cases('damaged', { count: damaged.length })}</h2>
          <p>{words.cases('damaged.text')}</p>
          <ul>
            {damaged.map((entry) => (
              <DamagedRow key={entry.id} entry={entry} remove={() => remove([entry.id])} />
            ))}
          </ul>
        </section>
      ) : null}

      {cases.length > 0 ? (
        <>
          <div className="cases-tools">
            <div>
              <label htmlFor="find-case">{words.cases('find')}</label>
              <input
                id="find-case"
                type="search"
                value={sieve.typed}
                onChange={(event) => sift({ typed: event.target.value })}
              />
            </div>
            <div>
              <label htmlFor="sieve-level">{words.intake('column.level')}</label>
              <select
                id="sieve-level"
                value={sieve.level}
                onChange={(event) => sift({ level: event.target.value as Sieve['level'] })}
              >
                <option value="">{words.intake('any')}</option>
                {levels.toReversed().map((level) => (
                  <option key={level} value={level}>
                    {words.finding(`level.${level}`)}
                  </option>
                ))}
              </select>
            </div>
            <div>
              <label htmlFor="sieve-status">{words.intake('column.status')}</label>
              <select
                id="sieve-status"
                value={sieve.status}
                onChange={(event) => sift({ status: event.target.value as Status | '' })}
              >
                <option value="">{words.intake('any')}</option>
                {statuses.map((status) => (
                  <option key={status} value={status}>
                    {words.intake(`status.${status}`)}
                  </option>
                ))}
              </select>
            </div>
            <div>
              <label htmlFor="sort-cases">{words.cases('sort')}</label>
              <select
                id="sort-cases"
                value={sort}
                onChange={(event) => {
                  const by = event.target.value as Sort;
                  setOrder({ sort: by, isDown: startsDown(by) });
                }}
              >
                {sorts.map((one) => (
                  <option key={one} value={one}>
                    {words.intake(one === 'saved' && !isStored ? 'column.changed' : `column.${one}`)}
                  </option>
                ))}
              </select>
            </div>
          </div>
          <div className="cases-bar">
            <label className="pick">
              <input
                type="checkbox"
                checked={areAllChosen}
                onChange={(event) =>
                  choose(
                    found.map(({ record }) => record.id),
                    event.target.checked,
                  )
                }
              />
              <span>{words.intake('choose-all')}</span>
            </label>
            <p role="status">
              {isSieve(sieve)
                ? words.cases(isSearching ? 'finding' : 'found', {
                    number: found.length,
                    of: cases.length,
                  })
                : words.cases('number', { count: cases.length })}
            </p>
            {taken.length > 0 ? null : (
              <>
                {isWorking ? null : (
                  <Button look="plain" onClick={() => downloadAll(cases.map(labelledOf))}>
                    {words.cases('export-all')}
                  </Button>
                )}
                <Button look="quiet" aria-expanded={isWorking} onClick={() => setWorking(!isWorking)}>
                  {words.intake('work.more')}
                </Button>
              </>
            )}
          </div>
          {taken.length > 0 || isWorking ? (
            <Work
              today={today}
              desk={desk}
              cases={taken.length > 0 ? taken : found}
              areChosen={taken.length > 0}
              openId={openId}
              relabelOpen={relabelOpen}
              writeReport={writeReport}
              judgeAnew={() => setJudged(taken.length > 0 ? taken : found)}
              remove={remove}
              say={setDone}
            />
          ) : null}
          {judged ? (
            <Moves
              today={today}
              cases={judged}
              notes={notes.all}
              open={open}
              close={() => {
                setJudged(undefined);
                stay();
              }}
              seen={notes.seen}
            />
          ) : null}
          {notes.moved > 0 && !judged ? (
            <div className="notice warn">
              <p>{words.intake('moved.notice', { count: notes.moved, edition })}</p>
              <div className="go">
                <Button look="plain" onClick={() => setJudged(cases)}>
                  {words.intake('moved.look')}
                </Button>
              </div>
            </div>
          ) : null}
          <p className="list-law">
            {words.intake('list.law', { edition, date: words.date(law.EAR_TEXT_AS_OF) })}
          </p>
          <table className="case-list">
            <caption className="visually-hidden">{title}</caption>
            <thead>{heads}</thead>
            {shown.map((kept) => {
              const { id, labels } = kept.record;
              return (
                <CaseRow
                  key={id}
                  kept={kept}
                  isOpen={id === openId}
                  isStored={!desk.isHeld(id)}
                  isHeld={state.keeping === 'browser' && desk.isHeld(id)}
                  isChosen={chosen.has(id)}
                  choose={(isChosen) => choose([id], isChosen)}
                  open={() => open(id)}
                  duplicate={() => {
                    desk.duplicate(
                      kept.record,
                      words.cases('copy', { name: labels.name.trim() || words.cases('unnamed') }),
                    );
                    setDone(words.cases('copied'));
                  }}
                  relabel={(next) => (id === openId ? relabelOpen(next) : desk.relabel(kept, next))}
                  save={() => downloadAll([labelledOf(kept)])}
                  remove={() => remove([id])}
                />
              );
            })}
          </table>
          {found.length === 0 && !isSearching ? (
            <p className="no-cases">{words.cases('found.none')}</p>
          ) : null}
          {pages > 1 ? (
            <nav className="pages" aria-label={words.cases('pages')}>
              <Button look="plain" disabled={at === 0} onClick={() => turn(at - 1)}>
                {words.cases('pages.before')}
              </Button>
              <p>{words.cases('pages.at', { page: at + 1, of: pages })}</p>
              <Button look="plain" disabled={at === pages - 1} onClick={() => turn(at + 1)}>
                {words.cases('pages.after')}
              </Button>
            </nav>
          ) : null}
        </>
      ) : damaged.length === 0 ? (
        <p className="no-cases">{words.cases('none')}</p>
      ) : null}

      <div className="cases-foot">
        <TakeIn taking={taking} openId={openId} />
        {desk.place === 'file' && state.keeping !== 'blocked' ? (
          <Keeping
            isOn={state.keeping === 'browser'}
            number={entries.length}
            turnOn={desk.turnOn}
            turnOff={desk.turnOff}
          />
        ) : null}
      </div>
      <Deletions
        deletions={state.deletions}
        textOf={({ entries: [only, ...others] }) => {
          if (!only || others.length > 0) return words.cases('deleted', { count: others.length + 1 });
          const name = isDamaged(only) ? '' : only.record.labels.name.trim();
          return words.cases('deleted.one', { name: name || words.cases('unnamed') });
        }}
        restore={(deletion) => {
          desk.restore(deletion);
          stay();
        }}
        dismiss={(deletion) => {
          desk.dismiss(deletion);
          stay();
        }}
      />
    </main>
  );
};

/**
 * What each case came to by the edition that last judged it: noted while the list is looked at, so that a later
 * edition can say which cases moved.
 */
const useNotes = (desk: Desk, cases: readonly Kept[], version: number) => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the notes are read anew whenever something stored may have changed
  const all = useMemo<NotedCases>(() => notesOf(desk), [desk, version]);
  const [slices, setSlices] = useState(0);
  useEffect(() => {
    if (cases.length > MOST_NOTED) return;
    const until = performance.now() + SLICE;
    const isLeft = cases.some(({ record }) => {
      if (standingKnown(record)) return false;
      if (performance.now() > until) return true;
      standingOf(record);
      return false;
    });
    if (isLeft) {
      const timer = setTimeout(() => setSlices(slices + 1));
      return () => clearTimeout(timer);
    }
    const fresh = cases.flatMap(({ record }) => {
      const outcome = standingKnown(record)?.outcome;
      const before = notedOf(all, record);
      const now = outcome && notedNow(outcome);
      if (!now || (before && hasMoved(before, now)) || before?.edition === edition) return [];
      return [[record.id, entryOf(record, now)] as const];
    });
    if (fresh.length > 0)
      note(
        desk,
        cases.map(({ record }) => record),
        Object.fromEntries(fresh),
      );
    return undefined;
  }, [desk, cases, all, slices]);
  const moved = useMemo(() => {
    void slices;
    return cases.filter(({ record }) => {
      const outcome = standingKnown(record)?.outcome;
      const before = outcome && notedOf(all, record);
      return before && hasMoved(before, notedNow(outcome));
    }).length;
  }, [cases, all, slices]);
  return {
    all,
    moved,
    seen: () =>
      note(
        desk,
        cases.map(({ record }) => record),
        Object.fromEntries(
          cases.map(({ record }) => [record.id, entryOf(record, notedNow(standingOf(record).outcome))]),
        ),
      ),
  };
};
const hasMoved = (before: Noted, now: Noted): boolean =>
  before.edition !== now.edition &&
  (before.level !== now.level ||
    before.couldBecome !== now.couldBecome ||
    before.refusalPresumed !== now.refusalPresumed);

const DamagedRow = ({ entry, remove }: { entry: Damaged; remove: () => void }) => {
  const words = useWords();
  return (
    <li className="notice fault">
      <Refusal error={entry.error} />
      <div className="go">
        <Button look="plain" onClick={() => downloadRaw(entry.text, entry.id)}>
          {words.cases('damaged.raw')}
        </Button>
        <Button look="quiet" onClick={remove}>
          {words.cases('damaged.delete')}
        </Button>
      </div>
    </li>
  );
};
