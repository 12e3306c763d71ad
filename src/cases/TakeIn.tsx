import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { allowedIn, CaseError, rowsOf, usualColumns, writeTable } from '../../machines';
import type { Desk } from '../store/desk';
import { handOver } from '../store/files';
import type { Kept } from '../store/store';
import { Button } from '../ui/Button';
import { languages } from '../words/i18n';
import { isolated, shownLabels } from '../words/isolated';
import { useProblemWords } from '../words/names';
import { useWords, useWordsIn } from '../words/words';
import { FileField, isElsewhere, Notes, Refusal, useUnreadWords, WhatIsTaken } from './Import';
import {
  type Fate,
  fates,
  type Incoming,
  type Intake,
  type IntakeFault,
  type Match,
  matchesOf,
  readIntake,
  readPasted,
  withoutTwins,
} from './intake';
import { rowNames } from './rowNames';
import { isDecided } from './triage';

/** More than these are counted. */
const MOST_SHOWN = 50;

interface Reviewed extends Intake {
  readonly matches: readonly (Match | undefined)[];
  /** Cases that say what another of the same intake says. */
  readonly twins: number;
}
export interface TakingIn {
  readonly read: (files: readonly File[]) => Promise<void>;
  /** Whether all of it was taken in. */
  readonly paste: (text: string) => Promise<boolean>;
  readonly review: Reviewed | undefined;
  readonly agree: (fate: (index: number) => Fate) => void;
  readonly decline: () => void;
}

/** The names of columns and values in every language, those of the page first. */
export const useRowNames = () => {
  const words = useWords();
  const [one, other] = [useWordsIn(languages[0]), useWordsIn(languages[1])];
  return useMemo(
    () => rowNames(words.lang === one.lang ? [one, other] : [other, one]),
    [words.lang, one, other],
  );
};

/**
 * Takes in whatever came. What is whole and new is taken in at once; beside a fault, a doubt or a case that is there
 * already nothing is, until the person agrees.
 */
export const useTakeIn = (
  today: string,
  desk: Desk,
  stored: readonly Kept[],
  taken: (fresh: readonly Incoming[], ids: readonly string[], updated: number, skipped: number) => void,
): TakingIn => {
  const words = useWords();
  const names = useRowNames();
  const [review, setReview] = useState<Reviewed>();
  const setting = { today, language: words.lang, names };

  const bring = ({ cases, matches, twins }: Reviewed, fate: (index: number) => Fate) => {
    const of = (one: Fate) =>
      cases.flatMap((incoming, index) => (fate(index) === one ? [{ incoming, match: matches[index] }] : []));
    const fresh = of('both').map(({ incoming }) => incoming);
    const over = of('update').flatMap(({ incoming: { labelled }, match }) =>
      match
        ? [
            {
              kept: match.kept,
              labelled: { ...labelled, labels: { ...match.kept.record.labels, ...labelled.labels } },
            },
          ]
        : [],
    );
    const ids = desk.bring(
      fresh.map(({ labelled }) => labelled),
      over,
    );
    if (ids) taken(fresh, ids, over.length, cases.length - fresh.length - over.length + twins);
  };
  const consider = async (intake: Intake) => {
    const cases = withoutTwins(intake.cases);
    const matches = await matchesOf(cases, stored);
    const reviewed = { ...intake, cases, matches, twins: intake.cases.length - cases.length };
    const isWhole =
      intake.faults.length + intake.notes.length + intake.strays.length === 0 && matches.every((one) => !one);
    setReview(isWhole ? undefined : reviewed);
    if (isWhole) bring(reviewed, () => 'both');
    return isWhole;
  };
  return {
    review,
    read: async (files) => {
      await consider(await readIntake(files, setting));
    },
    paste: async (text) => consider(await readPasted(text, words.intake('pasted'), setting)),
    agree: (fate) => {
      setReview(undefined);
      if (review) bring(review, fate);
    },
    decline: () => setReview(undefined),
  };
};

interface Props {
  readonly taking: TakingIn;
  /** The case that is open: it is not replaced behind its back. */
  readonly openId: string | undefined;
}

