import { expect, test, vi } from 'vitest';
import { edition } from '../../machines';
import { createUpdates, type Registration } from '../../src/install/updates';
import { TAKE, WHAT } from '../../src/install/worker';

const carried = [
  { id: '2027-01-15.1', changes: { en: ['A rule.'], ja: ['規則です。'] } },
  { id: edition, changes: { en: ['Old.'], ja: ['前の版です。'] } },
];

/** A worker that says what it carries; its state is moved by hand. */
const workerIn = (state: ServiceWorkerState, answer: unknown = carried) => {
  const events = new EventTarget();
  const said: unknown[] = [];
  const worker = {
    state,
    said,
    postMessage: (message: unknown, ports?: readonly MessagePort[]) => {
      said.push(message);
      if (message === WHAT) ports?.[0]?.postMessage(answer);
    },
    addEventListener: events.addEventListener.bind(events),
    becomes: (next: ServiceWorkerState) => {
      worker.state = next;
      events.dispatchEvent(new Event('statechange'));
    },
  };
  return worker;
};
type Fake = ReturnType<typeof workerIn>;
const registrationOf = (workers: Partial<Record<'installing' | 'waiting' | 'active', Fake>>) => {
  const events = new EventTarget();
  const registration = {
    installing: workers.installing ?? null,
    waiting: workers.waiting ?? null,
    active: workers.active ?? null,
    addEventListener: events.addEventListener.bind(events),
    finds: (worker: Fake) => {
      registration.installing = worker;
      events.dispatchEvent(new Event('updatefound'));
    },
  };
  return registration;
};
const following = (registration: ReturnType<typeof registrationOf>) => {
  const reload = vi.fn();
  const updates = createUpdates(reload);
  updates.follow(registration as unknown as Registration);
  const isOffered = () => expect.poll(updates.state).toBeDefined();
  return { updates, reload, isOffered };
};

test('an edition that waits is offered, and loaded only once a person took it and it is in use', async () => {
  const waiting = workerIn('installed');
  const { updates, reload, isOffered } = following(
    registrationOf({ waiting, active: workerIn('activated') }),
  );
  await isOffered();
  expect(updates.state()).toMatchObject({ phase: 'ready', news: { kind: 'newer', id: '2027-01-15.1' } });
  updates.take();
  expect(waiting.said).toEqual([WHAT, TAKE]);
  waiting.becomes('activating');
  expect(reload).not.toHaveBeenCalled();
  waiting.becomes('activated');
  expect(reload).toHaveBeenCalledOnce();
});

test('an edition that another tab took is not loaded unasked', async () => {
  const waiting = workerIn('installed');
  const { updates, reload, isOffered } = following(
    registrationOf({ waiting, active: workerIn('activated') }),
  );
  await isOffered();
  waiting.becomes('activated');
  expect(updates.state()).toMatchObject({ phase: 'taken' });
  expect(reload).not.toHaveBeenCalled();
  updates.take();
  expect(reload).toHaveBeenCalledOnce();
  expect(waiting.said).toEqual([WHAT]);
});

test.each(['found later', 'on its way already'])(
  'an edition %s is offered once it is whole',
  async (when) => {
    const coming = workerIn('installing');
    const registration = registrationOf({
      active: workerIn('activated'),
      ...(when === 'found later' ? {} : { installing: coming }),
    });
    const { updates, isOffered } = following(registration);
    if (when === 'found later') registration.finds(coming);
    expect(updates.state()).toBeUndefined();
    coming.becomes('installed');
    await isOffered();
  },
);

test('an edition that could not be kept is not offered', () => {
  const coming = workerIn('installing');
  const { updates } = following(registrationOf({ installing: coming, active: workerIn('activated') }));
  coming.becomes('redundant');
  expect(coming.said).toEqual([]);
  expect(updates.state()).toBeUndefined();
});

test('the first worker of all is no new edition', () => {
  const first = workerIn('installing');
  const { updates } = following(registrationOf({ installing: first }));
  first.becomes('installed');
  expect(first.said).toEqual([]);
  expect(updates.state()).toBeUndefined();
});

test('an edition that a later one overtakes gives way to it', async () => {
  const waiting = workerIn('installed', [{ ...carried[1] }]);
  const registration = registrationOf({ waiting, active: workerIn('activated') });
  const { updates, isOffered } = following(registration);
  await isOffered();
  expect(updates.state()).toMatchObject({ news: { kind: 'same' } });
  const later = workerIn('installing');
  registration.finds(later);
  later.becomes('installed');
  waiting.becomes('redundant');
  await expect.poll(() => updates.state()?.news.kind).toBe('newer');
});

test('a worker that does not answer has nothing that could be read', async () => {
  vi.useFakeTimers();
  const waiting = { ...workerIn('installed'), postMessage: () => {} };
  const registration = registrationOf({ active: workerIn('activated') });
  const { updates } = following({ ...registration, waiting } as ReturnType<typeof registrationOf>);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(updates.state()).toMatchObject({ phase: 'ready', news: { kind: 'unknown' } });
  vi.useRealTimers();
});

test('whoever watches is told, until they stop', async () => {
  const waiting = workerIn('installed');
  const { updates, isOffered } = following(registrationOf({ waiting, active: workerIn('activated') }));
  await isOffered();
  const watcher = vi.fn();
  const stop = updates.subscribe(watcher);
  waiting.becomes('activated');
  stop();
  waiting.becomes('redundant');
  expect(watcher).toHaveBeenCalledOnce();
  expect(updates.state()).toBeUndefined();
});
