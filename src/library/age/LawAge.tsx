import { useMemo, useState } from 'react';
import { citationOf, law, reviewOn, type SourceReview } from '../../../machines';
import {
  lookOf,
  pointOf,
  restingOf,
  saysOf,
  sourceName,
  stateOf,
  switchOf,
  whenOf,
} from '../../document/switches';
import { Cites } from '../../ui/Cites';
import { hrefOf } from '../../ui/route';
import { Tag } from '../../ui/Tag';
import { useWords } from '../../words/words';

/** Where to look, with how well it was verified. */
const Where = ({ evidence }: { evidence: readonly law.EvidenceId[] }) => (
  <Cites cites={evidence.map((id) => citationOf(id, law.LAW_CHECKED))} />
);

/** How old the law in this edition is, source by source, and what is to be read again. */
export const LawAge = ({ today }: { today: string }) => {
  const words = useWords();
  const { age, sources } = useMemo(() => reviewOn(today), [today]);
  const state = stateOf(age);
  const [isOpen, setOpen] = useState(false);
  const facts = [
    ['text', words.age('fact.days', { date: words.date(age.textAsOf), days: words.number(age.days) })],
    ['checked', words.date(age.checked)],
    ['today', words.date(today)],
    ['aging', words.age('fact.after', { date: words.date(age.agingFrom), days: law.AGING_AFTER })],
    ['old', words.age('fact.after', { date: words.date(age.oldFrom), days: law.OLD_AFTER })],
  ] as const;
  return (
    <section className="law-age" aria-labelledby="law-age">
      <h2 id="law-age" tabIndex={-1}>
        {words.age('title')}
      </h2>
      <div className={state === 'fresh' ? 'notice' : 'notice warn'}>
        <p>
          <b>{words.age(`level.${state}`, { days: law.AGING_AFTER })}</b>
        </p>
        <p>{saysOf(words, age, today)}</p>
      </div>
      <dl className="age-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{words.age(`fact.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="lead-in">{words.age('counts')}</p>

      <h3>{words.age('switches')}</h3>
      <p className="lead-in">{words.age('switches.hint')}</p>
      <ol className="age-list">
        {[...age.passed, ...age.coming].map((entry) => (
          <li key={entry.id} className={age.passed.includes(entry) ? 'passed' : undefined}>
            <b>{switchOf(words, entry)}</b>
            <Tag weak={age.coming.includes(entry)}>{whenOf(words, age, entry)}</Tag>
            <p>{lookOf(words, entry)}</p>
            <Where evidence={entry.evidence} />
          </li>
        ))}
      </ol>
      {age.passed.length + age.coming.length === 0 ? <p>{words.age('switches.none')}</p> : null}

      <h3>{words.age('points')}</h3>
      <p className="lead-in">{words.age('points.hint')}</p>
      <ol className="age-list">
        {law.openPoints.map((point) => (
          <li key={point.id}>
            <b>{pointOf(words, point)}</b>
            <p>{words.age(`point.${point.id}.look`)}</p>
            <Where evidence={point.evidence} />
          </li>
        ))}
      </ol>

      <h3>{words.age('compare')}</h3>
      <p className="lead-in">{words.age('compare.hint')}</p>
      <ol className="age-list">
        {([1, 2, 3] as const).map((step) => (
          <li key={step}>{words.age(`compare.step.${step}`, { asOf: words.date(age.textAsOf) })}</li>
        ))}
      </ol>

      <details className="age-sources" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <h3>{words.age('sources')}</h3>
          <span>
            {words.age('sources.title', {
              count: sources.length,
              due: sources.filter(({ isDue }) => isDue).length,
            })}
          </span>
        </summary>
        {isOpen ? (
          <>
            <p className="lead-in">{words.age('sources.order')}</p>
            <ol className="age-list">
              {sources.map((review) => (
                <SourceLine key={review.source.id} review={review} />
              ))}
            </ol>
          </>
        ) : null}
      </details>
    </section>
  );
};

const SourceLine = ({ review }: { review: SourceReview }) => {
  const words = useWords();
  const { source, isDue } = review;
  return (
    <li className={isDue ? 'passed' : undefined}>
      <a href={hrefOf({ page: 'library', shelf: 'sources', entry: source.id })} lang={source.lang}>
        {sourceName(source)}
      </a>
      <p className="age-line">
        {restingOf(words, review).map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
    </li>
  );
};
