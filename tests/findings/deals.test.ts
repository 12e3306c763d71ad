import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Assessment,
  assess,
  type Case,
  CaseError,
  changedBy,
  derive,
  type Expected,
  type Finding,
  keyOf,
  levels,
  rank,
  readCase,
  readScenario,
  type Told,
  walk,
  worthAsking,
} from '../../machines';

/** Every deal names its own dates, so this default must never count. */
const NOT_TODAY = '2023-11-17';

const folder = new URL('../../src/training/scenarios/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort();
const deals = files.map((file) => {
  const data: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  return { file, data, deal: readScenario(data, NOT_TODAY) };
});

/** Every deal with a known answer, by its number. */
const table = deals.map(({ deal }) => deal.id);

const caseOf = (id: string): Case => {
  const found = deals.find(({ deal }) => deal.id === id);
  if (!found) throw new RangeError(`no deal ${id}`);
  return readCase(found.data, NOT_TODAY);
};
const assessed = (id: string): Assessment => assess(caseOf(id));
const idsOf = (assessment: Pick<Assessment, 'findings'>): string[] => assessment.findings.map(({ id }) => id);

/** A finding as one line, so that a failing test shows the expected among the actual ones. */
const line = (id: string, variant: string | undefined, certainty: Finding['certainty']): string =>
  `${variant === undefined ? id : `${id}/${variant}`} ${certainty}`;

describe('the folder of deals', () => {
  it('holds one file for every deal, named by its number', () => {
    expect(new Set(table).size).toBe(table.length);
    for (const { file, deal } of deals) expect(file).toMatch(new RegExp(`^${deal.id}-[a-z0-9-]+\\.json$`));
  });

  it('asks for 16 screens or fewer in at least half of the deals', () => {
    const lengths = table
      .map((id) => ({ id, screens: walk(caseOf(id)).path.length }))
      .sort((left, right) => left.screens - right.screens);
    const median = lengths[Math.floor(lengths.length / 2)]?.screens;
    const long = lengths.filter(({ screens }) => screens > 16).map(({ id, screens }) => `${id}: ${screens}`);
    console.info(`median ${median} screens; more than 16: ${long.join(', ') || 'none'}`);
    expect(median).toBeLessThanOrEqual(16);
  });
});

const isTold = (text: Told): void => {
  expect(Object.keys(text)).toEqual(['en', 'ja']);
  expect(text.en?.trim()).not.toBe('');
  expect(text.ja).toMatch(/[\u3040-\u30ff]/);
};

const comesOut = (theCase: Case, expected: Expected): void => {
  const { outcome, findings } = assess(theCase);
  expect(levels).toContain(expected.level);
  expect(outcome.level).toBe(expected.level);
  if (expected.couldBecome !== undefined) expect(outcome.couldBecome).toBe(expected.couldBecome);

  const actual = findings.flatMap(({ id, variant, certainty }) => [
    line(id, undefined, certainty),
    ...(variant === undefined ? [] : [line(id, variant, certainty)]),
  ]);
  const there = expected.findings.map(({ id, variant, certainty }) =>
    line(id, variant, certainty ?? 'established'),
  );
  expect(actual).toEqual(expect.arrayContaining(there));
  const keys = findings.map((finding) => keyOf(finding));
  for (const key of expected.without ?? []) expect(keys).not.toContain(key);
};

describe.each(deals)('$file', ({ data, deal }) => {
  it('is accepted by the gate', () => {
    expect(() => readCase(data, NOT_TODAY)).not.toThrow(CaseError);
    expect(deal.theCase.decisionDate).toBe((data as { decisionDate: string }).decisionDate);
  });

  it('has a title and a story in both languages', () => {
    isTold(deal.title);
    isTold(deal.story);
  });

  it('leaves nothing on its path unanswered', () => {
    expect(walk(deal.theCase).at).toBe('check');
  });

  it(`comes out as ${deal.expected.level}, with the findings that must be there`, () => {
    expect(deal.expected.findings.length).toBeGreaterThan(0);
    comesOut(deal.theCase, deal.expected);
  });
});

describe.each(
  deals.flatMap(({ deal: { id, theCase, twists } }) => twists.map((twist) => ({ deal: id, theCase, twist }))),
)('deal $deal, twist $twist.id', ({ theCase, twist }) => {
  it('is told as one event in both languages, or is internal', () => {
    if (twist.internal) return expect(twist.what).toEqual({});
    isTold(twist.what);
    // An event happens; it is not supposed, and one thing happens at a time.
    expect(twist.what.en).not.toMatch(/^(What if|Suppose)|\?$/);
    expect(twist.what.ja).not.toMatch(/とします|でしょうか/);
    expect(changedBy(theCase, twist.theCase)).toHaveLength(1);
  });

  it('leaves nothing on its path unanswered', () => {
    expect(walk(twist.theCase).at).toBe('check');
  });

  it(`comes out as ${twist.expected.level}, with what it changes`, () => {
    comesOut(twist.theCase, twist.expected);
  });
});

describe.each(deals)('deal $deal.id in the room', ({ deal: { twists, teaching } }) => {
  it('goes on with an event at least', () => {
    expect(twists.some(({ internal }) => !internal)).toBe(true);
  });

  it('has no note on a change that the room does not offer', () => {
    const notes = [...(teaching?.notes ?? []), ...(teaching?.mistakes ?? [])];
    expect(notes.map(({ en }) => en).join(' ')).not.toMatch(/twist|no events?\b/i);
    expect(notes.map(({ ja }) => ja).join('')).not.toContain('ありません。受講者に');
  });
});

it('no two twists of a deal have one name', () => {
  for (const { deal } of deals) {
    const names = deal.twists.map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
  }
});

describe('what the table says beyond level and findings', () => {
  it.each(['01', '05b', '06', '15'])('deal %s: the heading says that refusal is presumed', (id) => {
    expect(assessed(id).outcome.refusalPresumed).toBe(true);
  });

  it.each(['05', '07', '14b'])('deal %s: the heading does not say that refusal is presumed', (id) => {
    expect(assessed(id).outcome.refusalPresumed).toBe(false);
  });

  it('deal 7: an L4 is 3A090.a by its performance density, without any word from the maker', () => {
    const theCase = caseOf('07');
    const { item } = derive({ ...theCase, answers: { ...theCase.answers, makerClass: 'unknown' } });
    expect([...item.classes]).toEqual(['a']);
    expect(item.paragraph).toBe('3A090.a.2');
  });

  it('deal 12: at least four red flags are open', () => {
    const { answers } = caseOf('12');
    const open = [answers.flagsCustomer, answers.flagsOrder, answers.flagsUse]
      .flatMap((flags) => Object.values(flags as Record<string, string>))
      .filter((status) => status === 'open');
    expect(open.length).toBeGreaterThanOrEqual(4);
  });

  it('deal 17c: the law of the planned date decides, and that of the decision date stands beside it', () => {
    const { outcome, atDecisionDate, changes } = assessed('17c');
    expect(outcome.level).toBe('licence');
    expect(atDecisionDate?.outcome.level).toBe('hold');
    expect(changes.map(({ id }) => id)).toContain('affiliates-back');
  });

  it('deal 18: nothing weighs more than that the item is below the limits', () => {
    expect(assessed('18').outcome.high).toBe('none');
  });

  it('deal 19: names what to find out, most decisive first', () => {
    const missing = worthAsking(assessed('19').missing);
    const gravity = missing.map(({ highest }) => rank(highest));
    expect(gravity).toEqual([...gravity].sort((left, right) => right - left));
    expect(missing.map(({ question }) => question)).toEqual(
      expect.arrayContaining(['makerClass', 'destination', 'endUserSeat', 'letter', 'endUse', 'screening']),
    );
  });

  it('deal 23: the equipment rules are asked about and do not fire', () => {
    const { asked } = walk(caseOf('23')).facts;
    for (const question of ['equipmentClass', 'endUse'] as const) expect(asked).toContain(question);
    for (const id of ['licence.equipment', 'licence.equipment-unknown', 'enduse.equipment'])
      expect(idsOf(assessed('23'))).not.toContain(id);
  });
});

it.each([
  ['HK', true],
  ['CN', false],
])('says of %s, and of it alone, why Hong Kong counts as China: %s', (destination, isSaid) => {
  const theCase = deals.find(({ file }) => file.startsWith('44-'))?.deal.theCase as Case;
  const { findings } = assess({ ...theCase, answers: { ...theCase.answers, destination } });
  const found = findings.find(({ id }) => id === 'licence.destination');
  expect(JSON.stringify(found).includes('"C-HK"')).toBe(isSaid);
});
