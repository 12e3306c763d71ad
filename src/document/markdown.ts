import type { Block, Document, Point } from './document';

/**
 * Characters that would be read as marks, wherever they stand and at the beginning of a line; and those that make a
 * link of an address that somebody typed.
 */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~&@]/g, '\\$&')
    // The number of a source is no link: none is defined.
    .replace(/\\\[(\d+(?:, \d+)*)\\\](?![([:])/g, '[$1]')
    .replace(/:(?=\/)|(?<=www)\./gi, '\\$&')
    .replace(/^(#{1,6}|[-+=])(?=\s|$)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

/** An address that is shown as it is; what would end it early is written as a browser writes it. */
const address = (url: string): string =>
  `<${url.replace(/[\s<>]/g, (character) => encodeURIComponent(character))}>`;

const pointLines = ({ text, url, under = [] }: Point, depth: number): readonly string[] => [
  `${'  '.repeat(depth)}- ${escaped(text)}${url ? ` ${address(url)}` : ''}`,
  ...under.flatMap((point) => pointLines(point, depth + 1)),
];

const blockLines = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return ['', `${'#'.repeat(block.depth)} ${escaped(block.text)}`, ''];
    case 'paragraph':
      return ['', escaped(block.text), ''];
    case 'list':
      return ['', ...block.points.flatMap((point) => pointLines(point, 0)), ''];
  }
};

/** Sets a report as Markdown; its first line is the subject, as the title. */
export const markdownOf = ({ subject, blocks }: Document): string =>
  `${[`# ${escaped(subject)}`, ...blocks.flatMap(blockLines)]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
