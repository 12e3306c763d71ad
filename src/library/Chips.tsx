import { useMemo, useState } from 'react';
import { type Case, citationOf, law } from '../../machines';
import { ChipSource } from '../question/ChipFigures';
import { Cites } from '../ui/Cites';
import { Filter, Find, Shown } from '../ui/Find';
import { Notice } from '../ui/Notice';
import { Tag } from '../ui/Tag';
import { useQuestionWords } from '../words/names';
import { useWords, type Words } from '../words/words';
import { ChipPlot, MarkIcon } from './ChipPlot';
import { chipPointOf, inHandOf } from './points';

type Chip = law.Chip;
type Column = 'name' | 'vendor' | 'designer' | 'year' | 'tpp' | 'density' | 'headline' | 'confidence';

const columns: readonly Column[] = [
  'name',
  'vendor',
  'designer',
  'year',
  'tpp',
  'density',
  'headline',
  'confidence',
];
/** From the mildest to the gravest; what is open stands between what it could be. */
const headlines: readonly law.Headline[] = [
  'none',
  'unknown',
  'unknown-die-area',
  'b.2',
  'b.1',
  'at-least-b.1',
  'a.2',
  'a.1',
];
const confidences: readonly law.Confidence[] = ['high', 'medium', 'low', 'memory'];
const vendors = [...new Set(law.chips().map(({ vendor }) => vendor))];
const designers = [...new Set(law.chips().map(({ designer }) => designer))];

/** What a column sorts by; what is not known comes last in either direction. */
const sortValue = (chip: Chip, column: Column, words: Words): number | string | null => {
  switch (column) {
    case 'name':
      return chip.name;
    case 'vendor':
      return chip.vendor;
    case 'designer':
      return words.country(chip.designer);
    case 'year':
      return chip.year;
    case 'tpp':
      return chip.tppPerIc ?? chip.tppLowerBound;
    case 'density':
      return chip.pd;
    case 'headline':
      return headlines.indexOf(chip.headline);
    case 'confidence':
      return confidences.indexOf(chip.confidence);
  }
};

interface Order {
  readonly column: Column;
  readonly direction: 'ascending' | 'descending';
}

const sorted = (chips: readonly Chip[], { column, direction }: Order, words: Words): readonly Chip[] => {
  const collator = new Intl.Collator(words.lang, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  return chips.toSorted((left, right) => {
    const [a, b] = [sortValue(left, column, words), sortValue(right, column, words)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return (
      sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)))
    );
  });
};

/** Figures rise from the gravest when first asked for; names from A. */
const firstDirection = (column: Column): Order['direction'] =>
  ['year', 'tpp', 'density', 'headline'].includes(column) ? 'descending' : 'ascending';

