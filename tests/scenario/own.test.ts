import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assess,
  type Case,
  caseFileLimits,
  missesOf,
  noLabels,
  type Scenario,
  scenarioLimits,
  writeScenario,
  writeScenarios,
} from '../../machines';
import type { Desk } from '../../src/store/desk';
import { filesOf } from '../../src/store/files';
import { isDamaged } from '../../src/store/texts';
import { findDeal, ownDeals } from '../../src/training/findDeals';
import { readDealFiles } from '../../src/training/own/dealFiles';
import { beginDeal, editorOf, hold, release, removeDeals, unstored } from '../../src/training/own/editor';
import { copyOfDeal, dealFromCase, sameCase, twistFromCase, withCase } from '../../src/training/own/make';
import { keyOfDeal, ownEntries, storedText, takeInDeals, textOfDeal } from '../../src/training/own/shelf';
import { takeOver, takeOverAll } from '../../src/training/own/takeOver';
import { lacksOf, languagesOf, settled } from '../../src/training/own/told';
import { type FakeBackend, fakeBackend, tabOf } from '../cases/support';
import { anyScenario, asFile, readDeal } from './support';

const ID = 'own-0123456789ab';
const { teaching: _taught, ...untaught } = readDeal('14c');
const deal: Scenario = { ...untaught, id: ID };
const titled = (title: string) => (scenario: Scenario) => ({ ...scenario, title: { en: title } });
const titles = (desk: Desk) => ownDeals(desk).map(({ title }) => title.en);
const failureOf = (desk: Desk, id: string) => editorOf(desk, id)?.state().failure?.kind;
/** A desk with a deal that is open to be changed. */
const editing = (local: FakeBackend = fakeBackend()) => {
  const desk = tabOf(local);
  const editor = beginDeal(desk, deal);
  return { local, desk, editor };
};

describe('the shelf', () => {
  it('keeps a deal as a file, and finds it beside those that are shipped', () => {
    const { local, desk } = editing();
    expect(local.kept.get(`chip-export-check/${keyOfDeal(ID)}`)).toBe(writeScenario(deal));
    expect(findDeal(desk, ID)).toEqual(deal);
    expect(findDeal(desk, '14c')?.id).toBe('14c');
    expect(findDeal(desk, 'nowhere')).toBeUndefined();
    // The same text is the same deal, so that what is known of it lasts.
    expect(findDeal(desk, ID)).toBe(findDeal(desk, ID));
  });

  it('names what is damaged and leaves it, and shows nothing that is not finished', () => {
    const { local, desk } = editing();
    const put = (id: string, text: string) => local.kept.set(`chip-export-check/${keyOfDeal(id)}`, text);
    put('own-1', '{"format":');
    put('own-2', writeScenario(deal));
    put('own-3', JSON.stringify({ ...asFile(deal), id: 'own-3', version: 99 }));
    put('own-4', textOfDeal({ ...deal, id: 'own-4', story: {} }));
    const entries = ownEntries(desk);
    expect(entries.filter(isDamaged).map(({ id, error }) => [id, error.field, error.problem])).toEqual([
      ['own-1', 'scenario', 'not-an-object'],
      ['own-2', 'id', 'not-ours'],
      ['own-3', 'version', 'too-new'],
    ]);
    expect(local.kept.get(`chip-export-check/${keyOfDeal('own-1')}`)).toBe('{"format":');
    expect(ownDeals(desk)).toEqual([deal]);
    expect(findDeal(desk, 'own-4')).toBeUndefined();
  });

  it('takes in all or nothing, and gives a new id where one is taken or is none of its own', () => {
    const { local, desk } = editing();
    const free = { ...deal, id: 'own-ffffffffffff' };
    const result = takeInDeals(desk, [free, deal, readDeal('12'), { ...deal, id: '../x' }]);
    const taken = 'taken' in result ? result.taken : [];
    expect(taken.map(({ isRenamed }) => isRenamed)).toEqual([false, true, true, true]);
    expect(new Set(taken.map(({ scenario }) => scenario.id)).size).toBe(4);
    expect(ownDeals(desk)).toHaveLength(5);
    expect(findDeal(desk, ID)).toEqual(deal);
    const before = new Map(local.kept);
    local.leaveRoom(writeScenario(deal).length + 10);
    expect(takeInDeals(desk, [deal, deal])).toEqual({ failure: { kind: 'full' } });
    expect(local.kept).toEqual(before);
  });

  it('deletes and brings back, also what could not be stored', () => {
    const { local, desk, editor } = editing();
    release(desk, editor);
    expect(removeDeals(desk, [ID])).toBeUndefined();
    expect(ownDeals(desk)).toEqual([]);
    const [deletion] = desk.state().textDeletions;
    if (deletion) desk.texts.takeBack(deletion);
    expect(ownDeals(desk)).toEqual([deal]);
    expect(desk.state().textDeletions).toEqual([]);

    hold(desk, editor);
    local.leaveRoom(0);
    editor.change(titled('A title that does not fit any more'.repeat(3)));
    expect(unstored(desk)).toHaveLength(1);
    removeDeals(desk, [ID]);
    expect(unstored(desk)).toEqual([]);
    local.leaveRoom(10_000);
    const [second] = desk.state().textDeletions;
    if (second) desk.texts.takeBack(second);
    expect(titles(desk)).toEqual(['A title that does not fit any more'.repeat(3)]);
  });
});

