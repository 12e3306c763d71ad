import { type CSSProperties, type PointerEvent, type ReactNode, useState } from 'react';
import type { law } from '../../machines';
import { useWords } from '../words/words';
import { type ChipPoint, chipPointOf, densityScale, type InHand, type Shape, tppScale } from './points';
import { limits, nearRegions, type Region, regions } from './regions';

/** Well-known chips, spread over the picture, that are named from the start. */
const named = [
  'nvidia-h100-sxm',
  'nvidia-b200',
  'nvidia-h20',
  'nvidia-a100-80-sxm',
  'nvidia-rtx-4090',
  'nvidia-t4',
];

const paths: Readonly<Record<Shape, string>> = {
  a: 'M-4.5-4.5h9v9h-9z',
  b: 'M0-6 6 0 0 6-6 0z',
  none: 'M-4.5 0a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0-9 0z',
  open: 'M0-5.5 5.5 4.5h-11z',
};

export const Mark = ({ shape, isWeak = false }: { shape: Shape; isWeak?: boolean }) => (
  <path d={paths[shape]} className={isWeak ? `dot ${shape} weak` : `dot ${shape}`} />
);

/** A symbol for a legend or a table. */
export const MarkIcon = ({ shape, isWeak = false }: { shape: Shape; isWeak?: boolean }) => (
  <svg className="mark-icon" viewBox="-9 -9 18 18" aria-hidden="true" focusable="false">
    <Mark shape={shape} isWeak={isWeak} />
  </svg>
);

const percent = (value: number): string => `${value.toFixed(3)}%`;
const within = (value: number): number => Math.min(100, Math.max(0, value));
/** An open end goes to the edge of the picture. */
const boxOf = ({ tpp, density }: Region) => {
  const left = within(tppScale(tpp.from));
  const right = tpp.to === undefined ? 100 : within(tppScale(tpp.to));
  const bottom = density.from === 0 ? 100 : within(densityScale(density.from));
  const top = density.to === undefined ? 0 : within(densityScale(density.to));
  return { x: percent(left), y: percent(top), width: percent(right - left), height: percent(bottom - top) };
};

const isPower = (value: number): boolean => Number.isInteger(Number(Math.log10(value).toFixed(9)));

interface Props {
  readonly shown: readonly law.Chip[];
  readonly inHand: InHand | undefined;
  readonly marked: law.Chip | undefined;
  readonly mark: (chip: law.Chip | undefined) => void;
  readonly nameOf: (chip: law.Chip) => string;
}

