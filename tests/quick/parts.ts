/** What a built page is made of, part by part, in bytes after `gzip -9`. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { minifySync } from 'vite';
import { modulesFile } from '../../scripts/build/bundleModules';
import type { Edition } from '../../scripts/build/singleFile';

export const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;

const packages = {
  react: /\/node_modules\/(react|react-dom|scheduler)\//,
  xstate: /\/node_modules\/(xstate|@xstate|use-)/,
  i18next: /\/node_modules\/(i18next|react-i18next)\//,
  d3: /\/node_modules\/(d3-|internmap)/,
  machines: /\/machines\//,
} as const;
const partOf = (module: string): string =>
  Object.entries(packages).find(([, pattern]) => pattern.test(module))?.[0] ?? 'screens';

/** Each part by itself; together they are a little more than the page, since a part cannot refer to another. */
export const partsOf = (edition: Edition, page: string): Readonly<Record<string, number>> => {
  const code = new Map<string, string>();
  for (const [module, text] of JSON.parse(readFileSync(modulesFile(edition), 'utf8')) as [string, string][])
    code.set(partOf(module), `${code.get(partOf(module)) ?? ''}\n${text}`);
  const between = (start: string, end: string) =>
    page.slice(page.indexOf(start) + start.length, page.indexOf(end, page.indexOf(start)));
  const data = (name: string) => between(`<script type="application/json" id="data-${name}">`, '</script>');
  return {
    ...Object.fromEntries(
      [...code].map(([part, text]) => [
        part,
        // Names that two modules share are told apart only in the whole.
        gzipped(minifySync(`${part}.js`, text, { module: false }).code || text),
      ]),
    ),
    'words en': gzipped(data('en')),
    'words ja': gzipped(data('ja')),
    deals: gzipped(data('deals')),
    styles: gzipped(between('<style>', '</style>')),
  };
};
