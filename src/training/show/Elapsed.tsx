import { useEffect, useState } from 'react';
import type { Scenario } from '../../../machines';
import { useWords } from '../../words/words';

const SECOND = 1_000;
const clock = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.floor(milliseconds / SECOND));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** The time since the start, beside what was planned. It warns of nothing: the room decides. */
export const Elapsed = ({
  started,
  deals,
  deal,
}: {
  started: number;
  deals: readonly Scenario[];
  deal: Scenario;
}) => {
  const words = useWords();
  const [now, setNow] = useState(started);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, []);
  const [startedDeal, setStartedDeal] = useState({ id: deal.id, started });
  if (startedDeal.id !== deal.id) setStartedDeal({ id: deal.id, started: now });
  const minutes = deals.map(({ teaching }) => teaching?.minutes ?? 0).reduce((sum, one) => sum + one, 0);
  return (
    <dl className="show-time">
      <div>
        <dt>{words.show('time')}</dt>
        <dd>
          <span role="timer">{clock(now - started)}</span>
          {minutes > 0 ? (
            <small>{words.show('time.planned', { count: minutes, minutes: words.number(minutes) })}</small>
          ) : null}
        </dd>
      </div>
      {deals.length > 1 ? (
        <div>
          <dt>{words.show('time.deal')}</dt>
          <dd>
            <span role="timer">{clock(now - startedDeal.started)}</span>
            {deal.teaching ? (
              <small>
                {words.show('time.planned', {
                  count: deal.teaching.minutes,
                  minutes: words.number(deal.teaching.minutes),
                })}
              </small>
            ) : null}
          </dd>
        </div>
      ) : null}
    </dl>
  );
};
