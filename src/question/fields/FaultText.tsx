import type { QuestionId } from '../../../machines';
import { useProblemWords } from '../../words/names';
import { anchorOf, type Fault } from './field';

export const FaultText = ({ id, faults }: { id: QuestionId; faults: readonly Fault[] }) => {
  const say = useProblemWords();
  if (faults.length === 0) return null;
  return (
    <div className="fault-text" id={anchorOf(id, 'fault')}>
      {faults.map((fault) => (
        <p key={fault.anchor + fault.problem}>{say(fault.problem, fault.detail)}</p>
      ))}
    </div>
  );
};
