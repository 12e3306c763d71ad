import { useOpenCase } from '../store/context';
import { shownLabels } from '../words/isolated';
import { useWords } from '../words/words';
import { LabelsForm } from './LabelsForm';

/** What the open case is called, with the form to change it folded behind. */
export const CaseLabels = () => {
  const words = useWords();
  const { labels, relabel } = useOpenCase();
  const { name, reference, notes } = shownLabels(labels);
  return (
    <div className="case-labels">
      <details>
        <summary>
          <b className="label-name">{name || words.cases('unnamed')}</b>{' '}
          {reference ? <span className="reference">{reference}</span> : null}{' '}
          <span className="edit">
            {words.cases(name || reference || notes ? 'labels.edit' : 'labels.add')}
          </span>
        </summary>
        <LabelsForm labels={labels} change={relabel} />
      </details>
      {notes ? <p className="notes">{notes}</p> : null}
    </div>
  );
};
