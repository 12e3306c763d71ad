import { useRef, useState } from 'react';
import {
  type Answer,
  type Checklist,
  type ChecklistAnswer,
  law,
  type QuestionId,
  question,
  UNKNOWN,
} from '../../../machines';
import { Button } from '../../ui/Button';
import { useQuestionWords } from '../../words/names';
import { useWords, type WizardKey } from '../../words/words';
import { Frame } from './Frame';
import { anchorOf, answerFrom, type FieldProps, type Reading, refuse } from './field';

export interface ChecklistDraft {
  readonly kind: 'checklist';
  /** `"*"` of a stored answer stays what it is, for the lines that were not marked by themselves. */
  readonly statuses: ChecklistAnswer;
  /** The whole list was answered with "don't know", and nothing has been marked since. */
  readonly unknown?: true;
}

const statusIn = (statuses: ChecklistAnswer, line: string): string | undefined =>
  statuses[line] ?? statuses['*'];

export const beginChecklist = (id: QuestionId, answer: Answer | undefined): ChecklistDraft => {
  if (answer === UNKNOWN)
    return {
      kind: 'checklist',
      statuses: { '*': (question(id) as Checklist).dontKnow },
      unknown: true,
    };
  return { kind: 'checklist', statuses: typeof answer === 'object' ? (answer as ChecklistAnswer) : {} };
};

/** What was marked so far, whether or not it is all. */
export const markedIn = ({ statuses, unknown }: ChecklistDraft): Answer => (unknown ? UNKNOWN : statuses);

export const readChecklist = (id: QuestionId, draft: ChecklistDraft, lines: readonly string[]): Reading => {
  const left = lines.filter((line) => statusIn(draft.statuses, line) === undefined);
  const [first] = left;
  return first === undefined
    ? answerFrom(id, markedIn(draft), anchorOf(id))
    : refuse(anchorOf(id, first), 'lines-left', String(left.length));
};

type Theme = law.RedFlagGroup | 'all';
const themeOf = (line: string): Theme => law.redFlags.find((flag) => flag.id === line)?.group ?? 'all';

interface Group {
  readonly theme: Theme;
  readonly lines: readonly string[];
}
/** Lines by what they are about, themes in the order in which they turn up. */
const groupsOf = (lines: readonly string[]): readonly Group[] =>
  [...new Set(lines.map(themeOf))].map((theme) => ({
    theme,
    lines: lines.filter((line) => themeOf(line) === theme),
  }));

/** Neither the calm status nor "not checked": the line says that something is there. */
const isPresent = (list: Checklist, status: string | undefined): boolean =>
  status !== undefined && status !== list.statuses[0] && status !== list.dontKnow;

export const ChecklistField = ({ id, draft, change, faults, facts }: FieldProps<ChecklistDraft>) => {
  const list = question(id) as Checklist;
  const groups = groupsOf(facts.lines[id] ?? []);
  const isComplete = ({ lines }: Group) =>
    lines.every((line) => statusIn(draft.statuses, line) !== undefined);
  const presentOf = ({ lines }: Group) =>
    lines.filter((line) => isPresent(list, statusIn(draft.statuses, line)));
  const [folded, setFolded] = useState<readonly Theme[]>(() =>
    groups.filter(isComplete).map(({ theme }) => theme),
  );
  /** Lines that were found present stand above their group once it was folded; none moves under a finger. */
  const [raised, setRaised] = useState<readonly string[]>(() => groups.flatMap(presentOf));

  const set = (changed: readonly string[], status: string) =>
    change({
      kind: 'checklist',
      statuses: { ...draft.statuses, ...Object.fromEntries(changed.map((line) => [line, status])) },
    });
  const fold = (done: readonly Group[]) => {
    if (done.length === 0) return;
    setFolded([...new Set([...folded, ...done.map(({ theme }) => theme)])]);
    setRaised([...new Set([...raised, ...done.flatMap(presentOf)])]);
  };
  /** A group that is complete folds when the person goes on to another one, or fills the rest of it. */
  const mark = (group: Group) => (line: string, status: string) => {
    set([line], status);
    fold(groups.filter((other) => other !== group && isComplete(other)));
  };
  const fill = (group: Group) => (status: string) => {
    set(
      group.lines.filter((line) => statusIn(draft.statuses, line) === undefined),
      status,
    );
    fold([group]);
  };
  return (
    <Frame id={id} faults={faults}>
      {groups.map((group) => (
        <GroupOfLines
          key={group.theme}
          id={id}
          group={group}
          statuses={draft.statuses}
          raised={group.lines.filter((line) => raised.includes(line))}
          isFaulty={faults.length > 0}
          isOpen={!folded.includes(group.theme) || (faults.length > 0 && !isComplete(group))}
          toggle={(isOpen) =>
            setFolded(isOpen ? folded.filter((theme) => theme !== group.theme) : [...folded, group.theme])
          }
          mark={mark(group)}
          fill={fill(group)}
        />
      ))}
    </Frame>
  );
};

