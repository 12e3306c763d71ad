import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  assess,
  CASE_FORMAT,
  CASE_VERSION,
  CaseError,
  law,
  type Problem,
  questionIds,
  questions,
  readCase,
} from '../../machines';
import { anyCase } from '../findings/arbitrary';
import { run } from './run';

const TODAY = '2026-11-21';
const read = (data: unknown) => readCase(data, TODAY);
/** What the gate says about a file: the field and what is wrong with it. */
const refusal = (data: unknown): { field: string; problem: Problem } => {
  try {
    read(data);
  } catch (error) {
    if (error instanceof CaseError) return { field: error.field, problem: error.problem };
    throw error;
  }
  throw new Error('was not refused');
};
const about = (answers: unknown) => ({ answers });
/** As it comes out of a file: keys such as `__proto__` are then keys like any other. */
const file = (text: string): unknown => JSON.parse(text);

describe('a case file is refused', () => {
  it.each<[string, unknown, string, Problem]>([
    // The file itself
    ['that is a list', [], 'case', 'not-an-object'],
    ['that is a text', 'H100', 'case', 'not-an-object'],
    ['that is nothing', null, 'case', 'not-an-object'],
    ['of another program', { format: 'other/case', answers: {} }, 'format', 'not-ours'],
    ['of a later version', { version: CASE_VERSION + 1, answers: {} }, 'version', 'too-new'],
    ['of a version before the first', { version: 0, answers: {} }, 'version', 'not-a-version'],
    ['of a version that is none', { version: '1', answers: {} }, 'version', 'not-a-version'],
    ['of half a version', { version: 1.5, answers: {} }, 'version', 'not-a-version'],
    [
      'with a field that it does not have',
      { answers: {}, decisiondate: TODAY },
      'decisiondate',
      'unknown-field',
    ],
    ['without answers', { decisionDate: TODAY }, 'answers', 'not-an-object'],
    ['with answers as a list', { answers: [] }, 'answers', 'not-an-object'],

    // Its dates
    [
      'with a date before the thresholds',
      { decisionDate: '2023-11-16', answers: {} },
      'decisionDate',
      'date-too-early',
    ],
    [
      'with an open date that ends before it begins',
      { plannedDate: { from: '2027-01-15', to: '2026-12-20' }, answers: {} },
      'plannedDate.to',
      'ends-early',
    ],
    [
      'with an open date of more than two ends',
      { plannedDate: { from: null, to: null, about: '2027-01-15' }, answers: {} },
      'plannedDate.about',
      'unknown-field',
    ],
    ['with several parts', about({ role: ['seller', 'buyer'] }), 'answers.role', 'unknown-option'],
    [
      'with several answers about what is known',
      about({ screening: ['clear', 'match'] }),
      'answers.screening',
      'unknown-option',
    ],
    ['with no option at all', about({ flow: [] }), 'answers.flow', 'empty-list'],
    [
      'with every country ruled out',
      about({ destination: { not: law.countryCodes } }),
      'answers.destination',
      'too-many',
    ],
    [
      'with a shipment before them',
      { plannedDate: '2023-11-16', answers: {} },
      'plannedDate',
      'date-too-early',
    ],
    [
      'with a day that does not exist',
      { decisionDate: '2026-02-30', answers: {} },
      'decisionDate',
      'not-a-date',
    ],
    [
      'with a leap day in a common year',
      { decisionDate: '2026-02-29', answers: {} },
      'decisionDate',
      'not-a-date',
    ],
    [
      'with a month that does not exist',
      { decisionDate: '2026-13-01', answers: {} },
      'decisionDate',
      'not-a-date',
    ],
    [
      'with a date in another notation',
      { decisionDate: '21.11.2026', answers: {} },
      'decisionDate',
      'not-a-date',
    ],
    [
      'with a time in its date',
      { plannedDate: `${TODAY}T00:00:00Z`, answers: {} },
      'plannedDate',
      'not-a-date',
    ],
    ['with an empty date', { decisionDate: '', answers: {} }, 'decisionDate', 'not-a-date'],
    ['with a number as its date', { decisionDate: 20261121, answers: {} }, 'decisionDate', 'not-a-date'],

    // Questions, options, lines, statuses, countries
    ['with a question that is none', about({ colour: 'red' }), 'answers.colour', 'unknown-question'],
    ['with an option that is none', about({ role: 'smuggler' }), 'answers.role', 'unknown-option'],
    ['with an option in a list', about({ role: ['seller'] }), 'answers.role', 'unknown-option'],
    [
      'with an option of another question',
      about({ screening: 'yes' }),
      'answers.screening',
      'unknown-option',
    ],
    ['with a verb that is none', about({ activity: ['sell', 'eat'] }), 'answers.activity', 'unknown-option'],
    ['with no verb at all', about({ activity: [] }), 'answers.activity', 'empty-list'],
    ['with verbs as a number', about({ activity: 3 }), 'answers.activity', 'not-a-list'],
    [
      'with a line that is none',
      about({ endUse: { pizza: 'known' } }),
      'answers.endUse.pizza',
      'unknown-line',
    ],
    [
      'with a line of another list',
      about({ flagsOrder: { 'cash-payment': 'open' } }),
      'answers.flagsOrder.cash-payment',
      'unknown-line',
    ],
    [
      'with a status that is none',
      about({ endUse: { wmd: 'maybe' } }),
      'answers.endUse.wmd',
      'unknown-status',
    ],
    [
      'with a status for all that is none',
      about({ endUse: { '*': 'ok' } }),
      'answers.endUse.*',
      'unknown-status',
    ],
    ['with a check list as a text', about({ endUse: 'no-sign' }), 'answers.endUse', 'not-a-choice'],
    ['with a country that is none', about({ destination: 'XX' }), 'answers.destination', 'unknown-country'],
    ['with a country by its name', about({ destination: 'Japan' }), 'answers.destination', 'unknown-country'],
    [
      'with a country in small letters',
      about({ destination: 'jp' }),
      'answers.destination',
      'unknown-country',
    ],
    [
      'with one country of two that is none',
      about({ destination: ['JP', 'XX'] }),
      'answers.destination',
      'unknown-country',
    ],
    ['with no country of several', about({ destination: [] }), 'answers.destination', 'empty-list'],

    // Chips
    ['with a chip that is none', about({ chip: 'QX77123' }), 'answers.chip', 'unknown-chip'],
    ['with a part of a chip name', about({ chip: 'H' }), 'answers.chip', 'unknown-chip'],
    ['with an empty chip name', about({ chip: '' }), 'answers.chip', 'unknown-chip'],
    ['with a number as a chip', about({ chip: 100 }), 'answers.chip', 'not-a-text'],
    ['with a name that two makers use', about({ chip: 'R200' }), 'answers.chip', 'ambiguous-chip'],

    // Figures
    ['with no figure', about({ figures: {} }), 'answers.figures', 'no-figures'],
    ['with figures as a number', about({ figures: 4800 }), 'answers.figures', 'not-figures'],
    ['with a negative TPP', about({ figures: { tpp: -1 } }), 'answers.figures.tpp', 'not-positive'],
    ['with a TPP of nothing', about({ figures: { tpp: 0 } }), 'answers.figures.tpp', 'not-positive'],
    ['with a TPP as a text', about({ figures: { tpp: '4800' } }), 'answers.figures.tpp', 'not-a-number'],
    ['with an absurd TPP', about({ figures: { tpp: 1e9 } }), 'answers.figures.tpp', 'absurd-figure'],
    [
      'with a figure that it does not have',
      about({ figures: { tops: 1 } }),
      'answers.figures.tops',
      'unknown-field',
    ],
    [
      'with sparse figures',
      about({ figures: { tpp: 5000, sparse: true } }),
      'answers.figures.sparse',
      'sparse-figures',
    ],
    ['with no unit', about({ figures: { units: [] } }), 'answers.figures.units', 'empty-list'],
    [
      'with a unit without rates',
      about({ figures: { units: [[]] } }),
      'answers.figures.units[0]',
      'empty-list',
    ],
    [
      'with a unit that is no list',
      about({ figures: { units: [{}] } }),
      'answers.figures.units[0]',
      'not-a-list',
    ],
    [
      'with a rate without its bit length',
      about({ figures: { units: [[{ tops: 300 }]] } }),
      'answers.figures.units[0][0].bits',
      'not-a-number',
    ],
    [
      'with a rate of the second unit that is absurd',
      about({
        figures: {
          units: [
            [{ tops: 1, bits: 8 }],
            [
              { tops: 1, bits: 8 },
              { tops: 2, bits: 4096 },
            ],
          ],
        },
      }),
      'answers.figures.units[1][1].bits',
      'absurd-figure',
    ],
    ['with no die', about({ figures: { tpp: 1, dies: [] } }), 'answers.figures.dies', 'empty-list'],
    [
      'with a negative die',
      about({ figures: { tpp: 1, dies: [{ mm2: -800 }] } }),
      'answers.figures.dies[0].mm2',
      'not-positive',
    ],
    [
      'with a die of which it is not said whether it counts',
      about({ figures: { tpp: 1, dies: [{ mm2: 1, counts: 'yes' }] } }),
      'answers.figures.dies[0].counts',
      'not-a-choice',
    ],
    [
      'with an absurd bandwidth',
      about({ figures: { tpp: 1, bandwidth: 1e7 } }),
      'answers.figures.bandwidth',
      'absurd-figure',
    ],
    [
      'with memory without an area',
      about({ hbmFigures: { bandwidth: 1200 } }),
      'answers.hbmFigures.mm2',
      'not-a-number',
    ],
    [
      'with memory without a bandwidth',
      about({ hbmFigures: { mm2: 120 } }),
      'answers.hbmFigures.bandwidth',
      'not-a-number',
    ],
    [
      'with memory of no area',
      about({ hbmFigures: { bandwidth: 1, mm2: 0 } }),
      'answers.hbmFigures.mm2',
      'not-positive',
    ],
    ['with a negative count', about({ transistorCount: -30 }), 'answers.transistorCount', 'not-positive'],
    [
      'with a count in single transistors',
      about({ transistorCount: 30e9 }),
      'answers.transistorCount',
      'absurd-figure',
    ],
    [
      'with a count as a text',
      about({ transistorCount: '30 billion' }),
      'answers.transistorCount',
      'not-a-number',
    ],

    // Reasons
    ['with reasons as a text', { answers: {}, reasons: 'because' }, 'reasons', 'not-an-object'],
    [
      'with a reason for nothing',
      { answers: {}, reasons: { colour: 'x' } },
      'reasons.colour',
      'unknown-question',
    ],
    [
      'with a reason that is no text',
      { answers: {}, reasons: { datacentre: 1 } },
      'reasons.datacentre',
      'not-a-text',
    ],

    // Names that every object has
    [
      'with __proto__ as a question',
      file('{"answers":{"__proto__":"yes"}}'),
      'answers.__proto__',
      'unknown-question',
    ],
    [
      'with constructor as a question',
      about({ constructor: 'yes' }),
      'answers.constructor',
      'unknown-question',
    ],
    ['with __proto__ as a field', file('{"answers":{},"__proto__":{}}'), '__proto__', 'unknown-field'],
    [
      'with __proto__ as a line',
      file('{"answers":{"endUse":{"__proto__":"known"}}}'),
      'answers.endUse.__proto__',
      'unknown-line',
    ],
    [
      'with __proto__ as a figure',
      file('{"answers":{"figures":{"tpp":1,"__proto__":{}}}}'),
      'answers.figures.__proto__',
      'unknown-field',
    ],
    ['with constructor as an option', about({ role: 'constructor' }), 'answers.role', 'unknown-option'],
    ['with constructor as a chip', about({ chip: 'constructor' }), 'answers.chip', 'unknown-chip'],
    ['with __proto__ as a chip', about({ chip: '__proto__' }), 'answers.chip', 'unknown-chip'],
    [
      'with __proto__ as a reason',
      file('{"answers":{},"reasons":{"__proto__":"x"}}'),
      'reasons.__proto__',
      'unknown-question',
    ],
  ])('%s', (_name, data, field, problem) => {
    expect(refusal(data)).toEqual({ field, problem });
  });

  it('with a count below the least that the question takes', () => {
    expect(refusal(about({ transistorCount: questions.transistorCount.min / 2 })).field).toBe(
      'answers.transistorCount',
    );
  });

  it('whatever it holds, by the name of a field and never by a crash', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.jsonValue().map((answers) => ({ answers })),
          fc
            .tuple(fc.constantFrom(...questionIds), fc.jsonValue())
            .map(([id, value]) => about({ [id]: value })),
        ),
        (data) => {
          try {
            expect(assess(read(data)).findings.length).toBeGreaterThan(0);
          } catch (error) {
            expect(error).toBeInstanceOf(CaseError);
          }
        },
      ),
      { seed: 20_261_121, numRuns: 1500 },
    );
  });
});

