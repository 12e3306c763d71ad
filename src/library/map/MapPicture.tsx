import { Fragment } from 'react';
import type { Chart } from '../../../machines';
import { LevelShape } from '../../ui/LevelShape';
import { hrefOf } from '../../ui/route';
import { useWords } from '../../words/words';
import { type Box, boxesOf, boxTextOf, levelLines, sizes, startOf, type Way, waysOn } from './boxes';
import type { CasePath } from './casePath';
import type { Layout } from './layout';
import { cutAt } from './measure';
import { skippedWords } from './skippedWords';

interface Props {
  readonly chart: Chart;
  readonly layout: Layout;
  readonly path: CasePath | undefined;
  /** The screen that is read. */
  readonly open: string | undefined;
}

type Place = readonly [x: number, y: number, width: number, height: number];
const placeOf = (numbers: readonly number[] | undefined): Place => {
  const [x = 0, y = 0, width = 0, height = 0] = numbers ?? [];
  return [x, y, width, height];
};
export const boxDomId = (screen: string): string => `map-${screen}`;

/** The chart drawn: sections, screens, ways. Whoever cannot see the ways reads them in the list beside it. */
export const MapPicture = ({ chart, layout, path, open }: Props) => {
  const words = useWords();
  const boxes = boxesOf(chart).map((box, at) => ({
    box,
    place: placeOf(layout.boxes[at]),
    breaks: layout.lines[at] ?? [],
  }));
  const of = (kind: Box['kind']) => boxes.filter(({ box }) => box.kind === kind);
  const [width = 0, height = 0] = layout.size;
  return (
    <svg
      aria-label={words.map('picture')}
      className={path ? 'map-picture of-case' : 'map-picture'}
      viewBox={`0 0 ${width} ${height}`}
    >
      <g className="map-grounds">
        {of('section').map(({ box, place }) => (
          <Ground key={box.id} place={place} />
        ))}
      </g>
      <Ways chart={chart} layout={layout} path={path} />
      {of('section').map(({ box, place }) => (
        <g key={box.id}>
          <title>{boxTextOf(words, box).title}</title>
          <text className="map-head" x={place[0] + sizes.pad} y={place[1] + 23}>
            {boxTextOf(words, box).title}
          </text>
          {boxes
            .filter((inner) => inner.box.parent === box.id)
            .map((inner) => (
              <Fragment key={inner.box.id}>
                {inner.box.kind === 'screen' ? (
                  <ScreenBox {...inner} path={path} isOpen={inner.box.state?.screen === open} />
                ) : (
                  <Dot {...inner} />
                )}
              </Fragment>
            ))}
        </g>
      ))}
      {boxes
        .filter(({ box }) => box.parent === undefined && box.kind !== 'section')
        .map((one) => (
          <Fragment key={one.box.id}>
            {one.box.kind === 'start' ? (
              <Dot {...one} />
            ) : one.box.kind === 'outcomes' ? (
              <Outcomes {...one} levels={chart.outcomes} />
            ) : (
              <PageBox {...one} isHere={path?.isAtCheck === true && one.box.id === 'check'} />
            )}
          </Fragment>
        ))}
    </svg>
  );
};

const Ground = ({ place: [x, y, width, height] }: { place: Place }) => (
  <rect className="map-ground" x={x} y={y} width={width} height={height} rx="8" />
);

/** The head of an arrow at the end of a way, in the direction that it comes in. */
const headAt = (corners: readonly number[]): string => {
  const [x0 = 0, y0 = 0, x = 0, y = 0] = corners.slice(-4);
  const [dx, dy] = [Math.sign(x - x0), Math.sign(y - y0)];
  const back = (along: number, aside: number) =>
    `${x - dx * along + dy * aside},${y - dy * along + dx * aside}`;
  return `${x},${y} ${back(7, 4)} ${back(7, -4)}`;
};

/** The ways; those of the case lie over the others. */
const Ways = ({ chart, layout, path }: Pick<Props, 'chart' | 'layout' | 'path'>) => {
  const screens = new Map(chart.states.map(({ id, screen }) => [id, screen]));
  const lookOf = ({ from, to, edge }: Way): 'gone' | 'ahead' | 'plain' => {
    if (!path) return 'plain';
    if (edge !== undefined) return path.gone.has(edge) ? 'gone' : path.ahead.has(edge) ? 'ahead' : 'plain';
    // Where something begins, and how it ends, is on the path with the screen behind it.
    const screen = screens.get(to);
    const standing = screen && path.standing.get(screen);
    if (from === startOf('') || standing === 'settled' || standing === 'here') return 'gone';
    return standing === 'passed-by' ? 'plain' : 'ahead';
  };
  const ways = waysOn(chart).map((way, at) => ({
    ...way,
    at,
    look: lookOf(way),
    corners: layout.ways[at] ?? [],
  }));
  return (
    <g>
      {(['plain', 'ahead', 'gone'] as const).flatMap((name) =>
        ways
          .filter((way) => way.look === name)
          .map(({ at, from, to, corners }) => (
            <g key={at} className={`map-way ${name}`} data-way={`${from}>${to}`}>
              <polyline points={corners.join(' ')} />
              <polygon points={headAt(corners)} />
            </g>
          )),
      )}
    </g>
  );
};

