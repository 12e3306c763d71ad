import { describe, expect, it } from 'vitest';
import { assess, setAside } from '../../machines';
import { dealOf } from '../browser/walker';

const { theCase } = dealOf('01');
const withAnswers = (answers: object) => ({ ...theCase, answers: { ...theCase.answers, ...answers } });

describe('an answer whose question does not apply', () => {
  it('is set aside with the question that decides', () => {
    const more = {
      figures: { tpp: 5000 },
      hbmFigures: { bandwidth: 1000, mm2: 100 },
      equipmentClass: '3b',
      consigneeSeat: 'CN',
      militaryCountry: 'RU',
    };
    expect(setAside(withAnswers(more))).toEqual([
      { id: 'figures', by: 'identifiedBy' },
      { id: 'hbmFigures', by: 'itemKind' },
      { id: 'equipmentClass', by: 'itemKind' },
      { id: 'consigneeSeat', by: 'otherParties' },
      { id: 'militaryCountry', by: 'endUse' },
    ]);
  });

  it('decides nothing, and counts again as soon as it applies', () => {
    const more = withAnswers({ consigneeSeat: 'IR', consigneeParent: 'IR' });
    expect(assess(more)).toEqual(assess(theCase));
    const again = withAnswers({
      consigneeSeat: 'IR',
      consigneeParent: 'IR',
      otherParties: ['ultimate-consignee'],
    });
    expect(setAside(again)).toEqual([]);
    expect(assess(again).findings).not.toEqual(assess(theCase).findings);
  });

  it('is not there in a case that was answered straight', () => {
    expect(setAside(theCase)).toEqual([]);
  });

  it('names no question where several decide together', () => {
    const both = withAnswers({ itemKind: 'equipment', identifiedBy: 'name', figures: { tpp: 5000 } });
    expect(setAside(both).find(({ id }) => id === 'figures')).toEqual({ id: 'figures' });
  });
});
