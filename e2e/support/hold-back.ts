import type { Page } from '@playwright/test';

/** Holds back every answer to what `matches`, as a slow network would, until the returned function is called. */
export async function holdBack(page: Page, matches: string | ((address: URL) => boolean)): Promise<() => void> {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(matches, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
