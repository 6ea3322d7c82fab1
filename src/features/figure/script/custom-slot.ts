import { changedName, isChangedName } from '../../../wording/own-cluster.ts';
import { nearestMode } from '../../../model/change/nearest-mode.ts';
import { modeOfSettings } from '../../../model/setting/mode.ts';
import type { PathId } from '../../../model/path.ts';
import { settingPairs } from '../../../model/setting/settings-query.ts';
import type { Settings } from '../../../model/setting/setting.ts';
import { h } from '../../../markup/h.ts';
import { setupRow } from '../../../markup/setup-row.ts';
import { weakMark, weakOption } from '../../../markup/weak-mark.ts';
import type { ClusterTab } from './explorer-script.ts';
import { modeNames } from '../../../wording/names.ts';

/** What the switch shows of some settings beside their name, as it does for its modes: its mark, or the verdicts of the path of the page. */
function shownOf(group: HTMLElement, settings: Settings): readonly HTMLElement[] {
  if (group.matches('.bar')) return [weakMark(settings)];
  const path = group.querySelector<HTMLElement>('.tag')?.dataset['path'] as PathId | undefined;
  return path ? setupRow(path, settings) : [];
}

/** One choice of the switch that the build did not write. */
function showSlot(group: HTMLElement, value: 'custom' | 'own', name: string, settings: Settings): HTMLElement {
  const found = group.querySelector<HTMLElement>(`label:has([value="${value}"])`);
  const cell = found?.querySelector('.cell') ?? h('span', { class: 'cell' });
  cell.replaceChildren(h('span', { class: 'name' }, name), ...shownOf(group, settings));
  return found ?? h('label', {}, h('input', { type: 'radio', name: 'mode', value, autocomplete: 'off' }), cell);
}

/** The same choice in the select that stands for the tabs where they have no room. */
function showOption(select: HTMLSelectElement | null, value: 'custom' | 'own', name: string, settings: Settings): void {
  if (!select) return;
  const option = [...select.options].find((each) => each.value === value) ?? h('option', { value });
  option.text = weakOption(name, settings);
  if (!option.isConnected) select.prepend(option);
}

/** What settings that are no mode are called in the switch: the cluster of the reader, or the mode that is nearest to them, and that they are changed. */
const nameOfChanged = (settings: Settings, tab: ClusterTab | undefined): string =>
  tab && isChangedName(tab.tab) ? tab.tab : changedName(tab?.tab ?? modeNames[nearestMode(settings)]);

/**
 * The choices of the switch beside its modes. Settings that are none of the modes stand last while they are shown, with their counts where the modes
 * have theirs; the address and the history lead back to them. The cluster of the reader stands first as long as there is one, or is marked on the
 * mode that it is.
 */
export function showCustomSlot(figure: HTMLElement, settings: Settings | undefined, own?: ClusterTab, name?: string): void {
  const group = figure.querySelector<HTMLElement>('.modes:not([hidden])');
  if (!group) return;
  const select = figure.querySelector<HTMLSelectElement>('.mode-select select');
  const ownMode = own && modeOfSettings(own.settings);
  const ownChoice = ownMode ? undefined : own;
  const showsOwn = ownChoice !== undefined && (!settings || settingPairs(settings, ownChoice.settings).length === 0);
  const shown = showsOwn
    ? { name: ownChoice.tab, settings: ownChoice.settings }
    : settings && { name: name ?? nameOfChanged(settings, own), settings };
  const custom = shown && showSlot(group, 'custom', shown.name, shown.settings);
  const back = ownChoice && !showsOwn ? showSlot(group, 'own', ownChoice.tab, ownChoice.settings) : undefined;
  for (const value of ['custom', 'own']) {
    const slot = group.querySelector(`label:has([value="${value}"])`);
    if (slot !== custom && slot !== back) slot?.remove();
    if (slot !== custom && slot !== back) select?.querySelector(`[value="${value}"]`)?.remove();
  }
  if (shown) showOption(select, 'custom', shown.name, shown.settings);
  if (back && ownChoice) showOption(select, 'own', ownChoice.tab, ownChoice.settings);
  const ofOwn = ownMode ? group.querySelector(`label:has([value="${ownMode}"])`) : (back ?? (showsOwn ? custom : undefined));
  // The order in the document is that of the keys. What the reader has of their own stands first there too, the cluster before what changed of it.
  if (custom) group.querySelector('label')?.before(custom);
  if (ofOwn && !ownMode) group.querySelector('label')?.before(ofOwn);
  const marked = own?.isPassing ? undefined : ofOwn;
  group.toggleAttribute('data-own', marked !== undefined && marked !== null);
  for (const label of group.querySelectorAll('label')) label.toggleAttribute('data-own', label === marked);
}
