import { modeOfSettings } from '../../model/setting/mode.ts';
import type { PathId } from '../../model/path.ts';
import { settingPairs } from '../../model/setting/settings-query.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { h } from '../views/h.ts';
import { modeCounts } from '../views/mode-counts.ts';
import { setupRow } from '../views/setup-row.ts';
import type { OwnCluster } from './explorer-script.ts';

/** What the switch shows of some settings beside their name, as it does for its modes: counts, or the verdicts of the path of the page. */
function shownOf(group: HTMLElement, settings: Settings): readonly HTMLElement[] {
  if (group.hasAttribute('data-counts')) return modeCounts(document, settings);
  const path = group.querySelector<HTMLElement>('.tag')?.dataset['path'] as PathId | undefined;
  return path ? setupRow(document, path, settings) : [];
}

/** One choice of the switch that the build did not write. */
function showSlot(group: HTMLElement, value: 'custom' | 'own', name: string, settings: Settings): HTMLElement {
  const found = group.querySelector<HTMLElement>(`label:has([value="${value}"])`);
  const cell = found?.querySelector('.cell') ?? h(document, 'span', { class: 'cell' });
  cell.replaceChildren(h(document, 'span', { class: 'name' }, name), ...shownOf(group, settings));
  return found ?? h(document, 'label', {}, h(document, 'input', { type: 'radio', name: 'mode', value, autocomplete: 'off' }), cell);
}

/**
 * The choices of the switch beside its modes. Settings that are none of the modes stand last while they are shown, with their counts where the modes
 * have theirs; the address and the history lead back to them. The cluster of the reader stands first as long as there is one, or is marked on the
 * mode that it is.
 */
export function showCustomSlot(figure: HTMLElement, settings: Settings | undefined, own?: OwnCluster): void {
  const group = figure.querySelector<HTMLElement>('.modes:not([hidden])');
  if (!group) return;
  const ownMode = own && modeOfSettings(own.settings);
  const ownChoice = ownMode ? undefined : own;
  const showsOwn = ownChoice !== undefined && (!settings || settingPairs(settings, ownChoice.settings).length === 0);
  const custom = showsOwn
    ? showSlot(group, 'custom', ownChoice.name, ownChoice.settings)
    : settings && showSlot(group, 'custom', 'Custom', settings);
  const back = ownChoice && !showsOwn ? showSlot(group, 'own', ownChoice.name, ownChoice.settings) : undefined;
  for (const value of ['custom', 'own']) {
    const slot = group.querySelector(`label:has([value="${value}"])`);
    if (slot !== custom && slot !== back) slot?.remove();
  }
  const ofOwn = ownMode ? group.querySelector(`label:has([value="${ownMode}"])`) : (back ?? (showsOwn ? custom : undefined));
  // The order in the document is that of the keys, so the cluster of the reader stands first there too.
  if (custom && custom !== ofOwn) group.append(custom);
  if (ofOwn && !ownMode) group.querySelector('label')?.before(ofOwn);
  group.toggleAttribute('data-own', ofOwn !== undefined && ofOwn !== null);
  for (const label of group.querySelectorAll('label')) label.toggleAttribute('data-own', label === ofOwn);
}
