import { useId } from 'react';
import type { Scenario } from '../../../machines';
import { Button } from '../../ui/Button';
import { useWords } from '../../words/words';
import { Passage, Passages } from '../dealParts';
import type { Action, ShowState } from './state';

interface Props {
  readonly deal: Scenario;
  readonly state: ShowState;
  readonly act: (action: Action) => void;
  readonly isHidden: boolean;
  readonly toggle: () => void;
}

/** What the instructor knows and the room does not, until it is shown. */
export const InstructorNotes = ({ deal, state, act, isHidden, toggle }: Props) => {
  const words = useWords();
  const id = useId();
  const { teaching } = deal;
  return (
    <section aria-labelledby={id} className="show-notes">
      <div className="show-notes-head">
        <h2 id={id}>{words.show('notes')}</h2>
        <Button look="quiet" aria-keyshortcuts="N" aria-expanded={!isHidden} onClick={toggle}>
          {words.show(isHidden ? 'notes.open' : 'notes.close')}
        </Button>
      </div>
      {isHidden ? null : teaching ? (
        <>
          <p className="show-hint">{words.show('notes.hidden')}</p>
          <h3>{words.show('step.point')}</h3>
          <Passage told={teaching.point} />
          {teaching.notes.length > 0 ? (
            <>
              <h3>{words.show('notes.notes')}</h3>
              <ul>
                {teaching.notes.map((note, index) => (
                  <li key={JSON.stringify(note)}>
                    <Passage told={note} />
                    <Button
                      look="quiet"
                      aria-pressed={state.shown === index}
                      onClick={() => act({ type: 'show', what: index })}
                    >
                      {words.show('show.note')}
                    </Button>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          {teaching.mistakes.length > 0 ? (
            <>
              <h3>{words.show('step.mistakes')}</h3>
              <Passages list={teaching.mistakes} />
              <Button
                look="quiet"
                aria-keyshortcuts="M"
                aria-pressed={state.shown === 'mistakes'}
                onClick={() => act({ type: 'show', what: 'mistakes' })}
              >
                {words.show('show.mistakes')}
              </Button>
            </>
          ) : null}
        </>
      ) : (
        <p className="show-hint">{words.show('notes.none')}</p>
      )}
    </section>
  );
};
