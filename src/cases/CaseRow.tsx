import { useEffect, useRef, useState } from 'react';
import { type Labels, type Status, statuses, unusualDates } from '../../machines';
import { LabelsForm } from '../question/LabelsForm';
import { hasAnswers } from '../store/record';
import { useStanding } from '../store/standing';
import type { Kept } from '../store/store';
import { Button } from '../ui/Button';
import { Form } from '../ui/Form';
import { onKeys } from '../ui/keys';
import { LevelShape } from '../ui/LevelShape';
import { levelWords } from '../ui/levelWords';
import { Tag } from '../ui/Tag';
import { useToday } from '../ui/today';
import { isolated, shownLabels } from '../words/isolated';
import { useWords } from '../words/words';
import { isDecided, itemOf, openWith, statusOf } from './triage';

interface Props {
  readonly kept: Kept;
  readonly isOpen: boolean;
  readonly isStored: boolean;
  /** On this page alone, although the browser keeps the others. */
  readonly isHeld: boolean;
  readonly isChosen: boolean;
  readonly choose: (isChosen: boolean) => void;
  readonly open: () => void;
  readonly duplicate: () => void;
  readonly relabel: (labels: Labels) => void;
  readonly save: () => void;
  readonly remove: () => void;
}

/** How many columns the table has. */
const ALL_COLUMNS = 8;

