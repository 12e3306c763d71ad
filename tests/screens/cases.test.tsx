import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { type Case, noLabels, readCase } from '../../machines';
import { LAST_KEY } from '../../src/store/desk';
import { type CaseRecord, readRecord, writeRecord } from '../../src/store/record';
import { keyFor } from '../../src/store/store';
import cloud from '../../src/training/scenarios/01-singapore-cloud-beijing-parent.json';
import trading from '../../src/training/scenarios/12-malaysian-trading-company.json';
import { answerKind, answerPart, back, beginWhole, choose, heading, next, openApp } from './support';

const caseOf = (deal: unknown): Case => readCase(deal, '2026-11-21');
const record = (id: string, name: string, more: Partial<CaseRecord> = {}): CaseRecord => ({
  id,
  theCase: caseOf(cloud),
  labels: { ...noLabels, name },
  entered: { answers: {} },
  at: 'check',
  revision: 1,
  saved: `2026-11-2${id.length}T09:00:00.000Z`,
  ...more,
});
const put = (...records: readonly CaseRecord[]) => {
  for (const one of records) localStorage.setItem(keyFor(one.id), writeRecord(one));
};
const stored = (): readonly CaseRecord[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(keyFor('')))
    .map((key) => readRecord(localStorage.getItem(key) ?? '', key.slice(keyFor('').length)));
const namesShown = () =>
  screen.queryAllByRole('button', { name: /^Open: / }).map((button) => button.textContent);
const goTo = async (hash: string) => {
  location.hash = hash;
  await act(async () => fireEvent(window, new HashChangeEvent('hashchange')));
};
const atCases = async () => {
  const user = await openApp();
  await goTo('#/cases');
  return user;
};
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (user: UserEvent, name: string | RegExp) => user.click(button(name));
const fileOf = (content: unknown, name = 'deal.json') => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return Object.assign(new File([text], name, { type: 'application/json' }), {
    arrayBuffer: async () => new TextEncoder().encode(text).buffer,
  });
};
/** What is handed to the browser as a file. */
const downloads = () => {
  const files: Blob[] = [];
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      files.push(blob);
      return 'blob:case';
    },
    revokeObjectURL: () => {},
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  return () =>
    Promise.all(
      files.map(
        (file) =>
          new Promise<string>((resolve) => {
            const reader = new FileReader();
            reader.onload = () => resolve(String(reader.result));
            reader.readAsText(file);
          }),
      ),
    );
};
const refuseStorage = (name: string) =>
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('', name);
  });
/** Another tab wrote, deleted or cleared something. */
const elsewhere = (change: () => void) =>
  act(async () => {
    change();
    fireEvent(window, new StorageEvent('storage', { key: null }));
  });

describe('a file', () => {
  const chosen = async (bytes: Uint8Array<ArrayBuffer>) => {
    const user = await atCases();
    const file = Object.assign(new File(['x'], 'deal.json'), { arrayBuffer: async () => bytes.buffer });
    await user.upload(screen.getByLabelText('Import cases'), file);
    return user;
  };
  const deal = JSON.stringify({ ...caseOf(cloud), name: 'Müller' });

  test('that is not UTF-8 is named, shows its text, and is taken in once the person agrees', async () => {
    const user = await chosen(Uint8Array.from([...deal].map((sign) => sign.charCodeAt(0))));
    const review = await screen.findByRole('alert');
    expect(review).toHaveTextContent('deal.json is not UTF-8; it was read as Windows-1252.');
    expect(review).toHaveTextContent('Check this text: Müller');
    expect(stored()).toEqual([]);
    await press(user, 'Import 1 of 1');
    expect(stored()).toMatchObject([{ labels: { name: 'Müller' } }]);
  });

  test('for another place is sent there, and nothing is to be mended', async () => {
    await chosen(new TextEncoder().encode('{"format":"chip-export-check/course","version":1}'));
    const review = await screen.findByRole('alert');
    expect(review).toHaveTextContent('This is a file of results of a course. Bring it in under “Training”');
    expect(review).not.toHaveTextContent('Correct the file');
  });
});

