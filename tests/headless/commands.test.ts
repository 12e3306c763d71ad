/** What holds for the command line as a whole: help, days, several cases, bad ones, and what reaches a terminal. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CASE_FORMAT, CASES_FORMAT, decodeCase, encodeCase, readCase, writeCases } from '../../machines';
import { root } from '../../scripts/lib/install.mjs';
import { clock } from '../../src/words/clock';
import { article, ecfr, egov, paragraph, part, section } from '../law/downloads';
import { type Run, run } from './run';

const runner = join(root, 'scripts', 'run-ts.mjs');
const program = (command: string): string => join(root, 'scripts', 'headless', `${command}.ts`);
/** In a process of its own, as a person starts it. */
const start = (command: string, ...args: readonly string[]) =>
  new Promise<Run>((resolve) => {
    execFile(process.execPath, [runner, program(command), ...args], { cwd: folder }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });

let folder = '';
const write = (name: string, data: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof data === 'string' ? data : JSON.stringify(data));
  return path;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chip-export-check-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const toChina = {
  name: 'Order 17',
  reference: 'PO-3',
  decisionDate: '2026-11-21',
  plannedDate: '2026-12-24',
  answers: {
    role: 'seller',
    itemKind: 'ic',
    identifiedBy: 'name',
    chip: 'H100 SXM',
    flow: 'export',
    destination: 'CN',
    endUserSeat: 'CN',
    equipmentClass: '3b',
  },
};
const scenarios = join(root, 'src', 'training', 'scenarios');
const deals = readdirSync(scenarios).map((name) => join(scenarios, name));
const linesOf = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('every command', { timeout: 120_000 }, () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  it.each(Object.entries(scripts).filter(([, line]) => line.startsWith('node ')))(
    '%s says what it takes, and does nothing else',
    (name, line) => {
      const [, ...words] = line.split(' ');
      for (const flag of name === 'assess' ? ['--help', '-h'] : ['--help']) {
        const { status, stdout, stderr } = spawnSync(process.execPath, [...words, flag], {
          cwd: root,
          encoding: 'utf8',
        });
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        expect(stdout.startsWith(`${name}: `)).toBe(true);
        expect(stdout).toMatch(/^usage: npm .*\n/m);
        expect(stdout).toMatch(/^options:$/m);
        expect(stdout).toMatch(/^exit codes:\n {2}0 {2}/m);
      }
    },
  );

  // The proof takes long, so it is the run of all tests that runs it from another folder.
  it('works from another folder', async () => {
    expect(await start('table')).toMatchObject({ code: 0, err: '' });
    write('here.json', toChina);
    expect(await start('assess', 'here.json')).toMatchObject({ code: 0, err: '' });
  });
});

describe('two downloads of the law', { timeout: 120_000 }, () => {
  const text = (number: string, words: string) =>
    ecfr(part(number, section(`${number}.11`, [`(a) ${words}`])));
  const file = (name: string, data: string) => write(`${name}.xml`, data);

  it('are compared, and say so where nothing changed', async () => {
    const [before, after] = [file('before', text('744', 'One.')), file('after', text('744', 'Two.'))];
    const { code, out } = await run('lawCompare', before, after, '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      scope: 'Title 15',
      isSame: false,
      units: [{ unit: '744.11', level: 'stop' }],
    });
    expect((await run('lawCompare', before, after, '--lang', 'ja')).out).toContain('(a)が変わりました');
    expect(await run('lawCompare', before, before)).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing changed'),
    });
  });

  it('are of the same kind and part, or nothing is compared', async () => {
    const whole = file('title', text('744', 'One.'));
    const one = file('part', part('744', ''));
    const japanese = file('egov', egov(article('1', '第一条', paragraph(1, '一'))));
    const refused = { code: 2, out: '' };
    expect(await run('lawCompare', whole, one)).toMatchObject({
      ...refused,
      err: expect.stringMatching(/is Title 15, .* is Part 744/),
    });
    expect(await run('lawCompare', whole, japanese)).toMatchObject({
      ...refused,
      err: expect.stringContaining('e-Gov'),
    });
    expect(await run('lawCompare', whole, write('case.json', toChina))).toMatchObject({
      ...refused,
      err: expect.stringMatching(/case\.json: this is JSON/),
    });
    expect(await run('lawCompare', whole)).toMatchObject(refused);
    expect(await run('lawCompare', whole, whole, whole)).toMatchObject(refused);
  });
});

