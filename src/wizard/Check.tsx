import { useId } from 'react';
import { axes, type Case, type Derived, type ScreenId } from '../../machines';
import { AnswerTable } from '../question/AnswerTable';
import { CaseLabels } from '../question/CaseLabels';
import type { OpenedStore } from '../question/opened';
import { Several } from '../question/Several';
import { Button } from '../ui/Button';
import { JudgedBy } from '../ui/JudgedBy';
import { Keys } from '../ui/Keys';
import { useWords } from '../words/words';

interface Props {
  readonly theCase: Case;
  readonly facts: Derived;
  readonly path: readonly ScreenId[];
  readonly revise: (at: ScreenId) => void;
  readonly back: () => void;
  readonly confirm: () => void;
  readonly arrange: OpenedStore['arrange'];
}

/** Every answer once more, before the result is shown. */
export const Check = ({ theCase, facts, path, revise, back, confirm, arrange }: Props) => {
  const words = useWords();
  const whereId = useId();
  return (
    <div className="screen">
      <p className="where" id={whereId}>
        {words.ui('check.where')}
      </p>
      <h1 tabIndex={-1} aria-describedby={whereId}>
        {words.ui('check.title')}
      </h1>
      <p className="hint">{words.ui('check.hint')}</p>
      <JudgedBy theCase={theCase} />
      <div className="go go-on-top">
        <Button onClick={confirm}>{words.ui('check.show')}</Button>
        <Button look="quiet" onClick={back}>
          {words.ui('back')}
        </Button>
        <Keys next={confirm} back={back} />
      </div>
      {axes.map((axis) =>
        (theCase[axis]?.length ?? 0) > 1 ? (
          <Several key={axis} axis={axis} theCase={theCase} arrange={arrange} />
        ) : null,
      )}
      <CaseLabels />
      <AnswerTable theCase={theCase} facts={facts} path={path} revise={revise} />
    </div>
  );
};
