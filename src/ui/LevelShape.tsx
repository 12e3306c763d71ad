import type { JSX } from 'react';
import type { Weight } from '../../machines';

/** Each level has a shape of its own, so that it reads without colour. None is a tick: nothing is ever cleared. */
const shapes: Readonly<Record<Weight, JSX.Element>> = {
  stop: (
    <>
      <path d="M10.2 2.5h11.6l8.2 8.2v11.6L21.8 29.5H10.2L2 21.3V10.7z" />
      <path className="solid" d="M8.5 14h15v4h-15z" />
    </>
  ),
  licence: (
    <>
      <path d="M16 1.8 30.2 16 16 30.2 1.8 16z" />
      <path className="thin" d="M11.5 9.5h6.5l2.5 2.5v10.5h-9zM14 15h4M14 18.5h4" />
    </>
  ),
  hold: (
    <>
      <path d="M9 3h14l7 13-7 13H9L2 16z" />
      <path className="solid" d="M11 10h3.5v12H11zM17.5 10H21v12h-3.5z" />
    </>
  ),
  care: (
    <>
      <path d="M16 3 30.5 28.5H1.5z" />
      <path className="solid" d="M14.4 12h3.2v8.5h-3.2zM14.4 22.5h3.2v3.2h-3.2z" />
    </>
  ),
  none: <circle cx="16" cy="16" r="13" />,
  note: <path d="M8 16h16" />,
};

export const LevelShape = ({ level }: { level: Weight }) => (
  <svg className={`shape ${level}`} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    {shapes[level]}
  </svg>
);