describe('a case on its way', () => {
  const begun = async () => {
    const user = await openApp();
    await beginWhole(user);
    return user;
  };

  test('is stored with its first answer, half-filled screens too', async () => {
    const user = await begun();
    expect(localStorage).toHaveLength(0);
    expect(sessionStorage).toHaveLength(0);
    await choose(user, 'What does your company do?', /^Sell own goods/);
    expect(stored()).toMatchObject([{ theCase: { answers: {} }, entered: { answers: { role: 'seller' } } }]);
    await choose(user, 'Does a US person take part?', /^No/);
    expect(stored()).toMatchObject([{ entered: { answers: { usPerson: 'no' } }, at: 'part' }]);
  });

  test('goes on after a reload where it was, with what was half entered', async () => {
    const user = await begun();
    await answerPart(user);
    await choose(user, 'What is delivered or provided?', /^A server or board/);
    cleanup();
    await openApp();
    expect(heading('What is delivered or provided?')).toBeVisible();
    expect(screen.getByRole('radio', { name: /^A server or board/ })).toBeChecked();
  });

  test('is offered in a new tab, the one that was open last first', async () => {
    put(record('a', 'First'), record('bb', 'Second'), record('ccc', 'Third'), record('dddd', 'Fourth'));
    localStorage.setItem(LAST_KEY, 'bb');
    const user = await openApp();
    const offered = within(screen.getByRole('region', { name: 'Go on with a case' })).getAllByRole('button');
    expect(offered.map((one) => one.querySelector('b')?.textContent)).toEqual(['Second', 'Fourth', 'Third']);
    await user.click(offered[0] as HTMLElement);
    expect(heading('Check your answers')).toHaveFocus();
    expect(screen.getByText('Second')).toBeVisible();
  });

  test('is named on the check page and on the summary', async () => {
    put(record('a', ''));
    const user = await openApp();
    await press(user, /^Unnamed case/);
    await user.click(screen.getByText('Add a name, reference and notes'));
    const set = (name: RegExp, value: string) =>
      fireEvent.change(screen.getByLabelText(name), { target: { value } });
    set(/^Name of the case/, 'Selat');
    await press(user, 'Show the result');
    expect(screen.getByText('Selat', { selector: '.label-name' })).toBeVisible();
    set(/^Reference/, 'PO-7');
    set(/^Notes/, 'Ask Sato');
    expect(stored()).toMatchObject([{ labels: { name: 'Selat', reference: 'PO-7', notes: 'Ask Sato' } }]);
    expect(stored()[0]?.theCase).toEqual(caseOf(cloud));
  });
});

describe('undo', () => {
  const atChip = async () => {
    const { role, ownCountry, usPerson } = cloud.answers;
    put(record('a', 'Cloud', { theCase: caseOf({ ...cloud, answers: { role, ownCountry, usPerson } }) }));
    const user = await openApp();
    await press(user, /^Cloud/);
    await answerKind(user, 'By name');
    return user;
  };

  test('takes the last screen back and says so, redo brings it again', async () => {
    const user = await atChip();
    await press(user, 'Undo');
    expect(heading('What is delivered or provided?')).toHaveFocus();
    expect(screen.getByText('Undone. Changed back: Kind of item and Chip known by.')).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: /^A server or board/ })).not.toBeChecked();
    expect(button('Undo')).toBeDisabled();
    await press(user, 'Redo');
    expect(heading('What is delivered or provided?')).toHaveFocus();
    expect(screen.getByText('Redone. Changed again: Kind of item and Chip known by.')).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: /^A server or board/ })).toBeChecked();
    expect(button('Redo')).toBeDisabled();
  });

  test('works by the keyboard, but not where text is typed', async () => {
    const user = await atChip();
    await user.click(screen.getByRole('searchbox'));
    await user.keyboard('{Control>}z{/Control}');
    expect(screen.getByRole('searchbox')).toBeVisible();
    act(() => heading(/Which chip/).focus());
    await user.keyboard('{Control>}z{/Control}');
    expect(heading('What is delivered or provided?')).toHaveFocus();
    await user.keyboard('{Meta>}{Shift>}z{/Shift}{/Meta}');
    expect(screen.getByRole('radio', { name: /^A server or board/ })).toBeChecked();
    await user.keyboard('{Meta>}z{/Meta}');
    expect(screen.getByRole('radio', { name: /^A server or board/ })).not.toBeChecked();
  });

  test('keeps what was half entered on other screens', async () => {
    const user = await atChip();
    await user.type(screen.getByRole('searchbox'), 'H1');
    await back(user);
    await choose(user, 'What is delivered or provided?', /^A processing chip/);
    await next(user);
    act(() => heading(/Which chip/).focus());
    await user.keyboard('{Control>}z{/Control}');
    expect(screen.getByRole('radio', { name: /^A server or board/ })).toBeChecked();
    await next(user);
    expect(screen.getByRole('searchbox')).toHaveValue('H1');
  });
});

