import { type CSSProperties, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button';
import { listenForKeys } from '../../ui/keys';
import { useWords } from '../../words/words';

const MIN = 0.3;
const MAX = 2.5;
const STEP = 1.25;

/** The letters of the picture are drawn for this size of the page's own. */
const UNIT = 16;
const remOfPage = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / UNIT || 1;

interface Props {
  /** The width of the picture where it is not zoomed. */
  readonly width: number;
  /** The id of the element that is brought into sight; another one is brought there again. */
  readonly target: string | undefined;
  readonly children: ReactNode;
}

/** Brings an element into the middle of the frame, unless all of it is in sight. The page itself stays. */
const bringIn = (frame: HTMLElement, target: Element): void => {
  const [outer, inner] = [frame.getBoundingClientRect(), target.getBoundingClientRect()];
  const isSeen =
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom;
  if (isSeen) return;
  frame.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
  frame.scrollTop += inner.top + inner.height / 2 - outer.top - outer.height / 2;
};

/** A frame that scrolls by itself, with a zoom by buttons and by the keys + − 0. */
export const MapFrame = ({ width, target, children }: Props) => {
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const middle = useRef<readonly [number, number]>(undefined);
  const change = (next: number) => {
    const { current } = frame;
    if (current)
      middle.current = [
        (current.scrollLeft + current.clientWidth / 2) / zoom,
        (current.scrollTop + current.clientHeight / 2) / zoom,
      ];
    setZoom(Math.min(MAX, Math.max(MIN, next)));
  };
  const fitWidth = () => change((frame.current?.clientWidth || width) / (width * remOfPage()));
  useLayoutEffect(() => {
    const { current } = frame;
    if (!current || !middle.current) return;
    const [x, y] = middle.current;
    current.scrollLeft = x * zoom - current.clientWidth / 2;
    current.scrollTop = y * zoom - current.clientHeight / 2;
  }, [zoom]);
  useEffect(() => {
    const found = target === undefined ? null : document.getElementById(target);
    if (found && frame.current) bringIn(frame.current, found);
  }, [target]);
  // The keys belong to the frame: they are heard while the focus is on one of its boxes.
  useEffect(() => {
    const { current } = frame;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '+' || event.key === '=') change(zoom * STEP);
      else if (event.key === '-') change(zoom / STEP);
      else if (event.key === '0') fitWidth();
      else return;
      event.preventDefault();
    };
    return current ? listenForKeys(current, press) : undefined;
  });
  return (
    <div className="map-view">
      <div className="map-zoom">
        <Button look="plain" onClick={() => change(zoom / STEP)} disabled={zoom <= MIN}>
          {words.map('zoom.out')}
        </Button>
        <Button look="plain" onClick={() => change(zoom * STEP)} disabled={zoom >= MAX}>
          {words.map('zoom.in')}
        </Button>
        <Button look="plain" onClick={fitWidth}>
          {words.map('zoom.fit')}
        </Button>
        <span className="map-zoomed" aria-live="polite">
          {words.map('zoom.now', { percent: Math.round(zoom * 100) })}
        </span>
      </div>
      <section className="map-frame" ref={frame} aria-label={words.map('frame')}>
        <div className="map-scaled" style={{ '--map-width': `${(width * zoom) / UNIT}rem` } as CSSProperties}>
          {children}
        </div>
      </section>
    </div>
  );
};
