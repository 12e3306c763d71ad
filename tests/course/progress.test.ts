import { describe, expect, it } from 'vitest';
import en from '../../locales/en/course.json';
import ja from '../../locales/ja/course.json';
import { assess, type CourseRecord, edition, readCourse, UNKNOWN } from '../../machines';
import { fingerprintOf, keptOf, keyOf, putRecord } from '../../src/training/course/progress';
import { dealsIn, nextOpen, resultsFile, resultsOf } from '../../src/training/course/results';
import { courseIds, courses } from '../../src/training/courses';
import { mainReasons } from '../../src/training/prediction';
import { fakeBackend, tabOf } from '../cases/support';

const COURSE = 'cloud-and-training';
const predictionOf = (deal: string) => ({ deal, level: 'hold', reason: UNKNOWN, at: '2026-11-21' }) as const;
const recordOf = (...deals: readonly string[]): CourseRecord => ({
  course: COURSE,
  edition,
  predictions: deals.map(predictionOf),
});

describe('every course', () => {
  it.each(courseIds)('%s has deals, a name and an aim in both languages', (course) => {
    expect(dealsIn(course).map(({ id }) => id)).toEqual(courses[course]);
    for (const words of [en, ja]) {
      expect(words[`name.${course}`]).toBeTruthy();
      expect(words[`aim.${course}`]).toBeTruthy();
    }
  });
});

describe('what is kept of a course', () => {
  it('is found again by another tab, under the key of the course', () => {
    const storage = fakeBackend();
    putRecord(tabOf(storage), COURSE, recordOf('09'));
    expect([...storage.kept.keys()]).toEqual([`chip-export-check/${keyOf(COURSE)}`]);
    expect(keptOf(tabOf(storage), COURSE)).toEqual({ kind: 'read', record: recordOf('09') });
    expect(keptOf(tabOf(storage), 'dates')).toEqual({ kind: 'none' });
  });

  it('stays with the page where the storage is full, and goes in once there is room', () => {
    const storage = fakeBackend();
    const desk = tabOf(storage);
    putRecord(desk, COURSE, recordOf('09'));
    storage.leaveRoom(10);
    putRecord(desk, COURSE, recordOf('09', '10'));
    expect(keptOf(desk, COURSE)).toEqual({ kind: 'read', record: recordOf('09', '10') });
    expect(keptOf(tabOf(storage), COURSE)).toEqual({ kind: 'read', record: recordOf('09') });
    storage.leaveRoom(10_000);
    putRecord(desk, COURSE, recordOf('09', '10'));
    expect(keptOf(tabOf(storage), COURSE)).toEqual({ kind: 'read', record: recordOf('09', '10') });
  });

  it('is kept by the page where the browser blocks its storage', () => {
    const desk = tabOf(undefined);
    putRecord(desk, COURSE, recordOf('09'));
    expect(desk.state().keeping).toBe('blocked');
    expect(keptOf(desk, COURSE)).toEqual({ kind: 'read', record: recordOf('09') });
  });

  it.each([
    ['cut off', '{"format":"chip-export-check/course","ver'],
    [
      'of another course',
      JSON.stringify({ ...recordOf(), format: 'chip-export-check/course', course: 'dates' }),
    ],
    ['of a later edition', JSON.stringify({ ...recordOf(), format: 'chip-export-check/course', version: 9 })],
  ])('is called damaged, and left as it is, where it is %s', (_, text) => {
    const storage = fakeBackend();
    const desk = tabOf(storage);
    desk.texts.write(keyOf(COURSE), text);
    expect(keptOf(desk, COURSE)).toMatchObject({ kind: 'damaged', text });
    expect(storage.kept.get(`chip-export-check/${keyOf(COURSE)}`)).toBe(text);
  });
});

describe('the results', () => {
  it('count right levels and right reasons, each by itself', () => {
    const [first, second] = dealsIn(COURSE);
    if (!first || !second) throw new RangeError('two deals');
    const results = resultsOf(COURSE, {
      ...recordOf(),
      predictions: [
        { ...predictionOf(first.id), level: assess(first.theCase).outcome.level },
        { ...predictionOf(second.id), level: UNKNOWN, reason: mainReasons(second)[0]?.key ?? '' },
      ],
    });
    expect(results).toMatchObject({
      done: 2,
      of: courses[COURSE].length,
      levels: 1,
      reasons: 1,
      gone: 0,
      last: '2026-11-21',
    });
    expect(nextOpen(results)?.number).toBe(3);
  });

  it('go on after the deal at hand, and from the front again', () => {
    const results = resultsOf(COURSE, recordOf('10', '11'));
    expect(nextOpen(results, 2)?.deal.id).toBe('10b');
    expect(nextOpen(results, courses[COURSE].length)?.deal.id).toBe('09');
    expect(nextOpen(resultsOf(COURSE, recordOf(...courses[COURSE])))).toBeUndefined();
  });

  it('do not count a deal that the course no longer has, and notice one that was changed', () => {
    const [deal] = dealsIn(COURSE);
    if (!deal) throw new RangeError('a deal');
    const results = resultsOf(COURSE, {
      ...recordOf('99'),
      predictions: [predictionOf('99'), { ...predictionOf(deal.id), fingerprint: 'another' }],
    });
    expect(results).toMatchObject({ done: 1, gone: 1 });
    expect(results.deals[0]?.isChanged).toBe(true);
    const same = { ...predictionOf(deal.id), fingerprint: fingerprintOf(deal.theCase) };
    expect(resultsOf(COURSE, { ...recordOf(), predictions: [same] }).deals[0]?.isChanged).toBe(false);
  });

  it('make a file that is read again, whatever it claims to have scored', () => {
    const record = recordOf('09', '10');
    const file: Record<string, unknown> = JSON.parse(resultsFile(record, resultsOf(COURSE, record)));
    expect(file).toMatchObject({
      results: { predicted: 2, of: courses[COURSE].length, rightLevels: 1, rightReasons: 0 },
    });
    expect(readCourse({ ...file, results: { rightLevels: 4 } }, courseIds)).toEqual(record);
  });
});
