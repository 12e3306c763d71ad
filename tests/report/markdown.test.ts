import { expect, test } from 'vitest';
import { markdownOf } from '../../src/document/markdown';

const set = (text: string): readonly string[] =>
  markdownOf({
    subject: text,
    blocks: [
      { kind: 'paragraph', text },
      { kind: 'list', points: [{ text }] },
    ],
  })
    .split('\n')
    .filter((line) => line !== '');

/** What a reader of GitHub's Markdown takes for a link, where no backslash stands in it. */
const LINK = /\b(?:https?|ftp):\/\/|\bwww\.\w|[\w.+-]@[\w-]|(?<!\\)\]\(|(?<!\\)<\w|(?<!\\)!?\[/i;

test.each([
  ['https://evil.example', 'https\\://evil.example'],
  ['HTTP://evil.example/a?b=c', 'HTTP\\://evil.example/a?b=c'],
  ['ftp://evil.example', 'ftp\\://evil.example'],
  ['www.evil.example', 'www\\.evil.example'],
  ['(WWW.evil.example)', '(WWW\\.evil.example)'],
  ['a@b.c', 'a\\@b.c'],
  ['mailto:a@b.c', 'mailto:a\\@b.c'],
  ['xmpp:a@b.c/d', 'xmpp:a\\@b.c/d'],
  ['[x](https://evil.example)', '\\[x\\](https\\://evil.example)'],
  ['![x](https://evil.example/x.png)', '!\\[x\\](https\\://evil.example/x.png)'],
  ['<https://evil.example>', '\\<https\\://evil.example\\>'],
  ['<a@b.c>', '\\<a\\@b.c\\>'],
  ['[x]: https://evil.example', '\\[x\\]: https\\://evil.example'],
  ['https:\\//evil.example', 'https:\\\\//evil.example'],
])('%s, typed by somebody, is text wherever it stands', (typed, written) => {
  const [title, paragraph, point] = set(typed);
  expect([title, paragraph, point]).toEqual([`# ${written}`, written, `- ${written}`]);
  expect(LINK.test(typed) && !LINK.test(written)).toBe(!typed.includes(':\\/'));
});

test('an address of a source stays one', () => {
  expect(
    markdownOf({
      subject: 'x',
      blocks: [{ kind: 'list', points: [{ text: 'y', url: 'https://a.example' }] }],
    }),
  ).toContain('- y <https://a.example>');
});
