import type { ReactNode } from 'react';
import { type Assessment, type Case, encodeCase, type QuestionId, questionIds } from '../../machines';
import type { AboutReport } from '../document/about';
import { decisionTold, evidenceTold, recordFaults } from '../document/decided';
import { placeNamed } from '../document/recordWords';
import { sheetOf } from '../document/sheet';
import { LevelShape } from '../ui/LevelShape';
import { lawOf } from '../ui/lawOf';
import { levelWords } from '../ui/levelWords';
import { isolated } from '../words/isolated';
import { useQuestionWords } from '../words/names';
import { useWords } from '../words/words';
import { useRecord } from './RecordNotice';
import { DealLine, Signatures } from './Sheet';

interface Props {
  readonly theCase: Case;
  readonly result: Assessment;
  readonly about: AboutReport;
}

/** What is signed once a deal is decided: the decision beside the result, and what it rests on, on a page of paper. */
export const DecisionSheet = ({ theCase, result, about }: Props) => {
  const words = useWords();
  const names = useQuestionWords();
  const record = useRecord(theCase, about);
  const { decision, evidence = {}, ledger, follows } = about;
  if (!decision) return null;
  const told = decisionTold(words, decision, result);
  const seen = questionIds.flatMap((id): (readonly [QuestionId, string])[] => {
    const one = evidence[id];
    return one ? [[id, evidenceTold(words, one)]] : [];
  });
  return (
    <article
      className={`review-sheet decision-sheet ${result.outcome.level}`}
      aria-labelledby="decision-sheet"
    >
      <header>
        <h2 id="decision-sheet">{words.decide('sheet.title')}</h2>
        <div>
          {about.name ? <b>{isolated(about.name)}</b> : null}
          <span>
            {words.report('head.reference', { reference: isolated(about.reference ?? '') || '＿＿＿＿＿＿' })}
          </span>
          <span>{words.ui('summary.decision-date', { date: words.date(result.decisionDate) })}</span>
          <span>{words.ui('summary.planned-date', { date: words.planned(result.plannedDate) })}</span>
          <span>{words.code('print', { code: encodeCase(theCase) })}</span>
        </div>
      </header>
      <table>
        <tbody>
          {sheetOf(theCase, result, words, about).rows.map((row) => (
            <DealLine key={row.id} row={row} />
          ))}
        </tbody>
      </table>
      <table>
        <tbody>
          <Row name={words.decide('decision')}>
            <b className="sheet-decision">{told.title}</b>
            {told.milder.map((line) => (
              <p key={line}>
                <b>{line}</b>
              </p>
            ))}
          </Row>
          <Row name={words.decide('decision.reason')}>
            <p className="as-typed">{isolated(decision.reason)}</p>
          </Row>
          {decision.conditions ? (
            <Row name={words.decide('decision.conditions')}>
              <p className="as-typed">{isolated(decision.conditions)}</p>
            </Row>
          ) : null}
          <Row name={words.decide('sheet.result')}>
            <div className="sheet-level">
              <LevelShape level={result.outcome.level} />
              <b>{levelWords(words, result.outcome)}</b>
            </div>
            {told.results.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p className="sheet-small">{lawOf(words, result)}</p>
          </Row>
          <Row name={words.decide('evidence')}>
            {seen.length > 0 ? (
              <ul>
                {seen.map(([id, line]) => (
                  <li key={id}>
                    <b>{names.shortOf(id)}</b> <span>{line}</span>
                  </li>
                ))}
              </ul>
            ) : (
              <p>{words.decide('evidence.none')}</p>
            )}
          </Row>
          <Row name={words.decide('sheet.record')}>
            {ledger && record ? (
              <>
                <p>
                  <span>{words.decide('record.count', { count: record.entries.length })}</span>{' '}
                  <code>{ledger.last}</code>
                </p>
                {recordFaults(words, record, (place) => placeNamed(words, names, place)).map((fault) => (
                  <p key={fault}>
                    <b>{fault}</b>
                  </p>
                ))}
              </>
            ) : null}
            {follows ? (
              <p>
                <span>{words.decide('sheet.version')}</span> <code>{follows}</code>
              </p>
            ) : null}
          </Row>
        </tbody>
      </table>
      <Signatures prepared={[about.sheet?.department, about.sheet?.author]} reviewed={[decision.by]} />
      <p className="sheet-small">{words.decide('sheet.foot', { edition: result.edition })}</p>
    </article>
  );
};

const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <tr>
    <th scope="row">{name}</th>
    <td colSpan={3}>{children}</td>
  </tr>
);
