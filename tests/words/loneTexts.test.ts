import { expect, it } from 'vitest';
import { textsInCompany } from './loneTexts';

it('every text has an element to itself', { timeout: 120_000 }, () => {
  expect(textsInCompany()).toEqual([]);
});
