/** What a person predicted in a course: kept by the same rules as cases, and read through its gate. */
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
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
import type { Desk, DeskState } from '../../cases/desk';
import type { Failure } from '../../cases/store';
import { type CourseId, courseIds } from '../courses';
import { scatter } from '../prediction';

/** A record that is refused stays as it is until the person decides. */
export type Kept =
  | { readonly kind: 'none' }
  | { readonly kind: 'read'; readonly record: CourseRecord }
  | { readonly kind: 'damaged'; readonly text: string; readonly fault: CaseError | 'not-json' };

export const keyOf = (course: CourseId): string => `progress/${course}`;

/** Reads a text as the gate does, or says why not. */
export const readText = (text: string): Exclude<Kept, { kind: 'none' }> => {
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

/** What could not be stored is kept by the page, and goes with the next attempt. */
const unstored = new WeakMap<
  Desk,
  Map<CourseId, { readonly record: CourseRecord; readonly failure: Failure }>
>();
const unstoredOf = (desk: Desk) => {
  const found = unstored.get(desk) ?? new Map();
  unstored.set(desk, found);
  return found;
};

export const keptOf = (desk: Desk, course: CourseId): Kept => {
  const waiting = unstoredOf(desk).get(course);
  if (waiting) return { kind: 'read', record: waiting.record };
  const result = desk.texts.read(keyOf(course));
  const text = 'value' in result ? result.value : undefined;
  if (text === undefined) return { kind: 'none' };
  const kept = readText(text);
  // A record of another course under this key was put there by other hands.
  return kept.kind === 'read' && kept.record.course !== course
    ? { kind: 'damaged', text, fault: new CaseError('course', 'unknown-option', course) }
    : kept;
};

/** Stores a record over what is there; what cannot be stored stays with the page. */
export const putRecord = (desk: Desk, course: CourseId, record: CourseRecord): void => {
  const failure = desk.texts.write(keyOf(course), writeCourse(record));
  if (failure) unstoredOf(desk).set(course, { record, failure });
  else unstoredOf(desk).delete(course);
};

/** Tells whether a deal is still the one that was predicted. */
export const fingerprintOf = (theCase: Case): string => scatter(JSON.stringify(theCase)).toString(16);

export interface Progress {
  readonly kept: Kept;
  readonly keeping: DeskState['keeping'];
  /** Why the predictions on this page are not stored as they stand. */
  readonly failure: Failure | undefined;
  /** Adds a prediction; where the deal has one, that one counts and stays. */
  readonly predict: (prediction: CoursePrediction) => void;
  /** Puts another record in the place of this one. */
  readonly replace: (record: CourseRecord) => void;
  readonly startOver: () => void;
  readonly retry: () => void;
}

export const useProgress = (desk: Desk, course: CourseId): Progress => {
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const [attempts, setAttempts] = useState(0);
  const kept = useMemo(() => {
    // Read anew whenever something stored may have changed, or was tried to be.
    void [state.version, attempts];
    return keptOf(desk, course);
  }, [desk, course, state.version, attempts]);
  const failure = unstoredOf(desk).get(course)?.failure;
  useEffect(() => {
    if (!failure) return;
    const warn = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [failure]);
  const replace = (record: CourseRecord) => {
    putRecord(desk, course, record);
    setAttempts((number) => number + 1);
  };
  return {
    kept,
    keeping: state.keeping,
    failure,
    predict: (prediction) => {
      // Another tab may have gone on meanwhile.
      const now = keptOf(desk, course);
      if (now.kind === 'damaged') return;
      const before = now.kind === 'read' ? now.record : { course, edition, predictions: [] };
      if (before.predictions.some(({ deal }) => deal === prediction.deal)) return;
      replace({ ...before, predictions: [...before.predictions, prediction] });
    },
    replace,
    startOver: () => {
      unstoredOf(desk).delete(course);
      desk.texts.remove(keyOf(course));
      setAttempts((number) => number + 1);
    },
    retry: () => {
      const now = keptOf(desk, course);
      if (now.kind === 'read') replace(now.record);
    },
  };
};
