import { describe, expect, test } from 'vitest';
import { noLabels } from '../../machines';
import { changedQuestions, reduce, type Session, type Step } from '../../src/app/session';
import { caseOf } from './support';

const empty = caseOf({});
const seller = caseOf({ role: 'seller', ownCountry: 'JP', usPerson: 'no' });
const board = caseOf({ ...seller.answers, itemKind: 'board', identifiedBy: 'name' });
const buyer = caseOf({ ...board.answers, role: 'buyer' });

const walkedBy = (...steps: readonly Step[]): Session => {
  const session = steps.reduce<Session | undefined>(reduce, undefined);
  if (!session) throw new Error('no session');
  return session;
};
const walked: readonly Step[] = [
  { type: 'open', theCase: empty },
  { type: 'moved', theCase: empty, at: 'part' },
  { type: 'moved', theCase: seller, at: 'kind' },
  { type: 'moved', theCase: board, at: 'chip' },
];

describe('undo', () => {
  test('takes the last change back, to the screen where it was made', () => {
    const session = walkedBy(...walked, { type: 'undo' });
    expect(session).toMatchObject({ theCase: seller, at: 'kind' });
    expect(walkedBy(...walked, { type: 'undo' }, { type: 'undo' })).toMatchObject({
      theCase: empty,
      at: 'part',
    });
  });

  test('is a new machine each time', () => {
    expect(walkedBy(...walked, { type: 'undo' }).number).toBe(walkedBy(...walked).number + 1);
  });

  test('stops at the case as it was opened, and never reaches into another one', () => {
    const undone = walkedBy(...walked, { type: 'undo' }, { type: 'undo' });
    expect(reduce(undone, { type: 'undo' })).toBe(undone);
    const opened = walkedBy(...walked, { type: 'open', theCase: buyer });
    expect(opened.past).toEqual([]);
  });

  test('does not count a place gone to', () => {
    const session = walkedBy(...walked, { type: 'moved', theCase: board, at: 'part' }, { type: 'undo' });
    expect(session.theCase).toEqual(seller);
  });

  test('leaves what the case is called', () => {
    const labels = { ...noLabels, name: 'ACME' };
    expect(walkedBy(...walked, { type: 'label', labels }, { type: 'undo' })).toMatchObject({
      labels,
      theCase: seller,
    });
  });

  test('goes back two hundred changes and no further', () => {
    const changes = Array.from(
      { length: 250 },
      (_, index): Step => ({ type: 'moved', theCase: caseOf({ transistorCount: index + 1 }), at: 'part' }),
    );
    const session = walkedBy({ type: 'open', theCase: empty }, ...changes);
    expect(session.past).toHaveLength(200);
    expect(session.past[0]?.answers.transistorCount).toBe(50);
  });
});

describe('redo', () => {
  test('makes the change again, at the screen where it was made', () => {
    const session = walkedBy(...walked, { type: 'undo' }, { type: 'redo' });
    expect(session).toMatchObject({ theCase: board, at: 'kind' });
    expect(reduce(session, { type: 'redo' })).toBe(session);
  });

  test('survives the machine telling where it stands', () => {
    const session = walkedBy(...walked, { type: 'undo' }, { type: 'moved', theCase: seller, at: 'kind' });
    expect(session.future).toEqual([board]);
  });

  test('is over with another change', () => {
    const session = walkedBy(...walked, { type: 'undo' }, { type: 'moved', theCase: buyer, at: 'chip' });
    expect(session.future).toEqual([]);
  });
});

test('what was changed is named by its questions', () => {
  expect(changedQuestions(board, buyer)).toEqual(['role']);
  expect(changedQuestions(seller, board)).toEqual(['itemKind', 'identifiedBy']);
  expect(changedQuestions(board, board)).toEqual([]);
});
