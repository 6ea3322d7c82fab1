// Finds a Chromium for the tests and the benchmark: the one named in CHROMIUM_PATH, the system's, or Playwright's own.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const systemPaths = [
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
  return readdirSync(cache)
    .filter((name) => name.startsWith('chromium-'))
    .sort()
    .reverse()
    .flatMap((name) =>
      ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'].map((file) =>
        path.join(cache, name, file),
      ),
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
