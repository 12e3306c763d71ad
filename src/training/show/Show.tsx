import { useMemo } from 'react';
import type { Scenario } from '../../../machines';
import { shippedDeals } from '../../deals/deals';
import { Notice } from '../../ui/Notice';
import { hrefOf } from '../../ui/route';
import { useWords } from '../../words/words';
import { DealList } from '../dealParts';
import { nameOfDeal } from '../own/ownNames';
import type { RoomProps } from '../room';
import { MOST_DEALS } from './message';
import { Presenter } from './Presenter';
import { idsIn, programmeOf, readProgramme } from './programme';

/** The presenter steps through deals; the room sees it in a window of its own. */
export const Show = ({ desk, entry }: RoomProps) => {
  const { deals, unknown, isTooLong } = useMemo(() => readProgramme(desk, entry), [desk, entry]);
  return deals.length > 0 && unknown.length === 0 && !isTooLong ? (
    <Presenter programme={programmeOf(idsIn(entry))} deals={deals} />
  ) : (
    <NoProgramme deals={deals} unknown={unknown} isTooLong={isTooLong} />
  );
};

const programmeHref = (ids: readonly string[]): string =>
  hrefOf({ page: 'training', room: 'show', entry: programmeOf(ids) });

interface Problem {
  readonly deals: readonly Scenario[];
  readonly unknown: readonly string[];
  readonly isTooLong: boolean;
}

/** No deal is named, or one that is not here: what is wrong, and what there is. */
const NoProgramme = ({ deals, unknown, isTooLong }: Problem) => {
  const words = useWords();
  return (
    <div className="show-none">
      <h1 tabIndex={-1}>{words.training('title.show')}</h1>
      {isTooLong ? (
        <Notice kind="fault" role="alert">
          <p>{words.show('problem.too-long', { most: words.number(MOST_DEALS) })}</p>
        </Notice>
      ) : unknown.length > 0 ? (
        <Notice kind="fault" role="alert">
          <p>{words.show('problem.unknown', { count: unknown.length, ids: words.list(unknown) })}</p>
          {deals.length > 0 ? (
            <p>
              <a href={programmeHref(deals.map(({ id }) => id))}>
                {words.show('problem.without', {
                  titles: words.list(deals.map((deal) => nameOfDeal(words, deal))),
                })}
              </a>
            </p>
          ) : null}
        </Notice>
      ) : null}
      <p>{words.show('none.hint')}</p>
      <DealList
        className="show-choice"
        items={shippedDeals()}
        dealOf={(deal) => deal}
        hrefOf={({ id }) => programmeHref([id])}
        before={({ id }) => <span>{id}</span>}
      />
    </div>
  );
};
