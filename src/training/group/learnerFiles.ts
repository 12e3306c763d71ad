/** Files of many learners, read at once: one that is broken is named, and the others are taken. */
import { type CourseRecord, courseLimits, readCourse } from '../../../machines';
import { type FileFault, type FileNote, readThrough } from '../../store/files';
import type { Language } from '../../words/i18n';
import { withoutTurns } from '../../words/isolated';
import { courseIds } from '../courses';

export interface LearnerFile {
  readonly file: string;
  readonly record: CourseRecord;
}
export interface LearnerFiles {
  readonly files: readonly LearnerFile[];
  readonly faults: readonly FileFault[];
  readonly notes: readonly FileNote[];
}

export const readLearnerFiles = async (files: readonly File[], language: Language): Promise<LearnerFiles> => {
  const readings = await Promise.all(
    files.map(async (file) => ({
      file: withoutTurns(file.name),
      result: await readThrough(file, {
        language,
        kinds: ['course'],
        limit: courseLimits.bytes,
        gate: (data) => readCourse(data, courseIds),
      }),
    })),
  );
  return {
    files: readings.flatMap(({ file, result }) => ('read' in result ? [{ file, record: result.read }] : [])),
    faults: readings.flatMap(({ result }) => ('fault' in result ? [result.fault] : [])),
    notes: readings.flatMap(({ result }) => ('read' in result ? result.notes : [])),
  };
};
