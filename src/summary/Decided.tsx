import { useEffect, useRef } from 'react';
import type { Assessment, Case, Labels } from '../../machines';
import { decisionTold } from '../document/decided';
import { RecordNotice } from '../report/RecordNotice';
import { useOpenCase } from '../store/context';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { printPage } from '../ui/preview';
import { isolated } from '../words/isolated';
import { useWords } from '../words/words';
import './decide.css';

interface Props {
  readonly theCase: Case;
  readonly result: Assessment;
}

/** Only the sheet of the decision goes on paper. */
const printDecision = () => {
  document.documentElement.dataset.print = 'decision';
  const done = () => {
    delete document.documentElement.dataset.print;
    removeEventListener('afterprint', done);
  };
  addEventListener('afterprint', done);
  printPage();
};

/** The same case without its decision, to be changed: the desk puts it beside the decided one. */
const undecided = ({ decision: _, ...labels }: Labels): Labels => labels;

/** What was decided, beside the result; and whether the record of the case holds. */
export const Decided = ({ theCase, result }: Props) => {
  const words = useWords();
  const { labels, relabel } = useOpenCase();
  const { decision, follows } = labels;
  const heading = useRef<HTMLHeadingElement>(null);
  const wasDecided = useRef(decision !== undefined);
  useEffect(() => {
    // Whoever has just decided has lost the button under the finger.
    if (decision && !wasDecided.current) heading.current?.focus();
    wasDecided.current = decision !== undefined;
  }, [decision]);
  const told = decision && decisionTold(words, decision, result);
  return (
    <>
      <RecordNotice theCase={theCase} about={labels} />
      {decision && told ? (
        <section className="notice decided" aria-labelledby="decided">
          <h2 id="decided" tabIndex={-1} ref={heading}>
            {words.decide('decision')}
          </h2>
          <p className="decided-title">{told.title}</p>
          {told.milder.map((line) => (
            <p key={line} className="milder">
              {line}
            </p>
          ))}
          <p className="as-typed">{told.reason}</p>
          {told.conditions ? <p className="as-typed">{told.conditions}</p> : null}
          {theCase.hand === 'sales' ? null : (
            <>
              <p className="hint">{words.passage([...told.results, words.decide('closed')])}</p>
              <div className="go">
                <Button look="plain" onClick={printDecision}>
                  {words.decide('print')}
                </Button>
                <Button look="quiet" onClick={() => relabel(undecided(labels))}>
                  {words.decide('version.new')}
                </Button>
              </div>
            </>
          )}
        </section>
      ) : null}
      {follows ? (
        <Notice>
          <p className="follows">{words.decide('version.told', { hash: isolated(follows) })}</p>
        </Notice>
      ) : null}
    </>
  );
};
