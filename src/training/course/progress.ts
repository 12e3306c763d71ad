/** What a person predicted in a course: kept by the same rules as cases, and read through its gate. */
import { useMemo, useSyncExternalStore } from 'react';
import {
  type Case,
  CaseError,
  type CoursePrediction,
  type CourseRecord,
  courseLimits,
  edition,
  parseForeign,
  readCourse,
  writeCourse,
} from '../../../machines';
import { PROGRESS } from '../../store/beside';
import type { Desk, DeskState } from '../../store/desk';
import type { Failure } from '../../store/store';
import { courseIds, type TakenCourse } from '../courses';
import { scatter } from '../prediction';

/** A record that is refused stays as it is until the person decides. */
export type KeptProgress =
  | { readonly kind: 'none' }
  | { readonly kind: 'read'; readonly record: CourseRecord }
  | { readonly kind: 'damaged'; readonly text: string; readonly fault: CaseError | 'not-json' };

export const keyOf = (course: string): string => `${PROGRESS}${course}`;

/** Reads a text as the gate does, or says why not. */
export const readText = (text: string): Exclude<KeptProgress, { kind: 'none' }> => {
  if (text.length > courseLimits.bytes) {
    const fault = new CaseError('course', 'too-large', String(courseLimits.bytes / 1_000_000));
    return { kind: 'damaged', text, fault };
  }
  let data: unknown;
  try {
    data = parseForeign(text, 'course');
  } catch (error) {
    return { kind: 'damaged', text, fault: error instanceof CaseError ? error : 'not-json' };
  }
  try {
    return { kind: 'read', record: readCourse(data, courseIds) };
  } catch (error) {
    if (error instanceof CaseError) return { kind: 'damaged', text, fault: error };
    throw error;
  }
};

export const keptOf = (desk: Desk, course: string): KeptProgress => {
  const result = desk.texts.read(keyOf(course));
  const text = 'value' in result ? result.value : undefined;
  if (text === undefined) return { kind: 'none' };
  const kept = readText(text);
  // A record of another course under this key was put there by other hands.
  return kept.kind === 'read' && kept.record.course !== course
    ? { kind: 'damaged', text, fault: new CaseError('course', 'unknown-option', course) }
    : kept;
};

/** Stores a record over what is there; what cannot be stored stays with the page, and goes with the next attempt. */
export const putRecord = (desk: Desk, course: string, record: CourseRecord): void =>
  desk.texts.hold(keyOf(course), writeCourse(record));

/** Tells whether a deal is still the one that was predicted. */
export const fingerprintOf = (theCase: Case): string => scatter(JSON.stringify(theCase)).toString(16);

export interface Progress {
  readonly kept: KeptProgress;
  readonly keeping: DeskState['keeping'];
  /** Why the predictions on this page are not stored as they stand. */
  readonly failure: Failure | undefined;
  /** Adds a prediction; where the deal has one, that one counts and stays. */
  readonly predict: (prediction: CoursePrediction) => void;
  /** Puts another record in the place of this one. */
  readonly replace: (record: CourseRecord) => void;
  /** What the learner wants to be called; nothing takes it away again. */
  readonly call: (learner: string) => void;
  readonly startOver: () => void;
  readonly retry: () => void;
}

/** What a learner is called in another course, so that nobody types it twice. */
const learnerElsewhere = (desk: Desk): string | undefined =>
  desk.texts
    .keys(PROGRESS)
    .map((key) => keptOf(desk, key.slice(PROGRESS.length)))
    .flatMap((kept) => (kept.kind === 'read' ? (kept.record.learner ?? []) : []))[0];

/** A course at its beginning; one of one's own has its deals in what is kept of it. */
const begun = (desk: Desk, { id, programme }: Pick<TakenCourse, 'id' | 'programme'>): CourseRecord => {
  const learner = learnerElsewhere(desk);
  return {
    course: id,
    edition,
    ...(learner ? { learner } : {}),
    ...(programme ? { programme } : {}),
    predictions: [],
  };
};

export const useProgress = (desk: Desk, taken: TakenCourse): Progress => {
  const course = taken.id;
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const kept = useMemo(() => {
    // Read anew whenever something stored may have changed, or was tried to be.
    void state.version;
    return keptOf(desk, course);
  }, [desk, course, state.version]);
  const { held } = state;
  const failure: Failure | undefined = held?.keys.includes(keyOf(course)) ? { kind: held.reason } : undefined;
  const replace = (record: CourseRecord) => putRecord(desk, course, record);
  return {
    kept,
    keeping: state.keeping,
    failure,
    predict: (prediction) => {
      // Another tab may have gone on meanwhile.
      const now = keptOf(desk, course);
      if (now.kind === 'damaged') return;
      const before = now.kind === 'read' ? now.record : begun(desk, taken);
      if (before.predictions.some(({ deal }) => deal === prediction.deal)) return;
      replace({ ...before, predictions: [...before.predictions, prediction] });
    },
    replace,
    call: (learner) => {
      const now = keptOf(desk, course);
      if (now.kind === 'damaged') return;
      const { learner: _, ...before } = now.kind === 'read' ? now.record : begun(desk, taken);
      replace(learner ? { ...before, learner } : before);
    },
    startOver: () => {
      // A course of one's own stays; what was predicted in it goes.
      if (taken.programme) return replace(begun(desk, taken));
      const failure = desk.texts.remove(keyOf(course));
      if (failure) desk.fail(failure);
    },
    retry: () => {
      const now = keptOf(desk, course);
      if (now.kind === 'read') replace(now.record);
    },
  };
};
