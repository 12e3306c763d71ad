import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  type Answer,
  type Answers,
  type Case,
  CodeError,
  type CodeProblem,
  decodeCase,
  derive,
  law,
  type QuestionId,
  question,
  questionIds,
  readCase,
  UNKNOWN,
} from '../../machines';
import { ALPHABET } from '../../machines/code/alphabet';
import { anyCase, knownCase, together } from '../findings/arbitrary';

/** A case without what a code leaves out. */
export const bare = ({ decisionDate, plannedDate, answers }: Case): Case => ({
  decisionDate,
  plannedDate,
  answers,
});
export const read = (data: unknown): Case => bare(readCase(data, '2026-11-21'));

const folder = join(process.cwd(), 'src/training/scenarios');
export const deals: readonly (readonly [string, Case])[] = readdirSync(folder)
  .sort()
  .map((name) => [name, read(JSON.parse(readFileSync(join(folder, name), 'utf8')))] as const);

/** The same deal as the screens would have written it: a status for each line that is shown. */
export const asTicked = (theCase: Case): Case => {
  const { lines } = derive(theCase);
  const ticked = Object.entries(theCase.answers).map(([id, answer]) => {
    const shown = lines[id as QuestionId];
    if (!shown || typeof answer !== 'object') return [id, answer];
    const said = answer as Readonly<Record<string, string>>;
    return [id, Object.fromEntries(shown.map((line) => [line, said[line] ?? said['*'] ?? '']))];
  });
  return read({ ...theCase, answers: Object.fromEntries(ticked) });
};

export const lengthOf = (code: string): number => code.replaceAll('-', '').length;
export const lettersOf = (code: string): string[] => [...code.replaceAll('-', '')];
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** What is wrong with a code, or `undefined` if it is read. */
export const problemOf = (code: string): CodeProblem | undefined => {
  try {
    decodeCase(code);
    return undefined;
  } catch (error) {
    if (error instanceof CodeError) return error.problem;
    throw error;
  }
};

/** Every code that differs in one character. */
export const withOneWrong = (code: string): string[] => {
  const letters = lettersOf(code);
  return letters.flatMap((right, at) =>
    [...ALPHABET].filter((letter) => letter !== right).map((letter) => letters.with(at, letter).join('')),
  );
};
/** Every code in which two unlike neighbours have changed places. */
export const withSwap = (code: string): string[] => {
  const letters = lettersOf(code);
  return letters.slice(1).flatMap((letter, at) => {
    const before = letters[at] ?? '';
    return before === letter
      ? []
      : [
          letters
            .with(at, letter)
            .with(at + 1, before)
            .join(''),
        ];
  });
};

