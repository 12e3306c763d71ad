/** What somebody may try with a name, a file, an address or a paste; each row says what must be seen. */
import { afterAll, describe, expect, test, vi } from 'vitest';
import {
  assess,
  CaseError,
  CodeError,
  caseFileLimits,
  codeIn,
  decodeCase,
  law,
  readCase,
  readCases,
  readCourse,
  readDatasheet,
  readLabels,
  readScenario,
} from '../../machines';
import { aboutOf } from '../../src/document/about';
import { complianceReport } from '../../src/document/compliance';
import { fileOf, reportOf } from '../../src/report/file';
import { reopen } from '../../src/report/reopen';
import { detailOf } from '../../src/rescue/detail';
import { readRecord } from '../../src/store/record';
import { courseIds } from '../../src/training/courses';
import { readMessage } from '../../src/training/show/message';
import { routeOf } from '../../src/ui/route';
import { languageFor } from '../../src/words/i18n';
import { english, japanese } from '../report/support';
import { shippedFile } from '../scenario/support';

const DAY = '2026-11-21';
const deal = shippedFile('07');
const theCase = readCase(deal, DAY);
const copy = <T>(data: T): T => JSON.parse(JSON.stringify(data));
const problem = (read: () => unknown): string => {
  try {
    read();
    return 'read';
  } catch (error) {
    if (error instanceof CaseError || error instanceof CodeError) return error.problem;
    throw error;
  }
};
/** How long the quickest of three takes, in milliseconds of this process. */
const quickest = (action: () => unknown): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const began = process.cpuUsage();
      action();
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1000;
    }),
  );

interface Attack {
  readonly name: string;
  readonly run: () => unknown;
  readonly seen: unknown;
}

const said = (name: string) => [english, japanese].map((words) => words.cases('import.named', { name }));
const asItIs = (name: string): Attack => ({
  name: `the name ${JSON.stringify(name)} in a sentence`,
  run: () => said(name).map((text) => text.includes(name)),
  seen: [true, true],
});
const names: readonly Attack[] = [
  ...[
    '{{name}}',
    '{{- name}}',
    '{{lng}}',
    '$t(nav.case)',
    '$t(broken.title, {"ns":"rescue"})',
    '$& $1 $$',
  ].map(asItIs),
  ...[
    '<img src=x onerror=alert(1)>',
    '&lt;b&gt;&#106;',
    '__proto__',
    '\ud800',
    'a\0b',
    'x'.repeat(5_000),
  ].map(asItIs),
  {
    name: 'a name that turns the sentence around it',
    run: () => said('\u202egnp.exe\u2066'),
    seen: said('gnp.exe'),
  },
  {
    name: 'a name that is written from right to left',
    run: () => said('שלום').map((text) => /\u2068שלום\u2069/.test(text)),
    seen: [true, true],
  },
];

