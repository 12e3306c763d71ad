import { useActor } from '@xstate/react';
import { memo, useCallback, useEffect, useState } from 'react';
import { type Case, type Place, placeOf, type ScreenId, screeningMachine } from '../../machines';
import type { At } from '../app/session';
import { useTitle } from '../app/title';
import { useWords } from '../app/words';
import { Summary } from '../summary/Summary';
import { Check } from './Check';
import { Docket } from './Docket';
import type { ScreenDraft } from './draft';
import { QuestionScreen } from './QuestionScreen';

export type Drafts = Readonly<Partial<Record<ScreenId, ScreenDraft>>>;

interface Props {
  readonly today: string;
  readonly theCase: Case;
  readonly at: At;
  /** Starts over with a case: what an event of the machine cannot say, a new machine can. */
  readonly restart: (theCase: Case, at?: Place) => void;
  /** Told of each answer and each place. */
  readonly moved: (theCase: Case, at: At) => void;
  /** Back to the dates, or away from the case altogether. */
  readonly leave: (to: 'dates' | 'start') => void;
  readonly drafts: Drafts;
  readonly setDrafts: (drafts: Drafts) => void;
}

/** A case on its way through the questionnaire. The machine says where it stands; nothing else keeps a step. */
export const Screening = memo(({ today, theCase, at, restart, moved, leave, drafts, setDrafts }: Props) => {
  const [snapshot, send] = useActor(screeningMachine, { input: { case: theCase, at } });
  const { context } = snapshot;
  const { path, facts } = context;
  const isDone = snapshot.status === 'done';
  const place = placeOf(context);
  const here = isDone ? 'summary' : place;
  const words = useWords();
  /** The person looks at the result before every question was asked. */
  const [isPeeking, setPeeking] = useState(false);
  useEffect(() => moved(context.case, here), [moved, context.case, here]);
  useTitle(
    here === 'summary'
      ? words.ui('title.summary')
      : here === 'check'
        ? words.ui('check.title')
        : words.question(`screen.${here}.title`),
  );
  useEffect(() => {
    document.documentElement.scrollTop = 0;
    // A new place begins at the top; the heading takes the focus by itself.
    void here;
  }, [here]);

  const revise = useCallback((to: Place) => send({ type: 'REVISE', at: to }), [send]);
  const peek = useCallback(() => setPeeking(true), []);

  if (isDone)
    return (
      <Summary
        today={today}
        theCase={context.case}
        change={(to) => restart(context.case, to)}
        leave={() => leave('start')}
      />
    );
  if (isPeeking)
    return (
      <Summary
        today={today}
        theCase={context.case}
        goOn={() => setPeeking(false)}
        change={(to) => {
          setPeeking(false);
          send({ type: 'REVISE', at: to });
        }}
        leave={() => leave('start')}
      />
    );

  const forget = (id: ScreenId) => {
    const { [id]: _, ...others } = drafts;
    setDrafts(others);
  };
  const answer = (id: ScreenId) => (next: Case) => {
    forget(id);
    const takesAway = Object.keys(context.case.answers).some((key) => !(key in next.answers));
    const isTold = JSON.stringify(next.reasons ?? {}) !== JSON.stringify(context.case.reasons ?? {});
    if (takesAway || isTold) restart(next);
    else send({ type: 'ANSWER', answers: next.answers });
  };
  const back = (id: ScreenId) => {
    const before = path[path.indexOf(id) - 1];
    if (before) revise(before);
    else leave('dates');
  };

  return (
    <div className="page">
      <main id="main" tabIndex={-1}>
        {place === 'check' ? (
          <Check
            theCase={context.case}
            facts={facts}
            path={path}
            revise={revise}
            confirm={() => send({ type: 'CONFIRM' })}
          />
        ) : (
          <QuestionScreen
            key={place}
            id={place}
            theCase={context.case}
            step={path.indexOf(place) + 1}
            kept={drafts[place]}
            keep={(draft) => setDrafts({ ...drafts, [place]: draft })}
            answer={answer(place)}
            back={() => back(place)}
          />
        )}
      </main>
      <Docket theCase={context.case} facts={facts} path={path} place={place} revise={revise} peek={peek} />
    </div>
  );
});
