import { describe, expect, test } from 'vitest';
import { assess, type Case, type Checklist, derive, question, readCase } from '../../machines';
import { wordsIn } from '../../scripts/headless/words';
import { inEach, messagesOf, type Recipient } from '../../src/document/messages';
import cloudFile from '../../src/training/scenarios/01-singapore-cloud-beijing-parent.json';
import tradingFile from '../../src/training/scenarios/12-malaysian-trading-company.json';
import { languages } from '../../src/words/i18n';
import { questionWords } from '../../src/words/names';

const trading = readCase(tradingFile, '2026-11-21');
const messages = (theCase: Case, language: 'en' | 'ja') =>
  messagesOf(
    wordsIn(language),
    theCase,
    assess(theCase).missing.map((entry) => entry.question),
  );
const textTo = (theCase: Case, to: Recipient, language: 'en' | 'ja' = 'en') =>
  messages(theCase, language).find((one) => one.to === to)?.text ?? '';

/** The lines that a case leaves open, by the status that says so. */
const linesOpen = (theCase: Case) => {
  const facts = derive(theCase);
  const names = questionWords(wordsIn('en'));
  return [...facts.asked].flatMap((id) => {
    const list = question(id);
    if (list.kind !== 'checklist') return [];
    const open = [list.dontKnow, (list as Checklist).statuses.at(-1)];
    return names
      .linesOf(id, theCase, facts)
      .filter(({ status }) => open.includes(status))
      .flatMap(({ status, lines }) => lines.map((line) => ({ id, line, status })));
  });
};

describe.each(languages)('the open questions as messages, in %s', (language) => {
  const words = wordsIn(language);
  const names = questionWords(words);

  test('name each line that is open, by its own words to the other desk', () => {
    const open = linesOpen(trading);
    expect(open.length).toBeGreaterThan(3);
    for (const { id, line } of open)
      expect(textTo(trading, 'compliance', language)).toContain(names.lineOf(id, line));
  });

  test('tell the customer of no flag, and ask for what would explain it', () => {
    const flags = linesOpen(trading).filter(({ id, status }) => id.startsWith('flags') && status === 'open');
    expect(flags.length).toBeGreaterThan(0);
    const text = textTo(trading, 'customer', language);
    for (const { id, line } of flags) {
      expect(text).toContain(words.question(`${id}.line.${line}.write`));
      expect(text).not.toContain(names.lineOf(id, line));
    }
    expect(text).not.toMatch(/red flag|レッドフラグ|suspic|疑|compliance|輸出管理部門|\bBIS\b|\bEAR\b/i);
  });

  test('number each point, and name the product', () => {
    for (const { text, count } of messages(trading, language)) {
      expect(text).toContain('B200');
      expect(text.match(/^\d+\. /gm)).toHaveLength(count);
    }
  });
});

test('a flag that is open can be asked about in every list that a customer can answer', () => {
  const words = wordsIn('en');
  // What the seller knows of the item, and of earlier deliveries, no customer is asked.
  const inside = ['flagsOrder.tool-contains-chip'];
  const mute = (['flagsCustomer', 'flagsOrder', 'flagsUse', 'endUse'] as const).flatMap((id) =>
    (question(id) as Checklist).lines
      .filter((line) => !words.optionalQuestion(`${id}.line.${line}.write`))
      .map((line) => `${id}.${line}`),
  );
  expect(mute).toEqual(inside);
});

test('a maker is asked for what makers know, and only who can answer gets a message', () => {
  const open = readCase(
    { ...cloudFile, answers: { ...cloudFile.answers, identifiedBy: 'eccn', makerClass: 'unknown' } },
    '2026-11-21',
  );
  expect(textTo(open, 'maker')).toContain('Please give us the ECCN in writing, with its paragraph.');
  expect(messages(trading, 'en').map(({ to }) => to)).toEqual(['customer', 'compliance']);
});

test('compliance writes to sales, who hold what the other desk leaves open', () => {
  const theirs: Case = { ...trading, hand: 'compliance' };
  expect(messages(theirs, 'en').map(({ to }) => to)).toEqual(['customer', 'sales']);
});

test('one press takes both languages', () => {
  const both = inEach([messages(trading, 'ja'), messages(trading, 'en')], 'customer');
  expect(both).toContain(textTo(trading, 'customer', 'ja'));
  expect(both).toContain(textTo(trading, 'customer', 'en'));
  expect(both.indexOf('書面で')).toBeLessThan(both.indexOf('in writing'));
});
