import { type Checklist, type QuestionId, question, questionsWith } from '../../machines';

const flagLists = questionsWith(({ feeds }) => feeds === 'flags');

/** The question in which a red flag stands. */
export const questionOfFlag = (flag: string): QuestionId =>
  flagLists.find((id) => (question(id) as Checklist).lines.includes(flag)) ?? 'flagsCustomer';
