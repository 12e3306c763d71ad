import { useMemo, useRef, useState } from 'react';
import { type LabelledCase, type Scenario, tellingLanguages } from '../../../machines';
import { Deletions } from '../../cases/Deletions';
import type { Desk, TextFailure } from '../../store/desk';
import { isDamaged } from '../../store/texts';
import { Button } from '../../ui/Button';
import { Jump } from '../../ui/Jump';
import { hrefOf } from '../../ui/route';
import { fold, soughtIn } from '../../words/fold';
import { useWords } from '../../words/words';
import { DamagedDeals } from './DamagedDeals';
import { DealImport } from './DealImport';
import { DealRow } from './DealRow';
import { saveDeals } from './dealFiles';
import { removeDeals, unstored } from './editor';
import { titleOfDeal } from './ownNames';
import { entryOf, idOfKey, ownEntries } from './shelf';
import { useDealImport } from './useDealImport';
import { OwnWay } from './way';

/** From so many on, a list is searched rather than read. */
const MANY = 8;

interface Props {
  readonly desk: Desk;
  readonly today: string;
  readonly fromCase: (labelled: LabelledCase) => void;
}

const textOf = ({ id, title, story }: Scenario): string =>
  fold([id, ...tellingLanguages.flatMap((language) => [title[language], story[language]])].join(' '));

export const OwnList = ({ desk, today, fromCase }: Props) => {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<TextFailure>();
  const importing = useDealImport(desk, today);
  const { keeping, textDeletions } = desk.state();

  const entries = ownEntries(desk);
  const damaged = entries.filter(isDamaged);
  const waiting = unstored(desk);
  const stored = entries.flatMap((entry) => (isDamaged(entry) ? [] : [entry.record]));
  const isWaiting = (id: string) => waiting.some((one) => one.id === id);
  const deals = [...waiting, ...stored.filter(({ id }) => !isWaiting(id))];
  const { compare } = useMemo(() => new Intl.Collator(words.lang, { numeric: true }), [words.lang]);
  const titled = deals.toSorted((left, right) =>
    compare(titleOfDeal(words, left).text, titleOfDeal(words, right).text),
  );
  const sought = soughtIn(typed);
  const shown = titled.filter((deal) => sought.every((word) => textOf(deal).includes(word)));
  const taken = shown.filter(({ id }) => chosen.has(id));

  const choose = (id: string, isChosen: boolean) => {
    const others = [...chosen].filter((one) => one !== id);
    setChosen(new Set(isChosen ? [...others, id] : others));
  };
  const done = (result: TextFailure | undefined) => {
    setFailure(result);
    heading.current?.focus({ preventScroll: true });
  };

  return (
    <div className="own-page">
      <OwnWay isList />
      <div className="own-head">
        <div>
          <h1 tabIndex={-1} ref={heading}>
            {words.training('title.own')}
          </h1>
          <p className="training-lead">{words.author('lead')}</p>
        </div>
        <div className="go">
          <a className="button" href={hrefOf({ page: 'training', room: 'own', entry: 'new' })}>
            {words.author('new')}
          </a>
          <Jump to="own-import" className="button plain">
            {words.author('import')}
          </Jump>
        </div>
      </div>
      <p className="own-kept">
        <span>{words.author(`kept.${keeping}`)}</span>{' '}
        {desk.place === 'file' && keeping === 'page' ? (
          <a href={hrefOf({ page: 'cases' })}>{words.author('kept.turn-on')}</a>
        ) : null}
      </p>
      {failure ? (
        <div className="notice warn" role="alert">
          <h2>{words.cases(`trouble.${failure.kind === 'full' ? 'full' : 'blocked'}`)}</h2>
          <p>{words.author(failure.kind === 'full' ? 'list.full-storage' : 'list.blocked')}</p>
          <Button look="quiet" onClick={() => setFailure(undefined)}>
            {words.cases('deleted.dismiss')}
          </Button>
        </div>
      ) : null}
      <DamagedDeals damaged={damaged} remove={(id) => done(removeDeals(desk, [id]))} />

      {deals.length > 0 ? (
        <>
          {deals.length >= MANY ? (
            <div className="own-field own-find">
              <label htmlFor="find-deal">{words.author('find')}</label>
              <input
                id="find-deal"
                type="search"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            </div>
          ) : null}
          <div className="own-bar">
            <p role="status">
              {typed.trim()
                ? words.author('found', { number: shown.length, of: deals.length })
                : words.author('number', { count: deals.length })}
            </p>
            {taken.length > 0 ? (
              <>
                <Button look="plain" onClick={() => saveDeals(taken)}>
                  {words.author('export-chosen', { count: taken.length })}
                </Button>
                <Button
                  look="quiet"
                  onClick={() =>
                    done(
                      removeDeals(
                        desk,
                        taken.map(({ id }) => id),
                      ),
                    )
                  }
                >
                  {words.author('delete-chosen', { count: taken.length })}
                </Button>
              </>
            ) : (
              <Button look="plain" onClick={() => saveDeals(titled)}>
                {words.author('export-all')}
              </Button>
            )}
          </div>
          {shown.length > 0 ? (
            <ul className="own-deals">
              {shown.map((deal) => (
                <DealRow
                  key={deal.id}
                  deal={deal}
                  isStored={!isWaiting(deal.id)}
                  isChosen={chosen.has(deal.id)}
                  choose={(isChosen) => choose(deal.id, isChosen)}
                  save={() => saveDeals([deal])}
                  remove={() => done(removeDeals(desk, [deal.id]))}
                />
              ))}
            </ul>
          ) : (
            <p className="own-none">{words.author('found.none')}</p>
          )}
        </>
      ) : damaged.length === 0 ? (
        <div className="own-empty">
          <p>{words.author('none')}</p>
          <p className="own-empty-how">{words.author('none.how')}</p>
        </div>
      ) : null}

      <DealImport id="own-import" importing={importing} fromCase={fromCase} />
      <Deletions
        deletions={textDeletions}
        textOf={({ entries: [only, ...others] }) => {
          if (!only || others.length > 0) return words.author('deleted', { count: others.length + 1 });
          const deal = entryOf(idOfKey(only.key), only.text);
          const name = isDamaged(deal) ? deal.id : titleOfDeal(words, deal.record).text;
          return words.cases('deleted.one', { name });
        }}
        restore={(deletion) => done(desk.texts.takeBack(deletion))}
        dismiss={(deletion) => {
          desk.texts.dismiss(deletion);
          done(undefined);
        }}
      />
    </div>
  );
};