describe('the list', () => {
  test('tells of each case its level, its dates and how much is open', async () => {
    put(record('a', 'Cloud'), record('bb', 'Trading', { theCase: caseOf(trading) }));
    await atCases();
    expect(heading('Cases')).toHaveFocus();
    expect(namesShown()).toEqual(['Trading', 'Cloud']);
    const [first, second] = screen.getAllByRole('rowgroup').filter((row) => row.className.includes('case'));
    await waitFor(() => expect(first).toHaveTextContent('Hold and escalate'));
    expect(first).toHaveTextContent(/\d+ points? open/);
    expect(first).toHaveTextContent('21 November 2026');
    expect(first).toHaveTextContent('Malaysia');
    expect(second).toHaveTextContent('A BIS licence comes first (refusal is presumed)');
  });

  test('is searched in every label, forgiving width and case, and sorted', async () => {
    put(
      record('a', 'Zeta', { labels: { name: 'Zeta', reference: 'PO-10', notes: 'ｻﾄｳ' } }),
      record('bb', 'alpha', { labels: { name: 'alpha', reference: 'PO-9', notes: '' } }),
      record('ccc', ''),
    );
    const user = await atCases();
    await user.selectOptions(screen.getByLabelText('Sort by'), 'Name');
    expect(namesShown()).toEqual(['alpha', 'Zeta', 'Unnamed case']);
    await user.selectOptions(screen.getByLabelText('Sort by'), 'Reference');
    expect(namesShown()).toEqual(['alpha', 'Zeta', 'Unnamed case']);
    const search = screen.getByRole('searchbox');
    await user.type(search, 'サトウ ＺＥＴＡ');
    expect(namesShown()).toEqual(['Zeta']);
    expect(screen.getByText('1 of 3 found')).toBeVisible();
    await user.clear(search);
    await user.type(search, 'nobody');
    expect(screen.getByText(/No case holds these words/)).toBeVisible();
  });

  test('duplicates and renames', async () => {
    put(record('a', 'Cloud'));
    const user = await atCases();
    await press(user, 'Duplicate: Cloud');
    expect(namesShown().toSorted()).toEqual(['Cloud', 'Cloud (copy)']);
    await press(user, 'Rename: Cloud (copy)');
    const name = screen.getByLabelText('Name of the case');
    expect(name).toHaveFocus();
    await user.clear(name);
    await user.type(name, 'Second{Enter}');
    expect(namesShown().toSorted()).toEqual(['Cloud', 'Second']);
    expect(button('Rename: Second')).toHaveFocus();
    expect(stored()).toHaveLength(2);
  });

  test.each([
    ['Escape in the form', (user: UserEvent) => user.keyboard('{Escape}')],
    ['the button that opened it', (user: UserEvent) => press(user, 'Rename: Cloud')],
  ])('closed by %s, keeps what was typed until it is saved or dropped', async (_name, close) => {
    put(record('a', 'Cloud'));
    const user = await atCases();
    await press(user, 'Rename: Cloud');
    await close(user);
    expect(screen.queryByLabelText('Name of the case')).not.toBeInTheDocument();
    await press(user, 'Rename: Cloud');
    await user.type(screen.getByLabelText('Notes'), 'long notes');
    await close(user);
    expect(screen.getByLabelText('Notes')).toHaveValue('long notes');
    expect(screen.getByRole('alert')).toHaveTextContent('What you typed is not saved yet');
    await press(user, 'Rename');
    expect(stored()).toMatchObject([{ labels: { name: 'Cloud', notes: 'long notes' } }]);
    await press(user, 'Rename: Cloud');
    await user.type(screen.getByLabelText('Notes'), ', and more');
    await press(user, 'Cancel');
    expect(stored()).toMatchObject([{ labels: { notes: 'long notes' } }]);
  });

  test('deletes, and undoes it for as long as the bar is there', async () => {
    put(record('a', 'Cloud'), record('bb', 'Trading'));
    const user = await atCases();
    await press(user, 'Delete: Cloud');
    expect(namesShown()).toEqual(['Trading']);
    expect(screen.getByText('Deleted: Cloud')).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'Choose: Trading' }));
    await press(user, 'Delete 1 case');
    expect(stored()).toEqual([]);
    const undo = screen.getAllByRole('button', { name: 'Undo' });
    expect(undo).toHaveLength(2);
    await user.click(undo[0] as HTMLElement);
    expect(namesShown()).toEqual(['Cloud']);
    await press(user, 'Dismiss');
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
    expect(stored()).toMatchObject([{ labels: { name: 'Cloud' } }]);
  });

  test('closes the case that is open when it is deleted', async () => {
    put(record('a', 'Cloud'));
    const user = await openApp();
    await press(user, /^Cloud/);
    await goTo('#/cases');
    expect(screen.getByText('open now')).toBeVisible();
    await press(user, 'Delete: Cloud');
    await goTo('#/');
    expect(heading('Chip Export Check')).toBeVisible();
  });

  test('renames the case that is open, and it is stored once', async () => {
    put(record('a', 'Cloud'));
    const user = await openApp();
    await press(user, /^Cloud/);
    await goTo('#/cases');
    await press(user, 'Rename: Cloud');
    await user.type(screen.getByLabelText('Name of the case'), ' 2{Enter}');
    expect(namesShown()).toEqual(['Cloud 2']);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await goTo('#/');
    expect(screen.getByText('Cloud 2')).toBeVisible();
  });

  test('shows a thousand cases a page at a time', async () => {
    put(...Array.from({ length: 1000 }, (_, index) => record(`n${index}`, `Case ${index}`)));
    const started = performance.now();
    const user = await atCases();
    expect(performance.now() - started).toBeLessThan(5000);
    await waitFor(() => expect(namesShown()).toHaveLength(50));
    expect(screen.getByText('Page 1 of 20')).toBeVisible();
    await press(user, 'Next page');
    expect(screen.getByText('Page 2 of 20')).toBeVisible();
    expect(heading('Cases')).toHaveFocus();
    await user.type(screen.getByRole('searchbox'), '777');
    expect(namesShown()).toEqual(['Case 777']);
  });

  test('shows what cannot be read, to be downloaded or deleted, and never drops it', async () => {
    put(record('a', 'Cloud'));
    const broken = writeRecord(record('bb', 'Trading')).replace(/"role":"\w+"/, '"role":"king"');
    localStorage.setItem(keyFor('bb'), broken);
    const files = downloads();
    const user = await atCases();
    const damaged = screen.getByRole('region', { name: '1 stored case cannot be read' });
    expect(damaged).toHaveTextContent('theCase.answers.role');
    expect(damaged).toHaveTextContent('not one of the answers');
    expect(namesShown()).toEqual(['Cloud']);
    await user.click(within(damaged).getByRole('button', { name: 'Download as it is' }));
    expect(await files()).toEqual([broken]);
    await user.click(within(damaged).getByRole('button', { name: 'Delete' }));
    expect(localStorage.getItem(keyFor('bb'))).toBeNull();
    await press(user, 'Undo');
    expect(localStorage.getItem(keyFor('bb'))).toBe(broken);
  });
});

