import { toolVersion } from '../../checker/report/tool.ts';
import { checkedMinor } from '../../facts/evidence/standing.ts';
import { newestMinor, oldestMinor } from '../../model/setting/minor.ts';

/** A page that the header or the footer of every page leads to. */
export interface Section {
  readonly href: string;
  readonly name: string;
}

/** The entries of the header, in their order: first the way in for those who learn. */
export const headerSections: readonly Section[] = [
  { href: '/learn/', name: 'Learn' },
  { href: '/paths/', name: 'Paths' },
  { href: '/journeys/', name: 'Journeys' },
  { href: '/explore/', name: 'Explore' },
  { href: '/check/', name: 'Check' },
  { href: '/symptoms/', name: 'Troubleshoot' },
  { href: '/distributions/', name: 'Distributions' },
];

/** The parts of the site that the footer leads to. */
export const footerSections: readonly Section[] = [
  { href: '/modes/', name: 'Modes' },
  { href: '/matrix/', name: 'Matrix' },
  { href: '/ports/', name: 'Ports' },
  { href: '/compare/', name: 'Compare' },
  { href: '/wire/', name: 'On the wire' },
  { href: '/fleet/', name: 'Fleet' },
  { href: '/timeline/', name: 'Timeline' },
  { href: '/lab/', name: 'Try it yourself' },
  { href: '/reference/flags/', name: 'Flags' },
  { href: '/glossary/', name: 'Glossary' },
  { href: '/questions/', name: 'Questions' },
  { href: '/index-a-z/', name: 'Index from A to Z' },
  { href: '/evidence/', name: 'Evidence' },
  { href: '/embed/', name: 'Embed' },
  { href: '/host/', name: 'Host it' },
  { href: '/about/', name: 'About' },
];

/** How a link to a section is marked on a page: as the page itself, as the part that the page belongs to, or not at all. */
export const currentOn = (pathname: string, { href }: Section): 'page' | 'true' | undefined =>
  pathname.startsWith(href) ? (pathname === href ? 'page' : 'true') : undefined;

/** Which version of the site this is, and which versions of Kubernetes it describes. */
export const editionWords = `Hub & Spoke ${toolVersion} describes Kubernetes ${oldestMinor} to ${newestMinor}, checked up to ${checkedMinor}.`;
