/** What a case is judged by, and whose a deal is, wherever either is shown. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import show from '../../locales/en/show.json';
import {
  edition,
  encodeCase,
  fragmentOf,
  noLabels,
  readCase,
  readScenario,
  scenarioData,
} from '../../machines';
import { isShipped, shippedDeals } from '../../src/deals/deals';
import { reportOf } from '../../src/report/file';
import { type CaseRecord, writeRecord } from '../../src/store/record';
import { keyFor } from '../../src/store/store';
import deal from '../../src/training/scenarios/07-l4-cards-hanoi.json';
import { openApp, openFile } from './support';

const odd = { ...deal, decisionDate: '2026-12-20', plannedDate: '2025-03-03' };
const theCase = readCase(odd, '2026-11-21');
const goTo = async (hash: string) => {
  location.hash = hash;
  await act(async () => fireEvent(window, new HashChangeEvent('hashchange')));
};
const OWN = 'own-0123456789ab';
/** A deal of somebody's that bears the title and story of a shipped one. */
const putLookAlike = () => {
  const scenario = readScenario({ ...odd, id: OWN }, '2026-11-21');
  localStorage.setItem(`chip-export-check/scenario/${OWN}`, JSON.stringify(scenarioData(scenario)));
};

const record: CaseRecord = {
  id: 'a',
  theCase,
  labels: { ...noLabels, name: 'Cards' },
  entered: { answers: {} },
  at: 'check',
  revision: 1,
  saved: '2026-11-21T09:00:00.000Z',
};
const stored = async () => {
  localStorage.setItem(keyFor('a'), writeRecord(record));
  return openApp();
};
const file = async (content: unknown, label: string) => {
  const user = await openApp();
  const text = JSON.stringify(content);
  const given = Object.assign(new File([text], 'x.json'), {
    arrayBuffer: async () => new TextEncoder().encode(text).buffer,
  });
  await user.upload(screen.getByLabelText(label), given);
  return user;
};

const places: Readonly<Record<string, () => Promise<unknown>>> = {
  'the check page, after a file': async () => {
    const user = await openApp();
    await openFile(user, odd);
  },
  'the wizard, after a code in the address': async () => {
    location.hash = fragmentOf(encodeCase(theCase));
    await openApp();
  },
  'the cases to go on with': stored,
  'the summary': async () => {
    localStorage.setItem(keyFor('a'), writeRecord({ ...record, at: 'summary' }));
    const user: UserEvent = await openApp();
    await user.click(screen.getByRole('button', { name: /^Cards/ }));
  },
  'an old report, judged anew': async () => {
    await file(reportOf(theCase), 'Choose a report');
    await screen.findByRole('region', { name: /judged anew/ });
  },
  'an import with a fault, before it is agreed to': async () => {
    await file(
      { format: 'chip-export-check/cases', version: 1, cases: [odd, { answers: { role: 'king' } }] },
      'Open a saved case',
    );
    await screen.findByRole('alert');
  },
  'the page of a deal': async () => {
    putLookAlike();
    await openApp();
    await goTo(`#/training/deals/${OWN}`);
  },
  'the list of own deals': async () => {
    putLookAlike();
    await openApp();
    await goTo('#/training/own');
  },
  'the editor of a deal': async () => {
    putLookAlike();
    await openApp();
    await goTo(`#/training/own/${OWN}`);
  },
  'the comparison of two': async () => {
    putLookAlike();
    await openApp();
    await goTo(`#/training/what-if/${OWN}`);
  },
};