describe('a case file is read', () => {
  it('without dates as of today', () => {
    expect(read({ answers: {} })).toEqual({ decisionDate: TODAY, plannedDate: TODAY, answers: {} });
  });

  it('with the decision date for the shipment, where none is planned', () => {
    expect(read({ decisionDate: '2026-01-15', answers: {} }).plannedDate).toBe('2026-01-15');
    expect(read({ decisionDate: law.FIRST_DATE, answers: {} }).decisionDate).toBe('2023-11-17');
  });

  it('with a planned date that is open, as it was told', () => {
    const planned = (plannedDate: unknown) => read({ plannedDate, answers: {} }).plannedDate;
    expect(planned({ from: '2026-12-20', to: '2027-01-15' })).toEqual({
      from: '2026-12-20',
      to: '2027-01-15',
    });
    expect(planned({ from: '2026-12-20' })).toEqual({ from: '2026-12-20', to: null });
    expect(planned({})).toEqual({ from: null, to: null });
    expect(planned({ from: '2026-12-20', to: '2026-12-20' })).toBe('2026-12-20');
  });

  it('with several options in the order of the vocabulary, and one as itself', () => {
    expect(read(about({ flow: ['reexport', 'export', 'export'] })).answers.flow).toEqual([
      'export',
      'reexport',
    ]);
    expect(read(about({ flow: ['reexport'] })).answers.flow).toBe('reexport');
  });

  it('with its format and version, and with a title and a story that decide nothing', () => {
    const bare = { answers: { role: 'seller' } };
    const dressed = { ...bare, format: CASE_FORMAT, version: CASE_VERSION, title: { en: 'x' }, story: 'y' };
    expect(read(dressed)).toEqual(read(bare));
  });

  it.each([
    ['H100 SXM', 'nvidia-h100-sxm'],
    ['NVIDIA H100 SXM', 'nvidia-h100-sxm'],
    ['ｈ１００ ｓｘｍ', 'nvidia-h100-sxm'],
    ['RTX 4090', 'nvidia-rtx-4090'],
    ['nvidia-h100-sxm', 'nvidia-h100-sxm'],
  ])('with the chip %s by its key', (name, id) => {
    expect(read(about({ chip: name })).answers.chip).toBe(id);
  });

  it('with every key of the catalogue as that chip', () => {
    for (const { id } of law.chips()) expect(read(about({ chip: id })).answers.chip).toBe(id);
  });

  it('with "unknown" in the word that the question has for it', () => {
    const answers = Object.fromEntries(questionIds.map((id) => [id, 'unknown']));
    expect(read(about(answers)).answers).toMatchObject({
      destination: 'unknown',
      letter: 'not-asked',
      screening: 'not-done',
      authorisation: 'none',
      diversionKnowledge: 'not-looked',
    });
  });

  it('with one of several countries, and a single verb without its list', () => {
    expect(read(about({ destination: ['VN', 'KH', 'VN'] })).answers.destination).toEqual(['VN', 'KH']);
    expect(read(about({ activity: 'buy' })).answers.activity).toEqual(['buy']);
  });

  it('again as the same case after it was written', () => {
    fc.assert(
      fc.property(anyCase, (theCase) => {
        const once = read(theCase);
        expect(read(JSON.parse(JSON.stringify(once)))).toEqual(once);
      }),
      { seed: 20_261_121, numRuns: 500 },
    );
  });
});

