/** Puts what the tool says in the place of what was expected. */
import {
  assess,
  type Expected,
  type ExpectedFinding,
  type Miss,
  missesOf,
  type Scenario,
} from '../../../machines';

const withoutCertainty = ({ certainty: _certainty, ...named }: ExpectedFinding): ExpectedFinding => named;

/** An expectation without this difference. */
export const takeOver = (expected: Expected, miss: Miss): Expected => {
  switch (miss.kind) {
    case 'level':
      return { ...expected, level: miss.actual };
    case 'could-become': {
      const { couldBecome: _expected, ...rest } = expected;
      return miss.actual === null ? rest : { ...rest, couldBecome: miss.actual };
    }
    case 'missing': {
      const { actual } = miss;
      const others = expected.findings.filter((one) => one !== miss.finding);
      if (actual === null) return { ...expected, findings: others };
      const named = withoutCertainty(miss.finding);
      const as = actual === 'possible' ? { ...named, certainty: actual } : named;
      return { ...expected, findings: expected.findings.map((one) => (one === miss.finding ? as : one)) };
    }
    case 'unexpected': {
      const { without, ...rest } = expected;
      const others = (without ?? []).filter((key) => key !== miss.key);
      return others.length > 0 ? { ...rest, without: others } : rest;
    }
  }
};

export const takeOverAll = (expected: Expected, misses: readonly Miss[]): Expected =>
  misses.reduce(takeOver, expected);

/** How often the judgement is not what a deal expects, its twists among it. */
const counted = new WeakMap<Scenario, number>();
export const differencesOf = (scenario: Scenario): number => {
  const known = counted.get(scenario);
  if (known !== undefined) return known;
  const number = [scenario, ...scenario.twists].reduce(
    (sum, { theCase, expected }) => sum + missesOf(assess(theCase), expected).length,
    0,
  );
  counted.set(scenario, number);
  return number;
};
