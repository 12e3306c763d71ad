/**
 * How the oracle sees one world on one day: every variable has one value, or does not apply. Nothing here
 * comes from the rules; the names of the variables are shared vocabulary, so only their type is imported.
 */
import type { Variable } from '../../../machines/questions/variables';
import type { Group } from './countries';

export type Level = 'note' | 'none' | 'care' | 'hold' | 'licence' | 'stop';

export interface World {
  /** Whether the value is one of these; no, where the variable does not apply. */
  is(variable: Variable, ...values: readonly string[]): boolean;
  /** Whether the country belongs to a group on the day that is judged. */
  in(variable: Variable, group: Group): boolean;
  /** Whether the variable has a value. */
  has(variable: Variable): boolean;
  /** Whether the day whose law is read is this one or a later one. */
  from(date: string): boolean;
  /** Whether the decision falls on this day or later, so that what was published then is known. */
  knownFrom(date: string): boolean;
  /**
   * A notion of the table that other notions are built on. The proof settles it once and then takes it as
   * yes or no; anywhere else it is computed.
   */
  notion(name: Notion, is: (w: World) => boolean): boolean;
  /** Whether what is known leaves this open or says so; in a world without unknowns, whether it is so. */
  may(name: Possibility): boolean;
}

/** The notions that the proof settles by themselves, under the names that the rules have for them. */
export type Notion =
  | 'presumed3A090a'
  | 'designedInD5OrMacau'
  | 'recipientHqInD5OrMacau'
  | 'purchaserHqInD5OrMacau'
  | 'toD5OrMacau'
  | 'needsLicenceByHq'
  | 'needsLicenceByDestination'
  | 'printedWorldwide'
  | 'trainingScenario'
  | 'prcDesigned3A090'
  | 'militaryEndUse'
  | 'otherPartsApply'
  | 'toOtherUae'
  | 'equipmentLicence'
  | 'coversHq'
  | 'coversDestination'
  | 'coversUae'
  | 'coversEquipment'
  | 'otherPartButSyria'
  | 'coversSyria'
  | 'coversSyriaEar99';

/** What a row asks of all that is still possible, not of one world. */
export type Possibility =
  | 'advanced'
  | 'gp10Presumed'
  | 'notPrcDesigned3A090'
  | 'equipment3b'
  | 'equipmentNot3b'
  | 'chipInside'
  | 'noChipInside'
  | 'designedInD5OrMacau'
  | 'installedAsNeeded'
  | 'installedOtherwise'
  | 'noParentSanctioned';
