import type { ComponentId } from '../../../model/component.ts';
import type { PathId } from '../../../model/path.ts';
import { pathsAt } from '../../../wording/inspection/inspection.ts';
import { combinationKeys, combinationOf } from '../../../state/combinations.ts';
import { showCustomSlot } from './custom-slot.ts';
import type { ClusterTab, FigureCluster } from './explorer-script.ts';
import type { ViewState } from './view/view-state.ts';

/** Sets the mode switch and the combination selects of a figure to a state; `tab` is what settings that are no mode are called in the switch. */
export function markControls(figure: HTMLElement, { frame, settings }: ViewState, clusterTab?: ClusterTab, tab?: string): void {
  showCustomSlot(figure, frame === 'custom' ? settings : undefined, clusterTab, tab);
  for (const radio of figure.querySelectorAll<HTMLInputElement>('input[name="mode"]')) radio.checked = radio.value === frame;
  const modeSelect = figure.querySelector<HTMLSelectElement>('.mode-select select');
  // A select styles its options anew for the value that it has.
  if (modeSelect && modeSelect.value !== frame) modeSelect.value = frame;
  for (const select of figure.querySelectorAll<HTMLSelectElement>('.combine select')) {
    const key = combinationKeys.find((each) => each === select.name);
    const value = key ? combinationOf(key, settings) : select.value;
    if (select.value !== value) select.value = value;
  }
}

/** Marks the selected link in every frame, or the selected component and its links; takes the marks before away. */
export function markSelection(figure: HTMLElement, path: PathId | undefined, component: ComponentId | undefined): void {
  const hadOne = figure.dataset['path'] !== undefined || figure.hasAttribute('data-component');
  if (!hadOne && !path && !component) return;
  if (path) figure.dataset['path'] = path;
  else delete figure.dataset['path'];
  figure.toggleAttribute('data-component', component !== undefined);
  for (const old of figure.querySelectorAll('.selected, .related')) {
    old.classList.remove('selected', 'related');
    old.setAttribute('aria-pressed', 'false');
  }
  if (path)
    for (const link of figure.querySelectorAll(`.link[data-path="${path}"]`)) {
      link.classList.add('selected');
      link.setAttribute('aria-pressed', 'true');
    }
  if (!component) return;
  for (const id of pathsAt(component))
    for (const link of figure.querySelectorAll(`.link[data-path="${id}"]`)) link.classList.add('related');
  for (const box of figure.querySelectorAll(`.component[data-component="${component}"]`)) {
    box.classList.add('selected');
    box.setAttribute('aria-pressed', 'true');
  }
}

/** Notes on a figure that it shows the cluster of the reader, for who gives the picture away: its name, and its part of an address. */
export function markCluster({ dataset }: HTMLElement, own: FigureCluster | undefined): void {
  delete dataset['cluster'];
  delete dataset['clusterName'];
  if (own) Object.assign(dataset, { cluster: own.text, clusterName: own.name });
}