describe('a deal that is written', () => {
  it('is stored with each change, and without what is blank', () => {
    const { desk, editor } = editing();
    editor.change((now) => ({ ...now, story: { en: 'A story.', ja: '  ' } }));
    expect(findDeal(desk, ID)?.story).toEqual({ en: 'A story.' });
    expect(editor.state().scenario.story.ja).toBe('  ');
    editor.change((now) => ({ ...now, story: {} }));
    expect(ownDeals(desk)).toEqual([]);
    expect(ownEntries(desk)[0]).toMatchObject({ record: { unfinished: true, story: {} } });
    editor.change((now) => ({ ...now, story: { ja: '話' } }));
    expect(findDeal(desk, ID)).not.toHaveProperty('unfinished');
  });

  it('is not lost where there is no room, and is found again until there is', () => {
    const { local, desk, editor } = editing();
    const long = 'Longer than it was before, by far. '.repeat(4);
    local.leaveRoom(0);
    editor.change(titled(long));
    expect(editor.state().failure).toEqual({ kind: 'full' });
    release(desk, editor);
    expect(editorOf(desk, ID)).toBe(editor);
    expect(unstored(desk)).toMatchObject([{ title: { en: long } }]);
    local.leaveRoom(10_000);
    editor.retry();
    expect(editor.state().failure).toBeUndefined();
    expect(titles(desk)).toEqual([long]);
    release(desk, editor);
    expect(editorOf(desk, ID)).not.toBe(editor);
  });

  it('goes on in the page where the storage is blocked meanwhile', () => {
    const { local, desk, editor } = editing();
    local.refuse('SecurityError');
    editor.change(titled('Mine'));
    expect(editor.state().failure).toBeUndefined();
    expect(desk.state().keeping).toBe('blocked');
    expect(titles(desk)).toEqual(['Mine']);
  });

  it('is kept on the page when it is longer than anything may be stored', () => {
    const { editor } = editing();
    editor.change((now) => ({ ...now, story: { en: 'x'.repeat(scenarioLimits.text + 1) } }));
    expect(editor.state().failure).toBeUndefined();
    expect(lacksOf(editor.state().scenario)).toEqual(['too-long']);
    editor.change((now) => ({ ...now, story: { en: 'x'.repeat(scenarioLimits.unfinished + 1) } }));
    expect(editor.state().failure).toMatchObject({ kind: 'refused', error: { problem: 'too-long' } });
    expect(editor.state().scenario.story.en).toHaveLength(scenarioLimits.unfinished + 1);
  });

  it('gives back what was taken away', () => {
    const { desk, editor } = editing();
    editor.change((now) => ({ ...now, twists: [] }), {
      text: 'removed',
      undo: (now) => ({ ...now, twists: deal.twists }),
    });
    editor.undo();
    expect(findDeal(desk, ID)).toEqual(deal);
    expect(editor.state().offer).toBeUndefined();
  });
});