describe('files', () => {
  const several = (...cases: unknown[]) => ({ format: 'chip-export-check/cases', version: 1, cases });
  const good = (name: string) => ({ ...caseOf(cloud), name });

  test('of all cases can be read again, labels too', async () => {
    put(
      record('a', 'Cloud', { labels: { name: 'Cloud', reference: 'PO-1', notes: 'x' } }),
      record('bb', 'Other'),
    );
    const files = downloads();
    const user = await atCases();
    await press(user, 'Export all as one file');
    await press(user, 'Delete: Cloud, PO-1');
    await press(user, 'Delete: Other');
    const [text = ''] = await files();
    await user.upload(screen.getByLabelText('Import cases'), fileOf(text));
    await screen.findByText('2 cases were imported.');
    expect(namesShown().toSorted()).toEqual(['Cloud', 'Other']);
    expect(stored().find(({ labels }) => labels.name === 'Cloud')).toMatchObject({
      theCase: caseOf(cloud),
      labels: { reference: 'PO-1', notes: 'x' },
    });
  });

  test('with a fault say which field of which case, and take in the rest only when told to', async () => {
    const user = await atCases();
    const input = screen.getByLabelText('Import cases');
    const files = [
      fileOf(several(good('One'), { ...good('Two'), answers: { destination: 'Atlantis' } }), 'many.json'),
      fileOf(good('Three'), 'three.json'),
      fileOf('{', 'broken.json'),
    ];
    await user.upload(input, files);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveFocus();
    expect(alert).toHaveTextContent('2 of 4 cases can be imported');
    expect(alert).toHaveTextContent('cases[1].answers.destination');
    expect(alert).toHaveTextContent('“Two”');
    expect(alert).toHaveTextContent('not a JSON file');
    expect(stored()).toEqual([]);
    await press(user, 'Import nothing');
    expect(stored()).toEqual([]);
    await user.upload(input, files);
    await screen.findByRole('alert');
    await press(user, 'Import 2 of 4');
    expect(namesShown().toSorted()).toEqual(['One', 'Three']);
  });

  test('can be dropped on the page', async () => {
    await atCases();
    fireEvent.drop(screen.getByRole('main'), {
      dataTransfer: { files: [fileOf(good('One')), fileOf(good('Two'))] },
    });
    await screen.findByText('2 cases were imported.');
    expect(namesShown().toSorted()).toEqual(['One', 'Two']);
  });

  test('are opened from the start page: one is opened, several are listed', async () => {
    const user = await openApp();
    await user.upload(screen.getByLabelText('Open a saved case'), fileOf(several(good('One'), good('Two'))));
    await waitFor(() => expect(location.hash).toBe('#/cases'));
    await goTo('#/cases');
    expect(namesShown().toSorted()).toEqual(['One', 'Two']);
    await goTo('#/');
    await user.upload(screen.getByLabelText('Open a saved case'), fileOf(good('Three')));
    expect(await screen.findByText('Three')).toBeVisible();
    expect(stored()).toHaveLength(3);
  });
});

