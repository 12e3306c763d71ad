import { memo } from 'react';
import type { Assessment, Case } from '../../machines';
import { useOpenCase } from '../store/context';
import { useWords } from '../words/words';
import { DecisionPart } from './DecisionForm';
import { EvidenceList } from './EvidenceList';
import { Fold } from './Fold';
import { RecordList } from './RecordList';

interface Props {
  readonly theCase: Case;
  readonly result: Assessment;
}

/** The part of whoever decides on a deal: what the answers rest on, the decision, and who changed what. */
export const Decide = memo(({ theCase, result }: Props) => {
  const words = useWords();
  const { labels } = useOpenCase();
  return (
    <Fold id="decide" className="decide" title={words.decide('title')}>
      <p className="lead-in">{words.decide('hint')}</p>
      <EvidenceList theCase={theCase} />
      {labels.decision ? null : <DecisionPart result={result} />}
      <RecordList theCase={theCase} />
    </Fold>
  );
});
