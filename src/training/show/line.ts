import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Scenario } from '../../../machines';
import { PREFIX } from '../../store/desk';
import type { Language } from '../../words/i18n';
import { type Message, readMessage, writeMessage } from './message';
import type { Action, ShowState } from './state';

/** A window hears nothing for so long before it says so. */
export const PATIENCE = 3_000;

export const randomName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

interface Line {
  readonly say: (message: Message) => void;
  readonly close: () => void;
}

/** Opens the line of a demonstration; nothing where this browser has none. */
const openLine = (session: string, hear: (message: Message) => void): Line | undefined => {
  if (!('BroadcastChannel' in globalThis)) return undefined;
  try {
    const channel = new BroadcastChannel(`${PREFIX}show/${session}`);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = readMessage(data);
      if (message) hear(message);
    };
    return { say: (message) => channel.postMessage(writeMessage(message)), close: () => channel.close() };
  } catch {
    // A page with an origin of its own may be refused one.
    return undefined;
  }
};

/** Keeps a line open while the window is there, and says when it comes and goes. */
const useLine = (
  session: string | undefined,
  { hear, come, go }: { hear: (message: Message) => void; come: () => Message; go: () => Message },
): { readonly isMissing: boolean; readonly say: (message: Message) => void } => {
  const line = useRef<Line>(undefined);
  const [isMissing, setMissing] = useState(false);
  const onMessage = useEffectEvent(hear);
  const onCome = useEffectEvent(() => line.current?.say(come()));
  const onGo = useEffectEvent(() => line.current?.say(go()));
  useEffect(() => {
    if (session === undefined) return;
    const opened = openLine(session, (message) => onMessage(message));
    line.current = opened;
    setMissing(opened === undefined);
    onCome();
    const leave = () => onGo();
    // A page that the browser had put away comes back as it was.
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) onCome();
    };
    addEventListener('pagehide', leave);
    addEventListener('pageshow', comeBack);
    return () => {
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', comeBack);
      onGo();
      opened?.close();
      line.current = undefined;
    };
  }, [session]);
  return { isMissing, say: (message) => line.current?.say(message) };
};

interface Presenting {
  readonly session: string;
  readonly programme: string;
  readonly deals: readonly Scenario[];
  readonly state: ShowState;
  readonly lang: Language;
  readonly act: (action: Action) => void;
  /** Another tab presents under this name already. */
  readonly onTaken: () => void;
}

/** The presenter's end: answers rooms that come, tells them each change, and counts them. */
export const usePresenterLine = ({ session, deals, act, onTaken, ...where }: Presenting) => {
  const [me] = useState(randomName);
  const [rooms, setRooms] = useState<ReadonlySet<string>>(new Set());
  const { programme, state, lang } = where;
  const say = useRef<(message: Message) => void>(undefined);
  const hear = (message: Message) => {
    const { from } = message;
    if (from === me) return;
    switch (message.type) {
      case 'hello':
        setRooms((before) => new Set([...before, from]));
        say.current?.({ type: 'programme', from: me, deals, ...where });
        return;
      case 'act':
        act(message.action);
        return;
      case 'left':
        setRooms((before) => new Set([...before].filter((room) => room !== from)));
        return;
      case 'presenter':
        say.current?.({ type: 'taken', from: me, to: from });
        return;
      case 'taken':
        if (message.to === me) onTaken();
    }
  };
  const line = useLine(session, {
    hear,
    come: () => ({ type: 'presenter', from: me }),
    go: () => ({ type: 'left', from: me, who: 'presenter' }),
  });
  const tell = useEffectEvent(() => line.say({ type: 'state', from: me, ...where }));
  useEffect(() => {
    say.current = line.say;
  });
  useEffect(() => {
    tell();
    void [programme, state, lang];
  }, [programme, state, lang]);
  return { rooms: rooms.size, isMissing: line.isMissing };
};

export interface Followed {
  readonly programme: string;
  readonly deals: readonly Scenario[];
  readonly state: ShowState;
}
/** How a room stands to its presenter. */
export type Contact = 'waiting' | 'silent' | 'following' | 'left' | 'missing';

/** The room's end: asks how it stands, follows, and hands on the keys. */
export const useRoomLine = (session: string | undefined, follow: (lang: Language) => void) => {
  const [me] = useState(randomName);
  const [followed, setFollowed] = useState<Followed>();
  const [contact, setContact] = useState<Contact>('waiting');
  const presenter = useRef<string>(undefined);
  const say = useRef<(message: Message) => void>(undefined);
  const hello: Message = { type: 'hello', from: me };
  const hear = (message: Message) => {
    switch (message.type) {
      case 'presenter':
        say.current?.(hello);
        return;
      case 'left':
        if (message.who === 'presenter' && message.from === presenter.current) setContact('left');
        return;
      case 'programme':
      case 'state': {
        const { programme, state, lang, from } = message;
        presenter.current = from;
        if (message.type === 'programme') setFollowed({ programme, state, deals: message.deals });
        else if (followed?.programme === programme) setFollowed({ ...followed, state });
        else return say.current?.(hello);
        setContact('following');
        follow(lang);
      }
    }
  };
  const line = useLine(session, {
    hear,
    come: () => hello,
    go: () => ({ type: 'left', from: me, who: 'room' }),
  });
  useEffect(() => {
    say.current = line.say;
  });
  useEffect(() => {
    if (contact !== 'waiting') return;
    const timer = setTimeout(() => setContact('silent'), PATIENCE);
    return () => clearTimeout(timer);
  }, [contact]);
  return {
    followed,
    contact: line.isMissing ? ('missing' as const) : contact,
    act: (action: Action) => line.say({ type: 'act', from: me, action }),
  };
};
