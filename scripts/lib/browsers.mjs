import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** @param {readonly string[]} file */
const inProgramFiles = (...file) =>
  ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder ? [join(folder, ...file)] : [];
  });

/**
 * The programs that open the page in the three engines, by the variable of the environment that names the file
 * of each and comes first. `packages` are those of Debian and its kin. A browser's name may be a stub that only
 * asks for another installer, so it has to answer.
 */
const programs = {
  CHROMIUM_PATH: {
    title: 'Chromium or Chrome',
    names: ['/usr/bin/chromium', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    win32: inProgramFiles('Google', 'Chrome', 'Application', 'chrome.exe'),
    answers: true,
    // The screens are also Japanese, and need a font for that.
    packages: ['chromium', 'fonts-noto-cjk'],
  },
  FIREFOX_PATH: {
    title: 'Firefox',
    names: ['/usr/bin/firefox-esr', 'firefox-esr', 'firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: inProgramFiles('Mozilla Firefox', 'firefox.exe'),
    answers: true,
    packages: ['firefox-esr'],
  },
  WEBKIT_DRIVER_PATH: {
    title: 'WebKitWebDriver (on macOS safaridriver)',
    names: ['/usr/bin/WebKitWebDriver', 'WebKitWebDriver'],
    darwin: ['/usr/bin/safaridriver'],
    win32: [],
    answers: false,
    packages: ['webkit2gtk-driver'],
  },
  // WebKitGTK shows itself on a screen or not at all.
  XVFB_PATH: {
    title: 'Xvfb',
    names: ['/usr/bin/Xvfb', 'Xvfb'],
    darwin: [],
    win32: [],
    answers: false,
    packages: ['xvfb'],
  },
};

/** @typedef {keyof typeof programs} Variable */

/** @type {readonly Variable[]} */
const needed = /** @type {Variable[]} */ (Object.keys(programs)).filter(
  (variable) => variable !== 'XVFB_PATH' || process.platform === 'linux',
);

/** @param {string} name */
function locate(name) {
  if (isAbsolute(name)) return [name];
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
}

/** @param {string} path */
function answers(path) {
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

/**
 * @param {Variable} variable
 * @returns {string | undefined} the path of the installed program
 */
export function findProgram(variable) {
  const given = process.env[variable];
  if (given) return existsSync(given) ? given : undefined;
  const program = programs[variable];
  const others =
    process.platform === 'darwin' || process.platform === 'win32' ? program[process.platform] : [];
  return [...program.names.flatMap(locate), ...others].find(
    (path) => existsSync(path) && (!program.answers || answers(path)),
  );
}

/** @param {Variable} variable */
export function requireProgram(variable) {
  const path = findProgram(variable);
  if (path) return path;
  const given = process.env[variable];
  throw new Error(
    given
      ? `${variable} points to no file: ${given}`
      : `The tests need ${programs[variable].title}, and it is not installed and could not be installed here. ` +
          `Install it and run again, or set ${variable} to its program file.`,
  );
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

/**
 * Finds the program of each engine, or installs all that are missing at once. An engine that cannot be had
 * ends the run: a page that is said to open everywhere has to be opened everywhere.
 * @returns {Record<string, string>} the path of each by its variable
 */
export function ensureBrowsers() {
  const missing = needed.filter((variable) => !process.env[variable] && !findProgram(variable));
  if (missing.length && existsSync('/usr/bin/apt-get')) {
    console.error(
      `Installing with apt-get: ${missing.map((variable) => programs[variable].title).join(', ')} …`,
    );
    if (aptGet('update'))
      aptGet('install', '-y', ...missing.flatMap((variable) => programs[variable].packages));
  }
  try {
    return Object.fromEntries(needed.map((variable) => [variable, requireProgram(variable)]));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
