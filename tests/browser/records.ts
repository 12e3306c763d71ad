import { noLabels } from '../../machines';
import { writeRecord } from '../../src/store/record';
import { keyFor } from '../../src/store/store';
import { dealFiles, dealIn } from './walker';

/** The records of as many cases as wanted, made from the shipped deals. */
export const records = (number: number): [string, string][] =>
  Array.from({ length: number }, (_, index) => {
    const id = `case-${index}`;
    const record = {
      id,
      theCase: dealIn(dealFiles[index % dealFiles.length] ?? '').theCase,
      labels: {
        ...noLabels,
        name: index % 4 === 3 ? '' : `Deal ${index}`,
        reference: index % 3 ? `PO-2026-${index}` : '',
        notes: index % 5 ? '' : 'Waiting for the letter of the maker. メーカーの回答待ち。',
      },
      entered: { answers: {} },
      at: 'check',
      revision: 1,
      saved: new Date(Date.UTC(2026, 10, 20, 0, index)).toISOString(),
    } as const;
    return [keyFor(id), writeRecord(record)];
  });
