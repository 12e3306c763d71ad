import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeCase, law, type Question, question, questionIds } from '../../machines';
import { readTold, writeTold } from '../../machines/code';
import { additionsTo, journalFor, textOfBatch } from '../../machines/code/additions';
import type { Told } from '../../machines/code/model';
import { type Growing, type Journal, journal, ordinals, ordinalsOf } from '../../machines/code/ordinals';
import { optionWeights, type Past } from '../../machines/code/usual';
import { canonical, everyCase } from './support';
import codes from './version1.codes.json';
import frozen from './version1.ordinals.json';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Every list of ordinals, by name. */
const lists: Readonly<Record<string, readonly string[]>> = {
  questions: ordinals.questions.map(({ id, kind }) => `${id}:${kind}`),
  chips: ordinals.chips.ids,
  countries: ordinals.countries.ids,
  ...Object.fromEntries(
    ordinals.questions.flatMap((entry) =>
      entry.kind === 'choice' || entry.kind === 'choices'
        ? [[`${entry.id} options`, entry.options.ids]]
        : entry.kind === 'checklist'
          ? [
              [`${entry.id} lines`, entry.lines.ids],
              [`${entry.id} statuses`, entry.statuses.ids],
            ]
          : [],
    ),
  ),
};
/** How many had weights when version 1 was made, and what they were called. */
const pinned: Readonly<Record<string, string>> = frozen;

describe('an ordinal never changes', () => {
  it.each(Object.entries(pinned))('of %s', (name, pin) => {
    const [count, names] = pin.split(' ');
    expect(digest((lists[name] ?? []).slice(0, Number(count)).join(' '))).toBe(names);
  });

  it('and names one thing', () => {
    for (const [name, ids] of Object.entries(lists))
      expect([name, new Set(ids).size]).toEqual([name, ids.length]);
  });

  it('nor does the number of those that have weights', () => {
    const count = (name: string) => Number(pinned[name]?.split(' ')[0]);
    const firsts: [string, Growing | { first: number }][] = [
      ['questions', ordinals],
      ['chips', ordinals.chips],
      ['countries', ordinals.countries],
      ...ordinals.questions.flatMap((entry): [string, Growing][] =>
        entry.kind === 'choice' || entry.kind === 'choices'
          ? [[`${entry.id} options`, entry.options]]
          : entry.kind === 'checklist'
            ? [
                [`${entry.id} lines`, entry.lines],
                [`${entry.id} statuses`, entry.statuses],
              ]
            : [],
      ),
    ];
    for (const [name, { first }] of firsts)
      if (name in pinned) expect([name, first]).toEqual([name, count(name)]);
  });

  it('and every option has a weight, whatever was answered before', () => {
    fc.assert(
      fc.property(everyCase, (theCase) => {
        const { decisionDate } = theCase;
        const answers = { ...theCase.answers };
        const past: Past = { decisionDate, plannedDate: decisionDate, answers, known: 0, unsure: 0 };
        for (const entry of ordinals.questions) {
          if (entry.kind !== 'choice') continue;
          const weights = optionWeights(entry.id, past, entry.options.first);
          expect([entry.id, weights.length]).toEqual([entry.id, entry.options.first]);
          expect(weights.every((weight) => Number.isInteger(weight) && weight > 0)).toBe(true);
        }
      }),
      { seed: 20_261_121, numRuns: 200 },
    );
  });
});

describe('everything that can be answered has an ordinal: npm run -s code:ordinals appends what is missing', () => {
  const missing = (from: readonly string[], list: readonly string[] | undefined) =>
    from.filter((id) => !list?.includes(id));

  it('questions, chips and countries', () => {
    expect(
      missing(
        questionIds.map((id) => `${id}:${question(id).kind}`),
        lists.questions,
      ),
    ).toEqual([]);
    expect(
      missing(
        law.chips().map(({ id }) => id),
        lists.chips,
      ),
    ).toEqual([]);
    expect(missing(law.countryCodes, lists.countries)).toEqual([]);
  });

  it.each(questionIds)('%s', (id) => {
    const entry = question(id);
    if ('options' in entry) expect(missing(entry.options, lists[`${id} options`])).toEqual([]);
    if (entry.kind !== 'checklist') return;
    expect(missing(entry.lines, lists[`${id} lines`])).toEqual([]);
    expect(missing(entry.statuses, lists[`${id} statuses`])).toEqual([]);
  });

  it('and a "don\'t know" of its own is the one that the question had', () => {
    for (const entry of ordinals.questions) {
      const asked = question(entry.id as (typeof questionIds)[number]) as Question | undefined;
      if (entry.kind === 'choice' && asked?.kind === 'choice' && asked.options.includes(asked.dontKnow))
        expect([entry.id, entry.unsure]).toEqual([entry.id, asked.dontKnow]);
    }
  });
});

