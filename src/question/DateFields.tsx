import { useId } from 'react';
import {
  type Case,
  CaseError,
  isOpenDate,
  law,
  type OpenDate,
  type PlannedDate,
  readCase,
} from '../../machines';
import { Labelled } from '../ui/Labelled';
import { useProblemWords } from '../words/names';
import { useWords } from '../words/words';
import './dates.css';

export type DatesOfCase = Pick<Case, 'decisionDate' | 'plannedDate'>;
export type CaseDateField = keyof DatesOfCase;
export const dateFields = ['decisionDate', 'plannedDate'] as const;
/** A field as a refusal names it: of an open date, one of its ends. */
type DayField = CaseDateField | `plannedDate.${keyof OpenDate}`;

/** The gate for cases is the gate for dates as well. */
export const dateFault = (field: CaseDateField, date: PlannedDate): CaseError | undefined => {
  try {
    readCase({ decisionDate: law.FIRST_DATE, [field]: date, answers: {} }, law.FIRST_DATE);
    return undefined;
  } catch (error) {
    if (error instanceof CaseError) return error;
    throw error;
  }
};

interface Props {
  readonly dates: DatesOfCase;
  readonly idOf: (field: string) => string;
  /** What is said to be wrong; a form says it once it was asked. */
  readonly faultOf: (field: CaseDateField) => CaseError | undefined;
  readonly change: (dates: DatesOfCase) => void;
  readonly hinted?: boolean;
}

/** The two dates that a case is judged by; the planned one can be open. */
export const DateFields = ({ dates, idOf, faultOf, change, hinted = false }: Props) => {
  const words = useWords();
  const hint = useId();
  const { decisionDate, plannedDate } = dates;
  const isOpen = isOpenDate(plannedDate);
  const hintOf = (field: CaseDateField) => (hinted ? words.ui(`start.${field}.hint`) : undefined);
  const dayOf = (field: DayField, of: CaseDateField) => ({
    id: idOf(field),
    fault: [faultOf(of)].find((fault) => fault?.field === field),
  });
  return (
    <>
      <Day
        {...dayOf('decisionDate', 'decisionDate')}
        name={words.ui('start.decisionDate')}
        hint={hintOf('decisionDate')}
        value={decisionDate}
        change={(day) => change({ ...dates, decisionDate: day })}
      />
      <div className="planned">
        {isOpen ? (
          <fieldset className="field" aria-describedby={hint}>
            <legend>{words.ui('start.plannedDate')}</legend>
            <p className="field-hint" id={hint}>
              {words.ui('start.open-date.hint')}
            </p>
            <div className="two-ends">
              {(['from', 'to'] as const).map((end) => (
                <Day
                  key={end}
                  {...dayOf(`plannedDate.${end}`, 'plannedDate')}
                  name={words.ui(`start.open-date.${end}`)}
                  value={plannedDate[end] ?? ''}
                  change={(day) =>
                    change({ ...dates, plannedDate: { ...plannedDate, [end]: day === '' ? null : day } })
                  }
                />
              ))}
            </div>
          </fieldset>
        ) : (
          <Day
            {...dayOf('plannedDate', 'plannedDate')}
            name={words.ui('start.plannedDate')}
            hint={hintOf('plannedDate')}
            value={plannedDate}
            change={(day) => change({ ...dates, plannedDate: day })}
          />
        )}
        <label className="tick">
          <input
            type="checkbox"
            checked={isOpen}
            onChange={() =>
              change({ ...dates, plannedDate: isOpen ? decisionDate : { from: null, to: null } })
            }
          />
          <span>{words.ui('start.open-date')}</span>
        </label>
      </div>
    </>
  );
};

interface DayProps {
  readonly id: string;
  readonly name: string;
  readonly hint?: string | undefined;
  readonly fault: CaseError | undefined;
  readonly value: string;
  readonly change: (day: string) => void;
}

const Day = ({ id, name, hint, fault, value, change }: DayProps) => {
  const say = useProblemWords();
  return (
    <Labelled id={id} name={name} hint={hint} fault={fault && say(fault.problem, fault.detail)}>
      {(tied) => (
        <input {...tied} type="date" value={value} onChange={(event) => change(event.target.value)} />
      )}
    </Labelled>
  );
};
