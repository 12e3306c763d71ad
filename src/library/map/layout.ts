/** Where everything stands on the map: numbers only, computed when the page is built. */
export interface Layout {
  /** Width and height. */
  readonly size: readonly number[];
  /** Left, top, width and height of each box, in the order of `boxesOf`. */
  readonly boxes: readonly (readonly number[])[];
  /** The corners of each way, x and y in turn, in the order of `waysOn`. */
  readonly ways: readonly (readonly number[])[];
  /** Where the lines of each text of a box end. */
  readonly lines: readonly (readonly (readonly number[])[])[];
}
