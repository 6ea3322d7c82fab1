import type { FactId } from '../../model/reason.ts';

/** The page of a fact file or of the claims, by the first word of what a fact id names: `kubelet`, `claims`. */
export const factPage = (file: string): string => `/about/sources/${file}/`;

/** The anchor of a fact on the page of its file: its key. */
export const factAnchor = (id: FactId): string => id.slice(id.indexOf('#') + 1).replaceAll(/[^\w./-]+/g, '-');

/** The address of a fact on this site: the row that says it, with every place that it was read in. A measurement has one of its own. */
export const factAddress = (id: FactId): string => `${factPage(id.slice('facts/'.length, id.indexOf('#')))}#${factAnchor(id)}`;
