import { useEffect } from 'react';

/** A text as a string of CSS; line breaks and other controls become spaces. */
export const cssString = (text: string): string =>
  `"${text.replaceAll(/\p{Cc}/gu, ' ').replaceAll(/["\\]/g, '\\$&')}"`;

/** Where the margins of the page take their header from (print.css): nothing else reaches every page. */
export const useMargins = (texts: Readonly<Record<`--print-${string}`, string>>): void => {
  useEffect(() => {
    const { style } = document.documentElement;
    for (const [name, text] of Object.entries(texts)) style.setProperty(name, cssString(text));
    return () => {
      for (const name of Object.keys(texts)) style.removeProperty(name);
    };
  });
};
