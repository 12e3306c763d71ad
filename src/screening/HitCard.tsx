import { useId } from 'react';
import { decisions, type ScreenedHit, screenedLimits } from '../../machines';
import { Labelled } from '../ui/Labelled';
import { isolated } from '../words/isolated';
import { useWords } from '../words/words';

interface Props {
  readonly hit: ScreenedHit;
  readonly list: string;
  /** Whether it is the address that came near. */
  readonly isAddress: boolean;
  readonly decide: (hit: ScreenedHit) => void;
}

const look = { match: 'is-match', other: 'is-other', open: '' } as const;

/** A listed name that came near, where it stands, and what somebody decides of it. */
export const HitCard = ({ hit, list, isAddress, decide }: Props) => {
  const words = useWords();
  const id = useId();
  const { name, listed, alias, decision, reason = '', why } = hit;
  return (
    <li className={['screening-hit', look[decision]].join(' ').trim()}>
      <fieldset>
        <legend>
          {words.screening(isAddress ? 'decide.address' : 'decide', {
            name: isolated(name),
            listed: isolated(alias ?? listed),
          })}
        </legend>
        <dl className="screening-where">
          {alias === undefined ? null : (
            <div>
              <dd>{words.screening('hit.alias', { alias: isolated(listed) })}</dd>
            </div>
          )}
          <div>
            <dd>{words.screening('hit.where', { list: isolated(list), row: hit.row })}</dd>
          </div>
          {hit.source ? (
            <div>
              <dd>{isolated(hit.source)}</dd>
            </div>
          ) : null}
          <div>
            <dd>{words.screening('hit.near', { score: hit.score.toFixed(2) })}</dd>
          </div>
          {why ? (
            <div>
              <dd>
                {words.screening('hit.why', {
                  why: words.list(why.map((one) => words.screening(`why.${one}`))),
                })}
              </dd>
            </div>
          ) : null}
        </dl>
        <div className="screening-choices">
          {decisions.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name={id}
                value={one}
                checked={one === decision}
                onChange={() => decide({ ...hit, decision: one })}
              />
              <span>{words.screening(`decision.${one}`)}</span>
            </label>
          ))}
        </div>
        {decision === 'other' ? (
          <Labelled
            id={`${id}-reason`}
            name={words.screening('reason')}
            hint={reason.trim() ? undefined : words.screening('reason.fault')}
          >
            {(tied) => (
              <textarea
                {...tied}
                rows={2}
                maxLength={screenedLimits.reason}
                value={reason}
                onChange={(event) => decide({ ...hit, reason: event.target.value })}
              />
            )}
          </Labelled>
        ) : null}
      </fieldset>
    </li>
  );
};