describe('two tabs with one deal', () => {
  const both = () => {
    const { local, desk, editor } = editing();
    const other = tabOf(local);
    const theirs = editorOf(other, ID);
    if (!theirs) throw new Error('not there');
    hold(other, theirs);
    return { local, desk, editor, other, theirs };
  };

  it('do not write over each other, and ask', () => {
    const { desk, editor, theirs, other } = both();
    theirs.change(titled('Theirs'));
    editor.change(titled('Mine'));
    expect(editor.state().failure).toMatchObject({ kind: 'changed' });
    expect(titles(desk)).toEqual(['Theirs']);
    editor.change(titled('Mine still'));
    expect(titles(desk)).toEqual(['Theirs']);
    const id = editor.keepBoth((now) => now);
    expect(titles(other).toSorted()).toEqual(['Mine still', 'Theirs']);
    expect(editorOf(desk, id)).toBe(editor);
    expect(failureOf(desk, id)).toBeUndefined();
  });

  it('go on with the one that is chosen', () => {
    const { desk, editor, theirs } = both();
    theirs.change(titled('Theirs'));
    editor.change(titled('Mine'));
    editor.takeTheirs();
    expect(editor.state().scenario.title.en).toBe('Theirs');
    theirs.change(titled('Theirs again'));
    editor.change(titled('Mine again'));
    editor.overwrite();
    expect(titles(desk)).toEqual(['Mine again']);
    theirs.look();
    expect(theirs.state().failure).toMatchObject({ kind: 'changed' });
  });

  it('follow where nothing was changed by hand', () => {
    const { editor, theirs } = both();
    editor.change(titled('Mine'));
    theirs.look();
    expect(theirs.state()).toMatchObject({ failure: undefined, scenario: { title: { en: 'Mine' } } });
  });

  it('say when the other has deleted it, and store it again only when asked to', () => {
    const { local, desk, editor, other } = both();
    removeDeals(other, [ID]);
    editor.look();
    expect(editor.state().failure).toEqual({ kind: 'changed', theirs: undefined });
    editor.change(titled('Mine'));
    expect(titles(desk)).toEqual([]);
    editor.overwrite();
    expect(titles(desk)).toEqual(['Mine']);
    expect(local.kept.size).toBe(1);
  });

  it('leave alone what the other has damaged', () => {
    const { local, desk, editor } = both();
    local.kept.set(`chip-export-check/${keyOfDeal(ID)}`, '{');
    editor.change(titled('Mine'));
    editor.takeTheirs();
    expect(editor.state().failure).toMatchObject({ kind: 'changed' });
    expect(storedText(desk, ID)).toBe('{');
  });
});

