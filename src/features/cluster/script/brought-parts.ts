import { loadShared } from '../../shell/script/load-script.ts';
import { h } from '../../../markup/h.ts';
import { changeNotLoaded, decisionNotLoaded } from '../../../wording/cluster/panel.ts';
import { decisionKey, secureKey } from './cluster-script.ts';
import type { ClusterPart } from './context.ts';
import { namesForm } from './names/names-form.ts';

/** The address of a script that lies beside the index of the search, which every page names. */
export const besideSearch = (file: string): string => {
  const search = document.querySelector<HTMLElement>('.search-link')?.dataset['search'] ?? '';
  return search.replace(/[^/]*$/, file);
};

/** Filled in by the build: the file that answers decisions for a cluster. */
declare const DECISION_SCRIPT: string;
/** Filled in by the build: the file that shows the change of a cluster. */
declare const SECURE_SCRIPT: string;

/** Parts that a script of their own brings to the pages that need it. */
interface Brought {
  /** Where the script leaves its function. */
  readonly key: symbol;
  readonly file: string;
  /** The heading of such a page. Below it a sentence says that the script did not load. */
  readonly heading: string;
  readonly failed: (name: string) => string;
  readonly after?: () => void;
}

/** Shows parts once their script is there, unless the cluster is forgotten before. */
const brought =
  ({ key, file, heading, failed, after }: Brought): ClusterPart =>
  (context, page) => {
    const above = document.querySelector(heading);
    if (!above) return;
    let isGone = false;
    page.also(() => (isGone = true));
    loadShared<() => readonly ClusterPart[]>(key, besideSearch(file)).then(
      (bring) => {
        if (isGone) return;
        for (const part of bring()) part(context, page);
        after?.();
      },
      () => {
        if (!isGone) page.put(h('p', { class: 'ignored', role: 'alert' }, failed(context.name)), (note) => above.after(note));
      },
    );
  };

/** The answers to decisions for the cluster of the reader, on the pages under `/can-i/`. The script that knows them is loaded there alone. */
export const decisionPart = brought({
  key: decisionKey,
  file: DECISION_SCRIPT,
  heading: 'main :is(.decision, .decisions) h1',
  failed: decisionNotLoaded,
});

/**
 * What the reader changes on their cluster, on the pages of paths, modes and symptoms that say what to do. The script that knows it is loaded there
 * alone.
 */
export const securePart = brought({
  key: secureKey,
  file: SECURE_SCRIPT,
  heading: 'main :is(h2#harden-it, h2#turn-it-on, h2#fix)',
  failed: changeNotLoaded,
  // They have samples too.
  after: () => namesForm().show(),
});
