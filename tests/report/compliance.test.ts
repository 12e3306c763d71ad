import { describe, expect, it } from 'vitest';
import {
  assess,
  decodeCase,
  derive,
  edition,
  encodeCase,
  fragmentOf,
  law,
  readCase,
  readLabels,
  withMore,
} from '../../machines';
import { complianceReport } from '../../src/document/compliance';
import { saidOf, stepsOf, titleOf } from '../../src/document/findings';
import { sheetOf } from '../../src/document/sheet';
import { COLUMNS } from '../../src/document/text';
import { widthOf } from '../../src/document/wrap';
import { dealOf, deals, english, japanese, NOT_TODAY } from './support';

const caseOf = (data: unknown) => readCase(data, NOT_TODAY);
const tell = (
  data: unknown,
  setting: 'brief' | 'markdown' | 'text' = 'markdown',
  words = english,
  about = {},
): ReturnType<typeof complianceReport> => {
  const theCase = caseOf(data);
  return complianceReport(theCase, assess(theCase), words, setting, about);
};

/** A text as it was before it was set as Markdown. */
const unset = (text: string): string => text.replaceAll(/\\(.)/g, '$1');
const partOf = (text: string, title: string): string => {
  const from = text.indexOf(`\n## ${title}\n`);
  expect(from, title).toBeGreaterThan(0);
  const to = text.indexOf('\n## ', from + 1);
  return unset(text.slice(from, to < 0 ? undefined : to));
};

