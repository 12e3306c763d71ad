import { type AnyEventObject, assign, createActor, setup } from 'xstate';
import { conclude, type Plain, plainTable } from '../plain';
import { flagsOf, valuesOf } from '../samples';
import { contender, type Reader } from './contender';

interface Facts {
  readonly values: Readonly<Record<string, string>>;
  readonly flags: Readonly<Record<string, boolean>>;
}
interface Context extends Facts {
  readonly fired: readonly string[];
}
type Guard = (facts: Facts) => boolean;

/** A state per row, passed in order; a row that holds is noted on the way. The guards are plain functions. */
export const xstate: Reader = (table) => {
  const plain = plainTable(table);
  const named = new Map<string, Guard>();
  const guard = (condition: Plain): Guard => {
    if ('flag' in condition) return ({ flags }) => flags[condition.flag] === true;
    if ('named' in condition) return named.get(condition.named) ?? (() => false);
    if ('not' in condition) {
      const inner = guard(condition.not);
      return (facts) => !inner(facts);
    }
    if ('all' in condition) {
      const parts = condition.all.map(guard);
      return (facts) => parts.every((part) => part(facts));
    }
    if ('any' in condition) {
      const parts = condition.any.map(guard);
      return (facts) => parts.some((part) => part(facts));
    }
    const { variable } = condition;
    return 'notIn' in condition
      ? ({ values }) => !condition.notIn.includes(values[variable] ?? '')
      : ({ values }) => condition.in.includes(values[variable] ?? '');
  };
  for (const [name, condition] of plain.named) named.set(name, guard(condition));

  const chart = setup({ types: { context: {} as Context, input: {} as Facts } });
  const rows = [...plain.rows.values()];
  const machine = chart.createMachine({
    context: ({ input }) => ({ ...input, fired: [] }),
    initial: 'row0',
    states: {
      ...Object.fromEntries(
        rows.map(({ id, when }, place) => {
          const holds = guard(when);
          const target = `row${place + 1}`;
          const note = assign<Context, AnyEventObject, undefined, AnyEventObject, never>({
            fired: ({ context }) => [...context.fired, id],
          });
          return [
            `row${place}`,
            {
              always: [
                { guard: ({ context }: { context: Context }) => holds(context), actions: note, target },
                { target },
              ],
            },
          ];
        }),
      ),
      [`row${rows.length}`]: { type: 'final' },
    },
  });
  return contender(
    (sample) => ({ values: valuesOf(sample), flags: flagsOf(sample, plain) }),
    (input) => {
      const actor = createActor(machine, { input });
      const { context } = actor.start().getSnapshot();
      actor.stop();
      return conclude(context.fired, plain, input.values.licenceInHand === 'checked');
    },
    (answer) => answer,
  );
};
