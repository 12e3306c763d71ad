import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

const names = ['/usr/bin/chromium', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const elsewhere = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [];
  }),
};

/** @param {string} name */
function locate(name) {
  if (isAbsolute(name)) return [name];
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
}

/** A file of that name may be a stub that only asks for another installer, so it has to answer.
 * @param {string} path */
function answers(path) {
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

/** @returns {string | undefined} the path of an installed Chromium or Chrome */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : undefined;
  const others =
    process.platform === 'darwin' || process.platform === 'win32' ? elsewhere[process.platform] : [];
  return [...names.flatMap(locate), ...others].find((path) => existsSync(path) && answers(path));
}

/** @param {string[]} args */
function aptGet(...args) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
  const [command = '', ...rest] = [
    ...asRoot,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-qq',
    ...args,
  ];
  return spawnSync(command, rest, { stdio: ['inherit', 2, 2] }).status === 0;
}

/** Finds Chromium or installs it; a Japanese font comes with it, since the screens are also Japanese. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.env.CHROMIUM_PATH) {
    console.error(`CHROMIUM_PATH points to no file: ${process.env.CHROMIUM_PATH}`);
    process.exit(1);
  }
  if (existsSync('/usr/bin/apt-get')) {
    console.error('Installing Chromium and a Japanese font (apt-get) …');
    if (aptGet('update') && aptGet('install', '-y', 'chromium', 'fonts-noto-cjk')) {
      const installed = findChromium();
      if (installed) return installed;
    }
  }
  console.error(
    'The browser tests need Chromium or Chrome, and it could not be installed here. ' +
      'Install it and run again, or set CHROMIUM_PATH to its program file.',
  );
  process.exit(1);
}
