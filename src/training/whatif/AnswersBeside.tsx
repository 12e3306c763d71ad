import type { ReactNode } from 'react';
import {
  type Case,
  type CaseComparison,
  type Derived,
  isSameDate,
  type LinePair,
  linesMarkedOtherwise,
  type QuestionId,
} from '../../../machines';
import { ToldAnswer } from '../../question/ToldAnswer';
import { useQuestionWords } from '../../words/names';
import { useWords } from '../../words/words';
import type { BothCases, OfBoth } from './both';

interface Props {
  readonly compared: CaseComparison;
  readonly cases: BothCases;
  readonly facts: OfBoth<Derived>;
}

/** More rows than this stand behind a fold. */
const MOST = 5;
/** More lines of a check list than this are told by their number. */
const MOST_LINES = 3;

interface Row {
  readonly key: string;
  readonly name: string;
  /** The lines of a check list that it is about. */
  readonly lines?: readonly string[];
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Lines of a check list by what they were on both sides. */
const alikeOf = (pairs: readonly LinePair[]): readonly (readonly LinePair[])[] => {
  const groups = new Map<string, LinePair[]>();
  for (const pair of pairs) {
    const key = `${pair.left} ${pair.right}`;
    groups.set(key, [...(groups.get(key) ?? []), pair]);
  }
  return [...groups.values()];
};

const useRows = ({ compared, cases, facts }: Props): readonly Row[] => {
  const words = useWords();
  const { shortOf, answerOf, lineOf, statusOf } = useQuestionWords();
  const { left, right } = cases;
  const ofDate = (date: 'decisionDate' | 'plannedDate'): readonly Row[] =>
    isSameDate(left[date], right[date])
      ? []
      : [
          {
            key: date,
            name: words.ui(`start.${date}`),
            left: [words.planned(left[date])],
            right: [words.planned(right[date])],
          },
        ];
  const ofQuestion = (id: QuestionId): readonly Row[] => {
    const pairs = linesMarkedOtherwise(id, left, right);
    if (pairs.length === 0)
      return [
        {
          key: id,
          name: shortOf(id),
          left: answerOf(id, left, facts.left),
          right: answerOf(id, right, facts.right),
        },
      ];
    const marked = (status: string | null) =>
      status === null ? words.whatif('differ.not-asked') : statusOf(id, status);
    // Lines that changed alike are told together.
    return alikeOf(pairs).map((alike) => ({
      key: `${id} ${alike[0]?.line}`,
      name: shortOf(id),
      lines:
        alike.length > MOST_LINES
          ? [words.whatif('differ.lines', { count: alike.length })]
          : alike.map(({ line }) => lineOf(id, line)),
      left: [marked(alike[0]?.left ?? null)],
      right: [marked(alike[0]?.right ?? null)],
    }));
  };
  return [
    ...ofDate('decisionDate'),
    ...ofDate('plannedDate'),
    ...compared.answeredOtherwise.flatMap(ofQuestion),
  ];
};

/** The answers that differ, and the questions that only one side is asked because of them. */
export const AnswersBeside = (props: Props) => {
  const words = useWords();
  const rows = useRows(props);
  const { compared, cases, facts } = props;
  const isNothing = rows.length + compared.askedLeft.length + compared.askedRight.length === 0;
  return (
    <section className="whatif-answers" aria-labelledby="whatif-answers">
      <h2 id="whatif-answers">{words.whatif('differ')}</h2>
      {isNothing ? <p>{words.whatif('differ.nothing')}</p> : null}
      <Some items={rows} of="dl">
        {(row) => (
          <div key={row.key}>
            <dt>
              <span>{row.name}</span>
              {row.lines?.map((line) => (
                <small key={line}>{line}</small>
              ))}
            </dt>
            <Said side="left" said={row.left} other={row.right} />
            <Said side="right" said={row.right} other={row.left} />
          </div>
        )}
      </Some>
      <AskedOnly side="left" ids={compared.askedLeft} theCase={cases.left} facts={facts.left} />
      <AskedOnly side="right" ids={compared.askedRight} theCase={cases.right} facts={facts.right} />
    </section>
  );
};

interface SaidProps {
  readonly side: 'left' | 'right';
  readonly said: readonly string[];
  readonly other: readonly string[];
}

/** What a side says; what the other one does not say is marked. */
const Said = ({ side, said, other }: SaidProps) => {
  const words = useWords();
  return (
    <dd>
      <span className="whatif-letter">{words.whatif(`side.${side}`)}</span>
      <span>
        {said.map((text) =>
          other.includes(text) ? <span key={text}>{text}</span> : <mark key={text}>{text}</mark>,
        )}
      </span>
    </dd>
  );
};

interface SomeProps<T> {
  readonly items: readonly T[];
  readonly of: 'dl' | 'ul';
  readonly children: (item: T) => ReactNode;
}

/** The first of many, the others behind a fold that is open on paper. */
function Some<T>({ items, of: List, children }: SomeProps<T>) {
  const words = useWords();
  if (items.length === 0) return null;
  const rest = items.slice(MOST);
  return (
    <>
      <List>{items.slice(0, MOST).map(children)}</List>
      {rest.length > 0 ? (
        <details className="whatif-rest">
          <summary>{words.whatif('differ.more', { count: rest.length })}</summary>
          <List>{rest.map(children)}</List>
        </details>
      ) : null}
    </>
  );
}

interface AskedProps {
  readonly side: 'left' | 'right';
  readonly ids: readonly QuestionId[];
  readonly theCase: Case;
  readonly facts: Derived;
}

const AskedOnly = ({ side, ids, theCase, facts }: AskedProps) => {
  const words = useWords();
  if (ids.length === 0) return null;
  return (
    <>
      <h3>{words.whatif(`asked.${side}`)}</h3>
      <Some items={ids} of="ul">
        {(id) => <ToldAnswer key={id} id={id} theCase={theCase} facts={facts} />}
      </Some>
    </>
  );
};
