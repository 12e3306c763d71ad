import { type Assessment, type Case, encodeCase } from '../../machines';
import type { AboutReport } from '../document/about';
import { DecisionSheet } from '../report/DecisionSheet';
import { Sheet } from '../report/Sheet';
import { useMargins } from '../ui/margins';
import { useWords } from '../words/words';

/** A longer name would push the header of the page into the text. */
const LONGEST = 60;

const shortened = (text: string): string => {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
};

/** On paper the page has no header of its own: the sheet for the review and the head of its annex, and a line on every page. */
export const PrintHead = ({
  result,
  theCase,
  about = {},
}: {
  result: Assessment;
  theCase: Case;
  about?: AboutReport;
}) => {
  const words = useWords();
  const { edition, decisionDate, plannedDate } = result;
  const names = [
    ...(about.name ? [words.report('head.name', { name: about.name })] : []),
    ...(about.reference ? [words.report('head.reference', { reference: about.reference })] : []),
  ];
  useMargins({
    '--print-case': names.length > 0 ? shortened(names.join(' · ')) : words.ui('product'),
    '--print-head': words.report('print.head', { edition, date: words.date(decisionDate) }),
  });
  return (
    <>
      <DecisionSheet theCase={theCase} result={result} about={about} />
      <Sheet theCase={theCase} result={result} about={about} />
      <div className="print-head">
        <b>{words.report('print.annex')}</b>
        {names.map((name) => (
          <span key={name}>{name}</span>
        ))}
        <span>{words.ui('summary.decision-date', { date: words.date(decisionDate) })}</span>
        <span>{words.ui('summary.planned-date', { date: words.planned(plannedDate) })}</span>
        <span>{words.code('print', { code: encodeCase(theCase) })}</span>
      </div>
    </>
  );
};
