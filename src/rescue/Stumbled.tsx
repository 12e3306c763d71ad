import type { Desk } from '../store/desk';
import { Button } from '../ui/Button';
import { Detail } from './Detail';
import { rescuedFrom } from './rescued';
import { say } from './rescueWords';
import { SaveCase } from './SaveCase';

interface Props {
  readonly desk: Desk;
  readonly error: unknown;
  readonly dismiss: () => void;
}

/** Something failed while the screens stayed: it is said, and nothing is taken away. */
export const Stumbled = ({ desk, error, dismiss }: Props) => {
  const { kind } = rescuedFrom(desk);
  return (
    <aside className="stumbled notice fault" aria-label={say('stumbled.title')}>
      <div role="alert">
        <h2>{say('stumbled.title')}</h2>
        <p>{say(kind === 'none' ? 'stumbled.text' : 'stumbled.open')}</p>
      </div>
      <div className="go">
        <SaveCase desk={desk} kind={kind} />
        <Button look="quiet" onClick={dismiss}>
          {say('stumbled.dismiss')}
        </Button>
      </div>
      <Detail error={error} />
    </aside>
  );
};
