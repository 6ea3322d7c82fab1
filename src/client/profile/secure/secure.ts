import { loadShared } from '../../shell/load-script.ts';
import { h } from '../../views/h.ts';
import type { ProfilePart, Undo } from '../context.ts';
import { namesForm } from '../names/names-form.ts';
import { secureKey, type BringSecureParts } from './secure-script.ts';

/** Filled in by the build: the file that shows the change of a cluster. */
declare const SECURE_SCRIPT: string;

/** The headings under which a page of a path, a mode or a symptom says what to do. */
const headings = 'main :is(h2#harden-it, h2#turn-it-on, h2#fix)';

/** What the reader changes on their cluster, on the pages that say how something is set up. The script that knows it is loaded there alone. */
export const securePart: ProfilePart = (context) => {
  const heading = document.querySelector(headings);
  if (!heading) return undefined;
  const undo: Undo[] = [];
  let isGone = false;
  const search = document.querySelector<HTMLElement>('.search-link')?.dataset['search'] ?? '';
  loadShared<BringSecureParts>(secureKey, search.replace(/[^/]*$/, SECURE_SCRIPT)).then(
    (bring) => {
      if (isGone) return;
      undo.push(...bring().flatMap((part) => part(context) ?? []));
      // They have samples too.
      namesForm().show();
    },
    () => {
      if (isGone) return;
      const note = h(
        document,
        'p',
        { class: 'ignored', role: 'alert' },
        `The script that shows what to change on ${context.name} did not load. Reload the page to try again.`,
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
