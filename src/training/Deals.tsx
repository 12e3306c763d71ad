import { useMemo, useState } from 'react';
import type { Difficulty, Scenario } from '../../machines';
import { difficulties } from '../../machines';
import { shippedDeals, toldIn } from '../deals/deals';
import { Filter, Find, Shown } from '../ui/Find';
import { hrefOf } from '../ui/route';
import { fold } from '../words/fold';
import { useWords } from '../words/words';
import { courseOf } from './course/taken';
import { type CourseId, courseIds, dealsOf, type TakenCourse } from './courses';
import { DealPage } from './DealPage';
import { DealList } from './dealParts';
import { findDeal, ownDeals } from './findDeals';
import { nameOfDeal } from './own/ownNames';
import { ChosenDeals } from './programme/ChosenDeals';
import type { RoomProps } from './room';

/** Before the id of a course of one's own, whose deals are to be chosen anew. */
const FOR = 'for/';

/** The way in: all deals by course, and one deal where the address names it. */
export const Deals = ({ entry, ...props }: RoomProps) => {
  const words = useWords();
  const deal = entry === undefined ? undefined : findDeal(props.desk, entry);
  const course = entry?.startsWith(FOR) ? courseOf(props.desk, entry.slice(FOR.length)) : undefined;
  if (deal) return <DealPage deal={deal} openCase={props.openCase} />;
  return (
    <>
      <h1 tabIndex={-1}>{words.training('title.deals')}</h1>
      {entry === undefined || course?.programme ? null : (
        <p className="notice warn" role="alert">
          {words.training('unknown', { id: entry })}
        </p>
      )}
      <p className="training-lead">{words.training('lead')}</p>
      <ul className="training-ways">
        {(['course', 'what-if', 'own', 'group'] as const).map((room) => (
          <li key={room}>
            <a href={hrefOf({ page: 'training', room })}>{words.training(`way.${room}`)}</a>
            <p>{words.training(`way.${room}.text`)}</p>
          </li>
        ))}
      </ul>
      <Programme desk={props.desk} course={course} />
    </>
  );
};

/** What a word can be found in, both languages. */
const textOf = ({ id, title, story }: Scenario): string =>
  fold([id, title.en, title.ja, story.en, story.ja].join('\n'));

interface ProgrammeProps {
  readonly desk: RoomProps['desk'];
  readonly course: TakenCourse | undefined;
}

/** All deals, shipped and one's own. Those that are ticked are shown to a room one after the other. */
const Programme = ({ desk, course }: ProgrammeProps) => {
  const words = useWords();
  const [query, setQuery] = useState('');
  const [difficulty, setDifficulty] = useState<`${Difficulty}` | ''>('');
  const [chosen, setChosen] = useState<readonly Scenario[]>(course?.programme ? course.deals : []);
  const own = useMemo(() => ownDeals(desk), [desk]);
  const deals = useMemo(
    () => new Map([...shippedDeals(), ...own].map((deal) => [deal.id, { deal, text: textOf(deal) }])),
    [own],
  );
  const key = fold(query);
  const isShown = ({ deal, text }: { deal: Scenario; text: string }) =>
    text.includes(key) && (difficulty === '' || String(deal.teaching?.difficulty) === difficulty);
  const shelfOf = (id: CourseId | 'own', ids: readonly string[]) => ({
    id,
    found: ids.flatMap((deal) => deals.get(deal) ?? []).filter(isShown),
  });
  const shelves = [
    shelfOf(
      'own',
      own.map(({ id }) => id),
    ),
    ...courseIds.map((id) => shelfOf(id, dealsOf(id))),
  ];
  const count = shelves.reduce((sum, { found }) => sum + found.length, 0);
  const choose = (deal: Scenario) =>
    setChosen(
      chosen.some(({ id }) => id === deal.id) ? chosen.filter(({ id }) => id !== deal.id) : [...chosen, deal],
    );
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
        .map(({ id: shelf, found }) => (
          <section key={shelf} aria-labelledby={`training-${shelf}`} className="training-shelf">
            {shelf === 'own' ? (
              <h3 id="training-own">{words.training('title.own')}</h3>
            ) : (
              <>
                <h3 id={`training-${shelf}`}>{words.course(`name.${shelf}`)}</h3>
                <p>{words.course(`aim.${shelf}`)}</p>
                <a
                  href={hrefOf({ page: 'training', room: 'course', entry: shelf })}
                  aria-label={words.training('take.of', { course: words.course(`name.${shelf}`) })}
                >
                  {words.training('take')}
                </a>
              </>
            )}
            <DealList
              className="training-deals"
              items={found}
              dealOf={({ deal }) => deal}
              hrefOf={({ deal }) => hrefOf({ page: 'training', room: 'deals', entry: deal.id })}
              before={({ deal }) => (
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.some(({ id }) => id === deal.id)}
                    onChange={() => choose(deal)}
                    aria-label={
                      shelf === 'own'
                        ? words.lesson('choose', { title: nameOfDeal(words, deal) })
                        : words.training('choose', {
                            id: deal.id,
                            title: toldIn(deal.title, words.lang).text,
                          })
                    }
                  />
                </label>
              )}
              within={({ deal: { id } }) =>
                shelf === 'own' ? null : <small>{words.training('number', { id })}</small>
              }
              after={({ deal }) => <Size deal={deal} />}
            />
          </section>
        ))}
      <div className={chosen.length > 0 ? 'training-chosen some' : 'training-chosen'}>
        <ChosenDeals
          desk={desk}
          deals={chosen}
          change={setChosen}
          course={course?.programme ? { id: course.id, programme: course.programme } : undefined}
        />
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
