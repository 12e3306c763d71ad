import type { Scenario } from '../../../machines';
import { toldIn } from '../../deals/deals';
import { Button } from '../../ui/Button';
import { JudgedBy } from '../../ui/JudgedBy';
import { LevelShape } from '../../ui/LevelShape';
import { hrefOf } from '../../ui/route';
import { Tag } from '../../ui/Tag';
import { ownNames } from '../../words/i18n';
import { useWords } from '../../words/words';
import { OwnMark } from '../DealTitle';
import { Marks } from './Marks';
import { titleOfDeal } from './ownNames';
import { languagesOf } from './told';
import { hrefOfDeal } from './way';

interface Props {
  readonly deal: Scenario;
  readonly isStored: boolean;
  readonly isChosen: boolean;
  readonly choose: (isChosen: boolean) => void;
  readonly save: () => void;
  readonly remove: () => void;
}

/** A deal in the list: what it is called, what it must come out as, and what can be done with it. */
export const DealRow = ({ deal, isStored, isChosen, choose, save, remove }: Props) => {
  const words = useWords();
  const title = titleOfDeal(words, deal);
  const name = title.text;
  const story = toldIn(deal.story, words.lang);
  const { level } = deal.expected;
  const isShown = isStored && !deal.unfinished;
  const languages = languagesOf(deal);
  return (
    <li className="own-deal">
      <label className="pick">
        <input type="checkbox" checked={isChosen} onChange={(event) => choose(event.target.checked)} />
        <span className="visually-hidden">{words.cases('row.choose', { name })}</span>
      </label>
      <div>
        <h2>
          <a href={hrefOfDeal(deal.id)} lang={title.lang}>
            {name}
          </a>
        </h2>
        {story.text ? (
          <p className="own-gist" lang={story.lang}>
            {story.text}
          </p>
        ) : null}
        <JudgedBy theCase={deal.theCase} />
        <p className="own-marks">
          <OwnMark deal={deal} />
          {isStored ? null : <Tag>{words.author('mark.not-stored')}</Tag>}
          <Marks scenario={deal} />
          {languages.length > 0 ? (
            <small>
              {words.author('told-in', { languages: words.all(languages.map((one) => ownNames[one])) })}
            </small>
          ) : null}
        </p>
      </div>
      <p className={`own-expects ${level}`}>
        <LevelShape level={level} />
        <span>
          <small>{words.author('row.expects')}</small>
          <span>{words.finding(`level.${level}`)}</span>
        </span>
      </p>
      <div className="own-actions">
        <a
          href={hrefOfDeal(deal.id)}
          className="button quiet"
          aria-label={words.author('row.edit.of', { name })}
        >
          {words.author('row.edit')}
        </a>
        {isShown ? (
          <>
            <a
              className="button quiet"
              aria-label={words.author('show.of', { name })}
              href={hrefOf({ page: 'training', room: 'show', entry: deal.id })}
            >
              {words.author('show')}
            </a>
            <a
              className="button quiet"
              aria-label={words.author('what-if.of', { name })}
              href={hrefOf({ page: 'training', room: 'what-if', entry: deal.id })}
            >
              {words.author('what-if')}
            </a>
          </>
        ) : null}
        <Button look="quiet" aria-label={words.cases('row.export.of', { name })} onClick={save}>
          {words.cases('row.export')}
        </Button>
        <Button look="quiet" aria-label={words.cases('row.delete.of', { name })} onClick={remove}>
          {words.cases('row.delete')}
        </Button>
      </div>
    </li>
  );
};
