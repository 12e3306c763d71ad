/** Made when the page is built (scripts/build/lawHash.ts). */
declare module 'virtual:law-hash' {
  /** SHA-256 of all that judges, in hexadecimal. */
  export const lawHash: string;
}
