import { kubernetesRead } from '../../model/setting/minor.ts';
import type { Fact } from '../fact.ts';
import { factAddress } from './fact-place.ts';
import type { SourceLink } from './source-link.ts';

/** Where a fact can be looked up. What no source says leads to its own row on this site, which says so. */
export const whereToLook = ({ id, links }: Pick<Fact, 'id' | 'links'>): readonly SourceLink[] =>
  links.length > 0 ? links : [{ label: 'no source found', href: factAddress(id) }];

/**
 * The places that a list on a page has room for: all of them, or of more than `most` the first ones and one link to the row of the fact,
 * which has all.
 */
export function shownLinks(fact: Pick<Fact, 'id' | 'links'>, most = 2): readonly SourceLink[] {
  const links = whereToLook(fact);
  return links.length <= most ? links : [...links.slice(0, most), { label: `${links.length - most} more`, href: factAddress(fact.id) }];
}

/** A list says once which source of Kubernetes is meant, so an entry of it names the file only, and a record only its id. */
export const shortLabel = ({ label, href }: SourceLink): SourceLink => ({
  label: label.replace(`Kubernetes v${kubernetesRead}, `, '').replace(/^record (.*), Kubernetes [\d.]+$/, '$1'),
  href,
});

/** A place in Markdown. */
export const linkMarkdown = ({ label, href }: SourceLink): string =>
  `[${label.replaceAll(/[[\]]/g, '\\$&')}](${href.replaceAll('(', '%28').replaceAll(')', '%29')})`;
