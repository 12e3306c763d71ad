import {
  type Answer,
  type Checklist,
  type ChecklistAnswer,
  type Closing,
  closingsOf,
  type Derived,
  type Hand,
  type QuestionId,
  question,
  restBy,
  statusesFor,
  tickedBy,
  ticksTellWhatWasDone,
  UNKNOWN,
} from '../../../machines';
import { Option } from '../../ui/Option';
import { useQuestionWords } from '../../words/names';
import { useWords, type Words } from '../../words/words';
import { Frame } from './Frame';
import { anchorOf, answerFrom, type FieldProps, type Reading, refuse } from './field';

/** How what has no tick is answered: by a statement about all of it, or line by line. */
type Way = Closing | 'lines';

export interface ChecklistDraft {
  readonly kind: 'checklist';
  /** What was marked, line by line; `"*"` of a stored answer stays what it is. */
  readonly statuses: ChecklistAnswer;
  /** Nothing until the person says. */
  readonly way?: Way;
  /** The lines that a statement is about: those that stood there to be read when it was made. */
  readonly over?: readonly string[];
  /** The whole list was answered with "don't know", and nothing has been marked since. */
  readonly unknown?: true;
  /** The lists of its screen are closed each by itself, and not by one statement. */
  readonly apart?: true;
}

const listOf = (id: QuestionId) => question(id) as Checklist;

export const beginChecklist = (
  id: QuestionId,
  answer: Answer | undefined,
  closing?: Closing,
): ChecklistDraft => {
  const list = listOf(id);
  if (answer === UNKNOWN)
    return { kind: 'checklist', statuses: { '*': list.dontKnow }, way: 'lines', unknown: true };
  const statuses = typeof answer === 'object' ? (answer as ChecklistAnswer) : {};
  const isTicked = (status: string) => tickedBy(list).includes(status);
  const ticked = Object.entries(statuses).filter(([, status]) => isTicked(status));
  if (closing && closingsOf(list).includes(closing))
    return {
      kind: 'checklist',
      statuses: Object.fromEntries(ticked),
      way: closing,
      over: Object.keys(statuses),
    };
  // Ticks alone can be the beginning of any way.
  return ticked.length === Object.keys(statuses).length
    ? { kind: 'checklist', statuses }
    : { kind: 'checklist', statuses, way: 'lines' };
};

/** What a draft says of a line. */
const statusIn = (list: Checklist, { statuses, way, over = [] }: ChecklistDraft, line: string) => {
  const marked = statuses[line] ?? statuses['*'];
  if (way === 'lines' || (marked !== undefined && tickedBy(list).includes(marked))) return marked;
  return way && over.includes(line) ? restBy(list, way) : undefined;
};

/** What was marked so far, whether or not it is all. */
export const markedIn = (id: QuestionId, draft: ChecklistDraft): Answer => {
  if (draft.unknown) return UNKNOWN;
  const list = listOf(id);
  const named = [...new Set([...(draft.over ?? []), ...Object.keys(draft.statuses)])];
  return Object.fromEntries(
    named.flatMap((line) => {
      const status = statusIn(list, draft, line);
      return status === undefined ? [] : [[line, status]];
    }),
  );
};

/** The statement that a draft makes about the lines without a tick. */
export const closingDrafted = (draft: { readonly kind: string } | undefined): Closing | undefined => {
  if (draft?.kind !== 'checklist') return undefined;
  const { way } = draft as ChecklistDraft;
  return way === 'lines' ? undefined : way;
};

export const readChecklist = (id: QuestionId, draft: ChecklistDraft, lines: readonly string[]): Reading => {
  const list = listOf(id);
  const left = lines.filter((line) => statusIn(list, draft, line) === undefined);
  const [first] = left;
  if (first === undefined) return answerFrom(id, markedIn(id, draft), anchorOf(id));
  return draft.way === 'lines'
    ? refuse(anchorOf(id, first), 'lines-left', String(left.length))
    : refuse(anchorOf(id, 'rest'), 'rest-left');
};

