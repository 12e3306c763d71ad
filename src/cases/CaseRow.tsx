import { useEffect, useRef, useState } from 'react';
import type { Labels } from '../../machines';
import { LabelsForm } from '../question/LabelsForm';
import { useGist } from '../store/gist';
import { hasAnswers } from '../store/record';
import { useStanding } from '../store/standing';
import type { Kept } from '../store/store';
import { Button } from '../ui/Button';
import { Form } from '../ui/Form';
import { JudgedBy } from '../ui/JudgedBy';
import { onKeys } from '../ui/keys';
import { LevelShape } from '../ui/LevelShape';
import { levelWords } from '../ui/levelWords';
import { Tag } from '../ui/Tag';
import { shownLabels } from '../words/isolated';
import { useWords } from '../words/words';

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

/** A stored case: what it is called, where it stands, and what can be done with it. */
export const CaseRow = (props: Props) => {
  const { kept, isOpen, isStored, isHeld, isChosen, choose, open, duplicate, relabel, save, remove } = props;
  const words = useWords();
  const { id, labels, theCase, saved } = kept.record;
  const standing = useStanding(kept.record);
  const gist = useGist(theCase);
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
    (['name', 'reference', 'notes'] as const).some((one) => draft[one] !== labels[one]);
  const done = () => {
    setDraft(undefined);
    setAsks(false);
    rename.current?.focus();
  };
  const close = () => (isChanged ? setAsks(true) : done());
  const submit = () => {
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
          {shown.reference ? <span className="reference">{shown.reference}</span> : null}
          {isOpen ? <span className="is-open">{words.cases('row.is-open')}</span> : null}
          {isHeld ? <Tag>{words.cases('row.is-held')}</Tag> : null}
        </p>
        {shown.notes ? <p className="case-notes">{shown.notes}</p> : null}
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
          <dt>{words.cases(isStored ? 'row.saved' : 'row.changed')}</dt>
          <dd>
            <time dateTime={saved}>{words.moment(saved)}</time>
          </dd>
        </div>
      </dl>
      <div className="case-judged">
        <JudgedBy theCase={theCase} />
      </div>
      <div className="case-actions">
        {action('rename', () => (isRenaming ? close() : setDraft(labels)))}
        {action('duplicate', duplicate)}
        {action('export', save)}
        {action('delete', remove)}
      </div>
      {draft ? (
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
      ) : null}
      {hasAnswers(kept.record) ? null : <p className="case-notes">{words.cases('row.empty')}</p>}
    </li>
  );
};
