import {
  type Answer,
  areAtOdds,
  classify,
  type Datasheet,
  type Derived,
  type Die,
  type Figures,
  type QuestionId,
  type Rate,
  UNKNOWN,
} from '../../../machines';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Option } from '../../ui/Option';
import { room } from '../../ui/rooms';
import { useWords } from '../../words/words';
import { FigureInput } from './FigureInput';
import { Frame, useDontKnowWords } from './Frame';
import {
  anchorOf,
  answerFrom,
  dontKnow,
  type Fault,
  type FieldProps,
  figureFrom,
  type Reading,
  text,
} from './field';

/** Reading data sheets is a part by itself: most deals are told by a name. */
const DatasheetBox = room('DatasheetBox', () => import('./datasheet'));

interface RateDraft {
  readonly key: number;
  readonly tops: string;
  readonly bits: string;
}
interface UnitDraft {
  readonly key: number;
  readonly modes: readonly RateDraft[];
}
/** A file need not say how many there are and that they count; what it did not say stays unsaid. */
interface DieDraft {
  readonly key: number;
  readonly mm2: string;
  readonly count?: string;
  readonly counts?: boolean;
}
export interface FiguresDraft {
  readonly kind: 'figures';
  readonly by?: 'tpp' | 'rates' | 'both' | typeof UNKNOWN;
  readonly tpp: string;
  readonly units: readonly UnitDraft[];
  readonly dies: readonly DieDraft[];
  readonly bandwidth: string;
  readonly sparse?: 'dense' | 'sparse';
  /** Whether the sheet has rates that are not entered; not asked where nothing was read from one. */
  readonly atLeast?: boolean;
}

/** Rows keep their identity while others are added or removed, and with it what is typed in them. */
let keys = 0;
const nextKey = (): number => {
  keys += 1;
  return keys;
};
const newRate = (): RateDraft => ({ key: nextKey(), tops: '', bits: '16' });
const newUnit = (): UnitDraft => ({ key: nextKey(), modes: [newRate()] });
const newDie = (): DieDraft => ({ key: nextKey(), mm2: '', count: '1', counts: true });
/** Bit lengths with the formats that people know them by. TF32 counts as 32, the cautious reading. */
const lengths: readonly (readonly [bits: string, formats: string])[] = [
  ['4', 'FP4, INT4'],
  ['6', 'FP6'],
  ['8', 'FP8, INT8'],
  ['16', 'FP16, BF16, INT16'],
  ['32', 'TF32, FP32'],
  ['64', 'FP64'],
];

const wayOf = (hasTpp: boolean, hasRates: boolean): 'tpp' | 'rates' | 'both' =>
  hasTpp ? (hasRates ? 'both' : 'tpp') : 'rates';
const givesTpp = (by: FiguresDraft['by']): by is 'tpp' | 'both' => by === 'tpp' || by === 'both';
const givesRates = (by: FiguresDraft['by']): boolean => by === 'rates' || by === 'both';

export const beginFigures = (answer: Answer | undefined): FiguresDraft => {
  const figures = typeof answer === 'object' ? (answer as Figures) : undefined;
  return {
    kind: 'figures',
    tpp: text(figures?.tpp),
    units: figures?.units?.map((modes) => ({
      key: nextKey(),
      modes: modes.map(({ tops, bits }) => ({ key: nextKey(), tops: text(tops), bits: text(bits) })),
    })) ?? [newUnit()],
    dies: figures?.dies?.map(({ mm2, count, counts }) => ({
      key: nextKey(),
      mm2: text(mm2),
      ...(count === undefined ? {} : { count: text(count) }),
      ...(counts === undefined ? {} : { counts }),
    })) ?? [newDie()],
    bandwidth: text(figures?.bandwidth),
    ...(figures
      ? { by: wayOf(figures.tpp !== undefined, figures.units !== undefined), sparse: 'dense' }
      : {}),
    ...(figures?.atLeast ? { atLeast: true } : {}),
    ...(answer === UNKNOWN ? { by: UNKNOWN } : {}),
  };
};

/**
 * The draft with what was picked out of a datasheet. Kinds of figures that the text did not have stay as they
 * are. Whether the rates are dense is taken over only if the text says so of each; otherwise it is asked.
 *
 * @param isShort - whether a figure is on the sheet that was not taken.
 */