/** The lists of a screen that one statement closes, the last of them where it stands. */
export interface Together {
  readonly ids: readonly QuestionId[];
  readonly drafts: readonly ChecklistDraft[];
  readonly change: (drafts: Readonly<Partial<Record<QuestionId, ChecklistDraft>>>) => void;
}

/** Whether a line has no answer while its list is closed by a statement: another line came after it was made. */
const isWhole = (id: QuestionId, draft: ChecklistDraft, facts: Derived): boolean =>
  draft.way === 'lines' ||
  (facts.lines[id] ?? []).every((line) => statusIn(listOf(id), draft, line) !== undefined);

/** Several lists of a screen, as long as nobody closes one otherwise than another. */
export const togetherIn = (
  shown: readonly QuestionId[],
  draftOf: (id: QuestionId) => { readonly kind: string } | undefined,
): Omit<Together, 'change'> | undefined => {
  const ids = shown.filter((id) => question(id).kind === 'checklist' && closingsOf(listOf(id)).length > 1);
  const drafts = ids.map((id) => draftOf(id) as ChecklistDraft);
  const ways = new Set(drafts.map(({ way }) => way));
  const isApart = ways.size > 1 || drafts.some(({ way, apart }) => apart || way === 'lines');
  return ids.length > 1 && !isApart ? { ids, drafts } : undefined;
};

type ChecklistProps = FieldProps<ChecklistDraft> & {
  readonly hand?: Hand | undefined;
  readonly together?: Together | undefined;
};

export const ChecklistField = ({ id, draft, change, faults, facts, hand, together }: ChecklistProps) => {
  const words = useWords();
  const list = listOf(id);
  const lines = facts.lines[id] ?? [];
  const status = (line: string) => statusIn(list, draft, line);
  const { unknown: _, ...known } = draft;
  const mark = (line: string) => (to: string | undefined) => {
    const { [line]: _before, ...others } = draft.statuses;
    change({ ...known, statuses: to === undefined ? others : { ...others, [line]: to } });
  };
  const alone = {
    legend: words.wizard('rest'),
    // A statement is about what stood there: after another line came to the list, it has to be made again.
    way: isWhole(id, draft, facts) ? draft.way : undefined,
    choose: (way: Way) => change({ ...known, way, over: lines }),
  };
  const isLast = together?.ids.at(-1) === id;
  const closing = together ? (isLast ? closedTogether(together, facts, words) : undefined) : alone;
  return (
    <Frame id={id} faults={faults}>
      <ul className="lines">
        {lines.map((line) => {
          const now = status(line);
          const among = list.statuses.filter((one) => one === now || statusesFor(list, hand).includes(one));
          const props = { id, line, status: now, mark: mark(line), among };
          return draft.way === 'lines' ? (
            <MarkedLine key={line} {...props} isAtFault={faults.length > 0 && props.status === undefined} />
          ) : (
            <TickedLine key={line} {...props} />
          );
        })}
      </ul>
      {closing ? <ClosingOptions id={id} {...closing} /> : null}
    </Frame>
  );
};

interface ClosingProps {
  readonly id: QuestionId;
  readonly legend: string;
  readonly way: Way | undefined;
  readonly choose: (way: Way) => void;
  /** Another name for the last of them. */
  readonly apart?: string;
}

const ClosingOptions = ({ id, legend, way: chosen, choose, apart }: ClosingProps) => {
  const words = useWords();
  const list = listOf(id);
  const isDone = ticksTellWhatWasDone(list);
  return (
    <fieldset className="closing options">
      <legend>{legend}</legend>
      {([...closingsOf(list), 'lines'] as const).map((way, index) => (
        <Option
          key={way}
          type="radio"
          name={anchorOf(id, 'rest')}
          id={index === 0 ? anchorOf(id, 'rest') : undefined}
          value={way}
          checked={chosen === way}
          unsure={way === 'not-looked'}
          note={way === 'not-looked' ? words.wizard('rest.not-looked.note') : undefined}
          onChange={() => choose(way)}
        >
          {way === 'lines' && apart
            ? apart
            : words.wizard(way === 'read' && isDone ? 'rest.read.done' : `rest.${way}`)}
        </Option>
      ))}
    </fieldset>
  );
};

