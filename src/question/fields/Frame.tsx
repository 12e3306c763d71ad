import { createContext, useContext } from 'react';
import { type QuestionId, question, UNKNOWN } from '../../../machines';
import type { Elements } from '../../ui/elements';
import { useQuestionWords } from '../../words/names';
import { useWords } from '../../words/words';
import { FaultText } from './FaultText';
import { anchorOf, type Fault } from './field';

interface Props {
  readonly id: QuestionId;
  readonly faults: readonly Fault[];
  readonly children: Elements;
  /** The control that the name belongs to, where there is one; a group of controls gets a legend instead. */
  readonly control?: string;
  /** What folds out beside the notes of the options. */
  readonly folded?: Elements;
}

/** The heading above the questions: one that it has already asked is not asked again before the eye. */
export const Heading = createContext('');

/** A question with its hint and what is wrong with the answer, around its control or group of controls. */
export const Frame = ({ id, faults, children, control, folded }: Props) => {
  const { nameOf, hintOf } = useQuestionWords();
  const hint = hintOf(id);
  const hintId = anchorOf(id, 'hint');
  const isAsked = useContext(Heading) === nameOf(id);
  const below = (
    <>
      {hint ? (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      ) : null}
      <More id={id}>{folded}</More>
      <FaultText id={id} faults={faults} />
      {children}
    </>
  );
  const className = ['field', isAsked ? 'asked' : '', faults.length > 0 ? 'at-fault' : '']
    .filter(Boolean)
    .join(' ');
  const named = isAsked ? 'visually-hidden' : undefined;
  return control === undefined ? (
    <fieldset className={className} aria-describedby={describedBy(id, hint, faults)}>
      <legend className={named}>{nameOf(id)}</legend>
      {below}
    </fieldset>
  ) : (
    <fieldset className={className} aria-labelledby={anchorOf(id, 'name')}>
      <label className={named ?? 'field-name'} id={anchorOf(id, 'name')} htmlFor={control}>
        {nameOf(id)}
      </label>
      {below}
    </fieldset>
  );
};

/** Whether options or lines have more to say than their name. */
const hasNotes = (id: QuestionId, { optionHintOf }: ReturnType<typeof useQuestionWords>): boolean => {
  const asked = question(id);
  if (asked.kind === 'checklist') return true;
  return 'options' in asked && asked.options.some((option) => optionHintOf(id, option));
};

/**
 * What nobody has to read to answer, one tap away. While it is open, each option and each line shows its own note in
 * its place: the style sheet asks for the open fold.
 */
const More = ({ id, children }: { id: QuestionId; children?: Elements | undefined }) => {
  const words = useWords();
  const say = useQuestionWords();
  const more = say.moreOf(id);
  if (!more && !children && !hasNotes(id, say)) return null;
  return (
    <details className="more">
      <summary aria-label={words.wizard('line.more.of', { line: say.nameOf(id) })}>
        {words.wizard('line.more')}
      </summary>
      {more ? <p>{more}</p> : null}
      {children}
    </details>
  );
};

export const describedBy = (
  id: QuestionId,
  hint: string | undefined,
  faults: readonly Fault[],
): string | undefined =>
  [hint ? anchorOf(id, 'hint') : '', faults.length > 0 ? anchorOf(id, 'fault') : '']
    .filter(Boolean)
    .join(' ') || undefined;

/** A single control that says so when it is wrong. */
export const useDescription = (id: QuestionId, faults: readonly Fault[]) => {
  const { hintOf } = useQuestionWords();
  return {
    'aria-describedby': describedBy(id, hintOf(id), faults),
    'aria-invalid': faults.length > 0 ? (true as const) : undefined,
  };
};

/** The option that is always there, in the same size as the others, and says what happens next. */
export const useDontKnowWords = (id: QuestionId) => {
  const words = useWords();
  const { optionOf, optionHintOf } = useQuestionWords();
  return { name: optionOf(id, UNKNOWN), note: optionHintOf(id, UNKNOWN) ?? words.ui('unknown.hint') };
};