/** Sorted by key, so that the order of keys makes no difference. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const bounded = (most: number) =>
  fc.oneof(
    fc.integer({ min: 1, max: most }),
    fc.double({ min: 0, max: most, noNaN: true, minExcluded: true }),
    fc.integer({ min: 1, max: most * 100 }).map((hundredths) => hundredths / 100),
    fc.constantFrom(Number.MIN_VALUE, most, 0.1 + 0.2, 1 / 3, 1e-7),
  );
const part = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const without = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
export const figures = fc
  .record({
    tpp: part(bounded(10_000_000)),
    units: part(
      fc.array(
        fc.array(fc.record({ tops: bounded(1_000_000), bits: fc.integer({ min: 1, max: 128 }) }), {
          minLength: 1,
        }),
        {
          minLength: 1,
        },
      ),
    ),
    dies: part(
      fc.array(
        fc
          .record({ mm2: bounded(100_000), count: part(bounded(1000)), counts: part(fc.boolean()) })
          .map(without),
        { minLength: 1 },
      ),
    ),
    bandwidth: part(bounded(1_000_000)),
  })
  .filter(({ tpp, units }) => tpp !== undefined || units !== undefined)
  .map(without);

const country = fc.constantFrom(...law.countryCodes);
/** Anything that the gate lets pass as an answer, however odd. */
export const odd = (id: QuestionId): fc.Arbitrary<unknown> => {
  const entry = question(id);
  const answer = (): fc.Arbitrary<unknown> => {
    switch (entry.kind) {
      case 'choice':
        return entry.several
          ? fc.oneof(
              fc.constantFrom(...entry.options),
              fc.shuffledSubarray([...entry.options], { minLength: 1 }),
            )
          : fc.constantFrom(...entry.options);
      case 'choices':
        return fc
          .shuffledSubarray([...entry.options], { minLength: 1 })
          .map((chosen) => together(chosen, entry.exclusive));
      case 'country':
        return fc.oneof(
          country,
          fc.uniqueArray(country, { minLength: 1, maxLength: 30 }),
          fc.uniqueArray(country, { minLength: 1, maxLength: 30 }).map((not) => ({ not })),
        );
      case 'chip':
        return fc.constantFrom(...law.chips().map((chip) => chip.id));
      case 'figures':
        return figures;
      case 'hbm':
        return fc.record({ bandwidth: bounded(1_000_000), mm2: bounded(100_000) });
      case 'number':
        return fc.double({ min: entry.min, max: entry.max, noNaN: true });
      case 'day':
        return fc.constantFrom('2026-12-10', '2025-02-28', '2031-01-01');
      case 'checklist':
        return fc.dictionary(fc.constantFrom('*', ...entry.lines), fc.constantFrom(...entry.statuses));
    }
  };
  return fc.oneof({ weight: 9, arbitrary: answer() }, { weight: 1, arbitrary: fc.constant(UNKNOWN) });
};
const date = fc
  .oneof(
    { weight: 3, arbitrary: fc.integer({ min: Date.UTC(2023, 10, 17), max: Date.UTC(2040, 0, 1) }) },
    { weight: 1, arbitrary: fc.integer({ min: Date.UTC(2023, 10, 17), max: Date.UTC(9999, 11, 31) }) },
    { weight: 1, arbitrary: fc.constantFrom(Date.UTC(2023, 10, 17), Date.UTC(9999, 11, 31)) },
  )
  .map((time) => new Date(time).toISOString().slice(0, 10));
/** A date that is open, its ends in the order in which they come. */
const openDate = fc
  .tuple(fc.option(date), fc.option(date))
  .map(([one, other]) =>
    one !== null && other !== null && other < one ? { from: other, to: one } : { from: one, to: other },
  );
/** Cases that no questionnaire leads to and that the gate lets pass all the same. */
export const oddCase: fc.Arbitrary<Case> = fc
  .tuple(fc.subarray([...questionIds]), date, fc.oneof({ weight: 3, arbitrary: date }, openDate))
  .chain(([ids, decisionDate, plannedDate]) =>
    fc
      .tuple(...ids.map((id) => odd(id).map((answer) => [id, answer] as const)))
      .map((entries) => read({ decisionDate, plannedDate, answers: Object.fromEntries(entries) })),
  );

/** A finished deal: every question on its path is answered and none off it. */
const finishedCase = knownCase.map((theCase) => onPath(theCase));
export const onPath = (theCase: Case): Case => {
  const { asked, settled } = derive(theCase);
  const answers = Object.fromEntries(
    Object.entries(theCase.answers).filter(([id]) => {
      const known = id as QuestionId;
      return asked.has(known) && !settled.has(known);
    }),
  ) as Answers;
  return { ...theCase, answers };
};
/** A deal that somebody left half-way. */
const stoppedCase = fc
  .tuple(finishedCase, fc.integer({ min: 0, max: questionIds.length }))
  .map(([theCase, end]) => ({
    ...theCase,
    answers: Object.fromEntries(
      questionIds
        .slice(0, end)
        .flatMap((id) => (theCase.answers[id] === undefined ? [] : [[id, theCase.answers[id] as Answer]])),
    ) as Answers,
  }));

/** Every sort of case that there is. */
export const everyCase = fc.oneof(finishedCase, stoppedCase, knownCase, anyCase, oddCase);
/** How many random cases are tried: 100,000 with `CODE_RUNS=100000`. */
export const RUNS = Number(process.env.CODE_RUNS ?? 1500);
