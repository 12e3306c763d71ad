/** A sheet that is pasted: the chip that is chosen, what is told of its figures, and what stays open. */
import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { answerKind, answerPart, beginWhole, openApp } from './support';

const atFigures = async () => {
  const user = await openApp();
  await beginWhole(user);
  await answerPart(user);
  await answerKind(user, 'By performance figures');
  return user;
};
const paste = async (user: UserEvent, text: string) => {
  const box = screen.getByRole('textbox', { name: 'Paste a line of the datasheet' });
  await user.click(box);
  await user.clear(box);
  await user.paste(text);
};
const fill = (user: UserEvent) =>
  user.click(screen.getByRole('button', { name: 'Put these into the fields' }));

describe('a sheet', () => {
  test('of several chips is read once one is chosen', async () => {
    const user = await atFigures();
    await paste(user, 'Metric\tCard X\tCard Y\nFP16 Tensor (TFLOPS)\t96\t192\nINT8 (TOPS)\t192\t384');
    expect(screen.queryByRole('button', { name: 'Put these into the fields' })).not.toBeInTheDocument();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Which one is the chip?' }), 'Card Y');
    expect(screen.getByText('INT8: 384 TOPS at 8 bits')).toBeVisible();
    await fill(user);
    expect(screen.getByText('TPP 3,072')).toBeVisible();
  });

  test('with a rate that was not taken leaves every graver class possible until all are entered', async () => {
    const user = await atFigures();
    await paste(user, 'FP8 dense 100 TFLOPS, INT4 sparse 400 TOPS, die 400 mm²');
    expect(screen.getByText(/A rate of the sheet was not taken/)).toBeVisible();
    await fill(user);
    expect(screen.getByText('TPP at least 800')).toBeVisible();
    const tick = screen.getByRole('checkbox', { name: /The sheet has rates that are not entered here/ });
    expect(tick).toBeChecked();
    await user.click(tick);
    expect(screen.getByText('TPP 800')).toBeVisible();
  });

  test('of a known chip is held against the catalogue', async () => {
    const user = await atFigures();
    await paste(user, 'L40S\nFP8 Tensor 1,466 TFLOPS');
    expect(screen.getByText(/twice the dense figure of the catalogue/)).toBeVisible();
  });
});
