import { questions } from '../../machines';

/** The question in which a red flag stands. */
export const questionOfFlag = (flag: string): 'flagsCustomer' | 'flagsOrder' | 'flagsUse' =>
  (['flagsCustomer', 'flagsOrder', 'flagsUse'] as const).find((id) =>
    (questions[id].lines as readonly string[]).includes(flag),
  ) ?? 'flagsCustomer';
