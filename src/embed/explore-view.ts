import { HubSpokeElement } from '../features/figure/script/figure-element.ts';
import type { FigureExplorer } from '../features/figure/script/explorer-script.ts';
import { viewOf, type FigureState } from '../features/figure/script/store.ts';
import { combinations, combinationKeys } from '../state/combinations.ts';
import { queryOf, readQuery } from '../state/query.ts';
import { shownOf } from './figure-view.ts';
import type { Changed, Shown, View, Wanted } from './view.ts';
import { noSettings, noSteps } from '../wording/embed/view.ts';

/** A state in the words of the contract; of settings of one’s own it says what they combine to. */
function exploredOf({ view }: FigureState): Shown {
  if (!view) return {};
  const { seat, distro, minor } = view;
  return { ...shownOf(view), ...(seat ? { seat } : {}), ...(distro ? { distro } : {}), ...(minor ? { k8s: minor } : {}) };
}

const plainKeys = ['seat', 'k8s', 'component', 'path'] as const;

/** The query of a wish on top of that of what is shown. A mode or a distribution brings settings of its own, so those before it go. */
function wish(shown: string, wanted: Wanted): string {
  const bringsSettings = wanted.mode !== undefined || wanted.distro !== undefined;
  const remaining = [...readQuery(shown)].filter(([name]) => !bringsSettings || plainKeys.some((key) => key === name));
  const selects = wanted.path ? (['component'] as const) : wanted.component ? (['path'] as const) : [];
  // What a combination stands for is said by its own key alone.
  const combined = combinationKeys.filter((key) => wanted[key] !== undefined).flatMap((key) => Object.values(combinations[key]));
  const gone = [...selects, ...combined.flatMap((choice) => Object.keys(choice))];
  return queryOf({ ...Object.fromEntries(remaining), ...Object.fromEntries(gone.map((key) => [key, undefined])), ...wanted });
}

/** The diagram of the explorer: an attacker’s position, a version, a distribution and every setting, beside what the other figures have. */
export function exploreView(figure: HubSpokeElement, changed: Changed): View {
  HubSpokeElement.define();
  const { store } = figure;
  let explorer: FigureExplorer | undefined;
  let asking = false;
  for (const fieldset of figure.querySelectorAll<HTMLFieldSetElement>('fieldset[disabled]')) fieldset.disabled = false;
  const seat = figure.querySelector<HTMLSelectElement>('select[name="seat"]');
  store.subscribe(({ before, shown }) => {
    if (!viewOf(shown)) return;
    if (seat) seat.value = shown.view?.seat ?? 'nobody';
    if (!asking && before.view && JSON.stringify(exploredOf(shown)) !== JSON.stringify(exploredOf(before))) changed();
  });
  // The state of this view is known to the script with the model alone.
  void figure.explore().then(
    (brought) => {
      explorer = brought;
      changed();
    },
    () => figure.notice(noSettings),
  );
  return {
    name: 'explore',
    ignored: undefined,
    shown: () => exploredOf(store.shown),
    query: () => explorer?.query() ?? '',
    async ask(wanted) {
      if (wanted.step !== undefined && wanted.step !== null) return noSteps;
      const now = await figure.explore();
      asking = true;
      const ignored = now.ask(wish(now.query(), wanted));
      asking = false;
      return ignored;
    },
  };
}
