import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Case,
  checked,
  heldBy,
  isEvidenceOlder,
  type Ledger,
  ledgerLimits,
  noLabels,
  readCases,
  recorded,
  writeCase,
} from '../../machines';
import { sha256 } from '../../machines/sha256';
import { caseOf } from './support';

const held = (answers: Case['answers'], labels: object = {}) =>
  heldBy(caseOf(answers), { ...noLabels, ...labels });
const author = (minute: number, name?: string) => ({
  at: `2026-11-30T09:${String(minute).padStart(2, '0')}:00.000Z`,
  hand: minute % 2 === 0 ? ('sales' as const) : ('compliance' as const),
  name,
});

/** Four changes by two desks, one of them signed and one beside another record. */
const now = held({ role: 'buyer', ownCountry: 'JP' }, { notes: 'Seen "twice"\n二度' });
const ledgerOf = (): Ledger => {
  let ledger = recorded(undefined, held({ role: 'seller' }), author(0));
  ledger = recorded(ledger, held({ role: 'seller', ownCountry: 'JP', usPerson: 'no' }), author(1, '佐藤'));
  ledger = recorded(ledger, held({ role: 'buyer', ownCountry: 'JP' }), author(2));
  return recorded(ledger, now, author(3, 'Ann'), { how: 'beside', other: 'a'.repeat(64) }) as Ledger;
};
const ledger = ledgerOf();
const copy = (): { last: string; entries: Record<string, unknown>[] } => JSON.parse(JSON.stringify(ledger));

it('is the SHA-256 that others compute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const right = createHash('sha256').update(text, 'utf8').digest('hex');
      expect(sha256(text)).toBe(right);
      expect(sha256(new TextEncoder().encode(text))).toBe(right);
    }),
  );
  for (const length of [0, 55, 56, 63, 64, 119, 120, 5_000])
    expect(sha256('é'.repeat(length))).toBe(createHash('sha256').update('é'.repeat(length)).digest('hex'));
});

