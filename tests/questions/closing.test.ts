import { describe, expect, test } from 'vitest';
import {
  type Answers,
  type Case,
  type Checklist,
  closingIn,
  derive,
  question,
  readCase,
  screen,
  statusesFor,
} from '../../machines';
import { wordsIn } from '../../scripts/headless/words';
import { beginScreen, readScreen } from '../../src/question/draft';
import { draftsFrom, enteredIn } from '../../src/question/entered';
import { beginDraft, readDraft } from '../../src/question/fields';
import type { ChecklistDraft } from '../../src/question/fields/checklist';
import { entryIn } from '../../src/shell/entries';
import { readRecord, writeRecord } from '../../src/store/record';
import { questionWords } from '../../src/words/names';

const caseOf = (answers: Answers, closed?: Case['closed']): Case => ({
  decisionDate: '2026-11-21',
  plannedDate: '2026-11-21',
  answers: { role: 'seller', itemKind: 'board', ...answers },
  ...(closed ? { closed } : {}),
});
const linesOf = (id: 'flagsCustomer' | 'flagsOrder' | 'flagsUse' | 'dueDiligence', theCase: Case) =>
  derive(theCase).lines[id] ?? [];
const lines = linesOf('flagsCustomer', caseOf({}));
const all = (status: string, more: object = {}) => ({
  ...Object.fromEntries(lines.map((line) => [line, status])),
  ...more,
});

describe('how the rest of a list was answered', () => {
  const told = (answer: object, closing: 'read' | 'not-looked') =>
    closingIn(caseOf({ flagsCustomer: answer as never }, { flagsCustomer: closing }), 'flagsCustomer', lines);

  test('is told where the answers say the same', () => {
    expect(told(all('absent'), 'read')).toBe('read');
    expect(told(all('absent', { 'owner-unclear': 'open' }), 'read')).toBe('read');
    expect(told(all('not-checked'), 'not-looked')).toBe('not-looked');
  });

  test.each([
    ['a line that was not checked', all('absent', { 'owner-unclear': 'not-checked' })],
    ['a line that is not answered', { 'owner-unclear': 'open' }],
    ['all lines at once', { '*': 'absent' }],
  ])('is not told as read beside %s', (_name, answer) => {
    expect(told(answer, 'read')).toBeUndefined();
  });

  test('is not told as not looked at beside a line that was', () => {
    expect(told(all('not-checked', { 'owner-unclear': 'absent' }), 'not-looked')).toBeUndefined();
  });

  test('does not change what is judged', () => {
    const open = caseOf({ flagsCustomer: all('not-checked') as never });
    const forged = { ...open, closed: { flagsCustomer: 'read' as const } };
    expect(derive(forged).world).toEqual(derive(open).world);
    const words = questionWords(wordsIn('en'));
    expect(words.answerOf('flagsCustomer', forged, derive(forged))).toEqual(
      words.answerOf('flagsCustomer', open, derive(open)),
    );
  });
});

