import { useId, useState } from 'react';
import { type AtOdds, type Datasheet, readDatasheet, readSheet } from '../../../machines';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useWords, type Words } from '../../words/words';

interface Props {
  /** Puts what was picked out into the fields; `isShort` if figures are on the sheet that were not taken. */
  readonly fill: (sheet: Datasheet, isShort: boolean) => void;
}

const hasFigures = ({ rates, dies, bandwidth, tpp }: Datasheet): boolean =>
  rates.length > 0 || dies.length > 0 || bandwidth !== undefined || tpp !== undefined;

/** A line of the datasheet instead of typing: it shows what it read and what it refuses, then fills the fields. */
export const DatasheetBox = ({ fill }: Props) => {
  const words = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const [column, setColumn] = useState('');
  const [isFilled, setFilled] = useState(false);
  const sheet = text.trim() === '' ? undefined : readDatasheet(text, column === '' ? undefined : column);
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
          setColumn('');
          setFilled(false);
        }}
        aria-describedby={`${id}-hint`}
      />
      {sheet?.columns ? (
        <div className="datasheet-column">
          <label htmlFor={`${id}-column`}>{words.sheet('column')}</label>
          <p className="field-hint" id={`${id}-column-hint`}>
            {words.sheet('column.hint')}
          </p>
          <select
            id={`${id}-column`}
            value={column}
            onChange={(event) => {
              setColumn(event.target.value);
              setFilled(false);
            }}
            aria-describedby={`${id}-column-hint`}
          >
            <option value="">{words.sheet('column.none')}</option>
            {sheet.columns.map((name) => (
              <option key={name} value={name}>
                {/^\d+$/.test(name) ? words.sheet('column.number', { number: name }) : name}
              </option>
            ))}
          </select>
        </div>
      ) : null}
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
            fill(sheet, readSheet(sheet, 'unknown').lacks.length > 0);
            setFilled(true);
          }}
        >
          {words.wizard('datasheet.fill')}
        </Button>
      ) : null}
    </div>
  );
};

/** What a sentence says of figures that differ from those of the catalogue. */
const oddsIn = (words: Words, { chip, tpp, expected, count = 1 }: AtOdds) => ({
  chip: words.ui('chip.name', { vendor: chip.vendor, name: chip.name }),
  tpp: words.number(tpp),
  expected: words.number(expected),
  count: words.number(count),
});

/** What was read, for confirmation, and what was not taken and why. */
const Read = ({ sheet }: { sheet: Datasheet }) => {
  const words = useWords();
  const { rates, dies, bandwidth, tpp, density, system } = sheet;
  // What has to be chosen is asked above.
  const refused = sheet.refused.filter(
    ({ reason, text }, index) =>
      reason !== 'columns' &&
      sheet.refused.findIndex((other) => other.reason === reason && other.text === text) === index,
  );
  const { classes, lacks, atOdds } = readSheet(sheet, 'unknown');
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
          {atOdds ? (
            <Notice kind="warn">{words.sheet(`odds.${atOdds.odds}`, oddsIn(words, atOdds))}</Notice>
          ) : null}
          {(rates.length === 0 && tpp === undefined) || classes.length === 1
            ? null
            : lacks.map((lack) => (
                <Notice key={lack} kind="warn">
                  {words.sheet(`lack.${lack}`)}
                </Notice>
              ))}
        </>
      ) : refused.length === 0 && !sheet.columns ? (
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
                    ? words.sheet('reason.two-readings', { one: readings[0], other: readings[1] })
                    : words.sheet(`reason.${reason}`)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
