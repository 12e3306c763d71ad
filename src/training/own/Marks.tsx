import { useDeferredValue } from 'react';
import type { Scenario } from '../../../machines';
import { Tag } from '../../ui/Tag';
import { useWords } from '../../words/words';
import { differencesOf } from './takeOver';
import { lacksOf } from './told';

/** What a list says of a deal beside its title: that it is not finished, and where the tool says otherwise. */
export const Marks = ({ scenario }: { scenario: Scenario }) => {
  const words = useWords();
  // A list is there at once, and judges when it stands.
  const due = useDeferredValue<Scenario | undefined>(scenario, undefined);
  const differences = due === scenario ? differencesOf(scenario) : 0;
  const lacks = lacksOf(scenario);
  if (differences === 0 && lacks.length === 0) return null;
  return (
    <span className="own-marks">
      {differences > 0 ? <Tag>{words.author('mark.differs', { count: differences })}</Tag> : null}
      {lacks.length > 0 ? <Tag weak>{words.author('mark.unfinished')}</Tag> : null}
    </span>
  );
};
