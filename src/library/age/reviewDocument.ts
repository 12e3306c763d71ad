/** What is to be read again, as a document to be set as text or Markdown. */
import { edition, law, type Review, type SourceReview } from '../../../machines';
import type { Block, Document, Point } from '../../document/document';
import { lookOf, pointOf, restingOf, saysOf, sourceName, switchOf, whenOf } from '../../document/switches';
import type { Words } from '../../words/words';

const heading = (text: string): Block => ({ kind: 'heading', depth: 2, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const list = (points: readonly Point[]): Block => ({ kind: 'list', points });
const inLines = (texts: readonly (string | undefined)[]): readonly Point[] =>
  texts.flatMap((text) => (text ? [{ text }] : []));

const where = (evidence: readonly law.EvidenceId[]): readonly Point[] => {
  const ids = evidence.flatMap((id) => {
    const { source, also = [] } = law.evidenceOf(id);
    return [source, ...also];
  });
  return [...new Set(ids)].map(law.sourceOf).map((source) => ({ text: sourceName(source), url: source.url }));
};

const sourceTold = (words: Words, review: SourceReview): Point => ({
  text: sourceName(review.source),
  url: review.source.url,
  under: inLines([
    ...restingOf(words, review),
    ...review.switches.flatMap((entry) => [
      words.age('source.switch', {
        date: words.date(entry.date),
        change: words.finding(`change.${entry.id}`),
      }),
      lookOf(words, entry),
    ]),
    ...review.points.map((point) => words.age('source.point', { point: pointOf(words, point) })),
  ]),
});

export const reviewDocument = (words: Words, { age, sources }: Review, today: string): Document => ({
  subject: words.age('review.subject', { today: words.date(today), edition }),
  blocks: [
    paragraph(saysOf(words, age, today)),
    heading(words.age('sources')),
    paragraph(words.age('sources.order')),
    list(sources.map((review) => sourceTold(words, review))),
    heading(words.age('switches')),
    list(
      [...age.passed, ...age.coming].map((entry) => ({
        text: switchOf(words, entry),
        under: [...inLines([whenOf(words, age, entry), lookOf(words, entry)]), ...where(entry.evidence)],
      })),
    ),
    heading(words.age('points')),
    list(
      law.openPoints.map((point) => ({
        text: pointOf(words, point),
        under: [...inLines([words.age(`point.${point.id}.look`)]), ...where(point.evidence)],
      })),
    ),
  ],
});
