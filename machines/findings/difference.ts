import type { Finding } from './assess';

/** What a finding says of a case: which it is, what it weighs and how certain it is. */
export const sayingOf = ({ key, level, certainty }: Finding): string => `${key} ${level} ${certainty}`;

/** The findings of one judgement that the other does not have, or weighs otherwise. */
export const onlyIn = (one: readonly Finding[], other: readonly Finding[]): readonly Finding[] => {
  const there = new Set(other.map(sayingOf));
  return one.filter((finding) => !there.has(sayingOf(finding)));
};