describe('a new deal', () => {
  const theCase = readDeal('12').theCase;

  it('begins with what the tool says, so that nothing differs, and waits for its story', () => {
    const made = dealFromCase(theCase, { ...noLabels, name: 'ACME' }, 'ja');
    expect(missesOf(assess(theCase), made.expected)).toEqual([]);
    expect(made.title).toEqual({ ja: 'ACME' });
    expect(lacksOf(made)).toEqual(['story', 'point']);
    expect(settled(made).unfinished).toBe(true);
    expect(made.id).toMatch(/^own-[0-9a-f]{12}$/);
  });

  it('is a copy under a title and an id of its own', () => {
    const copy = copyOfDeal(deal, (title, lang) => `${title} ${lang}`);
    expect(copy).toEqual({
      ...deal,
      id: copy.id,
      title: { en: `${deal.title.en} en`, ja: `${deal.title.ja} ja` },
      twists: deal.twists.filter(({ internal }) => !internal),
    });
    expect(copy.twists.length).toBeLessThan(deal.twists.length);
    expect(copy.id).not.toBe(deal.id);
  });

  it('takes other answers, and its twists change what they changed before', () => {
    const other: Case = { ...deal.theCase, answers: { ...deal.theCase.answers, owners: 'unknown' } };
    const changed = withCase(deal, other);
    expect(changed.theCase).toBe(other);
    const before = deal.twists.at(-1);
    const after = changed.twists.at(-1);
    expect(after?.theCase.answers).toEqual({ ...before?.theCase.answers, owners: 'unknown' });
    expect(after?.theCase.decisionDate).toBe('2023-11-17');
    expect(withCase(changed, deal.theCase)).toEqual(deal);
    expect(sameCase(deal.theCase, { ...deal.theCase, answers: { ...deal.theCase.answers } })).toBe(true);
    expect(sameCase(deal.theCase, other)).toBe(false);
  });

  it('gives each what-if an id of its own', () => {
    const first = twistFromCase(theCase, []);
    const second = twistFromCase(theCase, [first]);
    expect(twistFromCase(theCase, [second]).id).not.toBe(second.id);
    expect(new Set([first.id, second.id]).size).toBe(2);
  });

  it('is told in the languages that hold something', () => {
    expect(languagesOf(deal)).toEqual(['en', 'ja']);
    expect(languagesOf({ ...deal, title: { en: 'x' }, story: { ja: ' ' }, twists: [] })).toEqual(['en']);
  });
});

describe('what the tool says, taken over', () => {
  it('leaves nothing that differs, whatever was expected', () => {
    fc.assert(
      fc.property(anyScenario, ({ theCase, expected }) => {
        const judged = assess(theCase);
        const misses = missesOf(judged, expected);
        expect(missesOf(judged, takeOverAll(expected, misses))).toEqual([]);
        for (const miss of misses) {
          const left = missesOf(judged, takeOver(expected, miss));
          expect(left.length).toBeLessThan(misses.length);
        }
      }),
      { seed: 20_261_126, numRuns: 300 },
    );
  });
});

describe('files', () => {
  const DAY = '2026-11-21';
  const fileOf = (text: string, name = 'deals.json') => new File([text], name);

  it('say what is a deal, what is a case and what is neither', async () => {
    const { theCase } = deal;
    const read = await readDealFiles(
      [
        fileOf(writeScenario(deal)),
        fileOf(JSON.stringify({ ...theCase, name: 'ACME' }), 'case.json'),
        fileOf('{', 'cut.json'),
        fileOf(JSON.stringify({ ...asFile(deal), story: 5 }), 'story.json'),
      ],
      DAY,
      'en',
    );
    expect(read.deals.map(({ scenario }) => scenario)).toEqual([deal]);
    expect(read.cases).toMatchObject([{ file: 'case.json', labelled: { labels: { name: 'ACME' } } }]);
    expect(read.faults).toMatchObject([
      { file: 'cut.json', fault: 'not-json' },
      { file: 'story.json', fault: { field: 'story' } },
    ]);
  });

  it('that are too large are not read at all', async () => {
    const file = fileOf('x');
    Object.defineProperty(file, 'size', { value: caseFileLimits.bytes + 1 });
    Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new Error('was read')) });
    expect((await readDealFiles([file], DAY, 'en')).faults).toMatchObject([
      { fault: { problem: 'too-large' } },
    ]);
  });

  it('hold no more than can be read again', async () => {
    const many = Array.from({ length: 450 }, (_, index) => ({ ...deal, id: `own-${index}` }));
    const files = filesOf(many, writeScenarios, 200);
    expect(files.length).toBeGreaterThan(1);
    const read = await readDealFiles(
      files.map((text) => fileOf(text)),
      DAY,
      'en',
    );
    expect(read.deals.map(({ scenario }) => scenario)).toEqual(many);
    // As many as a browser can store are one file.
    expect(filesOf(many, writeScenarios, scenarioLimits.scenarios)).toHaveLength(1);
  });
});