/** Everywhere in the data, one after the other. */
const poisoned = (data: Record<string, unknown>): Record<string, unknown>[] => {
  const found: Record<string, unknown>[] = [];
  const visit = (path: readonly string[], at: unknown) => {
    if (typeof at !== 'object' || at === null) return;
    for (const key of ['__proto__', 'constructor', 'prototype', 'toString']) {
      const whole = copy(data);
      const place = path.reduce<Record<string, unknown>>(
        (one, step) => one[step] as Record<string, unknown>,
        whole,
      );
      Object.defineProperty(place, key, {
        value: { level: 'none', polluted: true },
        enumerable: true,
        configurable: true,
        writable: true,
      });
      found.push(whole);
    }
    for (const [key, value] of Object.entries(at)) visit([...path, key], value);
  };
  visit([], data);
  return found;
};
const honest = JSON.stringify(assess(theCase).outcome);
/** Each is read or refused by name, and nothing is left behind in any other object. */
const pollution = (what: string, data: Record<string, unknown>, read: (text: string) => unknown): Attack => ({
  name: `__proto__, constructor, prototype and toString at every depth of ${what}`,
  run: () => {
    for (const one of poisoned(data)) problem(() => read(JSON.stringify(one)));
    const fresh: Record<string, unknown> = {};
    return [fresh.polluted, fresh.level, JSON.stringify(assess(theCase).outcome) === honest];
  },
  seen: [undefined, undefined, true],
});
const record = {
  format: 'chip-export-check/record',
  version: 1,
  id: 'a',
  theCase: copy(theCase),
  entered: { answers: {} },
  revision: 1,
  saved: '2026-11-21T09:00:00.000Z',
};
const course = {
  format: 'chip-export-check/course',
  version: 1,
  course: 'dates',
  edition: 'x',
  predictions: [{ deal: '21', level: 'none', reason: 'x', at: DAY }],
};
const message = {
  show: 1,
  type: 'state',
  from: 'a',
  programme: 'p',
  lang: 'en',
  state: { at: 0, isBlack: false, shown: null, guesses: [{}] },
};
const report = copy(reportOf(theCase, aboutOf(deal))) as unknown as Record<string, unknown>;
/** Only where a report is read is tampered with; judging it each time would take minutes. */
const shortReport = JSON.parse(JSON.stringify({ ...report, assessment: undefined }));
const pollutions: readonly Attack[] = [
  pollution('a case', copy(theCase) as unknown as Record<string, unknown>, (text) =>
    readCase(JSON.parse(text), DAY),
  ),
  pollution(
    'a file of cases',
    { format: 'chip-export-check/cases', version: 1, cases: [copy(theCase)] },
    (text) => {
      const [first] = readCases(JSON.parse(text), DAY);
      if (first && 'error' in first.result) throw first.result.error;
    },
  ),
  pollution('a stored record', record, (text) => readRecord(text, 'a')),
  pollution('a scenario', deal, (text) => readScenario(JSON.parse(text), DAY)),
  pollution('a course', course, (text) => readCourse(JSON.parse(text), courseIds)),
  pollution('a report', shortReport, (text) => reopen(text)),
  pollution('a message', message, (text) => {
    if (!readMessage(JSON.parse(text))) throw new CaseError('message', 'not-ours');
  }),
];

const forged = (answers: unknown): string => problem(() => readCase({ answers }, DAY));
const gates: readonly Attack[] = [
  {
    name: 'an answer to a question called toString',
    run: () => forged({ toString: 'yes' }),
    seen: 'unknown-question',
  },
  {
    name: 'an option called constructor',
    run: () => forged({ role: 'constructor' }),
    seen: 'unknown-option',
  },
  { name: 'a chip called __proto__', run: () => forged({ chip: '__proto__' }), seen: 'unknown-chip' },
  {
    name: 'a line called __proto__',
    run: () => forged({ endUse: JSON.parse('{"__proto__":"no-sign"}') }),
    seen: 'unknown-line',
  },
  {
    name: 'a status called toString',
    run: () => forged({ endUse: { wmd: 'toString' } }),
    seen: 'unknown-status',
  },
  {
    name: '100,000 units',
    run: () => forged({ figures: { units: Array.from({ length: 100_000 }, () => [{ tops: 1, bits: 8 }]) } }),
    seen: 'too-many',
  },
  {
    name: '100,000 dies',
    run: () => forged({ figures: { tpp: 1, dies: Array.from({ length: 100_000 }, () => ({ mm2: 1 })) } }),
    seen: 'too-many',
  },
  {
    name: '100,000 countries',
    run: () => forged({ destination: Array.from({ length: 100_000 }, () => 'JP') }),
    seen: 'too-many',
  },
  {
    name: 'a reason of 6,000 characters',
    run: () => problem(() => readCase({ answers: {}, reasons: { role: 'x'.repeat(6_000) } }, DAY)),
    seen: 'too-long',
  },
  {
    name: 'notes of 10,001 characters',
    run: () => problem(() => readLabels({ notes: 'x'.repeat(10_001) })),
    seen: 'too-long',
  },
  {
    name: '20,001 cases',
    run: () =>
      problem(() =>
        readCases(
          {
            format: 'chip-export-check/cases',
            version: 1,
            cases: Array.from({ length: 20_001 }, () => ({})),
          },
          DAY,
        ),
      ),
    seen: 'too-many',
  },
  {
    name: 'a field whose name is as long as the file',
    run: () => {
      try {
        readCase({ answers: { ['x'.repeat(1_000_000)]: 1 } }, DAY);
      } catch (error) {
        return error instanceof CaseError && error.field.length;
      }
      return 'read';
    },
    seen: 200,
  },
  {
    name: 'nesting 100,000 deep',
    run: () =>
      problem(() => readCase({ answers: JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) }, DAY)),
    seen: 'not-an-object',
  },
  {
    name: 'a report of 100,000 findings',
    run: () => {
      const lying = JSON.parse(fileOf(reportOf(theCase, {})));
      lying.assessment.findings = Array.from({ length: 100_000 }, () => ({}));
      return problem(() => reopen(JSON.stringify(lying)));
    },
    seen: 'too-many',
  },
  {
    name: 'a record of 3 million characters',
    run: () => problem(() => readRecord('x'.repeat(3_000_000), 'a')),
    seen: 'too-large',
  },
  {
    name: 'a version from the future',
    run: () => problem(() => readCase({ version: 99, answers: {} }, DAY)),
    seen: 'too-new',
  },
  {
    name: 'a file of something else',
    run: () => problem(() => readCase({ format: 'other', answers: {} }, DAY)),
    seen: 'not-ours',
  },
  {
    name: 'a result that the file claims',
    run: () =>
      JSON.stringify(assess(readCase({ ...copy(deal), expected: { level: 'none' } }, DAY)).outcome) ===
      honest,
    seen: true,
  },
  {
    name: 'a result that a report claims',
    run: () => {
      const lying = JSON.parse(fileOf(reportOf(theCase, {})));
      lying.assessment.outcome.level = 'none';
      const { standing, report: again } = reopen(JSON.stringify(lying));
      return [standing, JSON.stringify(again.assessment.outcome) === honest];
    },
    seen: ['altered', true],
  },
];

