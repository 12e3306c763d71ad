import { useId, useMemo, useState } from 'react';
import { isSameDate, law, levelsOverTime } from '../../../machines';
import { DateFields, type DatesOfCase, dateFault, dateFields } from '../../question/DateFields';
import { Button } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { useWords } from '../../words/words';
import type { ChangeProps } from './both';
import { Suggested } from './Suggested';

/** The same answers on other days. */
export const OtherDateForm = ({ rightCase, change }: Pick<ChangeProps, 'rightCase' | 'change'>) => {
  const words = useWords();
  const id = useId();
  const { decisionDate, plannedDate } = rightCase;
  const [dates, setDates] = useState<DatesOfCase>({ decisionDate, plannedDate });
  const [isAsked, setAsked] = useState(false);
  const isAsBefore = dates.decisionDate === decisionDate && isSameDate(dates.plannedDate, plannedDate);
  const submit = () => {
    setAsked(true);
    const [first] = dateFields.flatMap((field) => dateFault(field, dates[field]) ?? []);
    if (first) document.getElementById(`${id}-${first.field}`)?.focus();
    else if (!isAsBefore) change([{ kind: 'dates', ...dates }]);
  };
  return (
    <Form className="whatif-dates" submit={submit}>
      <DateFields
        dates={dates}
        idOf={(field) => `${id}-${field}`}
        faultOf={(field) => (isAsked ? dateFault(field, dates[field]) : undefined)}
        change={(now) => {
          setAsked(false);
          setDates(now);
        }}
      />
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
      <Suggested
        of={days}
        nameOf={words.date}
        choose={(day) => change([{ kind: 'dates', decisionDate: day, plannedDate: day }])}
      />
    </div>
  );
};
