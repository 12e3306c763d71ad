import { useEffect, useRef, useState } from 'react';
import { CaseError, editionNamed, type LabelledCase, type PlannedDate } from '../../machines';
import { Notes, useUnreadWords } from '../cases/Import';
import { type FileNote, readThrough, type Unread } from '../store/files';
import { Button } from '../ui/Button';
import { JudgedBy } from '../ui/JudgedBy';
import { LevelShape } from '../ui/LevelShape';
import { levelWords } from '../ui/levelWords';
import { hrefOf } from '../ui/route';
import type { Language } from '../words/i18n';
import { withoutTurns } from '../words/isolated';
import { useProblemWords } from '../words/names';
import { useWords, type Words } from '../words/words';
import { RecordNotice } from './RecordNotice';
import { type Difference, type Reopened, reopen, type SaidLevel } from './reopen';

type Outcome = { readonly file: string } & (
  | { readonly kind: 'reopened'; readonly reopened: Reopened; readonly notes: readonly FileNote[] }
  | { readonly kind: 'refused'; readonly fault: Unread }
);

const reopenFile = async (file: File, language: Language): Promise<Outcome> => {
  const result = await readThrough(file, {
    language,
    kinds: ['report'],
    gate: (_, text) => reopen(text),
  });
  return 'fault' in result
    ? { file: result.fault.file, kind: 'refused', fault: result.fault.fault }
    : { file: withoutTurns(file.name), kind: 'reopened', reopened: result.read, notes: result.notes };
};

/** Takes a report that was saved as JSON, judges its case anew, and shows what differs. */
export const Compare = ({ begin }: { begin: (one: LabelledCase) => void }) => {
  const words = useWords();
  const sayUnread = useUnreadWords();
  const [outcome, setOutcome] = useState<Outcome>();
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome) shown.current?.focus();
  }, [outcome]);
  return (
    <details className="compare">
      <summary>{words.report('compare')}</summary>
      <p className="field-hint" id="report-file-hint">
        {words.report('compare.hint')}
      </p>
      <label className="field-name" htmlFor="report-file">
        {words.report('compare.file')}
      </label>
      <input
        id="report-file"
        type="file"
        accept=".json,application/json"
        aria-describedby="report-file-hint"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file can be chosen again once it has been mended.
          if (file)
            void reopenFile(file, words.lang)
              .then(setOutcome)
              .finally(() => (event.target.value = ''));
        }}
      />
      {outcome ? (
        <div tabIndex={-1} ref={shown}>
          {outcome.kind === 'reopened' ? (
            <>
              <Notes notes={outcome.notes} />
              <Comparison file={outcome.file} reopened={outcome.reopened} begin={begin} />
            </>
          ) : (
            <div className="notice fault" role="alert">
              <h3>{words.report('compare.refused', { file: outcome.file })}</h3>
              {outcome.fault instanceof CaseError ? (
                <Refusal error={outcome.fault} />
              ) : (
                <p>{sayUnread(outcome.fault)}</p>
              )}
            </div>
          )}
        </div>
      ) : null}
    </details>
  );
};

const Refusal = ({ error }: { error: CaseError }) => {
  const words = useWords();
  const say = useProblemWords();
  return (
    <>
      <p>
        <span>{words.report('compare.field')}</span> <code>{error.field}</code>
      </p>
      <p>
        {error.field === 'format'
          ? words.report('compare.not-ours', { detail: error.detail })
          : say(error.problem, error.detail)}
      </p>
    </>
  );
};

interface ComparisonProps {
  readonly file: string;
  readonly reopened: Reopened;
  readonly begin: (one: LabelledCase) => void;
}

