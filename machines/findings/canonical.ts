/**
 * All that judges, as one text: whoever reviewed the rows can tell by its hash whether they still are the same.
 * Words, and the code that reads figures and answers, are not in it.
 */
import {
  changes,
  chips,
  countryCodes,
  dueDiligence,
  EAR_TEXT_AS_OF,
  evidence,
  FIRST_DATE,
  groups,
  lawDates,
  redFlags,
  sources,
  thresholdEvidence,
  thresholds,
  transistorLimits,
  transistorSteps,
} from '../law';
import { questions, relevance } from '../questions';
import { variables } from '../questions/variables';
import { edition } from './editions';
import { rows } from './rows';

/** The edition with its rows, the facts inside them, when each question is asked, and the data of the law. */
export const judging = {
  edition,
  rows,
  questions,
  relevance,
  variables,
  law: {
    firstDate: FIRST_DATE,
    textAsOf: EAR_TEXT_AS_OF,
    sources,
    evidence,
    dates: lawDates,
    countryCodes,
    groups,
    changes,
    thresholds,
    thresholdEvidence,
    transistorSteps,
    transistorLimits,
    get chips() {
      return chips();
    },
    redFlags,
    dueDiligence,
  },
} as const;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const byKey = (value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));

/** JSON in which the order of the keys of an object does not matter; that of a list does. */
export const canonicalLaw = (data: unknown = judging): string =>
  JSON.stringify(data, (_key, value: unknown) => (isObject(value) ? byKey(value) : value));
