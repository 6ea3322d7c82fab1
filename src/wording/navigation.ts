import { compareTitle } from './page-title.ts';

/** What the menus of the header lead to, by address: the name of a page. */
export const sectionNames = {
  '/learn/': 'Learn',
  '/can-i/': 'Can I?',
  '/symptoms/': 'Troubleshoot',
  '/ports/': 'Ports',
  '/check/': 'Check',
  '/explore/': 'Explore',
  '/distributions/': 'Distributions',
  '/procedures/': 'Procedures',
  '/compare/': 'Compare',
  '/fleet/': 'Fleet',
  '/paths/': 'Paths',
  '/modes/': 'Modes',
  '/journeys/': 'Journeys',
  '/matrix/': 'Matrix',
  '/lifetimes/': 'Lifetimes',
  '/timeline/': 'Timeline',
  '/controls/': 'Controls',
  '/reference/flags/': 'Flags',
  '/glossary/': 'Glossary',
  '/questions/': 'Questions',
  '/index-a-z/': 'Index from A to Z',
  '/evidence/': 'Evidence',
  '/wire/': 'On the wire',
  '/lab/': 'Try it yourself',
  '/about/': 'About',
  '/embed/': 'Embed',
  '/host/': 'Host it',
} as const;
export type SectionId = keyof typeof sectionNames;

/** What the lines of the menus count, and the minors between which the site tells what changed. */
type Figures = Readonly<Record<'distributions' | 'paths' | 'modes', number> & Record<'oldest' | 'newest', string>>;

/** What a reader finds on each page, in one line. */
export const sectionLines = ({ distributions, paths, modes, oldest, newest }: Figures): Readonly<Record<SectionId, string>> => ({
  '/learn/': 'The whole story, then questions to practise on',
  '/can-i/': 'Put nodes on the internet, trust exec, and the like',
  '/symptoms/': 'Paste an error message and find its cause',
  '/ports/': 'What a firewall has to let through, as rules',
  '/check/': 'Paste flags or manifests; nothing leaves the page',
  '/explore/': 'Change a setting and see what an attacker gets',
  '/distributions/': `The defaults of ${distributions} products, and what to do first`,
  '/procedures/': 'Change a running cluster',
  '/compare/': compareTitle,
  '/fleet/': 'What many nodes cost the control plane',
  '/paths/': `${paths} paths, one page each`,
  '/modes/': `${modes} ways to set a cluster up`,
  '/journeys/': 'kubectl exec, logs, apply: step by step',
  '/matrix/': 'Every path in every mode, as a table',
  '/lifetimes/': 'What ends a session first',
  '/timeline/': `What changed from ${oldest} to ${newest}`,
  '/controls/': 'What CIS, STIG and NIST items prove',
  '/reference/flags/': 'What each flag and field does',
  '/glossary/': 'Each term in a few sentences',
  '/questions/': 'What people ask, and where it is answered',
  '/index-a-z/': 'Every heading, term and flag',
  '/evidence/': 'What was read or measured, by version',
  '/wire/': 'The bytes that were captured on each path',
  '/lab/': 'Commands that repeat each measurement',
  '/about/': 'Who writes this, and what changed',
  '/embed/': 'A diagram in your wiki or slides',
  '/host/': 'The site on your own server',
});

/** What each menu of the header is called. */
export const menuNames = { cluster: 'My cluster', 'look-up': 'Look up', proof: 'Proof' } as const;

/** What the footer repeats, by what a reader wants to do. */
export const taskNames = { decide: 'Decide', find: 'Find', reuse: 'Reuse', trust: 'Trust' } as const;

/** Which version of the site this is, and which versions of Kubernetes it describes. */
export const editionOf = (version: string, oldest: string, newest: string, checked: string): string =>
  `Hub & Spoke ${version} describes Kubernetes ${oldest} to ${newest}, checked up to ${checked}.`;
