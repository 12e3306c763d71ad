import { type DragEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { LabelledCase, Labels } from '../../machines';
import type { Desk, DeskState } from '../store/desk';
import { downloadAll, downloadRaw } from '../store/files';
import type { Kept } from '../store/store';
import { type Damaged, isDamaged } from '../store/texts';
import { Button } from '../ui/Button';
import { Jump } from '../ui/Jump';
import { useTitle } from '../ui/title';
import { useWords } from '../words/words';
import { CaseRow } from './CaseRow';
import { Deletions } from './Deletions';
import { type Sort, sorted, sorts } from './findCases';
import { ImportField, Refusal, useImport } from './Import';
import { Keeping } from './Keeping';
import { useFound } from './useFound';

const PAGE = 25;

interface Props {
  readonly today: string;
  readonly desk: Desk;
  readonly state: DeskState;
  readonly open: (id: string) => void;
  readonly begin: () => void;
  readonly remove: (ids: readonly string[]) => void;
  /** Names the case that is open, which has its labels in the session. */
  readonly relabelOpen: (labels: Labels) => void;
}

const labelledOf = ({ record: { theCase, labels } }: Kept): LabelledCase => ({ theCase, labels });

export const Cases = ({ today, desk, state, open, begin, remove, relabelOpen }: Props) => {
  const words = useWords();
  const isStored = state.keeping === 'browser';
  const title = words.ui(isStored ? 'nav.cases' : 'nav.cases.here');
  useTitle(title);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const entries = desk.entries();
  const [typed, setTyped] = useState('');
  const [sort, setSort] = useState<Sort>('saved');
  const [page, setPage] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState('');
  const [isOver, setOver] = useState(false);

  const cases = useMemo(() => entries.filter((entry): entry is Kept => !isDamaged(entry)), [entries]);
  const damaged = entries.filter(isDamaged);
  const { found: holding, isSearching } = useFound(cases, typed);
  const found = useMemo(() => sorted(holding, sort, words.lang), [holding, sort, words.lang]);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const at = Math.min(page, pages - 1);
  const shown = useMemo(() => found.slice(at * PAGE, (at + 1) * PAGE), [found, at]);
  // What is chosen and no longer there, or not found now, is not acted upon.
  const taken = found.filter(({ record }) => chosen.has(record.id));

  const takeIn = (given: readonly LabelledCase[]) => {
    if (desk.takeIn(given)) setDone(words.cases('import.done', { count: given.length }));
  };
  const importing = useImport(today, takeIn);
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
    if (files.length > 0) void importing.read(files);
  };
  const ids = shown.map(({ record }) => record.id);
  const isPageChosen = ids.length > 0 && ids.every((id) => chosen.has(id));
  const openId = state.open?.kept?.record.id;

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
      <p className="visually-hidden" role="status">
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
                value={typed}
                onChange={(event) => {
                  setTyped(event.target.value);
                  setPage(0);
                }}
              />
            </div>
            <div>
              <label htmlFor="sort-cases">{words.cases('sort')}</label>
              <select id="sort-cases" value={sort} onChange={(event) => setSort(event.target.value as Sort)}>
                {sorts.map((one) => (
                  <option key={one} value={one}>
                    {words.cases(one === 'saved' && !isStored ? 'sort.changed' : `sort.${one}`)}
                  </option>
                ))}
              </select>
            </div>
          </div>
          <div className="cases-bar">
            <label className="pick">
              <input
                type="checkbox"
                checked={isPageChosen}
                onChange={(event) => choose(ids, event.target.checked)}
              />
              <span>{words.cases('choose-page')}</span>
            </label>
            <p role="status">
              {typed.trim()
                ? words.cases(isSearching ? 'finding' : 'found', {
                    number: found.length,
                    of: cases.length,
                  })
                : words.cases('number', { count: cases.length })}
            </p>
            {taken.length > 0 ? (
              <>
                <Button look="plain" onClick={() => downloadAll(taken.map(labelledOf))}>
                  {words.cases('export-chosen', { count: taken.length })}
                </Button>
                <Button look="quiet" onClick={() => remove(taken.map(({ record }) => record.id))}>
                  {words.cases('delete-chosen', { count: taken.length })}
                </Button>
              </>
            ) : (
              <Button look="plain" onClick={() => downloadAll(cases.map(labelledOf))}>
                {words.cases('export-all')}
              </Button>
            )}
          </div>
          <ul className="case-list">
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
          </ul>
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
        <ImportField
          id="import"
          label={words.cases('import')}
          hint={words.cases('import.hint')}
          importing={importing}
        />
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
