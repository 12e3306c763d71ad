import { type Plugin, runnerImport } from 'vite';

/**
 * Data that the page reads when it needs it. Inside a script element `<` could end it or change how it is read;
 * in JSON it may be written so.
 */
export const dataBlock = (name: string, value: unknown): string =>
  `<script type="application/json" id="data-${name}">${JSON.stringify(value).replace(/</g, '\\u003c')}</script>`;

/**
 * Keeps large data out of the script, which a browser has to compile before the first screen is drawn. A module
 * `*.data.ts` holds nothing but data, under a few names; it is evaluated when the page is built, each name
 * becomes a block of JSON in the page, and the page reads a block when the name is first asked for. A block is
 * no script: nothing in it can run, and the policy says nothing of it. Outside the build it is a module like any.
 */
export const dataBlocks = (): Plugin => {
  const blocks = new Map<string, string>();
  return {
    name: 'data-blocks',
    apply: 'build',
    load: {
      filter: { id: /\.data\.ts$/ },
      async handler(file) {
        const { module, dependencies } = await runnerImport<{ default: Readonly<Record<string, unknown>> }>(
          file,
          { configFile: false },
        );
        for (const dependency of dependencies) this.addWatchFile(dependency);
        const getters = Object.entries(module.default).map(([name, value]) => {
          if (blocks.has(name)) this.error(`Two data modules hold "${name}".`);
          blocks.set(name, dataBlock(name, value));
          return `get ${JSON.stringify(name)}() { return dataBlock(${JSON.stringify(name)}); }`;
        });
        return {
          code: `import { dataBlock } from '/src/words/dataBlock';\nexport default { ${getters.join(', ')} };`,
          moduleType: 'js',
        };
      },
    },
    transformIndexHtml: {
      order: 'post',
      // Modules are loaded side by side, and the order in which they come may not show.
      handler: (html) => html.replace('</body>', () => `${[...blocks.values()].sort().join('')}</body>`),
    },
  };
};
