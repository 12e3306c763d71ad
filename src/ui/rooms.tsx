import { type ComponentType, use } from 'react';

const doors: (() => Promise<unknown>)[] = [];

/**
 * A part of the page whose script is read when somebody first enters. In a build that happens at once, out of a
 * block that lies in the page (`scripts/build/parts.ts`); from the sources it takes a moment.
 */
export const room = <Name extends string, P extends object>(
  name: Name,
  load: () => Promise<Readonly<Record<Name, ComponentType<P>>>>,
): ComponentType<P> & { readonly ahead: () => void } => {
  let inside: ComponentType<P> | undefined;
  let coming: ReturnType<typeof load> | undefined;
  const enter = () => {
    coming ??= load();
    return coming;
  };
  doors.push(async () => {
    inside = (await enter())[name];
  });
  const Door = (props: P) => {
    const Room = inside ?? use(enter())[name];
    return <Room {...props} />;
  };
  /** Reads the script while a person is elsewhere. */
  const ahead = () => void enter();
  return Object.assign(Door, { ahead });
};

/** Enters them all, so that nobody has to wait at a door. */
export const openRooms = () => Promise.all(doors.map((enter) => enter()));
