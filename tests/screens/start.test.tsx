import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { heading, openApp, openFile } from './support';

const setDate = (name: RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(name), { target: { value } });
const begin = () => screen.getByRole('button', { name: 'Begin' });

describe('the start page', () => {
  test('says what it is not, and takes today for both dates', async () => {
    await openApp();
    expect(heading('Chip Export Check')).toBeVisible();
    expect(screen.getByText(/never clears a deal/)).toBeVisible();
    expect(screen.getByText(/24 September 2026/)).toBeVisible();
    expect(screen.getByLabelText(/Date of the decision/)).toHaveValue('2026-11-21');
    expect(screen.getByLabelText(/Planned date/)).toHaveValue('2026-11-21');
    expect(document.title).toContain('Chip Export Check');
  });

  test('lets the planned date follow the decision date until it is set', async () => {
    await openApp();
    setDate(/Date of the decision/, '2026-03-01');
    expect(screen.getByLabelText(/Planned date/)).toHaveValue('2026-03-01');
    setDate(/Planned date/, '2026-09-01');
    setDate(/Date of the decision/, '2026-04-01');
    expect(screen.getByLabelText(/Planned date/)).toHaveValue('2026-09-01');
  });

  test('refuses a date before the rules that it knows, and says from when', async () => {
    const user = await openApp();
    setDate(/Date of the decision/, '2023-11-16');
    await user.click(begin());
    const date = screen.getByLabelText(/Date of the decision/);
    expect(date).toHaveFocus();
    expect(date).toBeInvalid();
    expect(screen.getAllByRole('alert')[0]).toHaveTextContent(/from 17 November 2023 on/);
    setDate(/Date of the decision/, '2023-11-17');
    expect(screen.getByLabelText(/Date of the decision/)).toBeValid();
    await user.click(begin());
    expect(heading('What does your company do?')).toHaveFocus();
  });

  test('refuses a date that is none', async () => {
    const user = await openApp();
    setDate(/Planned date/, '');
    await user.click(begin());
    expect(screen.getByRole('alert')).toHaveTextContent(/is not a date/);
  });
});

describe('a case from a file', () => {
  const good = { format: 'chip-export-check/case', version: 1, decisionDate: '2026-11-21', answers: {} };

  test('is opened where it stands', async () => {
    const user = await openApp();
    await openFile(user, { ...good, answers: { role: 'seller', ownCountry: 'JP', usPerson: 'no' } });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'What is delivered or provided?' }),
    ).toHaveFocus();
  });

  test.each([
    [{ ...good, answers: { destination: 'Atlantis' } }, 'answers.destination', /not a country code/],
    [{ ...good, answers: { chip: 'H9000X' } }, 'answers.chip', /not in the catalogue/],
    [
      { ...good, answers: { chip: 'H9000' } },
      'answers.chip',
      /No product has exactly this name\. Similar ones: /,
    ],
    [{ ...good, answers: { role: 'king' } }, 'answers.role', /not one of the answers/],
    [{ ...good, answers: { favourite: 'x' } }, 'answers.favourite', /no such question/],
    [{ ...good, version: 9 }, 'version', /newer than this tool/],
    [{ ...good, format: 'other' }, 'format', /not a case file/],
    [{ ...good, decisionDate: '2020-01-01' }, 'decisionDate', /too early/],
    [{ ...good, answers: { figures: { tpp: 1, sparse: true } } }, 'answers.figures.sparse', /sparsity/],
  ])('is refused with the field: %#', async (content, field, problem) => {
    const user = await openApp();
    await openFile(user, content);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('deal.json was not opened');
    expect(alert).toHaveTextContent(field);
    expect(alert).toHaveTextContent(problem);
    expect(alert).toHaveFocus();
  });

  test('is refused when it is not JSON, in the language of the page', async () => {
    const user = await openApp();
    await openFile(user, '{"answers":');
    expect(await screen.findByRole('alert')).toHaveTextContent('It is not a JSON file');
    await user.click(screen.getByRole('button', { name: '日本語' }));
    expect(screen.getByRole('alert')).toHaveTextContent('JSONファイルではない');
  });
});
