import type { SettingId } from '../../model/setting/setting.ts';
import { shortValueOf } from '../../wording/text/short-value.ts';
import { h } from '../views/h.ts';

/** How many settings the rail shows at most. */
export const mostSettings = 6;

/** The row of a setting in the panel of all settings, which the build made. */
export const panelRow = (figure: HTMLElement, id: string): HTMLElement | null => figure.querySelector(`.setting[data-setting="${id}"]`);

/** Copies the options and the value of a setting from its select in the panel, each by its short word. */
function copySelect(id: string, from: HTMLSelectElement, to: HTMLSelectElement): void {
  to.replaceChildren(
    ...[...from.options].map(({ value, text, dataset }) => {
      // What stands behind the words of the panel is that the Kubernetes minor does not have the value.
      const missing = text.slice((dataset['says'] ?? text).length);
      return h(document, 'option', { value, title: text }, shortValueOf(id as SettingId, value) + missing);
    }),
  );
  to.value = from.value;
}

/** Shows some settings in the rail, as copies of those of the panel. A reader who is at one of them finds the same ones there after a change. */
export function showMainSettings(figure: HTMLElement, ids: readonly string[]): void {
  const place = figure.querySelector<HTMLElement>('[data-part="main-settings"]');
  if (!place) return;
  const rows = [...place.querySelectorAll<HTMLElement>('[data-main]')];
  const keeps = rows.length > 0 && place.contains(document.activeElement);
  const shown = keeps ? rows.map(({ dataset }) => dataset['main'] ?? '') : ids.slice(0, mostSettings);
  const made = shown.flatMap((id) => {
    const row = panelRow(figure, id);
    const from = row?.querySelector('select');
    if (!row || !from) return [];
    const old = rows.find(({ dataset }) => dataset['main'] === id);
    const select = old?.querySelector('select') ?? h(document, 'select', { id: `main-${id}`, name: id });
    copySelect(id, from, select);
    const label = h(document, 'label', { for: select.id }, row.querySelector('label')?.textContent ?? id);
    const made = old ?? h(document, 'div', { 'data-main': id }, label, select);
    made.toggleAttribute('data-unknown', from.value === 'unknown');
    made.toggleAttribute('data-missing', row.hasAttribute('data-missing'));
    return [made];
  });
  if (!keeps) place.replaceChildren(...made);
}
