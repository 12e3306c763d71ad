import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { encodeCase, fragmentOf, readCase } from '../../machines';
import cloud from '../../src/training/scenarios/01-singapore-cloud-beijing-parent.json';
import { heading, openApp, openFile } from './support';

const code = encodeCase(readCase(cloud, '2026-11-21'));
const field = () => screen.getByRole('textbox', { name: 'Open a case code' });

describe('a case code', () => {
  test('stands on the summary, says what is not in it, and can be copied', async () => {
    const user = await openApp();
    await openFile(user, cloud);
    await user.click(await screen.findByRole('button', { name: 'Show the result' }));
    const region = screen.getByRole('region', { name: 'The case as a code' });
    expect(region).toHaveTextContent(code);
    expect(region).toHaveTextContent(/Names, notes and reasons that you typed are not in it/);
    await user.click(within(region).getByRole('button', { name: 'Copy the code' }));
    await waitFor(() => expect(within(region).getByRole('status')).toHaveTextContent('The code was copied'));
    expect(await navigator.clipboard.readText()).toBe(code);
  });

  test('opens its case, typed in another way', async () => {
    const user = await openApp();
    await user.type(field(), `${code.toLowerCase().replaceAll('-', ' ')}{Enter}`);
    expect(heading('Check your answers')).toHaveFocus();
    expect(screen.getByText("End user's parent").parentElement).toHaveTextContent('China');
  });

  test('with a wrong character is refused, named, and stands there to be mended', async () => {
    const user = await openApp();
    const wrong = code.startsWith('A') ? `C${code.slice(1)}` : `A${code.slice(1)}`;
    await user.type(field(), wrong);
    await user.click(screen.getByRole('button', { name: 'Open' }));
    expect(field()).toBeInvalid();
    expect(field()).toHaveFocus();
    expect(field()).toHaveValue(wrong);
    expect(screen.getByRole('alert')).toHaveTextContent(/This code does not check/);
  });

  test('in the address opens its case, and leaves the address', async () => {
    location.hash = fragmentOf(code);
    await openApp();
    expect(heading('Check your answers')).toBeVisible();
    expect(location.hash).toBe('#/');
  });

  test('in the address that is wrong says so on the first page', async () => {
    location.hash = fragmentOf(code.slice(0, -1));
    await openApp('ja');
    expect(screen.getByRole('alert')).toHaveTextContent(/コード/);
    expect(screen.getByRole('textbox', { name: '案件コードを開く' })).toBeInvalid();
  });
});