const filledFrom = (draft: FiguresDraft, sheet: Datasheet, isShort: boolean): FiguresDraft => {
  const { rates, dies, bandwidth, tpp } = sheet;
  const { sparse, ...rest } = draft;
  const isNew = rates.length > 0 || tpp !== undefined;
  const isDense = tpp === undefined && rates.every(({ dense }) => dense);
  const density = isNew ? (isDense ? ('dense' as const) : undefined) : sparse;
  return {
    ...rest,
    ...(density === undefined ? {} : { sparse: density }),
    // What is lacking on one sheet is lacking still when another gives the area of the die.
    ...(isShort ? { atLeast: true } : isNew ? { atLeast: false } : {}),
    // What the sheet says of both is set against each other; what it does not say stays as it was chosen.
    by: isNew ? wayOf(tpp !== undefined, rates.length > 0) : givesTpp(draft.by) ? draft.by : 'rates',
    ...(tpp === undefined ? {} : { tpp: text(tpp) }),
    ...(rates.length === 0
      ? {}
      : {
          units: [
            {
              key: nextKey(),
              modes: rates.map(({ tops, bits }) => ({ key: nextKey(), tops: text(tops), bits: text(bits) })),
            },
          ],
        }),
    ...(dies.length === 0
      ? {}
      : {
          dies: dies.map(({ mm2, count = 1 }) => ({
            key: nextKey(),
            mm2: text(mm2),
            count: text(count),
            counts: true,
          })),
        }),
    ...(bandwidth === undefined ? {} : { bandwidth: text(bandwidth) }),
  };
};

/** Rows that were left empty were not meant, as long as one is filled in. */
const meant = (modes: readonly RateDraft[]): readonly RateDraft[] => {
  const full = modes.filter(({ tops }) => tops.trim() !== '');
  return full.length > 0 ? full : modes.slice(0, 1);
};

interface Parsed {
  readonly figures: Figures;
  readonly faults: readonly Fault[];
}

const parse = (id: QuestionId, draft: FiguresDraft): Parsed => {
  const faults: Fault[] = [];
  const figure = (typed: string, part: string, measure: Parameters<typeof figureFrom>[2]): number => {
    const read = figureFrom(typed, anchorOf(id, part), measure);
    if (typeof read === 'number') return read;
    faults.push(read);
    return Number.NaN;
  };
  const rate = ({ key, tops, bits }: RateDraft): Rate => ({
    tops: figure(tops, `tops-${key}`, 'tops'),
    bits: Number(bits),
  });
  const die = ({ key, mm2, count, counts }: DieDraft): Die => ({
    mm2: figure(mm2, `mm2-${key}`, 'mm2'),
    ...(count === undefined ? {} : { count: figure(count, `count-${key}`, 'count') }),
    ...(counts === undefined ? {} : { counts }),
  });
  const dies = draft.dies.filter(({ mm2 }) => mm2.trim() !== '');
  const figures: Figures = {
    ...(givesTpp(draft.by) ? { tpp: figure(draft.tpp, 'tpp', 'tpp') } : {}),
    ...(givesRates(draft.by)
      ? {
          units: draft.units.map(({ modes }) => meant(modes).map(rate)),
        }
      : {}),
    ...(dies.length > 0 ? { dies: dies.map(die) } : {}),
    ...(draft.bandwidth.trim() === ''
      ? {}
      : { bandwidth: figure(draft.bandwidth, 'bandwidth', 'bandwidth') }),
    ...(draft.atLeast ? { atLeast: true } : {}),
  };
  return { figures, faults };
};

export const readFigures = (id: QuestionId, draft: FiguresDraft): Reading => {
  if (draft.by === UNKNOWN) return dontKnow(id);
  if (draft.by === undefined) return { faults: [{ anchor: anchorOf(id), problem: 'empty' }] };
  const { figures, faults } = parse(id, draft);
  if (draft.sparse === undefined)
    return { faults: [...faults, { anchor: anchorOf(id, 'sparse'), problem: 'empty' }] };
  if (draft.sparse === 'sparse')
    return { faults: [{ anchor: anchorOf(id, 'sparse'), problem: 'sparse-figures' }] };
  return faults.length > 0 ? { faults } : answerFrom(id, figures, anchorOf(id));
};

const datacentreOf = ({ world }: Derived): 'yes' | 'no' | 'unknown' => {
  const values = world.datacentre;
  return values.size !== 1 ? 'unknown' : values.has('no') ? 'no' : 'yes';
};

