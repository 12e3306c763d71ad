import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { LabelledCase } from '../../machines';
import { CASES } from '../store/beside';
import type { DeskState } from '../store/desk';
import { download, downloadRaw } from '../store/files';
import { isDamaged } from '../store/texts';
import { Button } from '../ui/Button';
import { type CasesKey, useWords } from '../words/words';

interface Props {
  readonly state: DeskState;
  /** The case that is open, as it stands on the page. */
  readonly labelled: LabelledCase | undefined;
  /** Whether the page at hand is about stored cases: then it says where they are kept. */
  readonly isAboutCases: boolean;
  readonly retry: () => void;
  /** Offers the browser once more what the page holds. */
  readonly retryHeld: () => void;
  readonly saveHeld: () => void;
  readonly overwrite: () => void;
  readonly keepBoth: () => void;
  readonly takeTheirs: () => void;
  readonly dismissFailure: () => void;
  /** What the person was about to do, which would lose what is not stored. */
  readonly leaving: (() => void) | undefined;
  readonly stay: () => void;
}

/** What went wrong with storing, and what the person can do. It stays until that is settled. */
export const Troubles = (props: Props) => {
  const words = useWords();
  const { state, labelled, isAboutCases, leaving, stay } = props;
  const [isBlockSeen, setBlockSeen] = useState(false);
  const failure = state.open?.failure;
  const isBlocked = state.keeping === 'blocked' && !isBlockSeen && (isAboutCases || labelled !== undefined);
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (leaving) question.current?.focus();
  }, [leaving]);
  if (!failure && !isBlocked && !state.failure && !state.held && !leaving) return null;

  const save = labelled ? (
    <Button look="plain" onClick={() => download(labelled)}>
      {words.cases('trouble.download')}
    </Button>
  ) : null;
  const told = (
    kind: 'full' | 'blocked' | 'gone' | 'stale' | 'newer' | 'held',
    text: ReactNode,
    actions: ReactNode,
  ) => (
    <div className="notice warn" role="alert" key={kind}>
      <h2>{words.cases(`trouble.${kind}`)}</h2>
      <p className="trouble-text">{text}</p>
      <div className="go">{actions}</div>
    </div>
  );
  const action = (key: CasesKey, onClick: () => void, look: 'main' | 'plain' | 'quiet' = 'plain') => (
    <Button look={look} onClick={onClick}>
      {words.cases(key)}
    </Button>
  );

  const ofOpen = () => {
    switch (failure?.kind) {
      case 'full':
      case 'blocked':
        return told(
          failure.kind,
          words.cases(`trouble.${failure.kind}.open`),
          <>
            {save}
            {action('trouble.retry', props.retry)}
          </>,
        );
      case 'gone':
        return told(
          'gone',
          words.cases('trouble.gone.text'),
          <>
            {action('trouble.gone.again', props.overwrite, 'main')}
            {save}
          </>,
        );
      case 'stale': {
        const { theirs } = failure;
        if (isDamaged(theirs))
          return told(
            'newer',
            words.cases('trouble.newer.text'),
            <>
              {action('trouble.stale.both', props.keepBoth, 'main')}
              {action('trouble.newer.raw', () => downloadRaw(theirs.text, theirs.id))}
            </>,
          );
        return told(
          'stale',
          words.cases('trouble.stale.text', { time: words.moment(theirs.record.saved) }),
          <>
            {action('trouble.stale.both', props.keepBoth, 'main')}
            {action('trouble.stale.theirs', props.takeTheirs)}
            {action('trouble.stale.mine', props.overwrite)}
          </>,
        );
      }
      default:
        return null;
    }
  };

  return (
    <section className="troubles" aria-label={words.cases('troubles')}>
      {ofOpen()}
      {state.failure
        ? told(
            state.failure.kind === 'stale' ? 'stale' : state.failure.kind,
            words.cases(
              state.failure.kind === 'full'
                ? 'trouble.full.list'
                : state.failure.kind === 'blocked'
                  ? 'trouble.blocked.list'
                  : state.failure.kind === 'gone'
                    ? 'trouble.gone.list'
                    : 'trouble.changed.list',
            ),
            action('trouble.dismiss', props.dismissFailure),
          )
        : null}
      {state.held
        ? told(
            'held',
            words.cases(`trouble.held.${state.held.reason}`),
            <>
              {action('trouble.retry', props.retryHeld, 'main')}
              {state.held.keys.some((key) => key.startsWith(CASES))
                ? action('trouble.held.save', props.saveHeld)
                : null}
            </>,
          )
        : null}
      {isBlocked
        ? told(
            'blocked',
            words.cases('trouble.blocked.text'),
            <>
              {save}
              {action('trouble.dismiss', () => setBlockSeen(true), 'quiet')}
            </>,
          )
        : null}
      {leaving ? (
        <div
          className="notice fault"
          role="alertdialog"
          aria-labelledby="leaving"
          tabIndex={-1}
          ref={question}
        >
          <h2 id="leaving">{words.cases('leaving')}</h2>
          <p>{words.cases('leaving.text')}</p>
          <div className="go">
            {save}
            {action('leaving.yes', leaving)}
            {action('leaving.no', stay, 'quiet')}
          </div>
        </div>
      ) : null}
    </section>
  );
};
