/**
 * The edition of the law in this build: the day on which its data was last checked, and a number that
 * rises with each change of the data until that day moves. It is printed on every report.
 */
export const edition = '2026-11-21.2';
