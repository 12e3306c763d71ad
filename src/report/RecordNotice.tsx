import { useMemo } from 'react';
import type { Case, LedgerCheck } from '../../machines';
import type { AboutReport } from '../document/about';
import { recordFaults, recordOf } from '../document/decided';
import { placeNamed } from '../document/recordWords';
import { Notice } from '../ui/Notice';
import { useQuestionWords } from '../words/names';
import { useWords } from '../words/words';

/** The record of a case, verified once for what stands on the screen. */
export const useRecord = (theCase: Case, about: AboutReport): LedgerCheck | undefined =>
  useMemo(() => recordOf(theCase, about), [theCase, about]);

/** Says where a record of changes does not hold. The case is open all the same. */
export const RecordNotice = ({ theCase, about }: { theCase: Case; about: AboutReport }) => {
  const words = useWords();
  const names = useQuestionWords();
  const record = useRecord(theCase, about);
  const faults = record ? recordFaults(words, record, (place) => placeNamed(words, names, place)) : [];
  if (faults.length === 0) return null;
  return (
    <Notice kind="warn">
      {faults.map((fault) => (
        <p key={fault}>{fault}</p>
      ))}
    </Notice>
  );
};
