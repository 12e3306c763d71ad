import layouts from 'virtual:chart-layout';
import { useMemo, useState } from 'react';
import { type Case, chartOf, edition, law, screeningMachine } from '../../../machines';
import { Button } from '../../ui/Button';
import { Find, Shown } from '../../ui/Find';
import { printPage } from '../../ui/preview';
import { hrefOf } from '../../ui/route';
import { useWords } from '../../words/words';
import { casePathOf } from './casePath';
import { findIn, sayingsOf } from './findInMap';
import { MapFrame } from './MapFrame';
import { boxDomId, MapPicture } from './MapPicture';
import { Outline } from './Outline';
import { ScreenPanel } from './ScreenPanel';

interface Props {
  /** The case that is open, whose path is lit. */
  readonly theCase: Case | undefined;
  /** The screen that is read. */
  readonly entry: string | undefined;
}

const chart = chartOf(screeningMachine);
const standings = ['settled', 'here', 'to-come', 'passed-by'] as const;

/** The whole questionnaire, drawn from the machine: as a map, as a list, and with the way of the open case. */
export const ChartMap = ({ theCase, entry }: Props) => {
  const words = useWords();
  const [query, setQuery] = useState('');
  const [isListed, setListed] = useState(false);
  const path = useMemo(() => (theCase ? casePathOf(chart, theCase) : undefined), [theCase]);
  const sayings = useMemo(() => sayingsOf(words, chart), [words]);
  const found = findIn(sayings, query);
  const layout = layouts[words.lang];
  const open = chart.states.find(({ screen }) => screen !== undefined && screen === entry);
  const here = chart.states.find(({ screen }) => screen && path?.standing.get(screen) === 'here')?.screen;
  const first = chart.states.find(({ screen }) => screen)?.screen;
  const target = open?.screen ?? here ?? (path?.isAtCheck ? 'check' : first);
  return (
    <>
      <p className="library-lead">{words.map('lead')}</p>
      <p className="map-hint">{words.map('possible')}</p>
      <p className="map-hint map-paper-only">
        {words.map('paper', { edition, date: words.date(law.LAW_CHECKED) })}
      </p>
      <div className="filters map-filters">
        <Find hint={words.map('find.hint')} query={query} change={setQuery} />
      </div>
      <Shown>{query.trim() === '' ? '' : words.map('found', { count: found.length })}</Shown>
      {found.length > 0 ? (
        <ul className="map-found">
          {found.map(({ screen, name, text }) => (
            <li key={screen}>
              <a href={hrefOf({ page: 'library', shelf: 'map', entry: screen })}>{name}</a>
              {text ? <small>{text}</small> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {path ? (
        <ul className="map-legend">
          {standings.map((standing) => (
            <li key={standing} className={standing}>
              {words.map(`legend.${standing}`)}
            </li>
          ))}
        </ul>
      ) : (
        <p className="map-hint">{words.map('legend.no-case')}</p>
      )}
      <div className={open ? 'map-desk with-panel' : 'map-desk'}>
        <MapFrame width={layout.size[0] ?? 0} target={target && boxDomId(target)}>
          <MapPicture chart={chart} layout={layout} path={path} open={open?.screen} />
        </MapFrame>
        {open?.screen ? (
          <ScreenPanel key={open.screen} chart={chart} state={open} id={open.screen} path={path} />
        ) : null}
      </div>
      <section className="map-listed" aria-labelledby="map-listed">
        <h2 id="map-listed">{words.map('outline')}</h2>
        <p className="map-hint map-screen-only">{words.map('outline.hint')}</p>
        <p className="map-actions">
          <Button
            look="plain"
            aria-expanded={isListed}
            aria-controls="map-outline"
            onClick={() => setListed(!isListed)}
          >
            {words.map(isListed ? 'outline.close' : 'outline.open')}
          </Button>
          <Button look="plain" onClick={printPage}>
            {words.map('print')}
          </Button>
        </p>
        <div id="map-outline" className={isListed ? 'map-list open' : 'map-list'}>
          <Outline chart={chart} path={path} />
        </div>
      </section>
    </>
  );
};