const addresses: readonly Attack[] = [
  ...['#/library/__proto__', '#/library/constructor/x'].map((hash) => ({
    name: hash,
    run: () => routeOf(hash),
    seen: expect.objectContaining({ page: 'library', shelf: 'dates' }),
  })),
  ...['#/training/toString', '#/training/__proto__/deals'].map((hash) => ({
    name: hash,
    run: () => routeOf(hash),
    seen: expect.objectContaining({ page: 'training', room: 'deals' }),
  })),
  ...['#/__proto__', '#javascript:alert(1)', '#/%', '#//evil.example/', '#/\0'].map((hash) => ({
    name: hash,
    run: () => routeOf(hash),
    seen: { page: 'case' },
  })),
  {
    name: '#/training/deals/constructor',
    run: () => routeOf('#/training/deals/constructor'),
    seen: { page: 'training', room: 'deals', entry: 'constructor' },
  },
  {
    name: 'percent signs that say nothing',
    run: () => routeOf('#/library/chips/%E3%81/%zz'),
    seen: { page: 'library', shelf: 'chips', entry: '%E3%81/%zz' },
  },
  {
    name: 'a code of 100,000 characters',
    run: () => problem(() => decodeCase(codeIn(`#c/${'A'.repeat(100_000)}`) ?? '')),
    seen: 'too-long',
  },
  {
    name: 'a code of invisible characters',
    run: () => problem(() => decodeCase('\u200b\u202e\u2066')),
    seen: 'empty',
  },
  ...['__proto__', '../../x', '', 'x'.repeat(100_000), 'jam', 'constructor'].map((tag) => ({
    name: `the language ${tag.slice(0, 20)}`,
    run: () => languageFor(tag),
    seen: 'en',
  })),
  { name: 'the language JA-jp', run: () => languageFor('JA-jp'), seen: 'ja' },
];

const about = {
  name: '=HYPERLINK("http://evil") | `x` ](javascript:alert(1)) <script>\nBcc: all@example.com',
  reference: '# Heading\r\n- item',
  notes: '+1\n@x\n| a | b |\n```\n[x](javascript:alert(1))\u2028<img src=x>',
};
const reports = (setting: 'brief' | 'text' | 'markdown') =>
  [english, japanese].map((words) => complianceReport(theCase, assess(theCase), words, setting, about));
