import { firefox as playwrightFirefox } from '@playwright/test';
import { findFirefox } from '../../scripts/browser/firefox.mjs';

/** Playwright 1.64.1 drives the system's own Firefox over WebDriver BiDi; later ones cannot open a page in it. */
const executablePath = findFirefox();

/** The Firefox of the system, if there is one. */
export const firefox = {
  isThere: executablePath !== undefined,
  launch: () => playwrightFirefox.launch({ channel: 'moz-firefox', executablePath: executablePath ?? '' }),
};
