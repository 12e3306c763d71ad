import type { Scenario } from '../../machines';
import { isShipped } from '../deals/deals';
import { Tag } from '../ui/Tag';
import { useWords } from '../words/words';
import { titleOfDeal } from './own/ownNames';

type Props = { readonly deal: Scenario };

/** Whose a deal is, where it is nobody's but somebody's own: it may bear any number, title and story. */
export const OwnMark = ({ deal }: Props) => {
  const words = useWords();
  return isShipped(deal) ? null : <Tag>{words.training('own-mark')}</Tag>;
};

/** The title of a deal with whose it is. */
export const DealTitle = ({ deal }: Props) => {
  const { text, lang } = titleOfDeal(useWords(), deal);
  return (
    <>
      <OwnMark deal={deal} /> <span lang={lang}>{text}</span>
    </>
  );
};
