import { type Case, noLabels } from '../../machines';
import type { Backend } from '../../src/store/backend';
import { createDesk } from '../../src/store/desk';
import { type Content, nothingEntered } from '../../src/store/record';

/** A storage like the browser's, which fails when it is told to. */
export const fakeBackend = () => {
  const kept = new Map<string, string>();
  let refusal: (() => Error) | undefined;
  let room = Number.POSITIVE_INFINITY;
  const check = () => {
    if (refusal) throw refusal();
  };
  const backend: Backend = {
    get length() {
      check();
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => {
      check();
      return kept.get(key) ?? null;
    },
    setItem: (key, value) => {
      check();
      const used = [...kept].reduce((sum, [other, text]) => sum + (other === key ? 0 : text.length), 0);
      if (used + value.length > room) throw new DOMException('', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key) => {
      check();
      kept.delete(key);
    },
  };
  return {
    backend,
    kept,
    refuse: (name: string | undefined) => {
      refusal = name ? () => new DOMException('', name) : undefined;
    },
    leaveRoom: (characters: number) => {
      room = [...kept.values()].reduce((sum, text) => sum + text.length, characters);
    },
  };
};
export type FakeBackend = ReturnType<typeof fakeBackend>;

/** A clock that goes on by a second a look, and ids that count. */
export const tools = () => {
  let seconds = 0;
  let ids = 0;
  return {
    now: () => new Date(Date.UTC(2026, 10, 21, 9, 0, seconds++)).toISOString(),
    makeId: () => `case-${++ids}`,
  };
};

export const caseOf = (answers: Case['answers']): Case => ({
  decisionDate: '2026-11-21',
  plannedDate: '2026-11-21',
  answers,
});
export const contentOf = (answers: Case['answers'], more: Partial<Content> = {}): Content => ({
  theCase: caseOf(answers),
  labels: noLabels,
  entered: nothingEntered,
  at: 'kind',
  ...more,
});

/** The desk of a tab; tabs that are given the same backend share a browser. */
export const tabOf = (
  local: FakeBackend | undefined,
  options: { place?: 'web' | 'file'; session?: FakeBackend; tell?: () => void; ids?: string } = {},
) => {
  const { now, makeId } = tools();
  return createDesk({
    place: options.place ?? 'web',
    local: () => {
      if (!local) throw new DOMException('', 'SecurityError');
      return local.backend;
    },
    session: () => (options.session ?? fakeBackend()).backend,
    tell: options.tell ?? (() => {}),
    now,
    makeId: () => `${options.ids ?? ''}${makeId()}`,
  });
};
