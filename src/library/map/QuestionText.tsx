import type { ScreenId } from '../../../machines';
import { type Checklist, type Question, type QuestionId, question, UNKNOWN } from '../../../machines';
import { useQuestionWords } from '../../words/names';
import { useWords } from '../../words/words';
import { askedInWords, shownInWords } from './askedWords';
import type { CasePath } from './casePath';

interface Props {
  readonly id: QuestionId;
  readonly screen: ScreenId;
  readonly path: CasePath | undefined;
}

/** A question to be read: when it is asked, what can be answered, and what this case answers. */
export const QuestionText = ({ id, screen, path }: Props) => {
  const words = useWords();
  const { nameOf, hintOf, moreOf, answerOf } = useQuestionWords();
  const condition = askedInWords(words, id);
  const hint = moreOf(id) ?? hintOf(id);
  const isAsked = path?.facts.asked.has(id);
  return (
    <div className="map-question">
      <p className="map-asked">{nameOf(id)}</p>
      {condition === shownInWords(words, screen) ? null : <p className="map-when">{condition}</p>}
      {hint ? <p className="map-hint">{hint}</p> : null}
      <Answers id={id} asked={question(id)} />
      {path && isAsked ? (
        <p className="map-answer">
          <span>{words.map('answer')}</span> <mark>{words.list(answerOf(id, path.theCase, path.facts))}</mark>
        </p>
      ) : null}
    </div>
  );
};

/** What can be answered. The boxes are there to be ticked on paper. */
const Answers = ({ id, asked }: { readonly id: QuestionId; readonly asked: Question }) => {
  const words = useWords();
  const { optionOf, optionHintOf } = useQuestionWords();
  switch (asked.kind) {
    case 'checklist':
      return <Lines id={id} list={asked} />;
    case 'choice':
    case 'choices': {
      const own = asked.options.includes(asked.dontKnow);
      const options = [...asked.options, ...(own ? [] : [UNKNOWN])];
      return (
        <>
          {asked.kind === 'choices' ? <p className="map-kind">{words.map('kind.choices')}</p> : null}
          <ul className="map-options">
            {options.map((option) => (
              <li key={option}>
                <span>{optionOf(id, option)}</span>
                <Note text={optionHintOf(id, option)} />
              </li>
            ))}
          </ul>
        </>
      );
    }
    default:
      return (
        <>
          <p className="map-kind map-blank">{words.map(`kind.${asked.kind}`)}</p>
          <ul className="map-options">
            <li>{optionOf(id, UNKNOWN)}</li>
          </ul>
        </>
      );
  }
};

const Note = ({ text }: { readonly text: string | undefined }) => (text ? <small>{text}</small> : null);

const Lines = ({ id, list }: { readonly id: QuestionId; readonly list: Checklist }) => {
  const words = useWords();
  const { lineOf, lineHintOf, statusOf } = useQuestionWords();
  return (
    <>
      <p className="map-kind">{words.map('kind.checklist')}</p>
      <ul className="map-lines">
        {list.lines.map((line) => (
          <li key={line}>
            <span>{lineOf(id, line)}</span>
            <Note text={lineHintOf(id, line)} />
            <ul className="map-options map-statuses">
              {list.statuses.map((status) => (
                <li key={status}>{statusOf(id, status)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
};
