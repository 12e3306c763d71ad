import { type Case, CaseError, law, readCase } from '../../machines';
import { Labelled } from '../ui/Labelled';
import { useProblemWords } from '../words/names';
import { useWords } from '../words/words';

export type DatesOfCase = Pick<Case, 'decisionDate' | 'plannedDate'>;
export type CaseDateField = keyof DatesOfCase;
export const dateFields = ['decisionDate', 'plannedDate'] as const;

/** The gate for cases is the gate for dates as well. */
export const dateFault = (field: CaseDateField, date: string): CaseError | undefined => {
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
  readonly idOf: (field: CaseDateField) => string;
  /** What is said to be wrong; a form says it once it was asked. */
  readonly faultOf: (field: CaseDateField) => CaseError | undefined;
  readonly change: (field: CaseDateField, date: string) => void;
  readonly hinted?: boolean;
}

/** The two dates that a case is judged by. */
export const DateFields = ({ dates, idOf, faultOf, change, hinted = false }: Props) => {
  const words = useWords();
  const say = useProblemWords();
  return dateFields.map((field) => {
    const fault = faultOf(field);
    return (
      <Labelled
        key={field}
        id={idOf(field)}
        name={words.ui(`start.${field}`)}
        hint={hinted ? words.ui(`start.${field}.hint`) : undefined}
        fault={fault && say(fault.problem, fault.detail)}
      >
        {(tied) => (
          <input
            {...tied}
            type="date"
            value={dates[field]}
            onChange={(event) => change(field, event.target.value)}
          />
        )}
      </Labelled>
    );
  });
};
