import { type ComponentType, useEffect, useRef, useState } from 'react';
import { CaseError, type LabelledCase } from '../../machines';
import { type FileFault, type FileNote, type FilesReading, readFiles, type Unread } from '../store/files';
import { Button } from '../ui/Button';
import { JudgedBy } from '../ui/JudgedBy';
import { isolated, shownLabels } from '../words/isolated';
import { useProblemWords } from '../words/names';
import { useWords } from '../words/words';

/** More than these are counted. */
const MOST_FAULTS = 50;
const MOST_SHOWN = 50;

export interface Importing {
  readonly read: (files: readonly File[]) => Promise<void>;
  readonly review: FilesReading | undefined;
  readonly agree: () => void;
  readonly decline: () => void;
}

/** Reads files. What is whole is taken in at once; beside a fault or a doubt nothing is, until the person agrees. */
export const useImport = (today: string, takeIn: (cases: readonly LabelledCase[]) => void): Importing => {
  const { lang } = useWords();
  const [review, setReview] = useState<FilesReading>();
  return {
    review,
    read: async (files) => {
      const reading = await readFiles(files, today, lang);
      const isWhole = reading.faults.length === 0 && reading.notes.length === 0;
      setReview(isWhole ? undefined : reading);
      if (isWhole) takeIn(reading.cases);
    },
    agree: () => {
      setReview(undefined);
      if (review) takeIn(review.cases);
    },
    decline: () => setReview(undefined),
  };
};

interface FileFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** Which files the browser offers. */
  readonly accept?: string;
  /** Takes one file at a time. */
  readonly isSingle?: boolean;
  readonly read: (files: readonly File[]) => Promise<void>;
}

/** Takes files to be read. */
export const FileField = ({
  id,
  label,
  hint,
  accept = '.json,application/json',
  isSingle = false,
  read,
}: FileFieldProps) => (
  <>
    <label className="field-name" htmlFor={id}>
      {label}
    </label>
    <input
      id={id}
      type="file"
      multiple={!isSingle}
      accept={accept}
      aria-describedby={`${id}-hint`}
      onChange={(event) => {
        const { target } = event;
        // The same file can be chosen again once it has been mended.
        if (target.files?.length) void read([...target.files]).finally(() => (target.value = ''));
      }}
    />
    <p className="field-hint" id={`${id}-hint`}>
      {hint}
    </p>
  </>
);

type ImportFieldProps = Omit<FileFieldProps, 'read'> & { readonly importing: Importing };

export const ImportField = ({ importing, ...field }: ImportFieldProps) => (
  <div className="open-file">
    <FileField {...field} read={importing.read} />
    <Review importing={importing} />
  </div>
);

/** The cases that can be taken in, by what they are called and judged by. */
export const WhatIsTaken = ({ cases }: { cases: readonly LabelledCase[] }) => {
  const words = useWords();
  return (
    <>
      <ul>
        {cases.slice(0, MOST_SHOWN).map(({ labels, theCase }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two cases may be alike in all they hold, and the list is replaced as a whole, never reordered
          <li key={index}>
            <b>{shownLabels(labels).name || words.cases('unnamed')}</b>
            <JudgedBy theCase={theCase} />
          </li>
        ))}
      </ul>
      {cases.length > MOST_SHOWN ? (
        <p>{words.intake('more', { number: cases.length - MOST_SHOWN })}</p>
      ) : null}
    </>
  );
};

/** Says what cannot be taken in and why, and asks about the rest. */
const Review = ({ importing: { review, agree, decline } }: { importing: Importing }) => {
  const words = useWords();
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (review) message.current?.focus();
  }, [review]);
  if (!review) return null;
  const { cases, faults, notes } = review;
  const all = cases.length + faults.length;
  const [only] = faults;
  return (
    <div className="notice fault import-review" role="alert" tabIndex={-1} ref={message}>
      <Notes notes={notes} />
      <h3>
        {all === 1 && only
          ? words.ui('open.refused', { file: only.file })
          : words.cases('import.partly', { number: cases.length, of: all })}
      </h3>
      {all === 1 && only ? (
        <FaultText fault={only.fault} refusal={Refusal} />
      ) : (
        <FaultList faults={faults} refusal={Refusal} />
      )}
      {cases.length > 0 ? (
        <>
          <WhatIsTaken cases={cases} />
          <p>{words.cases(faults.length > 0 ? 'import.ask' : 'import.ask-read')}</p>
          <div className="go">
            <Button onClick={agree}>{words.cases('import.agree', { number: cases.length, of: all })}</Button>
            <Button look="quiet" onClick={decline}>
              {words.cases('import.decline')}
            </Button>
          </div>
        </>
      ) : faults.every(({ fault }) => isElsewhere(fault)) ? null : (
        <p>{words.ui('open.what-to-do')}</p>
      )}
    </div>
  );
};

