import type { Scenario } from '../../../machines';
import { toldIn } from '../../deals/deals';
import { useWords } from '../../words/words';

/** What to take home, and what people usually get wrong; nothing where the deal says nothing of it. */
export const Teaching = ({ deal: { teaching } }: { deal: Scenario }) => {
  const words = useWords();
  if (!teaching) return null;
  const point = toldIn(teaching.point, words.lang);
  const mistakes = teaching.mistakes.map((mistake) => toldIn(mistake, words.lang));
  return (
    <>
      <section aria-labelledby="course-point" className="course-point">
        <h2 id="course-point">{words.course('point')}</h2>
        <p lang={point.lang}>{point.text}</p>
      </section>
      {mistakes.length > 0 ? (
        <section aria-labelledby="course-mistakes" className="course-mistakes">
          <h2 id="course-mistakes">{words.course('mistakes')}</h2>
          <ul>
            {mistakes.map(({ text, lang }) => (
              <li key={text} lang={lang}>
                {text}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
};
