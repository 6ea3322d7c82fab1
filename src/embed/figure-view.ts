import type { FigureExplorer } from '../features/figure/script/explorer-script.ts';
import { HubSpokeElement } from '../features/figure/script/figure-element.ts';
import { viewOf, type FigureState } from '../features/figure/script/store.ts';
import { formatQuery, initialState, parseQuery, viewStateOf, type ViewState } from '../features/figure/script/view/view-state.ts';
import { clusterInAddress } from '../state/cluster-store.ts';
import { combinationKeys, combinationOf } from '../state/combinations.ts';
import { figureParameters } from '../state/figure-parameters.ts';
import { queryOf, withoutParameters } from '../state/query.ts';
import { modeIds, type ModeId } from '../model/setting/mode.ts';
import type { Changed, Shown, View, Wanted } from './view.ts';
import { ofExplorer, noSteps, noDrawing } from '../wording/embed/view.ts';

/** How long a view waits for a drawing that has to be loaded before it answers that it could not be, in milliseconds. */
const patience = 10_000;
const asMode = (value: string | null | undefined): ModeId => modeIds.find((id) => id === value) ?? 'defaults';

/** A state in the words of the contract. */
export const shownOf = ({ frame, path, component, settings }: ViewState): Shown => ({
  mode: frame,
  ...(path ? { path } : {}),
  ...(component ? { component } : {}),
  ...Object.fromEntries(combinationKeys.map((key) => [key, combinationOf(key, settings)]).filter(([, value]) => value)),
});

/** The values of a wish as a query, and the state that they are put upon. */
function wish(wanted: Wanted, now: ViewState, initial: ViewState): { readonly query: string; readonly base: ViewState } {
  const settings = wanted.mode === null ? initial.settings : now.settings;
  const query = queryOf({
    ...Object.fromEntries(figureParameters.map((key) => [key, wanted[key]])),
    ...Object.fromEntries(combinationKeys.filter((key) => wanted[key] === null).map((key) => [key, combinationOf(key, initial.settings)])),
  });
  const unlessCleared = <T>(key: 'path' | 'component', value: T): T | undefined => (wanted[key] === null ? undefined : value);
  return {
    query,
    base: { ...viewStateOf(settings, unlessCleared('path', now.path)), component: unlessCleared('component', now.component) },
  };
}

/** The diagram, or one path of it: the figure of the site, which knows how to show a state. */
export function figureView(name: View['name'], figure: HubSpokeElement, changed: Changed): View {
  const initial = initialState(asMode(figure.getAttribute('mode')));
  // Where the address has a cluster, its transport is one of that, and the figure begins from it.
  const hasCluster = clusterInAddress() !== undefined;
  const asked = parseQuery(hasCluster ? withoutParameters(location.search, ['transport']) : location.search, initial);
  HubSpokeElement.define();
  let explorer: FigureExplorer | undefined;
  if (hasCluster)
    void figure.explore().then(
      (brought) => (explorer = brought),
      () => undefined,
    );
  const { store } = figure;
  /**
   * The whole state behind what the figure shows. Until the script with the model is there, a figure knows its mode alone, and the rest is what the
   * address asked for. So the page around the frame is not told of a change when the figure then shows what the address asked for.
   */
  const viewIn = ({ view }: FigureState): ViewState => view ?? asked.state;
  /** Answers the `ask` that waits until its state is shown, if there is one. */
  let waiting: (() => void) | undefined;
  store.subscribe(({ before, shown }) => {
    // The mode has been switched, and the rest of the state follows with the next call.
    if (!viewOf(shown)) return;
    if (waiting) waiting();
    else if (JSON.stringify(shownOf(viewIn(shown))) !== JSON.stringify(shownOf(viewIn(before)))) changed();
  });
  return {
    name,
    ignored: asked.ignored,
    shown: () => shownOf(viewIn(store.shown)),
    query: () => explorer?.query() ?? formatQuery(viewIn(store.shown), initial),
    async ask(wanted) {
      const { seat, distro, k8s } = wanted;
      if ([seat, distro, k8s].some((value) => value !== undefined && value !== null)) return ofExplorer;
      if (wanted.step !== undefined && wanted.step !== null) return noSteps;
      const { query, base } = wish(wanted, viewIn(store.shown), initial);
      const { state: next, ignored } = parseQuery(query, base);
      if (ignored) return ignored;
      await figure.explore();
      const answered = await new Promise<boolean>((resolve) => {
        waiting = () => resolve(true);
        setTimeout(() => resolve(false), patience);
        void figure.act((explorer) => explorer.show(next));
      });
      waiting = undefined;
      return answered ? undefined : noDrawing;
    },
  };
}