describe('the day of a case', { timeout: 120_000 }, () => {
  const datesOf = async (...args: string[]) => {
    const { out } = await run('assess', ...args);
    const { decisionDate, plannedDate, date } = JSON.parse(out);
    return { decisionDate, plannedDate, date };
  };

  it.each<[string, string[], string, string]>([
    ['as the file says', [], '2026-11-21', '2026-12-24'],
    ['both by --date', ['--date', '2025-06-01'], '2025-06-01', '2025-06-01'],
    ['the planned one by --planned', ['--planned', '2027-01-05'], '2026-11-21', '2027-01-05'],
    [
      'each by its own option',
      ['--date', '2025-06-01', '--planned', '2025-07-01'],
      '2025-06-01',
      '2025-07-01',
    ],
  ])('%s', async (_which, args, decisionDate, plannedDate) => {
    expect(await datesOf(write('dated.json', toChina), ...args)).toEqual({
      decisionDate,
      plannedDate,
      date: plannedDate,
    });
  });

  it.each<[string, { from: string | null; to: string | null }, string]>([
    ['2026-12-20..2027-01-15', { from: '2026-12-20', to: '2027-01-15' }, '2026-12-20'],
    ['..2027-01-15', { from: null, to: '2027-01-15' }, '2026-11-21'],
    ['open', { from: null, to: null }, '2026-11-21'],
  ])('is open as --planned %s says', async (given, plannedDate, date) => {
    expect(await datesOf(write('dated.json', toChina), '--planned', given)).toEqual({
      decisionDate: '2026-11-21',
      plannedDate,
      date,
    });
  });

  it('decides by whose law every shipped deal is judged', async () => {
    const { code, out } = await run('assess', ...deals, '--date', '2025-06-01');
    expect(code).toBe(0);
    const judged = linesOf(out);
    expect(judged).toHaveLength(deals.length);
    expect(new Set(judged.map(({ date }) => date))).toEqual(new Set(['2025-06-01']));
  });

  it.each([[['--planned', '2026-11-20']], [['--date', '2026-11-21', '--planned', '2026-11-20']]])(
    'is not planned before it is decided: %j',
    async (args) => {
      const { code, out, err } = await run('assess', write('early.json', toChina), ...args);
      expect(code).toBe(2);
      expect(JSON.parse(out)).toMatchObject({ field: 'plannedDate' });
      expect(err).toMatch(/early\.json: plannedDate: /);
    },
  );

  it.each([['--date'], ['--planned']])('is a day that exists: %s', async (option) => {
    for (const day of ['2023-11-16', 'tomorrow', '2026-02-30']) {
      const { code, out, err } = await run('assess', write('day.json', toChina), option, day);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err.startsWith(`${option}: `)).toBe(true);
    }
  });
});

describe('today', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    vi.useRealTimers();
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
  it.each([
    ['Asia/Tokyo', '2026-12-31T14:59:59Z', '2026-12-31'],
    ['Asia/Tokyo', '2026-12-31T15:00:00Z', '2027-01-01'],
    ['Asia/Tokyo', '2026-12-31T23:30:00Z', '2027-01-01'],
    ['America/Los_Angeles', '2027-01-01T07:59:59Z', '2026-12-31'],
    ['America/Los_Angeles', '2027-01-01T08:00:00Z', '2027-01-01'],
    ['Pacific/Kiritimati', '2026-12-31T09:59:59Z', '2026-12-31'],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2027-01-01'],
    ['UTC', '2026-12-31T23:59:59Z', '2026-12-31'],
  ])('in %s at %s is %s', (tz, instant, day) => {
    process.env.TZ = tz;
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) });
    expect(clock()).toBe(day);
  });

  it('is the day of the time zone for every command', { timeout: 120_000 }, async () => {
    const file = write('undated.json', { answers: toChina.answers });
    // Between them it is two days at every instant.
    for (const TZ of ['Pacific/Kiritimati', 'Etc/GMT+12']) {
      process.env.TZ = TZ;
      const before = clock();
      const [assessed, coded, reviewed] = await Promise.all([
        run('assess', file),
        run('code', file),
        run('lawReview', '--format', 'json'),
      ]);
      const days = [
        JSON.parse(assessed.out).decisionDate,
        decodeCase(coded.out.trim()).decisionDate,
        JSON.parse(reviewed.out).today,
      ];
      // A day may turn while they run.
      for (const day of days) expect([before, clock()]).toContain(day);
    }
  });
});