/** Says what the gate refused in something that was read. */
type RefusalText = ComponentType<{ readonly error: CaseError }>;

interface FaultTextProps {
  readonly fault: Unread;
  readonly refusal: RefusalText;
}
/** Names the field as the file writes it, and the question that it belongs to. */
const FaultText = ({ fault, refusal: Refused }: FaultTextProps) => {
  const say = useUnreadWords();
  return fault instanceof CaseError ? <Refused error={fault} /> : <p>{say(fault)}</p>;
};

interface FaultListProps {
  readonly faults: readonly FileFault[];
  readonly refusal: RefusalText;
}
/** What cannot be taken in of files, by file and place, and why. */
export const FaultList = ({ faults, refusal }: FaultListProps) => {
  const words = useWords();
  return (
    <>
      <ul>
        {faults.slice(0, MOST_FAULTS).map((fault) => (
          <li key={`${fault.file} ${fault.place}`}>
            <FoundAt {...fault} />
            <FaultText fault={fault.fault} refusal={refusal} />
          </li>
        ))}
      </ul>
      {faults.length > MOST_FAULTS ? (
        <p>{words.cases('import.more', { number: faults.length - MOST_FAULTS })}</p>
      ) : null}
    </>
  );
};

/** Where something stands that was found in a file. */
export const FoundAt = ({ file, place, name }: Pick<FileFault, 'file' | 'place' | 'name'>) => {
  const words = useWords();
  return (
    <>
      <b>{file}</b>
      {place ? <code>{place}</code> : null}
      {name ? <span>{words.cases('import.named', { name })}</span> : null}
    </>
  );
};

/** Nothing is wrong with such a file, so nothing is to be mended. */
export const isElsewhere = (fault: Unread | string): boolean =>
  typeof fault === 'object' && 'belongs' in fault;

/** Why a file was refused before anything in it was read. */
export const useUnreadWords = () => {
  const words = useWords();
  return (fault: Exclude<Unread, CaseError>): string => {
    if (typeof fault === 'string') return words.ui(`open.${fault}`);
    return 'belongs' in fault
      ? words.ui(`open.belongs.${fault.belongs}`)
      : words.ui('open.not-text', { tried: fault.tried });
  };
};

/** In which encoding a file was read, with a piece of it that the person can check. */
export const Notes = ({ notes }: { notes: readonly FileNote[] }) => {
  const words = useWords();
  if (notes.length === 0) return null;
  return (
    <ul className="read-as">
      {notes.slice(0, MOST_FAULTS).map(({ file, encoding, sample, others }) => (
        <li key={file}>
          <p>{words.ui('open.read-as', { file, encoding })}</p>
          {sample ? <p>{words.ui('open.read-as.check', { sample: isolated(sample) })}</p> : null}
          {others.map((other) => (
            <p key={other.encoding}>
              {words.ui('open.read-as.or', { encoding: other.encoding, sample: isolated(other.sample) })}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
};

interface RefusalProps {
  readonly error: CaseError;
  /** What is wrong in words, where that is said otherwise than of a case. */
  readonly saying?: string;
}

export const Refusal = ({ error, saying }: RefusalProps) => {
  const words = useWords();
  const say = useProblemWords();
  const id = /(?:answers|reasons)\.(\w+)/.exec(error.field)?.[1];
  const question = id && words.optionalQuestion(`${id}.short`);
  return (
    <>
      <p>
        <span>{words.ui('open.field')}</span> <code>{error.field}</code>
        {question ? (
          <span>
            {' '}
            <span>{words.ui('open.question', { question })}</span>
          </span>
        ) : null}
      </p>
      <p>{saying ?? say(error.problem, error.detail)}</p>
    </>
  );
};
