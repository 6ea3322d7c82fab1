import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/browser/chromium.mjs';
import { inTheWholeSet, runsAll } from './scripts/verify/tests/amount.ts';

/** `E2E_PORT` lets two checkouts run their tests at the same time. */
const port = process.env['E2E_PORT'] ?? '4173';
const address = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'e2e',
  /** Without the platform in the name: the spec says on which machines they can be compared. */
  snapshotPathTemplate: 'e2e/{arg}{ext}',
  fullyParallel: true,
  ...(runsAll ? {} : { grepInvert: new RegExp(inTheWholeSet.tag) }),
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // How long a slow machine is waited for; nothing is claimed about time. Starting Firefox alone takes ten seconds on a busy one.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list', { printSteps: false }], ['./e2e/support/why-skipped.ts']],
  use: {
    baseURL: address,
    browserName: 'chromium',
    launchOptions: launchOptions(),
    viewport: { width: 1440, height: 900 },
  },
  webServer: { command: `node scripts/site/serve.ts dist --port ${port}`, url: address, reuseExistingServer: false },
});
