import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { readCase } from '../../machines';
import cloudFile from '../../src/training/scenarios/01-singapore-cloud-beijing-parent.json';
import owned from '../../src/training/scenarios/17b-listed-owner-november.json';
import thai from '../../src/training/scenarios/18-t4-thai-university.json';
import { answerPart, beginWhole, choose, country, heading, next, openApp, openFile, whole } from './support';

const cloud = whole(cloudFile);

const atCheck = async (theCase: unknown) => {
  const user = await openApp();
  await openFile(user, theCase);
  await screen.findByRole('heading', { level: 1, name: 'Check your answers' });
  return user;
};
const atSummary = async (theCase: unknown) => {
  const user = await atCheck(theCase);
  await user.click(screen.getByRole('button', { name: 'Show the result' }));
  return user;
};

describe('the answers once more', () => {
  test('are there in words, with what the catalogue settled', async () => {
    await atCheck(cloud);
    expect(screen.getByText("End user's parent").parentElement).toHaveTextContent('China');
    expect(screen.getByText('Data-centre item').parentElement).toHaveTextContent(
      'From the catalogue: NVIDIA H100',
    );
  });

  test('can each be changed, and the rest stays', async () => {
    const user = await atCheck(cloud);
    await user.click(screen.getByRole('button', { name: 'Change: BIS licence' }));
    expect(heading('Is there a letter from BIS, or a licence?')).toHaveFocus();
    await choose(user, /licence for this deal/, /^Yes, compliance/);
    await next(user);
    expect(heading('Check your answers')).toHaveFocus();
    expect(screen.getByText('BIS licence').parentElement).toHaveTextContent(
      'compliance has checked that it covers this deal',
    );
  });
});

describe('the summary', () => {
  test('gives the level in words, and each finding with its reasons, force and sources', async () => {
    await atSummary(cloud);
    expect(heading('A BIS licence comes first (refusal is presumed)')).toHaveFocus();
    const finding = screen.getByRole('article', { name: /parent's seat decides/ });
    expect(finding).toHaveTextContent('in force');
    expect(finding).toHaveTextContent('China');
    const links = within(finding).getAllByRole('link', { name: /742\.6\(a\)\(6\)\(iii\)/ });
    for (const link of links) expect(link).toHaveAttribute('href', expect.stringMatching(/^https:/));
    expect(finding).toHaveTextContent('read in the official text');
    expect(finding).toHaveTextContent('checked 24 September 2026');
  });

  test('gives every finding at least one source', async () => {
    await atSummary(cloud);
    const findings = screen.getAllByRole('article').filter((one) => one.matches('.finding'));
    expect(findings.length).toBeGreaterThan(3);
    for (const finding of findings) {
      expect(finding.querySelector('.cite')).not.toBeNull();
      expect(finding).toHaveTextContent(/checked \d/);
    }
  });

  test('says what is missing and whom to ask, what to do, and what was not looked at', async () => {
    const user = await atSummary(cloud);
    expect(screen.getByRole('region', { name: 'What to find out first' })).toHaveTextContent(
      /Ask the customer/,
    );
    const next = within(screen.getByRole('region', { name: 'Next steps' })).getAllByRole('checkbox');
    expect(next).toHaveLength(3);
    await user.click(next[0] as HTMLElement);
    expect(next[0]).toBeChecked();
    // It is the same step in the whole list, and stays ticked when the result is left and opened again.
    const all = () => within(screen.getByRole('region', { name: 'All steps' })).getAllByRole('checkbox');
    expect(all().filter((box) => (box as HTMLInputElement).checked)).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Change an answer' }));
    await user.click(screen.getByRole('button', { name: 'Show the result' }));
    expect(all().filter((box) => (box as HTMLInputElement).checked)).toHaveLength(1);
    const left = screen.getByRole('region', { name: 'What this tool did not look at' });
    expect(within(left).getAllByRole('listitem')).toHaveLength(8);
    expect(screen.getByRole('region', { name: 'If the facts were different' })).toHaveTextContent(
      /End user's parent/,
    );
  });

  test('copies the questions to the customer in both languages at one press', async () => {
    const user = await atSummary(cloud);
    await user.click(screen.getByRole('button', { name: 'To the customer' }));
    expect(await screen.findByText(/^Copied: To the customer/)).toBeVisible();
    const copied = await navigator.clipboard.readText();
    expect(copied).toMatch(/^About .*in writing/);
    expect(copied).toMatch(/書面でお知らせください/);
  });

  test('never clears a deal', async () => {
    await atSummary(thai);
    expect(heading('No trigger found in these questions')).toBeVisible();
    expect(screen.getAllByRole('article').length).toBeGreaterThan(0);
  });

  test('judges both dates where they differ, and says what lies between them', async () => {
    await atSummary({ ...cloud, decisionDate: '2025-12-01', plannedDate: '2026-11-21' });
    expect(screen.getByText('On the planned date')).toBeVisible();
    expect(screen.getByText('On the decision date')).toBeVisible();
    expect(screen.getByText(/Cambodia leaves/)).toBeVisible();
    expect(
      screen.getByText(/lies after 24 September 2026, when the regulation text was last read/),
    ).toBeVisible();
  });

  test('says which answers lead to it, and which others would lower it', async () => {
    await atSummary(cloud);
    const reasons = screen.getByRole('region', { name: 'Why this result' });
    expect(reasons).toHaveTextContent(/With these answers alone it is "A BIS licence comes first/);
    expect(reasons).toHaveTextContent(/End user's parent China/);
    expect(reasons).not.toHaveTextContent(/Screening/);
    expect(screen.getByRole('region', { name: 'If the facts were different' })).toHaveTextContent(
      /End user's parent a country that no rule here names \(only if it truly is\)\s*Hold and escalate/,
    );
  });

  test('tells the levels of other days, and compares with one of them', async () => {
    const user = await atSummary(owned);
    const other = screen.getByRole('region', { name: 'The same deal on another date' });
    const periods = within(other).getAllByRole('listitem');
    expect(periods[0]).toHaveTextContent(/^17 November 2023/);
    expect(other).toHaveTextContent(/your planned date/);
    const day = within(other).getByLabelText('Compare with the law of');
    await user.clear(day);
    await user.type(day, '2024-06-01');
    expect(other).toHaveTextContent(/Decided and shipped on 1 June 2024: /);
    await user.clear(day);
    await user.type(day, '2022-06-01');
    expect(other).toHaveTextContent(/The date is too early/);
  });

  test('is there in Japanese at once', async () => {
    const user = await atSummary(cloud);
    await user.click(screen.getByRole('button', { name: '日本語' }));
    expect(heading('BISの許可が先に必要です（原則不許可）')).toBeVisible();
    expect(screen.getByRole('region', { name: '先に確認すること' })).toBeVisible();
  });

  test('goes back to the answers, and to one screen of them', async () => {
    const user = await atSummary(cloud);
    await user.click(screen.getByRole('button', { name: 'Change an answer' }));
    expect(heading('Check your answers')).toHaveFocus();
  });

  test('leaves a case that is stored, and asks where it is not', async () => {
    const user = await atSummary(cloud);
    await user.click(screen.getByRole('button', { name: 'New case' }));
    expect(heading('Chip Export Check')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /Unnamed case/ }));
    expect(heading(/^A BIS licence comes first/)).toBeVisible();

    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await user.click(screen.getByText('Add a name, reference and notes'));
    await user.type(screen.getByLabelText('Name of the case'), 'X');
    await user.click(screen.getByRole('button', { name: 'New case' }));
    expect(screen.getByRole('alertdialog')).toHaveTextContent('The latest answers are not stored');
    await user.click(screen.getByRole('button', { name: 'Stay here' }));
    expect(heading(/^A BIS licence comes first/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'New case' }));
    await user.click(screen.getByRole('button', { name: 'Begin a new case without it' }));
    expect(heading('Chip Export Check')).toBeVisible();
  });

  test('gives the case as a file that can be opened again', async () => {
    const user = await atSummary(cloud);
    const files: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        files.push(blob);
        return 'blob:case';
      },
      revokeObjectURL: () => {},
    });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await user.click(screen.getByRole('button', { name: 'Download the case' }));
    expect(click).toHaveBeenCalledOnce();
    const text = await new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.readAsText(files[0] as Blob);
    });
    const file = JSON.parse(text);
    expect(file).toMatchObject({ format: 'chip-export-check/case', version: 1 });
    expect(readCase(file, '2026-11-21')).toEqual(readCase(cloud, '2026-11-21'));
  });
});

