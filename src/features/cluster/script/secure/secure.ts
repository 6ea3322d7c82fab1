import { broughtParts } from '../brought-parts.ts';
import type { ClusterPart } from '../context.ts';
import { namesForm } from '../names/names-form.ts';
import { secureKey } from './secure-script.ts';
import { changeNotLoaded } from '../../../../wording/cluster/panel.ts';

/** Filled in by the build: the file that shows the change of a cluster. */
declare const SECURE_SCRIPT: string;

/** The headings under which a page of a path, a mode or a symptom says what to do. */
const headings = 'main :is(h2#harden-it, h2#turn-it-on, h2#fix)';

/** What the reader changes on their cluster, on the pages that say how something is set up. The script that knows it is loaded there alone. */
export const securePart: ClusterPart = (context, page) => {
  const heading = document.querySelector(headings);
  if (!heading) return;
  broughtParts(context, page, {
    key: secureKey,
    file: SECURE_SCRIPT,
    heading,
    failed: changeNotLoaded(context.name),
    // They have samples too.
    after: () => namesForm().show(),
  });
};
