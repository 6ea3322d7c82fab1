// Finds a Chromium for the tests and the benchmarks: the one named in CHROMIUM_PATH, the system's, or Playwright's own. The headless shell
// comes first: it is the same engine without the windows, menus and tabs that a whole Chromium draws for every page, though nobody sees them.
// The same steps (a page opened, loaded, resized, photographed and closed) took it 2.1 s where the whole Chromium took 3.2 s.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Where Debian's package puts it. */
export const headlessShell = '/usr/bin/chromium-headless-shell';

const systemPaths = [
  headlessShell,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browsers that `playwright install` put into its cache, newest first. */
function playwrightPaths() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    path.join(homedir(), process.platform === 'darwin' ? 'Library/Caches/ms-playwright' : '.cache/ms-playwright');
  if (!existsSync(cache)) return [];
  const folders = readdirSync(cache).sort().reverse();
  return [
    ...folders.filter((name) => name.startsWith('chromium_headless_shell-')),
    ...folders.filter((name) => name.startsWith('chromium-')),
  ].flatMap((name) =>
    [
      'chrome-headless-shell-linux64/chrome-headless-shell',
      'chrome-headless-shell-linux-arm64/chrome-headless-shell',
      'chrome-headless-shell-mac-arm64/chrome-headless-shell',
      'chrome-headless-shell-mac-x64/chrome-headless-shell',
      'chrome-linux64/chrome',
      'chrome-linux/chrome',
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    ].map((file) => path.join(cache, name, file)),
  );
}

/** The path of a Chromium binary, or undefined. */
export const findChromium = () =>
  [process.env.CHROMIUM_PATH, ...systemPaths, ...playwrightPaths()].find((file) => file && existsSync(file));

/** What Chromium needs to run as root, and to make no request of its own. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** How the tests and the benchmarks start it; without a path Playwright takes its own. */
export const launchOptions = () => {
  const executablePath = findChromium();
  return { ...(executablePath ? { executablePath } : {}), args: chromiumArgs };
};