describe('what a case is judged by', () => {
  test.each(Object.entries(places))('stands in %s, with what is unusual', async (_name, show) => {
    await show();
    const found = await screen.findAllByText(
      `decision 20 December 2026, planned 3 March 2025; law data ${edition}`,
      { exact: false },
    );
    for (const one of found) {
      const box = within(one.parentElement as HTMLElement);
      expect(box.getByText('The planned date is in the past.')).toBeInTheDocument();
      expect(box.getByText('The planned date is before the decision date.')).toBeInTheDocument();
      expect(
        box.getByText(/lies after 24 September 2026, when the regulation text was last read/),
      ).toBeInTheDocument();
    }
  });

  test('is an oddity to the presenter, and part of the story to the room', async () => {
    putLookAlike();
    await openApp();
    await goTo(`#/training/show/${OWN}`);
    const past = 'The planned date is in the past.';
    const preview = await screen.findByRole('region', { name: show.preview });
    const slide = within(preview);
    expect(screen.getAllByText(past).some((one) => !preview.contains(one))).toBe(true);
    expect(slide.getByText(/planned 3 March 2025/)).toBeInTheDocument();
    expect(slide.queryByText(past)).toBeNull();
    expect(slide.queryByText('The planned date is before the decision date.')).toBeNull();
    // What the text of the law does not reach is doubt, and doubt is not hidden from a room.
    expect(slide.getByText(/when the regulation text was last read/)).toBeInTheDocument();
  });

  test('stands in the row of a saved case, and what is so of all of them above', async () => {
    await stored();
    await goTo('#/cases');
    const row = within(screen.getByRole('table')).getByText('Planned day in the past').closest('td');
    expect(row).toHaveTextContent('3 March 2025');
    expect(row).toHaveTextContent('20 December 2026');
    expect(row).toHaveTextContent('Planned before the decision');
    expect(screen.getByText(new RegExp(`^Judged by edition ${edition} `))).toHaveTextContent(
      '24 September 2026',
    );
  });

  test('is said in Japanese', async () => {
    putLookAlike();
    await openApp('ja');
    await goTo(`#/training/deals/${OWN}`);
    expect(screen.getByText('予定日が判断日より前になっています。')).toBeInTheDocument();
    expect(screen.getAllByText('自作の事例').length).toBeGreaterThan(0);
  });
});

describe('a name that turns the direction', () => {
  test.each([
    ['the cases to go on with', '#/'],
    ['the saved cases', '#/cases'],
  ])('turns nothing in %s', async (_name, hash) => {
    const labels = { name: '\u202egnihton', reference: '\u2067PO-1', notes: 'see \u202eexe.pdf' };
    localStorage.setItem(keyFor('a'), writeRecord({ ...record, labels }));
    await openApp();
    await goTo(hash);
    expect(screen.getByText('gnihton')).toBeInTheDocument();
    expect(document.body.textContent).not.toMatch(/[\u202a-\u202e\u2066\u2067]/);
  });
});

describe('whose a deal is', () => {
  test('the shipped ones are shipped, also as read from a message; a change of anything makes another', () => {
    for (const one of shippedDeals()) {
      const again = readScenario(JSON.parse(JSON.stringify(scenarioData(one))), '2026-11-21');
      expect([one.id, isShipped(one), isShipped(again)]).toEqual([one.id, true, true]);
      expect(isShipped({ ...again, title: { ...again.title, en: 'Another' } })).toBe(false);
      expect(isShipped({ ...again, id: OWN })).toBe(false);
    }
  });

  test.each([
    `#/training/deals/${OWN}`,
    '#/training/own',
    `#/training/own/${OWN}`,
    `#/training/show/${OWN}`,
    `#/training/what-if/${OWN}`,
    `#/training/what-if/${OWN}+07`,
  ])('is said at %s of one that looks like a shipped one', async (hash) => {
    putLookAlike();
    await openApp();
    await goTo(hash);
    expect(screen.getAllByText(/^Own deal(:|$)/).length).toBeGreaterThan(0);
    expect(screen.queryByText(`Deal ${OWN}`)).not.toBeInTheDocument();
  });

  test('nothing stored under the number of a shipped deal is taken for one', async () => {
    localStorage.setItem('chip-export-check/scenario/07', JSON.stringify({ ...odd, id: '07' }));
    await openApp();
    await goTo('#/training/own');
    expect(screen.getByText(/cannot be read/)).toBeInTheDocument();
  });
});
