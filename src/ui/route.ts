import { useEffect, useMemo, useState } from 'react';
import { isPreview } from './preview';

/** The shelves of the library. */
export const shelves = ['dates', 'chips', 'map', 'rules', 'glossary', 'japanese', 'sources'] as const;
export type Shelf = (typeof shelves)[number];

/** The rooms of the training. `deals` is the way in. */
export const rooms = ['deals', 'show', 'audience', 'course', 'what-if', 'own', 'group', 'paper'] as const;
export type Room = (typeof rooms)[number];

/** Where the address stands. The case itself has no address: it is never put into one unasked. */
export type Route =
  | { readonly page: 'case' }
  | { readonly page: 'cases' }
  | { readonly page: 'about' }
  | { readonly page: 'screening' }
  | { readonly page: 'library'; readonly shelf: Shelf; readonly entry?: string }
  | { readonly page: 'training'; readonly room: Room; readonly entry?: string };

/** A fragment that somebody mangled is taken as it stands. */
const readable = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Reads a fragment; whatever it does not know is the case. Works on file://, where paths cannot change. */
export const routeOf = (hash: string): Route => {
  const [page, place, ...rest] = hash.replace(/^#\/?/, '').split('/');
  const entry = rest.length > 0 && rest[0] ? { entry: rest.map(readable).join('/') } : {};
  switch (page) {
    case 'cases':
    case 'about':
    case 'screening':
      return { page };
    case 'library':
      return { page, shelf: shelves.find((known) => known === place) ?? 'dates', ...entry };
    case 'training':
      return { page, room: rooms.find((known) => known === place) ?? 'deals', ...entry };
    default:
      return { page: 'case' };
  }
};

const withEntry = (place: string, entry: string | undefined): string =>
  entry ? `${place}/${entry.split('/').map(encodeURIComponent).join('/')}` : place;

/** The address of a place, to be used as a link. */
export const hrefOf = (route: Route): string => {
  switch (route.page) {
    case 'library':
      return withEntry(`#/library/${route.shelf}`, route.entry);
    case 'training':
      return withEntry(`#/training/${route.room}`, route.entry);
    case 'cases':
      return '#/cases';
    case 'about':
      return '#/about';
    case 'screening':
      return '#/screening';
    case 'case':
      return '#/';
  }
};

/** Where the page stands, if its address cannot say it. */
let unaddressed: string | undefined;
const hashNow = (): string => unaddressed ?? location.hash;

/** Goes to a place of the page. A preview may hold the page under an address that cannot change. */
export const goTo = (href: string): void => {
  const before = location.hash;
  unaddressed = undefined;
  location.hash = href;
  if (location.hash !== before || before === href) return;
  unaddressed = href;
  dispatchEvent(new HashChangeEvent('hashchange'));
};

/** Puts another place into the address without a step of its own. */
export const replaceHash = (href: string): void => {
  try {
    history.replaceState(history.state, '', href);
  } catch {
    goTo(href);
  }
};

/**
 * In a preview a link to a place of the page may be one to the page around it, which would then be shown here, or may
 * lead nowhere.
 */
const stayHere = (event: MouseEvent) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]:not([target])') : null;
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  goTo(link.getAttribute('href') ?? '');
};

/** The page that is shown now. */
export const routeNow = (): Route => routeOf(hashNow());

export const useRoute = (): Route => {
  const [hash, setHash] = useState(hashNow);
  useEffect(() => {
    if (!isPreview()) return;
    addEventListener('click', stayHere);
    return () => removeEventListener('click', stayHere);
  }, []);
  useEffect(() => {
    const follow = ({ isTrusted }: Event) => {
      if (isTrusted) unaddressed = undefined;
      setHash(hashNow());
    };
    // With an entry of the history the place within the page and the page change at once.
    addEventListener('popstate', follow);
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('popstate', follow);
      removeEventListener('hashchange', follow);
    };
  }, []);
  return useMemo(() => routeOf(hash), [hash]);
};
