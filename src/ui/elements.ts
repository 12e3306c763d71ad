import type { JSX } from 'react';

/** Children that are no bare text: a text beside others needs an element of its own. */
export type Elements = JSX.Element | null | readonly Elements[];
