import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { edition, editions, noLabels, readCase, screenIds } from '../../machines';
import { OfflineFile } from '../../src/about/OfflineFile';
import type { News } from '../../src/install/carried';
import { rememberEdition, sinceThen } from '../../src/install/lastEdition';
import { NewEdition } from '../../src/install/NewEdition';
import { riskOf } from '../../src/install/risk';
import { Since } from '../../src/install/Since';
import type { Update } from '../../src/install/updates';
import { beginScreen } from '../../src/question/draft';
import { isHalfTyped } from '../../src/question/entered';
import { createDesk } from '../../src/store/desk';
import scenario from '../../src/training/scenarios/12-malaysian-trading-company.json';
import { startWords } from '../../src/words/i18n';

const user = userEvent.setup({ delay: null });
beforeEach(async () => {
  if (!i18next.isInitialized) startWords('en');
  await i18next.changeLanguage('en');
});

const newer: News = {
  kind: 'newer',
  id: '2027-01-15.1',
  changes: { en: ['<b>A rule</b> is new.'], ja: ['規則が変わりました。'] },
};
const theCase = readCase({ answers: {} }, '2026-11-21');
const offered = (update: Update, risk = { isAny: false, cases: [{ theCase, labels: noLabels }] }) => {
  const take = vi.fn();
  const props = { update, take, atRisk: () => risk };
  const view = render(<NewEdition {...props} isAboutEdition={false} />);
  return { take, onAbout: () => view.rerender(<NewEdition {...props} isAboutEdition />) };
};
const button = (name: string) => screen.getByRole('button', { name });

describe('a new edition', () => {
  it('is announced with what it changes, as text, and taken on request', async () => {
    const { take } = offered({ phase: 'ready', news: newer });
    const notice = screen.getByRole('status');
    expect(within(notice).getByRole('listitem')).toHaveTextContent('<b>A rule</b> is new.');
    expect(notice).toHaveTextContent(edition);
    await user.click(button('Use it now'));
    expect(take).toHaveBeenCalledOnce();
  });

  it('says it in Japanese to whoever reads Japanese', async () => {
    await i18next.changeLanguage('ja');
    offered({ phase: 'ready', news: newer });
    expect(screen.getByRole('listitem')).toHaveTextContent('規則が変わりました。');
  });

  it('that waits for later is still offered beside what this edition is', async () => {
    const { onAbout } = offered({ phase: 'ready', news: { kind: 'same' } });
    await user.click(button('Later'));
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    onAbout();
    expect(screen.getByRole('status')).toHaveTextContent('Only the program changed');
  });

  it('whose changes cannot be read says so', () => {
    offered({ phase: 'taken', news: { kind: 'unknown' } });
    expect(screen.getByRole('status')).toHaveTextContent('could not be read');
    expect(button('Load this tab anew')).toBeVisible();
  });

  it('is not taken over what is not stored until the person has seen that', async () => {
    const { take } = offered(
      { phase: 'ready', news: newer },
      { isAny: true, cases: [{ theCase, labels: noLabels }] },
    );
    await user.click(button('Use it now'));
    expect(take).not.toHaveBeenCalled();
    const warning = screen.getByRole('alertdialog', { name: 'Not everything on this page is stored' });
    expect(warning).toHaveFocus();
    expect(within(warning).getByRole('button', { name: 'Save the cases as a file' })).toBeVisible();
    await user.click(within(warning).getByRole('button', { name: 'Use the new edition without saving' }));
    expect(take).toHaveBeenCalledOnce();
  });
});

describe('what would be lost', () => {
  const deskIn = (storage: Storage | null) =>
    createDesk({
      place: 'web',
      local: () => storage,
      session: () => storage,
      tell: () => {},
      now: () => '2026-11-21T09:00:00.000Z',
      makeId: () => `case-${Math.random()}`,
    });
  const begun = {
    theCase,
    labels: noLabels,
    at: undefined,
    entered: { answers: { role: 'seller' } },
  } as const;
  const opened = (storage: Storage | null) => {
    const desk = deskIn(storage);
    desk.takeIn([{ theCase: { ...theCase, answers: { role: 'foundry' } }, labels: noLabels }]);
    desk.begin();
    desk.keep(begun);
    return desk;
  };

  it('is nothing where the browser stores it', () => {
    expect(riskOf(opened(localStorage), false).isAny).toBe(false);
  });

  it('is every case of a page that nothing is stored for, with what was entered last', () => {
    const { isAny, cases } = riskOf(opened(null), false);
    expect(isAny).toBe(true);
    expect(cases.map((one) => one.theCase.answers.role)).toEqual(['seller', 'foundry']);
  });

  it('is nothing where nothing is kept', () => {
    expect(riskOf(deskIn(null), false)).toEqual({ isAny: false, cases: [] });
  });

  it('is whatever any part of the page would ask about before it is closed', () => {
    const guard = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', guard);
    expect(riskOf(deskIn(localStorage), false).isAny).toBe(true);
    removeEventListener('beforeunload', guard);
    expect(riskOf(deskIn(localStorage), true).isAny).toBe(true);
  });

  it('is what is typed and no answer yet, and not a field that was left empty or answered', () => {
    const deal = readCase(scenario, '2026-11-21');
    for (const given of [theCase, deal])
      for (const id of screenIds) expect(isHalfTyped({ [id]: beginScreen(id, given) })).toBe(false);
    const half = { kind: 'country', text: 'Jap', codes: [], unknown: false } as const;
    const { fields } = beginScreen('part', theCase);
    expect(isHalfTyped({ part: { fields: { ...fields, ownCountry: half }, reasons: {} } })).toBe(true);
  });
});

describe('an edition that came unannounced', () => {
  it('says once what it changed since the one used before', async () => {
    rememberEdition(editions[1]?.id);
    const { unmount } = render(<Since />);
    expect(screen.getAllByRole('listitem')).toHaveLength(editions[0]?.changes.length ?? 0);
    await user.click(button('Close'));
    expect(screen.queryByRole('region')).toBeNull();
    unmount();
    expect(sinceThen()).toBeUndefined();
  });

  it.each([undefined, edition, '2099-01-01.1'])('says nothing where %s was used before', (before) => {
    if (before) rememberEdition(before);
    render(<Since />);
    expect(screen.queryByRole('region')).toBeNull();
  });
});

describe('the offline file', () => {
  it('is offered with its size where it stands beside the page, and nowhere else', () => {
    const { rerender } = render(
      <OfflineFile file={{ name: 'file.html', bytes: 2_134_119, sha256: 'ab12' }} />,
    );
    const link = screen.getByRole('link', { name: 'Download the offline file (2.1\u00a0MB)' });
    expect(link).toHaveAttribute('href', './file.html');
    expect(link).toHaveAttribute('download', 'file.html');
    rerender(<OfflineFile />);
    expect(screen.queryByRole('link')).toBeNull();
  });
});
