import { useId } from 'react';
import { caseFileLimits, type Labels } from '../../machines';
import { useWords } from '../words/words';

interface Props {
  readonly labels: Labels;
  readonly change: (labels: Labels) => void;
}

/** Name, reference and notes: they ride along and decide nothing. */
export const LabelsForm = ({ labels, change }: Props) => {
  const words = useWords();
  const id = useId();
  return (
    <div className="labels-form">
      {(['name', 'reference'] as const).map((field) => (
        <div key={field}>
          <label htmlFor={`${id}-${field}`}>{words.cases(`labels.${field}`)}</label>
          <input
            id={`${id}-${field}`}
            value={labels[field]}
            readOnly={labels.decision !== undefined}
            maxLength={caseFileLimits[field]}
            autoComplete="off"
            onChange={(event) => change({ ...labels, [field]: event.target.value })}
          />
        </div>
      ))}
      <div className="wide">
        <label htmlFor={`${id}-notes`}>{words.cases('labels.notes')}</label>
        <textarea
          id={`${id}-notes`}
          rows={3}
          value={labels.notes}
          readOnly={labels.decision !== undefined}
          maxLength={caseFileLimits.notes}
          onChange={(event) => change({ ...labels, notes: event.target.value })}
        />
      </div>
    </div>
  );
};
