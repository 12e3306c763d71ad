import type { Chart, ChartState } from '../../../machines';
import { useWords } from '../../words/words';
import { shownInWords } from './askedWords';
import { levelLines, nameOf, numbersOf } from './boxes';
import type { CasePath } from './casePath';
import { NextScreens } from './NextScreens';
import { QuestionText } from './QuestionText';
import { skippedWords } from './skippedWords';

interface Props {
  readonly chart: Chart;
  readonly path: CasePath | undefined;
}

/** The same as nested lists: to be listened to, and to be printed as a form. */
export const Outline = ({ chart, path }: Props) => {
  const words = useWords();
  const numbers = numbersOf(chart);
  const title = (state: ChartState): string =>
    words.map('numbered', {
      number: numbers.get(state.id) ?? '',
      title: nameOf(words, { id: state.id, kind: state.kind, state }),
    });
  const top = chart.states.filter(({ parent, id }) => parent === undefined && numbers.has(id));
  return (
    <ol className="map-outline">
      {top.map((state) => (
        <li key={state.id}>
          <h3>{title(state)}</h3>
          {state.kind === 'section' ? (
            <Section chart={chart} section={state} path={path} title={title} />
          ) : state.kind === 'end' ? (
            <p>{words.map('outcomes.are', { levels: words.list(levelLines(words, chart.outcomes)) })}</p>
          ) : (
            <>
              {state.id === 'check' ? <p>{words.map('check.note')}</p> : null}
              <NextScreens chart={chart} from={state} />
            </>
          )}
        </li>
      ))}
    </ol>
  );
};

interface SectionProps extends Props {
  readonly section: ChartState;
  readonly title: (state: ChartState) => string;
}

const Section = ({ chart, section, path, title }: SectionProps) => {
  const inside = chart.states.filter(({ parent }) => parent === section.id);
  const entry = inside.find(({ kind }) => kind === 'entry');
  return (
    <>
      {entry ? <NextScreens chart={chart} from={entry} /> : null}
      <ol>
        {inside
          .filter(({ kind }) => kind === 'screen')
          .map((state) => (
            <li key={state.id} className="map-leaf">
              <h4>{title(state)}</h4>
              <Screen chart={chart} state={state} path={path} />
            </li>
          ))}
      </ol>
    </>
  );
};

const Screen = ({ chart, state, path }: Props & { readonly state: ChartState }) => {
  const words = useWords();
  const { screen: id } = state;
  if (!id) return null;
  const hint = words.optionalQuestion(`screen.${id}.hint`);
  const standing = path?.standing.get(id);
  const why = path?.skipped.get(id);
  return (
    <>
      <p className="map-when">{shownInWords(words, id)}</p>
      {standing ? <p className={`map-standing ${standing}`}>{words.map(`standing.${standing}`)}</p> : null}
      {path && why
        ? skippedWords(words, why, path.theCase, path.facts).map((said) => (
            <p key={said} className="map-hint">
              {said}
            </p>
          ))
        : null}
      {hint ? <p className="map-hint">{hint}</p> : null}
      {state.questions.map((question) => (
        <QuestionText key={question} id={question} screen={id} path={path} />
      ))}
      <NextScreens chart={chart} from={state} />
    </>
  );
};