describe('a list of red flags', () => {
  test('is answered by a tick for what is there, and one statement about the rest', async () => {
    const user = await openApp();
    const { flagsCustomer: _, ...answers } = cloud.answers;
    await openFile(user, { ...cloud, answers });
    await screen.findByRole('heading', { level: 1, name: 'Tick the red flags that you noticed' });
    await next(user);
    expect(screen.getByRole('alert')).toHaveTextContent('Choose what holds for the lines without a tick.');
    await user.click(screen.getByRole('checkbox', { name: 'Hardly any business background' }));
    await choose(user, /Customer and owners/, /^I read every line/);
    await next(user);
    expect(heading('Check your answers')).toHaveFocus();
    expect(screen.getByText('Customer red flags').parentElement).toHaveTextContent(
      'Present, open: The customer has little or no business background',
    );
  });
});

test('what the catalogue settled on a screen that was not shown can be changed too', async () => {
  const user = await atCheck(cloud);
  await user.click(screen.getByRole('button', { name: "Change: Designer's country" }));
  expect(heading('Who designed the chip?')).toHaveFocus();
  await user.click(screen.getByRole('button', { name: "This is wrong: Designer's country" }));
  await country(user, /chip's designer headquartered/, 'China');
  await user.type(screen.getByRole('textbox', { name: /Why is the catalogue wrong/ }), 'Contract');
  await next(user);
  expect(heading('What would you do with this chip?')).toBeVisible();
});

describe('before every question was asked', () => {
  test('the result can be looked at, says that it is unfinished, and leads back', async () => {
    const user = await openApp();
    await beginWhole(user);
    await answerPart(user);
    await user.click(screen.getByRole('button', { name: 'Show this result' }));
    expect(heading('Hold and escalate')).toHaveFocus();
    expect(screen.getByText(/Not every question has been answered/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Go on with the questions' }));
    expect(heading('What is delivered or provided?')).toBeVisible();
  });
});

test('a finding about a check list names its lines, each with what was marked there', async () => {
  await atSummary(cloud);
  expect(screen.getByRole('article', { name: /checks that this deal calls for/i })).toHaveTextContent(
    /Not done: /,
  );
});