/** Where everything that comes to a desk is taken in: files, a text, a table; with a table to fill in. */
export const TakeIn = ({ taking, openId }: Props) => {
  const words = useWords();
  const id = useId();
  const names = useRowNames();
  const [text, setText] = useState('');
  const template = (isWhole: boolean) => {
    const [headings = []] = rowsOf([], names, isWhole ? undefined : usualColumns);
    const values = usualColumns.map((column, index) =>
      index === 0 ? '#' : allowedIn(column, names).join(' / '),
    );
    handOver(writeTable([headings, values]), `${words.intake('template.file')}.csv`, 'text/csv');
  };
  return (
    <section className="open-file take-in" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.intake('title')}</h2>
      <Review taking={taking} openId={openId} />
      <FileField
        id="import"
        label={words.cases('import')}
        hint={words.intake('files.hint')}
        accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/plain"
        read={taking.read}
      />
      <label className="field-name" htmlFor={`${id}-text`}>
        {words.intake('paste')}
      </label>
      <textarea
        id={`${id}-text`}
        rows={4}
        value={text}
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="field-hint" id={`${id}-hint`}>
        {words.intake('paste.hint')}
      </p>
      <div className="go">
        <Button
          look="plain"
          disabled={text.trim() === ''}
          onClick={() => void taking.paste(text).then((isWhole) => isWhole && setText(''))}
        >
          {words.intake('paste.do')}
        </Button>
        <Button look="quiet" onClick={() => template(false)}>
          {words.intake('template')}
        </Button>
      </div>
      <p className="field-hint">{words.intake('template.hint')}</p>
    </section>
  );
};

