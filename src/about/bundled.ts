import { dataBlock } from '../words/dataBlock';

export interface Piece {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/** The product itself and the packages inside it, as the build wrote them into the page; none where it was not built. */
export const bundled = (): readonly Piece[] => (dataBlock('licences') ?? []) as readonly Piece[];
