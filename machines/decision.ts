/**
 * What compliance adds to a case: evidence for an answer, and the decision on the deal. Both are typed by people and
 * decide nothing here: the result stands beside them as it was computed.
 */
import { byQuestion, day } from './case';
import { type Level, levels, rank } from './findings/row';
import { CaseError, type Gate, oneOf, optional, type Read, record, saying, shown, text } from './gate';

/** In UTF-16 units. */
export const decisionLimits = { text: 2_000, document: 200, name: 200 } as const;

const name = text(decisionLimits.name);
const evidence = record({
  text: text(decisionLimits.text),
  /** The number or the name of a document, or where it is filed. */
  document: optional(text(decisionLimits.document)),
  by: name,
  on: day,
});
/** Why an answer is believed: what was seen, in which document, by whom, on which day. */
export type Evidence = Read<typeof evidence>;
export const evidences = optional(byQuestion(() => evidence));

/** To go ahead on conditions, to ask for a licence, to refuse, or to give the case back to whoever asked. */
export const decisionKinds = ['proceed', 'licence', 'refuse', 'hand-back'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

const anyDecision = record({
  kind: oneOf(decisionKinds),
  by: name,
  on: day,
  reason: text(decisionLimits.text),
  conditions: optional(text(decisionLimits.text)),
  /** What the page showed then. It is told as that, and the case is judged anew each time. */
  shown: record({
    level: oneOf(levels, 'unknown-status'),
    couldBecome: optional(oneOf(levels, 'unknown-status')),
    edition: text(200, 'some'),
  }),
});
export type Decision = Read<typeof anyDecision>;
/** Nothing goes ahead without a condition: that would be a clearance. */
export const decision: Gate<Decision> = {
  ...anyDecision,
  read: (value, field) => {
    const read = anyDecision.read(value, field);
    if (read.kind === 'proceed' && read.conditions === undefined)
      throw new CaseError(`${field}.conditions`, 'not-a-text', shown(read.conditions));
    return read;
  },
};

/** The gravest level under which a decision asks for no more than the result does; nothing where none is too grave. */
const bears: Readonly<Record<DecisionKind, Level | undefined>> = {
  proceed: 'care',
  licence: 'licence',
  refuse: undefined,
  'hand-back': undefined,
};
/** Whether a decision is milder than a level: to go ahead where something comes first, to ask for a licence at a stop. */
export const isMilder = (kind: DecisionKind, level: Level): boolean => {
  const most = bears[kind];
  return most !== undefined && rank(level) > rank(most);
};

const SHA_256 = /^[0-9a-f]{64}$/;
/** A SHA-256 in hexadecimal. */
export const hash: Gate<string> = saying(
  { type: 'string', pattern: SHA_256.source },
  {
    read: (value, field) => {
      if (typeof value !== 'string' || !SHA_256.test(value))
        throw new CaseError(field, 'not-a-text', shown(value));
      return value;
    },
    schema: () => ({}),
  },
);
