import { loadShared } from '../../shell/script/load-script.ts';
import { clusterHere, storedKey } from '../../../state/cluster-store.ts';
import { clusterKey, type ClusterScript, type StartCluster } from './cluster-script.ts';
import { clusterNotLoaded } from '../../../wording/cluster/panel.ts';

/** Filled in by the build: the file that shows the cluster of a reader. */
declare const CLUSTER_SCRIPT: string;

/**
 * The cluster of the reader: what the address has, or else what this browser stores. Most readers have none, so all that shows one is in a script that is
 * loaded then. A button with `data-use-cluster` makes one of what its page shows.
 */
export function startCluster(): void {
  const files = document.querySelector<HTMLElement>('.search-link')?.dataset;
  if (!files) return;
  let started: Promise<ClusterScript> | undefined;
  const show = (...what: Parameters<ClusterScript['show']>): void => {
    const src = (files['search'] ?? '').replace(/[^/]*$/, CLUSTER_SCRIPT);
    started ??= loadShared<StartCluster>(clusterKey, src).then((start) => start({ root: files['root'] ?? '/', takesAlong: true }));
    started.then(
      (script) => script.show(...what),
      () => {
        started = undefined;
        const note = Object.assign(document.createElement('p'), { className: 'ignored', role: 'alert' });
        note.textContent = clusterNotLoaded;
        document.querySelector('main')?.prepend(note);
      },
    );
  };
  const read = (): void => {
    const here = clusterHere();
    if (here || started) show(here?.text, { isStored: here?.isStored !== false });
  };
  read();
  // Another tab kept or forgot one, or the browser brings back a page that it had put aside.
  addEventListener('storage', ({ key }) => (key === storedKey || key === null) && read());
  addEventListener('pageshow', ({ persisted }) => persisted && read());
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-use-cluster]');
    // In full screen the header is out of sight, so nothing opens there: who has the button says what became of it.
    if (button) show(button.dataset['useCluster'], { opens: !document.fullscreenElement });
  });
}
