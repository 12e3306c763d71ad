import { useId, useState } from 'react';
import { courseLimits, type Programme, type Scenario } from '../../../machines';
import type { Desk } from '../../store/desk';
import { Button } from '../../ui/Button';
import { goTo, hrefOf } from '../../ui/route';
import { useWords } from '../../words/words';
import { courseHref } from '../course/courseNames';
import { DealTitle } from '../DealTitle';
import { nameOfDeal } from '../own/ownNames';
import { keepProgramme } from './share';
import './programme.css';

/** An hour in a room is shorter than an hour. */
const USUAL_MINUTES = 45;

interface Props {
  readonly desk: Desk;
  readonly deals: readonly Scenario[];
  readonly change: (deals: readonly Scenario[]) => void;
  /** The course of one's own whose deals are being chosen anew. */
  readonly course?: { readonly id: string; readonly programme: Programme } | undefined;
}

export const minutesOf = (deals: readonly Scenario[]): number =>
  deals.reduce((sum, { teaching }) => sum + (teaching?.minutes ?? 0), 0);

/** The chosen deals in their order, the time that they take, and what can be done with them. */
export const ChosenDeals = ({ desk, deals, change, course }: Props) => {
  const words = useWords();
  const id = useId();
  const [name, setName] = useState(course?.programme.name ?? '');
  const [minutes, setMinutes] = useState(String(course?.programme.minutes ?? USUAL_MINUTES));
  const [isAsked, setAsked] = useState(false);
  const given = Number(minutes);
  const isHour = Number.isInteger(given) && given > 0 && given <= courseLimits.minutes;
  const isNamed = name.trim() !== '';
  const planned = minutesOf(deals);
  const move = (from: number, to: number) => {
    const [one, rest] = [deals[from], deals.filter((_, index) => index !== from)];
    if (one) change([...rest.slice(0, to), one, ...rest.slice(to)]);
  };
  const keep = () => {
    setAsked(true);
    if (!isNamed) document.getElementById(`${id}-name`)?.focus();
    else if (!isHour) document.getElementById(`${id}-minutes`)?.focus();
    else
      goTo(
        courseHref(
          keepProgramme(
            desk,
            { name: name.trim(), minutes: given, deals: deals.map((deal) => deal.id) },
            course?.id,
          ),
        ),
      );
  };
  if (deals.length === 0) return <p>{words.training('chosen.none')}</p>;
  return (
    <div className="chosen">
      <details open={course !== undefined}>
        <summary>
          <span role="status">
            {words.lesson('chosen', { count: deals.length, planned: words.number(planned) })}
          </span>
        </summary>
        <ol>
          {deals.map((deal, index) => {
            const title = nameOfDeal(words, deal);
            return (
              <li key={deal.id}>
                <DealTitle deal={deal} />
                <span>
                  <Button
                    look="quiet"
                    aria-disabled={index === 0}
                    aria-label={words.lesson('earlier.of', { title })}
                    onClick={() => move(index, Math.max(0, index - 1))}
                  >
                    {words.lesson('earlier')}
                  </Button>
                  <Button
                    look="quiet"
                    aria-disabled={index === deals.length - 1}
                    aria-label={words.lesson('later.of', { title })}
                    onClick={() => move(index, index + 1)}
                  >
                    {words.lesson('later')}
                  </Button>
                  <Button
                    look="quiet"
                    aria-label={words.lesson('drop.of', { title })}
                    onClick={() => change(deals.filter((one) => one !== deal))}
                  >
                    {words.lesson('drop')}
                  </Button>
                </span>
              </li>
            );
          })}
        </ol>
        <div className="chosen-fields">
          <p>
            <label htmlFor={`${id}-minutes`}>{words.lesson('minutes')}</label>
            <input
              id={`${id}-minutes`}
              type="number"
              min={1}
              max={courseLimits.minutes}
              value={minutes}
              aria-invalid={(isAsked && !isHour) || undefined}
              onChange={({ target }) => setMinutes(target.value)}
            />
            {isHour ? (
              <span role="status">
                {given < planned
                  ? words.lesson('minutes.over', { count: planned - given })
                  : words.lesson('minutes.left', { count: given - planned })}
              </span>
            ) : (
              <span className="fault-text">
                {words.lesson('minutes.fault', { most: courseLimits.minutes })}
              </span>
            )}
          </p>
          <p>
            <label htmlFor={`${id}-name`}>{words.lesson('name')}</label>
            <input
              id={`${id}-name`}
              autoComplete="off"
              maxLength={courseLimits.text}
              value={name}
              aria-invalid={(isAsked && !isNamed) || undefined}
              onChange={({ target }) => setName(target.value)}
            />
            {isAsked && !isNamed ? <span className="fault-text">{words.lesson('name.fault')}</span> : null}
          </p>
        </div>
        <div className="go">
          <Button look="plain" onClick={keep}>
            {words.lesson(course ? 'keep.again' : 'keep')}
          </Button>
        </div>
      </details>
      <div className="go">
        <a
          className="button main"
          href={hrefOf({ page: 'training', room: 'show', entry: deals.map((deal) => deal.id).join('+') })}
        >
          {words.training('demonstrate')}
        </a>
        <a
          className="button plain"
          href={hrefOf({ page: 'training', room: 'paper', entry: deals.map((deal) => deal.id).join('+') })}
        >
          {words.lesson('paper')}
        </a>
      </div>
    </div>
  );
};
