import type { PathId } from '../../model/path.ts';
import { symptomHeadings } from '../../wording/symptom-headings.ts';
import { securePath } from '../../wording/symptom.ts';

/** The sections of a symptom's page before its sources, in its order: what to do comes first, then what tells whether it is this error. */
export const symptomContents = (hasVersions: boolean): readonly { slug: string; text: string }[] =>
  Object.entries(symptomHeadings)
    .filter(([slug]) => slug !== 'versions' || hasVersions)
    .map(([slug, text]) => ({ slug, text }));

/** A place in the site, and what its link says. */
interface More {
  readonly href: string;
  readonly text: string;
}

/** Where a symptom is explained in full: where it says, or else the part of its path's page on how to secure it. */
export const moreOf = (path: PathId, more: More | undefined): More => more ?? { href: `/paths/${path}/#harden-it`, text: securePath(path) };
