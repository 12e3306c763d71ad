import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import en from '../../locales/en/about.json';
import { CopyCheck } from '../../src/about/CopyCheck';
import { MOST_BYTES } from '../../src/about/fingerprint';
import { startWords } from '../../src/words/i18n';
import { openApp } from './support';

it('is reached from the end of every page, and says nothing that a page that was not built cannot know', async () => {
  const user = await openApp();
  await user.click(screen.getByRole('link', { name: en.footer }));
  expect(await screen.findByRole('heading', { level: 1, name: en.title })).toHaveFocus();
  expect(screen.getByText(en['file.commit.unknown'])).toBeInTheDocument();
  expect(screen.getByText(en['licences.none'])).toBeInTheDocument();
});

it.each<[string, Partial<File>, keyof typeof en]>([
  ['too large to be the offline file', { size: MOST_BYTES + 1 }, 'copy.too-large'],
  ['that cannot be read', { arrayBuffer: () => Promise.reject(new Error('gone')) }, 'copy.not-read'],
])('a copy %s is said to be', async (_which, trouble, key) => {
  startWords('en');
  render(<CopyCheck />);
  const file = new File(['<html>'], 'copy.html', { type: 'text/html' });
  for (const [name, value] of Object.entries(trouble)) Object.defineProperty(file, name, { value });
  await userEvent.upload(screen.getByLabelText(en.copy), file);
  expect(await screen.findByText(en[key])).toBeInTheDocument();
  expect(screen.getByText('copy.html')).toBeInTheDocument();
});
