import { toolVersion } from '../../checker/report/tool.ts';
import { distributions } from '../../facts/distribution/distribution.ts';
import { checkedMinor } from '../../facts/evidence/standing.ts';
import { paths } from '../../model/path.ts';
import { modes } from '../../model/setting/mode.ts';
import { newestMinor, oldestMinor } from '../../model/setting/minor.ts';
import { editionOf, menuNames, sectionLines, sectionNames, taskNames, type SectionId } from '../../wording/navigation.ts';

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
  readonly id: keyof typeof menuNames;
  readonly name: string;
  readonly entries: readonly MenuEntry[];
}

const lines = sectionLines({
  distributions: distributions.length,
  paths: paths.length,
  modes: modes.length,
  oldest: oldestMinor,
  newest: newestMinor,
});
const entriesOf = (...ids: readonly SectionId[]): readonly MenuEntry[] =>
  ids.map((href) => ({ href, name: sectionNames[href], line: lines[href] }));
const menuOf = (id: Menu['id'], ...ids: readonly SectionId[]): Menu => ({ id, name: menuNames[id], entries: entriesOf(...ids) });

/** What stands in the header as a link of its own: the ways in for a learner, for a decision, for an error at night, and for a firewall. */
export const headerSections = entriesOf('/learn/', '/can-i/', '/symptoms/', '/ports/');

/** The menus of the header. Together with `headerSections` they lead to every part of the site. */
export const headerMenus: readonly Menu[] = [
  menuOf('cluster', '/check/', '/explore/', '/distributions/', '/procedures/', '/compare/', '/fleet/'),
  menuOf(
    'look-up',
    ...(['/paths/', '/modes/', '/journeys/', '/matrix/', '/lifetimes/', '/timeline/'] as const),
    ...(['/controls/', '/reference/flags/', '/glossary/', '/questions/', '/index-a-z/'] as const),
  ),
  menuOf('proof', '/evidence/', '/wire/', '/lab/', '/about/', '/embed/', '/host/'),
];

/** What the footer repeats, by what a reader wants to do. */
export const footerTasks: readonly { readonly task: string; readonly sections: readonly Section[] }[] = [
  { task: taskNames.decide, sections: entriesOf('/can-i/', '/ports/') },
  { task: taskNames.find, sections: entriesOf('/questions/', '/index-a-z/') },
  { task: taskNames.reuse, sections: entriesOf('/embed/', '/host/') },
  { task: taskNames.trust, sections: entriesOf('/about/') },
];

/** Every part of the site that the header leads to, once each. */
export const everySection: readonly MenuEntry[] = [...headerSections, ...headerMenus.flatMap(({ entries }) => entries)];

/** How a link to a section is marked on a page: as the page itself, as the part that the page belongs to, or not at all. */
export const currentOn = (pathname: string, { href }: Section): 'page' | 'true' | undefined =>
  pathname.startsWith(href) ? (pathname === href ? 'page' : 'true') : undefined;

/** Which version of the site this is, and which versions of Kubernetes it describes. */
export const editionWords = editionOf(toolVersion, oldestMinor, newestMinor, checkedMinor);
