import type { Locator, Page } from '@playwright/test';
import type { PathId } from '../../src/model/path.ts';
import { pathNames } from '../../src/wording/names.ts';

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The link that is drawn for a path, in the drawing and the mode that a reader sees. The name of a tunnel says its ends before. */
export const linkOf = (page: Page, path: PathId): Locator =>
  page.getByRole('button', { name: new RegExp(`(?:^|, )${literally(pathNames[path].replace('→', 'to'))}, `) });

/** The tag of the first hop of a link, where a click meets nothing else. */
export const tagOf = (page: Page, path: PathId): Locator => linkOf(page, path).locator('.tag').first();

/** The part of the figure that tells what is selected. */
export const inspectorOf = (page: Page): Locator => page.getByRole('region', { name: 'Inspector' });

/** The heading of what the inspector tells now. */
export const inspectedTitle = (page: Page): Locator => inspectorOf(page).getByRole('heading', { level: 2 });

/** The sheet that tells what is selected where the inspector does not stand beside the drawing. */
export const sheetOf = (page: Page): Locator => page.locator('.selection');
