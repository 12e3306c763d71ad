import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { type Scenario, writeCase, writeScenario, writeScenarios } from '../../machines';
import { shippedDeal } from '../../src/deals/deals';
import * as files from '../../src/store/files';
import letter from '../../src/training/scenarios/14c-reseller-got-none.json';
import type { Language } from '../../src/words/i18n';
import { heading, openApp, openFile } from './support';

const shipped = (id: string): Scenario => {
  const deal = shippedDeal(id);
  if (!deal) throw new Error(`no deal ${id}`);
  return deal;
};
const ID = 'own-0123456789ab';
const { teaching: _taught, ...untaught } = shipped('14c');
const deal: Scenario = { ...untaught, id: ID };
const key = (id: string) => `chip-export-check/scenario/${id}`;
const put = (scenario: Scenario) => localStorage.setItem(key(scenario.id), writeScenario(scenario));
const stored = (id = ID) => JSON.parse(localStorage.getItem(key(id)) ?? 'null');
const storedIds = () => Object.keys(localStorage).filter((one) => one.includes('/scenario/'));

const go = async (hash: string) => {
  await act(async () => {
    location.hash = hash;
    dispatchEvent(new HashChangeEvent('hashchange'));
  });
};
const openRoom = async (entry = '', language: Language = 'en'): Promise<UserEvent> => {
  location.hash = `#/training/own${entry && `/${entry}`}`;
  return openApp(language);
};
/** jsdom follows an address later than a test looks. */
const follow = () => go(location.hash);
const press = (user: UserEvent, name: string | RegExp) => user.click(screen.getByRole('button', { name }));
/** Gives a deal that was made of a case its title. */
const nameNobody = async (user: UserEvent, title: string) => {
  await user.type(screen.getByLabelText(/^A title that names nobody/), title);
  await press(user, 'Make the deal');
  await follow();
};
const importing = async (user: UserEvent, content: unknown, name = 'deals.json', label = 'Import deals') => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const file = Object.assign(new File([text], name, { type: 'application/json' }), {
    arrayBuffer: async () => new TextEncoder().encode(text).buffer,
  });
  await user.upload(screen.getByLabelText(label), file);
};
const several = (...scenarios: unknown[]) => ({
  format: 'chip-export-check/scenarios',
  version: 1,
  scenarios,
});
const data = (scenario: Scenario) => JSON.parse(writeScenario(scenario));
const part = (name: string) => screen.getByRole('region', { name });