describe('the record of a case', () => {
  it('says who changed what from what to what, and when', () => {
    const { entries, breaksAt, otherwise } = checked(ledger, now);
    expect({ breaksAt, otherwise }).toEqual({ breaksAt: undefined, otherwise: [] });
    expect(entries.map(({ read }) => [read?.how, read?.hand, read?.name, read?.at.slice(14, 16)])).toEqual([
      ['begun', 'sales', undefined, '00'],
      ['changed', 'compliance', '佐藤', '01'],
      ['changed', 'sales', undefined, '02'],
      ['beside', 'compliance', 'Ann', '03'],
    ]);
    expect(entries[2]?.changes).toEqual([
      { place: 'answers.usPerson', from: 'no', to: undefined },
      { place: 'answers.role', from: 'seller', to: 'buyer' },
    ]);
  });

  it('says the same after JSON, and whatever the order of the keys', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .toReversed()
                .map(([key, one]) => [key, turned(one)]),
            )
          : value;
    expect(checked(turned(copy()) as Ledger, now).breaksAt).toBeUndefined();
    expect(recorded(copy(), now, author(9))).toEqual(ledger);
    expect(JSON.stringify(ledgerOf())).toBe(JSON.stringify(ledger));
  });

  it('notices any single change of an entry, of their order and of their number', () => {
    const notices = (altered: Ledger) => {
      const { breaksAt, otherwise } = checked(altered, now);
      return breaksAt !== undefined || otherwise.length > 0;
    };
    const place = fc.record({
      at: fc.nat({ max: ledger.entries.length - 1 }),
      field: fc.constantFrom('at', 'how', 'hand', 'name', 'set', 'other', 'hash', 'more'),
    });
    fc.assert(
      fc.property(place, fc.jsonValue({ maxDepth: 2 }), ({ at, field }, value) => {
        const altered = copy();
        const entry = altered.entries[at] as Record<string, unknown>;
        fc.pre(JSON.stringify(entry[field]) !== JSON.stringify(value));
        entry[field] = value;
        expect(checked(altered, now).breaksAt).toBe(at + 1);
      }),
    );
    const fields = copy().entries.flatMap((entry, at) =>
      Object.keys(entry).flatMap((field) => [
        [at, field],
        ...Object.keys((entry.set ?? {}) as object).map((key) => [at, field, key]),
      ]),
    );
    for (const [at, field, key] of fields) {
      const altered = copy();
      const entry = altered.entries[at as number] as Record<string, Record<string, unknown>>;
      if (key !== undefined) delete entry.set?.[key];
      else delete entry[field as string];
      expect(checked(altered, now).breaksAt).toBe((at as number) + 1);
    }
    for (const at of ledger.entries.keys()) {
      const without = copy();
      without.entries.splice(at, 1);
      expect(notices(without)).toBe(true);
      const without2 = { ...without, last: (without.entries.at(-1)?.hash as string) ?? '' };
      expect(notices(without2)).toBe(true);
      for (const to of ledger.entries.keys()) {
        const inserted = copy();
        inserted.entries.splice(at, 0, structuredClone(inserted.entries[to]) as never);
        expect(checked(inserted, now).breaksAt).toBeDefined();
        if (to === at) continue;
        const swapped = copy();
        [swapped.entries[at], swapped.entries[to]] = [
          swapped.entries[to] as never,
          swapped.entries[at] as never,
        ];
        expect(checked(swapped, now).breaksAt).toBe(Math.min(at, to) + 1);
      }
    }
    expect(notices({ ...copy(), last: 'b'.repeat(64) })).toBe(true);
    expect(notices({ last: '', entries: [] })).toBe(true);
  });

  it('tells one letter of a hash from another, in any place', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 3 }),
        fc.nat({ max: 63 }),
        fc.constantFrom(...'0123456789abcdefg'),
        (at, digit, to) => {
          const altered = copy();
          const entry = altered.entries[at] as { hash: string };
          fc.pre(entry.hash[digit] !== to);
          entry.hash = `${entry.hash.slice(0, digit)}${to}${entry.hash.slice(digit + 1)}`;
          expect(checked(altered, now).breaksAt).toBe(at + 1);
        },
      ),
    );
  });

  it('names what the case says otherwise, and stays broken whatever is written after it', () => {
    expect(checked(ledger, held({ role: 'buyer', ownCountry: 'CN' })).otherwise).toEqual([
      'notes',
      'answers.ownCountry',
    ]);
    const altered = copy();
    (altered.entries[1] as Record<string, unknown>).name = 'Bob';
    const later = recorded(altered, held({ role: 'cloud' }), author(5)) as Ledger;
    expect(checked(later, held({ role: 'cloud' }))).toMatchObject({ breaksAt: 2, otherwise: [] });
    const emptied = recorded({ last: '', entries: [] }, now, author(5)) as Ledger;
    expect(checked(emptied, now).breaksAt).toBe(1);
  });

  it('holds a text that is being typed as one entry, and none once it is what it was', () => {
    const typed = (on: Ledger | undefined, name: string, isTyping = true) =>
      recorded(on, heldBy(caseOf({}), { ...noLabels, name }), author(1), { isTyping });
    const begun = recorded(undefined, held({}), author(0));
    const acme = typed(typed(typed(begun, 'A', false), 'AC'), 'ACME');
    expect(acme?.entries).toHaveLength(2);
    expect(checked(acme as Ledger, heldBy(caseOf({}), { name: 'ACME' })).breaksAt).toBeUndefined();
    expect(typed(acme, '')).toEqual(begun);
    expect(typed(acme, 'ACME Ltd', false)?.entries).toHaveLength(3);
  });

  it('has a limit, says when it is full, and has room for the decision even then', () => {
    let full: Ledger | undefined;
    for (let at = 0; at < ledgerLimits.entries + 5; at += 1)
      full = recorded(full, heldBy(caseOf({}), { reference: String(at) }), author(0));
    const state = heldBy(caseOf({}), { reference: 'x' });
    expect(full?.entries.length).toBeLessThan(ledgerLimits.entries);
    expect(checked(full as Ledger, state)).toMatchObject({ isFull: true, otherwise: ['reference'] });
    const decided = recorded(full, { ...state, decision: { kind: 'refuse' } }, author(1)) as Ledger;
    expect(checked(decided, { ...state, decision: { kind: 'refuse' } })).toMatchObject({
      breaksAt: undefined,
      otherwise: [],
    });
    expect(JSON.stringify(decided).length).toBeLessThan(ledgerLimits.units * 2);
  });

  it('names a long text by its hash, so that no note is kept once for each change of it', () => {
    const long = recorded(undefined, held({}, { notes: 'n'.repeat(10_000) }), author(0));
    expect(JSON.stringify(long).length).toBeLessThan(1_000);
    expect(checked(long as Ledger, held({}, { notes: `${'n'.repeat(9_999)}m` })).otherwise).toEqual([
      'notes',
    ]);
  });

  it('tells evidence that is older than the answer', () => {
    const evidence = { ownCountry: { text: 'Register', by: 'Ann', on: '2026-11-30' } };
    const seen = recorded(undefined, held({ ownCountry: 'JP' }, { evidence }), author(0));
    const other = held({ ownCountry: 'CN' }, { evidence });
    const later = recorded(seen, other, author(1)) as Ledger;
    expect(isEvidenceOlder(checked(later, other), 'ownCountry')).toBe(true);
    expect(isEvidenceOlder(checked(seen as Ledger, other), 'ownCountry')).toBe(false);
  });
});

