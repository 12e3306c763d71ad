/**
 * Whatever stands in a file, a storage, a fragment, a message or a field: it is read as what it is, or refused by
 * name. FUZZ multiplies how many there are: `FUZZ=10 npx vitest run --project unit tests/fuzz`.
 */
import { afterAll, describe, expect, test } from 'vitest';
import {
  assess,
  type Case,
  CaseError,
  CodeError,
  codeIn,
  decodeCase,
  encodeCase,
  type LabelledCase,
  law,
  levels,
  readCases,
  readCourse,
  readDatasheet,
  readScenario,
  readScenarios,
  SCENARIOS_FORMAT,
  scenarioData,
  UNKNOWN,
  writeCase,
  writeCases,
  writeCourse,
} from '../../machines';
import { ALPHABET, textOf } from '../../machines/code/alphabet';
import { withChecks } from '../../machines/code/check';
import { shippedDeal } from '../../src/deals/deals';
import { aboutOf } from '../../src/document/about';
import { fileOf, reportOf } from '../../src/report/file';
import { reopen } from '../../src/report/reopen';
import { readRecord, writeRecord } from '../../src/store/record';
import { isDamaged } from '../../src/store/texts';
import { courseIds, dealsOf } from '../../src/training/courses';
import { entryOf, textOfDeal } from '../../src/training/own/shelf';
import { settled } from '../../src/training/own/told';
import { readMessage, writeMessage } from '../../src/training/show/message';
import { routeOf } from '../../src/ui/route';
import { pick, type Random, seeded } from '../proof/random';
import { shipped } from '../scenario/support';
import { mangled, patched, scratched, upTo } from './mutator';

const TIMES = Number(process.env.FUZZ ?? 1);
const DAY = '2026-11-21';
/** No input holds the page longer, in milliseconds. */
const PATIENCE = 100;
/** So many cases of each kind are judged twice; judging is what takes time. */
const JUDGED = 100 * TIMES;

const copy = <T>(data: T): T => JSON.parse(JSON.stringify(data));
const files = shipped.map(([, data]) => data);
const cases: readonly LabelledCase[] = files.map((data) => {
  const [reading] = readCases(data, DAY);
  if (!reading || !('labelled' in reading.result)) throw new Error('a shipped deal is no case');
  return { ...reading.result.labelled, labels: { name: '深圳の案件', reference: 'A-1', notes: '' } };
});
const asData = (text: string): Record<string, unknown> => JSON.parse(text);
const caseFiles = [...files, ...cases.map((one) => asData(writeCase(one)))];

type Said = 'read' | 'refused';
interface Kind {
  readonly name: string;
  readonly runs: number;
  /** In milliseconds, where it is not the usual one. */
  readonly patience?: number;
  readonly make: (random: Random) => string;
  /** Reads it as the page does; throws what a gate throws. Gives the cases that came out, to be judged. */
  readonly read: (text: string) => readonly Case[] | undefined;
}

/** What is read is what the gate reads again from what is written of it, and it is judged alike. */
const sameAgain = (theCase: Case, again: Case): Case => {
  expect(again).toEqual(theCase);
  expect(
    Object.keys(theCase).filter(
      (key) => !['decisionDate', 'plannedDate', 'answers', 'reasons'].includes(key),
    ),
  ).toEqual([]);
  return theCase;
};
const readBack = (labelled: LabelledCase): Case => {
  const [reading] = readCases(JSON.parse(writeCase(labelled)), '2030-01-01');
  if (!reading || !('labelled' in reading.result)) throw new Error('what was written is not read');
  expect(reading.result.labelled.labels).toEqual(labelled.labels);
  return sameAgain(labelled.theCase, reading.result.labelled.theCase);
};

const readCaseFile = (text: string): readonly Case[] | undefined => {
  const found = readCases(JSON.parse(text), DAY).flatMap(({ result }) =>
    'labelled' in result ? [readBack(result.labelled)] : [],
  );
  return found.length > 0 ? found : undefined;
};

const ID = 'case-1';
const records = cases.map(({ theCase, labels }) =>
  asData(
    writeRecord({
      id: ID,
      theCase,
      labels,
      entered: { answers: { role: 'seller' } },
      at: 'kind',
      revision: 3,
      saved: '2026-11-21T09:00:00.000Z',
    }),
  ),
);
const predictions = (course: (typeof courseIds)[number]) =>
  dealsOf(course).map((deal) => ({
    deal,
    level: pick(seeded(1), [...levels, UNKNOWN] as const),
    reason: 'x',
    at: DAY,
  }));
const courseFiles = courseIds.map((course) =>
  asData(
    writeCourse({ course, edition: '2026-11-21.2', predictions: predictions(course) }, { rightLevels: 99 }),
  ),
);
const reports = files
  .slice(0, 12)
  .map((data, index) => asData(fileOf(reportOf(cases[index]?.theCase as Case, aboutOf(data)))));
