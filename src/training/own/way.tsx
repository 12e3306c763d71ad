import { goTo, hrefOf } from '../../ui/route';
import { useWords } from '../../words/words';

export const hrefOfDeal = (id: string): string => hrefOf({ page: 'training', room: 'own', entry: id });
export const goToDeal = (id: string): void => {
  goTo(hrefOfDeal(id));
};
export const goToList = (): void => {
  goTo(hrefOf({ page: 'training', room: 'own' }));
};

/** The way back, from the list to the training and from a deal to the list. */
export const OwnWay = ({ isList = false }: { isList?: boolean }) => {
  const words = useWords();
  return (
    <nav className="own-way" aria-label={words.author('way')}>
      <a href={hrefOf({ page: 'training', room: 'deals' })}>{words.author('way.training')}</a>
      {isList ? null : <a href={hrefOf({ page: 'training', room: 'own' })}>{words.training('title.own')}</a>}
    </nav>
  );
};
