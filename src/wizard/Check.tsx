import { useId } from 'react';
import type { Case, Derived, ScreenId } from '../../machines';
import { AnswerTable } from '../question/AnswerTable';
import { CaseLabels } from '../question/CaseLabels';
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
}

/** Every answer once more, before the result is shown. */
export const Check = ({ theCase, facts, path, revise, back, confirm }: Props) => {
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
      <CaseLabels />
      <AnswerTable theCase={theCase} facts={facts} path={path} revise={revise} />
    </div>
  );
};
