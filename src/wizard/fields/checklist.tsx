import { useRef } from 'react';
import {
  type Answer,
  type Checklist,
  type ChecklistAnswer,
  type QuestionId,
  question,
} from '../../../machines';
import { useQuestionWords } from '../../app/names';
import { useWords } from '../../app/words';
import { Button } from '../../ui/Button';
import { Frame } from './Frame';
import { anchorOf, answerFrom, type FieldProps, type Reading, refuse } from './field';

export interface ChecklistDraft {
  readonly kind: 'checklist';
  readonly statuses: ChecklistAnswer;
}

/** `"*"` in a stored answer is written out, so that every line shows what it stands for. */
export const beginChecklist = (id: QuestionId, answer: Answer | undefined): ChecklistDraft => {
  const { lines, dontKnow } = question(id) as Checklist;
  const stored = typeof answer === 'object' ? (answer as ChecklistAnswer) : undefined;
  const rest = answer === 'unknown' ? dontKnow : stored?.['*'];
  const statuses = Object.fromEntries(
    lines.flatMap((line) => {
      const status = stored?.[line] ?? rest;
      return status === undefined ? [] : [[line, status]];
    }),
  );
  return { kind: 'checklist', statuses };
};

export const readChecklist = (
  id: QuestionId,
  { statuses }: ChecklistDraft,
  lines: readonly string[],
): Reading => {
  const left = lines.filter((line) => statuses[line] === undefined);
  const [first] = left;
  return first === undefined
    ? answerFrom(id, statuses, anchorOf(id))
    : refuse(anchorOf(id, first), 'lines-left', String(left.length));
};

const LineHint = ({ children }: { children: string | undefined }) =>
  children ? <small>{children}</small> : null;

export const ChecklistField = ({ id, draft, change, faults, facts }: FieldProps<ChecklistDraft>) => {
  const words = useWords();
  const { lineOf, lineHintOf, statusOf } = useQuestionWords();
  const { statuses, dontKnow } = question(id) as Checklist;
  const lines = facts.lines[id] ?? [];
  const [calm = ''] = statuses;
  const left = lines.filter((line) => draft.statuses[line] === undefined);
  const set = (changed: readonly string[], status: string) =>
    change({
      kind: 'checklist',
      statuses: { ...draft.statuses, ...Object.fromEntries(changed.map((line) => [line, status])) },
    });
  const progress = useRef<HTMLParagraphElement>(null);
  const fill = (status: string) => {
    set(left, status);
    // The button that was pressed goes away.
    progress.current?.focus();
  };
  return (
    <Frame id={id} faults={faults}>
      <ul className="lines">
        {lines.map((line) => (
          <li key={line}>
            <fieldset className={faults.length > 0 && left.includes(line) ? 'line at-fault' : 'line'}>
              <legend>
                {lineOf(id, line)}
                <LineHint>{lineHintOf(id, line)}</LineHint>
              </legend>
              <div className="statuses">
                {statuses.map((status, index) => (
                  <label key={status} className={status === dontKnow ? 'status unsure' : 'status'}>
                    <input
                      type="radio"
                      name={anchorOf(id, line)}
                      id={index === 0 ? anchorOf(id, line) : undefined}
                      value={status}
                      checked={draft.statuses[line] === status}
                      onChange={() => set([line], status)}
                    />
                    <span>{statusOf(id, status)}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      <div className="fill">
        <p role="status" tabIndex={-1} ref={progress}>
          {left.length === 0
            ? words.ui('checklist.complete')
            : words.ui('checklist.left', { number: left.length })}
        </p>
        {left.length > 0 ? (
          <>
            <Button look="plain" onClick={() => fill(calm)}>
              {words.ui('checklist.fill', { status: statusOf(id, calm) })}
            </Button>
            <Button look="quiet" onClick={() => fill(dontKnow)}>
              {words.ui('checklist.fill-unsure', { status: statusOf(id, dontKnow) })}
            </Button>
          </>
        ) : null}
      </div>
    </Frame>
  );
};
