import type { Page } from '@playwright/test';
import { seatOf, type SeatId } from '../../src/model/seat/seat.ts';
import { modeOf, type ModeId } from '../../src/model/setting/mode.ts';
import { settingOf, type SettingId } from '../../src/model/setting/setting.ts';

/** The switch of the modes. */
export const modeSwitch = (page: Page) => page.getByRole('group', { name: 'Mode', exact: true });
/** The label of a mode, which a reader clicks. */
export const modeLabel = (page: Page, mode: ModeId) => modeSwitch(page).getByText(modeOf(mode).name, { exact: true });
/** The radio input of a mode, which has the focus and the state. On some pages its name goes on with counts of paths. */
export const modeRadio = (page: Page, mode: ModeId) =>
  modeSwitch(page).getByRole('radio', { name: new RegExp(`^${modeOf(mode).name.replace('+', '\\+')}(?! \\+)`) });

const seatSwitch = (page: Page) => page.getByRole('group', { name: 'Attacker’s position', exact: true });
/** The label of an attacker’s position, which a reader clicks. */
export const seatLabel = (page: Page, seat: SeatId) => seatSwitch(page).getByText(seatOf(seat).name, { exact: true });
/** The radio input of an attacker’s position. */
export const seatRadio = (page: Page, seat: SeatId) => seatSwitch(page).getByRole('radio', { name: seatOf(seat).name, exact: true });

/** The select of a setting in the panel that has all of them. */
export const settingSelect = (page: Page, id: SettingId) =>
  page.getByLabel(settingOf(id).name, { exact: true }).and(page.locator('[id^="set-"]'));
/** The select of a setting in the rail of the explorer, while it is one of those that matter most. */
export const mainSettingSelect = (page: Page, id: SettingId) =>
  page.getByRole('group', { name: 'Settings that matter most here' }).getByLabel(settingOf(id).name, { exact: true });
/** The tab of a part of the explorer. */
export const partTab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
/** Opens the part of the explorer with every setting. */
export const openAllSettings = (page: Page) => partTab(page, 'All settings').click();
/** Opens the sheet with the choices of the explorer, in a narrow window. */
export const openChoices = (page: Page) => page.getByRole('button', { name: /^Chosen: / }).click();
