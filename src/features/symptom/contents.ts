import type { PathId } from '../../model/path.ts';
import { pathNames } from '../../wording/names.ts';

/** The sections of a symptom's page before its sources, in its order: what to do comes first, then what tells whether it is this error. */
export const symptomContents = (hasVersions: boolean): readonly { slug: string; text: string }[] => [
  { slug: 'fix', text: 'Fix' },
  { slug: 'check', text: 'Check' },
  { slug: 'what-not-to-do', text: 'What not to do' },
  { slug: 'messages', text: 'Messages' },
  { slug: 'why', text: 'Why' },
  { slug: 'link', text: 'The connection' },
  ...(hasVersions ? [{ slug: 'versions', text: 'Versions' }] : []),
];

/** A place in the site, and what its link says. */
interface More {
  readonly href: string;
  readonly text: string;
}

/** Where a symptom is explained in full: where it says, or else the part of its path's page on how to secure it. */
export const moreOf = (path: PathId, more: More | undefined): More =>
  more ?? { href: `/paths/${path}/#harden-it`, text: `${pathNames[path]}, how to secure it` };
