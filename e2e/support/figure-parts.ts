import type { Locator, Page } from '@playwright/test';
import { modeOf, type ModeId } from '../../src/model/setting/mode.ts';
import { pathOf, type PathId } from '../../src/model/path.ts';

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The radio button of a mode. On home its name goes on with the counts of the mode. */
export const modeRadio = (page: Page, mode: ModeId): Locator =>
  page.getByRole('radio', { name: new RegExp(`^${literally(modeOf(mode).name)}(?: \\d|$)`) });

/** The name of a mode on the mode switch, which a reader clicks: the radio button itself is behind it. */
export const modeLabel = (page: Page, mode: ModeId): Locator =>
  page.getByRole('group', { name: 'Mode', exact: true }).getByText(modeOf(mode).name, { exact: true });

/** The link that is drawn for a path, in the drawing and the mode that a reader sees. The name of a tunnel says its ends before. */
export const linkOf = (page: Page, path: PathId): Locator =>
  page.getByRole('button', { name: new RegExp(`(?:^|, )${literally(pathOf(path).name.replace('→', 'to'))}, `) });

/** The tag of the first hop of a link, where a click meets nothing else. */
export const tagOf = (page: Page, path: PathId): Locator => linkOf(page, path).locator('.tag').first();

/** The part of the figure that tells what is selected. */
export const inspectorOf = (page: Page): Locator => page.getByRole('region', { name: 'Inspector' });

/** The heading of what the inspector tells now. */
export const inspectedTitle = (page: Page): Locator => inspectorOf(page).getByRole('heading', { level: 2 });
