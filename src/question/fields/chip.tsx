import { type Answer, law, type QuestionId, UNKNOWN } from '../../../machines';
import { Option } from '../../ui/Option';
import { Tag } from '../../ui/Tag';
import { useQuestionWords } from '../../words/names';
import { useWords } from '../../words/words';
import { ChipFigures, ChipSource } from '../ChipFigures';
import { Frame, useDescription, useDontKnowWords } from './Frame';
import { anchorOf, answerFrom, dontKnow, type FieldProps, quoted, type Reading, refuse } from './field';
import { NameNote } from './NameNote';

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

/** A whole name that means one entry counts as chosen; any other has to be chosen. */
export const readChip = (id: QuestionId, { query, chip, unknown }: ChipDraft): Reading => {
  if (unknown) return dontKnow(id);
  if (chip) return answerFrom(id, chip, anchorOf(id));
  if (query.trim() === '') return refuse(anchorOf(id), 'empty');
  const reading = law.readName(query);
  if (reading.kind === 'chip') return answerFrom(id, reading.chip.id, anchorOf(id));
  return reading.kind === 'several' || law.searchChips(query).length > 0
    ? refuse(anchorOf(id), 'which-chip', quoted(query))
    : refuse(anchorOf(id), 'unknown-chip', quoted(query));
};

/** What is shown to choose from: what the name may mean, what begins so, and what comes near. */
const offered = (query: string, reading: law.NameReading): readonly law.FoundChip[] => {
  const meant = reading.kind === 'maker' || reading.kind === 'other' ? reading.chips : [];
  const other = reading.kind === 'none' ? law.respelt(query) : undefined;
  const within = reading.kind === 'none' ? (law.namesWithin(other ?? query)?.chips ?? []) : [];
  const found = [
    ...[...meant, ...within].map((chip) => ({ chip, by: chip.name })),
    ...law.nearChips(query),
    ...(other === undefined ? [] : law.nearChips(other)),
  ];
  return found.filter(({ chip }, at) => found.findIndex((one) => one.chip === chip) === at);
};

export const ChipField = ({ id, draft, change, faults }: FieldProps<ChipDraft>) => {
  const words = useWords();
  const { chipOf } = useQuestionWords();
  const unsure = useDontKnowWords(id);
  const typed = draft.query.trim();
  const found = law.searchChips(draft.query);
  const named = law.readName(draft.query);
  const near = typed === '' ? [] : offered(draft.query, named);
  // What the next screen would take is marked here, whether it was pressed or is the only one of its name.
  const reading = readChip(id, draft);
  const taken = 'answer' in reading && !draft.unknown ? String(reading.answer) : draft.chip;
  const chosen = taken ? law.chipOfId(taken) : undefined;
  const all = found.length > 0 && named.kind !== 'maker' && named.kind !== 'other' ? found : near;
  const listed: { chip: law.Chip; by?: string }[] = all.slice(0, MOST);
  if (chosen && !listed.some(({ chip }) => chip === chosen)) listed.push({ chip: chosen });
  return (
    <Frame
      id={id}
      faults={faults}
      control={anchorOf(id)}
      folded={
        <p className="sources">
          {chosen ? (
            <>
              <ChipSource chip={chosen} />
              <Tag weak={chosen.confidence !== 'high'}>{words.ui(`confidence.${chosen.confidence}`)}</Tag>
            </>
          ) : null}
          <span>{words.ui('chip.not-a-classification')}</span>
        </p>
      }
    >
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
        {typed === ''
          ? words.ui('chip.waiting', { number: law.chips().length })
          : found.length === 0
            ? near.length === 0
              ? words.ui('chip.found-none')
              : words.wizard('chip.similar', { number: Math.min(near.length, MOST) })
            : found.length > MOST
              ? words.ui('chip.found-many', { number: found.length, shown: MOST })
              : words.ui('chip.found', { number: found.length })}
      </p>
      {typed !== '' && !draft.chip && !draft.unknown && (named.kind !== 'none' || found.length === 0) ? (
        <NameNote name={draft.query} reading={named} isNear={listed.length > 0} />
      ) : null}
      <fieldset className="options chips">
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
    </Frame>
  );
};
