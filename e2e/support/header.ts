import type { Locator, Page } from '@playwright/test';

/** The header's own list of pages, which a phone has as one menu. */
export const siteNavigation = (page: Page): Locator => page.getByRole('navigation', { name: 'Site', exact: true });

/** Opens a menu of the header by its name; that of the cluster has the cluster's name behind it. */
export async function openMenu(page: Page, menu: string): Promise<void> {
  await siteNavigation(page).locator('summary', { hasText: menu }).click();
}

/** The link to a page in a menu that is open: its name begins with that of the page, and goes on with what is there. */
export const menuLink = (page: Page, name: string): Locator => siteNavigation(page).getByRole('link', { name: new RegExp(`^${name} `) });

/** Follows a page of a menu of the header. */
export async function followMenu(page: Page, menu: string, name: string): Promise<void> {
  await openMenu(page, menu);
  await menuLink(page, name).click();
}
