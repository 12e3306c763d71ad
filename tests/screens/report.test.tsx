import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { edition, readCase, readLabels } from '../../machines';
import { fileOf, reportOf } from '../../src/report/file';
import cloud from '../../src/training/scenarios/01-singapore-cloud-beijing-parent.json';
import { heading, openApp, openFile } from './support';

const atSummary = async () => {
  const user = await openApp();
  await openFile(user, cloud);
  await user.click(await screen.findByRole('button', { name: 'Show the result' }));
  return user;
};
const press = (user: UserEvent, name: string) => user.click(screen.getByRole('button', { name }));
const copied = () => navigator.clipboard.readText();
const said = () => within(screen.getByRole('region', { name: 'Hand it to compliance' })).getByRole('status');

describe('the report is handed to compliance', () => {
  test('as text for mail, with the subject in its first line, and says so', async () => {
    const user = await atSummary();
    await press(user, 'Copy the whole report as text');
    await waitFor(() => expect(said()).toHaveTextContent('Copied as text'));
    const [subject, ...lines] = (await copied()).split('\n');
    expect(subject).toMatch(/^Export check: Licence \(refusal presumed\)/);
    expect(lines).toContain('What was answered');
  });

  test('as Markdown', async () => {
    const user = await atSummary();
    await press(user, 'Copy as Markdown');
    await waitFor(() => expect(said()).toHaveTextContent('Copied as Markdown'));
    expect(await copied()).toMatch(/^# Export check: /);
  });

  test('in the other language, while the page keeps its own', async () => {
    const user = await atSummary();
    const language = screen.getByRole('group', { name: 'Language of the report' });
    expect(within(language).getByRole('radio', { name: 'English' })).toBeChecked();
    await user.click(within(language).getByRole('radio', { name: '日本語' }));
    await press(user, 'Copy the whole report as text');
    await waitFor(() => expect(said()).toHaveTextContent('Copied as text'));
    expect(await copied()).toMatch(/^【輸出チェック】要許可（原則不許可）/);
    expect(heading(/^A BIS licence comes first/)).toBeVisible();
  });

  test('from a field that is marked, where the browser does not let it copy', async () => {
    const user = await atSummary();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await press(user, 'Copy the whole report as text');
    await waitFor(() => expect(said()).toHaveTextContent('did not let this page copy'));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The report, to copy from' });
    await waitFor(() => expect(field).toHaveFocus());
    expect(field.value).toMatch(/^Export check: /);
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
  });

  test('as a file for programs', async () => {
    const user = await atSummary();
    const files: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        files.push(blob);
        return 'blob:report';
      },
      revokeObjectURL: () => {},
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await press(user, 'Download the report for programs (JSON)');
    expect(said()).toHaveTextContent('chip-export-check-report-2026-11-21.json');
    const text = await new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.readAsText(files[0] as Blob);
    });
    // The record tells when each change was made; all else is the same each time.
    const { ledger, ...labels } = readLabels(JSON.parse(text).case);
    expect(ledger?.entries).toHaveLength(1);
    expect(text).toBe(
      fileOf(reportOf(readCase(cloud, '2026-11-21'), { ...labels, ...(ledger ? { ledger } : {}) })),
    );
  });

  test('on paper, with a header on each page', async () => {
    const user = await atSummary();
    const print = vi.spyOn(window, 'print').mockImplementation(() => {});
    await press(user, 'Print or save as PDF');
    expect(print).toHaveBeenCalledOnce();
    const { style } = document.documentElement;
    expect(style.getPropertyValue('--print-head')).toBe(
      `"Edition ${edition} · decision 21 November 2026 · not legal advice"`,
    );
    expect(style.getPropertyValue('--print-case')).toBe('"Chip Export Check"');
  });
});

describe('an old report', () => {
  const report = reportOf(readCase(cloud, '2026-11-21'));
  const reopen = async (content: unknown) => {
    const user = await openApp();
    await user.click(screen.getByText('Judge an old report anew'));
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    const file = new File([text], 'old.json', { type: 'application/json' });
    await user.upload(
      screen.getByLabelText('Choose a report'),
      Object.assign(file, { arrayBuffer: async () => new TextEncoder().encode(text).buffer }),
    );
    return user;
  };
  const comparison = () => screen.findByRole('region', { name: 'old.json, judged anew' });

  test('of this edition is the same, byte for byte, and its case can be opened', async () => {
    const user = await reopen(fileOf(report));
    expect(await comparison()).toHaveTextContent('gives this report byte for byte');
    expect(await comparison()).toHaveTextContent('A BIS licence comes first (refusal is presumed)');
    await press(user, 'Open this case');
    expect(heading('Check your answers')).toBeVisible();
  });

  test('opens with its name and with the steps that were ticked', async () => {
    const user = await reopen(
      fileOf(reportOf(readCase(cloud, '2026-11-21'), { name: 'Selat', done: ['licence.hq'] })),
    );
    await comparison();
    await press(user, 'Open this case');
    await press(user, 'Show the result');
    expect(screen.getByText('Selat', { selector: '.label-name' })).toBeVisible();
    // What is done no longer stands among the next steps, but in the list of all.
    expect(await screen.findByRole('checkbox', { name: /confirm headquarters/ })).toBeChecked();
  });

  test('that claims another result is found out', async () => {
    const { assessment } = report;
    const outcome = { ...assessment.outcome, level: 'none', refusalPresumed: false };
    await reopen({ ...report, assessment: { ...assessment, outcome } });
    const shown = await comparison();
    expect(shown).toHaveTextContent('The file was changed');
    expect(within(shown).getByText('Level on the planned date').parentElement).toHaveTextContent(
      'In the report: No trigger found in these questionsJudged anew: A BIS licence comes first',
    );
  });

  test('of another edition shows what differs', async () => {
    const findings = report.assessment.findings.slice(1);
    await reopen({ ...report, edition: '2026-11-21.1', assessment: { ...report.assessment, findings } });
    const shown = await comparison();
    expect(shown).toHaveTextContent('The report is of edition 2026-11-21.1');
    expect(within(shown).getByText(/parent's seat decides/).parentElement).toHaveTextContent(
      'In the report: not thereJudged anew: Licence',
    );
  });

  test.each([
    ['2027-03-01.1', 'names edition 2027-03-01.1, which is newer than this file: it is edition'],
    ['2026-01-01.1', 'names edition 2026-01-01.1, which this file, edition'],
    ['the best one', 'names edition the best one, which this file, edition'],
  ])('of edition %s is said to be of one that this file cannot judge by', async (named, says) => {
    await reopen({ ...report, edition: named });
    const shown = await comparison();
    expect(shown).toHaveTextContent(says);
    expect(shown).toHaveTextContent(/cannot tell what changed/);
    expect(shown).toHaveTextContent('level, findings and dates are those of the report');
    expect(within(shown).getByRole('link', { name: /About this edition/ })).toHaveAttribute(
      'href',
      '#/about',
    );
  });

  test.each([
    ['that is a deal', cloud, /This is a deal for training/],
    ['that was cut off', '{"format":', /not a JSON file/],
    [
      'with an answer that is none',
      { ...report, case: { ...report.case, answers: { role: 'king' } } },
      /case\.answers\.role/,
    ],
  ])('%s is refused by its field', async (_name, content, message) => {
    await reopen(content);
    expect(await screen.findByRole('alert')).toHaveTextContent(message);
  });
});
