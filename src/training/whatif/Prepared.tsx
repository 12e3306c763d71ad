import { useMemo } from 'react';
import { type Case, type Change, elsewhere, type Lowering, lowering, planWindow } from '../../../machines';
import { toldIn } from '../../deals/deals';
import { changeOf } from '../../document/findings';
import { useQuestionWords } from '../../words/names';
import { useWords } from '../../words/words';
import { toldTwists } from '../twists';
import type { ChangeProps } from './both';
import type { OtherAnswer } from './changes';
import { hrefOfTwist } from './entry';
import { Suggested } from './Suggested';

type Props = Pick<ChangeProps, 'setting' | 'rightCase' | 'change'>;

/** Questions that are a press away: the twists of the deal, and what would lower the level. */
export const Prepared = ({ setting: { left, twist }, rightCase, change }: Props) => {
  const words = useWords();
  const { deal } = left;
  const twists = useMemo(() => (deal ? toldTwists(deal) : []), [deal]);
  return (
    <>
      <Lowerings rightCase={rightCase} change={change} />
      {twists.length > 0 ? (
        <>
          <h2>{words.whatif('prepared.twists')}</h2>
          <ol className="whatif-twists">
            {twists.map(({ id, what }) => {
              const { text, lang } = toldIn(what, words.lang);
              return (
                <li key={id}>
                  <a
                    href={hrefOfTwist(left.id, id)}
                    lang={lang}
                    aria-current={id === twist?.id ? 'page' : undefined}
                  >
                    {text}
                  </a>
                </li>
              );
            })}
          </ol>
        </>
      ) : null}
    </>
  );
};

/** The answer that stands in when the right side is judged. */
const answerFor = (theCase: Case, { question, answer }: Change): OtherAnswer => ({
  kind: 'answer',
  question,
  answer: answer === 'elsewhere' ? elsewhere(planWindow(theCase).first) : answer,
});

const Lowerings = ({ rightCase, change }: Omit<Props, 'setting'>) => {
  const words = useWords();
  const names = useQuestionWords();
  const found = useMemo(() => lowering(rightCase), [rightCase]);
  const inWords = ({ changes }: Lowering): string =>
    words.list(
      changes.map((one) =>
        words.whatif('prepared.answer', {
          question: names.shortOf(one.question),
          answer: changeOf(words, names, one),
        }),
      ),
    );
  return (
    <>
      <h2>{words.whatif('prepared.lowering')}</h2>
      <p className="lead-in">
        {words.whatif(found.length === 0 ? 'prepared.lowering.none' : 'prepared.lowering.hint')}
      </p>
      <Suggested
        className="whatif-lowering"
        of={found}
        nameOf={inWords}
        choose={({ changes }) => change(changes.map((single) => answerFor(rightCase, single)))}
      />
    </>
  );
};
