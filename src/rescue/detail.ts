/** What failed, for whoever maintains the page: nothing of the case, nothing of the machine's folders. */
import { edition } from '../../machines';
import { routeOf } from '../ui/route';

const LONGEST_MESSAGE = 200;
const MOST_FRAMES = 12;

/** Messages quote the data that they are about. */
const withoutQuotes = (message: string): string =>
  message
    .replace(/"[^"]*(?:"|$)/g, '"…"')
    .replace(/[“`][^”`]*(?:[”`]|$)/g, '"…"')
    .slice(0, LONGEST_MESSAGE);

/** Lines of a stack, without the address of the page: on a disk, that names folders and people. */
const framesOf = (stack: string): readonly string[] =>
  stack
    .split('\n')
    .filter((line) => /:\d+:\d+\)?$/.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim().replace(/(?:file|https?|blob):\S*?(?=:\d+:\d+\)?$)/, 'page'));

const placeOf = (): string => {
  const route = routeOf(location.hash);
  if (route.page === 'library') return `library/${route.shelf}`;
  return route.page === 'training' ? `training/${route.room}` : route.page;
};

export const detailOf = (error: unknown): string => {
  const { name, message, stack } = error instanceof Error ? error : new Error(typeof error);
  return [
    `Chip Export Check ${edition}`,
    `${name}: ${withoutQuotes(message)}`,
    `at ${placeOf()}`,
    ...framesOf(stack ?? ''),
    navigator.userAgent,
  ].join('\n');
};
