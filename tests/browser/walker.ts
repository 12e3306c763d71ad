import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import enQuestions from '../../locales/en/questions.json';
import enUi from '../../locales/en/ui.json';
import enWizard from '../../locales/en/wizard.json';
import jaQuestions from '../../locales/ja/questions.json';
import jaUi from '../../locales/ja/ui.json';
import jaWizard from '../../locales/ja/wizard.json';
import {
  type Answer,
  askingOf,
  type Case,
  type Checklist,
  type ChecklistAnswer,
  closingsOf,
  type Figures,
  isUnknown,
  law,
  type QuestionId,
  question,
  questionsOn,
  readCase,
  restBy,
  type ScreenId,
  statusesFor,
  tickedBy,
  UNKNOWN,
  walk,
} from '../../machines';
import { root } from '../../scripts/lib/install.mjs';

export type Language = 'en' | 'ja';
type Words = Readonly<Record<string, string>>;
const questionWords: Readonly<Record<Language, Words>> = { en: enQuestions, ja: jaQuestions };
const uiWords: Readonly<Record<Language, Words>> = { en: enUi, ja: jaUi };
const wizardWords: Readonly<Record<Language, Words>> = { en: enWizard, ja: jaWizard };

const folder = join(root, 'src', 'training', 'scenarios');
/** Dark differs in its colours alone, and colours are the same in every language: one is looked at in both. */
export const schemesOf = (language: Language): readonly ('light' | 'dark')[] =>
  language === 'ja' ? ['light', 'dark'] : ['light'];

/** The files of the shipped deals. */
export const dealFiles = readdirSync(folder).map((name) => join(folder, name));

export interface Deal {
  readonly theCase: Case;
  readonly level: string;
}

export const dealIn = (file: string): Deal => {
  const data = JSON.parse(readFileSync(file, 'utf8')) as { expected: { level: string } };
  return { theCase: readCase(data, '2026-11-21'), level: data.expected.level };
};

/** The file of a shipped deal by its number. */
export const dealFile = (number: string): string => {
  const file = dealFiles.find((name) => basename(name).startsWith(`${number}-`));
  if (!file) throw new Error(`no deal ${number}`);
  return file;
};

export const dealOf = (number: string): Deal => dealIn(dealFile(number));

/** The way of a deal through the questionnaire, each screen with the questions that it shows. */
export const wayOf = (theCase: Case): { id: ScreenId; questions: readonly QuestionId[] }[] => {
  const { path, facts } = walk(theCase);
  return path.map((id) => ({ id, questions: questionsOn(facts, id, theCase.hand) }));
};

const handled: ReadonlySet<string> = new Set(['choice', 'choices', 'country', 'chip', 'checklist']);
/** Whether the walker has a hand for all that is asked. */
export const canWalk = (theCase: Case): boolean =>
  typeof theCase.decisionDate === 'string' &&
  typeof theCase.plannedDate === 'string' &&
  wayOf(theCase).every(({ questions }) => questions.every((id) => handled.has(question(id).kind)));

/** The kinds of field that a walk of this case takes a hand for, each as it is answered. */
export const fieldsOf = (theCase: Case): readonly string[] =>
  wayOf(theCase)
    .flatMap(({ questions }) => questions)
    .map((id) => {
      const { [id]: answer = UNKNOWN } = theCase.answers;
      const kind = id === 'makerClass' ? id : question(id).kind;
      if (isUnknown(theCase.answers, id)) return `${kind}, not known`;
      return `${kind}, ${typeof answer === 'object' && Object.keys(answer).length > 1 ? 'several' : 'one'}`;
    });

/** As few of these as bring all that any of them brings: each time the one that brings most. */
export const coverOf = <T>(all: readonly T[], bringsOf: (one: T) => readonly string[]): readonly T[] => {
  const brings = new Map(all.map((one) => [one, new Set(bringsOf(one))]));
  const left = new Set(all.flatMap(bringsOf));
  const chosen: T[] = [];
  const gainOf = (one: T): number =>
    [...(brings.get(one) ?? [])].filter((brought) => left.has(brought)).length;
  while (left.size > 0) {
    const best = all.reduce((most, one) => (gainOf(one) > gainOf(most) ? one : most));
    chosen.push(best);
    for (const brought of brings.get(best) ?? []) left.delete(brought);
  }
  return chosen;
};