const codes = cases.map(({ theCase }) => encodeCase(theCase));
const state = {
  at: 2,
  isBlack: false,
  shown: null,
  guesses: [{ level: 'stop' as const }, {}],
  pace: 'turns' as const,
  picked: 'CN',
  hands: [{ deal: 0, about: 'destination', of: 'CN', hands: 7 }],
};
const deals = files.slice(0, 4).map((data) => readScenario(data, law.FIRST_DATE));
const messages = [
  { type: 'presenter' as const, from: 'a' },
  { type: 'programme' as const, from: 'a', programme: 'p', state, lang: 'ja' as const, deals },
  { type: 'state' as const, from: 'a', programme: 'p', state, lang: 'en' as const },
  { type: 'act' as const, from: 'b', action: { type: 'guess' as const, level: 'none' as const } },
  { type: 'act' as const, from: 'b', action: { type: 'raise' as const, by: -1 as const } },
  { type: 'left' as const, from: 'b', who: 'room' as const },
].map((message) => copy(writeMessage(message)) as Record<string, unknown>);

const words = [
  ...['1', '0', ',', '.', ' ', '\n', '\t', '/', '(', ')', '†', '*', '-', '〜', '<', '約', '|', ';', 'x', '×'],
  ...[
    'TOPS',
    'TFLOPS',
    'PFLOPS',
    'FP8',
    'INT8',
    'BF16',
    'TF32',
    'dense',
    'with sparsity',
    'スパース',
    '密行列',
  ],
  ...[
    'mm2',
    'mm²',
    'die',
    'ダイ',
    'GB/s',
    'TB/s',
    'memory',
    'HBM3',
    'NVLink',
    'TPP',
    '性能密度',
    'HGX',
    '8 GPUs',
    '814',
    '1,979',
  ],
];
const places = [
  '#c/',
  '#/c/',
  ...[
    '#',
    '/',
    '#/',
    'library',
    'training',
    'chips',
    'deals',
    'show',
    'own',
    'course',
    'c',
    'cases',
    'about',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '%',
    '%E3%81',
    '%00',
    '..',
    '\u202e',
    '<script>',
    '?',
    '&',
    'x'.repeat(500),
  ],
];

const kinds: readonly Kind[] = [
  {
    name: 'case files',
    runs: 8_000,
    make: (random) => JSON.stringify(mangled(random, caseFiles)),
    read: readCaseFile,
  },
  {
    name: 'files of several cases',
    runs: 3_000,
    make: (random) => {
      const several = asData(writeCases([pick(random, cases), pick(random, cases), pick(random, cases)]));
      return JSON.stringify(mangled(random, [several]));
    },
    read: readCaseFile,
  },
  {
    name: 'stored records',
    runs: 8_000,
    make: (random) => JSON.stringify(mangled(random, records)),
    read: (text) => {
      const record = readRecord(text, ID);
      expect(readRecord(writeRecord(record), ID)).toEqual(record);
      return [sameAgain(record.theCase, readRecord(writeRecord(record), ID).theCase)];
    },
  },
  {
    name: 'scenario files',
    runs: 6_000,
    make: (random) => {
      const data = mangled(random, files);
      return JSON.stringify(
        upTo(random, 2) === 0 ? data : { format: SCENARIOS_FORMAT, version: 1, scenarios: [data] },
      );
    },
    read: (text) => {
      const [first] = readScenarios(JSON.parse(text), DAY);
      if (!first || 'error' in first.result) return undefined;
      if ('labelled' in first.result) return [readBack(first.result.labelled)];
      const { scenario } = first.result;
      const again = readScenario(copy(scenarioData(scenario)), '2030-01-01');
      expect(again).toEqual(scenario);
      // A deal is stored under an id of its own; one of the shipped deals is not to be had.
      const own = { ...scenario, id: 'own-000000000000' };
      expect(entryOf(own.id, textOfDeal(own))).toMatchObject({ record: settled(own) });
      if (shippedDeal(scenario.id)) expect(isDamaged(entryOf(scenario.id, textOfDeal(scenario)))).toBe(true);
      return [sameAgain(scenario.theCase, again.theCase)];
    },
  },
  {
    name: 'stored deals, cut or scratched',
    runs: 1_500,
    make: (random) => scratched(random, JSON.stringify({ ...pick(random, files), id: 'own-000000000000' })),
    read: (text) => {
      const entry = entryOf('own-000000000000', text);
      if (isDamaged(entry)) throw entry.error;
      expect(entry.record).toEqual(readScenario(JSON.parse(text), law.FIRST_DATE));
      return [entry.record.theCase];
    },
  },
  {
    name: 'files of a course',
    runs: 6_000,
    make: (random) => JSON.stringify(mangled(random, courseFiles)),
    read: (text) => {
      const record = readCourse(JSON.parse(text), courseIds);
      expect(readCourse(JSON.parse(writeCourse(record)), courseIds)).toEqual(record);
      return [];
    },
  },
  {
    name: 'old reports',
    runs: 200,
    // A report that comes back is judged and written anew, with all that could change it.
    patience: 400,
    make: (random) => JSON.stringify(mangled(random, reports)),
    read: (text) => {
      const { report, past } = reopen(text);
      // What counts is the judgement of the case, whatever the file says of it.
      expect(report.assessment).toEqual(assess(past.theCase));
      return [];
    },
  },
  {
    name: 'codes with a check that fits',
    runs: 4_000,
    make: (random) =>
      textOf(
        withChecks([upTo(random, 4), ...Array.from({ length: upTo(random, 60) }, () => upTo(random, 25))]),
      ),
    read: (text) => [sameAgain(decodeCase(text), decodeCase(encodeCase(decodeCase(text))))],
  },
  {
    name: 'codes with a slip',
    runs: 4_000,
    make: (random) => {
      const letters = [...pick(random, codes)];
      return letters
        .with(upTo(random, letters.length), pick(random, [...ALPHABET, '-', 'あ', '\0']))
        .join('');
    },
    read: (text) => [decodeCase(text)],
  },
  {
    name: 'fragments',
    runs: 6_000,
    make: (random) => patched(random, places, 8),
    read: (text) => {
      const route = routeOf(text);
      expect(['case', 'cases', 'about', 'library', 'training']).toContain(route.page);
      const code = codeIn(text);
      return code === undefined ? [] : [decodeCase(code)];
    },
  },
  {
    name: 'pasted datasheets',
    runs: 6_000,
    make: (random) => patched(random, words, 60),
    read: (text) => {
      const { rates, dies, refused } = readDatasheet(text);
      expect(rates.every(({ tops, bits }) => tops > 0 && bits > 0)).toBe(true);
      expect(dies.every(({ mm2 }) => mm2 > 0)).toBe(true);
      return rates.length + dies.length > 0 || refused.length === 0 ? [] : undefined;
    },
  },
  {
    name: 'messages to a room',
    runs: 3_000,
    make: (random) => JSON.stringify(mangled(random, messages)),
    read: (text) => {
      const message = readMessage(JSON.parse(text));
      if (!message) return undefined;
      expect(readMessage(copy(writeMessage(message)))).toEqual(message);
      return [];
    },
  },
];

