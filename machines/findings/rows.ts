import { all } from '../facts/conditions';
import { subjectToEar } from '../facts/item';
import { diversionRows } from './diversion';
import { endUseRows } from './endUse';
import { gp10Rows } from './gp10';
import { foundryRows, itemRows } from './item';
import { licenceRows } from './licence';
import { caseRows, noteRows, outlookRows } from './notes';
import { partyRows } from './parties';
import { keyOf, type Row } from './row';

/** Of the rows on licences and lists, those that speak of an item outside the EAR too. */
const beyondTheEar: ReadonlySet<string> = new Set([
  'licence.embargo/party',
  'licence.embargo/not-subject',
  'licence.listed-party/not-subject',
  'licence.listed-party/denied',
  'licence.listed-party/elsewhere',
  'licence.listed-party/unconfirmed',
  'licence.screening-missing',
  'licence.affiliate/sdn',
]);
/** Of the others, those that speak of an item that is subject to the EAR only, with all their variants. */
const withinTheEar: ReadonlySet<string> = new Set([
  'item.informed-unknown',
  'item.reverse-technology',
  'item.model-weights',
  'enduse.military',
  'enduse.supercomputer',
  'enduse.advanced-node',
  'enduse.equipment',
  'note.transit',
]);
const isWithinTheEar = (row: Row): boolean =>
  row.regime === 'licence' || row.regime === 'parties'
    ? !beyondTheEar.has(keyOf(row))
    : withinTheEar.has(row.id);

/** A written analysis that an item is not subject to the EAR takes it out of the rows that reach by the item. */
const withinReach = (row: Row): Row =>
  isWithinTheEar(row) ? { ...row, when: all(subjectToEar, row.when) } : row;

/** The decision table: every row that a case is judged by. */
export const rows: readonly Row[] = [
  ...caseRows,
  ...itemRows,
  ...foundryRows,
  ...gp10Rows,
  ...licenceRows,
  ...partyRows,
  ...endUseRows,
  ...diversionRows,
  ...noteRows,
  ...outlookRows,
].map(withinReach);
