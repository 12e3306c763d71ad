import { describe, expect, test } from 'vitest';
import { inlineScript, inlineStyle, policy } from '../../scripts/build/singleFile';

describe('a script inside the page', () => {
  test.each([
    ['an end tag', "const tag = '</script>';", "const tag = '\\x3C/script>';"],
    ['a start tag', "const tag = '<SCRIPT src>';", "const tag = '\\x3CSCRIPT src>';"],
    ['a comment', 'const text = `<!-- text -->`;', 'const text = `\\x3C!-- text -->`;'],
    ['a pattern', 'const end = /<\\/script>/u;', 'const end = /<\\/script>/u;'],
    ['line ends of Windows', 'const a = 1;\r\nconst b = 2;', 'const a = 1;\nconst b = 2;'],
    ['what String.replace would take for itself', "const money = '$& $1 $`';", "const money = '$& $1 $`';"],
  ])('keeps its meaning with %s in it', (_what, code, expected) => {
    expect(inlineScript(code)).toBe(expected);
  });

  test('is refused where the sequence is not text', () => {
    expect(() => inlineScript('const script = 1; const less = 0 <script;')).toThrow();
  });

  test('is refused with a NUL, which HTML would change', () => {
    expect(() => inlineScript('const nul = "\0";')).toThrow('NUL');
  });
});

test('a style sheet that would end its element is refused', () => {
  expect(inlineStyle('p { color: red }\r\n')).toBe('p { color: red }');
  expect(() => inlineStyle('p::before { content: "</style>" }')).toThrow('end its element');
});

describe('the policy', () => {
  test('names the hash of each text as browsers compute it', () => {
    // The example of the Content Security Policy specification.
    expect(policy('offline', ["alert('Hello, world.');"], [])).toContain(
      "script-src 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
    );
  });

  test.each(['hosted', 'offline'] as const)('of the %s page opens nothing but pictures', (edition) => {
    const directives = policy(edition, ['1'], ['p{}']).split('; ');
    expect(directives[0]).toBe("default-src 'none'");
    expect(directives).toContain(edition === 'hosted' ? "img-src 'self' data:" : 'img-src data:');
    expect(directives.filter((directive) => /unsafe|https?:|\*/.test(directive))).toEqual([]);
    expect(directives.filter((directive) => /connect|default-src 'self'/.test(directive))).toEqual([]);
  });

  test('lets the hosted page name its service worker and its manifest, and the offline page neither', () => {
    const own = (edition: 'hosted' | 'offline') =>
      policy(edition, ['1'], ['p{}'])
        .split('; ')
        .filter((directive) => /^(trusted-types|worker-src|manifest-src)/.test(directive));
    expect(own('hosted')).toEqual([
      'trusted-types parts service-worker',
      "worker-src 'self'",
      "manifest-src 'self'",
    ]);
    expect(own('offline')).toEqual(['trusted-types parts']);
  });
});