describe('what an edition added to the ordinals', () => {
  const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

  it('is what its hash says', () => {
    expect(journal.later.filter((batch) => batch.hash !== sha(textOfBatch(batch)))).toEqual([]);
  });

  it('is written once for each edition, and there is nothing to add', () => {
    const editions = journal.later.map((batch) => batch.edition);
    expect(new Set(editions).size).toBe(editions.length);
    expect(additionsTo(journal)).toEqual({});
  });

  /** As if a question, an option, a line, a chip and a country had never been there. */
  const { first } = journal;
  const without = (text: string | undefined, word: string) => text?.replace(` ${word}`, '') ?? '';
  const shorter: Journal = {
    first: {
      chips: without(first.chips, 'tesla-d1'),
      countries: without(first.countries, 'ZW'),
      questions: (first.questions ?? [])
        .filter(({ id }) => id !== 'prcNexus')
        .map((kept) =>
          kept.id === 'flow'
            ? { ...kept, options: without(kept.options, 'nothing') }
            : kept.id === 'flagsUse'
              ? { ...kept, lines: without(kept.lines, 'payment-anomaly') }
              : kept,
        ),
    },
    later: journal.later,
  };

  it('comes behind all that was there', () => {
    const grown = journalFor(shorter, '2030-01-01.1', false, sha);
    expect(grown.first).toBe(shorter.first);
    expect(grown.later.slice(0, -1)).toEqual(journal.later);
    expect(grown.later.at(-1)).toMatchObject({
      edition: '2030-01-01.1',
      questions: [{ kind: 'choice', id: 'prcNexus', options: 'no yes' }],
      options: { flow: 'nothing' },
      lines: { flagsUse: 'payment-anomaly' },
      chips: 'tesla-d1',
      countries: 'ZW',
    });
    const known = ordinalsOf(grown);
    expect(known.questions.at(-1)).toEqual({
      kind: 'choice',
      id: 'prcNexus',
      options: { first: 2, ids: ['no', 'yes'] },
    });
    expect(known.first).toBe(ordinals.first - 1);
    expect([known.chips.first, known.chips.ids.at(-1)]).toEqual([ordinals.chips.first - 1, 'tesla-d1']);
    expect(additionsTo(grown)).toEqual({});
  });

  it('is made anew while the edition has no seal, and never after', () => {
    const tried: Journal = {
      ...shorter,
      later: [...journal.later, { edition: 'x', hash: '', options: { flow: 'dropped' } }],
    };
    expect(journalFor(tried, 'x', false, sha)).toEqual(journalFor(shorter, 'x', false, sha));
    expect(() => journalFor(shorter, 'x', true, sha)).toThrow(RangeError);
    expect(journalFor(journal, 'x', true, sha)).toBe(journal);
  });
});

describe('a code of version 1 means what it meant', () => {
  it('and stays the code of its case', () => {
    for (const [code, meaning] of Object.entries<string>(codes)) {
      const told = readTold(code);
      expect([code, digest(canonical(told))]).toEqual([code, meaning]);
      expect(writeTold(told)).toBe(code);
    }
  });

  it('since nothing in its weights has changed', () => {
    const text = readFileSync(join(process.cwd(), 'machines/code/usual.ts'), 'utf8');
    const code = text.replaceAll(/\/\*\*.*?\*\//gs, '').replaceAll(/[\s,]/g, '');
    expect(digest(code)).toBe('d95c207aa25fd391');
  });

  it('as one that is written out here', () => {
    const first: Told = {
      decisionDate: '2026-11-21',
      plannedDate: '2026-12-01',
      answers: {
        role: 'reexporter',
        ownCountry: 'JP',
        itemKind: 'board',
        chip: 'nvidia-h200-sxm',
        destination: 'CN',
      },
    };
    expect(encodeCase(first)).toBe('E5HK-XJA5-9PFY-HDMX-ET');
  });
});
