import type { FactId } from '../../model/reason.ts';

/** The page of a fact file, by the first word of what a fact id names: `kubelet`. */
export const factPage = (file: string): string => `/about/sources/${file}/`;

/** The anchor of a fact on the page of its file: its key. */
export const factAnchor = (id: FactId): string => id.slice(id.indexOf('#') + 1).replaceAll(/[^\w./-]+/g, '-');

/** The page of a claim by minor, which is the evidence for it. */
export const claimAddress = (id: string): string => `/evidence/${id}/`;

/** The anchor of a minor on the page of a claim. */
export const minorAnchor = (minor: string): string => `kubernetes-${minor}`;

/**
 * The address of a fact on this site: the row that says it, with every place that it was read in, or of a claim by minor its page. A
 * measurement has an address of its own.
 */
export function factAddress(id: FactId): string {
  const [, claim, minor] = /^facts\/claims#([^/]+)(?:\/(.+))?$/.exec(id) ?? [];
  if (claim) return claimAddress(claim) + (minor ? `#${minorAnchor(minor)}` : '');
  return `${factPage(id.slice('facts/'.length, id.indexOf('#')))}#${factAnchor(id)}`;
}
