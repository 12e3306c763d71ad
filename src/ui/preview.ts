/**
 * Where the page is shown inside something else: the preview of a mail program, a portal or an archive. What such a
 * place forbids mostly fails without a word, so nothing is said to have worked that the page cannot see.
 */

const isFramed = (): boolean => {
  try {
    return window.self !== window.top;
  } catch {
    return true;
  }
};

/** In a frame, or kept apart by a sandbox. A file that was opened itself has no origin either. */
export const isPreview = (): boolean =>
  isFramed() || (window.origin === 'null' && location.protocol !== 'file:');

/** A file that was handed to the browser in a place that may have kept it. */
export interface Handed {
  readonly name: string;
  readonly text: string;
}
/** What is to be told of the preview: a file that may not have come, or a print that did not start. */
export type PreviewNews =
  | { readonly kind: 'file'; readonly files: readonly Handed[] }
  | { readonly kind: 'print' };

let news: PreviewNews | undefined;
const listeners = new Set<() => void>();
const tell = (next: PreviewNews | undefined) => {
  news = next;
  for (const listener of listeners) listener();
};
export const previewNews = () => news;
export const onPreviewNews = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const dismissPreviewNews = (): void => tell(undefined);

/** More than these are not offered to be copied; several come at one press. */
const MOST_FILES = 20;

/** No page is told whether a file arrived. */
export const tellHanded = (file: Handed): void => {
  if (!isPreview()) return;
  const others = news?.kind === 'file' ? news.files.filter(({ name }) => name !== file.name) : [];
  tell({ kind: 'file', files: [...others, file].slice(-MOST_FILES) });
};

/** Prints, and says so where the browser did not as much as begin. */
export const printPage = (): void => {
  let hasBegun = false;
  const begin = () => {
    hasBegun = true;
  };
  addEventListener('beforeprint', begin);
  try {
    window.print();
  } finally {
    removeEventListener('beforeprint', begin);
  }
  if (!hasBegun && isPreview()) tell({ kind: 'print' });
};
