import { CaseError } from '../../../machines';
import { useUnreadWords } from '../../cases/Import';
import { handOver, type Unread } from '../../store/files';
import { Button } from '../../ui/Button';
import { useWords } from '../../words/words';
import { Asking } from './Asking';
import { courseHref } from './courseNames';
import { useFaultWords } from './faultWords';
import type { KeptProgress } from './progress';

interface Props {
  readonly course: string;
  readonly name: string;
  readonly kept: Extract<KeptProgress, { kind: 'damaged' }>;
  readonly startOver: () => void;
}

/** What is kept cannot be read: says what is wrong, and loses nothing unasked. */
export const DamagedProgress = ({ course, name, kept, startOver }: Props) => {
  const words = useWords();
  return (
    <>
      <p className="where course-way">
        <a href={courseHref()}>{words.course('back.list')}</a>
      </p>
      <h1 tabIndex={-1}>{name}</h1>
      <div className="notice fault" role="alert">
        <h2>{words.course('damaged')}</h2>
        <ProgressFault fault={kept.fault} />
        <p>{words.course('damaged.text')}</p>
        <Button
          look="plain"
          onClick={() => handOver(kept.text, `chip-export-check-course-${course}-damaged.json`)}
        >
          {words.course('damaged.raw')}
        </Button>
      </div>
      <Asking
        ask={words.course('damaged.anew')}
        question={words.course('damaged.ask')}
        yes={words.course('start-over.yes')}
        no={words.course('start-over.no')}
        act={startOver}
      />
    </>
  );
};

/** Names the field as the file writes it. */
export const ProgressFault = ({ fault }: { fault: Unread }) => {
  const words = useWords();
  const say = useFaultWords();
  const sayUnread = useUnreadWords();
  if (!(fault instanceof CaseError)) return <p>{sayUnread(fault)}</p>;
  return (
    <p>
      <span>{words.ui('open.field')}</span> <code>{fault.field}</code> <span>{say(fault)}</span>
    </p>
  );
};
