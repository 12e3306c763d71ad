import type { QuestionId } from '../../../machines';

/** The options that few deals have: they stand in a fold, so that the usual ones are read at a glance. */
export const rare: Readonly<Partial<Record<QuestionId, readonly string[]>>> = {
  role: ['buyer', 'foundry', 'service', 'finance', 'equipment'],
  itemKind: ['hbm', 'technology', 'service', 'equipment', 'device', 'other'],
  flow: ['deemed', 'domestic', 'import'],
  purpose: ['temporary', 'own-group', 'return-to-maker', 'scrap'],
};
