import { describe, expect, it } from 'vitest';
import { assess, derive, edition, encodeCase, law, readCase } from '../../machines';
import { complianceReport } from '../../src/document/compliance';
import { titleOf } from '../../src/document/findings';
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
  it('begins with a subject that names the product, level, case, dates and edition, and is no advice', () => {
    const about = { name: 'Tembusu Lane', reference: 'Q-4711' };
    const { subject, text } = tell(dealOf('01'), 'text', english, about);
    expect(subject).toBe(
      `Chip Export Check: A BIS licence comes first (refusal is presumed) · Tembusu Lane · Q-4711 · decision and planned date 21 November 2026 · edition ${edition} · not legal advice`,
    );
    expect(text.split('\n')[0]).toBe(subject);
  });

  it('says from which days on to read its law as older, and the days of change to look up; no clock is asked', () => {
    const { agingFrom, oldFrom } = law.ageOf(law.LAW_CHECKED);
    const { text } = tell(dealOf('01'));
    for (const day of [agingFrom, oldFrom]) expect(text).toContain(english.date(day));
    for (const entry of law.lawDates.filter((one) => law.isOpen(one)))
      expect(text).toContain(english.finding(`change.${entry.id}`));
  });

  it('names both dates where they differ', () => {
    expect(tell(dealOf('17c')).subject).toContain('decision 5 November 2026, planned 20 November 2026');
    expect(tell(dealOf('17c'), 'text', japanese).subject).toMatch(
      /判断日 .*、予定日 .*法的助言ではありません$/,
    );
  });

  it('has every part in the order in which compliance reads it', () => {
    const { text } = tell(dealOf('17c'));
    const titles = [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    expect(titles).toEqual([
      'What was answered',
      'What follows',
      'Why this result',
      'The two dates',
      'What to find out first',
      'Next steps',
      'What would change it',
      'Keep the records for five years',
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
        expect(all).toContain(words.optionalFinding(`${finding.key}.text`));
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
    expect(dates).toMatch(/Only on the planned date:\n\n- The 50 per cent rule is back.*\(Licence; /);
    expect(dates).toMatch(/Only on the decision date:\n\n- The 50 per cent rule is stayed/);
  });

  it('puts what is printed beside what is enforced', () => {
    const follows = partOf(tell(dealOf('17c')).text, 'What follows');
    expect(follows).toMatch(/- What is printed: .*\n- What BIS says it enforces: /);
  });

  it('says how each source was verified, and when', () => {
    const follows = partOf(tell(dealOf('01')).text, 'What follows');
    expect(follows).toMatch(
      /- 15 CFR 742\.6\(a\)\(6\)\(iii\)\(A\) · read in the official text · checked 24 September 2026 <https:/,
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
