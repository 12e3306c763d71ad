import { SaxesParser } from 'saxes';

export type Attributes = Readonly<Record<string, string | undefined>>;

export interface Steps {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/**
 * Walks through a file once; nothing of it is kept.
 *
 * @throws with line and column where it is no well-formed XML.
 */
export const walk = (xml: string, { open, text, close }: Steps): void => {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => open(name, attributes));
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', ({ name }) => close(name));
  parser.write(xml).close();
};
