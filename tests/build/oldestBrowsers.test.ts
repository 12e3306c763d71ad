import { expect, test } from 'vitest';
import en from '../../locales/en/unable.json';
import ja from '../../locales/ja/unable.json';
import { buildTarget, oldestBrowsers, unableToStart } from '../../scripts/build/oldestBrowsers';

test('the build aims at the very versions that the sentence names, in both languages', () => {
  expect(Object.keys(ja)).toEqual(Object.keys(en));
  for (const [name, version] of Object.entries(oldestBrowsers)) {
    expect(buildTarget).toContain(`${name}${version}`);
    for (const lang of ['en', 'ja']) {
      const [, words] = unableToStart.split(`lang="${lang}"`);
      expect(words?.split('</div>')[0]).toMatch(new RegExp(`${name}\\b.*\\b${version}`, 'i'));
    }
  }
  expect(unableToStart).not.toContain('{{');
});
