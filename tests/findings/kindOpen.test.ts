import { describe, expect, it } from 'vitest';
import { assess } from '../../machines';
import { withCalmRest } from '../../machines/calm';
import { readCase } from '../../machines/case';
import { rank } from '../../machines/findings/row';
import { questions } from '../../machines/questions';

/** Robots with a chip of a Chinese designer, of which no documents were seen. */
const about = (itemKind: string | readonly string[], deviceIs: string) => ({
  decisionDate: '2026-11-29',
  plannedDate: '2026-11-29',
  answers: {
    role: 'buyer',
    ownCountry: 'NL',
    itemKind,
    deviceIs,
    aiChipInside: 'yes',
    identifiedBy: 'figures',
    figures: { units: [[{ tops: 750, bits: 8 }]] },
    datacentre: 'no',
    designerSeat: 'CN',
    designerParent: 'CN',
    activity: ['buy'],
    authorisation: 'none',
    flow: 'reexport',
    origin: 'foreign',
    destination: 'NL',
    endUserSeat: 'NL',
    endUserParent: 'NL',
  },
});
const levelOf = (itemKind: string | readonly string[], deviceIs = 'other') =>
  assess(readCase(withCalmRest(about(itemKind, deviceIs)), '2026-11-29')).outcome.level;

describe('a chip of a Chinese designer, in a thing of which it is not known what it is', () => {
  it('is judged as gravely as whichever of both it is', () => {
    expect(levelOf('device', 'computer')).toBe('stop');
    expect(levelOf('device', 'other')).toBe('stop');
    expect(levelOf('device', 'unknown')).toBe('stop');
  });

  const kinds = questions.itemKind.options;
  it.each(kinds.flatMap((one, at) => kinds.slice(at + 1).map((other) => [one, other] as const)))(
    'is never milder as %s or %s than as the milder of the two',
    (one, other) => {
      const mildest = Math.min(rank(levelOf(one)), rank(levelOf(other)));
      expect(rank(levelOf([one, other]))).toBeGreaterThanOrEqual(mildest);
    },
  );
});
