import { Fragment } from 'react';
import { type Case, type Derived, type Finding, forcingFinding, type QuestionId } from '../../machines';
import { changesWhileOpen, forceOf, type Sentence, saidOf, telling, titleOf } from '../document/findings';
import { assessmentOf, perCase } from '../question/opened';
import { ToldAnswer } from '../question/ToldAnswer';
import { Cites } from '../ui/Cites';
import { citedPlaces, marked, numbersFor, type Place } from '../ui/citations';
import { Later } from '../ui/Later';
import { LevelShape } from '../ui/LevelShape';
import { Tag } from '../ui/Tag';
import { useQuestionWords } from '../words/names';
import { useWords } from '../words/words';

interface Props {
  readonly finding: Finding;
  readonly theCase: Case;
  readonly facts: Derived;
  /** Told in its title, and opened by whoever wants more; on paper it is open. */
  readonly folded?: boolean;
  /** Tells two articles about one finding apart, where a page has both. */
  readonly within?: string;
  /** On paper, of a deal of several: which of them it follows for, where it is not all. */
  readonly follows?: string | undefined;
}

/** A finding in one order: what it means, because of which answers, with what force, on what source. */
export const FindingArticle = ({ finding, theCase, facts, folded = false, within = '', follows }: Props) => {
  const words = useWords();
  const { key, level, certainty, regime, sources } = finding;
  const say = (part: string) => saidOf(words, finding, part);
  const places = citedPlaces(words, sources).flat();
  const titleId = `finding-${within}${key}`;
  const title = <h3 id={titleId}>{titleOf(words, finding)}</h3>;
  const body = () => (
    <>
      <p className="tags">
        {certainty === 'possible' && !folded ? <Tag weak>{words.finding('certainty.possible')}</Tag> : null}
        <Tag>{forceOf(words, finding)}</Tag>
        {finding.coveredByLicence ? <Tag>{words.ui('finding.covered')}</Tag> : null}
      </p>
      {follows ? <p className="on-paper">{follows}</p> : null}
      <p>
        <Said sentences={say('text')} places={places} />
      </p>
      {key === 'case.date-open' ? <WhileOpen theCase={theCase} /> : null}
      <SideBySide
        places={places}
        sides={[
          { name: words.ui('finding.printed'), said: say('printed') },
          { name: words.ui('finding.enforced'), said: say('enforced') },
        ]}
      />
      <SideBySide places={places} sides={[{ said: say('textA') }, { said: say('textB') }]} />
      <Because finding={finding} theCase={theCase} facts={facts} />
      <Lines finding={finding} theCase={theCase} />
      <Cites cites={sources} numbered />
    </>
  );
  return folded ? (
    <article className={`remark ${level} ${certainty}`} aria-labelledby={titleId}>
      <details>
        <summary>
          {level === 'note' ? null : <LevelShape level={level} />}
          {title}
          {certainty === 'possible' ? <Tag weak>{words.finding('certainty.possible')}</Tag> : null}
        </summary>
        <Later>{body}</Later>
      </details>
    </article>
  ) : (
    <article className={`finding ${level} ${certainty}`} aria-labelledby={titleId}>
      <LevelShape level={level} />
      <div>
        <p className="regime">{words.finding(`regime.${regime}`)}</p>
        {title}
        {body()}
      </div>
    </article>
  );
};

/** Each sentence with the numbers of the sources that carry it, so that it can be checked by itself. */
const Said = ({ sentences, places }: { sentences: readonly Sentence[]; places: readonly Place[] }) => {
  const words = useWords();
  const between = words.passage(['', '']);
  return sentences.map(({ text, on }, index) => {
    const mark = marked(numbersFor(places, on));
    return (
      <Fragment key={text}>
        <span>{index > 0 ? `${between}${text}` : text}</span>
        {mark ? <sup>{mark}</sup> : null}
      </Fragment>
    );
  });
};

/** The days from which the level is another one, while the planned date is open. */
const WhileOpen = ({ theCase }: Pick<Props, 'theCase'>) => {
  const words = useWords();
  return (
    <ul className="finding-lines">
      {changesWhileOpen(words, assessmentOf(theCase)).map(({ date, text, by }) => (
        <li key={date}>
          <span>{text}</span>{' '}
          {by.map((change) => (
            <small key={change}>{change}</small>
          ))}
        </li>
      ))}
    </ul>
  );
};

interface Side {
  /** Texts that name their own section need none. */
  readonly name?: string;
  readonly said: readonly Sentence[];
}

/** Two statements that do not say the same, next to each other. */
const SideBySide = ({ sides, places }: { sides: readonly Side[]; places: readonly Place[] }) => {
  const told = sides.filter(({ said }) => said.length > 0);
  if (told.length === 0) return null;
  return (
    <div className="side-by-side">
      {told.map(({ name, said }) => (
        <div key={said[0]?.text}>
          {name ? <h4>{name}</h4> : null}
          <p>
            <Said sentences={said} places={places} />
          </p>
        </div>
      ))}
    </div>
  );
};

const forcingIn = perCase(() => new WeakMap<Finding, readonly QuestionId[]>());
const forcingOf = (theCase: Case, finding: Finding): readonly QuestionId[] => {
  const known = forcingIn(theCase);
  const found = known.get(finding) ?? forcingFinding(theCase, finding);
  known.set(finding, found);
  return found;
};

const Because = ({ finding, theCase, facts }: Pick<Props, 'finding' | 'theCase' | 'facts'>) => {
  const words = useWords();
  const told = telling(forcingOf(theCase, finding));
  if (told.length === 0) return null;
  return (
    <div className="because">
      <span>{words.ui('because')}</span>
      <ul>
        {told.map((id) => (
          <ToldAnswer key={id} id={id} theCase={theCase} facts={facts} />
        ))}
      </ul>
    </div>
  );
};

/** The lines of check lists that a finding is about, each with what was marked there. */
const Lines = ({ finding: { lines }, theCase }: Pick<Props, 'finding' | 'theCase'>) => {
  const { markedOf } = useQuestionWords();
  return lines.length > 0 ? (
    <ul className="finding-lines">
      {lines.map(({ question, line, reopened }) => (
        <li key={`${question} ${line}`}>{markedOf(question, line, theCase, reopened)}</li>
      ))}
    </ul>
  ) : null;
};
