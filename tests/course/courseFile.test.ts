import { describe, expect, it } from 'vitest';
import {
  CaseError,
  COURSE_FORMAT,
  type CourseRecord,
  courseLimits,
  readCourse,
  readScenario,
  writeCourse,
} from '../../machines';
import nine from '../../src/training/scenarios/09-shenzhen-startup-rents.json';

const known = ['cloud-and-training', 'dates'];
const prediction = {
  deal: '09',
  level: 'hold',
  reason: 'training.red-flag',
  at: '2026-11-21',
  fingerprint: 'a1',
};
const good = {
  format: COURSE_FORMAT,
  version: 1,
  course: 'dates',
  edition: '2026-11-21.2',
  predictions: [prediction],
};

const refusalOf = (data: unknown): string => {
  try {
    readCourse(data, known);
  } catch (error) {
    if (error instanceof CaseError) return `${error.field} ${error.problem}`;
    throw error;
  }
  return 'read';
};

describe('the gate of course results', () => {
  it('reads what was written, and nothing that follows from it', () => {
    const record: CourseRecord = {
      course: 'dates',
      edition: '2026-11-21.2',
      predictions: [
        { deal: '09', level: 'hold', reason: 'training.red-flag', at: '2026-11-21', fingerprint: 'a1' },
        { deal: '10', level: 'unknown', reason: 'unknown', at: '2026-11-22' },
      ],
    };
    expect(readCourse(JSON.parse(writeCourse(record)), known)).toEqual(record);
    expect(readCourse(JSON.parse(writeCourse(record, { rightLevels: 99 })), known)).toEqual(record);
  });

  it('takes a reason that no edition knows, since a later one may have dropped it', () => {
    const old = { ...good, predictions: [{ ...prediction, reason: 'licence.of-old' }] };
    expect(readCourse(old, known).predictions[0]?.reason).toBe('licence.of-old');
  });

  const own = {
    ...good,
    course: 'own-0123456789ab',
    learner: 'Aiko 7',
    programme: { name: 'Monday', minutes: 45, deals: ['09', 'own-ba9876543210'] },
  };

  it('reads a course of one’s own with its deals, and those that travel with it', () => {
    const deal = readScenario(nine, '2026-11-21');
    const record: CourseRecord = {
      course: own.course,
      edition: '2026-11-29.2',
      learner: own.learner,
      programme: own.programme,
      scenarios: [{ ...deal, id: 'own-ba9876543210' }],
      predictions: [],
    };
    expect(readCourse(JSON.parse(writeCourse(record)), known)).toEqual(record);
  });

  it.each([
    ['a programme in a shipped course', { ...own, course: 'dates' }, 'programme unknown-field'],
    ['a course of one’s own without deals', { ...own, programme: undefined }, 'programme not-an-object'],
    [
      'a deal twice',
      { ...own, programme: { ...own.programme, deals: ['09', '09'] } },
      'programme.deals[1] not-unique',
    ],
    [
      'an endless programme',
      {
        ...own,
        programme: { ...own.programme, deals: Array.from({ length: 51 }, (_, index) => `${index}`) },
      },
      'programme.deals too-many',
    ],
    ['no minutes', { ...own, programme: { ...own.programme, minutes: 0 } }, 'programme.minutes not-positive'],
    ['an endless learner', { ...own, learner: 'x'.repeat(81) }, 'learner too-long'],
    [
      'a forged deal',
      { ...own, scenarios: [{ ...nine, answers: { role: 'king' } }] },
      'scenarios[0].answers.role unknown-option',
    ],
    ['a course by a path', { ...own, course: 'own-../../etc' }, 'course unknown-option'],
    ['nothing', null, 'course not-an-object'],
    ['a list', [good], 'course not-an-object'],
    ['a case', { ...good, format: 'chip-export-check/case' }, 'format not-ours'],
    ['no format', { ...good, format: undefined }, 'format not-ours'],
    ['a later version', { ...good, version: 2 }, 'version too-new'],
    ['version 0', { ...good, version: 0 }, 'version not-a-version'],
    ['a version in words', { ...good, version: 'one' }, 'version not-a-version'],
    ['another field', { ...good, name: 'Hanako' }, 'name unknown-field'],
    ['no course', { ...good, course: undefined }, 'course unknown-option'],
    ['another course', { ...good, course: 'cooking' }, 'course unknown-option'],
    ['a course from the prototype', { ...good, course: 'constructor' }, 'course unknown-option'],
    ['no edition', { ...good, edition: '' }, 'edition not-a-text'],
    ['an endless edition', { ...good, edition: 'x'.repeat(201) }, 'edition too-long'],
    ['no predictions', { ...good, predictions: undefined }, 'predictions not-a-list'],
    ['predictions by name', { ...good, predictions: { 0: prediction } }, 'predictions not-a-list'],
    [
      'too many predictions',
      { ...good, predictions: Array.from({ length: courseLimits.predictions + 1 }, () => prediction) },
      'predictions too-many',
    ],
    ['a prediction that is none', { ...good, predictions: ['hold'] }, 'predictions[0] not-an-object'],
    [
      'points of its own',
      { ...good, predictions: [{ ...prediction, points: 2 }] },
      'predictions[0].points unknown-field',
    ],
    [
      'a level that is none',
      { ...good, predictions: [{ ...prediction, level: 'cleared' }] },
      'predictions[0].level unknown-option',
    ],
    [
      'a remark as a level',
      { ...good, predictions: [{ ...prediction, level: 'note' }] },
      'predictions[0].level unknown-option',
    ],
    [
      'a level as a list',
      { ...good, predictions: [{ ...prediction, level: ['hold'] }] },
      'predictions[0].level unknown-option',
    ],
    [
      'no reason',
      { ...good, predictions: [{ ...prediction, reason: undefined }] },
      'predictions[0].reason not-a-text',
    ],
    [
      'a day that is none',
      { ...good, predictions: [{ ...prediction, at: '2026-02-30' }] },
      'predictions[0].at not-a-date',
    ],
    [
      'a fingerprint as a number',
      { ...good, predictions: [{ ...prediction, fingerprint: 7 }] },
      'predictions[0].fingerprint not-a-text',
    ],
    [
      'two for one deal',
      { ...good, predictions: [prediction, { ...prediction, level: 'stop' }] },
      'predictions[1].deal too-many',
    ],
  ])('refuses %s by name', (_, data, refusal) => {
    expect(refusalOf(data)).toBe(refusal);
  });
});