const exports_: readonly Attack[] = [
  {
    name: 'a line break in the subject of a mail',
    run: () =>
      (['brief', 'text', 'markdown'] as const).flatMap((setting) =>
        reports(setting).map(({ subject }) => /[\r\n\u2028\u2029]/.test(subject)),
      ),
    seen: Array.from({ length: 6 }, () => false),
  },
  {
    name: 'a header of its own in a mail',
    run: () =>
      (['brief', 'text'] as const).flatMap((setting) =>
        reports(setting).map(({ text }) => /^Bcc:/m.test(text.slice(0, 300))),
      ),
    seen: [false, false, false, false],
  },
  {
    name: 'a link, code, a table or markup in Markdown',
    run: () =>
      reports('markdown').map(({ text }) =>
        /(?<!\\)\]\(javascript|(?<!\\)`x|(?<!\\)<(?:script|img)|^# Heading|^```/m.test(text),
      ),
    seen: [false, false],
  },
  {
    name: 'a formula at the beginning of a line',
    run: () =>
      (['brief', 'text', 'markdown'] as const).flatMap((setting) =>
        reports(setting).map(({ text }) => /^[=+@][A-Z(\d]/m.test(text)),
      ),
    seen: Array.from({ length: 6 }, () => false),
  },
];

const hostile = [
  '1',
  '1 ',
  '1,',
  ' ',
  '\n',
  '1 mm2 ',
  'die 1 mm2, ',
  '1 TOPS ',
  'TFLOPS/s',
  '. A',
  '10 x 1 mm2|',
  'FP8 / ',
  '†',
  'あ',
];
const pastes: readonly Attack[] = [
  {
    name: '100 kB pasted as a datasheet',
    run: () => readDatasheet('1 TOPS '.repeat(15_000)).refused.map(({ reason }) => reason),
    seen: ['too-long'],
  },
  ...hostile.map((piece) => ({
    name: `5,000 characters of ${JSON.stringify(piece)} pasted as a datasheet`,
    run: () => quickest(() => readDatasheet(piece.repeat(5_000).slice(0, 5_000))) < 250,
    seen: true,
  })),
  ...['1 ', 'ascend ', 'あ', 'h100'].map((piece) => ({
    name: `100 kB of ${JSON.stringify(piece)} searched among the chips`,
    run: () => quickest(() => law.searchChips(piece.repeat(50_000)).length) < 100,
    seen: true,
  })),
  {
    name: 'a file as large as may be',
    run: () => {
      const text = JSON.stringify({
        format: 'chip-export-check/cases',
        version: 1,
        cases: Array.from({ length: 2_000 }, (_, index) => ({ ...copy(theCase), name: `n${index}` })),
      });
      const room = caseFileLimits.bytes - text.length;
      return text.length < caseFileLimits.bytes
        ? quickest(() =>
            readCases(
              JSON.parse(text.replace('"name":"n0"', `"story":"${'x'.repeat(Math.max(0, room))}"`)),
              DAY,
            ),
          ) < 3_000
        : quickest(() => readCases(JSON.parse(text), DAY)) < 3_000;
    },
    seen: true,
  },
  {
    name: 'the words of an error',
    run: () => {
      vi.stubGlobal('location', { hash: '#c/SECRET' });
      vi.stubGlobal('navigator', { userAgent: 'a browser' });
      const error = new SyntaxError('Unexpected token, "ACME Shenzhen 7" is not JSON');
      error.stack = 'x\n    at f (file:///home/tanaka/ACME/page.html:1:2)';
      const text = detailOf(error);
      vi.unstubAllGlobals();
      return [
        text.includes('ACME'),
        text.includes('tanaka'),
        text.includes('SECRET'),
        text.includes('at f (page:1:2)'),
      ];
    },
    seen: [false, false, false, true],
  },
];

const attacks = [...names, ...pollutions, ...gates, ...addresses, ...exports_, ...pastes];
const tried: string[] = [];
afterAll(() => void process.stdout.write(`${tried.join('\n')}\n${tried.length} attacks\n`));

describe('an attack comes to nothing', () => {
  test.each(attacks)('$name', { timeout: 30_000 }, ({ name, run, seen }) => {
    expect(run()).toEqual(seen);
    tried.push(name);
  });
});
