import { useId } from 'react';
import type { Scenario, Step } from '../../../machines';
import { useWords } from '../../words/words';
import { StandingBand } from './StandingBand';
import { headingOf, saidIn } from './stepWords';

/** What the next press shows: for the presenter alone. */
export const NextStep = ({ step, deals }: { step: Step | undefined; deals: readonly Scenario[] }) => {
  const words = useWords();
  const id = useId();
  return (
    <section aria-labelledby={id} className="show-next">
      <h2 id={id}>{words.show('next-step')}</h2>
      {step ? (
        <>
          <p className="show-next-kind">{words.show(`kind.${step.kind}`)}</p>
          <p>{headingOf(words, step, deals)}</p>
          {step.kind === 'answer' ? (
            <>
              <ul>
                {saidIn(words, step).map(({ subject, name, said }) => (
                  <li key={subject}>
                    {step.about.length > 1 ? <span>{name}</span> : null}{' '}
                    {said.map((one) => (
                      <mark key={one}>{one}</mark>
                    ))}
                  </li>
                ))}
              </ul>
              {step.moves ? <StandingBand before={step.before} standing={step.standing} /> : null}
            </>
          ) : null}
        </>
      ) : (
        <p>{words.show('end')}</p>
      )}
    </section>
  );
};
