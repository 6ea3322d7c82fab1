import '../../shell/script/entry.ts';
import '../../figure/script/define.ts';
import { startShareButtons } from '../../share/script/button.ts';
import type { HubSpokeElement } from '../../figure/script/figure-element.ts';
import { settingsNotLoaded } from '../../../wording/not-loaded.ts';
import { startDrawer } from './drawer.ts';
import { showDrawerSettings } from './drawer-settings.ts';
import { startTabs } from './tabs.ts';

startShareButtons();
const figure = document.querySelector<HubSpokeElement>('hub-spoke');
/** Controls take what the reader chooses. With a state in the address they wait until they show it. */
const enable = (): void => {
  for (const fieldset of figure?.querySelectorAll<HTMLFieldSetElement>('fieldset[disabled]') ?? []) fieldset.disabled = false;
};
if (figure) {
  showDrawerSettings(figure);
  startDrawer(figure);
  startTabs(figure);
}
// An address with a state needs the model at once; without one it is loaded when the reader first comes to the figure.
if (location.search.length > 1)
  figure
    ?.explore()
    .catch(() => figure.notice(settingsNotLoaded))
    .finally(enable);
else enable();
