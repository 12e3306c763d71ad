import { CASE_FORMAT, CASE_VERSION, type Case } from '../../machines';

/** The case as a file: its answers and nothing that follows from them. */
export const caseFile = (theCase: Case): string =>
  `${JSON.stringify({ format: CASE_FORMAT, version: CASE_VERSION, ...theCase }, null, 2)}\n`;

/** Hands the file to the browser, which asks where it goes. Nothing leaves the machine. */
export const download = (theCase: Case): void => {
  const url = URL.createObjectURL(new Blob([caseFile(theCase)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `chip-export-check-${theCase.decisionDate}.json`;
  link.click();
  URL.revokeObjectURL(url);
};
