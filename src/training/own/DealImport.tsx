import { useEffect, useRef } from 'react';
import type { CaseError, LabelledCase } from '../../../machines';
import { FaultList, FileField, FoundAt, isElsewhere, Notes, Refusal } from '../../cases/Import';
import { Button } from '../../ui/Button';
import { JudgedBy } from '../../ui/JudgedBy';
import { useWords } from '../../words/words';
import { DealTitle, OwnMark } from '../DealTitle';
import type { FoundCase } from './dealFiles';
import { Marks } from './Marks';
import { refusalWords, titleOfDeal } from './ownNames';
import type { DealImporting } from './useDealImport';
import { hrefOfDeal } from './way';

interface Props {
  readonly id: string;
  readonly importing: DealImporting;
  /** Begins a deal from a case that the file holds. */
  readonly fromCase: (labelled: LabelledCase) => void;
}

export const DealImport = ({ id, importing, fromCase }: Props) => {
  const words = useWords();
  return (
    <div className="own-import">
      <FileField
        id={id}
        label={words.author('import')}
        hint={words.author('import.hint')}
        read={importing.read}
      />
      <Review importing={importing} fromCase={fromCase} />
      <Taken importing={importing} />
    </div>
  );
};

/** Says what cannot be taken in and why, and asks about the rest. */
const Review = ({ importing: { review, agree, decline }, fromCase }: Omit<Props, 'id'>) => {
  const words = useWords();
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (review) message.current?.focus();
  }, [review]);
  if (!review) return null;
  const { deals, cases, faults, notes } = review;
  const all = deals.length + cases.length + faults.length;
  // A case is a way to begin, and nothing that is wrong.
  const isOnlyCases = faults.length === 0 && cases.length === all;
  return (
    <div
      className={isOnlyCases ? 'notice import-review own-review' : 'notice fault import-review own-review'}
      role={isOnlyCases ? 'status' : 'alert'}
      tabIndex={-1}
      ref={message}
    >
      <h2>
        {isOnlyCases
          ? words.lesson('real.found', { count: cases.length })
          : words.author('import.partly', { number: deals.length, of: all })}
      </h2>
      <Notes notes={notes} />
      {faults.length > 0 ? <FaultList faults={faults} refusal={DealRefusal} /> : null}
      {cases.length > 0 ? (
        <ul>
          {cases.map((one) => (
            <li key={`${one.file} ${one.place}`}>
              <FoundAt {...one} />
              <p>{words.author('import.is-case')}</p>
              <JudgedBy theCase={one.labelled.theCase} />
              <MakeOfCase found={one} fromCase={fromCase} />
            </li>
          ))}
        </ul>
      ) : null}
      {deals.length > 0 ? (
        <>
          <p>{words.author('import.good')}</p>
          <ul>
            {deals.map(({ file, place, scenario }) => (
              <li key={`${file} ${place}`}>
                <b>
                  <DealTitle deal={scenario} />
                </b>
                <Marks scenario={scenario} />
                <JudgedBy theCase={scenario.theCase} />
              </li>
            ))}
          </ul>
          <p>{words.author('import.ask')}</p>
        </>
      ) : cases.length > 0 || faults.every(({ fault }) => isElsewhere(fault)) ? null : (
        <p>{words.author('import.nothing')}</p>
      )}
      <div className="go">
        {deals.length > 0 ? (
          <Button onClick={agree}>{words.author('import.agree', { number: deals.length, of: all })}</Button>
        ) : null}
        <Button look="quiet" onClick={decline}>
          {words.author(deals.length > 0 ? 'import.decline' : 'import.close')}
        </Button>
      </div>
    </div>
  );
};

/** A case has no story, and can be given one. */
const MakeOfCase = ({ found, fromCase }: Pick<Props, 'fromCase'> & { found: FoundCase }) => {
  const words = useWords();
  const { labels } = found.labelled;
  const name = labels.name.trim() || words.cases('unnamed');
  return (
    <Button
      look="plain"
      aria-label={words.author('import.make.of', { name })}
      onClick={() => fromCase(found.labelled)}
    >
      {words.author('import.make')}
    </Button>
  );
};

export const DealRefusal = ({ error }: { error: CaseError }) => (
  <Refusal error={error} saying={refusalWords(useWords(), error)} />
);

/** What was taken in, with what the reader of the file should know of it. */
const Taken = ({ importing: { taken, failure, dismiss } }: { importing: DealImporting }) => {
  const words = useWords();
  const renamed = taken.filter(({ isRenamed }) => isRenamed).length;
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (taken.length > 0 || failure) message.current?.focus();
  }, [taken, failure]);
  if (failure)
    return (
      <div className="notice warn" role="alert" tabIndex={-1} ref={message}>
        <h2>{words.cases(`trouble.${failure.kind === 'full' ? 'full' : 'blocked'}`)}</h2>
        <p>{words.author(failure.kind === 'full' ? 'import.full' : 'import.blocked')}</p>
      </div>
    );
  if (taken.length === 0) return null;
  return (
    <div className="notice" role="status" tabIndex={-1} ref={message}>
      <p>{words.author('import.done', { count: taken.length })}</p>
      {renamed > 0 ? <p>{words.author('import.renamed', { count: renamed })}</p> : null}
      <ul>
        {taken.map(({ scenario }) => (
          <li key={scenario.id}>
            <a href={hrefOfDeal(scenario.id)} lang={titleOfDeal(words, scenario).lang}>
              {titleOfDeal(words, scenario).text}
            </a>
            <OwnMark deal={scenario} />
            <Marks scenario={scenario} />
          </li>
        ))}
      </ul>
      <Button look="quiet" onClick={dismiss}>
        {words.cases('deleted.dismiss')}
      </Button>
    </div>
  );
};