interface GroupProps {
  readonly id: QuestionId;
  readonly group: Group;
  readonly statuses: ChecklistAnswer;
  readonly raised: readonly string[];
  readonly isFaulty: boolean;
  readonly isOpen: boolean;
  readonly toggle: (isOpen: boolean) => void;
  readonly mark: (line: string, status: string) => void;
  readonly fill: (status: string) => void;
}

const GroupOfLines = (props: GroupProps) => {
  const { id, group, statuses, raised, isFaulty, isOpen, toggle, mark, fill } = props;
  const words = useWords();
  const { statusOf } = useQuestionWords();
  const list = question(id) as Checklist;
  const [calm = ''] = list.statuses;
  const { theme, lines } = group;
  const name = words.wizard(`theme.${theme}` satisfies WizardKey);
  const left = lines.filter((line) => statusIn(statuses, line) === undefined);
  const below = lines.filter((line) => !raised.includes(line));
  const summary = useRef<HTMLElement>(null);
  const fillAll = (status: string) => {
    fill(status);
    // The button that was pressed goes away.
    summary.current?.focus();
  };
  const row = (line: string) => (
    <Line
      key={line}
      id={id}
      line={line}
      status={statusIn(statuses, line)}
      isAtFault={isFaulty && left.includes(line)}
      mark={(status) => mark(line, status)}
    />
  );
  const counts = list.statuses
    .map((status) => ({ status, number: lines.filter((line) => statusIn(statuses, line) === status).length }))
    .filter(({ number }) => number > 0)
    .map(({ status, number }) => words.wizard('group.count', { status: statusOf(id, status), number }));
  return (
    <section className="theme" aria-label={name}>
      {theme === 'all' ? null : <h2>{name}</h2>}
      {raised.length > 0 ? <ul className="lines raised">{raised.map(row)}</ul> : null}
      <details
        open={isOpen}
        onToggle={({ currentTarget }) => {
          if (currentTarget.open !== isOpen) toggle(currentTarget.open);
        }}
      >
        <summary ref={summary}>
          <span role="status">
            {left.length === 0
              ? words.wizard('group.complete', { counts: words.list(counts) })
              : words.wizard('group.left', { number: left.length, of: lines.length })}
          </span>
        </summary>
        <ul className="lines">{below.map(row)}</ul>
      </details>
      {left.length > 0 ? (
        <div className="fill">
          <span>{words.wizard('group.rest')}</span>
          {[calm, list.dontKnow].map((status) => (
            <Button
              key={status}
              look="plain"
              aria-label={words.wizard('group.fill-for', { theme: name, status: statusOf(id, status) })}
              onClick={() => fillAll(status)}
            >
              {statusOf(id, status)}
            </Button>
          ))}
        </div>
      ) : null}
    </section>
  );
};

const LineHint = ({ children }: { children: string | undefined }) =>
  children ? <small>{children}</small> : null;

interface LineProps {
  readonly id: QuestionId;
  readonly line: string;
  readonly status: string | undefined;
  readonly isAtFault: boolean;
  readonly mark: (status: string) => void;
}

const Line = ({ id, line, status: marked, isAtFault, mark }: LineProps) => {
  const { lineOf, lineHintOf, statusOf } = useQuestionWords();
  const { statuses, dontKnow } = question(id) as Checklist;
  return (
    <li>
      <fieldset className={isAtFault ? 'line at-fault' : 'line'}>
        <legend>
          <span>{lineOf(id, line)}</span>
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
                checked={marked === status}
                onChange={() => mark(status)}
              />
              <span>{statusOf(id, status)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  );
};
