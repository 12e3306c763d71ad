import { configure, render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import i18next from 'i18next';
import { type QuestionId, writtenOut } from '../../machines';
import { App } from '../../src/shell/App';
import { type Language, startWords } from '../../src/words/i18n';

// What is hidden is hidden by style sheets that jsdom does not load; asking for each element is slow.
configure({ defaultHidden: true });

const TODAY = '2026-11-21';

/** Opens the page in a language, on a day that does not move. */
export const openApp = async (language: Language = 'en'): Promise<UserEvent> => {
  if (!i18next.isInitialized) startWords(language);
  await i18next.changeLanguage(language);
  render(<App today={TODAY} />);
  return userEvent.setup({ delay: null });
};

/** Begins a deal of which one person answers every question. */
export const beginWhole = async (user: UserEvent) => {
  await user.click(screen.getByRole('radio', { name: 'Both at once' }));
  await user.click(screen.getByRole('button', { name: 'Begin' }));
};

export const heading = (name: string | RegExp) => screen.getByRole('heading', { level: 1, name });
export const next = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Next' }));
export const back = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Back' }));
export const choose = (user: UserEvent, question: string | RegExp, option: string | RegExp) =>
  user.click(within(screen.getByRole('group', { name: question })).getByRole('radio', { name: option }));

/** The maker's ECCN: its family, and the paragraph where there is one. */
export const eccn = async (user: UserEvent, family: RegExp, paragraph?: RegExp) => {
  await choose(user, /Which ECCN/, family);
  if (paragraph) await choose(user, 'Which paragraph stands behind it?', paragraph);
};

/** Types a country and takes the first suggestion. */
export const country = async (user: UserEvent, question: string | RegExp, name: string) => {
  const box = screen.getByRole('combobox', { name: question });
  await user.clear(box);
  await user.type(box, `${name}{Enter}`);
};

/** Chooses a file; `text` stands in for what jsdom does not have. */
export const openFile = (user: UserEvent, content: unknown, name = 'deal.json') => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const file = new File([text], name, { type: 'application/json' });
  return user.upload(
    screen.getByLabelText('Open a saved case'),
    Object.assign(file, { arrayBuffer: async () => new TextEncoder().encode(text).buffer }),
  );
};

/** The first screen, answered. */
export const answerPart = async (user: UserEvent, seat = 'Japan') => {
  await choose(user, 'What does your company do?', /^Sell own goods/);
  await country(user, "Your company's country?", seat);
  await choose(user, 'Does a US person take part?', /^No/);
  await next(user);
};

/** The second screen: what is sold, and how it is identified. */
export const answerKind = async (user: UserEvent, by: string) => {
  await choose(user, 'What is delivered or provided?', /^A server or board/);
  await choose(user, 'How do you know the chip inside?', by);
  await next(user);
};

/** Looks a product up and takes the first that is found. */
export const chip = async (user: UserEvent, name: string) => {
  await user.type(screen.getByRole('searchbox', { name: 'Which chip is it?' }), name);
  const found = within(screen.getByRole('group', { name: 'Products found' })).getAllByRole('radio');
  await user.click(found[0] as HTMLElement);
};

type Whole<D> = Omit<D, 'answers' | 'rest'> & {
  readonly answers: Readonly<Partial<Record<QuestionId, unknown>>>;
};
/** A deal with every answer of its path, as the page holds it. */
export const whole = <D,>(deal: D): Whole<D> => writtenOut(deal) as Whole<D>;
