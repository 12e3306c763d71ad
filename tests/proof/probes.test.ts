import { expect, it } from 'vitest';
import { assess } from '../../machines';
import { caseOfProbe, probes, readScenarios } from './deals';

const deals = readScenarios();

it.each(probes.map((probe, at) => [at + 1, probe.of, probe] as const))(
  'probe %i, of deal %s, comes out as it is recorded',
  (_at, _of, probe) => {
    const { outcome, findings } = assess(caseOfProbe(probe, deals));
    expect(outcome.level).toBe(probe.level);
    const said = findings.map(({ key, certainty }) => (certainty === 'possible' ? `${key}?` : key));
    expect(said.sort()).toEqual(probe.findings);
  },
);
