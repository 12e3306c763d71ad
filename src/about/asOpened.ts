/**
 * The page as it was opened, before anything was drawn into it. It is imported before all else; the copy shares
 * its texts with the page and costs next to nothing.
 */
export const asOpened = document.documentElement.cloneNode(true) as HTMLElement;
