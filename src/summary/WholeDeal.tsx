import { type Axis, bringSingle, type Case, dealOutcome } from '../../machines';
import { nameAtHand, singleLine, singleName, wholeOfDeal } from '../document/deal';
import { type OpenedStore, perCase } from '../question/opened';
import { Button } from '../ui/Button';
import { LevelShape } from '../ui/LevelShape';
import { useWords } from '../words/words';
import './wholeDeal.css';

/** Judged once for a case: every item on every leg. */
export const dealOf = perCase(dealOutcome);

interface Props {
  readonly theCase: Case;
  readonly arrange: OpenedStore['arrange'];
}

/** Of a deal of several items or legs: the gravest result, and each one's own, to be read in turn. */
export const WholeDeal = ({ theCase, arrange }: Props) => {
  const words = useWords();
  const deal = dealOf(theCase);
  const isAtHand = (at: Readonly<Record<Axis, number>>) => bringSingle(theCase, { at }) === theCase;
  return (
    <section className="whole-deal" aria-labelledby="whole-deal">
      <p id="whole-deal">
        <b>{words.passage(wholeOfDeal(words, deal))}</b>
      </p>
      <ol>
        {deal.singles.map((single) => {
          const name = singleName(words, theCase, single);
          const isNow = isAtHand(single.at);
          return (
            <li key={`${single.at.items} ${single.at.legs}`} aria-current={isNow ? 'true' : undefined}>
              <LevelShape level={single.assessment.outcome.level} />
              <span>{singleLine(words, theCase, single)}</span>
              {isNow ? null : (
                <Button
                  look="quiet"
                  aria-label={words.several('read.of', { name })}
                  onClick={() => arrange((whole) => bringSingle(whole, single), 'items')}
                >
                  {words.several('read')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      <p className="first-open">{words.several('about', { name: nameAtHand(words, theCase) })}</p>
    </section>
  );
};
