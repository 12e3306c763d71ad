import { useMemo } from 'react';
import { hrefOf } from '../../ui/route';
import { useWords } from '../../words/words';
import { findDeal } from '../findDeals';
import type { RoomProps } from '../room';
import { Beside } from './Beside';
import { ChooseSides } from './ChooseSides';
import { hrefOfSides, readEntry, type SideSetting } from './entry';

/** Two results side by side: a deal and what it would be, or another deal. Nothing of it is stored. */
export const Stage = ({ entry, theCase, desk, openCase }: RoomProps) => {
  const words = useWords();
  const setting = useMemo(
    () => readEntry(entry, { find: (id) => findDeal(desk, id), theCase }),
    [entry, desk, theCase],
  );
  return (
    <div className="whatif">
      {setting.kind === 'sides' ? (
        <Beside setting={setting} theCase={theCase} openCase={openCase} />
      ) : (
        <>
          <h1 tabIndex={-1}>{words.whatif('title')}</h1>
          {setting.kind === 'unknown' ? <NotThere {...setting} /> : null}
          <p className="training-lead">{words.whatif('lead')}</p>
          <ChooseSides theCase={theCase} />
        </>
      )}
    </div>
  );
};

/** An address that leads nowhere says so, and where to go on. */
const NotThere = ({ what, id, within }: Extract<SideSetting, { kind: 'unknown' }>) => {
  const words = useWords();
  return (
    <div className="notice warn" role="alert">
      <p>{words.whatif(`unknown.${what}`, { id })}</p>
      <ul>
        {within ? (
          <li>
            <a href={hrefOfSides(within.id)}>{words.whatif('unknown.within', { id: within.id })}</a>
          </li>
        ) : null}
        {what === 'case' ? (
          <li>
            <a href={hrefOf({ page: 'case' })}>{words.whatif('unknown.begin')}</a>
          </li>
        ) : null}
        <li>
          <a href={hrefOf({ page: 'training', room: 'deals' })}>{words.whatif('unknown.deals')}</a>
        </li>
      </ul>
    </div>
  );
};
