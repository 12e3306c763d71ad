import { memo } from 'react';
import { type Axis, type Case, type ScreenId, screen, screenIds } from '../../machines';
import { type OpenedCase, type OpenedStore, walkOf } from '../question/opened';
import { Several } from '../question/Several';
import { Docket } from '../summary/Docket';
import { Summary } from '../summary/Summary';
import { useTitle } from '../ui/title';
import { useWords } from '../words/words';
import { Check } from './Check';
import { QuestionScreen } from './QuestionScreen';

interface Props extends Pick<OpenedCase, 'theCase' | 'at' | 'drafts'> {
  readonly today: string;
  readonly isPeeking: boolean;
  /** Counts how often a place was come to. */
  readonly arrivals: number;
  readonly opened: OpenedStore;
  /** Away from the case. */
  readonly leave: () => void;
}

/** What a screen is about where the deal has several of it; the first of its screens is where more of them are told. */
const toldApart = (at: ScreenId, theCase: Case): Axis | undefined => {
  const { apart } = screen(at);
  const isBegin = screenIds.find((id) => screen(id).apart === apart) === at;
  return apart && (isBegin || (theCase[apart]?.length ?? 0) > 1) ? apart : undefined;
};

/** A case on its way through the questionnaire. Where it stands is walked from its answers. */
export const Screening = memo((props: Props) => {
  const { today, theCase, at, drafts, isPeeking, arrivals, opened, leave } = props;
  const words = useWords();
  const isResult = isPeeking || at === 'summary';
  useTitle(
    isResult
      ? words.ui('title.summary')
      : at === 'check'
        ? words.ui('check.title')
        : words.question(`screen.${at}.title`),
  );
  if (isPeeking || at === 'summary')
    return (
      <Summary
        key={arrivals}
        today={today}
        theCase={theCase}
        change={opened.goTo}
        leave={leave}
        giveTo={opened.giveTo}
        arrange={opened.arrange}
        {...(isPeeking ? { goOn: opened.back } : {})}
      />
    );

  const { path, facts } = walkOf(theCase, at);
  const axis = at === 'check' ? undefined : toldApart(at, theCase);
  return (
    <div className="page">
      <main id="main" tabIndex={-1}>
        {at === 'check' ? (
          <Check
            arrange={opened.arrange}
            theCase={theCase}
            facts={facts}
            path={path}
            revise={opened.goTo}
            back={opened.back}
            confirm={() => opened.goTo('summary')}
          />
        ) : (
          <>
            {axis ? (
              <Several
                key={`several ${at} ${arrivals}`}
                axis={axis}
                theCase={theCase}
                arrange={opened.arrange}
              />
            ) : null}
            <QuestionScreen
              key={`${at} ${arrivals}`}
              id={at}
              theCase={theCase}
              step={path.indexOf(at) + 1}
              kept={drafts[at]}
              keep={(draft) => opened.enter(at, draft)}
              answer={(next: Case) => opened.answer(at, next)}
              back={opened.back}
              peek={opened.peek}
            />
          </>
        )}
      </main>
      <Docket
        theCase={theCase}
        facts={facts}
        path={path}
        place={at}
        revise={opened.goTo}
        peek={opened.peek}
      />
    </div>
  );
});