/** A stored case: what it is called, where it stands, with whom, and what can be done with it. */
export const CaseRow = (props: Props) => {
  const { kept, isOpen, isStored, isHeld, isChosen, choose, open, duplicate, relabel, save, remove } = props;
  const words = useWords();
  const { id, labels, theCase, saved } = kept.record;
  const standing = useStanding(kept.record);
  const { what, where } = itemOf(kept.record, words);
  const [draft, setDraft] = useState<Labels>();
  const shown = shownLabels(labels);
  const name = shown.name || words.cases('unnamed');
  const called = shown.reference ? words.cases('row.called', { name, reference: shown.reference }) : name;
  const form = useRef<HTMLFormElement>(null);
  const rename = useRef<HTMLButtonElement>(null);
  const isRenaming = draft !== undefined;
  useEffect(() => {
    if (isRenaming) form.current?.querySelector('input')?.focus();
  }, [isRenaming]);
  /** Somebody went to close the form with something typed in it. */
  const [asks, setAsks] = useState(false);
  const isChanged =
    draft !== undefined &&
    (['name', 'reference', 'notes', 'who'] as const).some(
      (one) => (draft[one] ?? '') !== (labels[one] ?? ''),
    );
  const done = () => {
    setDraft(undefined);
    setAsks(false);
    rename.current?.focus();
  };
  const close = () => (isChanged ? setAsks(true) : done());
  const submit = () => {
    if (draft) {
      const { who, ...others } = draft;
      relabel(who?.trim() ? { ...others, who: who.trim() } : others);
    }
    done();
  };
  const action = (key: 'rename' | 'duplicate' | 'export' | 'delete', onClick: () => void) => (
    <Button
      look="quiet"
      aria-label={words.cases(`row.${key}.of`, { name: called })}
      onClick={onClick}
      {...(key === 'rename' ? { ref: rename, 'aria-expanded': isRenaming } : {})}
    >
      {words.cases(`row.${key}`)}
    </Button>
  );
  const status = statusOf(kept.record);
  const setStatus = (next: Status) => relabel({ ...labels, status: next });
  return (
    <tbody className={isChosen ? 'case chosen' : 'case'}>
      <tr>
        <td className="case-pick">
          <label className="pick">
            <input type="checkbox" checked={isChosen} onChange={(event) => choose(event.target.checked)} />
            <span className="visually-hidden">{words.cases('row.choose', { name: called })}</span>
          </label>
        </td>
        <th scope="row" className="case-head">
          <button
            type="button"
            className="case-name"
            aria-label={words.cases('row.open', { name: called })}
            onClick={open}
          >
            {name}
          </button>
          <p>
            {shown.reference ? <span className="reference">{shown.reference}</span> : null}
            <small>
              {words.intake(isStored ? 'row.saved' : 'row.changed', { time: words.moment(saved) })}
            </small>
            {isOpen ? <span className="is-open">{words.cases('row.is-open')}</span> : null}
            {isHeld ? <Tag>{words.cases('row.is-held')}</Tag> : null}
          </p>
          {shown.notes ? <p className="case-notes">{shown.notes}</p> : null}
          {hasAnswers(kept.record) ? null : <p className="case-notes">{words.cases('row.empty')}</p>}
          <div className="case-actions">
            {action('rename', () => (isRenaming ? close() : setDraft(labels)))}
            {action('duplicate', duplicate)}
            {action('export', save)}
            {action('delete', remove)}
          </div>
        </th>
        <td className="case-item">
          <span>{what}</span>
          {where ? <small>{where}</small> : null}
        </td>
        <td className={`case-level ${standing?.outcome.level ?? ''}`} key={`${id} level`}>
          {standing ? (
            <>
              <LevelShape level={standing.outcome.level} />
              <span>{levelWords(words, standing.outcome)}</span>
            </>
          ) : (
            <span>{words.cases('row.assessing')}</span>
          )}
        </td>
        <td className="case-could" data-label={words.intake('column.could')}>
          {standing?.outcome.couldBecome ? (
            <span>{words.finding(`level.${standing.outcome.couldBecome}.short`)}</span>
          ) : null}
        </td>
        <td className="case-open">
          {standing ? (
            <>
              <span>
                {standing.open > 0
                  ? words.cases('row.points', { count: standing.open })
                  : words.cases('row.no-points')}
              </span>
              {standing.open > 0 ? <small>{openWith(words, standing.by)}</small> : null}
            </>
          ) : null}
        </td>
        <td className="case-dates" data-label={words.intake('column.planned')}>
          <span>{words.planned(theCase.plannedDate)}</span>
          <small>{words.intake('row.decision', { date: words.date(theCase.decisionDate) })}</small>
          <Unusual theCase={theCase} />
        </td>
        <td className="case-status">
          {isDecided(kept.record) ? (
            <span>{words.intake('status.decided')}</span>
          ) : (
            <select
              aria-label={words.intake('status.of', { name: called })}
              value={status}
              onChange={(event) => setStatus(event.target.value as Status)}
            >
              {statuses.map((one) => (
                <option key={one} value={one}>
                  {words.intake(`status.${one}`)}
                </option>
              ))}
            </select>
          )}
          {labels.who ? <small>{isolated(labels.who)}</small> : null}
        </td>
      </tr>
      {draft ? (
        <tr className="case-form-row">
          <td colSpan={ALL_COLUMNS}>
            <Form
              className="case-form"
              ref={form}
              submit={submit}
              {...onKeys<HTMLFormElement>((event) => {
                if (event.key !== 'Escape') return;
                event.preventDefault();
                close();
              })}
            >
              <LabelsForm labels={draft} change={setDraft} />
              <label className="who-field">
                <span>{words.intake('column.who')}</span>
                <input
                  value={draft.who ?? ''}
                  onChange={(event) => setDraft({ ...draft, who: event.target.value })}
                />
              </label>
              {asks && isChanged ? (
                <p className="notice warn" role="alert">
                  {words.cases('row.rename.unsaved')}
                </p>
              ) : null}
              <div className="go">
                <Button type="submit">{words.cases('row.rename.save')}</Button>
                <Button look="quiet" onClick={done}>
                  {words.cases('row.rename.cancel')}
                </Button>
              </div>
            </Form>
          </td>
        </tr>
      ) : null}
    </tbody>
  );
};

/** What is unusual about dates that nobody here may have chosen. */
const Unusual = ({ theCase }: { theCase: Kept['record']['theCase'] }) => {
  const words = useWords();
  // That the law of a day was not read yet is so of nearly all, and said once above the list.
  const unusual = unusualDates(theCase, useToday()).filter((kind) => kind !== 'unverified');
  return unusual.map((kind) => (
    <small key={kind} data-unusual={kind}>
      {words.intake(`unusual.${kind}`)}
    </small>
  ));
};
