import type { Assessment, Case } from '../../machines';
import type { AboutReport } from '../document/about';
import { type Cited, type DeskSteps, sheetOf, type ToldRow, type TypedField } from '../document/sheet';
import { LevelShape } from '../ui/LevelShape';
import { isolated } from '../words/isolated';
import { useWords } from '../words/words';

interface Props {
  readonly theCase: Case;
  readonly result: Assessment;
  readonly about: AboutReport;
}

/** What another desk signs: the deal, where it stands, and who does what, on a page of paper. */
export const Sheet = ({ theCase, result, about }: Props) => {
  const words = useWords();
  const sheet = sheetOf(theCase, result, words, about);
  const { open, japan } = sheet;
  return (
    <article className={`review-sheet ${sheet.level}`} aria-labelledby="review-sheet">
      <header>
        <h2 id="review-sheet">{words.report('sheet.title')}</h2>
        <div>
          {about.name ? <b>{isolated(about.name)}</b> : null}
          <span>
            {words.report('head.reference', { reference: isolated(about.reference ?? '') || '＿＿＿＿＿＿' })}
          </span>
          <span>{words.ui('summary.decision-date', { date: words.date(result.decisionDate) })}</span>
          <span>{words.code('print', { code: sheet.code })}</span>
        </div>
      </header>
      <div className="sheet-result">
        <LevelShape level={sheet.level} />
        <div>
          <b>{sheet.title}</b>
          <p>{sheet.means}</p>
          <ul>
            {sheet.reasons.map((reason) => (
              <CitedLine key={reason.text} cited={reason} />
            ))}
            {sheet.moreReasons > 0 ? (
              <li>{words.report('sheet.more-reasons', { count: sheet.moreReasons })}</li>
            ) : null}
          </ul>
          {sheet.reservations.length > 0 ? <p>{words.passage(sheet.reservations)}</p> : null}
          <p className="sheet-small">{`${words.report('sheet.provisional')} ${sheet.law}`}</p>
        </div>
      </div>
      <table>
        <tbody>
          {sheet.rows.map((row) => (
            <DealLine key={row.id} row={row} />
          ))}
        </tbody>
      </table>
      <table>
        <colgroup>
          <col className="sheet-name" />
          <col />
          <col className="sheet-name" />
          <col />
        </colgroup>
        <tbody>
          <tr>
            <th scope="row">{words.report('sheet.open')}</th>
            <td colSpan={3}>
              {open.flags.length > 0 ? (
                <ol>
                  {open.flags.map((flag) => (
                    <li key={flag}>{flag}</li>
                  ))}
                </ol>
              ) : (
                <p>{words.report('sheet.open.none')}</p>
              )}
              {open.notLooked.length > 0 ? (
                <p>{words.report('sheet.not-looked', { lists: open.notLooked.join(SEPARATOR) })}</p>
              ) : null}
            </td>
          </tr>
          <tr>
            <th scope="row">{words.report('sheet.does', { desk: sheet.asker })}</th>
            <td>
              <Steps of={sheet.sales} />
            </td>
            <th scope="row">{words.report('sheet.reviews')}</th>
            <td>
              <Steps of={sheet.review} />
            </td>
          </tr>
          {japan ? (
            <tr>
              <th scope="row">{words.report('sheet.japan')}</th>
              <td colSpan={3}>
                <p className="sheet-small">{words.report('sheet.japan.hint')}</p>
                <ul>
                  {japan.map((cited) => (
                    <CitedLine key={cited.text} cited={cited} />
                  ))}
                </ul>
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
      <Signatures prepared={[about.sheet?.department, about.sheet?.author]} />
      <p className="sheet-small">{words.report('sheet.foot', { edition: result.edition })}</p>
    </article>
  );
};

interface SignaturesProps {
  /** Who prepared and who reviewed it, as far as that was typed; the rest is written by hand. */
  readonly prepared: readonly (string | undefined)[];
  readonly reviewed?: readonly string[];
}

/** Boxes to sign. */
export const Signatures = ({ prepared, reviewed = [] }: SignaturesProps) => {
  const words = useWords();
  const typed = { prepared, reviewed, approved: [] };
  return (
    <table className="sheet-sign">
      <tbody>
        <tr>
          {(['prepared', 'reviewed', 'approved'] as const).map((part) => (
            <td key={part}>
              <b>{words.report(`sheet.${part}`)}</b>
              <span>
                {words.report('sheet.name', {
                  name: typed[part]
                    .map((name) => isolated(name ?? ''))
                    .filter(Boolean)
                    .join(' '),
                })}
              </span>
              <span>{words.report('sheet.date')}</span>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
};

/** Between things in one line. */
const SEPARATOR = ' / ';

/** A line of the deal: what was typed, and what was answered. */
export const DealLine = ({ row: { name, fields, answers, parts } }: { row: ToldRow }) => (
  <tr>
    <th scope="row">{name}</th>
    <td colSpan={3}>
      {fields.length > 0 ? (
        <p className="sheet-fields">
          {fields.map((field) => (
            <Field key={field.field} field={field} />
          ))}
        </p>
      ) : null}
      {answers.length > 0 ? <p>{answers.join(SEPARATOR)}</p> : null}
      {parts.length > 0 ? (
        <ul>
          {parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two items may have one name and one result, and the list is never reordered
            <li key={index}>{part}</li>
          ))}
        </ul>
      ) : null}
    </td>
  </tr>
);

/** What nobody typed is left to be written by hand. */
const Field = ({ field: { name, typed } }: { field: TypedField }) => (
  <span className={typed === '' ? 'sheet-blank' : undefined}>
    <small>{name}</small> <b>{typed}</b>
  </span>
);

const CitedLine = ({ cited: { text, cites } }: { cited: Cited }) => (
  <li>
    <span>{text}</span> {cites.length > 0 ? <small>{`〔${cites.join(SEPARATOR)}〕`}</small> : null}
  </li>
);

const Steps = ({ of: { steps, more } }: { of: DeskSteps }) => {
  const words = useWords();
  if (steps.length === 0) return <p>{words.report('sheet.no-step')}</p>;
  return (
    <>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {more > 0 ? <p className="sheet-small">{words.report('sheet.more-steps', { count: more })}</p> : null}
    </>
  );
};
