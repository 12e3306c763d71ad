/** Where records are kept: the browser's storage, or the memory of the page where that is not wanted. */
export type Backend = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Kept until the page is closed. */
export const memoryBackend = (): Backend => {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
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

export const keysOf = (backend: Backend, prefix: string): readonly string[] =>
  Array.from({ length: backend.length }, (_, index) => backend.key(index)).filter(
    (key): key is string => key?.startsWith(prefix) ?? false,
  );