const counts: { name: string; read: number; refused: number; slowest: number }[] = [];
afterAll(() => {
  const all = counts.reduce((sum, { read, refused }) => sum + read + refused, 0);
  const lines = counts.map(
    ({ name, read, refused, slowest }) =>
      `${name}: ${read} read, ${refused} refused, slowest ${slowest.toFixed(1)} ms`,
  );
  process.stdout.write(`${lines.join('\n')}\n${all} in all\n`);
});

describe('whatever somebody forged or mangled is read as it is or refused by name', () => {
  test.each(kinds)(
    '$runs $name',
    { timeout: 60_000 * TIMES },
    ({ name, runs, patience = PATIENCE, make, read }) => {
      const random = seeded(20_261_126);
      const count = { name, read: 0, refused: 0, slowest: 0 };
      const judged = new Set<string>();
      const once = (text: string): readonly Case[] | undefined => {
        try {
          return read(text);
        } catch (error) {
          // `entryOf` refuses text that is no JSON by itself; of a file, the page says so before any gate.
          if (!(error instanceof CaseError || error instanceof CodeError || error instanceof SyntaxError))
            throw error;
          return undefined;
        }
      };
      const timed = (text: string): { said: Said; found: readonly Case[]; took: number } => {
        // Time of this process alone: whatever else the machine does is not the input's fault.
        const began = process.cpuUsage();
        const found = once(text);
        const { user, system } = process.cpuUsage(began);
        return { said: found ? 'read' : 'refused', found: found ?? [], took: (user + system) / 1000 };
      };
      for (let run = 0; run < runs * TIMES; run += 1) {
        const text = make(random);
        let { said, found, took } = timed(text);
        // What is slow is slow each time; clearing up is slow once.
        for (let again = 0; took > patience && again < 3; again += 1) took = Math.min(took, timed(text).took);
        if (took > patience) expect.fail(`${took.toFixed(0)} ms for ${text.slice(0, 500)}`);
        count[said] += 1;
        count.slowest = Math.max(count.slowest, took);
        for (const theCase of found) {
          const key = JSON.stringify(theCase);
          if (judged.has(key) || judged.size >= JUDGED) continue;
          judged.add(key);
          const { outcome } = assess(theCase);
          expect(assess(JSON.parse(key)).outcome).toEqual(outcome);
        }
      }
      counts.push(count);
      expect(count.read).toBeGreaterThan(0);
      expect(count.refused).toBeGreaterThan(0);
      const fresh: Record<string, unknown> = {};
      for (const stolen of ['level', 'outcome', 'expected', 'result', 'en', 'answers'])
        expect(fresh[stolen]).toBeUndefined();
    },
  );
});
