const read = new Map<string, unknown>();

/**
 * Data that the build has put into the page beside the script (`scripts/build/dataBlocks.ts`), read once; `null`
 * where there is none.
 */
export const dataBlock = (name: string): unknown => {
  if (!read.has(name))
    read.set(name, JSON.parse(document.getElementById(`data-${name}`)?.textContent ?? 'null'));
  return read.get(name);
};
