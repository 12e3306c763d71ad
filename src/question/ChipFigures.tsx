import { law } from '../../machines';
import { useWords } from '../words/words';

/** The main source of the figures of an entry. */
const sourceOf = (chip: law.Chip): law.ChipSource | undefined => {
  const [index] = chip.sources;
  return index === undefined ? undefined : law.chipSources()[index];
};

/** What the catalogue says about one integrated circuit, in a line, and whose figures they are. */
export const ChipFigures = ({ chip, by }: { chip: law.Chip; by?: string | undefined }) => {
  const words = useWords();
  const source = sourceOf(chip);
  const tpp =
    chip.tppPerIc !== null
      ? words.ui('chip.tpp', { tpp: words.number(chip.tppPerIc) })
      : chip.tppLowerBound !== null
        ? words.ui('chip.tpp-at-least', { tpp: words.number(chip.tppLowerBound) })
        : words.ui('chip.tpp-unknown');
  return (
    <span className="chip-figures">
      <span>{words.ui(`headline.${chip.headline}`)}</span>
      <span>{tpp}</span>
      {chip.pd === null ? null : <span>{words.ui('chip.density', { density: words.number(chip.pd) })}</span>}
      <span>{words.ui('chip.designer', { country: words.country(chip.designer) })}</span>
      {chip.status === 'sold' ? null : <span>{words.ui(`chip.status.${chip.status}`)}</span>}
      {chip.ics > 1 ? <span>{words.ui('chip.several', { number: chip.ics })}</span> : null}
      {by === undefined || chip.name.includes(by) ? null : (
        <span>{words.wizard('chip.found-as', { name: by })}</span>
      )}
      {source ? (
        <span className="chip-from">
          {words.wizard('chip.from', {
            source: source.title,
            kind: words.ui(`chip.kind.${source.kind}`),
            confidence: words.ui(`confidence.${chip.confidence}`),
          })}
        </span>
      ) : null}
    </span>
  );
};

/** Where the figures of an entry come from: the main source, as a link where it has an address. */
export const ChipSource = ({ chip }: { chip: law.Chip }) => {
  const source = sourceOf(chip);
  if (!source) return null;
  return source.url ? (
    <a href={source.url} target="_blank" rel="noreferrer noopener">
      {source.title}
    </a>
  ) : (
    <span>{source.title}</span>
  );
};