export const Chips = ({ theCase }: { theCase: Case | undefined }) => {
  const words = useWords();
  const { chipOf } = useQuestionWords();
  const [query, setQuery] = useState('');
  const [vendor, setVendor] = useState<string>('');
  const [designer, setDesigner] = useState<string>('');
  const [headline, setHeadline] = useState<law.Headline | ''>('');
  const [order, setOrder] = useState<Order>({ column: 'tpp', direction: 'descending' });
  const [marked, setMarked] = useState<Chip>();
  const inHand = useMemo(() => inHandOf(theCase), [theCase]);

  const named = query.trim() === '' ? undefined : new Set(law.findChips(query));
  const shown = law
    .chips()
    .filter(
      (chip) =>
        (!named || named.has(chip)) &&
        (vendor === '' || chip.vendor === vendor) &&
        (designer === '' || chip.designer === designer) &&
        (headline === '' || chip.headline === headline),
    );
  const rows = sorted(shown, order, words);
  const notDrawn = shown.filter((chip) => !chipPointOf(chip)).length;
  const sortBy = (column: Column) =>
    setOrder(
      order.column === column
        ? { column, direction: order.direction === 'ascending' ? 'descending' : 'ascending' }
        : { column, direction: firstDirection(column) },
    );
  return (
    <>
      <p className="library-lead">{words.library('chips.lead', { number: law.chips().length })}</p>
      <Notice kind="warn">{words.library('chips.caution')}</Notice>
      <div className="filters">
        <Find hint={words.library('chips.find.hint')} query={query} change={setQuery} />
        <Filter
          name={words.library('chips.filter.vendor')}
          value={vendor}
          options={vendors}
          nameOf={(option) => option}
          change={setVendor}
        />
        <Filter
          name={words.library('chips.filter.designer')}
          value={designer}
          options={designers}
          nameOf={words.country}
          change={setDesigner}
        />
        <Filter
          name={words.library('chips.filter.headline')}
          value={headline}
          options={headlines}
          nameOf={(option) => words.library(`chips.class.${option}`)}
          change={setHeadline}
        />
      </div>
      <Shown>
        {shown.length === 0
          ? words.ui('chip.found-none')
          : words.library('chips.shown', { count: shown.length, of: law.chips().length })}
      </Shown>
      <ChipPlot
        shown={shown}
        inHand={inHand}
        marked={marked}
        mark={setMarked}
        nameOf={(chip) => chipOf(chip.id)}
      />
      {inHand?.kind === 'chip' && !chipPointOf(inHand.chip) ? (
        <Notice>{words.library('chips.in-hand-not-drawn', { name: chipOf(inHand.chip.id) })}</Notice>
      ) : null}
      <Legend notDrawn={notDrawn} />
      <section aria-labelledby="chips-table">
        <h2 id="chips-table">{words.library('chips.table')}</h2>
        <div className="scroll">
          <table className="chips-table">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th
                    key={column}
                    scope="col"
                    aria-sort={order.column === column ? order.direction : undefined}
                    className={column}
                  >
                    <button type="button" className="sorter" onClick={() => sortBy(column)}>
                      {words.library(`chips.column.${column}`)}
                    </button>
                  </th>
                ))}
                <th scope="col">{words.library('chips.column.source')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((chip) => (
                <ChipRow
                  key={chip.id}
                  chip={chip}
                  isInHand={inHand?.kind === 'chip' && inHand.chip.id === chip.id}
                  isMarked={marked?.id === chip.id}
                  mark={() => setMarked(marked?.id === chip.id ? undefined : chip)}
                />
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
};

const Legend = ({ notDrawn }: { notDrawn: number }) => {
  const words = useWords();
  return (
    <details className="plot-legend" open>
      <summary>{words.library('chips.legend')}</summary>
      <ul>
        {(['a', 'b', 'none', 'open'] as const).map((shape) => (
          <li key={shape}>
            <MarkIcon shape={shape} />
            <span>{words.library(`chips.shape.${shape}`)}</span>
          </li>
        ))}
        <li>
          <MarkIcon shape="none" isWeak />
          <span>{words.library('chips.shape.weak')}</span>
        </li>
        <li>{words.library('chips.shape.lower-bound')}</li>
      </ul>
      <p>{words.library('chips.near', { share: words.number(law.thresholds.nearShare * 100) })}</p>
      {notDrawn > 0 ? <p>{words.library('chips.not-drawn', { count: notDrawn })}</p> : null}
      <p className="areas">{words.library('chips.limits')}</p>
      <Cites
        cites={[...law.thresholdEvidence.a, ...law.thresholdEvidence.b, 'CLS-04' as const].map((id) =>
          citationOf(id, law.LAW_CHECKED),
        )}
      />
    </details>
  );
};

interface RowProps {
  readonly chip: Chip;
  readonly isInHand: boolean;
  readonly isMarked: boolean;
  readonly mark: () => void;
}

const ChipRow = ({ chip, isInHand, isMarked, mark }: RowProps) => {
  const words = useWords();
  const { chipOf } = useQuestionWords();
  const point = chipPointOf(chip);
  return (
    <tr className={isInHand ? 'in-hand' : undefined} data-row={chip.id}>
      <th scope="row">
        {point ? (
          <button
            type="button"
            className="marker"
            aria-pressed={isMarked}
            title={words.library('chips.mark', { name: chipOf(chip.id) })}
            onClick={mark}
          >
            <MarkIcon shape={point.shape} isWeak={point.isWeak} />
            <span className="mark-name">{chip.name}</span>
          </button>
        ) : (
          <span className="not-drawn">{chip.name}</span>
        )}
        {isInHand ? (
          <small className="aside">{words.library('chips.in-hand', { name: chip.name })}</small>
        ) : null}
        {chip.ics > 1 ? (
          <small className="aside">{words.ui('chip.several', { number: chip.ics })}</small>
        ) : null}
      </th>
      <td>{chip.vendor}</td>
      <td>{words.country(chip.designer)}</td>
      <td className="number">{chip.year}</td>
      <td className="number">
        {chip.tppPerIc !== null
          ? words.number(chip.tppPerIc)
          : chip.tppLowerBound !== null
            ? words.library('chips.at-least', { tpp: words.number(chip.tppLowerBound) })
            : words.library('chips.unknown')}
      </td>
      <td className="number">{chip.pd === null ? words.library('chips.unknown') : words.number(chip.pd)}</td>
      <td>{words.library(`chips.class.${chip.headline}`)}</td>
      <td>
        <Tag weak={chip.confidence !== 'high'}>{words.library(`chips.confidence.${chip.confidence}`)}</Tag>
      </td>
      <td className="origin">
        <ChipSource chip={chip} />
      </td>
    </tr>
  );
};
