import { useEffect, useMemo, useRef, useState } from 'react';
import { compareCases, derive, edition, type Level } from '../../../machines';
import { toldIn } from '../../deals/deals';
import { nameAtHand } from '../../document/deal';
import { useOpenCase } from '../../store/context';
import { shownLabels } from '../../words/isolated';
import { useWords } from '../../words/words';
import { Passage } from '../dealParts';
import { nameOfDeal } from '../own/ownNames';
import type { RoomProps } from '../room';
import { SideActions } from './Actions';
import { AnswersBeside } from './AnswersBeside';
import { ChangeRight } from './ChangeRight';
import { changedCase, type SideChange, withChanges } from './changes';
import { hrefOfSides, type Side, type SideSetting } from './entry';
import { FindingsBeside, SameInBoth } from './FindingsBeside';
import { Hidden } from './Hidden';
import { Result } from './Result';
import { RoomSwitches, useRoomSwitches } from './RoomSwitches';

type Sides = Extract<SideSetting, { kind: 'sides' }>;

interface Props extends Pick<RoomProps, 'theCase' | 'openCase'> {
  readonly setting: Sides;
}

/** What a side is called. */
export const useSideName = () => {
  const words = useWords();
  const { labels } = useOpenCase();
  return ({ deal, theCase }: Side): string => {
    if (deal) return nameOfDeal(words, deal);
    const part = nameAtHand(words, theCase);
    return part
      ? words.several('annex', { name: part })
      : shownLabels(labels).name || words.whatif('name.case');
  };
};

/** Two cases, each judged by itself, what differs between them, and the ways to change the right one. */
export const Beside = ({ setting, theCase, openCase }: Props) => {
  const words = useWords();
  const nameOf = useSideName();
  const { left, right, twist } = setting;
  const [changes, setChanges] = useState<readonly SideChange[]>([]);
  const { isBig, setBig, hides, setHides } = useRoomSwitches(twist !== undefined);
  const [isShown, setShown] = useState(false);
  const [guess, setGuess] = useState<Level>();
  /** Counts what the person did that gives another result to look at. */
  const [turn, setTurn] = useState(0);
  const rightHeading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (turn === 0) return;
    rightHeading.current?.focus({ preventScroll: true });
    rightHeading.current?.closest('section')?.scrollIntoView?.({ block: 'center' });
  }, [turn]);

  const base = twist?.theCase ?? right?.theCase ?? left.theCase;
  const rightCase = useMemo(() => changedCase(base, changes), [base, changes]);
  const compared = useMemo(() => compareCases(left.theCase, rightCase), [left.theCase, rightCase]);
  const facts = useMemo(
    () => ({ left: derive(left.theCase), right: derive(rightCase) }),
    [left.theCase, rightCase],
  );
  const cases = { left: left.theCase, right: rightCase };
  const isHidden = hides && !isShown;

  const hideAgain = () => {
    setShown(false);
    setGuess(undefined);
  };
  const change = (more: readonly SideChange[]) => {
    setChanges(withChanges(changes, more));
    hideAgain();
    setTurn(turn + 1);
  };
  const takeBack = (gone: SideChange) => {
    setChanges(changes.filter((one) => one !== gone));
    hideAgain();
    // With the last change the list of them goes away, and the button that was pressed.
    if (changes.length === 1) setTurn(turn + 1);
  };
  const show = () => {
    setShown(true);
    setTurn(turn + 1);
  };

  const { onlyLeft, onlyRight, unlike } = compared;
  const rightName =
    changes.length > 0
      ? words.whatif('name.changed', { name: nameOf(right ?? left) })
      : right
        ? nameOf(right)
        : words.whatif(twist ? 'name.twist' : 'name.same');
  const said = isHidden
    ? words.whatif('said.hidden')
    : words.whatif('said', {
        level: words.finding(`level.${compared.right.outcome.level}`),
        number: onlyLeft.length + onlyRight.length + unlike.length,
      });
  const isTouched = turn > 0 || changes.length > 0;

  return (
    <>
      <PrintedHead />
      <Title setting={setting} />
      <div className={isBig ? 'whatif-tools whatif-big' : 'whatif-tools'}>
        <RoomSwitches
          isBig={isBig}
          setBig={setBig}
          hides={hides}
          setHides={(next) => {
            setHides(next);
            hideAgain();
          }}
        />
        <ChangeRight
          setting={setting}
          theCase={theCase}
          rightCase={rightCase}
          changes={changes}
          change={change}
          takeBack={takeBack}
        />
      </div>
      <p className="visually-hidden" role="status">
        {isTouched ? said : ''}
      </p>
      <div className="whatif-sides">
        <Result side="left" name={nameOf(left)} theCase={left.theCase} result={compared.left} />
        <AnswersBeside compared={compared} cases={cases} facts={facts} />
        {isHidden ? (
          <Hidden name={rightName} heading={rightHeading} guess={guess} setGuess={setGuess} show={show} />
        ) : (
          <Result
            side="right"
            name={rightName}
            theCase={rightCase}
            result={compared.right}
            heading={rightHeading}
            guess={guess}
          />
        )}
      </div>
      {isHidden ? null : <FindingsBeside compared={compared} cases={cases} facts={facts} />}
      {isHidden ? null : <SameInBoth compared={compared} theCase={left.theCase} facts={facts.left} />}
      <SideActions name={nameOf(right ?? left)} rightCase={rightCase} openCase={openCase} />
      <p className="edition">
        <span>{words.ui('edition', { edition })}</span> <span>{words.ui('not-advice')}</span>
      </p>
    </>
  );
};

/** The header of the page is not printed. */
const PrintedHead = () => {
  const words = useWords();
  return (
    <div className="print-head">
      <b>{words.ui('product')}</b>
      <span>{words.whatif('title')}</span>
      <span>{words.ui('edition', { edition })}</span>
      <span>{words.ui('not-advice')}</span>
    </div>
  );
};

/** What is compared, as a heading, and the stories behind it. */
const Title = ({ setting: { left, right, twist } }: { readonly setting: Sides }) => {
  const words = useWords();
  const nameOf = useSideName();
  const asked = twist && toldIn(twist.what, words.lang);
  return (
    <header className="whatif-head">
      <p className="where">
        <a href={hrefOfSides(undefined)}>{words.whatif('back')}</a>
        {twist ? <a href={hrefOfSides(left.id)}>{nameOf(left)}</a> : null}
      </p>
      <h1 tabIndex={-1} className={asked ? 'whatif-asked' : undefined} lang={asked?.lang}>
        {asked
          ? asked.text
          : right
            ? words.whatif('head.two', { left: nameOf(left), right: nameOf(right) })
            : words.whatif('head.one', { name: nameOf(left) })}
      </h1>
      <div className="whatif-stories">
        {[left, ...(right ? [right] : [])].map((side) => (
          <Story key={side.id} side={side} />
        ))}
      </div>
      {left.deal ? null : <p className="training-lead">{words.whatif('case.hint')}</p>}
    </header>
  );
};

const Story = ({ side: { deal } }: { readonly side: Side }) => {
  const words = useWords();
  if (!deal) return null;
  return (
    <details className="whatif-story">
      <summary>{words.whatif('story', { title: nameOfDeal(words, deal) })}</summary>
      <Passage told={deal.story} />
    </details>
  );
};
