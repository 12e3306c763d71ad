import { useEffect, useState } from 'react';
import {
  type Case,
  type CaseError,
  edition,
  type Hand,
  hands,
  inHand,
  isOpenDate,
  isSameDate,
  type LabelledCase,
  law,
  levels,
  noLabels,
  signed,
} from '../../machines';

import { offlineFile } from '../about/OfflineFile';
import { ImportField, useImport } from '../cases/Import';
import { LastCases } from '../cases/LastCases';
import { OpenCode } from '../code/OpenCode';
import { DateFields, type DatesOfCase, dateFault, dateFields } from '../question/DateFields';
import { beginScreen, readScreen } from '../question/draft';
import { walkOf } from '../question/opened';
import { Compare } from '../report/Compare';
import { useOpenCase } from '../store/context';
import type { Kept } from '../store/store';
import { Button } from '../ui/Button';
import { Form } from '../ui/Form';
import { Later } from '../ui/Later';
import { LevelShape } from '../ui/LevelShape';
import { hrefOf } from '../ui/route';
import { useShortcuts } from '../ui/shortcuts';
import { useTitle } from '../ui/title';
import { whenIdle } from '../ui/whenIdle';
import { useWords } from '../words/words';

interface Props {
  readonly today: string;
  /** A case that the person stepped back from, to look at its dates. */
  readonly kept: Case | undefined;
  readonly begin: (theCase: Case) => void;
  /** The stored cases that a person most likely wants to go on with. */
  readonly last: readonly Kept[];
  readonly open: (id: string) => void;
  readonly takeIn: (cases: readonly LabelledCase[]) => void;
  /** A code from the address that could not be read. */
  readonly refusedCode: string | undefined;
}

export const Start = ({ today, kept, begin, last, open, takeIn, refusedCode }: Props) => {
  const words = useWords();
  const { isStored } = useOpenCase();
  const takeInOne = (theCase: Case) => takeIn([{ theCase, labels: noLabels }]);
  const importing = useImport(today, takeIn);
  useTitle(words.ui('title.start'));
  const [decisionDate, setDecisionDate] = useState(kept?.decisionDate ?? today);
  // Until it is touched, the planned date follows the decision date.
  const [planned, setPlanned] = useState(
    kept && kept.plannedDate !== kept.decisionDate ? kept.plannedDate : undefined,
  );
  const [faults, setFaults] = useState<readonly CaseError[]>([]);
  const dates: DatesOfCase = { decisionDate, plannedDate: planned ?? decisionDate };

  useEffect(
    () => whenIdle(() => lookAhead({ decisionDate, plannedDate: planned ?? decisionDate })),
    [decisionDate, planned],
  );

  const [hand, setHand] = useState<HandChoice>(() =>
    kept ? (kept.hand ?? 'both') : (last[0]?.record.theCase.hand ?? 'sales'),
  );
  const submit = () => {
    const found = dateFields.flatMap((field) => dateFault(field, dates[field]) ?? []);
    setFaults(found);
    const [first] = found;
    if (first) document.getElementById(first.field)?.focus();
    else begin(begunBy(hand === 'both' ? undefined : hand, dates, kept, last[0]?.record.theCase));
  };

  useShortcuts({ next: submit, help: () => {} });
  return (
    <main id="main" tabIndex={-1} className="start">
      <div>
        <h1 tabIndex={-1}>{words.ui('product')}</h1>
        <p className="lead">{words.ui('start.lead')}</p>
        <LastCases last={last} open={open} />
        <Form submit={submit}>
          <fieldset className="hands">
            <legend>{words.ui('hand')}</legend>
            {([...hands, 'both'] as const).map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="hand"
                  value={one}
                  checked={one === hand}
                  onChange={() => setHand(one)}
                />
                <span>{words.ui(`hand.start.${one}`)}</span>
              </label>
            ))}
            <p className="hint">{words.ui(`hand.start.${hand}.hint`)}</p>
          </fieldset>
          <div className="start-dates">
            <DateFields
              dates={dates}
              idOf={(field) => field}
              faultOf={(field) =>
                faults.find(
                  (one) =>
                    one.field.startsWith(field) && dateFault(field, dates[field])?.problem === one.problem,
                )
              }
              change={(now) => {
                setDecisionDate(now.decisionDate);
                if (isSameDate(now.plannedDate, dates.plannedDate)) return;
                const isFixedAgain = isOpenDate(dates.plannedDate) && !isOpenDate(now.plannedDate);
                setPlanned(isFixedAgain ? undefined : now.plannedDate);
              }}
              hinted
            />
          </div>
          <div className="go">
            <Button type="submit">{words.ui('start.begin')}</Button>
          </div>
          <ImportField
            id="case-file"
            label={words.ui('start.open')}
            hint={words.ui('start.open.hint')}
            importing={importing}
          />
          <OpenCode key={refusedCode} refused={refusedCode} open={takeInOne} />
          <Compare begin={(one) => takeIn([one])} />
        </Form>
      </div>
      <div className="start-side">
        <ul className="five" aria-label={words.ui('start.levels')}>
          {levels.toReversed().map((level) => (
            <li key={level} className={level}>
              <LevelShape level={level} />
              <span>{words.finding(`level.${level}`)}</span>
            </li>
          ))}
        </ul>
        <div className="about">
          <h2>{words.ui('start.about')}</h2>
          <ul>
            {(['never', 'unknown', 'here', 'cited', 'advice'] as const).map((point) => (
              <li key={point}>
                {words.ui(
                  point === 'here' && !isStored ? 'start.about.here.unstored' : `start.about.${point}`,
                )}
              </li>
            ))}
          </ul>
          <p className="edition">
            <span>{words.ui('edition', { edition })}</span>
            <br />
            {/* Before it can write a date, a browser reads how dates are written, which takes a while. */}
            <Later>{() => words.ui('text-as-of', { date: words.date(law.EAR_TEXT_AS_OF) })}</Later>
            {offlineFile ? (
              <>
                <br />
                <a href={hrefOf({ page: 'about' })}>{words.install('offline.link')}</a>
              </>
            ) : null}
          </p>
        </div>
      </div>
    </main>
  );
};

/** Whose part is gone through; one person may answer for both desks. */
type HandChoice = Hand | 'both';

/** Who sells says once which part of the trade that is, and from where; after that it stands there to be changed. */
const OF_SALES = ['role', 'ownCountry'] as const;

/** A case to begin, or to go on with on other dates. */
const begunBy = (
  hand: Hand | undefined,
  dates: DatesOfCase,
  kept: Case | undefined,
  before: Case | undefined,
): Case => {
  if (kept) return inHand({ ...kept, ...dates }, hand);
  const own = inHand({ answers: {}, ...dates }, hand);
  if (hand !== 'sales' || before?.hand !== 'sales') return own;
  const known = OF_SALES.flatMap((id) => {
    const answer = before.answers[id];
    return answer === undefined ? [] : [[id, answer] as const];
  });
  return signed(own, { ...own, answers: Object.fromEntries(known) });
};

/** Works out the first screen while a person reads the start page: the first walk of all takes the longest. */
const lookAhead = (dates: DatesOfCase): void => {
  if (dateFields.some((field) => dateFault(field, dates[field]))) return;
  const theCase: Case = { answers: {}, ...dates };
  const { at } = walkOf(theCase);
  if (at !== 'check') readScreen(at, beginScreen(at, theCase), theCase);
};
