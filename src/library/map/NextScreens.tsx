import type { Chart, ChartState } from '../../../machines';
import { hrefOf } from '../../ui/route';
import { useWords } from '../../words/words';
import { nameOf, numbersOf } from './boxes';

interface Props {
  readonly chart: Chart;
  readonly from: ChartState;
}

/** Where it goes on from a state: to the first of the places that apply, as the machine tries them. */
export const NextScreens = ({ chart, from }: Props) => {
  const words = useWords();
  const numbers = numbersOf(chart);
  const states = new Map(chart.states.map((state) => [state.id, state]));
  const named = (state: ChartState): string => {
    const number = numbers.get(state.id);
    const title = nameOf(words, { id: state.id, kind: state.kind, state });
    return number ? words.map('numbered', { number, title }) : title;
  };
  const targets = chart.edges
    .filter((edge) => edge.from === from.id)
    .flatMap(({ to }) => states.get(to) ?? []);
  const after = (state: ChartState): ChartState | undefined => {
    const next = chart.edges.find((edge) => edge.from === state.parent);
    return next && states.get(next.to);
  };
  const ends = targets.flatMap((state) => (state.kind === 'done' ? (after(state) ?? []) : []));
  const screens = targets.filter(({ kind }) => kind !== 'done');
  return (
    <div className="map-next">
      <p>{words.map(screens.length + ends.length > 1 ? 'next.first' : 'next.then')}</p>
      <ol>
        {[...new Set([...screens, ...ends])].map((state) => (
          <li key={state.id}>
            {state.screen ? (
              <a href={hrefOf({ page: 'library', shelf: 'map', entry: state.screen })}>{named(state)}</a>
            ) : (
              named(state)
            )}
          </li>
        ))}
      </ol>
    </div>
  );
};
