import { describe, expect, it } from 'vitest';
import { edition, type Level, UNKNOWN, writeCourse, writeTable } from '../../machines';
import { resultsFile, resultsOf } from '../../src/training/course/results';
import { dealsOf } from '../../src/training/courses';
import { tablesOf } from '../../src/training/group/groupTable';
import { readLearnerFiles } from '../../src/training/group/learnerFiles';
import { fakeBackend, tabOf } from '../cases/support';

const COURSE = 'first-steps';
const deals = dealsOf(COURSE);
const [first = ''] = deals;

/** The file of a learner who predicted so many deals, all of them with one level. */
const fileOf = (learner: string | undefined, level: Level, done: number): File => {
  const record = {
    course: COURSE,
    edition,
    ...(learner ? { learner } : {}),
    predictions: deals.slice(0, done).map((deal) => ({ deal, level, reason: UNKNOWN, at: '2026-11-30' })),
  };
  return new File([resultsFile(record, resultsOf(COURSE, record))], `${learner ?? 'nobody'}-${done}.json`);
};

const files = [
  ...Array.from({ length: 6 }, (_, index) => fileOf(`Learner ${index + 1}`, 'licence', deals.length)),
  ...Array.from({ length: 4 }, (_, index) => fileOf(`Number ${index + 1}`, 'none', 3)),
  fileOf(undefined, 'hold', 0),
  new File(['{"format":"chip-export-check/course","version":1,"cou'], 'broken.json'),
];

describe('the files of twelve learners', () => {
  it('are read at once; the broken one is named, and the eleven others are taken', async () => {
    const read = await readLearnerFiles(files, 'en');
    expect(read.faults.map(({ file }) => file)).toEqual(['broken.json']);
    expect(read.files).toHaveLength(11);
  });

  it('become a table of who predicted what, with the attendance and the most common mistakes first', async () => {
    const { files: taken } = await readLearnerFiles(files, 'en');
    const [table, ...others] = tablesOf(tabOf(fakeBackend()), taken);
    expect(others).toEqual([]);
    expect(table?.rows.map(({ learner, results }) => [learner, results.done])).toEqual([
      ...[1, 2, 3, 4, 5, 6].map((index) => [`Learner ${index}`, deals.length]),
      ...[1, 2, 3, 4].map((index) => [`Number ${index}`, 3]),
      [undefined, 0],
    ]);
    const counts = table?.mistakes.map(({ count }) => count) ?? [];
    expect(counts).toEqual(counts.toSorted((left, right) => right - left));
    // Deal 18 comes out mild: the six who said "licence" missed it, and nobody who said "none" did.
    const [level] = table?.mistakes.filter(({ deal, part }) => deal.id === first && part === 'level') ?? [];
    expect([level?.said, level?.count, level?.of]).toEqual(['licence', 6, 10]);
    expect(table?.mistakes.find(({ deal, part }) => deal.id === first && part === 'reason')?.count).toBe(10);
  });

  it('of a course that somebody made bring the list of its deals with them', async () => {
    const text = writeCourse({
      course: 'own-0123456789ab',
      edition,
      learner: '7',
      programme: { name: 'Monday', minutes: 45, deals: ['09', 'own-ba9876543210'] },
      predictions: [{ deal: '09', level: 'hold', reason: UNKNOWN, at: '2026-11-30' }],
    });
    const { files: taken } = await readLearnerFiles([new File([text], '7.json')], 'en');
    const [table] = tablesOf(tabOf(fakeBackend()), taken);
    expect(table?.course.programme?.name).toBe('Monday');
    expect(table?.course.missing).toEqual(['own-ba9876543210']);
    expect(table?.rows[0]?.results).toMatchObject({ done: 1, of: 1, levels: 1 });
  });
});

describe('a table for a spreadsheet', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠A1', '\t=1', '\u200e=1', ' =1'])(
    'makes no formula of what somebody typed: %j',
    (typed) => {
      expect(writeTable([[typed]])).toBe(`\ufeff"'${typed}"\r\n`);
    },
  );

  it('keeps commas, quotes and breaks within their cell', () => {
    expect(writeTable([['a,b', 'say "no"', 'two\nlines', '愛子']])).toBe(
      '\ufeff"a,b","say ""no""","two\nlines","愛子"\r\n',
    );
  });
});