/** What follows from the figures so far, while they are being typed. */
const Reckoning = ({ id, draft, facts }: { id: QuestionId; draft: FiguresDraft; facts: Derived }) => {
  const words = useWords();
  const { figures, faults } = parse(id, draft);
  // Nothing follows from figures with sparsity, and nothing is to be read into them.
  if (draft.sparse === 'sparse') return null;
  const result = faults.length === 0 ? classify(figures, datacentreOf(facts)) : undefined;
  return (
    <output className="reckoning">
      {result === undefined ? (
        words.ui('figures.waiting')
      ) : (
        <>
          <b>
            {figures.atLeast
              ? words.sheet('at-least.tpp', { tpp: words.number(result.tpp) })
              : words.ui('figures.tpp', { tpp: words.number(result.tpp) })}
          </b>
          <b>
            {result.performanceDensity === null
              ? words.ui('figures.density-unknown')
              : words.ui('figures.density', { density: words.number(result.performanceDensity) })}
          </b>
          <span>
            {result.classes.length > 1
              ? words.ui('figures.open')
              : result.paragraph === null
                ? words.ui('figures.below')
                : result.paragraph === 'Note 2'
                  ? words.ui('figures.excluded')
                  : words.ui('figures.meets', { paragraph: result.paragraph })}
          </span>
          {areAtOdds(figures) ? <span>{words.wizard('figures.at-odds')}</span> : null}
        </>
      )}
    </output>
  );
};

interface RowsProps {
  readonly id: QuestionId;
  readonly draft: FiguresDraft;
  readonly change: (part: Partial<FiguresDraft>) => void;
  readonly faults: readonly Fault[];
}

/** The peak rates, a block for each processing unit and a row for each precision. */
const RateRows = ({ id, draft, change, faults }: RowsProps) => {
  const words = useWords();
  const setModes = (unit: UnitDraft, modes: readonly RateDraft[]) =>
    change({ units: draft.units.map((other) => (other === unit ? { ...unit, modes } : other)) });
  return (
    <>
      {draft.units.map((unit, index) => (
        <fieldset className="rows" key={unit.key}>
          <legend>
            {draft.units.length > 1
              ? words.ui('figures.unit', { number: index + 1 })
              : words.ui('figures.rates')}
          </legend>
          <small>{words.question('figures.field.tops.hint')}</small>
          <small>{words.question('figures.field.bits.hint')}</small>
          {unit.modes.map((mode) => {
            const set = (part: Partial<RateDraft>) =>
              setModes(
                unit,
                unit.modes.map((other) => (other === mode ? { ...mode, ...part } : other)),
              );
            const bitsId = anchorOf(id, `bits-${mode.key}`);
            return (
              <div className="row" key={mode.key}>
                <FigureInput
                  anchor={anchorOf(id, `tops-${mode.key}`)}
                  measure="tops"
                  name={words.question('figures.field.tops')}
                  value={mode.tops}
                  change={(tops) => set({ tops })}
                  faults={faults}
                />
                <div className="figure-input">
                  <label htmlFor={bitsId}>{words.question('figures.field.bits')}</label>
                  <select
                    id={bitsId}
                    value={mode.bits}
                    onChange={(event) => set({ bits: event.target.value })}
                  >
                    {(lengths.some(([bits]) => bits === mode.bits)
                      ? lengths
                      : [...lengths, [mode.bits, ''] as const]
                    ).map(([bits, formats]) => (
                      <option key={bits} value={bits}>
                        {formats ? words.ui('figures.bits', { bits, formats }) : bits}
                      </option>
                    ))}
                  </select>
                </div>
                {unit.modes.length > 1 ? (
                  <Button
                    look="quiet"
                    onClick={() =>
                      setModes(
                        unit,
                        unit.modes.filter((other) => other !== mode),
                      )
                    }
                  >
                    {words.ui('row.remove')}
                  </Button>
                ) : null}
              </div>
            );
          })}
          <Button look="plain" onClick={() => setModes(unit, [...unit.modes, newRate()])}>
            {words.ui('figures.add-rate')}
          </Button>
          {draft.units.length > 1 ? (
            <Button
              look="quiet"
              onClick={() => change({ units: draft.units.filter((other) => other !== unit) })}
            >
              {words.ui('figures.remove-unit')}
            </Button>
          ) : null}
        </fieldset>
      ))}
      <Button look="quiet" onClick={() => change({ units: [...draft.units, newUnit()] })}>
        {words.ui('figures.add-unit')}
      </Button>
    </>
  );
};

