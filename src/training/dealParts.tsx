import { useMemo } from 'react';
import { type Case, derive, pathOf, type Scenario, type Told } from '../../machines';
import { toldIn } from '../deals/deals';
import { AnswerTable } from '../question/AnswerTable';
import type { Elements } from '../ui/elements';
import { useWords } from '../words/words';

interface PassageProps {
  readonly told: Told;
  readonly of?: 'p' | 'li';
  readonly className?: string;
}

/** A text of a deal in the language of the page, or in the one that there is. */
export const Passage = ({ told, of: Of = 'p', className }: PassageProps) => {
  const { text, lang } = toldIn(told, useWords().lang);
  return (
    <Of lang={lang} className={className}>
      {text}
    </Of>
  );
};

export const Passages = ({ list, className }: { list: readonly Told[]; className?: string }) => (
  <ul className={className}>
    {list.map((told) => (
      <Passage key={told.en ?? told.ja} told={told} of="li" />
    ))}
  </ul>
);

interface AnswersProps {
  readonly title: string;
  readonly theCase: Case;
  readonly className?: string;
}

/** Every answer of a deal in words, folded. */
export const DealAnswers = ({ title, theCase, className }: AnswersProps) => {
  const facts = useMemo(() => derive(theCase), [theCase]);
  const path = useMemo(() => pathOf(theCase), [theCase]);
  return (
    <details className={className}>
      <summary>{title}</summary>
      <AnswerTable theCase={theCase} facts={facts} path={path} />
    </details>
  );
};

interface ListProps<T> {
  readonly items: readonly T[];
  readonly dealOf: (item: T) => Scenario;
  readonly hrefOf: (item: T) => string;
  readonly className: string;
  readonly of?: 'ul' | 'ol';
  /** What stands before the link, in it before the title, and after it. */
  readonly before?: (item: T) => Elements;
  readonly within?: (item: T) => Elements;
  readonly after?: (item: T) => Elements;
}

/** Deals by their titles, each a link. */
export const DealList = <T,>(props: ListProps<T>) => {
  const { items, dealOf, hrefOf, className, of: List = 'ul', before, within, after } = props;
  const { lang } = useWords();
  return (
    <List className={className}>
      {items.map((item) => {
        const { id, title } = dealOf(item);
        const told = toldIn(title, lang);
        return (
          <li key={id}>
            {before?.(item)}
            <a href={hrefOf(item)} lang={told.lang}>
              {within?.(item)}
              <span>{told.text}</span>
            </a>
            {after?.(item)}
          </li>
        );
      })}
    </List>
  );
};
