import { existsSync } from 'node:fs';
import { firefox as playwrightFirefox } from '@playwright/test';

/** Where a system keeps its own Firefox. Playwright 1.64.1 drives it over WebDriver BiDi; later ones cannot open a page in it. */
const executablePath = [process.env['FIREFOX'], '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => path && existsSync(path));

/** The Firefox of the system, if there is one. */
export const firefox = {
  isThere: executablePath !== undefined,
  launch: () => playwrightFirefox.launch({ channel: 'moz-firefox', executablePath: executablePath ?? '' }),
};