describe('a file of a case', () => {
  const read = (text: string) => {
    const [reading] = readCases(JSON.parse(text), '2026-11-21');
    if (!reading || !('labelled' in reading.result)) throw new Error('refused');
    return reading.result.labelled;
  };
  const labelled = { theCase: caseOf({ role: 'buyer', ownCountry: 'JP' }), labels: { ...noLabels, ledger } };

  it('is byte for byte what it was where there is no record', () => {
    const file = writeCase({ theCase: labelled.theCase, labels: noLabels });
    expect(file).not.toMatch(/ledger|evidence|decision"|follows/);
    expect(writeCase(read(file))).toBe(file);
  });

  it('brings its record back byte for byte', () => {
    const file = writeCase(labelled);
    expect(writeCase(read(file))).toBe(file);
  });

  it('opens whatever was done to the record, with every answer', () => {
    const data = JSON.parse(writeCase(labelled));
    const whatever = fc.oneof(
      fc.jsonValue(),
      fc.record({ last: fc.jsonValue(), entries: fc.array(fc.jsonValue(), { maxLength: 5 }) }),
    );
    fc.assert(
      fc.property(whatever, (forged) => {
        const { theCase, labels } = read(JSON.stringify({ ...data, ledger: forged }));
        expect(theCase).toEqual(labelled.theCase);
        expect(labels.ledger && checked(labels.ledger, heldBy(theCase, labels)).breaksAt).toBeDefined();
      }),
    );
  });

  it('notices a byte that was changed by hand, wherever it is in the record', () => {
    const file = writeCase(labelled);
    const start = file.indexOf('"ledger"') + '"ledger": '.length;
    const end = file.indexOf('\n  "decisionDate"', start);
    let noticed = 0;
    for (let at = start; at < end; at += 7) {
      const letter = file[at] ?? '';
      if (!/[0-9A-Za-z]/.test(letter)) continue;
      const altered = `${file.slice(0, at)}${letter === 'a' ? 'b' : 'a'}${file.slice(at + 1)}`;
      let data: unknown;
      try {
        data = JSON.parse(altered);
      } catch {
        continue;
      }
      const { theCase, labels } = read(JSON.stringify(data));
      const { breaksAt } = checked(labels.ledger as Ledger, heldBy(theCase, labels));
      expect([at, breaksAt]).not.toEqual([at, undefined]);
      noticed += 1;
    }
    expect(noticed).toBeGreaterThan(80);
  });
});
