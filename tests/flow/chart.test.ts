import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import {
  type Answer,
  type Answers,
  type Case,
  derive,
  isAnswered,
  type Place,
  pathOf,
  placeOf,
  type QuestionId,
  questionIds,
  questionsOn,
  readAnswer,
  type ScreenId,
  screen,
  screenIds,
  screeningMachine,
  settledOn,
  UNKNOWN,
  walk,
} from '../../machines';
import { anyCase, knownCase, withAnswer } from '../findings/arbitrary';
import {
  ascend,
  aType,
  belowFromChina,
  type Change,
  DAY,
  deal,
  exportToChina,
  foundry,
  installed,
  memory,
  rented,
  technology,
  toChina,
  tool,
  trainingForD5,
} from '../findings/support';

vi.setConfig({ testTimeout: 30_000 });
const seed = 20_261_121;
const check = <T extends unknown[]>(runs: number, property: fc.IProperty<T>): void =>
  fc.assert(property, { seed, numRuns: runs });

/** The kinds of deals that the tool is for. */
const kinds: Readonly<Record<string, Change>> = {
  'a resale of chips': {},
  'a resale by figures': aType,
  'an export to China': exportToChina,
  'a Chinese-designed chip': ascend,
  'a chip below the limits from a listed designer': { ...belowFromChina, designerListed: 'yes' },
  'memory for packaging': memory,
  'technology for chips': { ...technology, makerClass: '3A090.a', identifiedBy: 'eccn' },
  'model weights': { ...technology, technologySubject: 'model-weights' },
  'wafers of a foundry': foundry,
  'a tool for a fab': { ...tool, ...toChina },
  'rented compute for training': { ...rented, ...trainingForD5, endUserSeat: 'CN', endUserParent: 'CN' },
  'service on the spot': installed,
  'a thing that is no chip': { itemKind: 'other', makerClass: 'other-ccl' },
  'an overridden value': { datacentre: 'no', overrideConfirmed: 'not-confirmed' },
  'a sale to the United Arab Emirates': { destination: 'AE', uaeApproved: 'listed' },
  'an unknown kind': { itemKind: UNKNOWN, identifiedBy: 'eccn', makerClass: '3A090.a' },
};
const kindNames = Object.keys(kinds);
const empty: Case = { decisionDate: DAY, plannedDate: DAY, answers: {} };

/** Every question that the screens of a path put to the person. */
const put = (facts: ReturnType<typeof derive>, path: readonly ScreenId[]): QuestionId[] =>
  path.flatMap((id) => questionsOn(facts, id));
const due = ({ asked, settled }: ReturnType<typeof derive>): QuestionId[] =>
  questionIds.filter((id) => asked.has(id) && !settled.has(id));

const expectConsistent = (theCase: Case): void => {
  const facts = derive(theCase);
  const path = pathOf(theCase);
  const shown = put(facts, path);
  const where = JSON.stringify(theCase.answers);
  expect([...new Set(shown)].toSorted(), where).toEqual(due(facts).toSorted());
  expect(new Set(path).size, where).toBe(path.length);
};

/** Answers a case screen by screen, as a person would who knows nothing more. */
const answerAll = (start: Case): { steps: Place[]; end: Case } => {
  let theCase = start;
  const steps: Place[] = [];
  for (let turn = 0; turn <= 2 * screenIds.length; turn++) {
    const { at, facts } = walk(theCase);
    steps.push(at);
    if (at === 'check') return { steps, end: theCase };
    for (const id of questionsOn(facts, at))
      if (!isAnswered(theCase.answers, id)) theCase = withAnswer(theCase, id, readAnswer(id, UNKNOWN));
  }
  throw new Error(`no end: ${steps.join(' ')}`);
};

