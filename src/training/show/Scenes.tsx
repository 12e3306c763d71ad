import { type AnswerStep, isChosen, type QuestionStep, type Step, type StoryStep } from '../../../machines';
import { JudgedBy } from '../../ui/JudgedBy';
import { useWords } from '../../words/words';
import { DealTitle } from '../DealTitle';
import { Passage, Passages } from '../dealParts';
import { partOf } from './programme';
import type { Scene } from './scene';
import { handsFor } from './state';
import { headingOf, optionWords, saidIn, stepSubjectOf, toldBy } from './stepWords';

export const Story = ({ step, deal, Heading }: Scene<StoryStep>) => {
  const words = useWords();
  const { part, parts, differs } = step;
  const story = partOf(deal.story, words.lang, part, parts);
  return (
    <>
      <Heading>
        <DealTitle deal={deal} />
      </Heading>
      <p className="show-story" lang={story.lang}>
        {story.text}
      </p>
      {part < parts - 1 ? (
        <p className="show-small">{words.show('story.more')}</p>
      ) : differs === null ? null : (
        <p className="show-differs">
          {differs.length === 0
            ? words.show('differs.nothing')
            : words.show('differs', {
                what: words.list(differs.map((subject) => stepSubjectOf(words, subject))),
              })}
        </p>
      )}
      <JudgedBy isStory theCase={deal.theCase} />
    </>
  );
};

/** Waited for: the room has the question, and not yet the answer. */
export const Question = (scene: Scene<QuestionStep>) => {
  const words = useWords();
  const { step, deals, Heading } = scene;
  return (
    <>
      <Heading className="show-question">{headingOf(words, step, deals)}</Heading>
      {step.options.length > 0 ? (
        <Options {...scene} />
      ) : (
        <p className="show-waiting">{words.show('waiting')}</p>
      )}
    </>
  );
};

/** More than this stands in two columns. */
const MOST_IN_ONE_COLUMN = 5;

/** What can be answered, with the hands that were raised for it; with the answer, what it is stands out. */
const Options = ({ step, state, deal }: Scene<QuestionStep | AnswerStep>) => {
  const words = useWords();
  const [about] = step.about;
  if (!about || about === 'dates') return null;
  const hands = handsFor(state, step.deal, about);
  const isTold = step.kind === 'answer';
  return (
    <ol className={step.options.length > MOST_IN_ONE_COLUMN ? 'show-options show-many' : 'show-options'}>
      {step.options.map((option, index) => {
        const isAnswer = isTold && isChosen(about, option, deal.theCase);
        const count = hands.get(option);
        return (
          <li
            key={option}
            className={isTold && !isAnswer ? 'show-not' : undefined}
            aria-current={!isTold && state.picked === option ? 'true' : undefined}
          >
            <kbd>{index + 1}</kbd>
            {isAnswer ? (
              <mark>{optionWords(words, about, option)}</mark>
            ) : (
              <span>{optionWords(words, about, option)}</span>
            )}
            {count ? <b>{words.show('hands', { count })}</b> : null}
          </li>
        );
      })}
    </ol>
  );
};

/** More than this is set smaller, so that it fits. */
const LONG = { en: 260, ja: 130 } as const;

export const Answers = (scene: Scene<AnswerStep>) => {
  const words = useWords();
  const { step, deals, state, Heading } = scene;
  const [about = ''] = step.about;
  const answers = saidIn(words, step);
  const told = toldBy(words, step);
  const heading = headingOf(words, step, deals);
  const length = [heading, ...told, ...answers.flatMap(({ said }) => said)].join('').length;
  const size = length > LONG[words.lang] ? 'show-answers show-long' : 'show-answers';
  return (
    <>
      <Heading className="show-question">{heading}</Heading>
      {handsFor(state, step.deal, about).size > 0 ? (
        <Options {...scene} />
      ) : answers.length === 1 ? (
        <ul className={size}>
          {answers[0]?.said.map((one) => (
            <li key={one}>
              <mark>{one}</mark>
            </li>
          ))}
        </ul>
      ) : (
        <dl className="show-together">
          {answers.map(({ subject, name, said }) => (
            <div key={subject}>
              <dt>{name}</dt>
              <dd>
                {said.map((one) => (
                  <mark key={one}>{one}</mark>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {told.length > 0 ? (
        <p className="show-small">{words.show('told', { what: words.list(told) })}</p>
      ) : null}
    </>
  );
};

/** The learning point, or what people usually get wrong. */
export const TeachingScene = ({ step, deal, deals, Heading }: Scene<Step>) => {
  const words = useWords();
  const { teaching } = deal;
  return (
    <>
      <Heading>{headingOf(words, step, deals)}</Heading>
      {step.kind === 'point' ? (
        <Passage told={teaching?.point ?? {}} className="show-story" />
      ) : (
        <Passages list={teaching?.mistakes ?? []} className="show-list" />
      )}
    </>
  );
};
