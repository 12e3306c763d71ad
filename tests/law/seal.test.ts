import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalLaw, editionAfter, judging, sealProblem } from '../../machines';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const sealOf = (edition: string) => hash(canonicalLaw({ ...judging, edition }));
const DAY = '2026-12-01';
const of = (edition: string) => ({ edition, checked: DAY });

describe('the seal of the edition', () => {
  it('is that of the law in this build', () => {
    expect(sealProblem(hash)).toBeUndefined();
  });

  it('agrees with an edition of the day of the check whose law is the recorded one', () => {
    expect(sealProblem(hash, { '2026-12-01.1': sealOf('2026-12-01.1') }, of('2026-12-01.1'))).toBeUndefined();
  });

  it('tells whoever changed the law and not the edition what to write where', () => {
    const problem = sealProblem(hash, { '2026-12-01.1': 'another' }, of('2026-12-01.1'));
    expect(problem).toContain("Write '2026-12-01.2' at the top of machines/findings/editions.ts");
    expect(problem).toContain(`seal: '${sealOf('2026-12-01.2')}'`);
  });

  it('tells whoever raised the edition only which line is missing', () => {
    const problem = sealProblem(hash, {}, of('2026-12-01.1'));
    expect(problem).toContain(`seal: '${sealOf('2026-12-01.1')}'`);
  });

  it('wants an edition of the day of the check', () => {
    expect(sealProblem(hash, {}, of('2026-11-21.2'))).toContain("Write '2026-12-01.1'");
  });

  it('counts on within a day', () => {
    expect(editionAfter('2026-12-01.9', DAY)).toBe('2026-12-01.10');
    expect(editionAfter('2026-11-21.2', DAY)).toBe('2026-12-01.1');
  });
});
