import type { ReactElement } from 'react';
import type { Step } from '../document/findings';
import { useOpenCase } from '../store/context';

interface Props {
  readonly steps: readonly Step[];
  readonly mark?: (step: Step) => ReactElement | null;
}

/** Steps to tick. What is ticked is kept with the case, under the key of the finding. */
export const TickedSteps = ({ steps, mark }: Props) => {
  const { labels, relabel } = useOpenCase();
  const done = labels.done ?? [];
  const tick = (key: string, isDone: boolean) => {
    const others = done.filter((one) => one !== key);
    relabel({ ...labels, done: isDone ? [...others, key] : others });
  };
  return (
    <ul className="steps">
      {steps.map((step) => (
        <li key={step.key}>
          <label className="tick">
            <input
              type="checkbox"
              disabled={labels.decision !== undefined}
              checked={done.includes(step.key)}
              onChange={({ target }) => tick(step.key, target.checked)}
            />
            <span>
              {mark?.(step)}
              <span>{step.text}</span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
};