interface BoxProps {
  readonly box: Box;
  readonly place: Place;
  readonly breaks: readonly (readonly number[])[];
}

const Dot = ({ box, place: [x, y, width, height] }: BoxProps) => (
  <g className={`map-point ${box.kind}`} data-box={box.id}>
    <circle cx={x + width / 2} cy={y + height / 2} r={width / 2} />
    {box.kind === 'done' ? (
      <circle className="map-core" cx={x + width / 2} cy={y + height / 2} r="3.5" />
    ) : null}
  </g>
);

/** A text in its lines, below what stands above it. */
const Lines = ({ box, place: [left, top], breaks }: BoxProps) => {
  const words = useWords();
  const { title, notes } = boxTextOf(words, box);
  const { pad, gap, dot, leading } = sizes;
  let y = top + pad;
  return [title, ...notes].map((text, at) => {
    const size = at === 0 ? sizes.title : sizes.note;
    const x = left + pad + (at === 0 && box.kind === 'screen' ? dot + 8 : 0);
    // Spaces keep apart what is read in one go.
    const lines = cutAt(`${text} `, breaks[at] ?? []);
    const begin = y;
    y += lines.length * size * leading + gap;
    return (
      <text key={text} className={at === 0 ? 'map-title' : 'map-note'}>
        {lines
          .map((line, number) => ({ line, y: begin + size * (1.05 + number * leading) }))
          .map(({ line, y }) => (
            <tspan key={y} x={x} y={y}>
              {line}
            </tspan>
          ))}
      </text>
    );
  });
};

const ScreenBox = ({
  path,
  isOpen,
  ...one
}: BoxProps & { readonly path: CasePath | undefined; readonly isOpen: boolean }) => {
  const words = useWords();
  const { box, place } = one;
  const [x, y, width, height] = place;
  const id = box.state?.screen;
  if (!id) return null;
  const standing = path?.standing.get(id);
  const why = path?.skipped.get(id);
  const { title, notes } = boxTextOf(words, box);
  const said = [
    title,
    ...notes,
    ...(standing ? [words.map(`standing.${standing}`)] : []),
    ...(path && why ? skippedWords(words, why, path.theCase, path.facts) : []),
  ];
  return (
    <a
      id={boxDomId(id)}
      href={hrefOf({ page: 'library', shelf: 'map', entry: id })}
      className={`map-box ${standing ?? 'plain'}${isOpen ? ' open' : ''}`}
      data-box={box.id}
      aria-current={isOpen ? 'true' : undefined}
      aria-label={said.join(' ')}
    >
      <rect x={x} y={y} width={width} height={height} rx="6" />
      {standing ? <circle className="map-dot" cx={x + sizes.pad + 6} cy={y + sizes.pad + 9} r="5.5" /> : null}
      <Lines {...one} />
    </a>
  );
};

const PageBox = ({ isHere, ...one }: BoxProps & { readonly isHere: boolean }) => {
  const words = useWords();
  const { box, place } = one;
  const [x, y, width, height] = place;
  const { title } = boxTextOf(words, box);
  return (
    <g id={boxDomId(box.id)} className={`map-page ${box.kind}${isHere ? ' here' : ''}`} data-box={box.id}>
      <rect x={x} y={y} width={width} height={height} rx={box.kind === 'event' ? 13 : 6} />
      {box.kind === 'event' ? (
        <text className="map-note" x={x + width / 2} y={y + 17} textAnchor="middle">
          {title}
        </text>
      ) : (
        <Lines {...one} />
      )}
    </g>
  );
};

const Outcomes = ({ box, place, levels }: BoxProps & { readonly levels: Chart['outcomes'] }) => {
  const words = useWords();
  const [x, y, width, height] = place;
  const { title } = boxTextOf(words, box);
  const named = levelLines(words, levels);
  const row = (at: number) => y + sizes.head + at * (sizes.shape + 8);
  return (
    <g className="map-page outcomes" data-box={box.id}>
      <rect x={x} y={y} width={width} height={height} rx="6" />
      <text className="map-note" x={x + sizes.pad} y={y + 22}>
        {title}
      </text>
      {levels.toReversed().map((level, at) => (
        <g key={level} className={level}>
          <svg x={x + sizes.pad} y={row(at)} width={sizes.shape} height={sizes.shape} aria-hidden="true">
            <LevelShape level={level} />
          </svg>
          <text className="map-title" x={x + sizes.pad + sizes.shape + 8} y={row(at) + 14}>
            {named[at]}
          </text>
        </g>
      ))}
    </g>
  );
};