describe('the path of a case', () => {
  it.each(kindNames)('asks exactly what can matter in %s', (name) => {
    expectConsistent(deal(kinds[name] ?? {}));
  });

  it('asks exactly what can matter, whatever was answered', () => {
    check(500, fc.property(anyCase, expectConsistent));
    check(500, fc.property(knownCase, expectConsistent));
  });

  it('puts a question once only', () => {
    check(
      400,
      fc.property(anyCase, (theCase) => {
        const shown = put(derive(theCase), pathOf(theCase));
        expect(shown.length, JSON.stringify([theCase.answers, shown])).toBe(new Set(shown).size);
      }),
    );
  });

  it('asks with every way of identifying a thing of which the kind is not known', () => {
    for (const identifiedBy of ['name', 'figures', 'eccn', UNKNOWN])
      for (const chip of ['H100', UNKNOWN])
        expectConsistent(deal({ itemKind: UNKNOWN, identifiedBy, chip, makerClass: '3A090.a' }));
  });

  it('follows the order of the sections', () => {
    const order = ['deal', 'item', 'foundry', 'designer', 'route', 'endUse', 'diversion'];
    check(
      300,
      fc.property(anyCase, (theCase) => {
        const passed = pathOf(theCase).map((id) => order.indexOf(screen(id).section));
        expect(passed).toEqual(passed.toSorted((left, right) => left - right));
      }),
    );
  });

  it('never shows a screen on which there is nothing to read or to answer', () => {
    check(
      400,
      fc.property(anyCase, (theCase) => {
        const facts = derive(theCase);
        for (const id of pathOf(theCase)) {
          const shown = [...questionsOn(facts, id), ...settledOn(facts, id)];
          expect(shown.length, `${id} ${JSON.stringify(theCase.answers)}`).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('reaches every screen with some deal', () => {
    const reached = new Set(kindNames.flatMap((name) => pathOf(deal(kinds[name] ?? {}))));
    for (const id of pathOf(
      deal({ otherParties: ['ultimate-consignee'], consigneeSeat: 'JP', consigneeParent: 'JP' }),
    ))
      reached.add(id);
    expect(screenIds.filter((id) => !reached.has(id))).toEqual([]);
  });

  it('asks every question in some deal', () => {
    const asked = new Set<QuestionId>();
    const some = fc.sample(fc.oneof(anyCase, knownCase), { seed, numRuns: 1500 });
    for (const theCase of [...some, ...kindNames.map((name) => deal(kinds[name] ?? {}))])
      for (const id of put(derive(theCase), pathOf(theCase))) asked.add(id);
    expect(questionIds.filter((id) => !asked.has(id))).toEqual([]);
  });

  it('takes at most 16 screens in the median of the kinds of deals', () => {
    const lengths = kindNames
      .map((name) => pathOf(deal(kinds[name] ?? {})).length)
      .toSorted((left, right) => left - right);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(16);
  });

  it('takes at most 16 screens in a plain resale', () => {
    expect(pathOf(deal()).length).toBeLessThanOrEqual(16);
  });
});

describe('where a case waits', () => {
  it('is the first screen, if nothing was answered', () => {
    expect(walk(empty)).toMatchObject({ at: 'part', section: 'deal', path: ['part'] });
  });

  it('is the page with all answers, if every question was answered', () => {
    for (const name of kindNames) {
      const finished = answerAll(deal(kinds[name] ?? {})).end;
      expect(walk(finished), name).toMatchObject({ at: 'check', section: 'check' });
    }
    expect(walk(deal()).at).toBe('check');
  });

  it('is a screen with an open question while there is one, and the page with all answers after that', () => {
    check(
      400,
      fc.property(anyCase, (theCase) => {
        const { at, facts, path, outlook } = walk(theCase);
        const open = due(facts).filter((id) => !isAnswered(theCase.answers, id));
        if (at === 'check') expect(open, JSON.stringify(theCase.answers)).toEqual([]);
        else {
          expect(path.at(-1)).toBe(at);
          expect(
            questionsOn(facts, at).some((id) => open.includes(id)),
            at,
          ).toBe(true);
        }
        expect(outlook.slice(0, path.length)).toEqual(path);
      }),
    );
  });

  it('comes to the page with all answers from everywhere, forward only', () => {
    check(
      150,
      fc.property(anyCase, (theCase) => {
        const { steps } = answerAll(theCase);
        expect(steps.at(-1)).toBe('check');
        expect(new Set(steps).size, steps.join(' ')).toBe(steps.length);
      }),
    );
  });

  it('is where the person went back to, as far as the path goes', () => {
    const theCase = deal();
    const path = pathOf(theCase);
    for (const id of path) {
      const back = walk(theCase, id);
      expect(back.at).toBe(id);
      expect(back.path).toEqual(path.slice(0, path.indexOf(id) + 1));
      expect(back.outlook).toEqual(path);
    }
    expect(walk(theCase, 'check').at).toBe('check');
  });

  it('is not a screen that the case does not pass', () => {
    expect(walk(deal(), 'wafer').at).toBe('check');
    expect(walk(empty, 'knowledge').at).toBe('part');
  });

  it('is an earlier open question, not a later one that the person went back to', () => {
    const { usPerson, ...answers } = deal().answers;
    expect(usPerson).toBe('no');
    expect(walk({ ...deal(), answers }, 'lists').at).toBe('part');
  });

  it('is the same for an answer of "don\'t know" as for any other', () => {
    const theCase = deal({
      destination: UNKNOWN,
      endUserSeat: UNKNOWN,
      training: UNKNOWN,
      trainingForD5: UNKNOWN,
      exception: 'none',
    });
    expect(walk(theCase).at).toBe('check');
  });
});

describe('the questionnaire as it is answered', () => {
  const start = (theCase: Case = empty) => {
    const actor = createActor(screeningMachine, { input: { case: theCase } }).start();
    return {
      actor,
      at: () => placeOf(actor.getSnapshot().context),
      answers: () => actor.getSnapshot().context.case.answers,
      status: () => actor.getSnapshot().status,
    };
  };

  it('goes forward with each answer, and waits at the same place as a replay', () => {
    const { actor, at, answers } = start();
    const complete = deal().answers as Record<QuestionId, Answer>;
    for (let turn = 0; at() !== 'check' && turn < screenIds.length; turn++) {
      const here = at() as ScreenId;
      const given = Object.fromEntries(
        questionsOn(actor.getSnapshot().context.facts, here).map((id) => [
          id,
          complete[id] ?? readAnswer(id, UNKNOWN),
        ]),
      ) as Answers;
      actor.send({ type: 'ANSWER', answers: given });
      expect(at()).toBe(walk({ ...empty, answers: answers() }).at);
      if (at() === here) {
        // A first answer may open a second question on the same screen.
        const open = questionsOn(actor.getSnapshot().context.facts, here).filter(
          (id) => answers()[id] === undefined,
        );
        expect(open.length, here).toBeGreaterThan(0);
      }
    }
    expect(at()).toBe('check');
    actor.send({ type: 'CONFIRM' });
    expect(actor.getSnapshot().status).toBe('done');
    expect(actor.getSnapshot().value).toBe('summary');
  });

  it('keeps every answer when the person goes back, and returns to the end when nothing changed', () => {
    const { actor, at, answers } = start(deal());
    const before = answers();
    expect(at()).toBe('check');
    actor.send({ type: 'REVISE', at: 'movement' });
    expect(at()).toBe('movement');
    expect(answers()).toEqual(before);
    actor.send({ type: 'ANSWER', answers: { destination: 'DE' } });
    expect(at()).toBe('check');
    expect(answers()).toEqual(before);
  });

  it('asks only what a changed answer opens', () => {
    const { actor, at, answers } = start(deal());
    actor.send({ type: 'REVISE', at: 'lists' });
    actor.send({ type: 'ANSWER', answers: { screening: 'match' } });
    expect(at()).toBe('lists');
    actor.send({ type: 'ANSWER', answers: { matchedLists: ['entity'], matchedParty: 'elsewhere' } });
    expect(at()).toBe('check');
    expect(answers()).toMatchObject({ screening: 'match', matchedParty: 'elsewhere', destination: 'DE' });
  });

  it('keeps answers that are off the path for the case that they come back', () => {
    const { actor, at, answers } = start(deal());
    actor.send({ type: 'ANSWER', answers: { flow: 'domestic' } });
    expect(at()).toBe('check');
    expect(answers().destination).toBe('DE');
    actor.send({ type: 'ANSWER', answers: { flow: 'reexport' } });
    expect(at()).toBe('check');
  });

  it('cannot be confirmed while something is open', () => {
    const { actor, at, status } = start();
    actor.send({ type: 'CONFIRM' });
    expect(status()).toBe('active');
    expect(at()).toBe('part');
  });

  it('can be confirmed at the end, and is then over', () => {
    const { actor, status } = start(deal());
    expect(status()).toBe('active');
    actor.send({ type: 'CONFIRM' });
    expect(status()).toBe('done');
  });
});
