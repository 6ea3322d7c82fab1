import { clusterInAddress } from '../state/cluster-store.ts';
import { clusterKey, type StartCluster } from '../features/cluster/script/cluster-script.ts';
import { loadShared } from '../features/shell/script/load-script.ts';
import { noCluster } from '../wording/embed/view.ts';

/** Filled in by the build: the file that shows the cluster of a reader. It lies beside this one. */
declare const CLUSTER_SCRIPT: string;
const here = (document.currentScript as HTMLScriptElement | null)?.src ?? '';

/**
 * Shows the cluster that the address of a view has, as the pages of the site do. What a reader keeps in their browser is theirs, so no frame on
 * another site shows it.
 */
export function showClusterInAddress(): void {
  const text = clusterInAddress();
  if (text === undefined) return;
  const root = document.querySelector<HTMLElement>('[data-root]')?.dataset['root'] ?? '/';
  loadShared<StartCluster>(clusterKey, new URL(CLUSTER_SCRIPT, here).href).then(
    (start) => start({ root, takesAlong: false, say }).show(text),
    () => say(noCluster),
  );
}

/** Says a sentence where the view says what of its options it ignored. */
function say(sentence: string): void {
  const notice = document.querySelector<HTMLElement>('.options-ignored');
  if (!notice) return;
  notice.textContent = [notice.textContent, sentence].filter(Boolean).join(' ');
  notice.hidden = false;
}
