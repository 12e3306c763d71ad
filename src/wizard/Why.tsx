import { memo } from 'react';
import { citationOf, type ScreenId, screen } from '../../machines';
import { Cites } from '../ui/Cites';
import { Later } from '../ui/Later';
import { useWords } from '../words/words';
import { Terms } from './Terms';

/** Why a screen asks what it asks, and what the law says. */
export const Why = memo(({ id, decisionDate }: { id: ScreenId; decisionDate: string }) => {
  const words = useWords();
  return (
    <details className="why">
      <summary>{words.ui('why')}</summary>
      <div className="law">
        <p>{words.question(`screen.${id}.why`)}</p>
        <Later>
          {() => (
            <>
              <Cites cites={screen(id).law.map((evidence) => citationOf(evidence, decisionDate))} />
              <Terms id={id} decisionDate={decisionDate} />
            </>
          )}
        </Later>
      </div>
    </details>
  );
});
