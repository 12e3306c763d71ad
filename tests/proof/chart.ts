/** The questionnaire as a chart: everything reachable, no dead end, every path ends; how long the paths are. */
import type { AnyStateNode } from 'xstate';
import type { Answer, Answers, Case } from '../../machines/answers';
import { readAnswer } from '../../machines/case';
import { screeningMachine } from '../../machines/flow/screening.machine';
import { pathOf, questionsOn, walk } from '../../machines/flow/walk';
import { chips } from '../../machines/law';
import {
  type QuestionId,
  question,
  questionIds,
  questions,
  type ScreenId,
  screenIds,
} from '../../machines/questions';
import { type Deal, readTwists } from './deals';
import { pick, type Random } from './random';

export interface ChartResult {
  readonly walked: number;
  readonly paths: number;
  readonly longest: number;
  readonly median: number;
  readonly longestDeal: number;
  readonly medianDeal: number;
}

const targetsOf = (node: AnyStateNode): AnyStateNode[] => {
  const transitions = [...(node.always ?? []), ...[...node.transitions.values()].flat()];
  return transitions.flatMap(({ target }) => target ?? []);
};
const entered = (node: AnyStateNode): AnyStateNode[] => {
  const first = node.initial.target;
  return [...targetsOf(node), ...(node.type === 'compound' ? (first ?? []) : [])];
};

/** Every state is entered from the start, and from every state the end can be reached. */
const checkGraph = (report: (message: string) => void): void => {
  const all: AnyStateNode[] = [];
  const collect = (node: AnyStateNode): void => {
    all.push(node);
    for (const child of Object.values(node.states)) collect(child);
  };
  collect(screeningMachine.root);
  const next = new Map(
    all.map((node) => {
      // What is done hands over to what its section says.
      const after = node.type === 'final' && node.parent ? targetsOf(node.parent) : [];
      return [node, [...(node.type === 'final' ? [] : entered(node)), ...after]] as const;
    }),
  );
  const from = (start: readonly AnyStateNode[], step: (node: AnyStateNode) => readonly AnyStateNode[]) => {
    const seen = new Set(start);
    for (const node of seen) for (const other of step(node)) seen.add(other);
    return seen;
  };
  const reached = from([screeningMachine.root], (node) => next.get(node) ?? []);
  const end = all.filter((node) => node.id === 'screening.summary');
  const ending = from(end, (node) => all.filter((other) => next.get(other)?.includes(node)));
  for (const node of all) {
    if (!reached.has(node)) report(`chart: ${node.id} is never entered`);
    if (!ending.has(node)) report(`chart: there is no way from ${node.id} to the end`);
  }
};

const option = (id: QuestionId): readonly string[] => {
  const asked = question(id);
  return 'options' in asked ? asked.options : [];
};

/** An answer to a question, by chance: now and then "don't know", and places that rules speak of. */
const someAnswer = (id: QuestionId, random: Random): Answer => {
  const asked = question(id);
  if (random() < 0.15) return readAnswer(id, 'unknown');
  switch (asked.kind) {
    case 'choice':
      return pick(random, asked.options);
    case 'choices':
      return [pick(random, asked.options)];
    case 'country':
      return pick(random, ['CN', 'US', 'JP', 'AE', 'VN', 'UA', 'IR', 'RU', 'KH', 'DE']);
    case 'chip':
      return pick(random, chips()).id;
    case 'figures':
      return pick(random, [
        { tpp: 5000 },
        { tpp: 3000, dies: [{ mm2: 800 }], bandwidth: 4800 },
        { tpp: 100 },
      ]);
    case 'hbm':
      return pick(random, [
        { bandwidth: 1200, mm2: 120 },
        { bandwidth: 250, mm2: 100 },
      ]);
    case 'number':
      return pick(random, [25, 33, 38, 45]);
    case 'day':
      return pick(random, ['2026-12-10', '2026-06-01', '2027-06-01']);
    case 'checklist':
      return { '*': pick(random, asked.statuses) };
  }
};

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? 0;

/** Answers screen after screen until nothing is open. */
const walkThrough = (
  start: Answers,
  date: string,
  random: Random,
  asked: Set<QuestionId>,
  report: (message: string) => void,
): readonly ScreenId[] => {
  let theCase: Case = { decisionDate: date, plannedDate: date, answers: start };
  for (let step = 0; step <= screenIds.length; step += 1) {
    const { at, facts, path } = walk(theCase);
    for (const id of facts.asked) asked.add(id);
    if (at === 'check') return path;
    const open = questionsOn(facts, at).filter((id) => theCase.answers[id] === undefined);
    if (open.length === 0) {
      report(`chart: ${at} waits for nothing, with ${JSON.stringify(theCase.answers)}`);
      return path;
    }
    const answers = Object.fromEntries(open.map((id) => [id, someAnswer(id, random)]));
    theCase = { ...theCase, answers: { ...theCase.answers, ...answers } };
  }
  report(`chart: no end, with ${JSON.stringify(theCase.answers)}`);
  return [];
};

export const checkChart = (
  deals: readonly Deal[],
  random: Random,
  report: (message: string) => void,
): ChartResult => {
  checkGraph(report);
  const date = '2026-11-21';
  const lengths: number[] = [];
  const distinct = new Set<string>();
  const shown = new Set<ScreenId>();
  const asked = new Set<QuestionId>();
  let walked = 0;
  for (const role of questions.role.options)
    for (const itemKind of option('itemKind'))
      for (const identifiedBy of option('identifiedBy')) {
        const start: Answers = { role, itemKind, identifiedBy };
        // All that could be asked, were nothing else known; and a way through it.
        for (const path of [
          pathOf({ decisionDate: date, plannedDate: date, answers: start }),
          walkThrough(start, date, random, asked, report),
        ]) {
          walked += 1;
          lengths.push(path.length);
          distinct.add(path.join());
          for (const id of path) shown.add(id);
        }
      }
  const ofDeals = deals.map(({ case: theCase, derived }) => {
    const path = pathOf(theCase);
    for (const id of path) shown.add(id);
    for (const id of derived.asked) asked.add(id);
    return path.length;
  });
  // What is asked of few, and only after changes of the law, comes up in a twist.
  for (const { derived } of readTwists()) for (const id of derived.asked) asked.add(id);
  for (const id of screenIds) if (!shown.has(id)) report(`chart: the screen ${id} is never shown`);
  for (const id of questionIds) if (!asked.has(id)) report(`chart: ${id} is never asked`);
  return {
    walked,
    paths: distinct.size,
    longest: Math.max(...lengths, ...ofDeals),
    median: median(lengths),
    longestDeal: Math.max(...ofDeals),
    medianDeal: median(ofDeals),
  };
};