describe('the command line', { timeout: 60_000 }, () => {
  let folder = '';
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const writeCase = (name: string, data: unknown): string => write(name, JSON.stringify(data));
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chip-export-check-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const toChina = {
    decisionDate: TODAY,
    answers: {
      role: 'seller',
      itemKind: 'ic',
      identifiedBy: 'name',
      chip: 'H100 SXM',
      flow: 'export',
      destination: 'CN',
      endUserSeat: 'CN',
    },
  };

  it('assesses a case and prints one object with what the law says', async () => {
    const path = writeCase('china.json', toChina);
    const { code, out, err } = await run('assess', path);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const printed = JSON.parse(out);
    const expected = assess(read(toChina));
    expect(printed).toMatchObject({
      edition: expected.edition,
      decisionDate: TODAY,
      outcome: { level: expected.outcome.level, couldBecome: expected.outcome.couldBecome },
    });
    expect(Array.isArray(printed.missing)).toBe(true);
    for (const finding of printed.findings) {
      expect(Object.keys(finding)).toEqual(
        expect.arrayContaining(['id', 'level', 'certainty', 'force', 'sources']),
      );
      expect(finding.sources.length).toBeGreaterThan(0);
    }
  });

  it('prints one line for each of several files, in their order', async () => {
    const first = writeCase('first.json', toChina);
    const second = writeCase('second.json', { ...toChina, answers: { ...toChina.answers, chip: 'T4' } });
    const { code, out } = await run('assess', first, second);
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines.map((line) => JSON.parse(line).file)).toEqual([first, second]);
  });

  it('takes the decision date from the command line', async () => {
    const { out } = await run('assess', writeCase('dated.json', toChina), '--date', '2025-01-13');
    expect(JSON.parse(out).decisionDate).toBe('2025-01-13');
  });

  it.each([
    ['text', 'en'],
    ['markdown', 'ja'],
  ])('writes a report as %s in the language %s, with every source named', async (format, lang) => {
    const path = writeCase(`report-${lang}.json`, toChina);
    const { code, out } = await run('assess', path, '--format', format, '--lang', lang);
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(500);
    expect(out).not.toMatch(/^ *- +·/m);
    // Sources keep the language of their own titles, so only the heading shows the language of the report.
    expect(/[\u3040-\u30ff]/.test(out.split('\n')[0] ?? '')).toBe(lang === 'ja');
  });

  const bad: readonly (readonly [string, string, string])[] = [
    ['a file that is not JSON', '{"answers":', 'file'],
    ['an unknown chip', JSON.stringify(about({ chip: 'H9000' })), 'answers.chip'],
    ['a negative figure', JSON.stringify(about({ figures: { tpp: -1 } })), 'answers.figures.tpp'],
    ['a date before the thresholds', '{"decisionDate":"2023-11-16","answers":{}}', 'decisionDate'],
    ['a later version', '{"version":99,"answers":{}}', 'version'],
    ['an unknown question', '{"answers":{"__proto__":1}}', 'answers.__proto__'],
    [
      'a name that every object has as a chip',
      JSON.stringify(about({ chip: 'constructor' })),
      'answers.chip',
    ],
    ['a list', '[]', 'case'],
    ['nothing', 'null', 'case'],
  ];
  it.each(bad)('refuses %s in one line that names the field', async (name, text, field) => {
    const path = write(`${name.replaceAll(' ', '-')}.json`, text);
    const { code, out, err } = await run('assess', path);
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toContain(`${path}: ${field}: `);
    expect(err).not.toMatch(/problem\.|\{\{/);
    const { error, ...where } = JSON.parse(out);
    expect(where).toEqual({ file: path, field });
    expect(err).toContain(error);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['no file', [], /usage/],
    ['an option that it does not have', ['--colour', 'red'], /--colour/],
    ['a language that it does not have', ['x.json', '--lang', 'fr'], /--lang/],
    ['a format that it does not have', ['x.json', '--format', 'pdf'], /--format/],
  ])('refuses %s in one line', async (_name, args, message) => {
    const { code, out, err } = await run('assess', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toMatch(message);
  });

  it('refuses a date on the command line as it refuses one in the file', async () => {
    const path = writeCase('early.json', toChina);
    for (const date of ['2023-11-16', 'tomorrow']) {
      const { code, err } = await run('assess', path, '--date', date);
      expect(code, date).toBe(2);
      expect(err).toContain('decisionDate: ');
    }
  });

  it('prints the whole vocabulary, with options in their order and how a case is written', async () => {
    const { code, out } = await run('questions', '--format', 'json');
    expect(code).toBe(0);
    const printed = JSON.parse(out);
    expect(printed.questions.map(({ id }: { id: string }) => id)).toEqual(questionIds);
    for (const entry of printed.questions) {
      const question = questions[entry.id as keyof typeof questions];
      expect(entry).toMatchObject({ section: question.section, kind: question.kind });
      if ('options' in question)
        expect(entry.options.map(({ id }: { id: string }) => id)).toEqual(question.options);
      if ('lines' in question)
        expect(entry.lines.map(({ id }: { id: string }) => id)).toEqual(question.lines);
    }
    expect(printed.explanation.case).toMatchObject({ format: CASE_FORMAT, version: CASE_VERSION });
  });

  it.each<[readonly string[], Record<string, unknown>]>([
    [['--tpp', '4800', '--die', '100000'], { class: 'a', paragraph: '3A090.a.1' }],
    [['--tpp', '4799', '--die', '800'], { class: 'a', paragraph: '3A090.a.2' }],
    [['--tpp', '2400', '--die', '1500', '--datacentre', 'yes'], { class: 'b', paragraph: '3A090.b.1' }],
    [['--tpp', '1600', '--die', '500'], { class: 'b', paragraph: '3A090.b.2' }],
    [['--tpp', '1599', '--die', '100'], { class: 'below', paragraph: null }],
    [['--tpp', '4799', '--die', '100', '--datacentre', 'no'], { class: 'excluded', paragraph: 'Note 2' }],
    [
      ['--tpp', '3000', '--die', '800', '--planar'],
      { class: 'undetermined', couldBe: ['below', 'b', 'a'], performanceDensity: null },
    ],
    [['--tpp', '3000'], { class: 'undetermined', paragraph: null }],
  ])('classifies %j', async (args, expected) => {
    const { code, out } = await run('classify', ...args, '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject(expected);
  });

  it('says the class and the paragraph in words', async () => {
    const { out } = await run('classify', '--tpp', '4992', '--die', '826', '--datacentre', 'yes');
    expect(out).toMatch(/^class: 3A090\.a$/m);
    expect(out).toMatch(/^paragraph: 3A090\.a\.1$/m);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['no TPP', ['--die', '800'], /^--tpp: /],
    ['a negative TPP', ['--tpp', '-3'], /^--tpp: /],
    ['a TPP that is no number', ['--tpp', 'much'], /^--tpp: /],
    ['an absurd die', ['--tpp', '3000', '--die', '1e9'], /^--die: /],
    ['a die of nothing', ['--tpp', '3000', '--die', '0'], /^--die: /],
    ['an answer that is none', ['--tpp', '3000', '--datacentre', 'perhaps'], /^--datacentre: /],
  ])('does not classify %s', async (_name, args, message) => {
    const { code, out, err } = await run('classify', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toMatch(message);
  });
});
