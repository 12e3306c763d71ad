/**
 * What is not known: the engine's lowest and highest level and the certainty of each finding, against every
 * resolution as the oracle sees it.
 */
import type { Answer, Answers, Case } from '../../machines/answers';
import { readAnswer } from '../../machines/case';
import { anyCountry, anyCountryAbroad, anyCountryButJapan } from '../../machines/facts/countries';
import { type Derived, derive } from '../../machines/facts/derive';
import { weighAll } from '../../machines/findings/assess';
import { keyOf, type Level, levels, rank, type Weight } from '../../machines/findings/row';
import { type QuestionId, question, UNKNOWN } from '../../machines/questions';
import { type Variable, variableNames } from '../../machines/questions/variables';
import { type Assigned, ConcreteWorld } from './concrete';
import { type Deal, daysOf } from './deals';
import type { Explorer } from './explore';
import { possibilities } from './oracle/facts';
import { besides, besidesLicence, findings, levelOf } from './oracle/rows';
import { pick, type Random } from './random';
import { possibilityNames, type Space } from './space';

const without = ({ answers }: Case, ids: readonly QuestionId[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id as QuestionId)));

/** Cases made from a deal by forgetting some answers, by another answer to some, and by another date. */
export const variantsOf = (
  { case: theCase, derived }: Deal,
  space: Space,
  random: Random,
  count: number,
): Case[] => {
  const asked = [...derived.asked].filter((id) => theCase.answers[id] !== undefined);
  return Array.from({ length: count }, (_, turn) => {
    const forgotten = asked.filter(() => random() < 0.05 * 2 ** (turn % 4));
    const answers: Partial<Record<QuestionId, Answer>> = { ...without(theCase, forgotten) };
    for (const id of asked) {
      if (forgotten.includes(id) || random() > 0.15) continue;
      const other = otherAnswer(id, space, random);
      if (other !== undefined) answers[id] = other;
    }
    const dates = turn % 3 === 0 ? [pick(random, space.stretches), pick(random, space.stretches)] : [];
    const [planned, decided] = dates.map(({ first, last }) => (random() < 0.5 ? first : last));
    return {
      decisionDate: decided ?? theCase.decisionDate,
      plannedDate: planned ?? theCase.plannedDate,
      answers: answers as Answers,
    };
  });
};

const otherAnswer = (id: QuestionId, space: Space, random: Random): Answer | undefined => {
  const asked = question(id);
  switch (asked.kind) {
    case 'choice':
      return asked.several && random() < 0.3
        ? readAnswer(id, [pick(random, asked.options), pick(random, asked.options)])
        : pick(random, asked.options);
    case 'country': {
      const places = space.domains[space.indexOf.get('destination') as number]?.values.slice(1) ?? [];
      const turn = random();
      if (turn < 0.1) return { not: [...new Set([pick(random, places), pick(random, places)])] };
      return turn < 0.4 ? [pick(random, places), pick(random, places)] : pick(random, places);
    }
    case 'choices':
      return readAnswer(id, [pick(random, asked.options)]);
    case 'checklist':
      return { '*': pick(random, asked.statuses), [pick(random, asked.lines)]: pick(random, asked.statuses) };
    default:
      return random() < 0.5 ? UNKNOWN : undefined;
  }
};

/** Narrows an explorer to what a case leaves possible, on one day. */
const narrowTo = (
  explorer: Explorer,
  derived: Pick<Derived, 'worldOn'>,
  date: string,
  decided: string,
): void => {
  const world = derived.worldOn(date);
  const { space } = explorer;
  explorer.widen();
  for (const name of variableNames) explorer.narrow(name, bitsOf(explorer, name, world[name]));
  for (const [name, day] of [
    ['day', date],
    ['decided', decided],
  ] as const) {
    const bit = space.stretches.findIndex(({ first, last }) => first <= day && day <= last);
    explorer.narrow(name, [bit]);
  }
  for (const name of possibilityNames) {
    let may = false;
    explorer.explore(
      () => possibilities[name](explorer),
      (holds) => {
        may ||= holds;
        return may;
      },
    );
    explorer.narrow(`may ${name}`, [may ? 1 : 0]);
  }
};

const bitsOf = (explorer: Explorer, name: Variable, values: ReadonlySet<string>): number[] => {
  if (values.size === 0) return [0];
  // A country that is not known is any country, not only those that the engine tries.
  const without = new Map([
    [anyCountry, ''],
    [anyCountryAbroad, 'US'],
    [anyCountryButJapan, 'JP'],
  ]).get(values);
  if (without !== undefined) {
    const classes = [...new Set(explorer.space.classOfCountry.values())];
    return without === '' ? classes : classes.filter((bit) => bit !== explorer.bitOf(name, without));
  }
  return [...new Set([...values].map((value) => explorer.bitOf(name, value)))];
};

interface Found {
  readonly key: string;
  readonly level: Weight;
  readonly certainty: string;
}
interface Seen {
  readonly low: Level;
  readonly high: Level;
  /** Beside whatever level. */
  readonly found: readonly Found[];
  readonly findings: readonly string[];
}

export const lines = (found: readonly Found[], level: Level): string[] => {
  const asksForLicence = found.some(({ level: weight }) => weight === 'licence');
  return found
    .filter(({ key }) => !besides[key] || besides[key].includes(level))
    .filter(({ key }) => asksForLicence || !besidesLicence.has(key))
    .map(({ key, level: weight, certainty }) => `${key} ${weight} ${certainty}`)
    .sort();
};

