import { fileOf } from './folder-links.ts';

/**
 * On the page of an old address: goes on to where the fragment leads, or home. Where the fragment names a heading about several subjects,
 * the reader stays and chooses. Without a script the page is a signpost.
 */
export function followAlias(): void {
  const alias = document.querySelector<HTMLElement>('[data-alias]');
  if (!alias) return;
  const links = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.querySelectorAll('a');
  if (links && links.length > 1) return;
  const home = alias.querySelector<HTMLAnchorElement>('[data-home] a');
  location.replace(fileOf(links?.[0]?.href ?? home?.href ?? location.href));
}
