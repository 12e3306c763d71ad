import { useId, useState } from 'react';
import { type Case, derive, type LedgerEntry } from '../../machines';
import { changesTold } from '../document/recordWords';
import { useRecord } from '../report/RecordNotice';
import { useOpenCase } from '../store/context';
import { Button } from '../ui/Button';
import { isolated } from '../words/isolated';
import { useWords, type Words } from '../words/words';

/** More changes of one entry than these are folded. */
const MOST_SHOWN = 6;

/** Who changed what, and when; and by which hash the record as a whole is known. */
export const RecordList = ({ theCase }: { theCase: Case }) => {
  const words = useWords();
  const id = useId();
  const { labels } = useOpenCase();
  const record = useRecord(theCase, labels);
  const [isShown, setShown] = useState(false);
  return (
    <section className="record" aria-labelledby={id}>
      <h3 id={id}>{words.decide('record')}</h3>
      <p className="hint">{words.decide('record.hint')}</p>
      {record && labels.ledger ? (
        <>
          <p>
            <span>{words.decide('record.count', { count: record.entries.length })}</span>{' '}
            <code>{labels.ledger.last}</code>
          </p>
          <Button look="plain" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            {words.decide(isShown ? 'record.hide' : 'record.show')}
          </Button>
          {isShown ? (
            <ol className="record-list" reversed>
              {record.entries.toReversed().map((entry) => (
                <Entry
                  key={entry.number}
                  entry={entry}
                  theCase={theCase}
                  isBroken={record.breaksAt === entry.number}
                />
              ))}
            </ol>
          ) : null}
        </>
      ) : (
        <p>{words.decide('record.none')}</p>
      )}
    </section>
  );
};

const whoOf = (words: Words, { read }: LedgerEntry): string => {
  const who = [
    ...(read?.hand ? [words.ui(`hand.${read.hand}`)] : []),
    ...(read?.name ? [isolated(read.name)] : []),
  ];
  return who.length > 0 ? words.list(who) : words.decide('record.nobody');
};

const Entry = ({ entry, theCase, isBroken }: { entry: LedgerEntry; theCase: Case; isBroken: boolean }) => {
  const words = useWords();
  const { read, changes, number } = entry;
  const told = changesTold(words, theCase, derive(theCase), changes);
  const lines = (
    <ul>
      {told.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  return (
    <li value={number} className={isBroken ? 'broken' : undefined}>
      {isBroken ? <p className="record-broken">{words.decide('record.breaks', { number })}</p> : null}
      {read ? (
        <p className="record-who">
          {words.decide('record.by', { who: whoOf(words, entry), time: words.moment(read.at) })}
        </p>
      ) : (
        <p>{words.decide('record.unreadable')}</p>
      )}
      {read && read.how !== 'changed' ? <p>{words.decide(`record.${read.how}`)}</p> : null}
      {told.length > MOST_SHOWN ? (
        <details>
          <summary>{words.decide('record.more', { count: told.length })}</summary>
          {lines}
        </details>
      ) : told.length > 0 ? (
        lines
      ) : null}
    </li>
  );
};
