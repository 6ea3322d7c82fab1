import { loadShared } from '../../shell/load-script.ts';
import { h } from '../../views/h.ts';
import type { ProfilePart, Undo } from '../context.ts';
import { decisionKey, type BringDecisionParts } from './decision-script.ts';

/** Filled in by the build: the file that answers decisions for a cluster. */
declare const DECISION_SCRIPT: string;

/** The answers to decisions for the cluster of the reader, on the pages under `/can-i/`. The script that knows them is loaded there alone. */
export const decisionPart: ProfilePart = (context) => {
  const heading = document.querySelector('main :is(.decision, .decisions) h1');
  if (!heading) return undefined;
  const undo: Undo[] = [];
  let isGone = false;
  const search = document.querySelector<HTMLElement>('.search-link')?.dataset['search'] ?? '';
  loadShared<BringDecisionParts>(decisionKey, search.replace(/[^/]*$/, DECISION_SCRIPT)).then(
    (bring) => {
      if (!isGone) undo.push(...bring().flatMap((part) => part(context) ?? []));
    },
    () => {
      if (isGone) return;
      const note = h(
        document,
        'p',
        { class: 'ignored', role: 'alert' },
        `The script that answers for ${context.name} did not load, so the answer is for kubeadm’s defaults. Reload the page to try again.`,
      );
      heading.after(note);
      undo.push(() => note.remove());
    },
  );
  return () => {
    isGone = true;
    for (const each of undo.reverse()) each();
  };
};
