import {
  bringSingle,
  type Case,
  type Finding,
  findingsOfDeal,
  isAlike,
  isSeveral,
  rank,
} from '../../machines';
import { followsFor } from '../document/deal';
import { perCase, walkOf } from '../question/opened';
import { useWords, type Words } from '../words/words';
import { FindingArticle } from './FindingArticle';
import { dealOf } from './WholeDeal';

const followingOf = perCase((theCase) => findingsOfDeal(dealOf(theCase)));

/** Which items and legs a finding of the one at hand follows for; nothing where it is all of them. */
export const followsOf = (words: Words, theCase: Case, finding: Finding): string | undefined => {
  if (!isSeveral(theCase)) return undefined;
  const one = followingOf(theCase).find((other) => isAlike(other.finding, finding));
  return one && followsFor(words, theCase, one, dealOf(theCase).singles.length);
};

/** On paper: what follows for items and legs that are not at hand, and not for the one that is; the gravest first. */
export const OtherParts = ({ theCase }: { theCase: Case }) => {
  const words = useWords();
  const others = followingOf(theCase)
    .filter(({ of }) => of.every((single) => bringSingle(theCase, single) !== theCase))
    .toSorted(
      ({ finding: one }, { finding: other }) =>
        Number(one.certainty === 'possible') - Number(other.certainty === 'possible') ||
        rank(other.level) - rank(one.level),
    );
  if (others.length === 0) return null;
  return (
    <section className="other-parts" aria-labelledby="other-parts">
      <h2 id="other-parts">{words.several('others')}</h2>
      {others.map((one) => {
        const [{ theCase: ofOne, at }] = one.of;
        return (
          <FindingArticle
            key={`${at.items} ${at.legs} ${one.finding.key}`}
            finding={one.finding}
            theCase={ofOne}
            facts={walkOf(ofOne).facts}
            folded={one.finding.level === 'note' || one.finding.level === 'none'}
            within={`${at.items}-${at.legs}-`}
            follows={followsFor(words, theCase, one, dealOf(theCase).singles.length)}
          />
        );
      })}
    </section>
  );
};
