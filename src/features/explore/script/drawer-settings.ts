import type { SettingId } from '../../../model/setting/setting.ts';
import { decidesMost, differsHere } from '../../../wording/explore.ts';
import { shortValueOf } from '../../../wording/text/short-value.ts';
import { h } from '../../../markup/h.ts';

/** The row of a setting in the table of all settings, which the build made. */
export const panelRow = (figure: HTMLElement, id: string): HTMLElement | null => figure.querySelector(`.setting[data-setting="${id}"]`);

/** Copies the options and the value of a setting from its select in the table, each by its short word. */
function copySelect(id: string, from: HTMLSelectElement, to: HTMLSelectElement): void {
  const options = [...from.options].map(({ value, text, dataset }) => {
    // What stands behind the words of the table is that the Kubernetes minor does not have the value.
    const missing = text.slice((dataset['says'] ?? text).length);
    return { value, title: text, short: shortValueOf(id as SettingId, value) + missing };
  });
  // What is there already keeps the place of a reader who is choosing.
  if (options.some(({ short }, i) => to.options[i]?.text !== short) || options.length !== to.options.length)
    to.replaceChildren(...options.map(({ value, title, short }) => h('option', { value, title }, short)));
  to.value = from.value;
}

/** Makes the groups of the drawer as the table has them, with a place for each setting. */
function makePlaces(figure: HTMLElement): void {
  const form = figure.querySelector('.settings-drawer form');
  if (!form || form.firstElementChild) return;
  for (const group of figure.querySelectorAll<HTMLFieldSetElement>('.settings fieldset'))
    form.append(
      h(
        'fieldset',
        { disabled: group.disabled },
        h('legend', {}, group.querySelector('legend')?.textContent ?? ''),
        ...[...group.querySelectorAll<HTMLElement>('.setting')].map(({ dataset }) => h('div', { 'data-main': dataset['setting'] })),
      ),
    );
}

/** The place of each setting in the drawer, in the order of the table, which nothing changes. */
const places = (figure: HTMLElement): readonly HTMLElement[] => [...figure.querySelectorAll<HTMLElement>('.settings-drawer [data-main]')];

/** Fills the drawer with copies of the settings of the table, and takes what the table has of each. */
export function showDrawerSettings(figure: HTMLElement): void {
  makePlaces(figure);
  for (const place of places(figure)) {
    const id = place.dataset['main'] ?? '';
    const row = panelRow(figure, id);
    const from = row?.querySelector('select');
    if (!row || !from) continue;
    const select = place.querySelector('select') ?? h('select', { id: `main-${id}`, name: id });
    copySelect(id, from, select);
    if (!select.isConnected) place.append(h('label', { for: select.id }, row.querySelector('label')?.textContent ?? id), select);
    // A client that does as the others has no row here, unless a reader is about to choose in it.
    place.hidden = from.value === 'same' && !place.contains(document.activeElement);
    place.toggleAttribute('data-unknown', from.value === 'unknown');
    place.toggleAttribute('data-missing', row.hasAttribute('data-missing'));
  }
}

/** Marks in the drawer which settings differ from the cluster that they began as, and which decide most in the state that is shown. */
export function markDrawerSettings(figure: HTMLElement, changed: readonly SettingId[], deciding: readonly SettingId[]): void {
  for (const place of places(figure)) {
    const id = place.dataset['main'] as SettingId;
    place.toggleAttribute('data-changed', changed.includes(id));
    place.toggleAttribute('data-deciding', deciding.includes(id));
    const select = place.querySelector('select');
    const why = [changed.includes(id) && differsHere, deciding.includes(id) && decidesMost].filter(Boolean).join(', ');
    if (why) select?.setAttribute('aria-description', why);
    else select?.removeAttribute('aria-description');
  }
}
