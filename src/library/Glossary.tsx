import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { citationOf, law } from '../../machines';
import { Cites } from '../ui/Cites';
import { Find, Shown } from '../ui/Find';
import { hrefOf } from '../ui/route';
import { fold } from '../words/fold';
import { type Language, languages } from '../words/i18n';
import { type GlossaryKey, useWords } from '../words/words';

/** The words of a term in every language; the one that is on comes first. */
const useTerms = () => {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const order = languages.toSorted(
      (left, right) => Number(right === i18n.language) - Number(left === i18n.language),
    );
    const say = (language: Language, key: GlossaryKey): string => i18n.getFixedT(language, 'glossary')(key);
    return law.glossary.map(({ id, evidence }) => {
      const said = order.map((language) => ({
        language,
        term: say(language, `${id}.term`),
        text: say(language, `${id}.text`),
      }));
      return {
        id,
        evidence,
        said,
        key: fold([id, ...said.flatMap(({ term, text }) => [term, text])].join()),
      };
    });
  }, [i18n, i18n.language]);
};

export const Glossary = ({ entry }: { entry: string | undefined }) => {
  const words = useWords();
  const terms = useTerms();
  const [query, setQuery] = useState('');
  useEffect(() => {
    if (!entry) return;
    const found = document.getElementById(`term-${entry}`);
    found?.focus();
    found?.scrollIntoView?.();
  }, [entry]);
  const key = fold(query);
  const found = terms.filter((term) => term.key.includes(key));
  return (
    <>
      <p className="library-lead">{words.library('glossary.lead')}</p>
      <div className="filters">
        <Find hint={words.library('glossary.find.hint')} query={query} change={setQuery} />
      </div>
      <Shown>
        {found.length === 0
          ? words.library('glossary.none')
          : words.library('glossary.shown', { count: found.length, of: terms.length })}
      </Shown>
      <div className="terms-list">
        {found.map(({ id, evidence, said }) => (
          <section key={id} aria-labelledby={`term-${id}`} className={id === entry ? 'term here' : 'term'}>
            <h2 id={`term-${id}`} tabIndex={-1}>
              {said.map(({ language, term }) => (
                <span key={language} lang={language}>
                  {term}
                </span>
              ))}
            </h2>
            <div className="term-texts">
              {said.map(({ language, text }) => (
                <p key={language} lang={language}>
                  {text}
                </p>
              ))}
            </div>
            <Cites cites={evidence.map((statement) => citationOf(statement, law.LAW_CHECKED))} />
            <a
              className="anchor"
              href={hrefOf({ page: 'library', shelf: 'glossary', entry: id })}
              aria-label={words.library('glossary.link', { term: said[0]?.term ?? id })}
            >
              #
            </a>
          </section>
        ))}
      </div>
    </>
  );
};