export type Role =
  | 'button'
  | 'checkbox'
  | 'combobox'
  | 'group'
  | 'heading'
  | 'radio'
  | 'searchbox'
  | 'status';

export interface Named {
  readonly name?: string;
  /** The whole name, and not a part of it. */
  readonly exact?: boolean;
  readonly level?: number;
}

/** Where something is looked for: a page, or a part of one. */
export interface Place {
  getByRole(role: Role, options?: Named): Part;
  getByLabel(text: string, options: { exact: boolean }): Part;
  locator(selector: string): Part;
}
/** What is found there, looked for again each time that it is used. */
export interface Part extends Place {
  first(): Part;
  last(): Part;
  count(): Promise<number>;
  waitFor(): Promise<void>;
  click(): Promise<void>;
  fill(text: string): Promise<void>;
  pressSequentially(text: string): Promise<void>;
  setInputFiles(file: string): Promise<void>;
  isChecked(): Promise<boolean>;
  getAttribute(name: string): Promise<string | null>;
  innerText(): Promise<string>;
  evaluate<Result>(inPage: (element: Element) => Result): Promise<Result>;
}
/** The page of any engine. One of Playwright is one. */
export interface AnyPage extends Place {
  readonly keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
}

/** How a person puts an answer into the page: with the mouse, or with the keyboard alone. */
interface Hand {
  /** Chooses the option of a group that has this value. */
  choose(group: Part, value: string): Promise<void>;
  check(box: Part): Promise<void>;
  type(field: Part, text: string): Promise<void>;
  press(button: Part): Promise<void>;
}

const clicking: Hand = {
  choose: async (group, value) => {
    const input = group.locator(`input[value="${value}"]`);
    if (!(await input.isChecked())) await input.click();
  },
  check: (box) => box.click(),
  type: (field, text) => field.pressSequentially(text),
  press: (button) => button.click(),
};

