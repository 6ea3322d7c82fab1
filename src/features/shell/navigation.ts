import { toolVersion } from '../../checker/report/tool.ts';
import { distributions } from '../../facts/distribution/distribution.ts';
import { checkedMinor } from '../../facts/evidence/standing.ts';
import { paths } from '../../model/path.ts';
import { modes } from '../../model/setting/mode.ts';
import { newestMinor, oldestMinor } from '../../model/setting/minor.ts';

/** A page that the header or the footer of every page leads to. */
interface Section {
  readonly href: string;
  readonly name: string;
}

/** A page in a menu of the header, with one line that says what a reader finds there. */
export interface MenuEntry extends Section {
  readonly line: string;
}

/** A menu of the header. `cluster` is the one that takes the name of the reader's cluster, and what can be done with it. */
interface Menu {
  readonly id: 'cluster' | 'look-up' | 'proof';
  readonly name: string;
  readonly entries: readonly MenuEntry[];
}

/** What stands in the header as a link of its own: the ways in for a learner, for a decision, for an error at night, and for a firewall. */
export const headerSections: readonly MenuEntry[] = [
  { href: '/learn/', name: 'Learn', line: 'The whole story, then questions to practise on' },
  { href: '/can-i/', name: 'Can I?', line: 'Put nodes on the internet, trust exec, and the like' },
  { href: '/symptoms/', name: 'Troubleshoot', line: 'Paste an error message and find its cause' },
  { href: '/ports/', name: 'Ports', line: 'What a firewall has to let through, as rules' },
];

/** The menus of the header. Together with `headerSections` they lead to every part of the site. */
export const headerMenus: readonly Menu[] = [
  {
    id: 'cluster',
    name: 'My cluster',
    entries: [
      { href: '/check/', name: 'Check', line: 'Paste flags or manifests; nothing leaves the page' },
      { href: '/explore/', name: 'Explore', line: 'Change a setting and see what an attacker gets' },
      {
        href: '/distributions/',
        name: 'Distributions',
        line: `The defaults of ${String(distributions.length)} products, and what to do first`,
      },
      { href: '/procedures/', name: 'Procedures', line: 'Change a running cluster' },
      { href: '/compare/', name: 'Compare', line: 'Two clusters side by side' },
      { href: '/fleet/', name: 'Fleet', line: 'What many nodes cost the control plane' },
    ],
  },
  {
    id: 'look-up',
    name: 'Look up',
    entries: [
      { href: '/paths/', name: 'Paths', line: `${String(paths.length)} paths, one page each` },
      { href: '/modes/', name: 'Modes', line: `${String(modes.length)} ways to set a cluster up` },
      { href: '/journeys/', name: 'Journeys', line: 'kubectl exec, logs, apply: step by step' },
      { href: '/matrix/', name: 'Matrix', line: 'Every path in every mode, as a table' },
      { href: '/lifetimes/', name: 'Lifetimes', line: 'What ends a session first' },
      { href: '/timeline/', name: 'Timeline', line: `What changed from ${oldestMinor} to ${newestMinor}` },
      { href: '/controls/', name: 'Controls', line: 'What CIS, STIG and NIST items prove' },
      { href: '/reference/flags/', name: 'Flags', line: 'What each flag and field does' },
      { href: '/glossary/', name: 'Glossary', line: 'Each term in a few sentences' },
      { href: '/questions/', name: 'Questions', line: 'What people ask, and where it is answered' },
      { href: '/index-a-z/', name: 'Index from A to Z', line: 'Every heading, term and flag' },
    ],
  },
  {
    id: 'proof',
    name: 'Proof',
    entries: [
      { href: '/evidence/', name: 'Evidence', line: 'What was read or measured, by version' },
      { href: '/wire/', name: 'On the wire', line: 'The bytes that were captured on each path' },
      { href: '/lab/', name: 'Try it yourself', line: 'Commands that repeat each measurement' },
      { href: '/about/', name: 'About', line: 'Who writes this, and what changed' },
      { href: '/embed/', name: 'Embed', line: 'A diagram in your wiki or slides' },
      { href: '/host/', name: 'Host it', line: 'The site on your own server' },
    ],
  },
];

/** What the footer repeats, by what a reader wants to do. */
export const footerTasks: readonly { readonly task: string; readonly sections: readonly Section[] }[] = [
  {
    task: 'Decide',
    sections: [
      { href: '/can-i/', name: 'Can I?' },
      { href: '/ports/', name: 'Ports' },
    ],
  },
  {
    task: 'Find',
    sections: [
      { href: '/questions/', name: 'Questions' },
      { href: '/index-a-z/', name: 'Index from A to Z' },
    ],
  },
  {
    task: 'Reuse',
    sections: [
      { href: '/embed/', name: 'Embed' },
      { href: '/host/', name: 'Host it' },
    ],
  },
  { task: 'Trust', sections: [{ href: '/about/', name: 'About' }] },
];

/** Every part of the site that the header leads to, once each. */
export const everySection: readonly MenuEntry[] = [...headerSections, ...headerMenus.flatMap(({ entries }) => entries)];

/** How a link to a section is marked on a page: as the page itself, as the part that the page belongs to, or not at all. */
export const currentOn = (pathname: string, { href }: Section): 'page' | 'true' | undefined =>
  pathname.startsWith(href) ? (pathname === href ? 'page' : 'true') : undefined;

/** Which version of the site this is, and which versions of Kubernetes it describes. */
export const editionWords = `Hub & Spoke ${toolVersion} describes Kubernetes ${oldestMinor} to ${newestMinor}, checked up to ${checkedMinor}.`;
