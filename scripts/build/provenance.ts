import { execFileSync } from 'node:child_process';
import { type HtmlTagDescriptor, type Plugin, runnerImport } from 'vite';

const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();

/** The commit that a folder holds, with `+changes` where files differ from it; `unknown` outside a repository. */
export const commitIn = (folder: string): string => {
  try {
    return git(folder, 'rev-parse', 'HEAD') + (git(folder, 'status', '--porcelain') ? '+changes' : '');
  } catch {
    return 'unknown';
  }
};

/** Says in the head of the page, for people and for programs, which edition of the law it is and which commit it was built from. */
export const provenance = (): Plugin => {
  let root = '';
  return {
    name: 'provenance',
    configResolved: (config) => {
      root = config.root;
    },
    transformIndexHtml: async (): Promise<HtmlTagDescriptor[]> => {
      type Edition = typeof import('../../machines/findings/editions');
      const { module } = await runnerImport<Edition>('./machines/findings/editions.ts', {
        configFile: false,
      });
      const meta = (name: string, content: string) => ({
        tag: 'meta',
        attrs: { name, content },
        injectTo: 'head' as const,
      });
      return [meta('edition', module.edition), meta('commit', commitIn(root))];
    },
  };
};
