import type { Block, Document, Point } from './document';
import { widthOf, wrap } from './wrap';

/** Columns of a line; mail programs add a mark and a space in front when they quote. */
export const COLUMNS = 76;

const indented = (text: string, first: string, rest: string, columns: number): readonly string[] =>
  wrap(text, columns - rest.length).map((line, index) => `${index === 0 ? first : rest}${line}`);

const pointLines = ({ text, url, under = [] }: Point, depth: number, columns: number): readonly string[] => {
  const rest = '  '.repeat(depth + 1);
  return [
    ...indented(text, `${'  '.repeat(depth)}- `, rest, columns),
    // An address is one word for whoever clicks on it, however long it is.
    ...(url ? [`${rest}${url}`] : []),
    ...under.flatMap((point) => pointLines(point, depth + 1, columns)),
  ];
};

const underlined = (text: string, depth: 2 | 3): readonly string[] => {
  const lines = wrap(text, COLUMNS);
  const width = Math.max(...lines.map(widthOf));
  return [...lines, (depth === 2 ? '=' : '-').repeat(width)];
};

const blockLines = (block: Block, before: Block | undefined, columns: number): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return ['', ...(block.depth === 2 ? [''] : []), ...underlined(block.text, block.depth)];
    case 'paragraph':
      return ['', ...wrap(block.text, columns)];
    case 'list':
      return [
        ...(before?.kind === 'list' ? [''] : []),
        ...block.points.flatMap((point) => pointLines(point, 0, columns)),
      ];
  }
};

/** Sets a report as plain text for a mail; its first line is the subject, in one piece. */
export const textOf = ({ subject, blocks }: Document): string =>
  `${[subject, ...blocks.flatMap((block, index) => blockLines(block, blocks[index - 1], COLUMNS))].join('\n')}\n`;

/** Sets a short text for a mail, whose program breaks the lines as wide as its window is. */
export const mailOf = ({ subject, blocks }: Document): string =>
  `${[
    subject,
    ...blocks.flatMap((block, index) =>
      block.kind === 'heading'
        ? ['', `■ ${block.text}`]
        : blockLines(block, blocks[index - 1], Number.POSITIVE_INFINITY).slice(
            // A list stands right under its heading.
            block.kind === 'paragraph' && blocks[index - 1]?.kind === 'heading' ? 1 : 0,
          ),
    ),
  ].join('\n')}\n`;
