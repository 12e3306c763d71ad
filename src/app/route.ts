import { useEffect, useMemo, useState } from 'react';

/** The shelves of the library. */
export const shelves = ['dates', 'chips', 'map', 'rules', 'glossary', 'sources'] as const;
export type Shelf = (typeof shelves)[number];

/** The rooms of the training. `deals` is the way in. */
export const rooms = ['deals', 'show', 'audience', 'course', 'what-if', 'own'] as const;
export type Room = (typeof rooms)[number];

/** Where the address stands. The case itself has no address: it is never put into one unasked. */
export type Route =
  | { readonly page: 'case' }
  | { readonly page: 'cases' }
  | { readonly page: 'about' }
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
    case 'case':
      return '#/';
  }
};

/** Puts another place into the address without a step of its own. */
export const replaceHash = (href: string): void => {
  try {
    history.replaceState(history.state, '', href);
  } catch {
    location.hash = href;
  }
};

/**
 * A document in an attribute of its frame, as previews make it, takes its links for links of the page around it: they
 * would show that page here.
 */
const isElsewhere = (): boolean => document.baseURI.split('#')[0] !== location.href.split('#')[0];
const stayHere = (event: MouseEvent) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  location.hash = link.getAttribute('href') ?? '';
};

export const useRoute = (): Route => {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    if (!isElsewhere()) return;
    addEventListener('click', stayHere);
    return () => removeEventListener('click', stayHere);
  }, []);
  useEffect(() => {
    const follow = () => setHash(location.hash);
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
