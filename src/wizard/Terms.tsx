import { citationOf, law, type ScreenId, screen } from '../../machines';
import { Cites } from '../ui/Cites';
import { useWords } from '../words/words';

/** What the words on a screen mean, each on its source. */
export const Terms = ({ id, decisionDate }: { id: ScreenId; decisionDate: string }) => {
  const words = useWords();
  const found = law.glossary.filter((term) => screen(id).terms.includes(term.id));
  return (
    <section className="terms" aria-labelledby="terms">
      <h2 id="terms">{words.ui('why.terms')}</h2>
      <dl>
        {found.map((term) => (
          <div key={term.id}>
            <dt>{words.glossary(`${term.id}.term`)}</dt>
            <dd>
              <span>{words.glossary(`${term.id}.text`)}</span>
              <Cites cites={term.evidence.map((evidence) => citationOf(evidence, decisionDate))} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
