import { clusterParameter } from '../../../state/cluster-store.ts';

/** The cluster that links take along, because only the address of this page has it. */
let inLinks: string | undefined;
let isFollowing = false;

/** Puts the cluster into the address of a link to another page of the site while the reader follows it, and takes it away again, so that nobody copies it. */
function takeAlong({ target }: Event): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  const page = link && new URL(link.href);
  if (!link || !page || !inLinks || page.protocol !== location.protocol || page.host !== location.host) return;
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#') || link.hasAttribute('download') || !/(?:\/|\.html)$/.test(page.pathname)) return;
  page.search += (page.search ? '&' : '') + clusterParameter(page.pathname, inLinks);
  link.href = page.href;
  setTimeout(() => link.setAttribute('href', href));
}

/** Takes the text of a cluster along when the reader follows a link; nothing from then on without one. */
export function takeInLinks(text: string | undefined): void {
  inLinks = text;
  if (isFollowing) return;
  isFollowing = true;
  for (const type of ['click', 'auxclick']) document.addEventListener(type, takeAlong, true);
}