describe('what is assessed', { timeout: 120_000 }, () => {
  const isPrinted = () => {
    const read = (name: string) => JSON.parse(readFileSync(join(root, 'docs', 'schemas', name), 'utf8'));
    const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
    for (const name of ['case', 'report']) ajv.addSchema(read(`${name}.schema.json`));
    return ajv.compile(read('assess.schema.json'));
  };

  it('is each case of a file of the page, and a bad one is a line among them', async () => {
    const labels = { name: 'Order 17', reference: '', notes: '' };
    const several = JSON.parse(
      writeCases([
        { theCase: readCase(toChina, '2026-11-21'), labels },
        { theCase: readCase({ ...toChina, answers: {} }, '2026-11-21'), labels },
      ]),
    );
    several.cases.splice(1, 0, { name: 'Order 18', answers: { role: 'king' } });
    expect(several.format).toBe(CASES_FORMAT);
    const file = write('cases.json', several);
    const { code, out, err } = await run('assess', file);
    expect(code).toBe(2);
    const lines = linesOf(out);
    expect(lines.map(({ file: given, name }) => [given, name])).toEqual([
      [file, 'Order 17'],
      [file, 'Order 18'],
      [file, 'Order 17'],
    ]);
    expect(lines[1]).toMatchObject({ field: 'cases[1].answers.role', error: expect.any(String) });
    expect(err).toContain(`${file}: cases[1].answers.role: `);
    const valid = isPrinted();
    for (const line of lines) expect(valid(line) ? [] : valid.errors).toEqual([]);
  });

  it('is a code, and a link that ends in one', async () => {
    const code = encodeCase(readCase(toChina, '2026-11-21'));
    const given = [code, `https://host.example/check/#c/${code}`];
    const { code: status, out } = await run('assess', ...given);
    expect(status).toBe(0);
    expect(linesOf(out).map(({ file, plannedDate }) => [file, plannedDate])).toEqual(
      given.map((one) => [one, '2026-12-24']),
    );
  });

  it.each(['json', 'report', 'text', 'markdown'])(
    'goes on after what cannot be used, as %s',
    async (format) => {
      const given = [
        write('good.json', toChina),
        write('no.json', '{'),
        join(folder, 'none.json'),
        'ACTJ-2NCH-5F97',
        write('last.json', toChina),
      ];
      const { code, out, err } = await run('assess', ...given, '--format', format);
      expect(code).toBe(2);
      expect(
        err
          .trimEnd()
          .split('\n')
          .map((line) => line.split(': ')[1]),
      ).toEqual(['file', 'file', 'code']);
      if (format === 'text' || format === 'markdown')
        expect(out.match(/^(?:# )?Export check: Order 17/gm)).toHaveLength(2);
      else
        expect(linesOf(out).map(({ error, field }) => [typeof error, field])).toEqual([
          ['undefined', undefined],
          ['string', 'file'],
          ['string', 'file'],
          ['string', 'code'],
          ['undefined', undefined],
        ]);
    },
  );

  it('says the class, what it rests on, what was set aside, and how the case is called', async () => {
    const { out } = await run('assess', write('item.json', toChina));
    const printed = JSON.parse(out);
    expect(printed).toMatchObject({
      name: 'Order 17',
      reference: 'PO-3',
      item: {
        class: 'a',
        couldBe: ['a'],
        says: expect.stringContaining('3A090.a'),
        by: expect.arrayContaining(['chip']),
        figures: { tpp: 15831.2, paragraph: '3A090.a.1' },
      },
      setAside: [{ question: 'equipmentClass', answer: '3b', by: 'itemKind' }],
    });
    const valid = isPrinted();
    expect(valid(printed) ? [] : valid.errors).toEqual([]);
  });

  it('has its class open where the figures leave it open', async () => {
    const answers = { role: 'seller', itemKind: 'ic', identifiedBy: 'figures', figures: { tpp: 3000 } };
    const { out } = await run('assess', write('open.json', { answers }));
    expect(JSON.parse(out).item).toMatchObject({ class: 'undetermined', by: ['figures', 'identifiedBy'] });
  });

  it.each([
    ['H100 SMX5', 'H100 SXM5 80 GB'],
    ['Ascend 901B', 'Ascend 910B'],
    ['Instinct MI30', 'MI300'],
  ])('names the chips that %s comes near to, and takes none', async (chip, near) => {
    const { code, out } = await run('assess', write('near.json', { answers: { chip } }));
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ field: 'answers.chip', error: expect.stringContaining(near) });
  });

  it('stops when nobody reads on', async () => {
    const { stdout } = spawnSync(
      'sh',
      [
        '-c',
        `{ "$0" "$@" 2>/dev/null; echo "$?" >"${join(folder, 'code')}"; } | head -1`,
        process.execPath,
        runner,
        program('assess'),
        ...Array.from({ length: 2_000 }, () => deals[0] ?? ''),
        '--format',
        'text',
      ],
      { cwd: root, encoding: 'utf8', timeout: 60_000 },
    );
    expect(stdout.split('\n')).toHaveLength(2);
    expect(readFileSync(join(folder, 'code'), 'utf8')).toBe('0\n');
  });
});

describe('a terminal is not steered', { timeout: 120_000 }, () => {
  const attack =
    '\u001b[2J\u001b[1;1HNothing found\u001b[8m\u009b2J\u0090q\u009c\u0007\u007f\r\u202eevil\u2066\u2028';
  const isCalm = (text: string) => /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066\u2067\u2069]/u.test(text) === false;
  const named = {
    format: CASE_FORMAT,
    name: attack,
    reference: attack,
    notes: attack,
    answers: { ...toChina.answers, datacentre: 'no' },
    reasons: { datacentre: attack },
  };
  const cases: readonly [string, unknown][] = [
    ['name, reference, notes and reason', named],
    ['the name of a field', { answers: {}, [attack]: 1 }],
    ['the name of a question', { answers: { [attack]: 1 } }],
    ['a chip', { answers: { chip: attack } }],
    ['an option', { answers: { role: attack } }],
    ['a line of a check list', { answers: { endUse: { [attack]: 'known' } } }],
    ['a format', { format: attack, answers: {} }],
    ['what is no JSON', `{"a":${attack}`],
  ];
  it.each(['json', 'report', 'text', 'markdown'])(
    'by what a file holds, nor by its path, as %s',
    async (format) => {
      const files = cases.map(([, data], at) => write(`${at} ${attack.replaceAll('/', '')}.json`, data));
      const { out, err } = await run('assess', ...files, '--format', format);
      expect({ out: isCalm(out), err: isCalm(err) }).toEqual({ out: true, err: true });
      const refused = err.trimEnd().split('\n');
      // One line for each but the first, whatever it holds.
      expect(refused.map((line) => line.split(`${folder}/`)[1]?.split(' ')[0])).toEqual(
        cases.slice(1).map((_, at) => String(at + 1)),
      );
      if (format === 'json') expect(linesOf(out).map(({ file }) => file)).toEqual(files);
    },
  );

  it('by what a file holds that gets a code', async () => {
    const files = cases.map(([, data], at) => write(`${at}.json`, data));
    const { code, out, err } = await run('code', ...files);
    expect({ code, out: isCalm(out), err: isCalm(err) }).toEqual({ code: 2, out: true, err: true });
  });

  it.each<[string, string[]]>([
    ['assess', ['--colour', attack]],
    ['assess', [`--${attack}`]],
    ['assess', ['x.json', '--lang', attack]],
    ['assess', ['x.json', '--date', attack]],
    ['code', ['--decode', attack]],
    ['classify', ['--tpp', attack]],
    ['lawReview', ['--date', attack]],
  ])('by an argument of %s: %j', async (command, args) => {
    const { code, out, err } = await run(command, ...args);
    expect({ code, out, calm: isCalm(err) }).toEqual({ code: 2, out: '', calm: true });
  });

  it('since no command writes past the one way out', () => {
    const sources = readdirSync(join(root, 'scripts', 'headless'));
    const past = sources.filter((name) =>
      /process\.std(?:out|err)|console\./.test(readFileSync(join(root, 'scripts', 'headless', name), 'utf8')),
    );
    expect(past).toEqual(['output.ts']);
  });
});