describe('a list that is answered by exception', () => {
  const theCase = caseOf({});
  const drafted = (draft: Partial<ChecklistDraft>) => {
    const begun = beginScreen('flags', theCase);
    return {
      ...begun,
      fields: {
        ...begun.fields,
        flagsCustomer: { kind: 'checklist', statuses: {}, ...draft } as ChecklistDraft,
      },
    };
  };
  const faultsOf = (draft: Partial<ChecklistDraft>, over = theCase) =>
    readScreen('flags', drafted(draft), over)
      .faults.filter(({ anchor }) => anchor.startsWith('field-flagsCustomer'))
      .map(({ problem }) => problem);

  test('is an answer once one of the three is chosen, and keeps which', () => {
    expect(faultsOf({})).toEqual(['rest-left']);
    expect(faultsOf({ statuses: { 'owner-unclear': 'open' } })).toEqual(['rest-left']);
    expect(faultsOf({ way: 'lines' })).toEqual(['lines-left']);
    const { next } = readScreen('flags', drafted({ way: 'not-looked', over: lines }), theCase);
    expect(next.answers.flagsCustomer).toEqual(all('not-checked'));
    expect(next.closed).toEqual({ flagsCustomer: 'not-looked' });
    expect(readCase(next, '2026-11-21')).toEqual(next);
  });

  test('says nothing of a line that came to it later', () => {
    expect(faultsOf({ way: 'read', over: lines.slice(1) })).toEqual(['rest-left']);
  });

  test('is no longer closed once it is answered line by line', () => {
    const closed = caseOf({ flagsCustomer: all('absent') as never }, { flagsCustomer: 'read' });
    expect(beginScreen('flags', closed).fields.flagsCustomer).toMatchObject({ way: 'read', statuses: {} });
    const again = drafted({ way: 'lines', statuses: all('absent') });
    expect(readScreen('flags', again, closed).next.closed).toBeUndefined();
  });

  test('comes back half entered as it was left', () => {
    for (const draft of [
      { statuses: { 'owner-unclear': 'open' } },
      { statuses: { 'owner-unclear': 'resolved' }, way: 'read' as const, over: lines },
      { statuses: { 'owner-unclear': 'absent' }, way: 'lines' as const },
    ]) {
      const entered = enteredIn({ flags: drafted(draft) }, theCase);
      const kept = draftsFrom(entered, theCase).flags?.fields.flagsCustomer as ChecklistDraft;
      expect([kept.statuses, kept.way]).toEqual([draft.statuses, draft.way]);
    }
  });

  test('of what was done never takes an unread line for done', () => {
    const done = linesOf('dueDiligence', theCase);
    const draft: ChecklistDraft = {
      kind: 'checklist',
      statuses: { 'parent-countries': 'done' },
      way: 'read',
      over: done,
    };
    expect(readDraft('dueDiligence', draft, done)).toEqual({
      answer: Object.fromEntries(
        done.map((line) => [line, line === 'parent-countries' ? 'done' : 'not-done']),
      ),
    });
  });

  test('that was answered as a whole with "don\'t know" stays so', () => {
    expect(readDraft('flagsCustomer', beginDraft('flagsCustomer', 'unknown'), lines)).toEqual({
      answer: 'unknown',
    });
  });
});

describe('the red flags of a server deal', () => {
  const theCase = caseOf({});
  const characters = (language: 'en' | 'ja') => {
    const words = questionWords(wordsIn(language));
    const shown = screen('flags').questions.flatMap((id) =>
      linesOf(id as 'flagsOrder', theCase).map((line) => [...words.lineInShortOf(id, line)].length),
    );
    return shown.reduce((sum, length) => sum + length, 0);
  };

  test('are said to be resolved by compliance, and never by sales', () => {
    const list = question('flagsCustomer') as Checklist;
    expect(statusesFor(list, 'sales')).toEqual(['absent', 'not-checked', 'open']);
    expect(statusesFor(list, 'compliance')).toEqual(list.statuses);
  });

  test('are one screen, with a statement a list', () => {
    expect(screen('flags').questions.map((id) => question(id).kind)).toEqual(Array(4).fill('checklist'));
  });

  test.each([
    ['ja', 750],
    ['en', 1650],
  ] as const)('are read in %s in at most %i characters', (language, most) => {
    expect(characters(language)).toBeLessThanOrEqual(most);
  });
});

describe('a place of an earlier edition', () => {
  test.each(['flagsCustomer', 'flagsOrder', 'flagsUse'])('%s leads to the screen of today', (at) => {
    const record = writeRecord({
      id: 'a',
      theCase: caseOf({}),
      labels: { name: '', reference: '', notes: '' },
      entered: { answers: {} },
      at: at as never,
      revision: 1,
      saved: '2026-11-21T09:00:00.000Z',
    });
    expect(readRecord(record, 'a').at).toBe('flags');
    expect(entryIn({ entry: { number: 1, at, of: null, before: at } })).toMatchObject({
      at: 'flags',
      before: 'flags',
    });
  });
});
