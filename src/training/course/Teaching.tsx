import type { Scenario } from '../../../machines';
import { useWords } from '../../words/words';
import { Passage, Passages } from '../dealParts';

/** What to take home, and what people usually get wrong; nothing where the deal says nothing of it. */
export const Teaching = ({ deal: { teaching } }: { deal: Scenario }) => {
  const words = useWords();
  if (!teaching) return null;
  return (
    <>
      <section aria-labelledby="course-point" className="course-point">
        <h2 id="course-point">{words.course('point')}</h2>
        <Passage told={teaching.point} />
      </section>
      {teaching.mistakes.length > 0 ? (
        <section aria-labelledby="course-mistakes" className="course-mistakes">
          <h2 id="course-mistakes">{words.course('mistakes')}</h2>
          <Passages list={teaching.mistakes} />
        </section>
      ) : null}
    </>
  );
};
