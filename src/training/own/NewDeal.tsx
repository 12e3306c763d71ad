import { useId, useState } from 'react';
import { type Case, type LabelledCase, noLabels, type Scenario } from '../../../machines';
import { shippedDeals } from '../../deals/deals';
import { useOpenCase } from '../../store/context';
import type { Desk } from '../../store/desk';
import type { Kept } from '../../store/store';
import { isDamaged } from '../../store/texts';
import { Button } from '../../ui/Button';
import type { Elements } from '../../ui/elements';
import { hrefOf } from '../../ui/route';
import { useWords, useWordsIn } from '../../words/words';
import { DealImport } from './DealImport';
import { copyOfDeal } from './make';
import { titleOfDeal } from './ownNames';
import { ownDeals } from './shelf';
import { useDealImport } from './useDealImport';
import { OwnWay } from './way';

interface Props {
  readonly desk: Desk;
  readonly today: string;
  readonly theCase: Case | undefined;
  readonly begin: (scenario: Scenario) => void;
  /** A case becomes a deal once its names are out of it. */
  readonly fromCase: (labelled: LabelledCase) => void;
}

/** The ways to make a deal: of the open case, a saved one, another deal, or a file. */
export const NewDeal = ({ desk, today, theCase, begin, fromCase }: Props) => {
  const words = useWords();
  const importing = useDealImport(desk, today);
  const { labels } = useOpenCase();
  const isOpen = theCase !== undefined && Object.keys(theCase.answers).length > 0;
  return (
    <div className="own-page own-new">
      <OwnWay />
      <h1 tabIndex={-1}>{words.author('new')}</h1>
      <p className="training-lead">{words.author('new.hint')}</p>
      <Way title={words.author('new.open')}>
        {isOpen ? (
          <>
            <p>{words.author('new.open.named', { name: labels.name.trim() || words.cases('unnamed') })}</p>
            <Button onClick={() => fromCase({ theCase, labels })}>{words.author('new.make')}</Button>
          </>
        ) : (
          <p>
            <span>{words.author('new.open.none')}</span>{' '}
            <a href={hrefOf({ page: 'case' })}>{words.ui('nav.case')}</a>
          </p>
        )}
      </Way>
      <Way title={words.author('new.saved')}>
        <FromSaved desk={desk} fromCase={fromCase} />
      </Way>
      <Way title={words.author('new.copy')}>
        <FromDeal desk={desk} begin={begin} />
      </Way>
      <Way title={words.author('new.file')}>
        <DealImport id="own-file" importing={importing} fromCase={fromCase} />
      </Way>
    </div>
  );
};

const Way = ({ title, children }: { title: string; children: Elements }) => {
  const id = useId();
  return (
    <section className="own-source" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
};

const FromSaved = ({ desk, fromCase }: Pick<Props, 'desk' | 'fromCase'>) => {
  const words = useWords();
  const cases = desk.entries().filter((entry): entry is Kept => !isDamaged(entry));
  const [chosen, setChosen] = useState('');
  if (cases.length === 0) return <p>{words.author('new.saved.none')}</p>;
  const kept = cases.find(({ record }) => record.id === chosen) ?? cases[0];
  return (
    <Choice
      label={words.author('new.saved.choose')}
      value={kept?.record.id ?? ''}
      change={setChosen}
      make={() => kept && fromCase({ theCase: kept.record.theCase, labels: kept.record.labels ?? noLabels })}
    >
      {cases.map(({ record: { id, labels, theCase } }) => (
        <option key={id} value={id}>
          {words.author('new.saved.one', {
            name: labels.name.trim() || words.cases('unnamed'),
            reference: labels.reference.trim() || words.date(theCase.decisionDate),
          })}
        </option>
      ))}
    </Choice>
  );
};

const FromDeal = ({ desk, begin }: Pick<Props, 'desk' | 'begin'>) => {
  const words = useWords();
  const by = { en: useWordsIn('en'), ja: useWordsIn('ja') };
  const [chosen, setChosen] = useState('');
  const shipped = shippedDeals();
  const own = ownDeals(desk);
  const deal = [...shipped, ...own].find(({ id }) => id === chosen) ?? shipped[0];
  const options = (deals: readonly Scenario[]) =>
    deals.map((one) => (
      <option key={one.id} value={one.id} lang={titleOfDeal(words, one).lang}>
        {titleOfDeal(words, one).text}
      </option>
    ));
  return (
    <Choice
      label={words.author('new.copy.choose')}
      value={deal?.id ?? ''}
      change={setChosen}
      make={() => deal && begin(copyOfDeal(deal, (name, lang) => by[lang].cases('copy', { name })))}
    >
      <optgroup label={words.author('new.copy.shipped')}>{options(shipped)}</optgroup>
      {own.length > 0 ? <optgroup label={words.training('title.own')}>{options(own)}</optgroup> : null}
    </Choice>
  );
};

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly make: () => void;
  readonly children: Elements;
}
const Choice = ({ label, value, change, make, children }: ChoiceProps) => {
  const words = useWords();
  const id = useId();
  return (
    <div className="own-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => change(event.target.value)}>
        {children}
      </select>
      <Button look="plain" onClick={make} aria-describedby={id}>
        {words.author('new.make')}
      </Button>
    </div>
  );
};
