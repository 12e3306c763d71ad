import { useId, useMemo, useState } from 'react';
import { derive, type QuestionId, question, sections } from '../../../machines';
import { faultsIn } from '../../question/draft';
import { beginDraft, Field, type FieldDraft, readDraft } from '../../question/fields';
import { anchorOf, type Fault } from '../../question/fields/field';
import { SettledField } from '../../question/SettledField';
import { Button } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { useQuestionWords } from '../../words/names';
import { useWords } from '../../words/words';
import type { ChangeProps } from './both';

type Props = Pick<ChangeProps, 'rightCase' | 'change'>;

/** One question of the right side, and another answer to it. */
export const OtherAnswerForm = ({ rightCase, change }: Props) => {
  const words = useWords();
  const { shortOf } = useQuestionWords();
  const field = useId();
  const facts = useMemo(() => derive(rightCase), [rightCase]);
  const [chosen, setChosen] = useState<QuestionId>();
  const asked = [...facts.asked];
  const isThere = chosen !== undefined && facts.asked.has(chosen);
  return (
    <>
      <label className="field-name" htmlFor={field}>
        {words.whatif('answer.question')}
      </label>
      <select
        id={field}
        value={isThere ? chosen : ''}
        onChange={(event) => setChosen(asked.find((id) => id === event.target.value))}
      >
        <option value="">{words.whatif('answer.choose')}</option>
        {sections.map((section) => {
          const ids = asked.filter((id) => question(id).section === section);
          return ids.length === 0 ? null : (
            <optgroup key={section} label={words.question(`section.${section}`)}>
              {ids.map((id) => (
                <option key={id} value={id}>
                  {shortOf(id)}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
      {isThere ? (
        <AnswerEditor
          key={chosen}
          id={chosen}
          rightCase={rightCase}
          change={(more) => {
            setChosen(undefined);
            change(more);
          }}
        />
      ) : null}
    </>
  );
};

interface EditorProps extends Props {
  readonly id: QuestionId;
}

/** The field of the questionnaire, filled with the answer as it stands. */
const AnswerEditor = ({ id, rightCase, change }: EditorProps) => {
  const words = useWords();
  const facts = useMemo(() => derive(rightCase), [rightCase]);
  const isSettled = facts.settled.has(id);
  const [draft, setDraft] = useState<FieldDraft>(() => beginDraft(id, rightCase.answers[id]));
  const [reason, setReason] = useState(() => (isSettled ? rightCase.reasons?.[id] : undefined));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [isSame, setSame] = useState(false);
  const canSubmit = !isSettled || reason !== undefined;

  const submit = () => {
    const reading = readDraft(id, draft, facts.lines[id]);
    const found = faultsIn(id, draft, isSettled ? reason : undefined, facts);
    setFaults(found);
    const [first] = found;
    if (first) document.getElementById(first.anchor)?.focus();
    if (first || !('answer' in reading)) return;
    const before = beginDraft(id, rightCase.answers[id]);
    const was = readDraft(id, before, facts.lines[id]);
    const isAsBefore = 'answer' in was && JSON.stringify(was.answer) === JSON.stringify(reading.answer);
    setSame(isAsBefore);
    if (!isAsBefore)
      change([
        {
          kind: 'answer',
          question: id,
          answer: reading.answer,
          ...(isSettled && reason !== undefined ? { reason: reason.trim() } : {}),
        },
      ]);
  };

  const set = (next: FieldDraft) => {
    setDraft(next);
    setFaults([]);
    setSame(false);
  };
  const field = (
    <Field
      id={id}
      draft={draft}
      change={set}
      draftOf={(other) => beginDraft(other, rightCase.answers[other])}
      faults={faults.filter(({ anchor }) => anchor !== anchorOf(id, 'reason'))}
      facts={facts}
    />
  );
  return (
    <Form className="whatif-editor" submit={submit}>
      {isSettled ? (
        <SettledField
          id={id}
          facts={facts}
          reason={reason}
          faults={faults}
          change={(next) => {
            setReason(next);
            setFaults([]);
          }}
        >
          {field}
        </SettledField>
      ) : (
        field
      )}
      {isSame ? (
        <p className="fault-text" role="alert">
          {words.whatif('answer.same')}
        </p>
      ) : null}
      {canSubmit ? (
        <div className="go">
          <Button type="submit">{words.whatif('answer.put')}</Button>
        </div>
      ) : null}
    </Form>
  );
};
