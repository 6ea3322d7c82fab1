import { checkedMinor } from '../../facts/evidence/standing.ts';
import type { Weighed } from '../../model/change/weighing.ts';
import type { PathId } from '../../model/path.ts';
import { seatOf } from '../../model/seat/seat.ts';
import { isAvailable, settingIds, type SettingId, type Settings } from '../../model/setting/setting.ts';
import { impossibleIn } from '../../wording/query/missing-value.ts';
import { counted } from '../../wording/text/text.ts';
import { h } from '../views/h.ts';
import type { ViewState } from '../figure/view-state.ts';
import { mostSettings, panelRow, showMainSettings } from './main-settings.ts';

/** Sets every control of the page to a state, and the rail’s settings to those that matter in it. */
export function markChoices(figure: HTMLElement, state: ViewState, weighed: Weighed, path: PathId): void {
  const { settings, seat = 'nobody', minor = checkedMinor, distro = '' } = state;
  for (const radio of figure.querySelectorAll<HTMLInputElement>('input[name="seat"]')) radio.checked = radio.value === seat;
  for (const [name, value] of [
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
  showMainSettings(figure, weighed.settings.slice(0, mostSettings));
}

/** An option that the minor does not have says so, and stays: choosing it is explained. */
function markOption(option: HTMLOptionElement, id: SettingId, minor: string): void {
  option.dataset['says'] ??= option.text;
  const says = option.dataset['says'];
  const text = isAvailable(id, option.value as Settings[SettingId], minor) ? says : `${says} (not in ${minor})`;
  if (option.text !== text) option.text = text;
}

/** Says what is chosen on the button of the sheet, and what of it the Kubernetes minor does not have, in the rail. */
export function sayChosen(figure: HTMLElement, { settings, seat = 'nobody', minor = checkedMinor }: ViewState, name: string): void {
  const missing = impossibleIn(settings, minor);
  const chosen = figure.querySelector('[data-part="chosen"]');
  if (chosen)
    chosen.textContent = [seatOf(seat).name, name, minor, ...(missing.length > 0 ? [`some of it not in ${minor}`] : [])].join(' · ');
  const place = figure.querySelector<HTMLElement>('[data-part="missing"]');
  place?.replaceChildren(...missing.map((each) => h(document, 'p', {}, each.sentence)));
  if (place) place.hidden = missing.length === 0;
}

/** Says beside a setting that was changed, alone, how many paths (`count`) changed with it. What was said beside another one goes. */
export function sayBesideSetting(figure: HTMLElement, before: Settings, after: Settings, count: number): void {
  const changed = settingIds.filter((id) => before[id] !== after[id]);
  for (const old of figure.querySelectorAll('.did')) old.remove();
  const [id] = changed;
  if (!id || changed.length > 1) return;
  for (const row of figure.querySelectorAll(`:is([data-setting="${id}"], [data-main="${id}"])`))
    row.append(
      h(
        document,
        'p',
        { class: 'did' },
        ...(count === 0
          ? ['No path changed.']
          : [`${counted(count, 'path')} changed. `, h(document, 'a', { href: '#changes' }, 'See which')]),
      ),
    );
}