export const ChipPlot = ({ shown, inHand, marked, mark, nameOf }: Props) => {
  const words = useWords();
  const [near, setNear] = useState<law.Chip>();
  const points = shown.flatMap((chip) => chipPointOf(chip) ?? []);
  const withDensity = points.filter(({ density }) => density !== null);
  const without = points.filter(({ density }) => density === null);
  const chosen = near ?? marked;

  /** The point under the pointer, or the one next to it. */
  const nearest = (event: PointerEvent, among: readonly ChipPoint[]): law.Chip | undefined => {
    const box = event.currentTarget.getBoundingClientRect();
    const distance = ({ tpp, density }: ChipPoint) =>
      Math.hypot(
        (tppScale(tpp) / 100) * box.width - (event.clientX - box.left),
        density === null ? 0 : (densityScale(density) / 100) * box.height - (event.clientY - box.top),
      );
    const [first] = among.toSorted((left, right) => distance(left) - distance(right));
    return first && distance(first) < 28 ? first.chip : undefined;
  };
  const follow = (among: readonly ChipPoint[]) => ({
    onPointerMove: (event: PointerEvent) => setNear(nearest(event, among)),
    onPointerLeave: () => setNear(undefined),
    onPointerUp: (event: PointerEvent) => mark(nearest(event, among)),
  });
  const tag = (id: string): string | undefined => {
    if (inHand?.kind === 'chip' && inHand.chip.id === id) return 'in-hand';
    if (chosen?.id === id) return 'chosen';
    return named.includes(id) && shown.some((chip) => chip.id === id) ? 'named' : undefined;
  };
  const hand =
    inHand?.kind === 'figures'
      ? { tpp: inHand.tpp, density: inHand.density, name: words.library('chips.your-figures') }
      : undefined;
  // The chip of the case is in the picture whatever the filters leave.
  const handChip = inHand?.kind === 'chip' ? chipPointOf(inHand.chip) : undefined;
  const drawn = (isKnown: boolean) => {
    const list = isKnown ? withDensity : without;
    const extra = [handChip, chosen && chipPointOf(chosen)].filter(
      (point) => point !== undefined && (point.density !== null) === isKnown,
    ) as ChipPoint[];
    return [...list, ...extra.filter(({ chip }) => !list.some((point) => point.chip === chip))];
  };
  const label = (point: ChipPoint) => {
    const how = tag(point.chip.id);
    return how ? (
      <Label key={point.chip.id} at={point} how={how}>
        {how === 'in-hand' ? words.library('chips.in-hand', { name: point.chip.name }) : point.chip.name}
      </Label>
    ) : null;
  };
  const handLabel = hand ? (
    <Label at={hand} how="in-hand">
      {words.library('chips.in-hand', { name: hand.name })}
    </Label>
  ) : null;

  return (
    <figure className="plot">
      <div
        className="plot-frame"
        role="img"
        aria-label={words.library('chips.picture', { count: points.length })}
      >
        <b className="density-name">{words.library('chips.density')}</b>
        <div className="plot-limits top">
          {limits.tpp.map((limit) => (
            <span key={limit} style={{ left: percent(tppScale(limit)) }}>
              {words.number(limit)}
            </span>
          ))}
        </div>
        <div className="plot-axis left">
          {densityScale.ticks(6).map((tick) =>
            [1, 2, 5].includes(Number(String(tick).replace(/[.0]/g, ''))) ? (
              <span key={tick} style={{ top: percent(densityScale(tick)) }}>
                {words.number(tick)}
              </span>
            ) : null,
          )}
        </div>
        <svg className="plot-area" aria-hidden="true" focusable="false" {...follow(withDensity)}>
          <defs>
            <pattern id="near-limit" width="5" height="5" patternUnits="userSpaceOnUse">
              <path d="M-1 6 6-1" className="hatch" />
            </pattern>
          </defs>
          {tppScale.ticks(8).map((tick) => (
            <line
              key={tick}
              className={isPower(tick) ? 'grid strong' : 'grid'}
              x1={percent(tppScale(tick))}
              x2={percent(tppScale(tick))}
              y1="0"
              y2="100%"
            />
          ))}
          {densityScale.ticks(6).map((tick) => (
            <line
              key={tick}
              className={isPower(tick) ? 'grid strong' : 'grid'}
              x1="0"
              x2="100%"
              y1={percent(densityScale(tick))}
              y2={percent(densityScale(tick))}
            />
          ))}
          {nearRegions.map((region) => (
            <rect key={region.id} className="near" fill="url(#near-limit)" {...boxOf(region)} />
          ))}
          {regions.toReversed().map((region) => (
            <rect
              key={region.id}
              data-region={region.id}
              className={`region ${region.id[0]}`}
              {...boxOf(region)}
            />
          ))}
          {drawn(true).map((point) => (
            <At key={point.chip.id} x={tppScale(point.tpp)} y={densityScale(point.density ?? 1)}>
              <g data-chip={point.chip.id} className={tag(point.chip.id)}>
                <Mark shape={point.shape} isWeak={point.isWeak} />
                {point.isLowerBound ? <path className="beyond" d="M8 0h9m-4-4 4 4-4 4" /> : null}
              </g>
            </At>
          ))}
          {hand && hand.density !== null ? (
            <At x={within(tppScale(hand.tpp))} y={within(densityScale(hand.density))}>
              <path className="hand" d="M-8 0H8M0-8V8" />
            </At>
          ) : null}
        </svg>
        <div className="plot-over">
          {regions.map((region) => (
            <i key={region.id} className="region-name" style={cornerOf(region)}>
              {region.id}
            </i>
          ))}
          {drawn(true).map(label)}
          {hand?.density === null ? null : handLabel}
        </div>
        <div className="plot-limits right">
          {limits.density.map((limit) => (
            <span key={limit} style={{ top: percent(densityScale(limit)) }}>
              {words.number(limit)}
            </span>
          ))}
        </div>
        <b className="edge-name">{words.library('chips.no-density')}</b>
        <div className="edge">
          <svg className="edge-area" aria-hidden="true" focusable="false" {...follow(without)}>
            {limits.tpp.map((limit) => (
              <line
                key={limit}
                className="grid limit"
                x1={percent(tppScale(limit))}
                x2={percent(tppScale(limit))}
                y1="0"
                y2="100%"
              />
            ))}
            {drawn(false).map((point, index) => (
              <At key={point.chip.id} x={tppScale(point.tpp)} y={30 + (index % 3) * 20}>
                <g data-chip={point.chip.id} className={tag(point.chip.id)}>
                  <Mark shape={point.shape} isWeak={point.isWeak} />
                  {point.isLowerBound ? <path className="beyond" d="M8 0h9m-4-4 4 4-4 4" /> : null}
                </g>
              </At>
            ))}
            {hand && hand.density === null ? (
              <At x={within(tppScale(hand.tpp))} y={50}>
                <path className="hand" d="M-8 0H8M0-8V8" />
              </At>
            ) : null}
          </svg>
          {drawn(false).map(label)}
          {hand?.density === null ? handLabel : null}
        </div>
        <div className="plot-axis bottom">
          {tppScale.ticks(8).map((tick) =>
            isPower(tick) ? (
              <span key={tick} style={{ left: percent(tppScale(tick)) }}>
                {words.number(tick)}
              </span>
            ) : null,
          )}
          <b>{words.library('chips.tpp')}</b>
        </div>
      </div>
      <figcaption>
        <p className="reading">
          {chosen ? <Reading chip={chosen} name={nameOf(chosen)} /> : words.library('chips.point')}
        </p>
        <p>{words.library('chips.twin')}</p>
      </figcaption>
    </figure>
  );
};

