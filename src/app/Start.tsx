import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type Case, CaseError, edition, law, levels, readCase } from '../../machines';
import { Compare } from '../report/Compare';
import { Button } from '../ui/Button';
import { LevelShape } from '../ui/LevelShape';
import { Notice } from '../ui/Notice';
import { useProblemWords } from './names';
import { useTitle } from './title';
import { useWords } from './words';

interface Props {
  readonly today: string;
  /** A case that the person stepped back from, to look at its dates. */
  readonly kept: Case | undefined;
  readonly begin: (theCase: Case) => void;
}

type Dates = Pick<Case, 'decisionDate' | 'plannedDate'>;
type DateField = keyof Dates;
const dateFields = ['decisionDate', 'plannedDate'] as const;

export const Start = ({ today, kept, begin }: Props) => {
  const words = useWords();
  const say = useProblemWords();
  useTitle(words.ui('title.start'));
  const [decisionDate, setDecisionDate] = useState(kept?.decisionDate ?? today);
  // Until it is touched, the planned date follows the decision date.
  const [planned, setPlanned] = useState(
    kept && kept.plannedDate !== kept.decisionDate ? kept.plannedDate : undefined,
  );
  const [faults, setFaults] = useState<readonly CaseError[]>([]);
  const dates: Dates = { decisionDate, plannedDate: planned ?? decisionDate };
  const set = { decisionDate: setDecisionDate, plannedDate: setPlanned };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = dateFields.flatMap((field) => faultOf(field, dates[field]));
    setFaults(found);
    const [first] = found;
    if (first) document.getElementById(first.field)?.focus();
    else begin({ answers: {}, ...kept, ...dates });
  };

  return (
    <main id="main" tabIndex={-1} className="start">
      <div className="start-head">
        <p className="where">{words.ui('start.kind')}</p>
        <h1 tabIndex={-1}>{words.ui('product')}</h1>
        <p className="lead">{words.ui('start.lead')}</p>
      </div>
      <ul className="five" aria-label={words.ui('start.levels')}>
        {levels.toReversed().map((level) => (
          <li key={level} className={level}>
            <LevelShape level={level} />
            <span>{words.finding(`level.${level}`)}</span>
          </li>
        ))}
      </ul>
      <div className="start-body">
        <form noValidate onSubmit={submit}>
          <h2>{words.ui('start.dates')}</h2>
          {dateFields.map((field) => {
            const fault = faults.find((one) => one.field === field && isStill(one, dates[field]));
            return (
              <div key={field} className={fault ? 'field at-fault' : 'field'}>
                <label className="field-name" htmlFor={field}>
                  {words.ui(`start.${field}`)}
                </label>
                <p className="field-hint" id={`${field}-hint`}>
                  {words.ui(`start.${field}.hint`)}
                </p>
                {fault ? (
                  <div className="fault-text" id={`${field}-fault`} role="alert">
                    <p>{say(fault.problem, fault.detail)}</p>
                  </div>
                ) : null}
                <input
                  id={field}
                  type="date"
                  value={dates[field]}
                  onChange={(event) => set[field](event.target.value)}
                  aria-invalid={fault ? true : undefined}
                  aria-describedby={fault ? `${field}-hint ${field}-fault` : `${field}-hint`}
                />
              </div>
            );
          })}
          <div className="go">
            <Button type="submit">{words.ui('start.begin')}</Button>
          </div>
          <OpenFile today={today} begin={begin} />
          <Compare begin={begin} />
        </form>
        <div className="about">
          <h2>{words.ui('start.about')}</h2>
          <ul>
            {(['never', 'unknown', 'here', 'cited', 'advice'] as const).map((point) => (
              <li key={point}>{words.ui(`start.about.${point}`)}</li>
            ))}
          </ul>
          <p className="edition">
            {words.ui('edition', { edition })}
            <br />
            {words.ui('text-as-of', { date: words.date(law.EAR_TEXT_AS_OF) })}
          </p>
        </div>
      </div>
    </main>
  );
};

/** The gate for cases is the gate for dates as well. */
const faultOf = (field: DateField, date: string): CaseError[] => {
  try {
    readCase({ decisionDate: law.FIRST_DATE, [field]: date, answers: {} }, law.FIRST_DATE);
    return [];
  } catch (error) {
    if (error instanceof CaseError) return [error];
    throw error;
  }
};
const isStill = (fault: CaseError, date: string): boolean =>
  faultOf(fault.field as DateField, date).some(({ problem }) => problem === fault.problem);

type FileFault = { readonly name: string } & (
  | { readonly kind: 'not-json' | 'not-read' }
  | { readonly kind: 'refused'; readonly error: CaseError }
);

const OpenFile = ({ today, begin }: Omit<Props, 'kept'>) => {
  const words = useWords();
  const [fault, setFault] = useState<FileFault>();
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fault) message.current?.focus();
  }, [fault]);
  const open = async (file: File) => {
    const { name } = file;
    const text = await file.text().catch(() => undefined);
    if (text === undefined) return setFault({ name, kind: 'not-read' });
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch {
      return setFault({ name, kind: 'not-json' });
    }
    try {
      begin(readCase(data, today));
    } catch (error) {
      if (!(error instanceof CaseError)) throw error;
      setFault({ name, kind: 'refused', error });
    }
  };
  return (
    <div className="open-file">
      <label className="field-name" htmlFor="case-file">
        {words.ui('start.open')}
      </label>
      <input
        id="case-file"
        type="file"
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file can be chosen again once it has been mended.
          if (file) void open(file).finally(() => (event.target.value = ''));
        }}
      />
      {fault ? (
        <div className="notice fault" role="alert" tabIndex={-1} ref={message}>
          <h3>{words.ui('open.refused', { file: fault.name })}</h3>
          {fault.kind === 'refused' ? (
            <Refusal error={fault.error} />
          ) : (
            <p>{words.ui(`open.${fault.kind}`)}</p>
          )}
          <p>{words.ui('open.what-to-do')}</p>
        </div>
      ) : (
        <Notice>{words.ui('start.open.hint')}</Notice>
      )}
    </div>
  );
};

/** Names the field as the file writes it, and the question that it belongs to. */
const Refusal = ({ error }: { error: CaseError }) => {
  const words = useWords();
  const say = useProblemWords();
  const id = /^(?:answers|reasons)\.(\w+)/.exec(error.field)?.[1];
  const question = id && words.optionalQuestion(`${id}.short`);
  return (
    <>
      <p>
        {words.ui('open.field')} <code>{error.field}</code>
        {question ? <span> {words.ui('open.question', { question })}</span> : null}
      </p>
      <p>{say(error.problem, error.detail)}</p>
    </>
  );
};
