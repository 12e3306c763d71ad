import { useMemo, useState } from 'react';
import type { Difficulty, Scenario } from '../../machines';
import { difficulties } from '../../machines';
import { shippedDeals, toldIn } from '../deals/deals';
import { Filter, Find, Shown } from '../ui/Find';
import { hrefOf } from '../ui/route';
import { fold } from '../words/fold';
import { useWords } from '../words/words';
import { courseIds, dealsOf } from './courses';
import { DealPage } from './DealPage';
import { DealList } from './dealParts';
import { findDeal } from './findDeals';
import type { RoomProps } from './room';

/** The way in: all deals by course, and one deal where the address names it. */
export const Deals = ({ entry, ...props }: RoomProps) => {
  const words = useWords();
  const deal = entry === undefined ? undefined : findDeal(props.desk, entry);
  if (deal) return <DealPage deal={deal} openCase={props.openCase} />;
  return (
    <>
      <h1 tabIndex={-1}>{words.training('title.deals')}</h1>
      {entry === undefined ? null : (
        <p className="notice warn" role="alert">
          {words.training('unknown', { id: entry })}
        </p>
      )}
      <p className="training-lead">{words.training('lead')}</p>
      <ul className="training-ways">
        {(['course', 'what-if', 'own'] as const).map((room) => (
          <li key={room}>
            <a href={hrefOf({ page: 'training', room })}>{words.training(`way.${room}`)}</a>
            <p>{words.training(`way.${room}.text`)}</p>
          </li>
        ))}
      </ul>
      <Programme />
    </>
  );
};

/** What a word can be found in, both languages. */
const textOf = ({ id, title, story }: Scenario): string =>
  fold([id, title.en, title.ja, story.en, story.ja].join('\n'));

/** All shipped deals. Those that are ticked are shown to a room one after the other. */
const Programme = () => {
  const words = useWords();
  const [query, setQuery] = useState('');
  const [difficulty, setDifficulty] = useState<`${Difficulty}` | ''>('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const deals = useMemo(
    () => new Map(shippedDeals().map((deal) => [deal.id, { deal, text: textOf(deal) }])),
    [],
  );
  const key = fold(query);
  const isShown = ({ deal, text }: { deal: Scenario; text: string }) =>
    text.includes(key) && (difficulty === '' || String(deal.teaching?.difficulty) === difficulty);
  const shelves = courseIds.map((course) => ({
    course,
    found: dealsOf(course)
      .flatMap((id) => deals.get(id) ?? [])
      .filter(isShown),
  }));
  const count = shelves.reduce((sum, { found }) => sum + found.length, 0);
  const choose = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <section aria-labelledby="training-all" className="training-programme">
      <h2 id="training-all">{words.training('all')}</h2>
      <p className="training-lead">{words.training('all.hint')}</p>
      <div className="filters">
        <Find hint={words.training('find.hint')} query={query} change={setQuery} />
        <Filter
          name={words.training('difficulty')}
          value={difficulty}
          options={difficulties.map((one) => `${one}` as const)}
          nameOf={(one) => words.training(`difficulty.${one}`)}
          change={setDifficulty}
        />
      </div>
      <Shown>
        {count === 0 ? words.training('none') : words.training('shown', { count, of: deals.size })}
      </Shown>
      {shelves
        .filter(({ found }) => found.length > 0)
        .map(({ course, found }) => (
          <section key={course} aria-labelledby={`training-${course}`} className="training-shelf">
            <h3 id={`training-${course}`}>{words.course(`name.${course}`)}</h3>
            <p>{words.course(`aim.${course}`)}</p>
            <a
              href={hrefOf({ page: 'training', room: 'course', entry: course })}
              aria-label={words.training('take.of', { course: words.course(`name.${course}`) })}
            >
              {words.training('take')}
            </a>
            <DealList
              className="training-deals"
              items={found}
              dealOf={({ deal }) => deal}
              hrefOf={({ deal }) => hrefOf({ page: 'training', room: 'deals', entry: deal.id })}
              before={({ deal: { id, title } }) => (
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.includes(id)}
                    onChange={() => choose(id)}
                    aria-label={words.training('choose', { id, title: toldIn(title, words.lang).text })}
                  />
                </label>
              )}
              within={({ deal: { id } }) => <small>{words.training('number', { id })}</small>}
              after={({ deal }) => <Size deal={deal} />}
            />
          </section>
        ))}
      <div className={chosen.length > 0 ? 'training-chosen some' : 'training-chosen'} role="status">
        {chosen.length === 0 ? (
          <p>{words.training('chosen.none')}</p>
        ) : (
          <>
            <p>
              {words.training('chosen', {
                deals: words.list(chosen.map((id) => words.training('number', { id }))),
              })}
            </p>
            <a
              className="button main"
              href={hrefOf({ page: 'training', room: 'show', entry: chosen.join('+') })}
            >
              {words.training('demonstrate')}
            </a>
          </>
        )}
      </div>
    </section>
  );
};

/** How hard a deal is, and how long it takes. */
const Size = ({ deal: { teaching } }: { deal: Scenario }) => {
  const words = useWords();
  return teaching ? (
    <span className="training-size">
      <span>{words.training(`difficulty.${teaching.difficulty}`)}</span>
      <span> · </span>
      <span>{words.training('minutes', { count: teaching.minutes })}</span>
    </span>
  ) : null;
};
