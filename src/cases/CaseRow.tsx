import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Labels } from '../../machines';
import { useWords } from '../app/words';
import { Button } from '../ui/Button';
import { LevelShape } from '../ui/LevelShape';
import { levelWords } from '../ui/levelWords';
import { useGist } from './gist';
import { LabelsForm } from './LabelsForm';
import { hasAnswers } from './record';
import { useStanding } from './standing';
import type { Kept } from './store';

interface Props {
  readonly kept: Kept;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  readonly choose: (isChosen: boolean) => void;
  readonly open: () => void;
  readonly duplicate: () => void;
  readonly relabel: (labels: Labels) => void;
  readonly save: () => void;
  readonly remove: () => void;
}

/** A stored case: what it is called, where it stands, and what can be done with it. */
export const CaseRow = (props: Props) => {
  const { kept, isOpen, isChosen, choose, open, duplicate, relabel, save, remove } = props;
  const words = useWords();
  const { id, labels, theCase, saved } = kept.record;
  const standing = useStanding(kept.record);
  const gist = useGist(theCase);
  const [draft, setDraft] = useState<Labels>();
  const name = labels.name.trim() || words.cases('unnamed');
  const called = labels.reference.trim()
    ? words.cases('row.called', { name, reference: labels.reference })
    : name;
  const form = useRef<HTMLFormElement>(null);
  const rename = useRef<HTMLButtonElement>(null);
  const isRenaming = draft !== undefined;
  useEffect(() => {
    if (isRenaming) form.current?.querySelector('input')?.focus();
  }, [isRenaming]);
  const done = () => {
    setDraft(undefined);
    rename.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft) relabel(draft);
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
  return (
    <li className={isChosen ? 'case chosen' : 'case'}>
      <label className="pick">
        <input type="checkbox" checked={isChosen} onChange={(event) => choose(event.target.checked)} />
        <span className="visually-hidden">{words.cases('row.choose', { name: called })}</span>
      </label>
      <div className="case-head">
        <h2>
          <button
            type="button"
            className="case-name"
            aria-label={words.cases('row.open', { name: called })}
            onClick={open}
          >
            {name}
          </button>
        </h2>
        <p>
          {gist ? <span>{gist}</span> : null}
          {labels.reference.trim() ? <span className="reference">{labels.reference}</span> : null}
          {isOpen ? <span className="is-open">{words.cases('row.is-open')}</span> : null}
        </p>
        {labels.notes.trim() ? <p className="case-notes">{labels.notes}</p> : null}
      </div>
      <p className={`case-level ${standing?.outcome.level ?? ''}`} key={`${id} level`}>
        {standing ? (
          <>
            <LevelShape level={standing.outcome.level} />
            <span>
              <span>{levelWords(words, standing.outcome)}</span>
              <small>
                {standing.open > 0
                  ? words.cases('row.points', { count: standing.open })
                  : words.cases('row.no-points')}
              </small>
            </span>
          </>
        ) : (
          <span>{words.cases('row.assessing')}</span>
        )}
      </p>
      <dl className="case-dates">
        <div>
          <dt>{words.cases('row.decision')}</dt>
          <dd>
            <time dateTime={theCase.decisionDate}>{words.date(theCase.decisionDate)}</time>
          </dd>
        </div>
        <div>
          <dt>{words.cases('row.saved')}</dt>
          <dd>
            <time dateTime={saved}>{words.moment(saved)}</time>
          </dd>
        </div>
      </dl>
      <div className="case-actions">
        {action('rename', () => setDraft(isRenaming ? undefined : labels))}
        {action('duplicate', duplicate)}
        {action('export', save)}
        {action('delete', remove)}
      </div>
      {draft ? (
        <form
          className="case-form"
          ref={form}
          onSubmit={submit}
          onKeyDown={(event) => {
            if (event.key === 'Escape') done();
          }}
        >
          <LabelsForm labels={draft} change={setDraft} />
          <div className="go">
            <Button type="submit">{words.cases('row.rename.save')}</Button>
            <Button look="quiet" onClick={done}>
              {words.cases('row.rename.cancel')}
            </Button>
          </div>
        </form>
      ) : null}
      {hasAnswers(kept.record) ? null : <p className="case-notes">{words.cases('row.empty')}</p>}
    </li>
  );
};
