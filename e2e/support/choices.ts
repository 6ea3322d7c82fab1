import type { Page } from '@playwright/test';
import type { SeatId } from '../../src/model/seat/seat.ts';
import type { ModeId } from '../../src/model/setting/mode.ts';
import { type SettingId } from '../../src/model/setting/setting.ts';
import { settingWords } from '../../src/wording/setting-words.ts';
import { modeNames } from '../../src/wording/names.ts';

/** The switch of the modes. */
export const modeSwitch = (page: Page) => page.getByRole('group', { name: 'Mode', exact: true });
/** The label of a mode, which a reader clicks. One that Kubernetes removed says so behind its name. */
export const modeLabel = (page: Page, mode: ModeId) =>
  modeSwitch(page).getByText(new RegExp(`^${modeNames[mode].replace('+', '\\+')}(?:, removed in 1\\.\\d+)?$`));
/** The radio input of a mode, which has the focus and the state. On some pages its name goes on with counts of paths. */
export const modeRadio = (page: Page, mode: ModeId) =>
  modeSwitch(page).getByRole('radio', { name: new RegExp(`^${modeNames[mode].replace('+', '\\+')}(?! \\+)`) });

/** The select that stands for the tabs of a stage where those have no room. */
export const modeSelect = (page: Page) => page.getByRole('combobox', { name: 'Mode' });

/** The select of the attacker, in the bar of the explorer. */
export const seatSelect = (page: Page) => page.getByRole('combobox', { name: 'Attacker', exact: true });
/** Chooses an attacker, as a reader does. */
export const chooseSeat = (page: Page, seat: SeatId) => seatSelect(page).selectOption(seat);

/** The select of a setting in the panel that has all of them. */
export const settingSelect = (page: Page, id: SettingId) =>
  page.getByLabel(settingWords[id].name, { exact: true }).and(page.locator('[id^="set-"]'));
/** The drawer with the settings of the explorer, in the place of the panel. */
export const drawerOf = (page: Page) => page.getByRole('region', { name: 'Settings', exact: true });
/** Opens it. */
export const openDrawer = (page: Page) => page.getByRole('button', { name: /^Settings/ }).click();
/** The select of a setting in the drawer. */
export const drawerSelect = (page: Page, id: SettingId) => drawerOf(page).getByLabel(settingWords[id].name, { exact: true });
/** The tab of a part of the explorer. */
export const partTab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
/** Opens the part of the explorer with every setting. */
export const openAllSettings = (page: Page) => partTab(page, 'All settings').click();