/** Presses Tab until the place is reached, as a person without a mouse has to. */
const tabTo = async (page: AnyPage, place: Part): Promise<void> => {
  for (let presses = 0; presses < 400; presses++) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${place}`);
};

const typing = (page: AnyPage): Hand => ({
  choose: async (group, value) => {
    const input = group.locator(`input[value="${value}"]`);
    if (await input.isChecked()) return;
    if ((await input.getAttribute('type')) === 'checkbox') {
      await tabTo(page, input);
      await page.keyboard.press('Space');
      return;
    }
    // A group of radio buttons is one stop: Tab reaches it, the arrows move in it.
    const radios = group.getByRole('radio');
    const checked = group.locator('input[type=radio]:checked');
    await tabTo(page, (await checked.count()) > 0 ? checked.first() : radios.first());
    if ((await radios.first().getAttribute('value')) === value) await page.keyboard.press('Space');
    for (let presses = 0; !(await input.isChecked()); presses++) {
      if (presses > 60) throw new Error(`the arrows do not reach ${value}`);
      await page.keyboard.press('ArrowDown');
    }
  },
  check: async (box) => {
    await tabTo(page, box);
    await page.keyboard.press('Space');
  },
  type: async (field, text) => {
    await tabTo(page, field);
    await page.keyboard.type(text);
  },
  press: async (button) => {
    await tabTo(page, button);
    await page.keyboard.press('Enter');
  },
});

/** Tells of each thing that a hand does. */
const counted = (hand: Hand, count: () => void): Hand => ({
  choose: async (group, value) => {
    if (!(await group.locator(`input[value="${value}"]`).isChecked())) count();
    await hand.choose(group, value);
  },
  check: (box) => {
    count();
    return hand.check(box);
  },
  type: (field, text) => {
    count();
    return hand.type(field, text);
  },
  press: (button) => {
    count();
    return hand.press(button);
  },
});

export interface WalkOptions {
  readonly language: Language;
  readonly by: 'click' | 'keyboard';
  /** What the other desk has answered: the case is open already, at the first screen that lacks one. */
  readonly taken?: ReadonlySet<QuestionId>;
  /** Called on each screen, once it is answered and before it is left; by click, another page can take over. */
  readonly onScreen?: (name: string) => Promise<AnyPage | undefined>;
}

/**
 * Walks a deal, or the part of it that its desk is asked, from the start page to its summary, finding everything by its
 * role and its name.
 *
 * @returns how often the person pressed or typed; a text that is typed counts once.
 */
export const walkDeal = async (first: AnyPage, theCase: Case, options: WalkOptions): Promise<number> => {
  const { language, by } = options;
  let page = first;
  const onScreen = async (name: string) => {
    page = (await options.onScreen?.(name)) ?? page;
  };
  let presses = 0;
  const hand = counted(by === 'click' ? clicking : typing(page), () => {
    presses += 1;
  });
  const ui = uiWords[language];
  const words = questionWords[language];
  const wizard = wizardWords[language];
  const button = (key: string, values: Words = {}) =>
    page.getByRole('button', {
      name: Object.entries(values).reduce(
        (text, [name, value]) => text.replaceAll(`{{${name}}}`, value),
        ui[key] ?? wizard[key] ?? '',
      ),
      exact: true,
    });
  const groupOf = (name: string, within: Place = page) => within.getByRole('group', { name, exact: true });
  const regions = new Intl.DisplayNames([language], { type: 'region' });

  const answerCountry = async (id: QuestionId, answer: Answer): Promise<void> => {
    const group = groupOf(words[`${id}.title`] ?? '');
    if (answer === 'unknown') {
      await hand.check(group.getByRole('checkbox', { name: words.unknown ?? '', exact: true }));
      return;
    }
    const seat = askingOf(id).repeats;
    if (seat && answer === theCase.answers[seat])
      return hand.press(group.getByRole('button', { name: ui['country.same'] ?? '' }));
    const field = group.getByRole('combobox');
    // A country goes by its code as well as by its name; Firefox is not given Japanese key by key.
    await hand.type(field, by === 'click' ? String(answer) : (regions.of(String(answer)) ?? ''));
    // A whole name is taken when the field is left; where others begin with it, the list asks which.
    if ((await field.getAttribute('aria-expanded')) !== 'true') return;
    await page.keyboard.press('Enter');
    presses += 1;
  };

  const markedOn = (id: QuestionId, answer: ChecklistAnswer) => {
    const list = question(id) as Checklist;
    const shown = walk(theCase).facts.lines[id] ?? [];
    const status = (line: string) => answer[line] ?? answer['*'] ?? list.dontKnow;
    const ticked = shown.filter((line) => tickedBy(list).includes(status(line)));
    const closing = closingsOf(list).find((one) =>
      shown.every((line) => ticked.includes(line) || status(line) === restBy(list, one)),
    );
    return { shown, status, ticked, closing };
  };
  /** The lists that stand on one screen with a list and can be closed by one statement with it. */
  const shownTogether = (id: QuestionId): readonly QuestionId[] =>
    (wayOf(theCase).find(({ questions }) => questions.includes(id))?.questions ?? []).filter((one) => {
      const other = question(one);
      return other.kind === 'checklist' && closingsOf(other).length > 1;
    });
  const canBeClosedTogether = (lists: readonly QuestionId[]): boolean => {
    const closings = lists.map(
      (one) => markedOn(one, (theCase.answers[one] ?? {}) as ChecklistAnswer).closing,
    );
    return closings[0] !== undefined && new Set(closings).size === 1;
  };

  const answerChecklist = async (id: QuestionId, answer: ChecklistAnswer): Promise<void> => {
    const list = question(id);
    if (list.kind !== 'checklist') return;
    const { shown, status, ticked, closing } = markedOn(id, answer);
    const group = groupOf(words[`${id}.title`] ?? '');
    const lists = shownTogether(id);
    const isTogether = lists.length > 1;
    if (isTogether && id === lists[0] && !canBeClosedTogether(lists))
      await hand.choose(groupOf(words[`${lists.at(-1)}.title`] ?? '').locator('.closing'), 'lines');
    if (closing)
      for (const line of ticked) {
        const box = group.getByRole('checkbox', {
          name: words[`${id}.line.${line}.short`] ?? '',
          exact: true,
        });
        await hand.check(box);
      }
    if (!isTogether || id === lists.at(-1) || !canBeClosedTogether(lists))
      await hand.choose(group.locator('.closing'), closing ?? 'lines');
    const canSay = statusesFor(list, theCase.hand);
    const hasChoice = tickedBy(list).filter((one) => canSay.includes(one)).length > 1;
    for (const line of closing ? ticked.filter(() => hasChoice) : shown)
      await hand.choose(groupOf(words[`${id}.line.${line}.short`] ?? '', group), status(line));
  };

  /** The family first; its paragraphs are a group of their own, which appears with it. */
  const answerEccn = async (group: Part, answer: string): Promise<void> => {
    const family = ['3A090', '4A090', 'z'].find((one) => answer.startsWith(one));
    await hand.choose(group.locator('> .options').first(), family ?? answer);
    if (family) await hand.choose(groupOf(wizard['eccn.paragraph'] ?? ''), answer);
  };

  /** Opens the options that few deals have, where the answer is one of them. */
  const unfold = async (group: Part, value: string): Promise<void> => {
    const fold = group.locator(`.rare:not([open]):has(input[value="${value}"]) > summary`);
    if ((await fold.count()) > 0) await hand.press(fold);
  };

  const answerQuestion = async (id: QuestionId, answer: Answer): Promise<void> => {
    const asked = question(id);
    const group = groupOf(words[`${id}.title`] ?? '');
    switch (asked.kind) {
      case 'choice':
        if (id === 'makerClass') return answerEccn(group, String(answer));
        await unfold(group, String(answer));
        return hand.choose(group, String(answer));
      case 'choices':
        for (const option of Array.isArray(answer) ? (answer as string[]) : [String(answer)])
          await hand.choose(group, option);
        return;
      case 'country':
        return answerCountry(id, answer);
      case 'chip': {
        if (answer === 'unknown') return hand.choose(group, 'unknown');
        const chip = law.chipOfId(String(answer));
        await hand.type(page.getByRole('searchbox'), chip?.name ?? '');
        return hand.choose(groupOf(ui['chip.results'] ?? ''), String(answer));
      }
      case 'checklist':
        return answerChecklist(id, answer as ChecklistAnswer);
      default:
        throw new Error(`the walker has no hand for ${asked.kind}: ${JSON.stringify(answer as Figures)}`);
    }
  };

  const dates = [
    ['start.decisionDate', theCase.decisionDate],
    ['start.plannedDate', theCase.plannedDate],
  ] as const;
  const { taken } = options;
  const way = wayOf(theCase).map(({ id, questions }) => ({
    id,
    questions: questions.filter((one) => !taken?.has(one)),
  }));
  if (!taken) await hand.choose(page.locator('.hands'), theCase.hand ?? 'both');
  for (const [key, date] of taken ? [] : dates) {
    if (typeof date !== 'string') throw new Error('the walker has no hand for a date that is open');
    const field = page.getByLabel(ui[key] ?? '', { exact: true });
    if (by === 'click') await field.fill(date);
    else {
      const [year, month, day] = date.split('-');
      await hand.type(field, `${month}${day}${year}`);
    }
  }
  if (!taken) {
    await onScreen('start');
    await hand.press(button('start.begin'));
  }

  // A screen that lacks no answer is passed by.
  for (const { id, questions } of way.filter((one) => !taken || one.questions.length > 0)) {
    const heading = page.getByRole('heading', {
      level: 1,
      name: words[`screen.${id}.title`] ?? '',
      exact: true,
    });
    await heading.waitFor();
    if (!(await heading.evaluate((element) => element === document.activeElement)))
      throw new Error(`the focus did not move to the heading of ${id}`);
    for (const name of questions) await answerQuestion(name, theCase.answers[name] ?? 'unknown');
    await onScreen(id);
    await hand.press(button('next'));
  }
  // Sales agrees to nothing: its part ends with the result.
  if (theCase.hand !== 'sales') {
    await page.getByRole('heading', { level: 1, name: ui['check.title'] ?? '', exact: true }).waitFor();
    await onScreen('check');
    await hand.press(button('check.show'));
  }
  // What stands last on it is drawn last.
  await page.locator('#actions').waitFor();
  await onScreen('summary');
  return presses;
};
