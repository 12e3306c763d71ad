import { useSyncExternalStore } from 'react';
import type { Drafts } from '../question/draft';
import { isHalfTyped } from '../question/entered';
import type { Desk } from '../store/desk';
import type { Route } from '../ui/route';
import { rememberEdition } from './lastEdition';
import { NewEdition } from './NewEdition';
import { riskOf } from './risk';
import { Since } from './Since';
import { updates } from './updates';

interface Props {
  readonly route: Route;
  readonly desk: Desk;
  readonly drafts: Drafts;
}

/** What the hosted page says of editions: one that is ready, or one that came since the last visit. */
export const Editions = ({ route, desk, drafts }: Props) => {
  const update = useSyncExternalStore(updates.subscribe, updates.state);
  // A room that looks on is not to be asked.
  if (route.page === 'training' && (route.room === 'show' || route.room === 'audience')) return null;
  return (
    <>
      <Since />
      <NewEdition
        update={update}
        isAboutEdition={route.page === 'about'}
        atRisk={() => riskOf(desk, isHalfTyped(drafts))}
        take={() => {
          // What was just read is not told again.
          if (update?.news.kind === 'newer') rememberEdition(update.news.id);
          updates.take();
        }}
      />
    </>
  );
};