describe('when storing fails', () => {
  const opened = async () => {
    put(record('a', 'Cloud'));
    const user = await openApp();
    await press(user, /^Cloud/);
    await user.click(screen.getByText('Edit name, reference and notes'));
    return user;
  };
  const type = (user: UserEvent, text: string) => user.type(screen.getByLabelText('Name of the case'), text);

  test('a full storage is said in the language of the page, and tried again', async () => {
    const user = await opened();
    const spy = refuseStorage('QuotaExceededError');
    await type(user, '!');
    expect(screen.getByRole('alert')).toHaveTextContent('The storage of this browser is full');
    expect(stored()[0]?.labels.name).toBe('Cloud');
    await press(user, '日本語');
    expect(screen.getByRole('alert')).toHaveTextContent('ブラウザーの保存領域がいっぱいです');
    await press(user, 'English');
    const files = downloads();
    await press(user, 'Download this case');
    expect(JSON.parse((await files())[0] ?? '')).toMatchObject({ name: 'Cloud!' });
    spy.mockRestore();
    await press(user, 'Try again');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(stored()[0]?.labels.name).toBe('Cloud!');
  });

  test('a blocked storage is said once, and the page keeps the cases', async () => {
    refuseStorage('SecurityError');
    const user = await openApp();
    await beginWhole(user);
    await answerPart(user);
    expect(screen.getByRole('alert')).toHaveTextContent('does not store anything');
    await press(user, 'Dismiss');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(heading('What is delivered or provided?')).toBeVisible();
    await goTo('#/cases');
    expect(namesShown()).toEqual(['Unnamed case']);
    expect(localStorage).toHaveLength(0);
  });

  test('a case changed in another tab is not overwritten; both can be kept', async () => {
    const user = await opened();
    await elsewhere(() =>
      put(record('a', 'Theirs', { revision: 5, labels: { ...noLabels, name: 'Theirs' } })),
    );
    expect(screen.getByRole('alert')).toHaveTextContent('changed in another tab');
    await type(user, '!');
    expect(stored()).toMatchObject([{ labels: { name: 'Theirs' } }]);
    await press(user, 'Keep both: mine as a copy');
    expect(
      stored()
        .map(({ labels }) => labels.name)
        .toSorted(),
    ).toEqual(['Cloud! (copy)', 'Theirs']);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.getByLabelText('Name of the case')).toHaveValue('Cloud! (copy)');
  });

  test('or the one of the other tab is taken', async () => {
    const user = await opened();
    await elsewhere(() => put(record('a', 'Theirs', { revision: 5 })));
    await press(user, 'Take the other one');
    expect(screen.getByText('Theirs')).toBeVisible();
    expect(stored()).toMatchObject([{ labels: { name: 'Theirs' } }]);
  });

  test('or it is replaced', async () => {
    const user = await opened();
    await elsewhere(() => put(record('a', 'Theirs', { revision: 5 })));
    await press(user, 'Replace it with mine');
    expect(stored()).toMatchObject([{ labels: { name: 'Cloud' }, revision: 6 }]);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('a record of a newer edition is left as it is', async () => {
    const user = await opened();
    const newer = writeRecord(record('a', 'Newer')).replace('"version":1', '"version":2');
    await elsewhere(() => localStorage.setItem(keyFor('a'), newer));
    expect(screen.getByRole('alert')).toHaveTextContent('cannot be read here');
    await press(user, 'Keep both: mine as a copy');
    expect(localStorage.getItem(keyFor('a'))).toBe(newer);
    await goTo('#/cases');
    expect(screen.getByRole('region', { name: /cannot be read/ })).toHaveTextContent('newer than this tool');
  });

  test('an entry that is gone by now says so, and leaves the list', async () => {
    put(record('a', 'Cloud'), record('bb', 'Trading'));
    const user = await atCases();
    localStorage.removeItem(keyFor('bb'));
    await press(user, 'Open: Trading');
    expect(screen.getByRole('alert')).toHaveTextContent('It was deleted in another tab');
    expect(namesShown()).toEqual(['Cloud']);
  });

  test('a storage that was wiped is filled again when the person says so', async () => {
    const user = await opened();
    await elsewhere(() => localStorage.clear());
    expect(screen.getByRole('alert')).toHaveTextContent('The stored copy of this case is gone');
    await press(user, 'Store it again');
    expect(stored()).toMatchObject([{ id: 'a', labels: { name: 'Cloud' } }]);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('another case is opened only once the person knows', async () => {
    put(record('bb', 'Trading'));
    const user = await opened();
    refuseStorage('QuotaExceededError');
    await type(user, '!');
    await goTo('#/cases');
    await press(user, 'Open: Trading');
    const question = screen.getByRole('alertdialog', { name: 'The open case is not stored' });
    expect(question).toHaveFocus();
    await press(user, 'Stay');
    await goTo('#/');
    expect(screen.getByLabelText('Name of the case')).toHaveValue('Cloud!');
    await goTo('#/cases');
    await press(user, 'Open: Trading');
    await press(user, 'Go on without it');
    await goTo('#/');
    expect(screen.getByText('Trading')).toBeVisible();
  });

  test('an import that does not fit takes in nothing', async () => {
    await atCases();
    refuseStorage('QuotaExceededError');
    fireEvent.drop(screen.getByRole('main'), { dataTransfer: { files: [fileOf(caseOf(cloud))] } });
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing was added, and nothing was lost');
    expect(stored()).toEqual([]);
  });
});
