import { describe, expect, test } from 'vitest';
import { CodeError, caseIn, encodeCase, readCase } from '../../machines';

const theCase = readCase(
  { decisionDate: '2026-11-21', answers: { role: 'seller', itemKind: 'ic', chip: 'H100 SXM' } },
  '2026-11-21',
);
const other = readCase({ decisionDate: '2026-11-21', answers: { role: 'buyer' } }, '2026-11-21');
const code = encodeCase(theCase);
const faultOf = (text: string): string => {
  try {
    caseIn(text);
  } catch (error) {
    if (error instanceof CodeError) return error.problem;
  }
  throw new Error('was read');
};

describe('what was pasted as a code', () => {
  test.each([
    code,
    `案件コード：${code}`,
    `Code: ${code}`,
    `case code: ${code.replaceAll('-', ' ')}.`,
    `${code}。`,
    `「${code}」`,
    `https://example.com/x/?a=1#c/${code}`,
    `file:///C:/tools/chip-export-check.html#c/${encodeURIComponent(code)}`,
    `Hello,\nplease look at 8 chips. Code: ${code}\nhttps://example.com/#c/${code}\nBest regards, A. B. Smith-Jones`,
    `ご担当者様\n下記をご確認ください。\n案件コード：${code}\n株式会社ＡＣＭＥ\nTEL 03-1234-5678`,
    code.toLowerCase().replaceAll('-', 'ー'),
  ])('is read: %s', (text) => {
    expect(caseIn(text)).toEqual(theCase);
  });

  test('is refused where it holds two codes, or a wrong one, or none', () => {
    expect(faultOf(`${code}\n${encodeCase(other)}`)).toBe('several');
    const wrong = code.startsWith('A') ? `C${code.slice(1)}` : `A${code.slice(1)}`;
    expect(faultOf(`Code: ${wrong}`)).toMatch(/^wrong-character/);
    expect(faultOf('')).toBe('empty');
    expect(faultOf('Best regards')).toBe('wrong-characters');
  });
});
