import type { Citation } from '../../machines';

/** The document and the paragraph in it, as lawyers write them; where a document has no citation, its title. */
export const citationName = ({ citation, locator, title }: Citation): string => {
  const isSection = /^15 CFR \d/.test(citation);
  if (locator !== '' && (isSection || locator.startsWith('Supp.'))) return `15 CFR ${locator}`;
  const document = citation || title;
  return locator === '' ? document : `${document}, ${locator}`;
};
