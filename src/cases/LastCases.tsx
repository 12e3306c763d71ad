import { useOpenCase } from '../store/context';
import { useGist } from '../store/gist';
import type { Kept } from '../store/store';
import { JudgedBy } from '../ui/JudgedBy';
import { hrefOf } from '../ui/route';
import { shownLabels } from '../words/isolated';
import { useWords } from '../words/words';

interface Props {
  readonly last: readonly Kept[];
  readonly open: (id: string) => void;
}

/** Where a person stopped, to go on. */
export const LastCases = ({ last, open }: Props) => {
  const words = useWords();
  const { isStored } = useOpenCase();
  if (last.length === 0) return null;
  return (
    <section className="last-cases" aria-labelledby="last-cases">
      <h2 id="last-cases">{words.cases('last')}</h2>
      <ul>
        {last.map((kept) => (
          <LastCase key={kept.record.id} kept={kept} open={open} />
        ))}
      </ul>
      <a href={hrefOf({ page: 'cases' })}>{words.cases(isStored ? 'last.all' : 'last.all-here')}</a>
    </section>
  );
};

const LastCase = ({ kept, open }: { kept: Kept; open: (id: string) => void }) => {
  const words = useWords();
  const { isStored } = useOpenCase();
  const { id, theCase, labels, saved } = kept.record;
  const { name, reference } = shownLabels(labels);
  const gist = useGist(theCase);
  return (
    <li>
      <button type="button" onClick={() => open(id)}>
        <b>{name || words.cases('unnamed')}</b>
        {reference ? <span className="reference">{reference}</span> : null}
        {gist ? <span className="gist">{gist}</span> : null}
        <small>{words.cases(isStored ? 'last.saved' : 'last.held', { time: words.moment(saved) })}</small>
      </button>
      <JudgedBy theCase={theCase} />
    </li>
  );
};
