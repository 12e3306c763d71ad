import type { Scenario, Step } from '../../../machines';
import { useWords } from '../../words/words';
import type { Action } from './state';
import { headingOf } from './stepWords';

interface Props {
  readonly steps: readonly Step[];
  readonly deals: readonly Scenario[];
  readonly at: number;
  readonly act: (action: Action) => void;
}

/** Every step, to go to by name. */
export const StepList = ({ steps, deals, at, act }: Props) => {
  const words = useWords();
  return (
    <details
      className="show-steps"
      onToggle={({ currentTarget }) =>
        currentTarget.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' })
      }
    >
      <summary>{words.show('steps')}</summary>
      <ol>
        {steps.map((step, index) => (
          // A step has no name but its place.
          <li
            key={`${step.deal} ${step.kind} ${'about' in step ? step.about.join() : 'part' in step ? step.part : ''}`}
          >
            <button
              type="button"
              aria-current={index === at ? 'step' : undefined}
              className={step.kind === 'story' ? 'show-steps-deal' : undefined}
              onClick={() => act({ type: 'go', to: index })}
            >
              {step.kind === 'question'
                ? words.show('steps.question', { question: headingOf(words, step, deals) })
                : headingOf(words, step, deals)}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
};