/** Puts what is drawn around the origin at a place given in per cent. */
const At = ({ x, y, children }: { x: number; y: number; children: ReactNode }) => (
  <svg x={percent(x)} y={percent(y)} overflow="visible" aria-hidden="true">
    {children}
  </svg>
);

/** The areas of .b overlap at their top; b.1 is named at its foot. */
const cornerOf = (region: Region): CSSProperties => {
  const { x, y } = boxOf(region);
  return region.id === 'b.1'
    ? { left: x, bottom: percent(100 - within(densityScale(region.density.from))) }
    : { left: x, top: y };
};

interface LabelProps {
  readonly at: Pick<ChipPoint, 'tpp' | 'density'>;
  readonly how: string;
  readonly children: string;
}

/** A name beside its point, on the side where there is room. */
const Label = ({ at: { tpp, density }, how, children }: LabelProps) => {
  const x = within(tppScale(tpp));
  const style: CSSProperties = {
    top: density === null ? '50%' : percent(within(densityScale(density))),
    ...(x > 60 ? { right: percent(100 - x) } : { left: percent(x) }),
  };
  return (
    <span className={`label ${how}`} style={style}>
      {children}
    </span>
  );
};

const Reading = ({ chip, name }: { chip: law.Chip; name: string }) => {
  const words = useWords();
  const tpp =
    chip.tppPerIc !== null
      ? words.ui('chip.tpp', { tpp: words.number(chip.tppPerIc) })
      : chip.tppLowerBound !== null
        ? words.ui('chip.tpp-at-least', { tpp: words.number(chip.tppLowerBound) })
        : words.ui('chip.tpp-unknown');
  return (
    <>
      <b>{name}</b>
      <span>{tpp}</span>
      <span>
        {chip.pd === null
          ? words.library('chips.no-density')
          : words.ui('chip.density', { density: words.number(chip.pd) })}
      </span>
      <span>{words.ui(`headline.${chip.headline}`)}</span>
      <span>{words.ui(`confidence.${chip.confidence}`)}</span>
    </>
  );
};
