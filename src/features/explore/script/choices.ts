import { checkedMinor } from '../../../facts/evidence/standing.ts';
import type { Weighed } from '../../../model/change/weighing.ts';
import type { PathId } from '../../../model/path.ts';
import { isAvailable, settingIds, type SettingId, type Settings } from '../../../model/setting/setting.ts';
import { settingPairs } from '../../../model/setting/settings-query.ts';
import { backTo, howMuchDiffers, notInMinor, ofThemDiffer } from '../../../wording/explore.ts';
import { impossibleIn } from '../../../wording/query/missing-value.ts';
import { h } from '../../../markup/h.ts';
import type { ViewState } from '../../figure/script/view/view-state.ts';
import { markDrawerSettings, panelRow, showDrawerSettings } from './drawer-settings.ts';

/** How many settings the drawer marks as those that decide most. */
const mostDeciding = 6;

/** Sets every control of the page to a state, and marks in the drawer what differs from the cluster (`base`) and what decides most. */
export function markChoices(figure: HTMLElement, state: ViewState, weighed: Weighed, path: PathId, base: Settings): void {
  const { settings, seat = 'nobody', minor = checkedMinor, distro = '' } = state;
  for (const [name, value] of [
    ['seat', seat],
    ['k8s', minor],
    ['distro', distro],
    ['path', path],
  ] as const) {
    const select = figure.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    if (select) select.value = value;
  }
  for (const id of settingIds) {
    const row = panelRow(figure, id);
    const select = row?.querySelector('select');
    if (!row || !select) continue;
    select.value = settings[id];
    row.toggleAttribute('data-unknown', settings[id] === 'unknown');
    row.toggleAttribute('data-missing', !isAvailable(id, settings[id], minor));
    for (const option of select.options) markOption(option, id, minor);
  }
  showDrawerSettings(figure);
  const changed = settingPairs(settings, base).map(([id]) => id);
  markDrawerSettings(figure, changed, weighed.settings.slice(0, mostDeciding));
}

/** An option that the minor does not have says so, and stays: choosing it is explained. */
function markOption(option: HTMLOptionElement, id: SettingId, minor: string): void {
  option.dataset['says'] ??= option.text;
  const says = option.dataset['says'];
  const text = isAvailable(id, option.value as Settings[SettingId], minor) ? says : notInMinor(says, minor);
  if (option.text !== text) option.text = text;
}

/** Says how many settings differ from the cluster that they began as, on the button of the drawer and in it, and what of them the minor does not have. */
export function sayDifferences(
  figure: HTMLElement,
  { settings, minor = checkedMinor }: ViewState,
  base: { readonly name: string; readonly settings: Settings },
): void {
  const count = settingPairs(settings, base.settings).length;
  const missing = impossibleIn(settings, minor);
  const part = (name: string): HTMLElement | null => figure.querySelector(`[data-part="${name}"]`);
  const [differ, differs, back] = [part('differ'), part('differs'), part('back')];
  if (differ) {
    differ.hidden = count === 0;
    differ.replaceChildren(String(count), h('span', { class: 'visually-hidden' }, ofThemDiffer(base.name)));
  }
  if (differs) differs.textContent = howMuchDiffers(count, base.name);
  if (back) {
    back.hidden = count === 0;
    back.textContent = backTo(base.name);
  }
  const place = part('missing');
  place?.replaceChildren(...missing.map((each) => h('p', {}, each.sentence)));
  if (place) place.hidden = missing.length === 0;
}
