import { caseLimits } from '../../machines';
import { useProblemWords } from '../words/names';
import type { Fault } from './fields/field';

interface Props {
  readonly anchor: string;
  readonly label: string;
  readonly reason: string;
  readonly faults: readonly Fault[];
  readonly change: (reason: string) => void;
}

/** Why something is said otherwise than it stood there. */
export const ReasonField = ({ anchor, label, reason, faults, change }: Props) => {
  const say = useProblemWords();
  const wrong = faults.find((fault) => fault.anchor === anchor);
  return (
    <div className={wrong ? 'field at-fault' : 'field'}>
      <label className="field-name" htmlFor={anchor}>
        {label}
      </label>
      {wrong ? (
        <div className="fault-text" id={`${anchor}-fault`}>
          <p>{say(wrong.problem, wrong.detail)}</p>
        </div>
      ) : null}
      <textarea
        id={anchor}
        rows={3}
        maxLength={caseLimits.reason}
        value={reason}
        onChange={(event) => change(event.target.value)}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${anchor}-fault` : undefined}
      />
    </div>
  );
};
