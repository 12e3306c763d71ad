import { type Packed, pack, type Written } from './chipPack';
import chips from './chips.json';
import { type PackedNames, packNames, type WrittenNames } from './namePack';
import names from './names.json';

const written = chips as unknown as Written;

/** The catalogue of chips and what people call them, packed; the page reads a part when it is first asked for. */
const catalogue: { readonly chips: Packed; readonly names: PackedNames } = {
  chips: pack(written),
  names: packNames(
    names as unknown as WrittenNames,
    written.chips.map(({ id }) => id),
  ),
};
export default catalogue;
