import { useEffect, useId, useState, useSyncExternalStore } from 'react';
import {
  type Case,
  type Labels,
  type Scenario,
  type TellingLanguage,
  tellingLanguages,
} from '../../../machines';
import type { Desk } from '../../store/desk';
import { Button } from '../../ui/Button';
import type { Elements } from '../../ui/elements';
import { hrefOf } from '../../ui/route';
import { ownNames } from '../../words/i18n';
import { useWords, useWordsIn } from '../../words/words';
import { OwnMark } from '../DealTitle';
import { CasePart } from './CasePart';
import { CheckPart } from './CheckPart';
import { saveDeals } from './dealFiles';
import { EditorTroubles } from './EditorTroubles';
import { ExpectedPart } from './ExpectedPart';
import { type Editor, hold, release, removeDeals } from './editor';
import { withCase } from './make';
import { titleOfDeal } from './ownNames';
import { TeachingPart } from './TeachingPart';
import { ToldField } from './ToldField';
import type { TeachingList } from './ToldList';
import { TwistPart } from './TwistPart';
import { copiedTitle, lacksOf, languagesOf } from './told';
import { goToDeal, goToList, OwnWay } from './way';

interface Props {
  readonly first: Editor;
  readonly desk: Desk;
  readonly theCase: Case | undefined;
  readonly openCase: (theCase: Case, labels: Labels) => void;
}

