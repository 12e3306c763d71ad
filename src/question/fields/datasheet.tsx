import { useId, useState } from 'react';
import { type Datasheet, readDatasheet } from '../../../machines';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words/words';

interface Props {
  /** Puts what was picked out into the fields. */
  readonly fill: (sheet: Datasheet) => void;
}

const hasFigures = ({ rates, dies, bandwidth, tpp }: Datasheet): boolean =>
  rates.length > 0 || dies.length > 0 || bandwidth !== undefined || tpp !== undefined;

/** A line of the datasheet instead of typing: it shows what it read and what it refuses, then fills the fields. */
export const DatasheetBox = ({ fill }: Props) => {
  const words = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const [isFilled, setFilled] = useState(false);
  const sheet = text.trim() === '' ? undefined : readDatasheet(text);
  return (
    <div className="datasheet">
      <label className="field-name" htmlFor={id}>
        {words.wizard('datasheet')}
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {words.wizard('datasheet.hint')}
      </p>
      <textarea
        id={id}
        rows={2}
        spellCheck={false}
        autoComplete="off"
        placeholder={words.wizard('datasheet.placeholder')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setFilled(false);
        }}
        aria-describedby={`${id}-hint`}
      />
      <div role="status">
        {sheet === undefined ? null : isFilled ? (
          <p className="found">{words.wizard('datasheet.filled')}</p>
        ) : (
          <Read sheet={sheet} />
        )}
      </div>
      {sheet && !isFilled && !sheet.system && hasFigures(sheet) ? (
        <Button
          look="plain"
          onClick={() => {
            fill(sheet);
            setFilled(true);
          }}
        >
          {words.wizard('datasheet.fill')}
        </Button>
      ) : null}
    </div>
  );
};

/** What was read, for confirmation, and what was not taken and why. */
const Read = ({ sheet }: { sheet: Datasheet }) => {
  const words = useWords();
  const { rates, dies, bandwidth, tpp, density, refused, system } = sheet;
  const picked = [
    ...(tpp === undefined ? [] : [words.ui('answer.tpp', { tpp: words.exactly(tpp) })]),
    ...rates.map(({ tops, bits, format, dense }) =>
      words.wizard(dense ? 'datasheet.rate-dense' : 'datasheet.rate', {
        format,
        bits: words.exactly(bits),
        tops: words.exactly(tops),
      }),
    ),
    ...dies.map(({ mm2, count = 1 }) =>
      words.ui('answer.die', { mm2: words.exactly(mm2), count: words.exactly(count) }),
    ),
    ...(bandwidth === undefined
      ? []
      : [words.ui('answer.bandwidth', { bandwidth: words.exactly(bandwidth) })]),
    ...(density === undefined
      ? []
      : [words.wizard('datasheet.density', { density: words.exactly(density) })]),
  ];
  return (
    <>
      {system ? (
        <Notice kind="warn">{words.wizard('datasheet.system', { words: system })}</Notice>
      ) : picked.length > 0 ? (
        <>
          <p className="datasheet-part">{words.wizard('datasheet.picked')}</p>
          <ul className="picked">
            {picked.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {rates.some(({ dense }) => !dense) ? <p>{words.wizard('datasheet.not-said')}</p> : null}
        </>
      ) : refused.length === 0 ? (
        <p className="found">{words.wizard('datasheet.nothing')}</p>
      ) : null}
      {system || refused.length === 0 ? null : (
        <>
          <p className="datasheet-part">{words.wizard('datasheet.refused')}</p>
          <ul className="refused">
            {refused.map(({ text, reason, readings }) => (
              <li key={text + reason}>
                <q>{text}</q>
                <span>
                  {readings
                    ? words.wizard('datasheet.refused.two-readings', { one: readings[0], other: readings[1] })
                    : words.wizard(`datasheet.refused.${reason}`)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
