import { loadShared } from '../../shell/script/load-script.ts';
import { h } from '../../../markup/h.ts';
import type { Changes } from './changes.ts';
import type { ClusterContext, ClusterPart } from './context.ts';

/** The address of a script that lies beside the index of the search, which every page names. */
export const besideSearch = (file: string): string => {
  const search = document.querySelector<HTMLElement>('.search-link')?.dataset['search'] ?? '';
  return search.replace(/[^/]*$/, file);
};

/** Parts that a script of their own brings to a page. */
interface Brought {
  /** Where the script leaves its function. */
  readonly key: symbol;
  readonly file: string;
  /** Below it a sentence says that the script did not load. */
  readonly heading: Element;
  readonly failed: string;
  readonly after?: () => void;
}

/** Shows parts once their script is there, unless the cluster is forgotten before. */
export function broughtParts(context: ClusterContext, page: Changes, { key, file, heading, failed, after }: Brought): void {
  let isGone = false;
  page.also(() => (isGone = true));
  loadShared<() => readonly ClusterPart[]>(key, besideSearch(file)).then(
    (bring) => {
      if (isGone) return;
      for (const part of bring()) part(context, page);
      after?.();
    },
    () => {
      if (!isGone) page.put(h('p', { class: 'ignored', role: 'alert' }, failed), (note) => heading.after(note));
    },
  );
}
