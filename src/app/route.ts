import { useEffect, useState } from 'react';

/** The shelves of the library. */
export const shelves = ['dates', 'chips', 'glossary', 'sources'] as const;
export type Shelf = (typeof shelves)[number];

/** Where the address stands. The case itself has no address: it is never put into one unasked. */
export type Route =
  | { readonly page: 'case' }
  | { readonly page: 'cases' }
  | { readonly page: 'library'; readonly shelf: Shelf; readonly entry?: string };

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
  const [page, shelf, entry] = hash.replace(/^#\/?/, '').split('/');
  if (page === 'cases') return { page };
  if (page !== 'library') return { page: 'case' };
  return {
    page,
    shelf: shelves.find((known) => known === shelf) ?? 'dates',
    ...(entry ? { entry: readable(entry) } : {}),
  };
};

/** The address of a place, to be used as a link. */
export const hrefOf = (route: Route): string =>
  route.page === 'library'
    ? `#/library/${route.shelf}${route.entry ? `/${encodeURIComponent(route.entry)}` : ''}`
    : route.page === 'cases'
      ? '#/cases'
      : '#/';

export const useRoute = (): Route => {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return routeOf(hash);
};