describe('the report for compliance', () => {
  it('begins with a subject that names the case and the level; edition, dates and disclaimer are in the text', () => {
    const about = { name: 'Tembusu Lane', reference: 'Q-4711' };
    const { subject, text } = tell(dealOf('01'), 'text', english, about);
    expect(subject).toBe('Export check: Tembusu Lane: Licence (refusal presumed)');
    expect(text.split('\n')[0]).toBe(subject);
    for (const said of ['Q-4711', edition, 'Chip Export Check', 'Not legal advice', '21 November 2026'])
      expect(text).toContain(said);
    expect(tell(dealOf('01'), 'text', japanese, about).subject).toBe(
      '【輸出チェック】Tembusu Lane：要許可（原則不許可）',
    );
    expect(tell(dealOf('18'), 'brief').subject).toBe('Export check: No trigger');
  });

  it('keeps every subject within what a mail program shows', () => {
    const names = [{}, { name: '東京計算機商事 '.repeat(20) }, { reference: 'PO 4711 '.repeat(20) }];
    for (const [, data] of deals)
      for (const words of [english, japanese])
        for (const about of names) {
          const { subject } = tell(data, 'brief', words, about);
          expect([...subject].length).toBeLessThanOrEqual(60);
          expect(subject).not.toContain(edition);
        }
  });

  it('says from which days on to read its law as older, and the days of change to look up; no clock is asked', () => {
    const { agingFrom, oldFrom } = law.ageOf(law.LAW_CHECKED);
    const { text } = tell(dealOf('01'));
    for (const day of [agingFrom, oldFrom]) expect(text).toContain(english.date(day));
    for (const entry of law.lawDates.filter((one) => law.isOpen(one)))
      expect(text).toContain(english.finding(`change.${entry.id}`));
  });

  it('names both dates where they differ', () => {
    const { text } = tell(dealOf('17c'));
    expect(unset(text)).toContain('Decision: 5 November 2026');
    expect(unset(text)).toContain('Planned: 20 November 2026');
  });

  it('has every part in the order in which compliance reads it', () => {
    const { text } = tell(dealOf('17c'));
    const titles = [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    expect(titles).toEqual([
      'Why this result',
      'Next steps',
      'What to find out first',
      'What follows',
      'What was answered',
      'The two dates',
      'If the facts were different',
      'Keep the records for five years',
      'How old this law is',
      'What this tool did not look at',
    ]);
  });

  it.each(deals)('tells %s whole, in both languages', (_name, data) => {
    const theCase = caseOf(data);
    const assessment = assess(theCase);
    for (const words of [english, japanese]) {
      const { text } = tell(data, 'markdown', words);
      const all = unset(text);
      expect(all).not.toMatch(/\{\{|undefined|\[object/);
      for (const finding of assessment.findings) {
        // By a heading of its own, or under the one open matter that alone makes it possible.
        const title = titleOf(words, finding);
        expect(all.includes(`### ${title}`) || all.includes(`- ${title}`), title).toBe(true);
        for (const sentence of saidOf(words, finding, 'text')) expect(all).toContain(sentence.text);
        for (const { url, locator } of finding.sources) {
          if (url) expect(all).toContain(`<${url}>`);
          expect(all).toContain(locator);
        }
        for (const { question, line } of finding.lines)
          expect(all).toContain(words.optionalQuestion(`${question}.line.${line}`));
      }
      for (const { question } of assessment.missing) expect(all).toContain(words.question(`${question}.ask`));
      for (const id of derive(theCase).asked) expect(all).toContain(words.question(`${id}.short`));
      expect(all).toContain(words.finding('note.records.do'));
      expect(all).toContain(words.finding('notLooked.8'));
    }
  });

  it('says that something is not known, and what the catalogue settled', () => {
    const answered = partOf(tell(dealOf('01')).text, 'What was answered');
    expect(answered).toContain("- AI use: Don't know");
    expect(answered).toMatch(/- Data-centre item: Yes.*\n {2}- From the catalogue: NVIDIA H100/);
    expect(answered).toMatch(/- Not asked \(7\)\n {4}- Weapons of mass destruction/);
  });

  it('says with which reason a value of the catalogue was overridden, or that none was given', () => {
    const { answers } = caseOf(dealOf('01'));
    const overridden = {
      ...caseOf(dealOf('01')),
      answers: { ...answers, datacentre: 'no' },
    };
    expect(tell({ ...overridden, reasons: { datacentre: 'The *contract* says so' } }).text).toContain(
      'value, "Yes, designed or marketed for them". Reason given: The \\*contract\\* says so',
    );
    expect(tell(overridden).text).toContain('No reason was given.');
  });

  it('says which answers force the level, and that none do where none do', () => {
    expect(partOf(tell(dealOf('01')).text, 'Why this result')).toMatch(
      /With these answers alone[\s\S]*China/,
    );
    expect(partOf(tell(dealOf('18')).text, 'Why this result')).toContain('all the answers together');
  });

  it('says what changed between the two dates', () => {
    const dates = partOf(tell(dealOf('17c')).text, 'The two dates');
    expect(dates).toContain('the stay of the affiliates rule ends');
    expect(dates).toMatch(
      /Only on the planned date:\n\n- Owned by listed parties: on the last text found, the 50 per cent rule is back.*\(Licence; /,
    );
    expect(dates).toMatch(/Only on the decision date:\n\n- The 50 per cent rule is stayed/);
  });

  it('puts what is printed beside what is enforced', () => {
    const follows = partOf(tell(dealOf('17c')).text, 'What follows');
    expect(follows).toMatch(/- What is printed: .*\n- What BIS says it enforces: /);
  });

  it('says how each source was verified, and when', () => {
    const follows = partOf(tell(dealOf('01')).text, 'What follows');
    expect(follows).toMatch(
      /- \[\d\] 15 CFR 742\.6\(a\)\(6\)\(iii\)\(A\) · read in the official text · checked 24 September 2026 <https:/,
    );
  });

  it('lets a name be a name and no mark', () => {
    const about = { name: '# [x](javascript:alert) <b>\n## y', reference: '1. *z*' };
    const { text } = tell(dealOf('01'), 'markdown', english, about);
    expect(text).toContain('\\[x\\](javascript:alert) \\<b\\> ## y');
    expect(text).toContain('\\*z\\*');
    expect([...text.matchAll(/^# /gm)]).toHaveLength(1);
  });

  it.each([
    ['English', english],
    ['Japanese', japanese],
  ])('is broken for mail in %s, addresses and the subject left in one piece', (_language, words) => {
    for (const number of ['01', '17c', '19']) {
      const [subject, ...lines] = tell(dealOf(number), 'text', words).text.split('\n');
      expect(subject).toBeTruthy();
      const long = lines.filter((line) => widthOf(line) > COLUMNS && !/^ *https?:\S+$/.test(line));
      expect(long).toEqual([]);
      expect(lines.filter((line) => /^ *[、。，）」』】]/.test(line))).toEqual([]);
      expect(lines.filter((line) => /[（「『【]$/.test(line))).toEqual([]);
    }
  });
});

describe('the report in brief', () => {
  it.each(deals)('of %s fits a mail, says where it stands and why, and opens the whole', (_name, data) => {
    const theCase = caseOf(data);
    for (const words of [english, japanese]) {
      const { subject, text } = tell(data, 'brief', words, { name: 'Tembusu', notes: '25 servers' });
      expect(text.split('\n').length).toBeLessThanOrEqual(95);
      expect(text.startsWith(subject)).toBe(true);
      expect(text).toContain('25 servers');
      expect(text).toContain(encodeCase(theCase));
      const { level } = assess(theCase).outcome;
      expect(text.replaceAll(/\s+/g, '')).toContain(
        words.finding(`level.${level}.means`).replaceAll(/\s+/g, ''),
      );
    }
  });
});

describe('the short mail', () => {
  it('names every open flag and what was not looked at, the parties, and how much it leaves out', () => {
    const theCase = caseOf(dealOf('12'));
    const { text } = tell(dealOf('12'), 'brief');
    for (const line of ['reluctant-end-use', 'little-online-presence', 'residential-address'])
      expect(text).toContain(english.question(`flagsCustomer.line.${line}`));
    expect(text).toContain(english.question('flagsOrder.line.forwarder-destination'));
    expect(text).toMatch(/Not looked at: .*8 of 8/);
    expect(text).toContain(`${english.question('purchaserSeat.short')}: Malaysia`);
    const steps = stepsOf(english, theCase, assess(theCase));
    expect(text).toContain(`And ${steps.certain.length - 5} more, in the full report.`);
  });

  it('breaks no sentence: the mail program does', () => {
    const { text } = tell(dealOf('01'), 'brief', japanese);
    expect(text.split('\n')).toContain(japanese.finding('level.licence.means'));
  });
});

describe('names typed for the sheet', () => {
  const sheet = { buyer: 'Zephyr\nTrading', endUserAddress: '丸の内1-2-3', price: '4,711,000 USD' };

  it.each(['brief', 'text', 'markdown'] as const)('are told in the %s', (setting) => {
    const told = unset(tell(dealOf('01'), setting, japanese, { sheet }).text).replaceAll(/\s/g, '');
    for (const name of ['買主の名称：ZephyrTrading', '丸の内1-2-3', '4,711,000USD'])
      expect(told).toContain(name);
  });

  it('are in no code and no link, and on the sheet', () => {
    const data = { ...(dealOf('01') as Record<string, unknown>), sheet };
    const [theCase, labels] = [caseOf(data), readLabels(data)];
    expect(labels.sheet).toEqual(sheet);
    expect(encodeCase(theCase)).toBe(encodeCase(caseOf(dealOf('01'))));
    expect(JSON.stringify(decodeCase(encodeCase(theCase)))).not.toContain('Zephyr');
    expect(fragmentOf(encodeCase(theCase))).not.toMatch(/Zephyr|4711/);
    const told = JSON.stringify(sheetOf(theCase, assess(theCase), english, labels).rows);
    expect(told).toContain('Zephyr');
  });
});

describe('the sheet', () => {
  it('names each of several items with its own result, a line each', () => {
    const two = withMore(caseOf(dealOf('01')), 'items', { name: 'H200 NVL' }, [
      { name: 'L4', quantity: '2' },
    ]);
    const item = sheetOf(two, assess(two), english, {}).rows.find(({ id }) => id === 'item');
    expect(item?.parts).toHaveLength(3);
    expect(item?.parts[1]).toMatch(/^H200 NVL: /);
    expect(item?.parts[2]).toMatch(/^L4 × 2: /);
    expect(item?.answers.join()).not.toContain('H200 NVL: ');
  });

  it.each(deals)('of %s has steps of either desk, and cites what it says of law', (_name, data) => {
    const theCase = caseOf(data);
    for (const words of [english, japanese]) {
      const sheet = sheetOf(theCase, assess(theCase), words, {});
      const { certain } = stepsOf(words, theCase, assess(theCase));
      const { sales, review } = sheet;
      expect(sales.steps.length + sales.more + review.steps.length + review.more).toBe(certain.length);
      for (const { cites } of sheet.japan ?? []) expect(cites).not.toEqual([]);
      expect(sheet.japan === undefined).toBe(
        words === english && theCase.answers.ownCountry !== 'JP' && theCase.answers.departure !== 'JP',
      );
    }
  });

  it('names the open flags in full words, and counts what nobody has looked at', () => {
    const theCase = caseOf(dealOf('12'));
    const { flags, notLooked } = sheetOf(theCase, assess(theCase), japanese, {}).open;
    expect(flags).toHaveLength(5);
    expect(flags.join()).toContain(japanese.question('flagsCustomer.line.residential-address'));
    expect(notLooked.join()).toContain('8項目中8');
  });
});
