import { judge } from '../../../../model/judge.ts';
import { pathIds } from '../../../../model/path.ts';
import { reasonTexts } from '../../../../wording/reason.ts';
import { sentence } from '../../../../wording/text/text.ts';
import { zoneTitles } from '../../../../wording/zone.ts';
import { verdictWords } from '../../../../wording/verdict.ts';
import { addressFrom, h } from '../../../../markup/h.ts';
import type { ClusterPart } from '../context.ts';
import { hopTag, idInAddress, ownLine } from './own-verdict.ts';
import { reasonOnYours, noSuchReason, evidenceOn, evidenceUnused, aboutThisPath } from '../../../../wording/cluster/verdict.ts';

/** The text of a page as it is compared: flags are code there, and its lines are broken anywhere. */
const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The part of the page that has the evidence of this verdict for this reason: its paragraph has the word and ends with the reason. */
const sectionOf = (verdict: string, reason: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('.verdict-evidence')].find(
    (section) =>
      plain(section.querySelector('.tag')?.textContent) === verdict && plain(section.querySelector('p')?.textContent).endsWith(reason),
  );

/**
 * The page of the evidence of a path says what is judged of the cluster of the reader and why, and marks the part of the page whose evidence is of that
 * reason. Where no mode has that reason, the page has no evidence of it, and says so.
 */
export const pathEvidencePart: ClusterPart = ({ cluster, name, root }, page) => {
  const path = idInAddress(location.pathname, 'evidence/paths', pathIds);
  const lead = path && document.querySelector('main .lead');
  if (!path || !lead) return;
  const { hops, present, endToEnd } = judge(path, cluster.settings, 'nobody');
  const rows = hops.map((hop) => {
    const reason = reasonTexts[hop.reason];
    const section = sectionOf(verdictWords[hop.verdict], reason);
    if (section) page.put(h('p', { class: 'own-line' }, reasonOnYours(name)), (mark) => section.querySelector('p')?.after(mark));
    return h('li', {}, `${zoneTitles[hop.zone]}: `, hopTag(path, hop), ` ${reason}${section ? '' : noSuchReason}`);
  });
  const line = present
    ? ownLine(evidenceOn(name), h('ul', {}, ...rows))
    : ownLine(
        evidenceUnused(name),
        sentence(reasonTexts[endToEnd['read-request'].reason]),
        ' ',
        h('a', { href: addressFrom(root, `/paths/${path}/`) }, aboutThisPath),
      );
  page.put(line, (made) => lead.after(made));
};