describe('the list', () => {
  test('is empty, says how to begin, and where things are kept', async () => {
    await openRoom();
    expect(heading('Deals of your own')).toHaveFocus();
    expect(screen.getByText('No deal of your own yet.')).toBeVisible();
    expect(screen.getByText('Stored in this browser, on this machine only.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Make a deal' })).toHaveAttribute('href', '#/training/own/new');
  });

  test('is there in Japanese', async () => {
    put(deal);
    await openRoom('', 'ja');
    expect(heading('自作の事例')).toHaveFocus();
    expect(screen.getByRole('link', { name: '編集：「うちには来ていません」' })).toBeVisible();
    expect(screen.getByText('1件')).toBeVisible();
  });

  test('marks what differs and what is not finished, and names what is damaged without touching it', async () => {
    put({ ...deal, expected: { ...deal.expected, level: 'stop' } });
    put({ ...deal, id: 'own-2', title: { ja: '途中' }, story: {}, unfinished: true });
    localStorage.setItem(key('own-3'), '{"format":');
    await openRoom();
    expect(screen.getByText('1 difference from the judgement')).toBeVisible();
    expect(screen.getByText('not finished')).toBeVisible();
    expect(screen.getByRole('link', { name: '途中' })).toHaveAttribute('lang', 'ja');
    expect(screen.queryByRole('link', { name: 'Show: 途中' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Show: “We got no letter”' })).toHaveAttribute(
      'href',
      `#/training/show/${ID}`,
    );
    const damaged = part('1 stored deal cannot be read');
    expect(within(damaged).getByText('own-3')).toBeVisible();
    expect(localStorage.getItem(key('own-3'))).toBe('{"format":');
  });

  test('exports one, several and all, and deletes with a way back', async () => {
    const handOver = vi.spyOn(files, 'handOver').mockImplementation(() => {});
    const others = ['a', 'b'].map((letterOf) => ({
      ...deal,
      id: `own-${letterOf}`,
      title: { en: letterOf },
    }));
    const [a, b] = others as [Scenario, Scenario];
    for (const one of [a, b, deal]) put(one);
    const user = await openRoom();
    await press(user, 'Export: a');
    expect(handOver).toHaveBeenLastCalledWith(writeScenario(a), 'chip-export-check-deal-a.json');
    await press(user, 'Export all as one file');
    expect(handOver.mock.lastCall?.[0]).toBe(writeScenarios([deal, a, b]));
    await user.click(screen.getByRole('checkbox', { name: 'Choose: a' }));
    await user.click(screen.getByRole('checkbox', { name: 'Choose: b' }));
    await press(user, 'Export 2 deals as one file');
    expect(handOver.mock.lastCall?.[0]).toBe(writeScenarios([a, b]));
    await press(user, 'Delete 2 deals');
    expect(storedIds()).toEqual([key(ID)]);
    await press(user, 'Undo');
    expect(storedIds()).toHaveLength(3);
    await press(user, 'Delete: a');
    expect(screen.getByText('Deleted: a')).toBeVisible();
    await press(user, 'Dismiss');
    expect(storedIds()).toHaveLength(2);
  });

  test('is searched once it is long, in either language', async () => {
    for (let index = 0; index < 9; index += 1)
      put({ ...deal, id: `own-${index}`, title: { en: `Deal ${index}`, ja: `事例${index}` } });
    const user = await openRoom();
    await user.type(screen.getByRole('searchbox', { name: 'Search title and story' }), '事例７');
    expect(screen.getByText('1 of 9 found')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Edit: Deal 7' })).toBeVisible();
  });
});

describe('a file', () => {
  test('with faults offers what is good, names each field, and takes nothing unasked', async () => {
    const user = await openRoom();
    const wrong = { ...data(deal), expected: { level: 'cleared', findings: [] } };
    const { story: _story, ...untold } = data(deal);
    await importing(user, several(data(deal), wrong, untold, { ...data(deal), id: '12' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveFocus();
    expect(within(alert).getByText('2 of 4 can be imported')).toBeVisible();
    expect(within(alert).getByText('scenarios[1].expected.level')).toBeVisible();
    expect(within(alert).getByText(/Possible: none, care, hold, licence, stop\.$/)).toBeVisible();
    expect(within(alert).getByText('scenarios[2].story')).toBeVisible();
    expect(within(alert).getByText('This is missing. Add it.')).toBeVisible();
    expect(storedIds()).toEqual([]);
    await press(user, 'Import 2 of 4');
    expect(screen.getByText('2 deals were imported.')).toBeVisible();
    expect(screen.getByText(/^1 of them got a new id/)).toBeVisible();
    expect(stored()).toEqual(data(deal));
    expect(storedIds()).toHaveLength(2);
  });

  test('with faults alone is named in Japanese, and nothing is taken', async () => {
    const user = await openRoom('', 'ja');
    await importing(user, { ...data(deal), version: 9 }, 'x.json', '事例を取り込む');
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText('1件中0件を取り込めます')).toBeVisible();
    expect(within(alert).getByText('version')).toBeVisible();
    await press(user, '閉じる');
    expect(screen.queryByRole('alert')).toBeNull();
    await importing(user, '{', 'cut.json', '事例を取り込む');
    expect(await screen.findByText('JSONファイルではないか、途中で切れています。')).toBeVisible();
  });

  test('of a case is known as one, and becomes a deal when asked to', async () => {
    const user = await openRoom();
    const labels = { name: 'Osaka', reference: '', notes: 'private' };
    await importing(user, writeCase({ theCase: deal.theCase, labels }), 'case.json');
    expect(await screen.findByText(/^This is a case, not a deal for training/)).toBeVisible();
    // Nothing is wrong with a case, so nothing says so.
    expect(screen.queryByRole('alert')).toBeNull();
    await press(user, 'Make a deal of it: Osaka');
    expect(heading('Take the names out')).toHaveFocus();
    for (const gone of ['Osaka', 'private']) expect(screen.getByText(gone).tagName).toBe('DEL');
    expect(screen.getByRole('heading', { name: 'What is left' })).toBeVisible();
    await nameNobody(user, 'A reseller in Japan');
    expect(heading('A reseller in Japan')).toHaveFocus();
    const [only = ''] = storedIds();
    for (const gone of ['Osaka', 'private']) expect(localStorage.getItem(only)).not.toContain(gone);
  });

  test('for which there is no room leaves nothing behind', async () => {
    const user = await openRoom();
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await importing(user, data(deal));
    expect(await screen.findByText(/^Nothing was imported, and nothing was lost\. Delete/)).toBeVisible();
    full.mockRestore();
    expect(storedIds()).toEqual([]);
  });
});

describe('a deal is made', () => {
  test('of the open case, or says that none is open', async () => {
    const user = await openRoom('new');
    expect(screen.getByText(/^No case with answers is open/)).toBeVisible();
    await go('#/');
    await openFile(user, { ...letter, name: 'Mine' });
    await screen.findByRole('heading', { level: 1, name: 'Check your answers' });
    await go('#/training/own/new');
    await user.click(within(part('From the open case')).getByRole('button', { name: 'Make a deal of it' }));
    await nameNobody(user, 'Mine');
    expect(heading('Mine')).toHaveFocus();
    expect(
      screen.getByText('Before it can be shown: write the story and write the learning point.'),
    ).toBeVisible();
    expect(screen.getByText('The tool says nothing other than you expect.')).toBeVisible();
    const [only = ''] = storedIds();
    expect(JSON.parse(localStorage.getItem(only) ?? '')).toMatchObject({
      unfinished: true,
      answers: deal.theCase.answers,
    });
  });

  test('of a case in the list and of a shipped deal', async () => {
    const user = await openRoom('new');
    await go('#/');
    await openFile(user, { ...letter, name: 'Mine' });
    await screen.findByRole('heading', { level: 1, name: 'Check your answers' });
    await go('#/training/own/new');
    await user.click(
      within(part('From a case in the list')).getByRole('button', { name: 'Make a deal of it' }),
    );
    await nameNobody(user, 'Mine');
    expect(heading('Mine')).toBeVisible();
    await go('#/training/own/new');
    await user.selectOptions(screen.getByLabelText('Deal to copy'), '“We got no letter”');
    await user.click(
      within(part('From a deal that is there')).getByRole('button', { name: 'Make a deal of it' }),
    );
    await follow();
    expect(heading('“We got no letter” (copy)')).toBeVisible();
    expect(screen.getByLabelText('Title (日本語)')).toHaveValue('「うちには来ていません」（コピー）');
    expect(storedIds()).toHaveLength(2);
  });
});

describe('the form', () => {
  test('stores each change, in the language that is written', async () => {
    put({ ...deal, title: { en: 'English' }, story: { en: 'Once.' }, twists: [] });
    const user = await openRoom(ID);
    expect(screen.queryByLabelText('Title (日本語)')).toBeNull();
    await press(user, 'Add 日本語');
    await user.type(screen.getByLabelText('Title (日本語)'), '題名');
    expect(stored().title).toEqual({ en: 'English', ja: '題名' });
    await user.click(screen.getByRole('button', { name: '日本語' }));
    expect(heading('題名')).toBeVisible();
    expect(screen.getByLabelText('タイトル（English）')).toHaveValue('English');
    expect(screen.getByLabelText('状況説明（日本語）')).toHaveValue('');
    expect(stored().story).toEqual({ en: 'Once.' });
  });

  test('keeps the notes in the order in which they are put', async () => {
    put({ ...deal, title: { en: 'x' }, story: { en: 'y' }, twists: [] });
    const user = await openRoom(ID);
    await press(user, 'Add them');
    await user.type(screen.getByLabelText('Learning point'), 'Ask.');
    for (const text of ['one', 'two', 'three']) {
      await press(user, 'Add a note');
      await user.type(document.activeElement as HTMLElement, text);
    }
    await press(user, 'Move up: note 3');
    expect(document.activeElement).toHaveValue('three');
    await press(user, 'Move down: note 1');
    const notes = () => stored().teaching.notes.map(({ en }: { en: string }) => en);
    expect(notes()).toEqual(['three', 'one', 'two']);
    await press(user, 'Remove: note 2');
    expect(notes()).toEqual(['three', 'two']);
    await press(user, 'Undo');
    expect(notes()).toEqual(['three', 'one', 'two']);
    await press(user, 'Add a mistake');
    await user.type(document.activeElement as HTMLElement, 'Not so.');
    await user.click(screen.getByRole('radio', { name: 'Hard' }));
    const minutes = screen.getByLabelText('Minutes with a room');
    await user.clear(minutes);
    await user.type(minutes, 'ten');
    expect(minutes).toBeInvalid();
    await user.clear(minutes);
    await user.type(minutes, '４０');
    expect(stored().teaching).toMatchObject({
      difficulty: 3,
      minutes: 40,
      point: { en: 'Ask.' },
      mistakes: [{ en: 'Not so.' }],
    });
    expect(stored()).not.toHaveProperty('unfinished');
  });

  test('says live where the tool says otherwise, and takes over what it says', async () => {
    put({ ...deal, twists: [] });
    const user = await openRoom(ID);
    const check = part('What the tool says');
    expect(within(check).getByText('Hold and escalate')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Do not proceed' }));
    expect(within(check).getByText('The tool says otherwise in 1 point.')).toBeVisible();
    expect(
      within(check).getByText('You expect “Do not proceed”. The tool says “Hold and escalate”.'),
    ).toBeVisible();
    expect(stored().expected.level).toBe('stop');

    await user.selectOptions(screen.getByLabelText(/^Certainty: /), 'possible');
    const [must, mustNot] = screen.getAllByText('Choose a finding');
    await user.click(must as HTMLElement);
    await user.type(await screen.findByLabelText('Search findings by title'), 'gp10 below');
    await user.click(screen.getAllByRole('button', { name: /^Add: / })[0] as HTMLElement);
    expect(stored().expected.findings).toHaveLength(2);
    await user.click(must as HTMLElement);
    await user.click(mustNot as HTMLElement);
    await user.type(await screen.findByLabelText('Search findings by title'), 'item.informed-unknown');
    await user.click(screen.getAllByRole('button', { name: /^Add: / })[0] as HTMLElement);
    expect(within(check).getByText('The tool says otherwise in 4 points.')).toBeVisible();
    expect(within(check).getByText(/as possible\. The tool says that it is established\.$/)).toBeVisible();
    expect(within(check).getByText(/The tool does not find it\.$/)).toBeVisible();
    expect(within(check).getByText(/is not there\. The tool finds it\.$/)).toBeVisible();
    expect(within(check).getAllByRole('link').length).toBeGreaterThan(3);

    await user.click(
      within(check).getByRole('button', { name: /^Take over what the tool says: You expect “Do/ }),
    );
    expect(stored().expected.level).toBe('hold');
    expect(within(check).getByText('The tool says otherwise in 3 points.')).toHaveFocus();
    await user.click(within(check).getByRole('button', { name: 'Take over all of it' }));
    expect(within(check).getByText('The tool says nothing other than you expect.')).toBeVisible();
    expect(stored().expected).toEqual(deal.expected);
    await press(user, 'Undo');
    expect(within(check).getByText('The tool says otherwise in 3 points.')).toBeVisible();
  });

  test('says which questions on the path are open', async () => {
    const { owners: _owners, ...answers } = deal.theCase.answers;
    put({ ...deal, theCase: { ...deal.theCase, answers }, twists: [] });
    await openRoom(ID, 'ja');
    expect(within(part('ツールの判定')).getByText(/^経路上に未確認の質問が\d+件あります$/)).toBeVisible();
  });

  test('shows the answers, opens them as a case, and takes the changed case back', async () => {
    const twists = deal.twists.filter(({ internal }) => !internal);
    expect(twists).toHaveLength(1);
    put({ ...deal, twists });
    const user = await openRoom(ID);
    await press(user, 'Open as a case to change');
    await go('#/');
    await user.click(await screen.findByRole('button', { name: 'Change: BIS letter' }));
    const group = screen.getByRole('group', { name: /letter from BIS/ });
    await user.click(within(group).getAllByRole('radio')[0] as HTMLElement);
    await press(user, 'Next');
    await go(`#/training/own/${ID}`);
    expect(screen.getByText(/^Different: /)).toBeVisible();
    await press(user, 'Take its answers into this deal');
    expect(stored().answers.letter).not.toBe('not-asked');
    expect(screen.getByText(/^The open case .* has the same answers and dates\.$/)).toBeVisible();
    await press(user, 'Undo');
    expect(stored().answers).toEqual(data(deal).answers);
    await press(user, 'Add it as a what-if');
    expect(screen.getByText(/write the question of each what-if/)).toBeVisible();
    await user.type(screen.getByLabelText('Question 2 to the room (English)'), 'And if?');
    expect(stored().twists).toHaveLength(2);
    await press(user, 'Remove: question 2');
    expect(stored().twists).toHaveLength(1);
  });

  test('keeps what does not fit, warns, and stores it once there is room', async () => {
    put({ ...deal, title: { en: 'x' }, twists: [] });
    const user = await openRoom(ID);
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await user.type(screen.getByLabelText('Title (English)'), 'yz');
    expect(screen.getByRole('alert')).toHaveTextContent('The storage of this browser is full');
    expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false);
    await go('#/training/own');
    expect(screen.getByText('not stored')).toBeVisible();
    await go(`#/training/own/${ID}`);
    expect(screen.getByLabelText('Title (English)')).toHaveValue('xyz');
    full.mockRestore();
    await press(user, 'Try again');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(stored().title.en).toBe('xyz');
    expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true);
  });

  test('asks when another tab changed it, and keeps both', async () => {
    put({ ...deal, title: { en: 'x' }, twists: [] });
    const user = await openRoom(ID);
    await user.type(screen.getByLabelText('Title (English)'), 'y');
    put({ ...deal, title: { en: 'theirs' }, twists: [] });
    await user.type(screen.getByLabelText('Title (English)'), 'z');
    expect(screen.getByRole('alert')).toHaveTextContent('This deal was changed in another tab');
    expect(stored().title.en).toBe('theirs');
    await press(user, 'Keep both: mine as a copy');
    await follow();
    expect(heading('xyz (copy)')).toBeVisible();
    expect(storedIds()).toHaveLength(2);
    expect(stored().title.en).toBe('theirs');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('is deleted from its page, and comes back from the list', async () => {
    put(deal);
    const user = await openRoom(ID);
    await press(user, 'Delete');
    await follow();
    expect(screen.getByText('No deal of your own yet.')).toBeVisible();
    await press(user, 'Undo');
    expect(stored()).toEqual(data(deal));
  });

  test('says of an address that leads nowhere what to do', async () => {
    await openRoom('own-nowhere');
    expect(heading('This deal is not here')).toHaveFocus();
  });
});
