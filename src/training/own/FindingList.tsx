import { useId, useMemo, useState } from 'react';
import { scenarioLimits } from '../../../machines';
import { Button } from '../../ui/Button';
import { LevelShape } from '../../ui/LevelShape';
import { fold, soughtIn } from '../../words/fold';
import { useWords } from '../../words/words';
import { findingKeys, findingTitle, rowOf } from './ownNames';

export interface Chosen {
  readonly key: string;
  /** Nothing where it does not matter. */
  readonly certainty?: 'established' | 'possible';
}

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly chosen: readonly Chosen[];
  readonly add: (key: string) => void;
  readonly remove: (index: number) => void;
  readonly setCertainty?: (index: number, certainty: 'established' | 'possible') => void;
}

/** Findings chosen by title, and the choice of all others. */
export const FindingList = ({ label, hint, chosen, add, remove, setCertainty }: Props) => {
  const words = useWords();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <fieldset className="own-findings">
      <legend>{label}</legend>
      <p className="own-hint">{hint}</p>
      {chosen.length > 0 ? (
        <ul>
          {chosen.map(({ key, certainty }, index) => {
            const title = findingTitle(words, key);
            const field = `${id}-${key}-${index}`;
            return (
              <li key={`${key} ${certainty ?? ''}`}>
                <FindingName id={key} />
                <div className="own-moves">
                  {setCertainty ? (
                    <>
                      <label className="visually-hidden" htmlFor={field}>
                        {words.author('certainty.of', { title })}
                      </label>
                      <select
                        id={field}
                        value={certainty ?? 'established'}
                        onChange={(event) =>
                          setCertainty(index, event.target.value === 'possible' ? 'possible' : 'established')
                        }
                      >
                        <option value="established">{words.author('certainty.established')}</option>
                        <option value="possible">{words.author('certainty.possible')}</option>
                      </select>
                    </>
                  ) : null}
                  <Button
                    look="quiet"
                    aria-label={words.author('finding.remove', { title })}
                    onClick={() => remove(index)}
                  >
                    {words.author('remove')}
                  </Button>
                </div>
              </li>
            );
          })}
        </ul>
      ) : (
        <p className="own-none">{words.author('findings.none')}</p>
      )}
      {chosen.length < scenarioLimits.list ? (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{words.author('finding.choose')}</summary>
          {isOpen ? <Picker taken={chosen.map(({ key }) => key)} add={add} /> : null}
        </details>
      ) : (
        <p className="own-hint">{words.author('list.full', { most: scenarioLimits.list })}</p>
      )}
    </fieldset>
  );
};

const FindingName = ({ id }: { id: string }) => {
  const words = useWords();
  const row = rowOf(id);
  return (
    <div className={`own-finding ${row?.level ?? ''}`}>
      <LevelShape level={row?.level ?? 'note'} />
      <div>
        <b>{findingTitle(words, id)}</b>
        <small>
          {row ? <span>{words.finding(`level.${row.level}.short`)}</span> : null}
          {row ? <span>{words.finding(`regime.${row.regime}`)}</span> : null}
          <code>{id}</code>
        </small>
      </div>
    </div>
  );
};

const Picker = ({ taken, add }: { taken: readonly string[]; add: (key: string) => void }) => {
  const words = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const all = useMemo(
    () =>
      findingKeys.map((key) => {
        const title = findingTitle(words, key);
        const regime = rowOf(key)?.regime;
        return {
          key,
          title,
          text: fold([title, key, regime && words.finding(`regime.${regime}`)].join(' ')),
        };
      }),
    [words],
  );
  const sought = soughtIn(typed);
  const found = all.filter(
    ({ key, text }) => !taken.includes(key) && sought.every((word) => text.includes(word)),
  );
  return (
    <div className="own-picker">
      <label htmlFor={id}>{words.author('finding.find')}</label>
      <input id={id} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      <p role="status">{words.author('finding.found', { count: found.length })}</p>
      {found.length > 0 ? (
        <ul>
          {found.map(({ key, title }) => (
            <li key={key}>
              <FindingName id={key} />
              <Button
                look="quiet"
                aria-label={words.author('finding.add.of', { title })}
                onClick={() => {
                  add(key);
                  document.getElementById(id)?.focus();
                }}
              >
                {words.author('finding.add')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
};
