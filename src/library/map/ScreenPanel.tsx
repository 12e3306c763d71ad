import { useEffect, useRef } from 'react';
import { type Chart, type ChartState, citationOf, law, type ScreenId, screen } from '../../../machines';
import { Cites } from '../../ui/Cites';
import { Jump } from '../../ui/Jump';
import { hrefOf } from '../../ui/route';
import { useWords } from '../../words/words';
import { shownInWords } from './askedWords';
import { nameOf } from './boxes';
import type { CasePath } from './casePath';
import { boxDomId } from './MapPicture';
import { NextScreens } from './NextScreens';
import { QuestionText } from './QuestionText';
import { skippedWords } from './skippedWords';

interface Props {
  readonly chart: Chart;
  readonly state: ChartState;
  readonly id: ScreenId;
  readonly path: CasePath | undefined;
}

/** A screen to be read: its questions, when they are asked, what the law says, and what this case answers. */
export const ScreenPanel = ({ chart, state, id, path }: Props) => {
  const words = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const hint = words.optionalQuestion(`screen.${id}.hint`);
  const standing = path?.standing.get(id);
  const why = path?.skipped.get(id);
  return (
    <section className="map-panel" aria-labelledby="map-panel-title">
      <p className="map-way-back">
        <Jump to={boxDomId(id)}>{words.map('panel.to-box')}</Jump>
        <a href={hrefOf({ page: 'library', shelf: 'map' })}>{words.map('panel.close')}</a>
      </p>
      <h2 id="map-panel-title" tabIndex={-1} ref={title}>
        {nameOf(words, { id: state.id, kind: state.kind, state })}
      </h2>
      {hint ? <p className="map-hint">{hint}</p> : null}
      <p className="map-when">{shownInWords(words, id)}</p>
      {standing ? (
        <div className={`map-standing ${standing}`}>
          <p>{words.map(`standing.${standing}`)}</p>
          {path && why
            ? skippedWords(words, why, path.theCase, path.facts).map((said) => <p key={said}>{said}</p>)
            : null}
        </div>
      ) : null}
      {state.questions.map((question) => (
        <QuestionText key={question} id={question} screen={id} path={path} />
      ))}
      <NextScreens chart={chart} from={state} />
      <h3>{words.map('panel.law')}</h3>
      <p>{words.question(`screen.${id}.why`)}</p>
      <Cites
        cites={screen(id).law.map((evidence) =>
          citationOf(evidence, path?.theCase.decisionDate ?? law.LAW_CHECKED),
        )}
      />
    </section>
  );
};
