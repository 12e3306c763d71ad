import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, serialize } from 'parse5';
import { type Plugin, parseAst, type Rolldown } from 'vite';
import { root } from '../lib/install.mjs';
import { saidIn, sha256 } from '../lib/verify.mjs';
import { billOfMaterials } from './billOfMaterials.ts';
import { bundledIn, licensed } from './bundled.ts';
import { dataBlock } from './dataBlocks.ts';
import { partsOf } from './parts.ts';

export type Edition = 'hosted' | 'offline';

const pageName: Record<Edition, string> = { hosted: 'index.html', offline: 'chip-export-check.html' };

const hashSource = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** `default-src 'none'` shuts what is not named: connections, frames, fonts, workers, media. */
export function policy(edition: Edition, scripts: readonly string[], styles: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashSource).join(' ')}`,
    ...(styles.length ? [`style-src ${styles.map(hashSource).join(' ')}`] : []),
    edition === 'hosted' ? "img-src 'self' data:" : 'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    // One policy turns the blocks of this page into script, and nothing else; the hosted page may make the address
    // of its service worker, by one that knows no other.
    ...(edition === 'hosted'
      ? ['trusted-types parts service-worker', "worker-src 'self'", "manifest-src 'self'"]
      : ['trusted-types parts']),
  ].join('; ');
}

/** The HTML parser turns CR into LF and NUL into U+FFFD, and the hash is taken of what the parser sees. */
function asParsed(text: string): string {
  if (text.includes('\0')) throw new Error('A NUL character cannot be inlined into HTML.');
  return text.replace(/\r\n?/g, '\n');
}

/**
 * Inside a script element these sequences would end it or change how it is read. In a string, a template and
 * a regular expression `\x3C` means `<`; anywhere else it is a syntax error, which the parse below reports.
 */
export function inlineScript(code: string): string {
  const script = asParsed(code)
    .replace(/<(?=!--|\/?script)/gi, () => '\\x3C')
    .trim();
  parseAst(script);
  return script;
}

export function inlineStyle(css: string): string {
  const style = asParsed(css).trim();
  if (/<\/style|<!--/i.test(style))
    throw new Error('The style sheet holds a sequence that would end its element.');
  return style;
}

/**
 * The page as a browser writes it out again after it has read it, byte for byte: so the page itself can tell
 * the hash of the file that was opened.
 */
export const canonical = (html: string): string => {
  const written = serialize(parse(html));
  if (serialize(parse(written)) !== written)
    throw new Error('The page does not survive being read and written.');
  return written;
};

/** Data of others that is inside, in a table made from it. */
const unicodeData = {
  name: 'Unicode Unihan database',
  version: '15.0',
  license: 'Unicode-DFS-2015',
  text: readFileSync(join(root, 'machines', 'screening', 'unicode-license.txt'), 'utf8'),
};

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/**
 * Puts script and style into the page and the policy, with their hashes, at its head. Both editions are one
 * page: nothing that is checked by the policy is loaded from anywhere. Offline, the icon is inside as well. The
 * licences of all that is in it are in the page, the bill of materials lies beside it.
 */
export function singleFile(edition: Edition): Plugin {
  let publicDir = '';
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('The build made no index.html.');
        const chunks = Object.values(bundle).filter(
          (file): file is Rolldown.OutputChunk => file.type === 'chunk',
        );
        const bundled = bundledIn(root, chunks);
        const product = licensed(root);
        const holdsUnihan = chunks.some(({ modules }) =>
          Object.keys(modules).some((id) => id.includes('/screening/han.data')),
        );
        const data = holdsUnihan ? [unicodeData] : [];
        const { first, parts } = partsOf(chunks);
        const scripts: string[] = [];
        const styles: string[] = [];

        const take = (url: string | undefined): string => {
          const name = url?.replace(/^\.\//, '') ?? '';
          const file = bundle[name];
          if (!file) throw new Error(`index.html names ${url}, which the build did not make.`);
          delete bundle[name];
          return file.type === 'chunk' ? file.code : Buffer.from(file.source).toString('utf8');
        };

        let html = asParsed(Buffer.from(page.source).toString('utf8'));
        if (edition === 'offline') {
          const icon = readFileSync(join(publicDir, 'icon.svg')).toString('base64');
          html = html.replace('"./icon.svg"', `"data:image/svg+xml;base64,${icon}"`);
        }
        html = html.replace(
          '</body>',
          () => `${dataBlock('licences', [product, ...bundled, ...data])}</body>`,
        );
        // One pass, so that nothing inside an inlined text is taken for a tag. Vite has moved the script into
        // the head; as a module it still runs after the document is read.
        html = html.replace(/<script\b[^>]*><\/script>|<link rel="stylesheet"[^>]*>/g, (tag) => {
          if (tag.startsWith('<link')) {
            const style = inlineStyle(take(attribute(tag, 'href')));
            styles.push(style);
            return `<style>${style}</style>`;
          }
          take(attribute(tag, 'src'));
          const script = inlineScript(first);
          scripts.push(script);
          return `<script type="module">${script}</script>`;
        });
        const blocks = parts.map(({ name, script }) => {
          const text = inlineScript(script);
          scripts.push(text);
          return `<script type="text/plain" id="part-${name}">${text}</script>`;
        });
        for (const chunk of chunks) delete bundle[chunk.fileName];
        html = html.replace('</body>', () => `${blocks.join('')}</body>`);
        html = html.replace(
          /<meta charset="utf-8"[^>]*>/,
          (charset) =>
            `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy(edition, scripts, styles)}" />`,
        );
        if (!html.includes('Content-Security-Policy'))
          throw new Error('The page has no place for its policy.');
        html = canonical(html);

        delete bundle['index.html'];
        const left = Object.keys(bundle);
        if (left.length) throw new Error(`These files are outside the page: ${left.join(', ')}`);
        const name = pageName[edition];
        this.emitFile({ type: 'asset', fileName: name, source: html });

        const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
        const bill = billOfMaterials(
          { product, page: { name, sha256: sha256(html) }, said: saidIn(html) },
          bundled,
          (one) => packages[`node_modules/${one}`].integrity,
          data,
        );
        this.emitFile({ type: 'asset', fileName: 'sbom.cdx.json', source: bill });
      },
    },
  };
}
