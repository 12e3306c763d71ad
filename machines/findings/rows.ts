import { diversionRows } from './diversion';
import { endUseRows } from './endUse';
import { exceptionRows } from './exceptions';
import { gp10Rows } from './gp10';
import { foundryRows, itemRows } from './item';
import { licenceRows } from './licence';
import { caseRows, noteRows, outlookRows } from './notes';
import { otherLawRows } from './otherLaw';
import { partyRows } from './parties';
import type { Row } from './row';

/** The decision table: every row that a case is judged by. */
export const rows: readonly Row[] = [
  ...caseRows,
  ...itemRows,
  ...foundryRows,
  ...gp10Rows,
  ...licenceRows,
  ...exceptionRows,
  ...partyRows,
  ...endUseRows,
  ...diversionRows,
  ...otherLawRows,
  ...noteRows,
  ...outlookRows,
];