const DieRows = ({ id, draft, change, faults }: RowsProps) => {
  const words = useWords();
  return (
    <fieldset className="rows">
      <legend>{words.question('figures.field.dies')}</legend>
      <small>{words.question('figures.field.dies.hint')}</small>
      <small>{words.question('figures.field.mm2.hint')}</small>
      {draft.dies.map((die) => {
        const set = (part: Partial<DieDraft>) =>
          change({ dies: draft.dies.map((other) => (other === die ? { ...die, ...part } : other)) });
        return (
          <div className="row" key={die.key}>
            <FigureInput
              anchor={anchorOf(id, `mm2-${die.key}`)}
              measure="mm2"
              name={words.question('figures.field.mm2')}
              value={die.mm2}
              change={(mm2) => set({ mm2 })}
              faults={faults}
            />
            <FigureInput
              anchor={anchorOf(id, `count-${die.key}`)}
              measure="count"
              name={words.ui('figures.count')}
              value={die.count ?? '1'}
              change={(count) => set({ count })}
              faults={faults}
            />
            {draft.dies.length > 1 ? (
              <Button
                look="quiet"
                onClick={() => change({ dies: draft.dies.filter((other) => other !== die) })}
              >
                {words.ui('row.remove')}
              </Button>
            ) : null}
            <label className="tick">
              <input
                type="checkbox"
                checked={die.counts ?? true}
                onChange={() => set({ counts: !(die.counts ?? true) })}
              />
              <span>
                <span>{words.question('figures.field.counts')}</span>
                <small>{words.question('figures.field.counts.hint')}</small>
              </span>
            </label>
          </div>
        );
      })}
      <Button look="plain" onClick={() => change({ dies: [...draft.dies, newDie()] })}>
        {words.ui('figures.add-die')}
      </Button>
    </fieldset>
  );
};

export const FiguresField = ({ id, draft, change, faults, facts }: FieldProps<FiguresDraft>) => {
  const words = useWords();
  const unsure = useDontKnowWords(id);
  const set = (part: Partial<FiguresDraft>) => change({ ...draft, ...part });
  const by = (way: NonNullable<FiguresDraft['by']>) => ({
    type: 'radio' as const,
    name: anchorOf(id, 'by'),
    checked: draft.by === way,
    onChange: () => set({ by: way }),
  });
  const density = (kind: NonNullable<FiguresDraft['sparse']>) => ({
    type: 'radio' as const,
    name: anchorOf(id, 'sparse'),
    checked: draft.sparse === kind,
    onChange: () => set({ sparse: kind }),
  });
  const rows = { id, draft, change: set, faults };
  return (
    <Frame id={id} faults={faults}>
      <DatasheetBox fill={(sheet, isShort) => change(filledFrom(draft, sheet, isShort))} />
      <div className="options">
        <Option {...by('tpp')} id={anchorOf(id)} note={words.question('figures.field.tpp.hint')}>
          {words.question('figures.field.tpp')}
        </Option>
        <Option {...by('rates')} note={words.ui('figures.by-rates.hint')}>
          {words.ui('figures.by-rates')}
        </Option>
        <Option {...by('both')} note={words.wizard('figures.by-both.hint')}>
          {words.wizard('figures.by-both')}
        </Option>
        <Option {...by(UNKNOWN)} unsure note={unsure.note}>
          {unsure.name}
        </Option>
      </div>
      {draft.by === undefined || draft.by === UNKNOWN ? null : (
        <div className="figures">
          {givesTpp(draft.by) ? (
            <FigureInput
              anchor={anchorOf(id, 'tpp')}
              measure="tpp"
              name={words.ui('figures.tpp-name')}
              value={draft.tpp}
              change={(tpp) => set({ tpp })}
              faults={faults}
            />
          ) : null}
          {givesRates(draft.by) ? <RateRows {...rows} /> : null}
          {draft.atLeast === undefined ? null : (
            <label className="tick">
              <input
                type="checkbox"
                checked={draft.atLeast}
                onChange={() => set({ atLeast: !draft.atLeast })}
              />
              <span>
                <span>{words.sheet('at-least')}</span>
                <small>{words.sheet('at-least.hint')}</small>
              </span>
            </label>
          )}
          <DieRows {...rows} />
          <FigureInput
            anchor={anchorOf(id, 'bandwidth')}
            measure="bandwidth"
            name={words.question('figures.field.bandwidth')}
            hint={words.question('figures.field.bandwidth.hint')}
            value={draft.bandwidth}
            change={(bandwidth) => set({ bandwidth })}
            faults={faults}
          />
          <fieldset className="rows">
            <legend>{words.question('figures.field.sparse')}</legend>
            <div className="options">
              <Option {...density('dense')} id={anchorOf(id, 'sparse')}>
                {words.ui('figures.dense')}
              </Option>
              <Option {...density('sparse')} note={words.question('figures.field.sparse.hint')}>
                {words.ui('figures.sparse')}
              </Option>
            </div>
            {draft.sparse === 'sparse' ? (
              <Notice kind="warn" role="status">
                {words.ui('figures.sparse-refused')}
              </Notice>
            ) : null}
          </fieldset>
          <Reckoning id={id} draft={draft} facts={facts} />
        </div>
      )}
    </Frame>
  );
};
