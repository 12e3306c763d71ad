import { useId } from 'react';
import { type Expected, type ExpectedFinding, keyOf, type Level, levels } from '../../../machines';
import { LevelShape } from '../../ui/LevelShape';
import { useWords } from '../../words/words';
import { FindingList } from './FindingList';
import { namedBy } from './ownNames';

interface Props {
  readonly expected: Expected;
  readonly change: (expected: Expected) => void;
}

const withCertainty = (
  { certainty: _before, ...named }: ExpectedFinding,
  certainty: 'established' | 'possible',
): ExpectedFinding => (certainty === 'possible' ? { ...named, certainty } : named);

const withoutKeys = ({ without: _before, ...rest }: Expected, keys: readonly string[]): Expected =>
  keys.length > 0 ? { ...rest, without: keys } : rest;

/** What the deal must come out as. It decides nothing; the judgement is compared with it. */
export const ExpectedPart = ({ expected, change }: Props) => {
  const words = useWords();
  const id = useId();
  const { level, couldBecome, findings, without = [] } = expected;
  const setCouldBecome = (value: string) => {
    const { couldBecome: _before, ...rest } = expected;
    const known = levels.find((one) => one === value);
    change(known ? { ...rest, couldBecome: known } : rest);
  };
  return (
    <>
      <fieldset className="own-level">
        <legend>{words.author('expected.level')}</legend>
        {levels.toReversed().map((one: Level) => (
          <label key={one} className={one}>
            <input
              type="radio"
              name={`${id}-level`}
              checked={level === one}
              onChange={() => change({ ...expected, level: one })}
            />
            <LevelShape level={one} />
            <span>{words.finding(`level.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <div className="own-field">
        <label htmlFor={`${id}-could`}>{words.author('expected.could')}</label>
        <select
          id={`${id}-could`}
          value={couldBecome ?? ''}
          onChange={(event) => setCouldBecome(event.target.value)}
        >
          <option value="">{words.author('expected.could.open')}</option>
          {levels.toReversed().map((one) => (
            <option key={one} value={one}>
              {words.finding(`level.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <FindingList
        label={words.author('expected.findings')}
        hint={words.author('expected.findings.hint')}
        chosen={findings.map((finding) => ({
          key: keyOf(finding),
          certainty: finding.certainty ?? 'established',
        }))}
        add={(key) => change({ ...expected, findings: [...findings, namedBy(key)] })}
        remove={(index) => change({ ...expected, findings: findings.filter((_, at) => at !== index) })}
        setCertainty={(index, certainty) =>
          change({
            ...expected,
            findings: findings.map((one, at) => (at === index ? withCertainty(one, certainty) : one)),
          })
        }
      />
      <FindingList
        label={words.author('expected.without')}
        hint={words.author('expected.without.hint')}
        chosen={without.map((key) => ({ key }))}
        add={(key) => change(withoutKeys(expected, [...without, key]))}
        remove={(index) =>
          change(
            withoutKeys(
              expected,
              without.filter((_, at) => at !== index),
            ),
          )
        }
      />
    </>
  );
};
