/**
 * Section 8 of the table on the deals and their variants. Unknowns (3) are proved in `unknowns.ts`; random
 * cases with shrinking are in tests/findings/properties.test.ts.
 */
import type { Answers, Case } from '../../machines/answers';
import { derive } from '../../machines/facts/derive';
import { assess, outcomeOf } from '../../machines/findings/assess';
import { levels, rank } from '../../machines/findings/row';
import { sources } from '../../machines/law';
import { type Choice, type QuestionId, question, questionIds } from '../../machines/questions';
import type { Deal } from './deals';

const isKnown = (id: string): boolean => Object.hasOwn(sources, id);
const isPlain = (theCase: Case): boolean => {
  const { world } = derive(theCase);
  return world.contradiction.has('no') && world.override.size === 0;
};

/** 1 totality, 5 replay, 6 citation. */
export const checkReport = (theCase: Case, report: (message: string) => void): void => {
  const first = assess(theCase);
  if (!levels.includes(first.outcome.level)) report(`no outcome for ${JSON.stringify(theCase)}`);
  if (first.findings.length === 0) report(`no finding for ${JSON.stringify(theCase)}`);
  for (const { key, sources: cited } of first.findings)
    if (cited.length === 0 || cited.some(({ id, checked }) => !isKnown(id) || !checked))
      report(`${key} cites nothing that the register knows`);
  if (JSON.stringify(first) !== JSON.stringify(assess(structuredClone(theCase))))
    report(`two reports on ${JSON.stringify(theCase)}`);
};

const withAnswer = (theCase: Case, id: QuestionId, answer: string): Case => ({
  ...theCase,
  answers: { ...theCase.answers, [id]: answer } as Answers,
});

const orders: readonly (readonly [QuestionId, readonly string[]])[] = questionIds.flatMap((id) => {
  const asked = question(id);
  return asked.kind === 'choice' && (asked as Choice).ordered ? [[id, asked.options] as const] : [];
});

/** 2 monotony: every ordered question of every deal, each option against the next riskier one. */
export const checkMonotony = (deals: readonly Deal[], report: (message: string) => void): number => {
  let pairs = 0;
  for (const { id: deal, case: theCase, derived } of deals)
    for (const [id, options] of orders) {
      if (!derived.asked.has(id) || derived.settled.has(id)) continue;
      let below: { option: string; level: number } | undefined;
      for (const option of options) {
        const changed = withAnswer(theCase, id, option);
        if (!isPlain(changed)) continue;
        const level = rank(outcomeOf(changed).level);
        pairs += 1;
        if (below && below.level > level) report(`${deal}: ${id} ${option} is milder than ${below.option}`);
        below = { option, level };
      }
    }
  return pairs;
};

/** 4 irrelevance: an answer to any choice that is off the path of a deal changes nothing. */
export const checkIrrelevance = (deals: readonly Deal[], report: (message: string) => void): number => {
  let tried = 0;
  for (const { id: deal, case: theCase, derived } of deals) {
    const before = JSON.stringify(outcomeOf(theCase));
    const off = questionIds.filter((id) => !derived.asked.has(id) && question(id).kind === 'choice');
    for (const id of off) {
      const riskiest = (question(id) as Choice).options.at(-1) as string;
      const { world } = derive(withAnswer(theCase, id, riskiest));
      tried += 1;
      for (const [name, values] of Object.entries(derived.world))
        if ([...values].join() !== [...world[name as keyof typeof world]].join())
          report(`${deal}: ${id} is off the path and changes ${name}`);
    }
    if (before !== JSON.stringify(outcomeOf(theCase))) report(`${deal}: judged twice, two outcomes`);
  }
  return tried;
};

/** 8 beside each other: what tolerates an act, and what stops the same act. */
const neverBeside: readonly (readonly [string, string])[] = [
  ['installed.hq', 'diversion.knowledge'],
  ['installed.hq/unlicensed', 'diversion.knowledge'],
  ['installed.hq', 'gp10.presumed'],
  ['installed.hq/unlicensed', 'gp10.presumed'],
];
export const checkBeside = (theCase: Case, report: (message: string) => void): void => {
  const established = new Set(
    assess(theCase).findings.flatMap(({ key, certainty }) => (certainty === 'established' ? [key] : [])),
  );
  for (const pair of neverBeside)
    if (pair.every((key) => established.has(key)))
      report(`${pair.join(' beside ')} in ${JSON.stringify(theCase)}`);
};
