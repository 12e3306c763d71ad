/**
 * Formats have versions, and a version that is left behind has a migration with a name. The chain from the
 * first version to the present one has no gap; a version from the future is refused, never guessed at.
 */
type Data = Readonly<Record<string, unknown>>;

export interface Migration {
  /** What changed, for whoever reads a history of the format. */
  readonly name: string;
  /** The version that it takes; it gives the next one. */
  readonly from: number;
  readonly migrate: (data: Data) => Data;
}

export interface Format {
  readonly current: number;
  readonly migrations: readonly Migration[];
}

export type Migrated = { readonly data: Data } | { readonly refusal: 'too-new' | 'not-a-version' };

/**
 * A format whose every version up to the present one can be read.
 *
 * @throws {Error} if a migration is missing, doubled or out of order: that is a mistake of the program.
 */
export const formatOf = (current: number, migrations: readonly Migration[]): Format => {
  const from = migrations.map((migration) => migration.from);
  const needed = Array.from({ length: current - 1 }, (_, index) => index + 1);
  if (from.join() !== needed.join())
    throw new Error(`migrations from ${from.join()} do not lead from 1 to ${current}`);
  return { current, migrations };
};

/**
 * Brings data to the present version of its format.
 *
 * @param version - as the data states it; data that states none is of the present version.
 */
export const migrate = (data: Data, version: unknown, { current, migrations }: Format): Migrated => {
  if (version === undefined) return { data };
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { refusal: 'not-a-version' };
  if (version > current) return { refusal: 'too-new' };
  return { data: migrations.slice(version - 1).reduce((older, step) => step.migrate(older), data) };
};
