import { weighAll } from '../../machines/findings/assess';
import type { Row } from '../../machines/findings/row';
import { nameOf } from '../plain';
import { asSets } from '../samples';
import { contender, type Reader } from './contender';

/** This engine as the product runs it, groups, periods, sources and unknowns included. */
export const ours: Reader = (table) => {
  const names = new Map<Row, string>(table.map((row, place) => [row, nameOf(row, place)]));
  return contender(
    (sample) => ({ world: asSets(sample), date: sample.date, decided: sample.decided }),
    ({ world, date, decided }) => weighAll({ worldOn: () => world }, date, decided, table),
    ({ level, judged }) => ({ level, rows: judged.map(({ row }) => names.get(row) ?? '') }),
  );
};