/** The form of a deal: what is told, the case behind it, what it must come out as, and how it compares. */
export const DealForm = ({ first, desk, theCase, openCase }: Props) => {
  const words = useWords();
  const inEnglish = useWordsIn('en');
  const inJapanese = useWordsIn('ja');
  // A storage that changes makes a new editor of what is there; this page keeps its own.
  const [editor] = useState(first);
  const { scenario, failure, offer } = useSyncExternalStore(editor.subscribe, editor.state);
  const [opened, setOpened] = useState<readonly TellingLanguage[]>([]);
  const { version, keeping } = desk.state();
  useEffect(() => {
    hold(desk, editor);
    return () => release(desk, editor);
  }, [desk, editor]);
  useEffect(() => {
    editor.look();
    // The storage may have changed.
    void version;
  }, [editor, version]);

  const title = titleOfDeal(words, scenario);
  const lacks = lacksOf(scenario);
  const told = [...languagesOf(scenario), ...opened];
  const written = tellingLanguages.filter((one) =>
    told.length > 0 ? told.includes(one) : one === words.lang,
  );
  const languages = written.toSorted(
    (left, right) => Number(right === words.lang) - Number(left === words.lang),
  );
  const { change } = editor;

  /** Takes one out of a list of the deal, and offers to put it back where it was. */
  const removeFrom = <T,>(
    list: readonly T[],
    index: number,
    text: string,
    put: (before: Scenario, edited: (list: readonly T[]) => readonly T[]) => Scenario,
  ) => {
    const [one] = list.slice(index);
    if (one === undefined) return;
    change((before) => put(before, (now) => now.filter((_, at) => at !== index)), {
      text,
      undo: (before) => put(before, (now) => [...now.slice(0, index), one, ...now.slice(index)]),
    });
  };
  const removeEntry = (kind: TeachingList, index: number) =>
    removeFrom(
      scenario.teaching?.[`${kind}s`] ?? [],
      index,
      words.author(kind === 'note' ? 'note.removed' : 'mistake.removed'),
      (before, edited) => {
        const { teaching } = before;
        return teaching
          ? { ...before, teaching: { ...teaching, [`${kind}s`]: edited(teaching[`${kind}s`]) } }
          : before;
      },
    );
  const removeTwist = (index: number) =>
    removeFrom(scenario.twists, index, words.author('twist.removed'), (before, edited) => ({
      ...before,
      twists: edited(before.twists),
    }));
  const takeCase = (open: Case) => {
    const { theCase: answers, twists } = scenario;
    change((before) => withCase(before, open), {
      text: words.author('case.taken'),
      undo: (before) => ({ ...before, theCase: answers, twists }),
    });
  };
  const setExpected = (expected: Scenario['expected']) => change((before) => ({ ...before, expected }));
  const takeOver = (expected: Scenario['expected']) => {
    const { expected: before } = scenario;
    change((now) => ({ ...now, expected }), {
      text: words.author('check.taken'),
      undo: (now) => ({ ...now, expected: before }),
    });
  };
  const keepBoth = () =>
    goToDeal(
      editor.keepBoth((before) => ({
        ...before,
        title: copiedTitle(before.title, (text, lang) =>
          (lang === 'ja' ? inJapanese : inEnglish).cases('copy', { name: text }),
        ),
      })),
    );
  const leave = () => {
    editor.drop();
    goToList();
  };
  const remove = () => {
    if (removeDeals(desk, [scenario.id])) return;
    leave();
  };

  return (
    <div className="own-page own-editor">
      <OwnWay />
      <EditorTroubles editor={editor} keepBoth={keepBoth} leave={leave} />
      <div className="own-head">
        <div>
          <OwnMark deal={scenario} />
          <h1 tabIndex={-1} lang={title.lang}>
            {title.text}
          </h1>
          <p className="own-state" role="status">
            {failure
              ? words.author('state.not-stored')
              : keeping === 'browser'
                ? words.author('state.browser')
                : words.author(`state.${keeping}`)}
          </p>
          {lacks.length > 0 ? (
            <p className="own-lacks">
              {words.author('lacks', { what: words.all(lacks.map((lack) => words.author(`lack.${lack}`))) })}
            </p>
          ) : null}
        </div>
        <div className="go">
          {lacks.length === 0 && !failure ? (
            <a className="button" href={hrefOf({ page: 'training', room: 'show', entry: scenario.id })}>
              {words.author('show')}
            </a>
          ) : null}
          <Button look="plain" onClick={() => saveDeals([scenario])}>
            {words.author('export')}
          </Button>
          <Button look="quiet" onClick={remove}>
            {words.author('delete')}
          </Button>
        </div>
      </div>

      <div className="own-form">
        <Part title={words.author('part.story')}>
          <div className="own-tongues">
            <p>{words.author('told-in', { languages: words.all(written.map((one) => ownNames[one])) })}</p>
            {tellingLanguages
              .filter((one) => !written.includes(one))
              .map((one) => (
                <Button look="quiet" key={one} onClick={() => setOpened([...written, one])}>
                  {words.author('told-in.add', { language: ownNames[one] })}
                </Button>
              ))}
          </div>
          <ToldField
            id="own-title"
            label={words.author('title')}
            told={scenario.title}
            languages={languages}
            isLine
            change={(next) => change((before) => ({ ...before, title: next }))}
          />
          <ToldField
            id="own-story"
            label={words.author('story')}
            hint={words.author('story.hint')}
            told={scenario.story}
            languages={languages}
            rows={7}
            change={(next) => change((before) => ({ ...before, story: next }))}
          />
        </Part>
        <Part title={words.author('part.teaching')}>
          <TeachingPart
            teaching={scenario.teaching}
            languages={languages}
            change={(teaching) => change((before) => ({ ...before, teaching }))}
            remove={removeEntry}
          />
        </Part>
        <Part title={words.author('part.case')}>
          <CasePart
            scenario={scenario}
            open={theCase}
            openCase={openCase}
            takeCase={takeCase}
            addTwist={(twist) => change((before) => ({ ...before, twists: [...before.twists, twist] }))}
          />
        </Part>
        <Part title={words.author('part.expected')}>
          <p className="own-hint">{words.author('expected.hint')}</p>
          <ExpectedPart expected={scenario.expected} change={setExpected} />
        </Part>
        <Part title={words.author('part.check')} className="own-side">
          <CheckPart id="check" theCase={scenario.theCase} expected={scenario.expected} change={takeOver} />
        </Part>
        <Part title={words.author('part.twists')}>
          <p className="own-hint">{words.author('twists.hint')}</p>
          <TwistPart
            scenario={scenario}
            languages={languages}
            change={(index, twist) =>
              change((before) => ({
                ...before,
                twists: before.twists.map((one, at) => (at === index ? twist : one)),
              }))
            }
            remove={removeTwist}
          />
        </Part>
      </div>
      <div className="own-offer" role="status">
        {offer ? (
          <div className="notice">
            <p>{offer.text}</p>
            <Button look="plain" onClick={editor.undo}>
              {words.cases('deleted.undo')}
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  );
};

interface PartProps {
  readonly title: string;
  readonly className?: string;
  readonly children: Elements;
}
const Part = ({ title, className = '', children }: PartProps) => {
  const id = useId();
  return (
    <section className={`own-part ${className}`.trim()} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
};
