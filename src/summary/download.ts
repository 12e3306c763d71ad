import { CASE_FORMAT, CASE_VERSION, type Case } from '../../machines';

/** The case as a file: its answers and nothing that follows from them. */
export const caseFile = (theCase: Case): string =>
  `${JSON.stringify({ format: CASE_FORMAT, version: CASE_VERSION, ...theCase }, null, 2)}\n`;

/** Hands a file to the browser, which asks where it goes. Nothing leaves the machine. */
export const saveFile = (name: string, content: string): void => {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};

export const download = (theCase: Case): void =>
  saveFile(`chip-export-check-${theCase.decisionDate}.json`, caseFile(theCase));
