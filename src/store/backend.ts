/** Where records are kept: the browser's storage, or the memory of the page where that is not wanted. */
export interface Backend extends Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> {
  /** All keys at once, where that is quicker than one by one. */
  readonly keys?: () => readonly string[];
}

/** Kept until the page is closed. */
export const memoryBackend = (): Backend => {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    keys: () => [...kept.keys()],
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
};

/** What was written is there; a browser that pretends to store is one that does not. */
export const putInto = (backend: Backend, key: string, value: string): void => {
  backend.setItem(key, value);
  if (backend.getItem(key) !== value) throw new DOMException('', 'SecurityError');
};

/**
 * The browser's storage with what the page still holds because the browser did not take it. What is held hides
 * the same key below; once the browser takes it, it is no longer held.
 */
export const layered = (held: Backend, below: Backend): Backend => {
  const keys = () => [...new Set([...keysOf(below, ''), ...keysOf(held, '')])];
  return {
    keys,
    get length() {
      return keys().length;
    },
    key: (index) => keys()[index] ?? null,
    getItem: (key) => held.getItem(key) ?? below.getItem(key),
    setItem: (key, value) => {
      if (held.getItem(key) === null) return below.setItem(key, value);
      held.setItem(key, value);
      try {
        if (below.getItem(key) !== null) return;
        putInto(below, key, value);
        held.removeItem(key);
      } catch {
        // It stays with the page, which has said so.
      }
    },
    removeItem: (key) => (held.getItem(key) === null ? below : held).removeItem(key),
  };
};

/** The storage of the page, or nothing where the browser refuses it: even asking may throw. */
export const reach = (storage: () => Backend | null): Backend | undefined => {
  try {
    const found = storage();
    void found?.length;
    return found ?? undefined;
  } catch {
    return undefined;
  }
};

/** What went wrong, told apart by what a person can do about it. */
export const reasonOf = (error: unknown): 'full' | 'blocked' =>
  error instanceof DOMException &&
  // Firefox has a name of its own.
  ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'].includes(error.name)
    ? 'full'
    : 'blocked';

export const keysOf = (backend: Backend, prefix: string): readonly string[] => {
  // Whoever stores something under the name `keys` gives the storage a property of that name.
  const all =
    typeof backend.keys === 'function'
      ? backend.keys()
      : Array.from({ length: backend.length }, (_, index) => backend.key(index));
  return all.filter((key): key is string => key?.startsWith(prefix) ?? false);
};