/** Says what cannot be taken in and why, what is there already, and asks about the rest. */
const Review = ({ taking: { review, agree, decline }, openId }: Props) => {
  const words = useWords();
  const message = useRef<HTMLDivElement>(null);
  const [fateOf, setFateOf] = useState<ReadonlyMap<number, Fate>>(new Map());
  useEffect(() => {
    setFateOf(new Map());
    if (review) message.current?.focus();
  }, [review]);
  if (!review) return null;
  const { cases, faults, notes, strays, matches, twins } = review;
  const rows = new Set(
    faults.map((fault) =>
      fault.kind === 'cell'
        ? `${fault.file} ${fault.row}`
        : JSON.stringify([fault.file, fault.kind === 'file' ? fault.place : fault.text]),
    ),
  );
  const all = cases.length + rows.size;
  const [only] = faults;
  const isAlone = all === 1 && only?.kind === 'file';
  const fate = (index: number): Fate => {
    const match = matches[index];
    return match ? (fateOf.get(index) ?? (match.how === 'same' ? 'skip' : 'both')) : 'both';
  };
  const known = matches.flatMap((match, index) => (match ? [{ match, index }] : []));
  const number = cases.filter((_, index) => fate(index) !== 'skip').length;
  const setAll = (one: Fate) =>
    setFateOf(
      new Map(
        known
          .filter(({ match }) => one !== 'update' || canUpdate(match, openId))
          .map(({ index }) => [index, one]),
      ),
    );
  return (
    <div className="notice fault import-review" role="alert" tabIndex={-1} ref={message}>
      <Notes notes={notes} />
      <h3>
        {isAlone && only
          ? words.ui('open.refused', { file: only.file })
          : words.cases('import.partly', { number: cases.length, of: all })}
      </h3>
      {isAlone && only ? <FaultText fault={only} /> : <Faults faults={faults} />}
      {strays.length > 0 ? (
        <div>
          <p>{words.intake('strays')}</p>
          <ul>
            {strays.map(({ file, heading, letter }) => (
              <li key={`${file} ${letter}`}>
                {words.intake('stray', {
                  file,
                  letter,
                  heading: isolated(heading) || words.intake('no-heading'),
                })}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {twins > 0 ? <p>{words.intake('twins', { count: twins })}</p> : null}
      {known.length > 0 ? (
        <fieldset className="matches">
          <legend>{words.intake('known', { count: known.length })}</legend>
          {known.length > 1 ? (
            <div className="go">
              {fates.map((one) => (
                <Button key={one} look="quiet" onClick={() => setAll(one)}>
                  {words.intake(`fate.all.${one}`)}
                </Button>
              ))}
            </div>
          ) : null}
          <ul>
            {known.slice(0, MOST_SHOWN).map(({ match, index }) => (
              <li key={index}>
                <label>
                  <span>{shownLabels(match.kept.record.labels).name || words.cases('unnamed')}</span>{' '}
                  <small>
                    {words.intake(`match.${match.how}`, { time: words.moment(match.kept.record.saved) })}
                  </small>
                  <select
                    value={fate(index)}
                    onChange={(event) => setFateOf(new Map([...fateOf, [index, event.target.value as Fate]]))}
                  >
                    {fates
                      .filter((one) => one !== 'update' || canUpdate(match, openId))
                      .map((one) => (
                        <option key={one} value={one}>
                          {words.intake(`fate.${one}`)}
                        </option>
                      ))}
                  </select>
                </label>
              </li>
            ))}
          </ul>
          {known.length > MOST_SHOWN ? (
            <p>{words.intake('more', { number: known.length - MOST_SHOWN })}</p>
          ) : null}
        </fieldset>
      ) : null}
      {cases.length > 0 ? (
        <>
          <WhatIsTaken cases={cases.map(({ labelled }) => labelled)} />
          <p>
            {words.cases(
              faults.length > 0 ? 'import.ask' : notes.length > 0 ? 'import.ask-read' : 'import.ask-rest',
            )}
          </p>
          <div className="go">
            <Button onClick={() => agree(fate)}>{words.cases('import.agree', { number, of: all })}</Button>
            <Button look="quiet" onClick={decline}>
              {words.cases('import.decline')}
            </Button>
          </div>
        </>
      ) : faults.every((fault) => fault.kind === 'file' && isElsewhere(fault.fault)) ? null : (
        <p>{words.ui('open.what-to-do')}</p>
      )}
    </div>
  );
};
/** Neither what is decided nor what is open on another page of this tab is written over. */
const canUpdate = ({ kept }: Match, openId: string | undefined): boolean =>
  kept.record.id !== openId && !isDecided(kept.record);

const Faults = ({ faults }: { faults: readonly IntakeFault[] }) => {
  const words = useWords();
  return (
    <>
      <ul>
        {faults.slice(0, MOST_SHOWN).map((fault) => (
          <li
            key={JSON.stringify([
              fault.file,
              fault.kind,
              'place' in fault ? fault.place : '',
              'row' in fault ? [fault.row, fault.letter] : '',
              'text' in fault ? fault.text : '',
            ])}
          >
            <b>{fault.file}</b>
            {fault.kind === 'file' && fault.place ? <code>{fault.place}</code> : null}
            {fault.kind === 'file' && fault.name ? (
              <span>{words.cases('import.named', { name: fault.name })}</span>
            ) : null}
            <FaultText fault={fault} />
          </li>
        ))}
      </ul>
      {faults.length > MOST_SHOWN ? (
        <p>{words.cases('import.more', { number: faults.length - MOST_SHOWN })}</p>
      ) : null}
    </>
  );
};

/** Names the cell, the code or the field, as the person finds it there, and what is wrong. */
const FaultText = ({ fault }: { fault: IntakeFault }) => {
  const words = useWords();
  const say = useProblemWords();
  const sayUnread = useUnreadWords();
  switch (fault.kind) {
    case 'cell':
      return (
        <>
          <p>
            <span>
              {words.intake('cell', {
                row: fault.row,
                letter: fault.letter,
                heading: isolated(fault.heading),
              })}
            </span>{' '}
            {fault.text === '' ? null : <code>{fault.text.slice(0, MOST_LETTERS)}</code>}
          </p>
          <p>{say(fault.error.problem, fault.error.detail)}</p>
        </>
      );
    case 'code':
      return (
        <>
          <p>
            <code>{fault.text}</code>
          </p>
          <p>{words.code(`problem.${fault.error.problem}`, { detail: fault.error.detail })}</p>
        </>
      );
    case 'file': {
      const { fault: why } = fault;
      if (why instanceof CaseError) return <Refusal error={why} />;
      if (why === 'workbook' || why === 'quote' || why === 'nothing')
        return <p>{words.intake(`fault.${why}`)}</p>;
      return <p>{sayUnread(why)}</p>;
    }
  }
};
/** Of a cell that is shown beside its fault. */
const MOST_LETTERS = 80;