/** How an old report stands to its case, judged anew. */
export const Comparison = ({ file, reopened, begin }: ComparisonProps) => {
  const words = useWords();
  const { standing, past, report, differences } = reopened;
  const { outcome } = report.assessment;
  const naming = editionNamed(past.edition);
  const isForeign = naming === 'newer' || naming === 'unknown';
  const isCalm = standing === 'identical' || standing === 'same' || (standing === 'unchanged' && !isForeign);
  const names = { old: past.edition, now: report.edition };
  return (
    <section className="comparison" aria-label={words.report('compare.of', { file })}>
      <h3>{words.report('compare.of', { file })}</h3>
      <p className={isCalm ? 'notice' : 'notice warn'} role="status">
        {isForeign ? (
          <>
            <span>{words.report(`compare.edition.${naming}`, names)}</span>{' '}
            <a href={hrefOf({ page: 'about' })}>{words.report('compare.edition.where')}</a>{' '}
            <span>
              {words.report(
                differences.length > 0 ? 'compare.edition.changed' : 'compare.edition.unchanged',
                names,
              )}
            </span>
          </>
        ) : (
          <span>{words.report(`compare.${standing}`, names)}</span>
        )}{' '}
        {standing === 'altered' && differences.length === 0 ? (
          <span>{words.report('compare.altered.elsewhere')}</span>
        ) : null}
      </p>
      <p className={`compared ${outcome.level}`}>
        <LevelShape level={outcome.level} />
        <b>{words.report('compare.result', { level: levelWords(words, outcome) })}</b>
      </p>
      <JudgedBy theCase={past.theCase} />
      <RecordNotice theCase={past.theCase} about={past.labels} />
      {differences.length > 0 ? <Differences differences={differences} /> : null}
      <Button look="plain" onClick={() => begin({ theCase: past.theCase, labels: past.labels })}>
        {words.report('compare.open')}
      </Button>
    </section>
  );
};

interface Told {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

const inWords = (words: Words, difference: Difference): Told => {
  const level = (said: SaidLevel | null) => (said ? levelWords(words, said) : words.report('compare.none'));
  const date = (said: PlannedDate | null) => (said ? words.planned(said) : words.report('compare.none'));
  const absent = words.report('compare.absent');
  const counted = words.report('compare.counted');
  const notCounted = words.report('compare.not-counted');
  // Another edition may know findings and changes that this one has no words for.
  const title = (key: string) => words.optionalFinding(`${key}.title`) ?? key;
  const change = (id: string) =>
    words.report('compare.change', { change: words.optionalFinding(`change.${id}`) ?? id });
  const weight = ({ level: weighs, certainty }: Extract<Difference, { kind: 'weight' }>['before']) =>
    words.report('compare.weight', {
      level: words.finding(`level.${weighs}.short`),
      certainty: words.finding(`certainty.${certainty}`),
    });
  switch (difference.kind) {
    case 'level':
      return {
        what: words.report(`compare.level.${difference.of}`),
        before: level(difference.before),
        after: level(difference.after),
      };
    case 'come':
      return { what: title(difference.finding.key), before: absent, after: weight(difference.finding) };
    case 'gone':
      return { what: title(difference.finding.key), before: weight(difference.finding), after: absent };
    case 'weight':
      return {
        what: title(difference.key),
        before: weight(difference.before),
        after: weight(difference.after),
      };
    case 'date':
      return {
        what: words.report(`compare.${difference.of}`),
        before: date(difference.before),
        after: date(difference.after),
      };
    case 'change-come':
      return { what: change(difference.id), before: notCounted, after: counted };
    case 'change-gone':
      return { what: change(difference.id), before: counted, after: notCounted };
  }
};

const Differences = ({ differences }: { differences: readonly Difference[] }) => {
  const words = useWords();
  return (
    <>
      <h4>{words.report('compare.differences')}</h4>
      <ul className="differences">
        {differences
          .map((difference) => inWords(words, difference))
          .map(({ what, before, after }) => (
            <li key={what}>
              <b>{what}</b>
              <span>{words.report('compare.before', { said: before })}</span>
              <span>{words.report('compare.after', { said: after })}</span>
            </li>
          ))}
      </ul>
    </>
  );
};