export const outcome = (low: Level, high: Level): Level => {
  const capped = rank(high) > rank('hold') ? 'hold' : high;
  return rank(low) >= rank(capped) ? low : capped;
};

/** What the oracle says of a case on a day, over every resolution. */
const seenByOracle = (explorer: Explorer): Seen => {
  const found: Found[] = [];
  for (const key of Object.keys(findings)) {
    let all = true;
    let some: Weight | undefined;
    explorer.explore(
      () => levelOf(key, explorer),
      (level) => {
        if (level) some = level;
        else all = false;
        return some !== undefined && !all;
      },
    );
    if (some) found.push({ key, level: some, certainty: all ? 'established' : 'possible' });
  }
  const weighing = found.filter(({ level }) => level !== 'note');
  const high = weighing.reduce<Level>(
    (highest, { level }) => (rank(level) > rank(highest) ? (level as Level) : highest),
    'none',
  );
  const low =
    [...levels].reverse().find((level) => {
      if (level === 'none') return true;
      const reaching = weighing.filter((finding) => rank(finding.level) >= rank(level));
      if (reaching.some(({ certainty }) => certainty === 'established')) return true;
      if (reaching.length === 0) return false;
      let everywhere = true;
      explorer.explore(
        () => reaching.some(({ key }) => levelOf(key, explorer) !== false),
        (holds) => {
          everywhere &&= holds;
          return !everywhere;
        },
      );
      return everywhere;
    }) ?? 'none';
  return { low, high, found, findings: lines(found, outcome(low, high)) };
};

/** The same by plain trial of each resolution, where they are few; `undefined` where they are many. */
const seenByTrial = (
  derived: Pick<Derived, 'worldOn'>,
  date: string,
  decided: string,
  most: number,
): Pick<Seen, 'low' | 'high'> | undefined => {
  const world = derived.worldOn(date);
  const open = variableNames.filter((name) => world[name].size > 1);
  if (open.reduce((product, name) => product * world[name].size, 1) > most) return undefined;
  const values: Assigned = {};
  for (const name of variableNames) values[name] = [...world[name]][0] ?? '';
  const reached: number[] = [];
  const may = new Set<string>();
  const tryFrom = (at: number, visit: (w: ConcreteWorld) => void): void => {
    const name = open[at];
    if (name === undefined) visit(new ConcreteWorld({ ...values }, date, decided));
    else
      for (const value of world[name]) {
        values[name] = value;
        tryFrom(at + 1, visit);
      }
  };
  tryFrom(0, (w) => {
    for (const name of possibilityNames) if (possibilities[name](w)) may.add(name);
  });
  tryFrom(0, (w) => {
    w.may = (name) => may.has(name);
    const worst = Object.keys(findings).reduce((highest, key) => {
      const level = levelOf(key, w);
      return level && level !== 'note' ? Math.max(highest, rank(level)) : highest;
    }, 0);
    reached.push(worst);
  });
  return {
    low: levels[Math.min(...reached)] as Level,
    high: levels[Math.max(...reached)] as Level,
  };
};

/** What the oracle says of a case with a fixed date, by the law of that date. */
export const seenOnDay = (theCase: Case & { readonly plannedDate: string }, explorer: Explorer): Seen => {
  narrowTo(explorer, derive(theCase), theCase.plannedDate, theCase.decisionDate);
  return seenByOracle(explorer);
};

/** Compares the engine with the oracle for one case, by the law of each of its days. */
export const compareCase = (theCase: Case, explorer: Explorer, report: (message: string) => void): number => {
  const derived = derive(theCase);
  const { decisionDate } = theCase;
  for (const date of daysOf(theCase)) {
    const judged = weighAll(derived, date, decisionDate);
    const engine = lines(
      judged.judged.map(({ row, level, certainty }) => ({ key: keyOf(row), level, certainty })),
      judged.level,
    );
    narrowTo(explorer, derived, date, decisionDate);
    const oracle = seenByOracle(explorer);
    const where = `on ${date} (decided ${decisionDate}) with ${JSON.stringify(theCase.answers)}`;
    if (judged.low !== oracle.low || judged.high !== oracle.high)
      report(`levels ${judged.low}..${judged.high}, by the table ${oracle.low}..${oracle.high}, ${where}`);
    const differing = [
      ...engine.filter((line) => !oracle.findings.includes(line)).map((line) => `rules: ${line}`),
      ...oracle.findings.filter((line) => !engine.includes(line)).map((line) => `table: ${line}`),
    ];
    if (differing.length > 0) report(`${differing.join('; ')} ${where}`);
    const tried = seenByTrial(derived, date, decisionDate, 500);
    if (tried && (tried.low !== judged.low || tried.high !== judged.high))
      report(`levels ${judged.low}..${judged.high}, by trial ${tried.low}..${tried.high}, ${where}`);
  }
  explorer.widen();
  return daysOf(theCase).length;
};

/** Whether the worlds of a case are among those that the proof takes as reachable. */
export const breaksReachability = (
  theCase: Case,
  explorer: Explorer,
  rules: readonly ((w: Explorer) => boolean)[],
): number | undefined => {
  const derived = derive(theCase);
  for (const date of daysOf(theCase)) {
    narrowTo(explorer, derived, date, theCase.decisionDate);
    for (const [index, rule] of rules.entries()) {
      let broken = false;
      explorer.explore(
        () => rule(explorer),
        (holds) => {
          broken ||= !holds;
          return broken;
        },
      );
      if (broken) {
        explorer.widen();
        return index;
      }
    }
  }
  explorer.widen();
  return undefined;
};