/**
 * One statement about every list above it. Who wants to close them otherwise gets one for each; that of the last list
 * stands in the same place, so that the keyboard stays where it is.
 */
const closedTogether = ({ ids, drafts, change }: Together, facts: Derived, words: Words) => ({
  legend: words.wizard('rest.of-all', { number: ids.length }),
  way: ids.every((one, at) => isWhole(one, drafts[at] as ChecklistDraft, facts)) ? drafts[0]?.way : undefined,
  apart: words.wizard('rest.apart'),
  choose: (way: Way) =>
    change(
      Object.fromEntries(
        ids.map((one, at) => {
          const { unknown: _, way: _before, over: _over, ...known } = drafts[at] as ChecklistDraft;
          return [
            one,
            way === 'lines' ? { ...known, apart: true } : { ...known, way, over: facts.lines[one] ?? [] },
          ];
        }),
      ),
    ),
});

interface LineProps {
  readonly id: QuestionId;
  readonly line: string;
  readonly status: string | undefined;
  readonly mark: (status: string | undefined) => void;
  /** What can be said of it. */
  readonly among: readonly string[];
}

/** A line to tick; what the tick says stands under it where there is a choice. */
const TickedLine = ({ id, line, status, mark, among }: LineProps) => {
  const { lineInShortOf } = useQuestionWords();
  const possible = among.filter((one) => tickedBy(listOf(id)).includes(one));
  const isTicked = status !== undefined && possible.includes(status);
  return (
    <li className={isTicked ? 'line ticked' : 'line'}>
      <label className="tick">
        <input
          type="checkbox"
          id={anchorOf(id, line)}
          checked={isTicked}
          onChange={() => mark(isTicked ? undefined : possible.at(-1))}
        />
        <span>{lineInShortOf(id, line)}</span>
      </label>
      <FullText id={id} line={line} />
      {isTicked && possible.length > 1 ? (
        <fieldset className="marks">
          <legend className="visually-hidden">{lineInShortOf(id, line)}</legend>
          <Statuses id={id} line={line} status={status} mark={mark} among={possible.toReversed()} />
        </fieldset>
      ) : null}
    </li>
  );
};

/** A line with every answer that there is to it. */
const MarkedLine = ({
  id,
  line,
  status,
  mark,
  among,
  isAtFault,
}: LineProps & { readonly isAtFault: boolean }) => {
  const { lineInShortOf } = useQuestionWords();
  return (
    <li className={isAtFault ? 'line at-fault' : 'line'}>
      <fieldset className="marks">
        <legend>{lineInShortOf(id, line)}</legend>
        <FullText id={id} line={line} />
        <Statuses id={id} line={line} status={status} mark={mark} among={among} isFirst />
      </fieldset>
    </li>
  );
};

interface StatusesProps extends LineProps {
  /** They are what the line is gone to by. */
  readonly isFirst?: true;
}

const Statuses = ({ id, line, status: marked, mark, among, isFirst }: StatusesProps) => {
  const { statusOf } = useQuestionWords();
  const { dontKnow } = listOf(id);
  return (
    <div className="statuses">
      {among.map((status, index) => (
        <label key={status} className={status === dontKnow ? 'status unsure' : 'status'}>
          <input
            type="radio"
            name={anchorOf(id, `${line}-status`)}
            id={isFirst && index === 0 ? anchorOf(id, line) : undefined}
            value={status}
            checked={marked === status}
            onChange={() => mark(status)}
          />
          <span>{statusOf(id, status)}</span>
        </label>
      ))}
    </div>
  );
};

/** The line as the law has it, where that says more than the few words: it shows while the fold of the list is open. */
const FullText = ({ id, line }: Pick<LineProps, 'id' | 'line'>) => {
  const { lineOf, lineInShortOf, lineHintOf } = useQuestionWords();
  const hint = lineHintOf(id, line);
  if (lineOf(id, line) === lineInShortOf(id, line) && !hint) return null;
  return (
    <div className="full">
      <p>{lineOf(id, line)}</p>
      {hint ? <p className="line-hint">{hint}</p> : null}
    </div>
  );
};
