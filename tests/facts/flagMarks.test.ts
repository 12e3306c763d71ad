import { describe, expect, it } from 'vitest';
import { assess, type Case, question } from '../../machines';
import { derive } from '../../machines/facts/derive';
import {
  flagQuestions,
  matterOf,
  questionsOfMark,
  type ShownFlag,
  weighFlags,
} from '../../machines/facts/flagMarks';
import { type RedFlag, redFlags } from '../../machines/law';
import { variables } from '../../machines/questions/variables';
import { type Deal, readDeals, readTwists } from '../proof/deals';

const flag = (more: Partial<RedFlag> = {}): RedFlag => ({
  id: 'cash-payment',
  group: 'money',
  evidence: ['FLAG-5'],
  roles: 'all',
  ...more,
});
const marked = {
  printed: flag({ printed: true }),
  affiliates: flag({ affiliatesOnly: true }),
  history: flag({ evidence: ['G-3.2-R1', 'FLAG-22'] }),
  earlier: flag({ group: 'history' }),
  none: flag(),
};
const shown = (...given: readonly (readonly [keyof typeof marked, string])[]): ShownFlag[] =>
  given.map(([mark, status]) => ({ flag: marked[mark], status }));

describe('red flags are weighed by their marks', () => {
  it.each([
    ['none at all', [], { flags: 'absent', flagsUnchecked: 'no' }],
    ['one without a mark', [['none', 'open']], { flags: 'open', flagsUnchecked: 'no' }],
    [
      'one that was not checked beside one that is resolved',
      [
        ['none', 'not-checked'],
        ['none', 'resolved'],
      ],
      { flags: 'resolved', flagsUnchecked: 'yes' },
    ],
    [
      'a second one that is printed only',
      [
        ['printed', 'absent'],
        ['printed', 'open'],
      ],
      { flags: 'absent', flagsUnchecked: 'no', flagPrinted: 'open' },
    ],
    [
      'a second one that is printed only, not checked',
      [
        ['printed', 'resolved'],
        ['printed', 'not-checked'],
      ],
      { flags: 'absent', flagsUnchecked: 'no', flagPrinted: 'not-checked' },
    ],
    [
      'a second one of the affiliates rule',
      [
        ['affiliates', 'not-checked'],
        ['affiliates', 'open'],
      ],
      { flags: 'absent', flagsUnchecked: 'no', flagAffiliates: 'open' },
    ],
    [
      'a second one of the licence history, which counts among the others too',
      [
        ['history', 'absent'],
        ['history', 'open'],
      ],
      { flags: 'open', flagsUnchecked: 'no', flagHistory: 'open' },
    ],
    [
      'one of an earlier delivery, which counts apart but is unchecked like any other',
      [
        ['earlier', 'open'],
        ['earlier', 'not-checked'],
        ['none', 'resolved'],
      ],
      { flags: 'resolved', flagsUnchecked: 'yes', flagsEarlier: 'open' },
    ],
    [
      'one of each',
      [
        ['printed', 'open'],
        ['affiliates', 'resolved'],
        ['history', 'not-checked'],
        ['none', 'absent'],
      ],
      {
        flags: 'absent',
        flagsUnchecked: 'yes',
        flagPrinted: 'open',
        flagAffiliates: 'resolved',
        flagHistory: 'not-checked',
      },
    ],
  ] as const)('%s', (_, given, expected) => {
    const weighed = { flagsEarlier: 'absent', ...expected };
    expect(weighFlags(shown(...given))).toEqual(weighed);
    expect(weighFlags(shown(...given).toReversed())).toEqual(weighed);
  });

  it('and come from every check list on which one stands', () => {
    expect(variables.flagPrinted).toEqual(['flagsUse']);
    const also = flag({ id: 'altered-item', group: 'order', printed: true });
    expect(questionsOfMark('flagPrinted', [...redFlags, also])).toEqual(['flagsOrder', 'flagsUse']);
  });
});

describe('a flag that was marked absent is open while another answer leaves the same matter open', () => {
  const deals = [...readDeals(), ...readTwists()];
  const pairs = redFlags.flatMap(({ id }) => matterOf(id).map((other) => [id, other] as const));
  it.each(pairs)('%s, while %s is not known', (flag, other) => {
    const isTold = ({ case: theCase, derived }: Deal): boolean => {
      const list = flagQuestions.find((id) => derived.lines[id]?.includes(flag));
      if (!list || !derived.asked.has(other)) return false;
      const marked = (status: string): Case => ({
        ...theCase,
        answers: {
          ...theCase.answers,
          [list]: { '*': 'absent', [flag]: status },
          [other]: question(other).dontKnow,
        },
      });
      const reopened = derive(marked('absent')).reopened[list] ?? [];
      if (!derive(marked('absent')).asked.has(other)) return false;
      expect(reopened).toContain(flag);
      expect(derive(marked('open')).reopened[list]).not.toContain(flag);
      return assess(marked('absent')).findings.some(
        ({ id, lines }) =>
          id === 'diversion.unchecked' && lines.some(({ line, reopened: is }) => line === flag && is),
      );
    };
    expect(deals.some(isTold)).toBe(true);
  });

  it('and weighs nothing for an item that is not advanced', () => {
    const theCase = deals.find(({ id }) => id === '40')?.case as Case;
    const answers: Case['answers'] = {
      ...theCase.answers,
      endUserParent: 'unknown',
      flagsOrder: { '*': 'absent', 'vague-delivery': 'not-checked' },
    };
    expect(derive({ ...theCase, answers }).reopened.flagsCustomer).toContain('owner-unclear');
    const lines = assess({ ...theCase, answers }).findings.flatMap((finding) =>
      finding.id === 'diversion.unchecked' ? finding.lines : [],
    );
    expect(lines).toEqual([{ question: 'flagsOrder', line: 'vague-delivery' }]);
  });
});
