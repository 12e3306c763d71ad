import { useEffect, useId, useRef } from 'react';
import type { Case, Derived, ScreenId } from '../../machines';
import { useWords } from '../app/words';
import { CaseLabels } from '../cases/CaseLabels';
import { Button } from '../ui/Button';
import { AnswerTable } from './AnswerTable';
import { Keys } from './Keys';

interface Props {
  readonly theCase: Case;
  readonly facts: Derived;
  readonly path: readonly ScreenId[];
  readonly revise: (at: ScreenId) => void;
  readonly confirm: () => void;
}

/** Every answer once more, before the result is shown. */
export const Check = ({ theCase, facts, path, revise, confirm }: Props) => {
  const words = useWords();
  const whereId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const last = path.at(-1);
  return (
    <div className="screen">
      <p className="where" id={whereId}>
        {words.ui('check.where')}
      </p>
      <h1 tabIndex={-1} ref={heading} aria-describedby={whereId}>
        {words.ui('check.title')}
      </h1>
      <p className="hint">{words.ui('check.hint')}</p>
      <div className="go go-on-top">
        <Button onClick={confirm}>{words.ui('check.show')}</Button>
        {last ? (
          <Button look="quiet" onClick={() => revise(last)}>
            {words.ui('back')}
          </Button>
        ) : null}
        <Keys next={confirm} back={() => last && revise(last)} />
      </div>
      <CaseLabels />
      <AnswerTable theCase={theCase} facts={facts} path={path} revise={revise} />
    </div>
  );
};
