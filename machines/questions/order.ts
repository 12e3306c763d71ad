/** In which order answers are read: as the screens come, and each after all that it depends on. */
import { type Condition, nodesOf } from '../facts/conditions';
import { allQuestions, askingOf, type QuestionId, screen, screenIds, screensOf } from '.';
import { type ReadingId, readings, type Variable, variables } from './variables';

/** The questions whose answers a reading computes from. */
export const readBy = (reading: ReadingId): readonly QuestionId[] =>
  allQuestions.flatMap(({ id, asking }) =>
    asking.feeds === reading || asking.followedBy === reading ? [id] : [],
  );

const variablesIn = (condition: Condition): readonly Variable[] =>
  nodesOf(condition).flatMap((node) => ('on' in node ? [node.on] : []));

const readingOf = new Map<string, ReadingId>(
  Object.entries(readings).flatMap(([reading, given]) =>
    Object.keys(given).map((variable) => [variable, reading as ReadingId] as const),
  ),
);
const behind = (variable: Variable): readonly QuestionId[] => {
  const reading = readingOf.get(variable);
  return [...variables[variable], ...(reading ? readBy(reading) : [])];
};
const dependsOn = (id: QuestionId): readonly QuestionId[] => {
  const { asked, naming, feeds } = askingOf(id);
  // What a reading computes from one question with others beside it follows when they all have been read.
  const beside = feeds && readBy(feeds).length === 1 ? Object.values(readings[feeds]).flat() : [];
  return [...(asked ? variablesIn(asked).flatMap(behind) : []), ...(naming?.on ?? []), ...beside].filter(
    (other) => other !== id,
  );
};

/**
 * A question that stands on several screens is read on the last of them, when all that leads there is known.
 *
 * @throws {RangeError} where questions wait for each other in a circle.
 */
const orderOf = (): readonly QuestionId[] => {
  const waiting = screenIds.flatMap((on) => screen(on).questions.filter((id) => screensOf(id).at(-1) === on));
  const order: QuestionId[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex((id) => !dependsOn(id).some((other) => waiting.includes(other)));
    if (next < 0) throw new RangeError(`asked in a circle: ${waiting.join(', ')}`);
    order.push(...waiting.splice(next, 1));
  }
  return order;
};
export const readingOrder = orderOf();

/** The readings that follow once a question has been read: it is the last that they compute from. */
export const readingsAfter: ReadonlyMap<QuestionId, readonly ReadingId[]> = new Map(
  readingOrder.map((id) => {
    const { feeds, followedBy } = askingOf(id);
    const last = (reading: ReadingId) =>
      readingOrder.findLast((other) => readBy(reading).includes(other)) === id;
    return [id, [feeds, followedBy].flatMap((reading) => (reading && last(reading) ? [reading] : []))];
  }),
);
