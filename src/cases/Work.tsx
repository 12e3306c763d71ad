import { useId, useRef, useState } from 'react';
import { type Labels, type Status, statuses } from '../../machines';
import type { Desk } from '../store/desk';
import { downloadAll, handOver } from '../store/files';
import { wholeOf } from '../store/record';
import type { Kept } from '../store/store';
import { Button } from '../ui/Button';
import { copyText } from '../ui/clipboard';
import { useWords } from '../words/words';
import { handedBack, questionsFor } from './handBack';
import { saveAnswers, saveList, saveListJson, saveReports, type WriteReport } from './out';
import { useRowNames } from './TakeIn';
import { isDecided } from './triage';

interface Props {
  readonly today: string;
  readonly desk: Desk;
  /** The cases to work with: those that are chosen, or all that are found. */
  readonly cases: readonly Kept[];
  readonly areChosen: boolean;
  readonly openId: string | undefined;
  readonly relabelOpen: (labels: Labels) => void;
  readonly writeReport: WriteReport;
  readonly judgeAnew: () => void;
  readonly remove: (ids: readonly string[]) => void;
  readonly say: (text: string) => void;
}

/** What can be done with several cases at once. */
export const Work = (props: Props) => {
  const { today, desk, cases, areChosen, openId, relabelOpen, writeReport, judgeAnew, remove, say } = props;
  const words = useWords();
  const names = useRowNames();
  const id = useId();
  const [who, setWho] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState<{ readonly text: string; readonly isCopied: boolean }>();
  const field = useRef<HTMLTextAreaElement>(null);
  const records = cases.map(({ record }) => record);
  const labelled = () => records.map(({ theCase, labels }) => ({ theCase, labels }));
  // What is decided is closed.
  const workable = cases.filter(({ record }) => !isDecided(record));

  const relabelAll = (change: (labels: Labels) => Labels) => {
    const open = workable.find(({ record }) => record.id === openId);
    if (open) relabelOpen(change(open.record.labels));
    const changes = workable
      .filter((kept) => kept !== open)
      .map((kept) => ({
        kept,
        content: { theCase: kept.record.theCase, labels: change(kept.record.labels) },
      }));
    if (desk.relabelAll(changes)) say(words.intake('changed', { count: workable.length }));
  };
  const handBack = async () => {
    const text = questionsFor(
      workable.map(({ record }) => record),
      words,
    );
    const open = workable.find(({ record }) => record.id === openId);
    if (open) relabelOpen({ ...open.record.labels, status: 'sales' });
    const changes = workable
      .filter((kept) => kept !== open)
      .map((kept) => ({ kept, content: handedBack(kept.record) }));
    if (!desk.relabelAll(changes)) return;
    setMessage({ text, isCopied: await copyText(text) });
    requestAnimationFrame(() => field.current?.select());
  };
  const reports = async () => {
    setBusy(true);
    await saveReports(records, words, writeReport, today);
    setBusy(false);
    say(words.intake('reports.done', { count: records.length }));
  };
  const count = cases.length;
  return (
    <section className="cases-work" aria-labelledby={`${id}-work`}>
      <h2 id={`${id}-work`}>{words.intake(areChosen ? 'work.chosen' : 'work.found', { count })}</h2>
      <div className="work-parts">
        {areChosen ? (
          <div>
            <h3>{words.intake('work.pass')}</h3>
            <label htmlFor={`${id}-status`}>{words.intake('work.new-status')}</label>
            <select
              id={`${id}-status`}
              value=""
              onChange={(event) => {
                const status = event.target.value as Status;
                relabelAll((labels) => ({ ...labels, status }));
              }}
            >
              <option value="" disabled>
                {words.intake('work.status')}
              </option>
              {statuses.map((one) => (
                <option key={one} value={one}>
                  {words.intake(`status.${one}`)}
                </option>
              ))}
            </select>
            <label htmlFor={`${id}-who`}>{words.intake('column.who')}</label>
            <span className="field-and-do">
              <input
                id={`${id}-who`}
                autoComplete="off"
                maxLength={200}
                value={who}
                onChange={(event) => setWho(event.target.value)}
              />
              <Button
                look="plain"
                onClick={() =>
                  relabelAll(({ who: _, ...labels }) =>
                    who.trim() ? { ...labels, who: who.trim() } : labels,
                  )
                }
              >
                {words.intake('work.who')}
              </Button>
            </span>
            <Button look="plain" onClick={() => void handBack()}>
              {words.intake('back')}
            </Button>
          </div>
        ) : null}
        <div>
          <h3>{words.intake('work.judge')}</h3>
          <Button look="plain" onClick={judgeAnew}>
            {words.intake('moves.open')}
          </Button>
        </div>
        <div>
          <h3>{words.intake('work.save')}</h3>
          <Button look="plain" onClick={() => downloadAll(areChosen ? labelled() : records.map(wholeOf))}>
            {areChosen ? words.cases('export-chosen', { count }) : words.cases('export-all')}
          </Button>
          <Button look="quiet" onClick={() => saveList(records, words, today)}>
            {words.intake('save.list')}
          </Button>
          <Button look="quiet" onClick={() => saveListJson(records, today)}>
            {words.intake('save.json')}
          </Button>
          <Button look="quiet" onClick={() => saveAnswers(labelled(), names, today)}>
            {words.intake('save.answers')}
          </Button>
          <Button look="quiet" disabled={isBusy} onClick={() => void reports()}>
            {words.intake(isBusy ? 'save.reports.busy' : 'save.reports')}
          </Button>
        </div>
        {areChosen ? (
          <div>
            <h3>{words.intake('work.remove')}</h3>
            <Button look="quiet" onClick={() => remove(records.map((record) => record.id))}>
              {words.cases('delete-chosen', { count })}
            </Button>
          </div>
        ) : null}
      </div>
      {message ? (
        <div className="hand-back">
          <p role="status">{words.intake(message.isCopied ? 'back.copied' : 'back.by-hand')}</p>
          <label htmlFor={`${id}-message`}>{words.ui('message.field')}</label>
          <textarea id={`${id}-message`} ref={field} rows={12} readOnly value={message.text} />
          <div className="go">
            <Button
              look="plain"
              onClick={() => handOver(message.text, `${words.intake('back.file')}.txt`, 'text/plain')}
            >
              {words.intake('back.save')}
            </Button>
            <Button look="quiet" onClick={() => setMessage(undefined)}>
              {words.intake('close')}
            </Button>
          </div>
        </div>
      ) : null}
    </section>
  );
};
