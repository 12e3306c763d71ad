import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { law } from '../../machines';
import { App } from '../../src/shell/App';
import cloud from '../../src/training/scenarios/01-singapore-cloud-beijing-parent.json';
import { startWords } from '../../src/words/i18n';
import { wordsOf } from '../../src/words/words';
import { openFile } from './support';

beforeAll(() => {
  if (!i18next.isInitialized) startWords('en');
});
const words = () => wordsOf(i18next, 'en');
const { agingFrom, oldFrom } = law.ageOf(law.LAW_CHECKED);
const notice = (state: 'aging' | 'old' | 'clock') =>
  screen.queryByRole('region', { name: words().age(`heading.${state}`) });

const openOn = async (today: string, hash = '') => {
  await i18next.changeLanguage('en');
  location.hash = hash;
  return render(<App today={today} />);
};

describe('below the header', () => {
  test('nothing is said on the day of the check', async () => {
    const { container } = await openOn(law.LAW_CHECKED);
    expect(container.querySelector('.age-notice')).toBeNull();
  });

  test('a line says that the law is getting old, on every page, and leads to the plan', async () => {
    for (const hash of ['', '#/cases', '#/library/sources']) {
      const { unmount } = await openOn(agingFrom, hash);
      const line = notice('aging');
      expect(line, hash).toHaveTextContent(`${law.AGING_AFTER} days old`);
      expect(within(line as HTMLElement).getByRole('link')).toHaveAttribute('href', '#/about');
      expect(within(line as HTMLElement).queryByRole('heading')).toBeNull();
      unmount();
    }
  });

  test('a heading says that it is old', async () => {
    await openOn(oldFrom);
    const old = notice('old') as HTMLElement;
    expect(within(old).getByRole('heading', { level: 2 })).toHaveTextContent(words().age('heading.old'));
    expect(old).toHaveTextContent(`${law.OLD_AFTER} days ago`);
  });

  test('a clock that cannot be right is named, and silences nothing', async () => {
    await openOn('1970-01-01');
    expect(notice('clock')).toHaveTextContent('1 January 1970');
  });

  test('the room is not told', async () => {
    const { container } = await openOn(oldFrom, '#/training/audience');
    expect(container.querySelector('.age-notice')).toBeNull();
  });
});

test('the page about this edition names each known day of change, each open point and every source', async () => {
  await openOn(oldFrom, '#/about');
  const { age, finding } = words();
  const { passed, coming } = law.ageOf(oldFrom);
  expect(passed.length).toBeGreaterThan(0);
  const main = screen.getByRole('main');
  for (const { id } of [...passed, ...coming]) expect(main).toHaveTextContent(finding(`change.${id}`));
  for (const { id } of law.openPoints) expect(main).toHaveTextContent(age(`point.${id}.look`));
  const fold = main.querySelector<HTMLDetailsElement>('.age-sources');
  if (fold) fold.open = true;
  await waitFor(() => expect(fold?.querySelectorAll('li')).toHaveLength(law.sourceIds.length));
});

test('the summary names the days of change that nobody has looked up, and the paper from when on it is old', async () => {
  const user = userEvent.setup({ delay: null });
  await openOn(oldFrom);
  await openFile(user, cloud);
  await user.click(await screen.findByRole('button', { name: 'Show the result' }));
  const main = screen.getByRole('main');
  const { age, finding } = words();
  const { passed } = law.ageOf(oldFrom);
  const noted = main.querySelector('.age-passed');
  for (const { id } of passed) {
    expect(noted).toHaveTextContent(finding(`change.${id}`));
    expect(noted).toHaveTextContent(words().optionalAge(`look.${id}`) ?? '');
  }
  const paper = main.querySelector('.age-paper');
  expect(paper).toHaveTextContent(`${law.OLD_AFTER} days ago`);
  expect(paper).toHaveTextContent(
    age('until', {
      aging: words().date(agingFrom),
      agingAfter: law.AGING_AFTER,
      old: words().date(oldFrom),
      oldAfter: law.OLD_AFTER,
    }),
  );
});
