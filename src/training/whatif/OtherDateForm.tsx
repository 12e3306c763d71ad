import { useId, useMemo, useState } from 'react';
import { CaseError, law, levelsOverTime, readCase } from '../../../machines';
import { Button } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { useProblemWords } from '../../words/names';
import { useWords } from '../../words/words';
import type { ChangeProps } from './both';
import type { OtherDates } from './changes';

type Dates = Pick<OtherDates, 'decisionDate' | 'plannedDate'>;
type DateField = keyof Dates;
const dateFields = ['decisionDate', 'plannedDate'] as const;

/** The gate for cases is the gate for dates as well. */
const faultOf = (field: DateField, date: string): CaseError | undefined => {
  try {
    readCase({ decisionDate: law.FIRST_DATE, [field]: date, answers: {} }, law.FIRST_DATE);
    return undefined;
  } catch (error) {
    if (error instanceof CaseError) return error;
    throw error;
  }
};

/** The same answers on other days. */
export const OtherDateForm = ({ rightCase, change }: Pick<ChangeProps, 'rightCase' | 'change'>) => {
  const words = useWords();
  const say = useProblemWords();
  const id = useId();
  const { decisionDate, plannedDate } = rightCase;
  const [dates, setDates] = useState<Dates>({ decisionDate, plannedDate });
  const [isAsked, setAsked] = useState(false);
  const faults = isAsked ? dateFields.filter((field) => faultOf(field, dates[field])) : [];
  const isAsBefore = dates.decisionDate === decisionDate && dates.plannedDate === plannedDate;
  const submit = () => {
    setAsked(true);
    const first = dateFields.find((field) => faultOf(field, dates[field]));
    if (first) document.getElementById(`${id}-${first}`)?.focus();
    else if (!isAsBefore) change([{ kind: 'dates', ...dates }]);
  };
  return (
    <Form className="whatif-dates" submit={submit}>
      {dateFields.map((field) => {
        const fault = faults.includes(field) ? faultOf(field, dates[field]) : undefined;
        return (
          <div key={field} className={fault ? 'field at-fault' : 'field'}>
            <label className="field-name" htmlFor={`${id}-${field}`}>
              {words.ui(`start.${field}`)}
            </label>
            {fault ? (
              <div className="fault-text" id={`${id}-${field}-fault`} role="alert">
                <p>{say(fault.problem, fault.detail)}</p>
              </div>
            ) : null}
            <input
              id={`${id}-${field}`}
              type="date"
              value={dates[field]}
              onChange={(event) => {
                setAsked(false);
                setDates({ ...dates, [field]: event.target.value });
              }}
              aria-invalid={fault ? true : undefined}
              aria-describedby={fault ? `${id}-${field}-fault` : undefined}
            />
          </div>
        );
      })}
      {isAsked && isAsBefore ? (
        <p className="fault-text" role="alert">
          {words.whatif('date.same')}
        </p>
      ) : null}
      <div className="go">
        <Button type="submit">{words.whatif('date.put')}</Button>
      </div>
      <TurningDays rightCase={rightCase} change={change} />
    </Form>
  );
};

/** The days from which the level of these answers is another one, a press away. */
const TurningDays = ({ rightCase, change }: Pick<ChangeProps, 'rightCase' | 'change'>) => {
  const words = useWords();
  const days = useMemo(
    () => levelsOverTime(rightCase).flatMap(({ from }) => (from > law.FIRST_DATE ? [from] : [])),
    [rightCase],
  );
  if (days.length === 0) return null;
  return (
    <div className="whatif-days">
      <p>{words.whatif('date.turning')}</p>
      <ul>
        {days.map((day) => (
          <li key={day}>
            <Button
              look="plain"
              onClick={() => change([{ kind: 'dates', decisionDate: day, plannedDate: day }])}
            >
              {words.date(day)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};
