import { law } from '../../machines';
import { useWords } from '../app/words';

/** What the catalogue says about one integrated circuit, in a line. */
export const ChipFigures = ({ chip }: { chip: law.Chip }) => {
  const words = useWords();
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
      {chip.ics > 1 ? <span>{words.ui('chip.several', { number: chip.ics })}</span> : null}
    </span>
  );
};

/** Where the figures of an entry come from: the main source, as a link where it has an address. */
export const ChipSource = ({ chip }: { chip: law.Chip }) => {
  const [index] = chip.sources.throughput;
  const source = index === undefined ? undefined : law.chipSources[index];
  if (!source) return null;
  return source.url ? (
    <a href={source.url} target="_blank" rel="noreferrer noopener">
      {source.title}
    </a>
  ) : (
    <span>{source.title}</span>
  );
};
