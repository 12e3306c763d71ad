/** How old the law in this edition is, source by source, and what is to be read again. */
export const LawAge = (_props: { today: string }) => null;
