import { type Answer, law, type QuestionId, UNKNOWN } from '../../../machines';
import { Notice } from '../../ui/Notice';
import { Option } from '../../ui/Option';
import { Tag } from '../../ui/Tag';
import { useQuestionWords } from '../../words/names';
import { useWords } from '../../words/words';
import { ChipFigures, ChipSource } from '../ChipFigures';
import { Frame, useDescription, useDontKnowWords } from './Frame';
import { anchorOf, answerFrom, dontKnow, type FieldProps, quoted, type Reading, refuse } from './field';

export interface ChipDraft {
  readonly kind: 'chip';
  readonly query: string;
  readonly chip?: string;
  readonly unknown: boolean;
}

/** More than this is a sign to type on, not to read on. */
const MOST = 7;

export const beginChip = (answer: Answer | undefined): ChipDraft => {
  const chip = typeof answer === 'string' ? law.chipOfId(answer) : undefined;
  return {
    kind: 'chip',
    query: chip?.name ?? '',
    unknown: answer === UNKNOWN,
    ...(chip ? { chip: chip.id } : {}),
  };
};

/** A whole name that means one entry counts as chosen; one that several go by has to be chosen. */
export const readChip = (id: QuestionId, { query, chip, unknown }: ChipDraft): Reading => {
  if (unknown) return dontKnow(id);
  if (chip) return answerFrom(id, chip, anchorOf(id));
  if (query.trim() === '') return refuse(anchorOf(id), 'empty');
  const named = law.resolveChip(query);
  if (named && !named.ambiguous) return answerFrom(id, named.chip.id, anchorOf(id));
  const [only, ...others] = law.searchChips(query);
  // One hit is the product that is meant, however much of its name was typed; the field shows it as chosen.
  if (only && others.length === 0 && !named?.ambiguous) return answerFrom(id, only.chip.id, anchorOf(id));
  return law.findChips(query).length > 0
    ? refuse(anchorOf(id), 'which-chip', quoted(query))
    : refuse(anchorOf(id), 'unknown-chip', quoted(query));
};

export const ChipField = ({ id, draft, change, faults }: FieldProps<ChipDraft>) => {
  const words = useWords();
  const { chipOf } = useQuestionWords();
  const unsure = useDontKnowWords(id);
  const found = law.searchChips(draft.query);
  const similar = law.similarChips(draft.query);
  const named = law.resolveChip(draft.query);
  // What the next screen would take is marked here, whether it was pressed or is the only one of its name.
  const reading = readChip(id, draft);
  const taken = 'answer' in reading && !draft.unknown ? String(reading.answer) : draft.chip;
  const chosen = taken ? law.chipOfId(taken) : undefined;
  const listed: { chip: law.Chip; by?: string }[] = [...found, ...similar].slice(0, MOST);
  if (chosen && !listed.some(({ chip }) => chip === chosen)) listed.push({ chip: chosen });
  return (
    <Frame id={id} faults={faults} control={anchorOf(id)}>
      <input
        id={anchorOf(id)}
        type="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={words.ui('chip.placeholder')}
        value={draft.query}
        onChange={(event) => change({ kind: 'chip', query: event.target.value, unknown: false })}
        {...useDescription(id, faults)}
      />
      <p className="found" role="status">
        {draft.query.trim() === ''
          ? words.ui('chip.waiting', { number: law.chips.length })
          : found.length === 0
            ? similar.length === 0
              ? words.ui('chip.found-none')
              : words.wizard('chip.similar', { number: Math.min(similar.length, MOST) })
            : found.length > MOST
              ? words.ui('chip.found-many', { number: found.length, shown: MOST })
              : words.ui('chip.found', { number: found.length })}
      </p>
      {named?.ambiguous && !chosen ? <Notice>{words.ui('chip.ambiguous')}</Notice> : null}
      {draft.query.trim() !== '' && found.length === 0 ? (
        <Notice>{words.ui('chip.not-listed')}</Notice>
      ) : null}
      <fieldset className="options">
        <legend className="visually-hidden">{words.ui('chip.results')}</legend>
        {listed.map(({ chip, by }) => (
          <Option
            key={chip.id}
            type="radio"
            name={anchorOf(id)}
            value={chip.id}
            checked={chosen === chip}
            onChange={() => change({ kind: 'chip', query: draft.query, chip: chip.id, unknown: false })}
            note={<ChipFigures chip={chip} by={by} />}
          >
            {chipOf(chip.id)}
          </Option>
        ))}
        <Option
          type="radio"
          name={anchorOf(id)}
          value={UNKNOWN}
          unsure
          checked={draft.unknown}
          onChange={() => change({ kind: 'chip', query: draft.query, unknown: true })}
          note={unsure.note}
        >
          {unsure.name}
        </Option>
      </fieldset>
      {chosen ? (
        <p className="sources">
          <ChipSource chip={chosen} />
          <Tag weak={chosen.confidence !== 'high'}>{words.ui(`confidence.${chosen.confidence}`)}</Tag>
          <span>{words.ui('chip.not-a-classification')}</span>
        </p>
      ) : null}
    </Frame>
  );
};
