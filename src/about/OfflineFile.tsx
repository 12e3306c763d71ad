/** Offers the offline file where the page is hosted. */
export const OfflineFile = () => null;
