import { useId, useState } from 'react';
import { type CourseRecord, courseLimits } from '../../../machines';
import { useWords } from '../../words/words';
import type { Progress } from './progress';

interface Props {
  readonly record: CourseRecord | undefined;
  readonly progress: Progress;
}

/** What a learner wants to be called in the file of results, if anything. */
export const Learner = ({ record, progress }: Props) => {
  const words = useWords();
  const id = useId();
  const [name, setName] = useState(record?.learner ?? '');
  return (
    <p className="course-learner">
      <label htmlFor={id}>{words.lesson('learner')}</label>
      <input
        id={id}
        autoComplete="off"
        maxLength={courseLimits.learner}
        value={name}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          setName(target.value);
          progress.call(target.value.trim());
        }}
      />
      <small id={`${id}-hint`}>{words.lesson('learner.hint')}</small>
    </p>
  );
};
