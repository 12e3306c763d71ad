import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { requireProgram } from '../../scripts/lib/browsers.mjs';
import { type Session, startSession } from './webdriver';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** A screen that nobody looks at, which WebKitGTK needs; safaridriver shows itself on the real one. */
const startScreen = async (): Promise<{ name: string; close: () => void }> => {
  if (process.platform !== 'linux') return { name: '', close: () => {} };
  const screen = spawn(
    requireProgram('XVFB_PATH'),
    ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const number = await new Promise<string>((resolve, reject) => {
    screen.stdout.once('data', (data: Buffer) => resolve(String(data).trim()));
    screen.once('error', reject);
    screen.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
  });
  return { name: `:${number}`, close: () => screen.kill() };
};

/** Starts WebKit. Its storage lasts as long as the session. */
export async function startWebKit(): Promise<Session> {
  const screen = await startScreen();
  const port = await freePort();
  const driver = spawn(requireProgram('WEBKIT_DRIVER_PATH'), [`--port=${port}`], {
    env: { ...process.env, ...(screen.name ? { DISPLAY: screen.name, GDK_BACKEND: 'x11' } : {}) },
    stdio: 'ignore',
  });
  const close = () => {
    driver.kill();
    screen.close();
  };
  const address = `http://127.0.0.1:${port}`;
  try {
    for (let tries = 0; !(await fetch(`${address}/status`).catch(() => undefined)); tries++) {
      if (tries > 200) throw new Error('The driver of WebKit does not answer.');
      await wait(50);
    }
    const session = await startSession(address);
    return {
      ...session,
      close: async () => {
        await session.close();
        close();
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}
