import { useEffect, useRef, useState } from 'react';
import type { LabelledCase } from '../../machines';
import { edition } from '../../machines';
import { downloadAll } from '../store/files';
import { Button } from '../ui/Button';
import type { InstallKey } from '../words/words';
import { useWords } from '../words/words';
import type { News } from './carried';
import type { Update } from './updates';

interface Props {
  readonly update: Update | undefined;
  /** Whoever chose "Later" still finds it on the page about this edition. */
  readonly isAboutEdition: boolean;
  /** Whether something would be lost with the page, and the cases that a file could save. */
  readonly atRisk: () => { readonly isAny: boolean; readonly cases: readonly LabelledCase[] };
  readonly take: () => void;
}

const Changes = ({ news }: { news: News }) => {
  const words = useWords();
  switch (news.kind) {
    case 'same':
      return <p>{words.install('update.same-law')}</p>;
    case 'unknown':
      return <p>{words.install('update.unknown')}</p>;
    case 'newer':
      return (
        <>
          <h3>{words.install('update.changes', { edition: news.id })}</h3>
          <ul>
            {news.changes[words.lang].map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      );
  }
};

/** Says that a new edition is ready and what it changes in the law. Nothing happens until the person decides. */
export const NewEdition = ({ update, isAboutEdition, atRisk, take }: Props) => {
  const words = useWords();
  const [later, setLater] = useState<Update>();
  const [warned, setWarned] = useState<ReturnType<Props['atRisk']>>();
  const warning = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (warned) warning.current?.focus();
  }, [warned]);
  const isShown = update !== undefined && (update !== later || isAboutEdition);
  const decide = () => {
    const risk = atRisk();
    if (risk.isAny) setWarned(risk);
    else take();
  };
  const postpone = () => {
    setWarned(undefined);
    setLater(update);
  };
  const action = (key: InstallKey, onClick: () => void, look: 'main' | 'plain' | 'quiet') => (
    <Button look={look} onClick={onClick}>
      {words.install(key)}
    </Button>
  );
  return (
    <div className="new-edition">
      <div role="status">
        {isShown ? (
          <section className="notice" aria-label={words.install('update')}>
            <h2>{words.install(`update.${update.phase}`)}</h2>
            <p>{words.install(`update.${update.phase}.text`, { edition })}</p>
            <Changes news={update.news} />
            {warned ? null : (
              <div className="go">
                {action(`update.${update.phase}.take`, decide, 'plain')}
                {action('update.later', postpone, 'quiet')}
              </div>
            )}
          </section>
        ) : null}
      </div>
      {isShown && warned ? (
        <div className="notice warn" role="alertdialog" aria-labelledby="at-risk" tabIndex={-1} ref={warning}>
          <h2 id="at-risk">{words.install('risk')}</h2>
          <p>{words.install('risk.text')}</p>
          {warned.cases.length > 0 ? <p>{words.install('risk.file')}</p> : null}
          <div className="go">
            {warned.cases.length > 0 ? action('risk.save', () => downloadAll(warned.cases), 'main') : null}
            {action('risk.take', take, 'plain')}
            {action('update.later', postpone, 'quiet')}
          </div>
        </div>
      ) : null}
    </div>
  );
};
