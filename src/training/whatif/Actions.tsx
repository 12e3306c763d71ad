import { type Case, caseFileLimits, noLabels } from '../../../machines';
import { download } from '../../store/files';
import { Button } from '../../ui/Button';
import { printPage } from '../../ui/preview';
import { useWords } from '../../words/words';
import type { RoomProps } from '../room';

interface Props extends Pick<RoomProps, 'openCase'> {
  readonly name: string;
  readonly rightCase: Case;
}

/** Takes the right side along; the left one is never touched. */
export const SideActions = ({ name, rightCase, openCase }: Props) => {
  const words = useWords();
  const labels = {
    ...noLabels,
    name: words.whatif('opened', { name }).slice(0, caseFileLimits.name),
  };
  return (
    <section className="whatif-actions" aria-labelledby="whatif-actions">
      <h2 id="whatif-actions">{words.whatif('actions')}</h2>
      <p>{words.whatif('actions.hint')}</p>
      <div className="go">
        <Button look="plain" onClick={() => openCase(rightCase, labels)}>
          {words.whatif('actions.open')}
        </Button>
        <Button look="plain" onClick={() => download({ theCase: rightCase, labels })}>
          {words.whatif('actions.download')}
        </Button>
        <Button look="plain" onClick={printPage}>
          {words.whatif('actions.print')}
        </Button>
      </div>
    </section>
  );
};
