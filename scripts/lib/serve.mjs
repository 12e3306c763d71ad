import { join } from 'node:path';
import { preview } from 'vite';
import { root } from './install.mjs';

/**
 * Serves dist/hosted on the loopback interface; takes the next free port when `port` is taken.
 * @param {{ port: number }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveHosted({ port }) {
  const server = await preview({
    configFile: false,
    root,
    appType: 'mpa',
    logLevel: 'warn',
    build: { outDir: join('dist', 'hosted') },
    preview: { host: '127.0.0.1', port, strictPort: false },
  });
  const address = server.httpServer.address();
  if (!address || typeof address === 'string') throw new Error('The server has no address.');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
