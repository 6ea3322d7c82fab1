import type { Settings } from '../../model/setting/setting.ts';
import { h } from '../views/h.ts';
import { modeCounts } from '../views/mode-counts.ts';

/**
 * The sixth choice of the switch, for settings that are none of the modes. It stands there while they are shown, with their counts where the modes
 * have theirs, and is no way to come back to them: the address and the history are.
 */
export function showCustomSlot(figure: HTMLElement, settings: Settings | undefined): void {
  const group = figure.querySelector<HTMLElement>('.modes:not([hidden])');
  const slot = group?.querySelector<HTMLElement>('label:has([value="custom"])');
  if (!settings) slot?.remove();
  if (!settings || !group) return;
  const cell = slot?.querySelector('.cell') ?? h(document, 'span', { class: 'cell' });
  cell.replaceChildren(
    h(document, 'span', { class: 'name' }, 'Custom'),
    ...(group.hasAttribute('data-counts') ? modeCounts(document, settings) : []),
  );
  if (slot) return;
  const radio = h(document, 'input', { type: 'radio', name: 'mode', value: 'custom', autocomplete: 'off' });
  group.append(h(document, 'label', {}, radio, cell));
}
