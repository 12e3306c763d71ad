import { type Packed, pack, type Written } from './chipPack';
import written from './chips.json';

/** The catalogue, packed. The build puts the result in the place of this module. */
const table: Packed = pack(written as unknown as Written);
export default table;
